// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/feature_query.h"
#include "core/query/names.h"
#include "core/workspace/query_spec.h"

namespace anjungan::query {

/// A query as one SQL statement.
struct CompiledQuery
{
    Sql sql;
    std::vector<AnswerColumn> columns;
};

/// The statement for a query of rows or measures, over the rows that meet `clauses` (clausesOf() the query's
/// conditions); its result columns are `columns`. Fields that hold the codes of areas or agencies are followed by their
/// names, see nameOutputs(). Rows are in the requested order (numbers as numbers, texts ignoring ASCII case, nulls
/// last); equal rows, and those of a query without an order, are sorted by group or in the order of storage, so that
/// equal queries have equal answers.
[[nodiscard]] QueryResult<CompiledQuery> compile(const QuestionSubject &subject, const workspace::QuerySpec &spec,
                                                 const std::vector<Sql> &clauses, const QList<AreaTable> &areas,
                                                 const QString &language);

/// The statement for features, of past rows also those beyond the box; its result columns are fid, the geometry's blob
/// (null if the query requests outlines), and then `columns`. Features are sorted by fid.
[[nodiscard]] QueryResult<CompiledQuery> compileFeatures(const QuestionSubject &subject, const FeatureQuery &query,
                                                         std::vector<Sql> clauses, const QList<AreaTable> &areas,
                                                         const QString &language);

} // namespace anjungan::query
