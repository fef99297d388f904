// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manual_clock.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/page_context.h"
#include "ui/theme/theme.h"

#include <QImage>

namespace anjungan::test {

/// The workspace of small_workspace.h with a dataset "aneh" of any geometry, which its map shows in ten layers of every
/// kind over its areas.
workspace::Workspace layersWorkspace();

/// Only the map of that workspace, in a window.
class MapDesk
{
public:
    MapDesk(const DemoCache &cache, QSize size, map::MapSurface surface = map::MapSurface::Static);

    /// Waits until the newest answers are completely painted; false after a timeout.
    bool settle();

    /// The picture of the scene around a place in degrees, without the controls over the map.
    QImage picture(double longitude, double latitude, double zoom) const;

    ManualClock clock;
    theme::Theme theme;
    theme::Formatter format;
    query::QueryService queries;
    panels::PanelServices services;
    selection::Navigation navigation;
    panels::PageContext context;
    panels::MapPanel panel;
};

} // namespace anjungan::test
