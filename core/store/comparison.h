// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"

namespace anjungan::store {

/// How what is staged of a dataset differs from what is published.
struct Difference
{
    qint64 added = 0;
    qint64 changed = 0; ///< same key, other content
    qint64 removed = 0;
    qint64 touched = 0; ///< same key and content, other `modified`

    bool isEmpty() const { return added + changed + removed + touched == 0; }
};

/// Compares by key and hash, and writes the outcome of each staged row into its `fid` and `state` (stage_tables.h).
/// Rows that share a key are paired in order. All rows are added where nothing is published.
CacheResult<Difference> compare(const Connection &connection, const QString &dataset, bool isPublished);

} // namespace anjungan::store
