// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/scene_graph.h"

#include <QQuickWidget>
#include <QQuickWindow>

namespace anjungan::map {

using namespace Qt::StringLiterals;

void prepareForMaps(QWidget &window, bool areMoved)
{
    const bool isSoftware =
        QQuickWindow::sceneGraphBackend() == "software"_L1 || qEnvironmentVariable("QT_QUICK_BACKEND") == "software"_L1;
    if (!areMoved || isSoftware)
        return;
    // Qt looks through all children of a window for one that needs it, also through hidden ones. It has no scene and
    // no QML engine.
    (new QQuickWidget(&window))->hide();
}

} // namespace anjungan::map
