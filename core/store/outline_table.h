// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/store/statement.h"

#include <optional>

/// The outlines of a dataset for every zoom (geo::Outlines), which its publish makes and keeps beside it.
namespace anjungan::store {

/// The product's table for them, of schema version 2.
Commands outlineTable();

/// Makes the outlines of the published table `dataset`, in the transaction that changed it, anew where it `differs` and
/// where there are none yet or damaged ones; tables without lines or polygons have none. A dataset of so many vertices
/// that a tablet could not hold them gets none either: its maps are then made from the geometry itself.
CacheResult<void> updateOutlines(const Connection &connection, const QString &dataset, const QString &geometryType,
                                 bool differs);

/// What is kept; nothing where there is none, or where it is damaged.
CacheResult<std::optional<geo::Outlines>> readOutlines(const Connection &connection, const QString &dataset);

} // namespace anjungan::store
