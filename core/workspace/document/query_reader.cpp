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

constexpr base::NameTable<Operator, 11> operators{{{Operator::Equal, "="_L1},
                                                   {Operator::NotEqual, "!="_L1},
                                                   {Operator::Less, "<"_L1},
                                                   {Operator::LessOrEqual, "<="_L1},
                                                   {Operator::Greater, ">"_L1},
                                                   {Operator::GreaterOrEqual, ">="_L1},
                                                   {Operator::In, "in"_L1},
                                                   {Operator::Within, "within"_L1},
                                                   {Operator::Latest, "latest"_L1},
                                                   {Operator::Present, "present"_L1},
                                                   {Operator::During, "during"_L1}}};

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

/// Which of its values the operator does not take. `hasTime`: also one that cannot be read.
std::optional<message::Message> unfitValue(const Condition &condition, bool hasTime)
{
    const bool hasOther = condition.value.isValid() || !condition.parameter.isEmpty();
    switch (condition.is) {
    case Operator::Present:
        if (hasOther)
            return make<Code::ConditionPresentValue>();
        [[fallthrough]];
    case Operator::In:
    case Operator::Within:
        return hasTime ? std::optional(make<Code::ConditionTimeOperator>()) : std::nullopt;
    case Operator::During:
        return condition.value.isValid() ? std::optional(make<Code::ConditionDuringValue>()) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<message::Message> conditionMistake(const Condition &condition, bool hasTime)
{
    const bool isList = condition.value.typeId() == QMetaType::QVariantList;
    const bool hasValue = condition.value.isValid();
    const bool hasParameter = !condition.parameter.isEmpty();
    if (int(hasValue) + int(hasParameter) + int(hasTime) > 1)
        return make<Code::ConditionTwoValues>();
    if (auto unfit = unfitValue(condition, hasTime))
        return unfit;
    if (condition.is == Operator::In)
        return hasParameter || isList ? std::nullopt : std::optional(make<Code::ConditionNoList>());
    const bool needsNone = condition.is == Operator::Present || condition.is == Operator::Latest;
    if (!needsNone && !hasValue && !hasParameter && !hasTime)
        return make<Code::ConditionNoValue>();
    return isList ? std::optional(make<Code::ConditionList>()) : std::nullopt;
}

message::Message timeMistake(TimeMistake mistake, const QString &text)
{
    switch (mistake) {
    case TimeMistake::TimeOfDay:
        return make<Code::ConditionTimeOfDay>(quoted(text));
    case TimeMistake::Open:
        return make<Code::ConditionTimeOpen>(quoted(text));
    case TimeMistake::Backwards:
        return make<Code::ConditionTimeBackwards>(quoted(text));
    case TimeMistake::Unreadable:
        break;
    }
    return make<Code::ConditionTimeUnreadable>(quoted(text));
}

std::optional<TimeExpression> readTime(const QString &text, const QString &pointer, Mistakes &mistakes)
{
    const auto time = TimeExpression::parse(text);
    if (time)
        return *time;
    mistakes.add(pointer, timeMistake(time.error(), text));
    return std::nullopt;
}

std::optional<TimeExpression> readAs(const QString &text, const QString &pointer, Mistakes &mistakes)
{
    const auto time = TimeExpression::parse(text);
    if (time && !time->isInterval() && !time->usesLatest())
        return *time;
    if (!time && time.error() == TimeMistake::TimeOfDay)
        mistakes.add(pointer, make<Code::ConditionTimeOfDay>(quoted(text)));
    else
        mistakes.add(pointer, make<Code::QueryAsNoDay>(quoted(text)));
    return std::nullopt;
}

std::optional<PeriodShift> readShift(const QString &text, const QString &pointer, Mistakes &mistakes)
{
    if (text == "previous"_L1)
        return PeriodShift();
    const auto by = TimeOffset::parse(text);
    if (by)
        return PeriodShift{.by = *by};
    mistakes.add(pointer, by.error() == TimeMistake::TimeOfDay ? make<Code::ConditionTimeOfDay>(quoted(text))
                                                               : make<Code::ConditionShiftUnreadable>(quoted(text)));
    return std::nullopt;
}

Condition readCondition(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    Condition condition{.field = json["field"_L1].toString(),
                        .is = base::valueIn(operators, json["is"_L1].toString()).value_or(Operator::Equal),
                        .value = json.contains("value"_L1) ? json["value"_L1].toVariant() : QVariant(),
                        .parameter = json["param"_L1].toString()};
    const bool hasTime = json.contains("time"_L1);
    if (hasTime)
        condition.time = readTime(json["time"_L1].toString(), below(pointer, u"time"_s), mistakes);
    if (json.contains("shift"_L1)) {
        condition.shift = readShift(json["shift"_L1].toString(), below(pointer, u"shift"_s), mistakes);
        if (condition.is != Operator::Latest)
            mistakes.add(below(pointer, u"shift"_s), make<Code::ConditionShiftLatest>());
    }
    if (const auto reason = conditionMistake(condition, hasTime))
        mistakes.add(pointer, *reason);
    return condition;
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
    if (json.contains("as"_L1))
        query.as = readAs(json["as"_L1].toString(), below(pointer, u"as"_s), mistakes);
    checkShape(query, pointer, mistakes);
    return query;
}

QList<Condition> readConditions(const QJsonArray &json, const QString &pointer, Mistakes &mistakes)
{
    QList<Condition> conditions;
    for (const QJsonValue item : json)
        conditions.append(readCondition(item.toObject(), below(pointer, conditions.size()), mistakes));
    return conditions;
}

} // namespace anjungan::workspace
