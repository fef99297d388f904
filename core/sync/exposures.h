// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"

/// What a run and a bundle do with the workspace's exposures.
namespace anjungan::sync {

/// Drops those that the workspace no longer has. If that fails, the cache cannot be written, which every dataset
/// reports; the next run tries again.
void keepExposures(Cache &cache, const workspace::Workspace &workspace);

/// Cache::update(), with an error of the cache as that of the update.
[[nodiscard]] ExposureUpdate updateExposure(Cache &cache, const workspace::Exposure &exposure, const QDateTime &at);

} // namespace anjungan::sync
