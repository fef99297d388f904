// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/times.h"

#include "core/query/conditions.h"
#include "core/query/refusal.h"
#include "core/query/values.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::Condition;
using workspace::Operator;
using workspace::TimeExpression;

namespace {

bool takesTimes(const QuestionSubject &subject, const store::TableColumn &column, Operator is)
{
    switch (is) {
    case Operator::During:
        return true;
    case Operator::In:
    case Operator::Within:
    case Operator::Present:
        return false;
    default:
        return column.name == subject.dataset.period || column.type == store::ColumnType::Date ||
               column.type == store::ColumnType::DateTime;
    }
}

/// A column and the days of a time, in the state of the cache.
struct Resolved
{
    TimeColumn column;
    workspace::ResolvedTime time;
};

/// The newest value of the column that has data.
[[nodiscard]] QueryResult<std::optional<workspace::LatestPeriod>> newestIn(const Context &context,
                                                                           const QuestionSubject &subject,
                                                                           const store::TableColumn &column,
                                                                           const TimeColumn &times)
{
    std::vector<Sql> counted;
    if (column.name == subject.dataset.period) {
        const auto clauses = periodClauses(subject);
        if (!clauses)
            return std::unexpected(clauses.error());
        counted = *clauses;
    }
    return firstValue(context, greatestSql(subject, column, counted)).transform([&times](const QVariant &newest) {
        return times.periodOf(newest);
    });
}

/// None if the column has no values from which the time could be counted, or that could be compared with it.
[[nodiscard]] QueryResult<std::optional<Resolved>> resolved(const Context &context, const QuestionSubject &subject,
                                                            const store::TableColumn &column,
                                                            const TimeExpression &time)
{
    const auto times = TimeColumn::of(context, subject, column, time.text);
    if (!times)
        return std::unexpected(times.error());
    if (!*times)
        return std::nullopt;
    std::optional<workspace::LatestPeriod> latest;
    if (time.usesLatest()) {
        const auto newest = newestIn(context, subject, column, **times);
        if (!newest)
            return std::unexpected(newest.error());
        if (!*newest)
            return std::nullopt;
        latest = *newest;
    }
    return Resolved{**times, workspace::resolve(time, todayOf(context), latest)};
}

Sql never() { return {u"0"_s, {}}; }

/// All of these; without one, any value.
Sql all(const store::TableColumn &column, const std::vector<Sql> &clauses)
{
    if (clauses.empty())
        return {columnSql(column) + u" IS NOT NULL"_s, {}};
    Sql sql = clauses.front();
    for (std::size_t i = 1; i < clauses.size(); ++i) {
        sql += u" AND "_s;
        sql += clauses[i];
    }
    return sql;
}

std::vector<Sql> within(const Resolved &resolved)
{
    std::vector<Sql> clauses;
    if (resolved.time.start)
        clauses.push_back(resolved.column.notBefore(resolved.time.start->first));
    if (resolved.time.end)
        clauses.push_back(resolved.column.notAfter(resolved.time.end->last));
    return clauses;
}

std::vector<Sql> compared(const Resolved &resolved, Operator is)
{
    const auto &[column, time] = resolved;
    switch (is) {
    case Operator::Less:
        return time.end ? std::vector{column.before(time.end->first)} : std::vector<Sql>();
    case Operator::LessOrEqual:
        return time.end ? std::vector{column.notAfter(time.end->last)} : std::vector<Sql>();
    case Operator::Greater:
        return time.start ? std::vector{column.after(time.start->last)} : std::vector<Sql>();
    case Operator::GreaterOrEqual:
        return time.start ? std::vector{column.notBefore(time.start->first)} : std::vector<Sql>();
    default:
        return within(resolved);
    }
}

} // namespace

QDate todayOf(const Context &context) { return workspace::dayIn(context.workspace.timeZone, context.now); }

std::optional<TimeExpression> timeOf(const QuestionSubject &subject, const store::TableColumn &column,
                                     const Condition &condition, const Parameters &parameters)
{
    if (condition.time || condition.parameter.isEmpty())
        return condition.time;
    const QVariant value = valueOf(condition, parameters);
    if (value.typeId() != QMetaType::QString || !takesTimes(subject, column, condition.is))
        return std::nullopt;
    const auto time = TimeExpression::parse(value.toString());
    const bool isPlain = time && condition.is != Operator::During && !time->isInterval() &&
                         time->from->anchor == workspace::TimeInstant::Anchor::Given;
    return time && !isPlain ? std::optional(*time) : std::nullopt;
}

bool dependsOnToday(const QuestionSubject &subject, const store::TableColumn &column, const Condition &condition,
                    const Parameters &parameters)
{
    const auto time = timeOf(subject, column, condition, parameters);
    return time && time->usesToday();
}

QueryResult<Sql> timeClause(const Context &context, const QuestionSubject &subject, const store::TableColumn &column,
                            Operator is, const TimeExpression &time)
{
    const auto found = resolved(context, subject, column, time);
    if (!found)
        return std::unexpected(found.error());
    if (is != Operator::NotEqual)
        return *found ? all(column, compared(**found, is)) : never();
    if (!*found)
        return Sql{u"1"_s, {}};
    Sql sql{u'(' + columnSql(column) + u" IS NULL OR NOT ("_s, {}};
    sql += all(column, within(**found));
    sql += u"))"_s;
    return sql;
}

QueryResult<std::vector<Sql>> latestBounds(const Context &context, const QuestionSubject &subject,
                                           const store::TableColumn &column, const TimeExpression &time)
{
    return resolved(context, subject, column, time).transform([&time](const std::optional<Resolved> &found) {
        if (!found)
            return std::vector{never()};
        return time.isInterval() ? within(*found) : compared(*found, Operator::LessOrEqual);
    });
}

QueryResult<Sql> shiftBounds(const Context &context, const QuestionSubject &subject, const store::TableColumn &column,
                             const workspace::PeriodShift &shift, const QVariant &newest)
{
    const bool isValue = !shift.by && column.type != store::ColumnType::DateTime;
    if (isValue) // of any form: the one before needs no computation
        return Sql{columnSql(column) + u" < ?"_s, {newest}};
    const auto times = TimeColumn::of(context, subject, column, newest.toString());
    if (!times)
        return std::unexpected(times.error());
    const auto period = *times ? (*times)->periodOf(newest) : std::nullopt;
    if (!period)
        return never();
    if (!shift.by)
        return (*times)->before(period->day);
    const QDate there = shift.by->from(period->day);
    return all(column, {(*times)->notBefore(there), (*times)->notAfter(there)});
}

} // namespace anjungan::query
