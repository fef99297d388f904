// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/sync/timing/clock.h"
#include "core/workspace/workspace.h"
#include "ui/map/map_surface.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <functional>

namespace anjungan::map {
class SharedQmlEngine;
}

namespace anjungan::panels {

/// What every panel is given. All that is passed by reference outlives the panels; the language stands for a panel's
/// whole life, so that a window makes its pages anew when it changes.
struct PanelServices
{
    query::QueryService &queries;
    const workspace::Workspace &workspace;
    theme::Theme &theme;
    const theme::Formatter &format;
    const sync::Clock &clock;
    QString language;    ///< ISO 639-1 code, for texts of the workspace
    QString tilesFolder; ///< where tiles of online maps are kept; empty: nowhere, and there are none
    map::MapSurface mapSurface = map::MapSurface::Interactive;
    map::SharedQmlEngine *mapEngine = nullptr; ///< what all maps share; null: each has its own
    bool isAttended = true;                    ///< whether somebody is there to answer a dialog: not on a wall
    std::function<bool()> isOffline = [] {
        return false;
    }; ///< whether the device knows that it has no way to its sources
};

} // namespace anjungan::panels
