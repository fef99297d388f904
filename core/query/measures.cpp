// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/measures.h"

#include "core/query/refusal.h"
#include "core/query/sql.h"

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using store::ColumnType;
using workspace::Aggregate;
using workspace::Measure;

namespace {

bool needsNumbers(Aggregate by) { return by == Aggregate::Sum || by == Aggregate::Average || by == Aggregate::Ratio; }

[[nodiscard]] QueryResult<const store::TableColumn *> inputOf(const QuestionSubject &subject, const Measure &measure,
                                                              const QString &field)
{
    const auto column = subject.column(field);
    if (!column)
        return column;
    if (needsNumbers(measure.by) && !store::isNumeric((*column)->type))
        return Refusal::noNumbers(measure.id, field, (*column)->type);
    if ((*column)->type == ColumnType::Json && measure.by != Aggregate::Distinct)
        return Refusal::notComparable(measure.id, field);
    return column;
}

/// Over the rows that have both a value and a weight. Reals, since SQLite's integer sums and products can overflow.
QString quotient(const QString &dividend, const QString &value, const QString &weight)
{
    return u"sum(%1) FILTER (WHERE %2 IS NOT NULL AND %3 IS NOT NULL) / "
           "sum(CAST(%3 AS REAL)) FILTER (WHERE %2 IS NOT NULL AND %3 IS NOT NULL)"_s.arg(dividend, value, weight);
}

/// SQLite's own sum of integers is an error beyond 2⁶³. The sums of both halves of the numbers are not, for up to 2³¹
/// rows; `high` includes the carry of the lower half.
QString integerSum(const QString &value)
{
    const QString lows = u"sum(%1 & 4294967295)"_s.arg(value);
    const QString high = u"(sum(%1 >> 32) + (%2 >> 32))"_s.arg(value, lows);
    const QString low = u"(%1 & 4294967295)"_s.arg(lows);
    return u"CASE WHEN %1 BETWEEN -2147483648 AND 2147483647 THEN (%1 << 32) | %2 ELSE %1 * 4294967296.0 + %2 END"_s
        .arg(high, low);
}

/// 0 over no rows, as their count is; null only where there are rows and none has a value.
QString sum(const QString &value, ColumnType type)
{
    const QString ofValues = type == ColumnType::Integer ? integerSum(value) : u"sum("_s + value + u')';
    return u"CASE WHEN count(*) = 0 THEN 0 ELSE "_s + ofValues + u" END"_s;
}

QString aggregate(Aggregate by, const QString &value, const QString &weight, ColumnType type)
{
    switch (by) {
    case Aggregate::Count:
        return u"count(*)"_s;
    case Aggregate::Distinct:
        return u"count(DISTINCT "_s + value + u')';
    case Aggregate::Sum:
        return sum(value, type);
    case Aggregate::Average:
        return weight.isEmpty() ? u"avg("_s + value + u')'
                                : quotient(u"CAST(%1 AS REAL) * %2"_s.arg(value, weight), value, weight);
    case Aggregate::Minimum:
        return u"min("_s + value + u')';
    case Aggregate::Maximum:
        return u"max("_s + value + u')';
    case Aggregate::Ratio:
        return quotient(u"100.0 * %1"_s.arg(value), value, weight);
    }
    Q_UNREACHABLE_RETURN({});
}

ColumnType typeOf(Aggregate by, ColumnType fieldType)
{
    if (by == Aggregate::Count || by == Aggregate::Distinct)
        return ColumnType::Integer;
    return by == Aggregate::Average || by == Aggregate::Ratio ? ColumnType::Real : fieldType;
}

QString titleOf(const QuestionSubject &subject, const Measure &measure, const QString &language)
{
    if (!measure.title.isEmpty())
        return measure.title.in(language);
    return measure.field.isEmpty() ? measure.id : fieldTitle(subject, measure.field, language);
}

/// The column of a measure of `field`, null for a count of rows.
AnswerColumn columnOf(const QuestionSubject &subject, const Measure &measure, const store::TableColumn *field,
                      const QString &language)
{
    AnswerColumn column{.id = measure.id,
                        .title = titleOf(subject, measure, language),
                        .unit = measure.by == Aggregate::Ratio ? u"%"_s : QString(),
                        .type = typeOf(measure.by, field ? field->type : ColumnType::Text)};
    const bool isCount = measure.by == Aggregate::Count || measure.by == Aggregate::Distinct;
    if (field && !isCount && measure.by != Aggregate::Ratio) {
        const AnswerColumn of = answerColumn(subject, *field, language);
        column.unit = of.unit;
        column.unitOfOne = of.unitOfOne;
        column.decimals = of.decimals;
        column.grouping = of.grouping;
    }
    if (measure.decimals)
        column.decimals = measure.decimals;
    return column;
}

[[nodiscard]] QueryResult<Output> outputOf(const QuestionSubject &subject, const Measure &measure,
                                           const QString &language)
{
    QString value, weight;
    const store::TableColumn *field = nullptr;
    if (measure.by != Aggregate::Count) {
        const auto column = inputOf(subject, measure, measure.field);
        if (!column)
            return std::unexpected(column.error());
        field = *column;
        value = columnSql(*field);
    }
    if (measure.by == Aggregate::Ratio || (measure.by == Aggregate::Average && !measure.weight.isEmpty())) {
        const auto column = inputOf(subject, measure, measure.weight);
        if (!column)
            return std::unexpected(column.error());
        weight = columnSql(**column);
    }
    return Output{columnOf(subject, measure, field, language),
                  aggregate(measure.by, value, weight, field ? field->type : ColumnType::Text)};
}

Output difference(const Output &from, const Output &taken)
{
    Output result = from;
    result.sql = u'(' + from.sql + u") - ("_s + taken.sql + u')';
    if (from.column.unit == "%"_L1 && taken.column.unit == "%"_L1)
        result.column.unit = u"pp"_s; // which has one form
    if (taken.column.type == ColumnType::Real)
        result.column.type = taken.column.type;
    return result;
}

} // namespace

QueryResult<std::vector<Output>> measureOutputs(const QuestionSubject &subject, const QList<Measure> &measures,
                                                const QString &language)
{
    std::vector<Output> outputs;
    for (const Measure &measure : measures) {
        auto output = outputOf(subject, measure, language);
        if (!output)
            return std::unexpected(output.error());
        if (!measure.minus.isEmpty()) {
            const auto earlier =
                std::ranges::find(outputs, measure.minus, [](const Output &each) { return each.column.id; });
            if (earlier == outputs.end() || !store::isNumeric(earlier->column.type) ||
                !store::isNumeric(output->column.type))
                return Refusal::noSuchMeasure(measure.id, measure.minus);
            *output = difference(*output, *earlier);
        }
        if (!measure.unit.isEmpty()) {
            output->column.unit = measure.unit.in(language);
            output->column.unitOfOne = measure.unitOfOne.byLanguage.value(language);
        }
        outputs.push_back(std::move(*output));
    }
    return outputs;
}

} // namespace anjungan::query
