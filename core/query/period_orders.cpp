// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/period_orders.h"

#include "core/query/conditions.h"
#include "core/query/refusal.h"
#include "core/query/text_numbers.h"
#include "core/query/text_orders.h"
#include "core/query/times.h"
#include "core/query/values.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// Reads each different period, up to the first that does not fit the others.
[[nodiscard]] QueryResult<base::PeriodOrder> readOrder(const Context &context, const QuestionSubject &subject,
                                                       const store::TableColumn &column)
{
    if (context.stopped())
        return Refusal::canceled();
    base::PeriodOrder order;
    const QString sql = u"SELECT DISTINCT %1%2 WHERE %1 <> ''"_s.arg(columnSql(column), fromSql(subject));
    bool isStopped = false;
    const auto read = store::eachRow(context.reader.connection(), sql, {}, [&](const store::Statement &row) {
        isStopped = context.stopped();
        order.add(row.value(0).toString());
        return !isStopped && order.isTime();
    });
    if (!read)
        return Refusal::cache(read.error());
    if (isStopped)
        return Refusal::canceled();
    return order;
}

} // namespace

QueryResult<base::PeriodOrder> periodOrder(const Context &context, const QuestionSubject &subject)
{
    const QString &field = subject.dataset.period;
    const store::TableColumn *column = field.isEmpty() ? nullptr : subject.table.column(field);
    if (!column || column->type != store::ColumnType::Text)
        return base::PeriodOrder();
    return periodOrder(context, subject, *column);
}

QueryResult<base::PeriodOrder> periodOrder(const Context &context, const QuestionSubject &subject,
                                           const store::TableColumn &column)
{
    return decideOnce(context, &TextOrders::periods, subject, column,
                      [&] { return readOrder(context, subject, column); });
}

QueryResult<void> refusePeriodsOutOfOrder(const Context &context, const QuestionSubject &subject,
                                          const QStringList &fields)
{
    if (!fields.contains(subject.dataset.period))
        return {};
    const auto order = periodOrder(context, subject);
    if (!order)
        return std::unexpected(order.error());
    if (!order->isTime())
        return Refusal::periodsOutOfOrder(subject.dataset.period, order->first(), order->other());
    return {};
}

QueryResult<void> refusePeriodsOfOtherForm(const Context &context, const QuestionSubject &subject,
                                           const QList<workspace::Condition> &conditions, const Parameters &parameters)
{
    for (const workspace::Condition &condition : conditions) {
        const QVariant value = valueOf(condition, parameters);
        if (condition.field != subject.dataset.period || isUnset(value) || comparedFields({condition}).isEmpty())
            continue;
        const store::TableColumn *column = subject.table.column(condition.field);
        if (!column || timeOf(subject, *column, condition, parameters))
            continue;
        const auto order = periodOrder(context, subject);
        if (!order)
            return std::unexpected(order.error());
        if (!order->canCompare(value.toString()))
            return Refusal::periodOfOtherForm(condition.field, order->first(), value);
    }
    return {};
}

} // namespace anjungan::query
