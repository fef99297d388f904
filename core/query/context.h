// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/query/sql.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace anjungan::store {
class Statement;
}

namespace anjungan::query {

class Cells;
class DerivedKept;
struct TextOrders;

/// The data for answering a query, on one thread. The reader is within a snapshot, so that all results are from the
/// same state.
struct Context
{
    store::Reader &reader;
    const workspace::Workspace &workspace;
    QDateTime now;                    ///< relative times are counted from its day in the workspace's zone
    std::function<bool()> stopped;    ///< called at each row; true ends the work as Canceled
    TextOrders *textOrders = nullptr; ///< what earlier queries found out; null: nothing is remembered
    Cells *cells = nullptr;           ///< which the reader can read; null: all rows are read
    /// Every question is answered from what was known then, and none from what has no history; `now` is the same time.
    /// None: from what is known now.
    std::optional<QDateTime> knownAt = {};
    DerivedKept *derived = nullptr; ///< what was derived before; null: rows are derived each time
    bool tellsFaults = true; ///< false: the rows alone are used, so that what is costly to find out of their soundness
                             ///< (an export's chain of hashes) need not be
};

/// Runs a statement and calls `visit` for each row.
[[nodiscard]] QueryResult<void> eachRow(const Context &context, const Sql &sql,
                                        const std::function<void(const store::Statement &)> &visit);

/// The first value of a statement's first row; null without one.
[[nodiscard]] QueryResult<QVariant> firstValue(const Context &context, const Sql &sql);

} // namespace anjungan::query
