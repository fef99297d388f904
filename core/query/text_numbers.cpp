// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/text_numbers.h"

#include "core/query/refusal.h"
#include "core/query/sql.h"
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

/// A query of whether most texts of the column `value` are numbers, as "9", "-12.5".
QString areNumbersSql(const QString &value, const QString &from)
{
    return u"SELECT count(*) FILTER (WHERE x GLOB '[-0-9]*' AND x GLOB '*[0-9]' AND "
           "ltrim(x, '-') NOT GLOB '*[^0-9.]*' AND length(x) - length(replace(x, '.', '')) <= 1) * 2 > count(*) "
           "FROM (SELECT %1 AS x%2 WHERE %1 <> '')"_s.arg(value, from);
}

/// A query of whether two numbers sort in another order than their texts.
QString sortsOtherwiseSql(const QString &value, const QString &from)
{
    return u"SELECT EXISTS (SELECT 1 FROM (SELECT n, lag(n) OVER (ORDER BY x) AS former FROM (SELECT %1 AS x, "
           "CAST(%1 AS REAL) AS n%2 WHERE %1 GLOB '[-0-9]*')) WHERE n < former)"_s.arg(value, from);
}

[[nodiscard]] QueryResult<bool> holds(const Context &context, const QString &sql)
{
    bool isTrue = false;
    return eachRow(context, {sql, {}}, [&isTrue](const store::Statement &row) { isTrue = row.value(0).toBool(); })
        .transform([&isTrue] { return isTrue; });
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
        const QString value = columnSql(*column);
        const QString from = fromSql(subject);
        const auto areNumbers = holds(context, areNumbersSql(value, from));
        if (!areNumbers)
            return std::unexpected(areNumbers.error());
        if (!*areNumbers)
            continue;
        const auto sortsOtherwise = holds(context, sortsOtherwiseSql(value, from));
        if (!sortsOtherwise)
            return std::unexpected(sortsOtherwise.error());
        if (*sortsOtherwise)
            return Refusal::numbersAsText(field);
    }
    return {};
}

} // namespace anjungan::query
