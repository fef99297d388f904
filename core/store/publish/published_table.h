// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "core/store/publish/table_schema.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/workspace.h"

/// The state of a dataset's table before a publish, and how the staged rows fit it.
namespace anjungan::store {

struct PublishedTable
{
    bool is = false;
    TableSchema schema;
    geo::Box box; ///< publishedBox()
    qint64 lastFid = 0;
};

/// The extent of the published positions, degrees, from the metadata; empty if there is none.
[[nodiscard]] CacheResult<geo::Box> publishedBox(const CacheConnection &connection, const QString &dataset);

[[nodiscard]] CacheResult<PublishedTable> readPublished(const CacheConnection &connection, const QString &dataset);

/// Whether rows with these fields and geometries can be written into a table of that schema, and a full pass would not
/// change the schema.
[[nodiscard]] bool holds(const TableSchema &schema, const StagedFields &staged, GeometryType geometryType);

/// The number of staged rows, after the comparison, whose published row has a later time in the dataset's `modified`
/// field. Published times after `latest` (ms since 1970-01-01T00:00Z) were never right and do not count.
[[nodiscard]] CacheResult<qint64> olderRows(const CacheConnection &connection, const workspace::Dataset &dataset,
                                            const StagedFields &staged, std::optional<qint64> latest);

} // namespace anjungan::store
