// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/locate/own_position.h"
#include "ui/map/measure/measuring.h"

#include <QObject>

#include <optional>

namespace anjungan::map {

class CoordinateChip;

/// What people do on a map that they can move beside moving it: find themselves, measure, read coordinates.
///
/// The coordinates are those of the pointer; without one, of the place that was tapped last, until the map is moved by
/// hand; else of the middle of the map.
class MapTools : public QObject
{
    Q_OBJECT

public:
    /// Adds buttons, bar and chip to the furniture of `map`. Everything given outlives it.
    MapTools(const theme::Theme &theme, Canvas &canvas, MapFurniture &furniture, QWidget &map, LocatorWorld world);

    void setFormat(const theme::Formatter &format);
    /// Degrees.
    void setLimits(const geo::Box &degrees) { m_position.setLimits(degrees); }
    /// Whether the tap, in pixels of the map, was meant for a tool and nobody else.
    bool tap(QPointF at);
    /// Whether the key was; also copies the coordinates.
    bool press(const QKeyEvent &event);
    /// The camera goes elsewhere for another reason than the position.
    void leavePosition() { m_position.stopFollowing(); }

    OwnPosition &position() { return m_position; }
    Measuring &measuring() { return m_measuring; }

Q_SIGNALS:
    /// A tool has moved the camera.
    void movedCamera();
    /// The furniture has to be placed anew.
    void furnitureChanged();

private:
    void showPlace();

    Canvas &m_canvas;
    MapFurniture &m_furniture;
    OwnPosition m_position;
    Measuring m_measuring;
    CoordinateChip *m_chip;
    std::optional<QPointF> m_pointer; ///< pixels
    std::optional<QPointF> m_tapped;  ///< world
};

} // namespace anjungan::map
