// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "tests/ui/panels/demo_cache.h"

namespace anjungan::test {

/// Publishes all datasets of layersWorkspace() (map_desk.h) at `now`, `odd` as its "aneh".
void fillLayers(DemoCache &cache, const source::RowPage &odd, const QDateTime &now);

/// A cache of layersWorkspace(), filled so in the morning.
std::unique_ptr<DemoCache> layersCache(const source::RowPage &odd);

/// Runs SQL on a cache like another program. Returns the error; empty if it succeeded.
QString tamper(const DemoCache &cache, const QStringList &statements);

} // namespace anjungan::test
