// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/store/stage/content_hash.h"

namespace anjungan::store {

/// How the staged rows of a dataset differ from the published ones.
struct Difference
{
    qint64 added = 0;
    qint64 changed = 0; ///< same key, other content
    qint64 removed = 0;
    qint64 touched = 0; ///< same key and content, other `modified`

    /// Pairs of a removed and an added row of which one has no key: the one may be the other, changed.
    qint64 replaced = 0;

    [[nodiscard]] bool isEmpty() const { return added + changed + removed + touched == 0; }
};

/// Compares by key and hash. Writes the result for each staged row into its `fid` and `state`, and the published rows
/// that were not received into `gone` (stage_tables.h). Rows that share a key are paired in order. If nothing is
/// published, all rows are added.
[[nodiscard]] CacheResult<Difference> compareAll(const CacheConnection &connection, const QString &dataset,
                                                 bool isPublished);

/// The result for a delta.
struct DeltaDifference : Difference
{
    /// Why the dataset's present content does not follow from it; empty if it does.
    std::optional<message::Message> obstacle;
    qint64 unknownKeys = 0; ///< listed keys that are neither published nor staged
};

/// Tells which published rows would be removed, by their keys and hashes; equal for equal rows.
[[nodiscard]] CacheResult<QByteArray> removedMark(const CacheConnection &connection, const QString &dataset);

/// The number of published rows that share their key with an earlier one.
[[nodiscard]] CacheResult<qint64> publishedDoubles(const CacheConnection &connection, const QString &dataset);

/// Like compareAll(), if only changed rows were staged: other rows are removed only if all keys were listed and theirs
/// is missing. Except for the keys, the time depends on the number of staged rows, not on that of published ones.
[[nodiscard]] CacheResult<DeltaDifference> compareDelta(const CacheConnection &connection, const QString &dataset,
                                                        bool hasKeys);

/// The content hash after the difference is applied, from the present one.
[[nodiscard]] CacheResult<ContentHash> contentAfter(const CacheConnection &connection, const QString &dataset,
                                                    ContentHash published);

} // namespace anjungan::store
