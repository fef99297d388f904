// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/figure_history.h"

#include "core/base/period_format.h"
#include "ui/panels/period_axis.h"
#include "ui/panels/period_column.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

using base::PeriodFormat;
using workspace::Condition;
using workspace::Operator;

namespace {

/// Whether the condition leaves one period, so that a bound can replace it.
bool isOfOnePeriod(const Condition &condition)
{
    return condition.is == Operator::Latest || (condition.is == Operator::Equal && !condition.time);
}

/// Whether it would be another one in another period.
bool dependsOnTime(const Condition &condition)
{
    return condition.is == Operator::Latest || condition.is == Operator::During || condition.time;
}

/// Whether two conditions use one parameter.
bool areBoundTogether(const Condition &one, const Condition &other)
{
    return !one.parameter.isEmpty() && one.parameter == other.parameter;
}

bool isSame(double one, double other)
{
    constexpr double noise = 1e-9;
    return std::abs(one - other) <= noise * std::max(std::abs(one), std::abs(other));
}

} // namespace

std::optional<workspace::QuerySpec> HistoryFinder::query(const query::Provenance &shown) const
{
    const QString &period = m_dataset.period;
    if (period.isEmpty() || shown.periodFrom != shown.periodTo || !base::daysOf(shown.periodTo))
        return {};
    workspace::QuerySpec course = m_query;
    course.where.clear();
    bool isBound = false;
    for (const Condition &condition : m_query.where) {
        const bool isOfPeriod = condition.field == period;
        if (isOfPeriod && condition.is != Operator::Present && (isBound || !isOfOnePeriod(condition)))
            return {};
        if (!isOfPeriod && (dependsOnTime(condition) || std::ranges::any_of(m_query.where, [&](const Condition &other) {
                                return other.field == period && areBoundTogether(condition, other);
                            })))
            return {};
        if (!isOfPeriod || condition.is == Operator::Present) {
            course.where.append(condition);
            continue;
        }
        isBound = true;
        course.where.append(Condition{.field = period, .is = Operator::LessOrEqual, .value = shown.periodTo});
        if (condition.is == Operator::Latest && !m_dataset.periodPresent.isEmpty())
            course.where.append(Condition{.field = m_dataset.periodPresent, .is = Operator::Present});
    }
    if (!isBound)
        return {};
    course.group = {period};
    course.order = {{.column = period, .descending = true}};
    course.limit = mostPeriods;
    return course;
}

QString HistoryFinder::heading(const QString &period, qint64 step, const QString &count)
{
    const auto format = PeriodFormat::of(period);
    if (format && step == 1) {
        switch (format->kind()) {
        case PeriodFormat::Kind::Year:
            return tr("History of %1 years").arg(count);
        case PeriodFormat::Kind::HalfYear:
            return tr("History of %1 half-years").arg(count);
        case PeriodFormat::Kind::Quarter:
            return tr("History of %1 quarters").arg(count);
        case PeriodFormat::Kind::Month:
            return tr("History of %1 months").arg(count);
        case PeriodFormat::Kind::Day:
            return tr("History of %1 days").arg(count);
        }
    }
    return tr("History of %1 periods").arg(count);
}

std::optional<FigureHistory> HistoryFinder::history(const query::Answer &answer, const query::Answer &shown,
                                                    const QTimeZone &zone, const theme::Formatter &format) const
{
    QStringList periods;
    for (std::size_t row = 0; row < answer.rows.size(); ++row)
        periods.append(periodOf(answer, row, m_dataset.period, zone));
    const auto axis = periodAxis(periods, format);
    const auto now = number(cell(shown, 0, m_figure.column).value);
    const auto newest = number(cell(answer, 0, m_figure.column).value);
    // The figure itself must be its end.
    if (!axis || !now || !newest || !isSame(*now, *newest) || !axis->places.front())
        return {};
    const auto last = std::llround(*axis->places.front());
    const auto isDay = axis->year <= 0;
    const auto step = isDay ? 1 : std::llround(axis->bridged);
    const auto indexOf = [&](std::size_t row) -> std::optional<qint64> {
        const qint64 before = axis->places[row] ? last - std::llround(*axis->places[row]) : -1;
        return before >= 0 && before % step == 0 ? std::optional(before / step) : std::nullopt;
    };
    FigureHistory history;
    const ValueStyle style = styleOf(shown, m_figure.column, m_figure.format);
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const auto index = indexOf(row);
        if (!index)
            return {};
        const auto value = number(cell(answer, row, m_figure.column).value);
        if (*index >= mostPeriods || !value)
            continue;
        const auto size = static_cast<std::size_t>(*index) + 1;
        history.values.resize(size);
        history.periods.resize(static_cast<qsizetype>(size));
        history.texts.resize(static_cast<qsizetype>(size));
        history.values.back() = value;
        history.periods.back() = periods[static_cast<qsizetype>(row)];
        history.texts.back() = amount(format, style, cell(answer, row, m_figure.column).value).text();
    }
    if (history.values.size() < 2)
        return {};
    history.heading = heading(periods.front(), step, format.integer(static_cast<double>(history.values.size())));
    std::ranges::reverse(history.values);
    std::ranges::reverse(history.periods);
    std::ranges::reverse(history.texts);
    int year = 0;
    for (std::size_t at = 0; m_figure.beginsEachYear && at < history.values.size(); ++at)
        if (const auto days = base::daysOf(history.periods[static_cast<qsizetype>(at)])) {
            if (at > 0 && days->first.year() != year)
                history.begins.push_back(at);
            year = days->first.year();
        }
    return history;
}

} // namespace anjungan::panels
