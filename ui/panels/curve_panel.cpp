// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/curve_panel.h"

#include "core/base/joined_parts.h"
#include "core/query/lateness.h"
#include "ui/charts/curve/s_curve.h"
#include "ui/panels/curve_words.h"
#include "ui/panels/period_column.h"
#include "ui/panels/row_labels.h"
#include "ui/panels/unit_label.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

CurvePanel::CurvePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                       QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_curve(new charts::SCurve(services.theme)),
      m_note(new UnitLabel(services.theme)),
      m_columns{option(u"x").toString(), option(u"actual").toString(), option(u"plan").toString()},
      m_query(addQuery(inTimeOrder(option(u"query"), m_columns.x, services.workspace))),
      m_format(readFormat(option(u"format"))), m_tone(option(u"tone")), m_isForecast(option(u"forecast").toBool())
{
    // The forecast's rule needs last year's course, whether it is shown or not.
    if (option(u"lastYear").toBool() || m_isForecast)
        m_before =
            addQuery(inTimeOrder(queryOfAllYears(option(u"query"), m_columns.x), m_columns.x, services.workspace));
    m_curve->setAccessibleName(definition.title.in(services.language));
    setTitleAction(m_note);
    setContent(m_curve);
}

void CurvePanel::askForDay(QDate today)
{
    Panel::askForDay(today);
    showAgain();
}

void CurvePanel::updateFoot()
{
    Panel::updateFoot();
    if (state() != State::Ready || !m_curve->data().forecast)
        return;
    FootText text = foot().text();
    const QString forecaster = CurveWords::forecaster();
    text.compact = base::joinedParts({text.compact, QString(forecaster).replace(u' ', QChar(QChar::Nbsp))});
    text.line = text.compact; // with an age instead of days it has room for both
    text.details += QStringList{QString(), m_curve->data().headline, m_curve->data().rule};
    foot().setText(text);
}

Panel::Shown CurvePanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    const auto before = m_before ? rowsOf(*m_before) : std::unexpected(Shown{});
    const theme::Formatter &format = services().format;
    Course course = courseOf(answer, before ? *before : nullptr, m_columns, services().workspace.timeZone, format);
    const bool isPercent = m_format == Format::Percent;
    if (isPercent)
        course.values.most = 100;

    charts::Curves curves;
    addPoints(curves, course, answer);
    const bool isMonthly = course.axis && course.axis->year == 12;
    const CurveWords words(format, isPercent, isMonthly);
    words.writePlan(curves);
    if (option(u"lastYear").toBool() && course.yearBefore()) {
        curves.lastYear = course.values.lastYear;
        words.writeLastYear(curves, *course.yearBefore());
    }
    if (m_isForecast && course.axis) {
        curves.forecast = charts::forecastOf(course.values);
        words.writeForecast(curves, course.yearBefore());
    }
    m_note->setText(noteOf(course));
    m_curve->setData(std::move(curves));
    return shownOf(answer);
}

void CurvePanel::addPoints(charts::Curves &curves, const Course &course, const query::Answer &answer) const
{
    const theme::Formatter &format = services().format;
    const ValueStyle style = styleOf(answer, m_columns.actual, m_format);
    curves.axisText = [format, style = axisStyle(style)](double value) {
        return style.format == Format::Percent ? format.percent(value, 0) : amount(format, style, value).text();
    };
    curves.valueText = [format, style](double value) { return amount(format, style, value).text(); };
    curves.differenceText = [format, style](double value) { return DeviationRule::text(format, style, value); };
    curves.maximum = m_format == Format::Percent ? 100 : 0;
    curves.actualName = titleOf(answer, m_columns.actual);
    curves.planName = titleOf(answer, m_columns.plan);
    if (course.axis) {
        curves.bridged = course.axis->bridged;
        curves.labels = course.axis->labels;
        curves.places = course.values.places;
        curves.today = placeOfDay(*course.axis, query::today(services().workspace, services().clock.now()));
        curves.todayText = CurveWords::today();
    }
    curves.actual = course.values.actual;
    curves.plan = course.plan;
    for (std::size_t point = 0; point < course.rows.size(); ++point) {
        const std::size_t row = course.rows[point];
        const QString label = RowLabels::labelOf(format, cell(answer, row, m_columns.x));
        curves.categories.append(course.axis ? course.axis->texts[static_cast<qsizetype>(row)] : label);
        curves.names.append(course.axis ? format.period(course.periods[static_cast<qsizetype>(point)]) : label);
    }
    if (const auto last = course.last()) {
        curves.lastText = amount(format, style, cell(answer, course.rows[*last], m_columns.actual).value).text();
        curves.lastName = curves.categories[static_cast<qsizetype>(*last)];
        const auto plan = course.plan[*last];
        curves.tone = m_tone.tone(plan ? std::optional(*course.values.actual[*last] - *plan) : std::nullopt);
    }
}

QString CurvePanel::noteOf(const Course &course)
{
    QStringList notes;
    if (course.placeless > 0)
        notes.append(tr("%n without a period", nullptr, static_cast<int>(course.placeless)));
    if (std::ranges::adjacent_find(course.values.places) != course.values.places.end())
        notes.append(tr("Several values in one period"));
    return base::joinedParts(notes);
}

} // namespace anjungan::panels
