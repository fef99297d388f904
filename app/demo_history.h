// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_source.h"
#include "app/workspace_loader.h"
#include "core/sync/timing/clock.h"

namespace anjungan::app {

/// Gives a cache that does not exist yet a past of some weeks, so that the demo has changes to show: it is synced from
/// what the demo's source had on those days, at those times. Takes about a second, which it blocks. Where the cache
/// cannot be written there is no past, and the sync that follows says why.
void giveHistory(demo::DemoSource &source, const Loaded &demo, const QString &cacheFile, const sync::Clock &clock);

} // namespace anjungan::app
