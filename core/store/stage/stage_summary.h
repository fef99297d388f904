// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "core/store/format/geometry_type.h"
#include "core/store/sqlite/statement.h"
#include "core/sync/values/stage_summary.h"

/// Queries of a dataset's stage tables.
namespace anjungan::store {

/// Fills in the facts from the tables: the number of staged rows, keys of several rows, geometries beyond ±180, ±90.
[[nodiscard]] CacheResult<void> summarize(const CacheConnection &connection, const QString &dataset,
                                          sync::StageSummary &summary);

/// All staged geometries together.
struct StagedExtent
{
    bool hasRows = false;
    GeometryType geometryType = GeometryType::None;
    geo::Box box; ///< degrees
};

[[nodiscard]] CacheResult<StagedExtent> stagedExtent(const CacheConnection &connection, const QString &dataset);

} // namespace anjungan::store
