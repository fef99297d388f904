// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/query/sql.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

#include <functional>

namespace anjungan::store {
class Statement;
}

namespace anjungan::query {

/// What a question is answered from, on one thread. The reader is within a snapshot, so that all that is asked of it
/// belongs together.
struct Context
{
    store::Reader &reader;
    const workspace::Workspace &workspace;
    std::function<bool()> stopped; ///< asked at each row; true ends the work as Canceled
};

/// Runs a statement and shows each of its rows to `visit`.
[[nodiscard]] QueryResult<void> eachRow(const Context &context, const Sql &sql,
                                        const std::function<void(const store::Statement &)> &visit);

} // namespace anjungan::query
