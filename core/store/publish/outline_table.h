// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/store/format/geometry_type.h"
#include "core/store/sqlite/statement.h"

#include <optional>

/// The outlines of a dataset for every zoom (geo::Outlines), which its publish makes and stores.
namespace anjungan::store {

/// Tables without lines or polygons have none.
[[nodiscard]] bool canHaveOutlines(GeometryType type);

/// Whether the stored outlines of the dataset exist and are valid.
[[nodiscard]] CacheResult<bool> hasWholeOutlines(const CacheConnection &connection, const QString &dataset);

/// Replaces the stored outlines, in the transaction that changes the table; none: removes them.
[[nodiscard]] CacheResult<void> keepOutlines(const CacheConnection &connection, const QString &dataset,
                                             const std::optional<geo::Outlines> &outlines);

/// The stored outlines; none if there are none or they are damaged.
[[nodiscard]] CacheResult<std::optional<geo::Outlines>> readOutlines(const CacheConnection &connection,
                                                                     const QString &dataset);

} // namespace anjungan::store
