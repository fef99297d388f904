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

/// The common first step of all queries: looks up the dataset, and compiles conditions, statement and provenance.
/// Of a query `cells` it reads the cells of the dataset where it has them; the compiler's subject has them only where
/// the query has measures.
/// `sorted`: fields that the statement sorts by (see refuseTextNumbers(), refusePeriodsOutOfOrder()). `fid`: only for
/// that row.
[[nodiscard]] QueryResult<Prepared> prepare(const Context &context, const QString &dataset,
                                            const QList<workspace::Condition> &where, const Parameters &parameters,
                                            const QString &language, const Compiler &compiler,
                                            const QStringList &sorted = {}, std::optional<qint64> fid = {},
                                            const workspace::QuerySpec *cells = nullptr);

} // namespace anjungan::query
