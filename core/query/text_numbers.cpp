// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/text_numbers.h"

#include "core/query/refusal.h"
#include "core/query/sql.h"
#include "core/query/text_orders.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::Aggregate;
using workspace::Operator;

namespace {

/// Text by declaration, or what names rows, areas and agencies: its order has no meaning but to be always the same.
bool isTextOnPurpose(const workspace::Dataset &dataset, const QString &field)
{
    const workspace::Field *known = dataset.field(field);
    return field == dataset.key || (dataset.area && dataset.area->field == field) ||
           (known && (known->type == workspace::FieldType::Text || known->names != workspace::NamedThing::None));
}

/// The answer of a query that asks whether something is so.
[[nodiscard]] QueryResult<bool> holds(const Context &context, const QString &sql)
{
    bool isTrue = false;
    return eachRow(context, {sql, {}}, [&isTrue](const store::Statement &row) { isTrue = row.value(0).toBool(); })
        .transform([&isTrue] { return isTrue; });
}

/// A query of whether most texts of the column `value` are numbers, as "9", "-12.5".
QString areNumbersSql(const QString &value, const QString &from)
{
    return u"SELECT count(*) FILTER (WHERE x GLOB '[-0-9]*' AND x GLOB '*[0-9]' AND "
           "ltrim(x, '-') NOT GLOB '*[^0-9.]*' AND length(x) - length(replace(x, '.', '')) <= 1) * 2 > count(*) "
           "FROM (SELECT %1 AS x%2 WHERE %1 <> '')"_s.arg(value, from);
}

/// A query of whether all texts that begin like a number have as many digits before the first point, and nothing else:
/// then they sort as their numbers do.
QString areAlikeSql(const QString &value, const QString &from)
{
    return u"SELECT NOT EXISTS (SELECT 1%2 WHERE %1 GLOB '[-0-9]*' AND (%1 GLOB '*[^0-9.]*' OR instr(%1 || '.', '.') "
           "<> (SELECT instr(%1 || '.', '.')%2 WHERE %1 GLOB '[-0-9]*' LIMIT 1)))"_s.arg(value, from);
}

/// A query of whether two numbers sort in another order than their texts, among the rows that `rest` leaves.
QString sortsOtherwiseSql(const QString &value, const QString &from, const QString &rest = {})
{
    return u"SELECT EXISTS (SELECT 1 FROM (SELECT n, lag(n) OVER (ORDER BY x) AS former FROM (SELECT %1 AS x, "
           "CAST(%1 AS REAL) AS n%2 WHERE %1 GLOB '[-0-9]*'%3)) WHERE n < former)"_s.arg(value, from, rest);
}

/// Whether most texts of the column `value` are numbers, and sort in another order than the numbers do. Sorting all of
/// them takes seconds for a million rows, and is rarely needed: mostly the first or last rows show that they do, or
/// their digits that they do not.
[[nodiscard]] QueryResult<bool> areMissorted(const Context &context, const QString &value, const QString &from)
{
    const auto areNumbers = holds(context, areNumbersSql(value, from));
    if (!areNumbers || !*areNumbers)
        return areNumbers;
    for (const QString &order : {QString(), u" DESC"_s}) {
        const auto some = holds(context, sortsOtherwiseSql(value, from, u" ORDER BY t.fid%1 LIMIT 1000"_s.arg(order)));
        if (!some || *some)
            return some;
    }
    const auto areAlike = holds(context, areAlikeSql(value, from));
    if (!areAlike)
        return areAlike;
    return *areAlike ? QueryResult<bool>(false) : holds(context, sortsOtherwiseSql(value, from));
}

/// areMissorted(), once for the published content.
[[nodiscard]] QueryResult<bool> areKnownMissorted(const Context &context, const QuestionSubject &subject,
                                                  const store::TableColumn &column)
{
    return decideOnce(context, &TextOrders::numbers, subject, column,
                      [&] { return areMissorted(context, columnSql(column), fromSql(subject)); });
}

} // namespace

QStringList sortedFields(const workspace::QuerySpec &spec)
{
    QStringList fields;
    for (const workspace::Order &order : spec.order)
        if (spec.select.contains(order.column) || spec.group.contains(order.column))
            fields.append(order.column);
    for (const workspace::Measure &measure : spec.measures)
        if (measure.by == Aggregate::Minimum || measure.by == Aggregate::Maximum)
            fields.append(measure.field);
    return fields;
}

QStringList comparedFields(const QList<workspace::Condition> &conditions)
{
    QStringList fields;
    for (const workspace::Condition &condition : conditions) {
        switch (condition.is) {
        case Operator::Less:
        case Operator::LessOrEqual:
        case Operator::Greater:
        case Operator::GreaterOrEqual:
        case Operator::Latest:
            fields.append(condition.field);
            break;
        case Operator::Equal:
        case Operator::NotEqual:
        case Operator::In:
        case Operator::Within:
        case Operator::Present:
        case Operator::During: // finds the order of its column itself
            break;
        }
    }
    return fields;
}

QueryResult<void> refuseTextNumbers(const Context &context, const QuestionSubject &subject, const QStringList &fields)
{
    for (const QString &field : fields) {
        const store::TableColumn *column = subject.table.column(field);
        if (!column || column->type != store::ColumnType::Text || isTextOnPurpose(subject.dataset, field))
            continue;
        const auto isMissorted = areKnownMissorted(context, subject, *column);
        if (!isMissorted)
            return std::unexpected(isMissorted.error());
        if (*isMissorted)
            return Refusal::numbersAsText(field);
    }
    return {};
}

} // namespace anjungan::query
