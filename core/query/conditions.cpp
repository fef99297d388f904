// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/conditions.h"

#include "core/query/refusal.h"
#include "core/query/times.h"
#include "core/query/values.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::Condition;
using workspace::Operator;

namespace {

/// Far below SQLite's limit of 32,766 placeholders in a statement.
constexpr qsizetype maxListValues = 1000;

/// Each Latest contains the text of those before it twice.
constexpr qsizetype maxLatest = 4;

QString comparison(Operator is)
{
    switch (is) {
    case Operator::NotEqual:
        return u" IS NOT ?"_s;
    case Operator::Less:
        return u" < ?"_s;
    case Operator::LessOrEqual:
        return u" <= ?"_s;
    case Operator::Greater:
        return u" > ?"_s;
    case Operator::GreaterOrEqual:
        return u" >= ?"_s;
    default:
        return u" = ?"_s;
    }
}

[[nodiscard]] QueryResult<Sql> listClause(const QuestionSubject &subject, const store::TableColumn &column,
                                          const QVariantList &list)
{
    if (list.size() > maxListValues)
        return Refusal::tooManyValues(column.name, maxListValues);
    Sql sql{columnSql(column) + u" IN ("_s, {}};
    for (const QVariant &each : list) {
        const auto value = bindable(each, column, subject.workspace.timeZone);
        if (!value)
            return std::unexpected(value.error());
        sql += Sql{sql.values.isEmpty() ? u"?"_s : u", ?"_s, {*value}};
    }
    sql += u")"_s;
    return sql;
}

/// The parts of codes are separated by dots, and '/' is the character after the dot.
[[nodiscard]] QueryResult<Sql> withinClause(const store::TableColumn &column, const QVariant &code)
{
    if (column.type != store::ColumnType::Text)
        return Refusal::noCodes(column.name, column.type);
    const QString name = columnSql(column);
    const QString text = code.toString();
    return Sql{u'(' + name + u" = ? OR ("_s + name + u" >= ? AND "_s + name + u" < ?))"_s,
               {text, QString(text + u'.'), QString(text + u'/')}};
}

[[nodiscard]] QueryResult<Sql> plainClause(const QuestionSubject &subject, const store::TableColumn &column,
                                           const Condition &condition, const QVariant &value)
{
    if (condition.is == Operator::Present)
        return Sql{columnSql(column) + u" IS NOT NULL"_s, {}};
    if (condition.is == Operator::In)
        return listClause(subject, column, isList(value) ? value.toList() : QVariantList{value});
    const auto form = bindable(value, column, subject.workspace.timeZone);
    if (!form)
        return std::unexpected(form.error());
    if (condition.is == Operator::Within)
        return withinClause(column, *form);
    return Sql{columnSql(column) + comparison(condition.is), {*form}};
}

/// The clauses for values that are not above what a Latest may find.
[[nodiscard]] QueryResult<std::vector<Sql>> boundsOf(const Context &context, const QuestionSubject &subject,
                                                     const store::TableColumn &column, const Condition &condition,
                                                     const Parameters &parameters)
{
    if (const auto time = timeOf(subject, column, condition, parameters))
        return latestBounds(context, subject, column, *time);
    const QVariant notAbove = valueOf(condition, parameters);
    if (isUnset(notAbove))
        return std::vector<Sql>();
    const QTimeZone &zone = subject.workspace.timeZone;
    const auto bound = bindable(notAbove, column, zone);
    if (!bound)
        return std::unexpected(bound.error());
    if (const auto after = momentAfter(notAbove, column, zone))
        return std::vector{Sql{columnSql(column) + u" < ?"_s, {*after}}};
    return std::vector{Sql{columnSql(column) + u" <= ?"_s, {*bound}}};
}

/// Makes the clauses of a Latest, whose bounds they include, those of the period that is shifted from it.
[[nodiscard]] QueryResult<void> shift(const Context &context, const QuestionSubject &subject,
                                      const store::TableColumn &column, const workspace::PeriodShift &shift,
                                      std::vector<Sql> &among, std::size_t bounds)
{
    const auto newest = firstValue(context, greatestSql(subject, column, among));
    if (!newest)
        return std::unexpected(newest.error());
    if (newest->isNull())
        return {};
    auto shifted = shiftBounds(context, subject, column, shift, *newest);
    if (!shifted)
        return std::unexpected(shifted.error());
    among.resize(among.size() - bounds);
    among.push_back(*std::move(shifted));
    return {};
}

[[nodiscard]] QueryResult<Sql> latestClause(const Context &context, const QuestionSubject &subject,
                                            const store::TableColumn &column, const Condition &condition,
                                            const Parameters &parameters, std::vector<Sql> among)
{
    if (column.name == subject.dataset.period) {
        const auto counted = periodClauses(subject);
        if (!counted)
            return std::unexpected(counted.error());
        among.insert(among.end(), counted->begin(), counted->end());
    }
    const auto bounds = boundsOf(context, subject, column, condition, parameters);
    if (!bounds)
        return std::unexpected(bounds.error());
    among.insert(among.end(), bounds->begin(), bounds->end());
    if (condition.shift) {
        const auto shifted = shift(context, subject, column, *condition.shift, among, bounds->size());
        if (!shifted)
            return std::unexpected(shifted.error());
    }
    Sql sql{columnSql(column) + u" = ("_s, {}};
    sql += greatestSql(subject, column, among);
    sql += u")"_s;
    return sql;
}

} // namespace

QVariant valueOf(const Condition &condition, const Parameters &parameters)
{
    return condition.parameter.isEmpty() ? condition.value : parameters.value(condition.parameter);
}

QueryResult<std::vector<Sql>> clausesOf(const Context &context, const QuestionSubject &subject,
                                        const QList<Condition> &conditions, const Parameters &parameters)
{
    std::vector<Sql> all;
    std::vector<Sql> fixed; // the rows that a Latest is searched in
    for (const Condition &condition : conditions) {
        const auto column = subject.column(condition.field);
        if (!column)
            return std::unexpected(column.error());
        const QVariant value = valueOf(condition, parameters);
        if (condition.is == Operator::Latest || (!condition.parameter.isEmpty() && isUnset(value)))
            continue;
        const auto time = timeOf(subject, **column, condition, parameters);
        if (condition.is != Operator::Present && !time && value.isNull())
            return Refusal::noValue(condition.field);
        auto clause = time ? timeClause(context, subject, **column, condition.is, *time)
                           : plainClause(subject, **column, condition, value);
        if (!clause)
            return std::unexpected(clause.error());
        if (condition.parameter.isEmpty())
            fixed.push_back(*clause);
        all.push_back(std::move(*clause));
    }
    qsizetype latest = 0;
    for (const Condition &condition : conditions) {
        if (condition.is != Operator::Latest)
            continue;
        if (++latest > maxLatest)
            return Refusal::tooManyLatest(subject.dataset.id, maxLatest);
        const auto clause =
            latestClause(context, subject, **subject.column(condition.field), condition, parameters, fixed);
        if (!clause)
            return std::unexpected(clause.error());
        fixed.push_back(*clause);
        all.push_back(*clause);
    }
    return all;
}

QueryResult<std::vector<Sql>> periodClauses(const QuestionSubject &subject)
{
    std::vector<Sql> clauses;
    for (const QString &field : {subject.dataset.period, subject.dataset.periodPresent}) {
        if (field.isEmpty())
            continue;
        const auto column = subject.column(field);
        if (!column)
            return std::unexpected(column.error());
        clauses.push_back({columnSql(**column) + u" IS NOT NULL"_s, {}});
    }
    return clauses;
}

Sql greatestSql(const QuestionSubject &subject, const store::TableColumn &column, const std::vector<Sql> &among)
{
    Sql sql{u"SELECT max("_s + columnSql(column) + u')' + fromSql(subject), {}};
    sql += whereOf(among);
    return sql;
}

} // namespace anjungan::query
