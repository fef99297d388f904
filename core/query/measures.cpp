// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/measures.h"

#include "core/query/refusal.h"
#include "core/query/sql.h"

#include <algorithm>
#include <functional>

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

/// An aggregate over all rows of a group, given as SQL over the dataset's table: itself, or what is read of the cells
/// for it, of which `outer` is taken ("sum" for sums and counts).
using OfRows = std::function<QString(const QString &outer, const QString &aggregate)>;

/// Over the rows that have both a value and a weight. Reals, since SQLite's integer sums and products can overflow.
QString quotient(const OfRows &ofRows, const QString &dividend, const QString &value, const QString &weight)
{
    const QString both = u" FILTER (WHERE %1 IS NOT NULL AND %2 IS NOT NULL)"_s.arg(value, weight);
    return ofRows(u"sum"_s, u"sum("_s + dividend + u')' + both) + u" / "_s +
           ofRows(u"sum"_s, u"sum(CAST(%1 AS REAL))"_s.arg(weight) + both);
}

/// SQLite's own sum of integers is an error beyond 2⁶³. The sums of both halves of the numbers are not, for up to 2³¹
/// rows; `high` includes the carry of the lower half.
QString integerSum(const OfRows &ofRows, const QString &value)
{
    const QString lows = ofRows(u"sum"_s, u"sum(%1 & 4294967295)"_s.arg(value));
    const QString high = u"(%1 + (%2 >> 32))"_s.arg(ofRows(u"sum"_s, u"sum(%1 >> 32)"_s.arg(value)), lows);
    const QString low = u"(%1 & 4294967295)"_s.arg(lows);
    return u"CASE WHEN %1 BETWEEN -2147483648 AND 2147483647 THEN (%1 << 32) | %2 ELSE %1 * 4294967296.0 + %2 END"_s
        .arg(high, low);
}

QString sumOfValues(const OfRows &ofRows, const QString &value, ColumnType type)
{
    return type == ColumnType::Integer ? integerSum(ofRows, value) : ofRows(u"sum"_s, u"sum("_s + value + u')');
}

/// As SQLite's avg() of the rows.
QString averageOfCells(const OfRows &ofRows, const QString &value, ColumnType type)
{
    return u"CAST(%1 AS REAL) / %2"_s.arg(sumOfValues(ofRows, value, type),
                                          ofRows(u"sum"_s, u"count("_s + value + u')'));
}

QString aggregate(const OfRows &ofRows, bool hasCells, Aggregate by, const QString &value, const QString &weight,
                  ColumnType type)
{
    switch (by) {
    case Aggregate::Count:
        return hasCells ? u"coalesce("_s + ofRows(u"sum"_s, rowCount()) + u", 0)"_s : rowCount();
    case Aggregate::Distinct:
        return u"count(DISTINCT "_s + value + u')';
    case Aggregate::Sum: // 0 over no rows, as their count is; null only where there are rows and none has a value
        return u"CASE WHEN count(*) = 0 THEN 0 ELSE "_s + sumOfValues(ofRows, value, type) + u" END"_s;
    case Aggregate::Average:
        if (!weight.isEmpty())
            return quotient(ofRows, u"CAST(%1 AS REAL) * %2"_s.arg(value, weight), value, weight);
        return hasCells ? averageOfCells(ofRows, value, type) : u"avg("_s + value + u')';
    case Aggregate::Minimum:
        return ofRows(u"min"_s, u"min("_s + value + u')');
    case Aggregate::Maximum:
        return ofRows(u"max"_s, u"max("_s + value + u')');
    case Aggregate::Ratio:
        return quotient(ofRows, u"100.0 * %1"_s.arg(value), value, weight);
    }
    Q_UNREACHABLE_RETURN({});
}

OfRows reading(const CellTable *cells)
{
    if (!cells)
        return [](const QString &, const QString &ofRows) { return ofRows; };
    return [cells](const QString &outer, const QString &ofRows) {
        return outer + u'(' + cells->columns.value(ofRows) + u')';
    };
}

ColumnType typeOf(Aggregate by, ColumnType fieldType)
{
    if (by == Aggregate::Count || by == Aggregate::Distinct)
        return ColumnType::Integer;
    return by == Aggregate::Average || by == Aggregate::Ratio ? ColumnType::Real : fieldType;
}

QString titleOfMeasure(const QuestionSubject &subject, const Measure &measure, const QString &language)
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
                        .title = titleOfMeasure(subject, measure, language),
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
                                           const QString &language, const OfRows &ofRows, bool hasCells)
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
                  aggregate(ofRows, hasCells, measure.by, value, weight, field ? field->type : ColumnType::Text)};
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

QString rowCount() { return u"count(*)"_s; }

QStringList measurePartials(const QuestionSubject &subject, const QList<Measure> &measures)
{
    QStringList partials;
    const OfRows collect = [&partials](const QString &, const QString &ofRows) {
        if (!partials.contains(ofRows))
            partials << ofRows;
        return ofRows;
    };
    for (const Measure &measure : measures)
        static_cast<void>(outputOf(subject, measure, {}, collect, true));
    return partials;
}

QueryResult<std::vector<Output>> measureOutputs(const QuestionSubject &subject, const QList<Measure> &measures,
                                                const QString &language)
{
    std::vector<Output> outputs;
    for (const Measure &measure : measures) {
        auto output = outputOf(subject, measure, language, reading(subject.cells), subject.cells);
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
