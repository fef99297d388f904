// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/exposure_update.h"
#include "core/workspace/exposure.h"

namespace anjungan::store {

/// Updates an exposure's table and record from its two published datasets, in one transaction; does nothing if neither
/// they nor its definition have changed. If it cannot be computed, the old rows stay, and the record gets the reason.
/// `at` is the current time.
[[nodiscard]] CacheResult<sync::ExposureUpdate>
updateExposure(const CacheConnection &connection, const workspace::Exposure &exposure, const QDateTime &at);

/// Drops the exposures that are not in `wanted`, with their tables.
[[nodiscard]] CacheResult<void> dropExposures(const CacheConnection &connection, const QStringList &wanted);

} // namespace anjungan::store
