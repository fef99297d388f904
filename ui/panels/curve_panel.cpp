// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/curve_panel.h"

#include "core/base/cut.h"
#include "ui/charts/s_curve.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

bool isMonth(const QString &period)
{
    return period.size() == 7 && QDate::fromString(period + u"-01"_s, Qt::ISODate).isValid();
}

/// "Okt", or "Okt 26" if the periods are in more than one year; periods that are not months are unchanged.
QStringList categories(const QStringList &periods, const theme::Formatter &format)
{
    const bool isOneYear = std::ranges::all_of(periods, [&periods](const QString &period) {
        return isMonth(period) && period.first(4) == periods.first().first(4);
    });
    QStringList texts;
    for (const QString &period : periods) {
        const QString month = base::beginningOf(format.period(period), 3);
        texts.append(!isMonth(period) ? period : isOneYear ? month : month + u' ' + period.sliced(2, 2));
    }
    return texts;
}

QString titleOf(const query::Answer &answer, const QString &column)
{
    const int at = answer.column(column);
    return at < 0 ? QString() : answer.columns[static_cast<std::size_t>(at)].title;
}

} // namespace

CurvePanel::CurvePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                       QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_curve(new charts::SCurve(services.theme)),
      m_query(addQuery(option(u"query"))), m_x(option(u"x").toString()), m_actual(option(u"actual").toString()),
      m_plan(option(u"plan").toString()), m_format(readFormat(option(u"format")))
{
    m_curve->setAccessibleName(definition.title.in(services.language));
    setContent(m_curve);
}

Panel::Shown CurvePanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    const theme::Formatter &format = services().format;
    const ValueStyle style = styleOf(answer, m_actual, m_format);
    charts::Curves curves;
    QStringList periods;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        periods.append(cell(answer, row, m_x).value.toString());
        const QVariant actual = cell(answer, row, m_actual).value;
        curves.actual.push_back(number(actual));
        curves.plan.push_back(number(cell(answer, row, m_plan).value));
        if (number(actual))
            curves.lastText = amount(format, style, actual).text();
    }
    curves.categories = categories(periods, format);
    curves.maximum = m_format == Format::Percent ? 100 : 0;
    curves.axisText = [format, style](double value) {
        return style.format == Format::Percent ? format.percent(value, 0) : amount(format, style, value).text();
    };
    curves.actualName = titleOf(answer, m_actual);
    curves.planName = titleOf(answer, m_plan);
    m_curve->setData(std::move(curves));
    return {.state = State::Ready, .message = {}, .provenances = answer.provenances()};
}

} // namespace anjungan::panels
