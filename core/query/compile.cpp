// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/compile.h"

#include "core/query/refusal.h"
#include "core/store/sqlite/sql_names.h"

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::QuerySpec;

namespace {

[[nodiscard]] QueryResult<std::vector<Output>> fieldOutputs(const QuestionSubject &subject, const QStringList &fields,
                                                            const QString &language)
{
    std::vector<Output> outputs;
    for (const QString &field : fields) {
        const auto column = subject.column(field);
        if (!column)
            return std::unexpected(column.error());
        outputs.push_back({answerColumn(subject, **column, language), columnSql(**column)});
    }
    return outputs;
}

QString innerName(std::size_t index) { return u'c' + QString::number(index); }

/// "SELECT <first>, <output> AS c0, …"
Sql innerSelect(const QString &first, const std::vector<Output> &outputs)
{
    QStringList items;
    if (!first.isEmpty())
        items << first;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        items << outputs[i].sql + u" AS "_s + innerName(i);
    return {u"SELECT "_s + items.join(u", "_s), {}};
}

/// What the outer statement selects from the inner one, whose alias is q.
struct Outer
{
    std::vector<Output> outputs;
    Sql joins;
};

/// Each inner output; those of the first `named` are followed by their names.
Outer outerOf(const QuestionSubject &subject, const QList<AreaTable> &areas, const std::vector<Output> &inner,
              std::size_t named)
{
    Outer outer;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        const QString value = u"q."_s + innerName(i);
        outer.outputs.push_back({inner[i].column, value});
        if (i >= named)
            continue;
        const NameOutputs names = nameOutputs(subject, areas, inner[i].column, value, int(i));
        outer.outputs.insert(outer.outputs.end(), names.outputs.begin(), names.outputs.end());
        outer.joins += names.joins;
    }
    return outer;
}

CompiledQuery statementOf(const QString &first, const Outer &outer, const Sql &inner)
{
    QStringList items;
    if (!first.isEmpty())
        items << first;
    CompiledQuery statement;
    for (const Output &output : outer.outputs) {
        items << output.sql;
        statement.columns.push_back(output.column);
    }
    statement.sql += u"SELECT "_s + items.join(u", "_s) + u" FROM ("_s;
    statement.sql += inner;
    statement.sql += u") AS q"_s;
    statement.sql += outer.joins;
    return statement;
}

[[nodiscard]] QueryResult<void> checkShape(const QuerySpec &spec)
{
    if (spec.select.isEmpty() && spec.measures.isEmpty())
        return Refusal::nothingAsked(spec.dataset);
    if (!spec.select.isEmpty() && !(spec.measures.isEmpty() && spec.group.isEmpty()))
        return Refusal::rowsAndMeasures(spec.dataset);
    if (spec.limit && *spec.limit < 0)
        return Refusal::negativeLimit(spec.dataset);
    return {};
}

[[nodiscard]] QueryResult<void> checkUnique(const QString &dataset, const std::vector<Output> &outputs)
{
    QStringList seen;
    for (const Output &output : outputs) {
        if (seen.contains(output.column.id))
            return Refusal::columnTwice(dataset, output.column.id);
        seen << output.column.id;
    }
    return {};
}

[[nodiscard]] QueryResult<Sql> orderSql(const QuerySpec &spec, const std::vector<Output> &outputs)
{
    QStringList terms;
    for (const workspace::Order &order : spec.order) {
        const auto output = std::ranges::find(outputs, order.column, [](const Output &each) { return each.column.id; });
        if (output == outputs.end())
            return Refusal::noSuchColumn(spec.dataset, order.column);
        // Without a collation, which numbers do not need, rows can be read in the order of an index.
        const QString collation = store::isNumeric(output->column.type) ? QString() : u" COLLATE NOCASE"_s;
        terms << output->sql + collation + (order.descending ? u" DESC"_s : QString()) + u" NULLS LAST"_s;
    }
    if (spec.measures.isEmpty())
        terms << u"q.fid"_s;
    for (std::size_t i = 0; i < std::size_t(spec.group.size()); ++i)
        terms << u"q."_s + innerName(i) + u" NULLS LAST"_s;
    return Sql{terms.isEmpty() ? QString() : u" ORDER BY "_s + terms.join(u", "_s), {}};
}

QString groupSql(qsizetype fields)
{
    QStringList positions;
    for (qsizetype i = 1; i <= fields; ++i)
        positions << QString::number(i);
    return positions.isEmpty() ? QString() : u" GROUP BY "_s + positions.join(u", "_s);
}

Sql boxClause(const QuestionSubject &subject, const geo::Box &box)
{
    return {u"t.fid IN (SELECT id FROM "_s + store::quoted(store::rtreeTable(subject.table.dataset)) +
                u" WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?)"_s,
            {box.maxX, box.minX, box.maxY, box.minY}};
}

} // namespace

QueryResult<CompiledQuery> compile(const QuestionSubject &subject, const QuerySpec &spec,
                                   const std::vector<Sql> &clauses, const QList<AreaTable> &areas,
                                   const QString &language)
{
    if (const auto shape = checkShape(spec); !shape)
        return std::unexpected(shape.error());
    const bool plain = spec.measures.isEmpty();
    auto outputs = fieldOutputs(subject, plain ? spec.select : spec.group, language);
    if (!outputs)
        return std::unexpected(outputs.error());
    const std::size_t named = outputs->size();
    const auto measures = measureOutputs(subject, spec.measures, language);
    if (!measures)
        return std::unexpected(measures.error());
    outputs->insert(outputs->end(), measures->begin(), measures->end());

    const Outer outer = outerOf(subject, areas, *outputs, named);
    if (const auto unique = checkUnique(spec.dataset, outer.outputs); !unique)
        return std::unexpected(unique.error());
    const auto order = orderSql(spec, outer.outputs);
    if (!order)
        return std::unexpected(order.error());

    Sql inner = innerSelect(plain ? u"t.fid AS fid"_s : QString(), *outputs);
    inner += fromSql(subject);
    inner += whereOf(clauses);
    inner += groupSql(spec.group.size());
    CompiledQuery statement = statementOf({}, outer, inner);
    statement.sql += *order;
    if (spec.limit)
        statement.sql += Sql{u" LIMIT ?"_s, {*spec.limit}};
    return statement;
}

QueryResult<CompiledQuery> compileFeatures(const QuestionSubject &subject, const FeatureQuery &query,
                                           std::vector<Sql> clauses, const QList<AreaTable> &areas,
                                           const QString &language)
{
    if (!subject.table.hasGeometry)
        return Refusal::noGeometry(query.dataset);
    const auto outputs = fieldOutputs(subject, query.fields, language);
    if (!outputs)
        return std::unexpected(outputs.error());
    const Outer outer = outerOf(subject, areas, *outputs, outputs->size());
    if (const auto unique = checkUnique(query.dataset, outer.outputs); !unique)
        return std::unexpected(unique.error());
    if (query.box && !subject.pastRows) // the rtree has the present ones
        clauses.push_back(boxClause(subject, *query.box));

    Sql inner =
        innerSelect(query.outlines ? u"t.fid AS fid, NULL AS geom"_s : u"t.fid AS fid, t.geom AS geom"_s, *outputs);
    inner += fromSql(subject);
    inner += whereOf(clauses);
    CompiledQuery statement = statementOf(u"q.fid, q.geom"_s, outer, inner);
    statement.sql += u" ORDER BY q.fid"_s;
    return statement;
}

} // namespace anjungan::query
