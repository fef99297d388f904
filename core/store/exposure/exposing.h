// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/exposure_update.h"
#include "core/workspace/exposure.h"

namespace anjungan::store {

/// Brings an exposure's table and record up to what is published of its two datasets, in one transaction; does nothing
/// where neither they nor its definition have changed since. What cannot be computed keeps what was, with the reason in
/// its record. `at` is the time of day.
CacheResult<sync::ExposureUpdate> updateExposure(const CacheConnection &connection, const workspace::Exposure &exposure,
                                                 const QDateTime &at);

/// Drops the exposures that are not among `wanted`, with their tables.
CacheResult<void> dropExposures(const CacheConnection &connection, const QStringList &wanted);

} // namespace anjungan::store
