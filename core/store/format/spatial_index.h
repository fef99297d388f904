// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

/// The rtree of a feature table, as GeoPackage's extension gpkg_rtree_index (OGC 12-128r19, annex F.3, version 1.4)
/// defines it. Its triggers call ST_* functions, which SQLite itself lacks: the writer drops them, writes table and
/// rtree, and creates them again in the same transaction, for other programs that have these functions.
namespace anjungan::store {

SqlCommand createRtree(const QString &dataset);
SqlCommands createRtreeTriggers(const QString &dataset);
SqlCommands dropRtreeTriggers(const QString &dataset);

} // namespace anjungan::store
