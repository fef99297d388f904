// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/locate/own_position.h"
#include "ui/map/measure/measuring.h"

#include <QObject>

#include <optional>

namespace anjungan::map {

class CoordinateChip;

/// The tools of a movable map: own position, measuring, coordinates.
///
/// The coordinates are those of the pointer; without a pointer, of the last tapped place until the map is moved by
/// hand; otherwise of the middle of the map.
class MapTools : public QObject
{
    Q_OBJECT

public:
    /// Adds buttons, bar and chip to the furniture of `map`. All arguments must outlive it.
    MapTools(const theme::Theme &theme, Canvas &canvas, MapFurniture &furniture, QWidget &map, LocatorWorld world);

    void setFormat(const theme::Formatter &format);
    /// Degrees.
    void setLimits(const geo::Box &degrees) { m_position.setLimits(degrees); }
    /// Whether a tool has handled the tap, in pixels of the map.
    [[nodiscard]] bool tap(QPointF at);
    /// Whether a tool has handled the key; also copies the coordinates.
    [[nodiscard]] bool press(const QKeyEvent &event);
    /// Whether arrows must move the map, since a tool works at its middle.
    [[nodiscard]] bool needsArrows() const { return m_measuring.isOn(); }
    /// The camera moves for another reason than following the position.
    void leavePosition() { m_position.stopFollowing(); }

    OwnPosition &position() { return m_position; }

Q_SIGNALS:
    /// A tool has moved the camera.
    void movedCamera();
    /// The furniture needs a new layout.
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
