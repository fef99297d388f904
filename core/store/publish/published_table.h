// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "core/store/publish/table_schema.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/workspace.h"

/// What stands in the cache of a dataset before a publish, and how what is staged fits to it.
namespace anjungan::store {

struct PublishedTable
{
    bool is = false;
    TableSchema schema;
    geo::Box box; ///< degrees, as the metadata say; empty where there is no position
    qint64 lastFid = 0;
};

[[nodiscard]] CacheResult<PublishedTable> readPublished(const CacheConnection &connection, const QString &dataset);

/// Whether rows with these fields and geometries can be written into a table of that schema, and a full pass would make
/// it no other.
[[nodiscard]] bool holds(const TableSchema &schema, const StagedFields &staged, GeometryType geometryType);

/// Fields that the workspace promises and no staged row has.
QStringList missingFields(const workspace::Dataset &dataset, const StagedFields &staged);

/// Rows that stand for a published one with a later time in the dataset's `modified` field, once compared.
[[nodiscard]] CacheResult<qint64> olderRows(const CacheConnection &connection, const workspace::Dataset &dataset,
                                            const StagedFields &staged);

/// Those of the fields that are published with at least one value.
[[nodiscard]] CacheResult<QStringList> lostFields(const CacheConnection &connection, const QString &dataset,
                                                  const QStringList &missing);

} // namespace anjungan::store
