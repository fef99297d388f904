// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pace_panel.h"

#include "core/base/joined_parts.h"
#include "core/query/lateness.h"
#include "ui/charts/figure_tile.h"
#include "ui/panels/curve_words.h"
#include "ui/panels/period_column.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// Up to which multiple of the present pace the plan is within reach, and up to which it is doubtful.
constexpr double easyPace = 1.05, hardPace = 1.5;

theme::Tone toneOfPace(double needed)
{
    if (needed <= easyPace)
        return theme::Tone::Good;
    return needed <= hardPace ? theme::Tone::Warning : theme::Tone::Bad;
}

std::optional<double> lastPlanOf(const Course &course)
{
    return course.plan.empty() ? std::nullopt : course.plan.back();
}

} // namespace

PacePanel::PacePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                     QWidget *parent)
    : TilePanel(definition, services, context, parent), m_tile(new charts::FigureTile(services.theme)),
      m_columns{option(u"x").toString(), option(u"actual").toString(), option(u"plan").toString()},
      m_query(addQuery(inTimeOrder(option(u"query"), m_columns.x, services.workspace)))
{
    setContent(m_tile);
    fitTile();
    connect(&services.theme, &theme::Theme::changed, this, &PacePanel::fitTile);
}

Panel::Shown PacePanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const Course course = courseOf(**found, nullptr, m_columns, services().workspace.timeZone, services().format);
    if (!course.axis || !course.last() || !course.days(course.rows.size() - 1))
        return {.state = State::Empty, .message = tr("No data with a period"), .provenances = (*found)->provenances()};
    m_reported = course.rows[*course.last()];
    charts::Figure figure{.title = definition().title.in(services().language)};
    figure.scope = m_tile->data().scope;
    addDays(figure, course);
    addPace(figure, course, services().format);
    m_tile->setData(std::move(figure));
    return shownOf(**found);
}

void PacePanel::addDays(charts::Figure &figure, const Course &course) const
{
    const QDate today = query::today(services().workspace, services().clock.now());
    const QDate end = course.days(course.rows.size() - 1)->last;
    const QDate reported = course.days(*course.last())->last;
    const auto left = static_cast<int>(std::max<qint64>(0, std::max(today, reported).daysTo(end)));
    const QString written = tr("%n days", nullptr, left);
    figure.value = services().format.integer(left);
    figure.unit = written.section(u' ', 1);
}

void PacePanel::addPace(charts::Figure &figure, const Course &course, const theme::Formatter &format)
{
    const auto forecast = charts::forecastOf(course.values);
    const auto plan = lastPlanOf(course);
    const auto needed = forecast && plan ? charts::neededPace(course.values, *forecast, *plan) : std::nullopt;
    if (needed) {
        figure.note = tr("needs %1× the pace").arg(format.real(needed, 1));
        figure.tone = toneOfPace(*needed);
    } else if (plan && *course.values.actual[*course.last()] >= *plan) {
        figure.note = tr("plan reached");
        figure.tone = theme::Tone::Good;
    } else if (forecast && forecast->pace <= 0) {
        figure.note = tr("stands still");
        figure.tone = theme::Tone::Bad;
    } else {
        figure.note = tr("no forecast");
    }
}

void PacePanel::askForDay(QDate today)
{
    Panel::askForDay(today);
    showAgain();
}

void PacePanel::updateFoot()
{
    QList<query::Provenance> newest = provenances();
    for (query::Provenance &provenance : newest)
        provenance.periodFrom = provenance.periodTo; // the figure is of the newest period
    FootText text = tileFootText(newest, services());
    if (state() == State::Ready)
        text.details += QStringList{QString(), CurveWords::forecaster()};
    foot().setText(text);
}

void PacePanel::showScope(const QString &scope)
{
    m_tile->setScope(scope);
    fitTile();
}

void PacePanel::fitTile() { m_tile->setFixedHeight(m_tile->sizeHint().height()); }

} // namespace anjungan::panels
