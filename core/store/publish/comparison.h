// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/store/stage/content_hash.h"

namespace anjungan::store {

/// How what is staged of a dataset differs from what is published.
struct Difference
{
    qint64 added = 0;
    qint64 changed = 0; ///< same key, other content
    qint64 removed = 0;
    qint64 touched = 0; ///< same key and content, other `modified`

    [[nodiscard]] bool isEmpty() const { return added + changed + removed + touched == 0; }
};

/// Compares by key and hash, and writes the outcome of each staged row into its `fid` and `state`, and the published
/// rows that did not come into `gone` (stage_tables.h). Rows that share a key are paired in order. All rows are added
/// where nothing is published.
[[nodiscard]] CacheResult<Difference> compareAll(const CacheConnection &connection, const QString &dataset,
                                                 bool isPublished);

/// What a delta tells.
struct DeltaDifference : Difference
{
    /// Why it does not tell what the dataset is now; nothing where it does.
    std::optional<message::Message> obstacle;
    qint64 unknownKeys = 0; ///< of the listed ones: neither published nor staged
};

/// As compareAll(), where only rows that changed were staged: others are gone only where all keys were listed besides
/// and theirs is not among them. The work grows with what is staged, not with what is published, but for the keys.
[[nodiscard]] CacheResult<DeltaDifference> compareDelta(const CacheConnection &connection, const QString &dataset,
                                                        bool hasKeys);

/// The hash of the rows as they are after the difference was applied, from that of the rows as they are.
[[nodiscard]] CacheResult<ContentHash> contentAfter(const CacheConnection &connection, const QString &dataset,
                                                    ContentHash published);

} // namespace anjungan::store
