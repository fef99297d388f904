// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <memory>

class QQmlComponent;
class QQmlEngine;

namespace anjungan::map {

/// Of the QML file whose root is a SurfaceItem.
QUrl surfaceUrl();

/// Shared by the maps of one window: the loaded and compiled surface, so that only the first map needs the time for it.
/// Lives on the UI thread and must outlive its maps.
class SharedQmlEngine
{
public:
    SharedQmlEngine();
    ~SharedQmlEngine();

    /// Created on first use.
    QQmlEngine &qml();
    /// Begins to load and compile the surface on a thread of the engine, so that the first map finds it ready. A fault
    /// is told by the map.
    void prepare();

private:
    std::unique_ptr<QQmlEngine> m_qml;
    std::unique_ptr<QQmlComponent> m_surface; ///< keeps what prepare() compiled
};

} // namespace anjungan::map
