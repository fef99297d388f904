// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/compile.h"
#include "core/query/context.h"
#include "core/query/exposure_origins.h"
#include "core/query/parameters.h"

namespace anjungan::query {

/// A query that is ready to run, and the provenance of its answer.
struct Prepared
{
    CompiledQuery statement;
    Origins origins;
    Scope scope;
    std::shared_ptr<const CellTable> cells; ///< that the statement reads, if it does
};

using Compiler = std::function<QueryResult<CompiledQuery>(const QuestionSubject &, const std::vector<Sql> &clauses,
                                                          const QList<AreaTable> &)>;

/// What a query asks of a dataset, beside what its compiler knows. Refers to the query.
struct Asked
{
    const QString &dataset;
    const QList<workspace::Condition> &where;
    const std::optional<workspace::TimeExpression> &as; ///< see workspace::QuerySpec::as
    QStringList sorted = {};                            ///< fields that the statement sorts by, see
                                                        ///< refuseTextNumbers(), refusePeriodsOutOfOrder()
    std::optional<qint64> fid = {};                     ///< only that row
    const workspace::QuerySpec *cells = nullptr;        ///< reads the dataset's cells for this query where it has them
};

/// The common first step of all queries: looks up the dataset, and compiles conditions, statement and provenance. The
/// compiler's subject has cells only where the query has measures.
[[nodiscard]] QueryResult<Prepared> prepare(const Context &context, const Asked &asked, const Parameters &parameters,
                                            const QString &language, const Compiler &compiler);

} // namespace anjungan::query
