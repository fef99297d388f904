// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/sync/timing/clock.h"
#include "core/workspace/workspace.h"
#include "ui/map/map_surface.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace anjungan::map {
class SharedQmlEngine;
}

namespace anjungan::panels {

class SeenAttention;

/// The services for every panel. All references must outlive the panels. The language is fixed for a panel's lifetime;
/// a window creates its pages again when it changes.
struct PanelServices
{
    query::QueryService &queries;
    const workspace::Workspace &workspace;
    theme::Theme &theme;
    const theme::Formatter &format;
    const sync::Clock &clock;
    QString language;    ///< ISO 639-1 code, for texts of the workspace
    QString tilesFolder; ///< where tiles of online maps are stored; empty: no online maps
    map::MapSurface mapSurface = map::MapSurface::Interactive;
    map::SharedQmlEngine *mapEngine = nullptr; ///< shared by all maps; null: each has its own
    bool isAttended = true;                    ///< whether someone can answer a dialog; not on a wall
    std::function<bool()> isOffline = [] {
        return false;
    }; ///< whether the device knows that it cannot reach its sources
    std::optional<QDateTime> lastVisit = {}; ///< when the window was used last before this time; none: not known
    SeenAttention *seen = nullptr;           ///< null: nothing is kept, and all counts as seen
    std::function<QString(const QString &code)> areaName = [](const QString &) {
        return QString();
    }; ///< of an area that is chosen; empty while it is not known
};

} // namespace anjungan::panels
