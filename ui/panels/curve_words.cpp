// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/curve_words.h"

#include "core/base/joined_parts.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

std::optional<double> lastOf(const charts::PlotValues &values)
{
    for (std::size_t at = values.size(); at > 0; --at)
        if (values[at - 1])
            return values[at - 1];
    return std::nullopt;
}

/// A title within a sentence: "Rencana" is "rencana", "APBD" stays.
QString withinSentence(const QString &title)
{
    if (title.size() < 2 || title[1].isUpper())
        return title;
    return title.first(1).toLower() + title.sliced(1);
}

} // namespace

void CurveWords::writePlan(charts::Curves &curves) const
{
    const auto end = lastOf(curves.plan);
    if (end)
        curves.planText = base::joinedParts({curves.onAxis(*end), withinSentence(curves.planName)}, u" ");
    curves.deviationName = tr("Deviation");
    const auto last = curves.lastActual();
    if (!last || *last >= curves.plan.size() || !curves.plan[*last] || !curves.differenceText)
        return;
    curves.deviationText = tr("%1 from plan").arg(curves.differenceText(*curves.actual[*last] - *curves.plan[*last]));
}

void CurveWords::writeLastYear(charts::Curves &curves, int year) const
{
    const auto end = lastOf(curves.lastYear);
    if (!end)
        return;
    curves.lastYearName = QString::number(year);
    curves.lastYearText = tr("%1 in %2").arg(curves.onAxis(*end), curves.lastYearName);
    curves.spoken = tr("The third value is that of %1").arg(curves.lastYearName);
}

void CurveWords::writeForecast(charts::Curves &curves, std::optional<int> yearBefore) const
{
    if (!curves.forecast)
        return;
    curves.forecastText = curves.onAxis(curves.forecast->middleEnd());
    curves.forecastRange = rangeOf(curves);
    curves.forecastName = tr("if this pace continues");
    const auto plan = lastOf(curves.plan);
    curves.headline = plan ? tr("If this pace continues: %1, plan %2").arg(curves.forecastText, curves.onAxis(*plan))
                           : tr("If this pace continues: %1").arg(curves.forecastText);
    curves.rule = ruleOf(curves, yearBefore);
    const QString end = base::joinedParts({curves.forecastText, curves.forecastRange}, u" ");
    curves.spoken =
        base::joinedParts({curves.spoken, tr("Forecast, not data: %1 at the end").arg(end), curves.rule}, u". ");
}

QString CurveWords::ruleOf(const charts::Curves &curves, std::optional<int> yearBefore) const
{
    const charts::Forecast &forecast = *curves.forecast;
    const QString pace = m_isPercent ? m_format.real(forecast.pace, 1) + u" pp"_s : curves.written(forecast.pace);
    const QString rate = m_isMonthly ? tr("%1 a month").arg(pace) : tr("%1 a period").arg(pace);
    if (!forecast.isBand() || !yearBefore)
        return tr("Forecast at a steady %1, the mean of the last %2").arg(rate, QString::number(charts::pacePeriods));
    return tr("Band: %1 at a steady %2, %3 if it rises as at the end of %4")
        .arg(curves.onAxis(forecast.steadyEnd()), rate, curves.onAxis(forecast.rushEnd()),
             QString::number(*yearBefore));
}

QString CurveWords::rangeOf(const charts::Curves &curves) const
{
    const charts::Forecast &forecast = *curves.forecast;
    const double low = std::min(forecast.steadyEnd(), forecast.rushEnd());
    const double high = std::max(forecast.steadyEnd(), forecast.rushEnd());
    if (curves.onAxis(low) == curves.onAxis(high))
        return {};
    const QString from = m_isPercent ? m_format.real(low, 0) : curves.onAxis(low);
    return u"(%1–%2)"_s.arg(from, curves.onAxis(high));
}

} // namespace anjungan::panels
