// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/query/parameters.h"
#include "core/workspace/query_spec.h"

namespace anjungan::query {

struct Context;

/// The rows themselves that a query's figures are computed from.
struct UsedRows
{
    std::shared_ptr<const Answer> answer; ///< with all fields of the dataset, in its order of storage
    qint64 all = 0;                       ///< how many there are; more than the answer has where it is cut
};

/// The rows that the query would use with these parameters, `most` at most. Runs on the context's thread, in its
/// snapshot.
[[nodiscard]] QueryResult<UsedRows> usedRowsOf(const Context &context, const workspace::QuerySpec &spec,
                                               const Parameters &parameters, const QString &language, int most);

} // namespace anjungan::query
