// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"
#include "core/sync/failure.h"

namespace anjungan::sync {

/// Records the staged rows as held, with the observation that says so, and drops the stage.
[[nodiscard]] Attempt<void> hold(Stage &stage, const HeldDelivery &held, const Observation &seen);

} // namespace anjungan::sync
