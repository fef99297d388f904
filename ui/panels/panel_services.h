// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/service.h"
#include "core/sync/clock.h"
#include "core/workspace/workspace.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <functional>

namespace anjungan::map {
class Engine;
}

namespace anjungan::panels {

/// How a panel's map is shown: to be moved by a finger, or painted once for a picture.
enum class MapSurface { Interactive, Static };

/// What every panel is given. All that is passed by reference outlives the panels; the language stands for a panel's
/// whole life, so that a window makes its pages anew when it changes.
struct PanelServices
{
    query::Service &queries;
    const workspace::Workspace &workspace;
    theme::Theme &theme;
    const theme::Formatter &format;
    const sync::Clock &clock;
    QString language;    ///< ISO 639-1 code, for texts of the workspace
    QString tilesFolder; ///< where tiles of online maps are kept; empty: nowhere, and there are none
    MapSurface mapSurface = MapSurface::Interactive;
    map::Engine *mapEngine = nullptr; ///< what all maps share; null: each has its own
    bool isAttended = true;           ///< whether somebody is there to answer a dialog: not on a wall
    std::function<bool()> isOffline = [] {
        return false;
    }; ///< whether the device knows that it has no way to its sources
};

} // namespace anjungan::panels
