// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/sync/timing/clock.h"
#include "ui/map/map_surface.h"
#include "ui/wall/siaga_board.h"
#include "ui/wall/siaga_watch.h"

#include <chrono>
#include <functional>

namespace anjungan::map {
class SharedQmlEngine;
}
namespace anjungan::shell {
class SyncMonitor;
}

namespace anjungan::wall {

/// What the windows of a wall share. All references must outlive them.
struct WallParts
{
    const workspace::Workspace &workspace;
    query::QueryService &queries;
    const sync::Clock &clock;
    std::function<std::chrono::milliseconds()> steady; ///< a clock that nobody sets
    QString language;                                  ///< "id" or "en"
    QString tilesFolder = {};                          ///< see panels::PanelServices
    map::MapSurface mapSurface = map::MapSurface::Interactive;
    map::SharedQmlEngine *mapEngine = nullptr;
    SiagaBoard &board;
    const SiagaWatch &watch;
    const shell::SyncMonitor &monitor;
};

} // namespace anjungan::wall
