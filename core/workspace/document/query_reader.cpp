// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/query_reader.h"

#include "core/base/name_table.h"
#include "core/workspace/ids.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

constexpr base::NameTable<Operator, 10> operators{{{Operator::Equal, "="_L1},
                                                   {Operator::NotEqual, "!="_L1},
                                                   {Operator::Less, "<"_L1},
                                                   {Operator::LessOrEqual, "<="_L1},
                                                   {Operator::Greater, ">"_L1},
                                                   {Operator::GreaterOrEqual, ">="_L1},
                                                   {Operator::In, "in"_L1},
                                                   {Operator::Within, "within"_L1},
                                                   {Operator::Latest, "latest"_L1},
                                                   {Operator::Present, "present"_L1}}};

constexpr base::NameTable<Aggregate, 7> aggregates{{{Aggregate::Count, "count"_L1},
                                                    {Aggregate::Distinct, "distinct"_L1},
                                                    {Aggregate::Sum, "sum"_L1},
                                                    {Aggregate::Average, "avg"_L1},
                                                    {Aggregate::Minimum, "min"_L1},
                                                    {Aggregate::Maximum, "max"_L1},
                                                    {Aggregate::Ratio, "ratio"_L1}}};

QStringList readStrings(const QJsonValue &json)
{
    QStringList list;
    for (const QJsonValue item : json.toArray())
        list.append(item.toString());
    return list;
}

std::optional<message::Message> conditionMistake(const Condition &condition)
{
    const bool isList = condition.value.typeId() == QMetaType::QVariantList;
    const bool hasValue = condition.value.isValid();
    const bool hasParameter = !condition.parameter.isEmpty();
    if (hasValue && hasParameter)
        return make<Code::ConditionTwoValues>();
    switch (condition.is) {
    case Operator::Present:
        return hasValue || hasParameter ? std::optional(make<Code::ConditionPresentValue>()) : std::nullopt;
    case Operator::In:
        return hasParameter || isList ? std::nullopt : std::optional(make<Code::ConditionNoList>());
    case Operator::Latest:
        break;
    default:
        if (!hasValue && !hasParameter)
            return make<Code::ConditionNoValue>();
    }
    return isList ? std::optional(make<Code::ConditionList>()) : std::nullopt;
}

Condition readCondition(const QJsonObject &json)
{
    return {.field = json["field"_L1].toString(),
            .is = base::valueIn(operators, json["is"_L1].toString()).value_or(Operator::Equal),
            .value = json.contains("value"_L1) ? json["value"_L1].toVariant() : QVariant(),
            .parameter = json["param"_L1].toString()};
}

Measure readMeasure(const QJsonObject &json)
{
    return {.id = json["id"_L1].toString(),
            .by = base::valueIn(aggregates, json["by"_L1].toString()).value_or(Aggregate::Count),
            .field = json["field"_L1].toString(),
            .weight = json["weight"_L1].toString(),
            .minus = json["minus"_L1].toString(),
            .title = readText(json["title"_L1]),
            .unit = readText(json["unit"_L1]),
            .unitOfOne = readTextOfOne(json["unit"_L1]),
            .decimals = json["decimals"_L1].isDouble() ? std::optional(json["decimals"_L1].toInt()) : std::nullopt};
}

std::optional<message::Message> measureMistake(const Measure &measure, const QStringList &earlier)
{
    const bool isCount = measure.by == Aggregate::Count;
    const bool takesWeight = measure.by == Aggregate::Average || measure.by == Aggregate::Ratio;
    if (isCount && !measure.field.isEmpty())
        return make<Code::MeasureCountField>();
    if (!isCount && measure.field.isEmpty())
        return make<Code::MeasureNoField>();
    if (measure.by == Aggregate::Ratio && measure.weight.isEmpty())
        return make<Code::MeasureNoWeight>();
    if (!takesWeight && !measure.weight.isEmpty())
        return make<Code::MeasureWeight>();
    if (!measure.minus.isEmpty() && !earlier.contains(measure.minus))
        return make<Code::MeasureMinus>(quoted(measure.minus));
    return std::nullopt;
}

QList<Measure> readMeasures(const QJsonArray &json, const QString &pointer, Mistakes &mistakes)
{
    QList<Measure> measures;
    for (const QJsonValue item : json) {
        const Measure measure = readMeasure(item.toObject());
        if (const auto reason = measureMistake(measure, idsOf(measures)))
            mistakes.add(below(pointer, measures.size()), *reason);
        measures.append(measure);
    }
    checkUnique(measures, &Measure::id, pointer, u"id"_s, mistakes);
    return measures;
}

QList<Order> readOrder(const QStringList &columns)
{
    QList<Order> order;
    for (const QString &column : columns) {
        const bool descending = column.startsWith(u'-');
        order.append({.column = column.sliced(descending ? 1 : 0), .descending = descending});
    }
    return order;
}

void checkShape(const QuerySpec &query, const QString &pointer, Mistakes &mistakes)
{
    if (query.select.isEmpty() == query.measures.isEmpty())
        mistakes.add(pointer, make<Code::QuerySelectOrMeasures>());
    else if (query.measures.isEmpty() && !query.group.isEmpty())
        mistakes.add(below(pointer, u"group"_s), make<Code::QueryGroupOnly>());

    for (qsizetype i = 0; i < query.measures.size(); ++i)
        if (query.group.contains(query.measures[i].id))
            mistakes.add(below(below(below(pointer, u"measures"_s), i), u"id"_s), make<Code::MeasureGrouped>());
}

} // namespace

QuerySpec readQuery(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    QuerySpec query;
    query.dataset = json["dataset"_L1].toString();
    query.where = readConditions(json["where"_L1].toArray(), below(pointer, u"where"_s), mistakes);
    query.select = readStrings(json["select"_L1]);
    query.group = readStrings(json["group"_L1]);
    query.measures = readMeasures(json["measures"_L1].toArray(), below(pointer, u"measures"_s), mistakes);
    query.order = readOrder(readStrings(json["order"_L1]));
    if (json.contains("limit"_L1))
        query.limit = json["limit"_L1].toInt();
    checkShape(query, pointer, mistakes);
    return query;
}

QList<Condition> readConditions(const QJsonArray &json, const QString &pointer, Mistakes &mistakes)
{
    QList<Condition> conditions;
    for (const QJsonValue item : json) {
        const Condition condition = readCondition(item.toObject());
        if (const auto reason = conditionMistake(condition))
            mistakes.add(below(pointer, conditions.size()), *reason);
        conditions.append(condition);
    }
    return conditions;
}

} // namespace anjungan::workspace
