// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/compile.h"
#include "core/query/context.h"
#include "core/query/exposure_origins.h"
#include "core/query/parameters.h"

namespace anjungan::query {

/// A question that is ready to run, and the provenance of its answer.
struct Prepared
{
    CompiledQuery statement;
    Origins origins;
};

using Compiler = std::function<QueryResult<CompiledQuery>(const QuestionSubject &, const std::vector<Sql> &clauses,
                                                          const QList<AreaTable> &)>;

/// What every question about a dataset begins with: what is known of it, its conditions as clauses, its statement, its
/// provenance. `fid`: about that row only.
QueryResult<Prepared> prepare(const Context &context, const QString &dataset, const QList<workspace::Condition> &where,
                              const Parameters &parameters, const QString &language, const Compiler &compiler,
                              std::optional<qint64> fid = {});

} // namespace anjungan::query
