// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/time_column.h"

#include "core/base/iso_time.h"
#include "core/query/period_orders.h"
#include "core/query/refusal.h"
#include "core/query/values.h"

#include <utility>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using store::ColumnType;

TimeColumn::TimeColumn(const store::TableColumn &column, QTimeZone zone, base::PeriodFormat format)
    : m_sql(columnSql(column)), m_type(column.type), m_zone(std::move(zone)), m_format(std::move(format))
{
}

QueryResult<std::optional<TimeColumn>> TimeColumn::of(const Context &context, const QuestionSubject &subject,
                                                      const store::TableColumn &column, const QString &asked)
{
    const QTimeZone &zone = subject.workspace.timeZone;
    switch (column.type) {
    case ColumnType::Date:
    case ColumnType::DateTime:
        return TimeColumn(column, zone, base::PeriodFormat::ofDates());
    case ColumnType::Text:
    case ColumnType::Integer:
        break;
    case ColumnType::Unknown: // never had a value
        return std::nullopt;
    case ColumnType::Real:
    case ColumnType::Boolean:
    case ColumnType::Json:
        return Refusal::wrongValue(column.name, column.type, asked);
    }
    const auto order = periodOrder(context, subject, column);
    if (!order)
        return std::unexpected(order.error());
    if (!order->isTime())
        return Refusal::periodsOutOfOrder(column.name, order->first(), order->other());
    if (order->first().isEmpty())
        return std::nullopt;
    const auto format = base::PeriodFormat::of(order->first());
    if (!format)
        return Refusal::noPeriodForm(column.name, order->first(), asked);
    return TimeColumn(column, zone, *format);
}

Sql TimeColumn::before(QDate day) const { return {m_sql + u" < ?"_s, {stored(day)}}; }

Sql TimeColumn::notAfter(QDate day) const
{
    return hasMoments() ? before(day.addDays(1)) : Sql{m_sql + u" <= ?"_s, {stored(day)}};
}

Sql TimeColumn::notBefore(QDate day) const { return {m_sql + u" >= ?"_s, {stored(day)}}; }

Sql TimeColumn::after(QDate day) const
{
    return hasMoments() ? notBefore(day.addDays(1)) : Sql{m_sql + u" > ?"_s, {stored(day)}};
}

std::optional<workspace::LatestPeriod> TimeColumn::periodOf(const QVariant &value) const
{
    const QString text = hasMoments() ? base::dayOfMoment(value.toString(), m_zone) : value.toString();
    return base::daysOf(text).transform([this](const base::DaySpan &days) {
        return workspace::LatestPeriod{.day = days.first, .kind = m_format.kind()};
    });
}

QVariant TimeColumn::stored(QDate day) const
{
    if (hasMoments())
        return startOfDay(day, m_zone);
    const QString period = m_format.periodWith(day);
    return m_type == ColumnType::Integer ? QVariant(period.toLongLong()) : QVariant(period);
}

} // namespace anjungan::query
