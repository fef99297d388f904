// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"

/// The rtree of a feature table, as GeoPackage's extension gpkg_rtree_index (OGC 12-128r19, annex F.3, version 1.4)
/// defines it. Its triggers call ST_* functions, which SQLite itself lacks: the writer drops them, writes table and
/// rtree, and makes them again in the same transaction, for other programs that have these functions.
namespace anjungan::store {

Command createRtree(const QString &dataset);
Commands createRtreeTriggers(const QString &dataset);
Commands dropRtreeTriggers(const QString &dataset);

} // namespace anjungan::store
