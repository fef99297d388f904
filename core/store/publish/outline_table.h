// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/store/sqlite/statement.h"

#include <optional>

/// The outlines of a dataset for every zoom (geo::Outlines), which its publish makes and keeps beside it.
namespace anjungan::store {

/// Tables without lines or polygons have none.
bool canHaveOutlines(const QString &geometryType);

/// Whether what is kept of the dataset can all be painted.
CacheResult<bool> hasWholeOutlines(const CacheConnection &connection, const QString &dataset);

/// Keeps them in place of what was kept, in the transaction that changes the table; nothing: there are to be none.
CacheResult<void> keepOutlines(const CacheConnection &connection, const QString &dataset,
                               const std::optional<geo::Outlines> &outlines);

/// What is kept; nothing where there is none, or where it is damaged.
CacheResult<std::optional<geo::Outlines>> readOutlines(const CacheConnection &connection, const QString &dataset);

} // namespace anjungan::store
