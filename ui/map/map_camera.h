// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "core/geo/geometry.h"
#include "ui/map/render/viewport.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <optional>

class QKeyEvent;
class QWidget;

namespace anjungan::map {

class Canvas;
class MapFurniture;

enum class Flight {
    Always,
    OnlyNearer, ///< not where a person has moved the map and it would lead farther away
};

/// Where a map looks: at everything it was given or at a part of it, which it keeps whole in view whatever becomes of
/// the view, until a person moves the map. Lives on the UI thread.
class MapCamera : public QObject
{
    Q_OBJECT

public:
    /// Moves `canvas`, which fills `map`; its furniture says what of it is free. All that is passed by reference must
    /// outlive it, but for its destruction.
    MapCamera(const theme::Theme &theme, Canvas &canvas, const MapFurniture &furniture, const QWidget &map,
              QObject *parent);

    /// Shows the whole box of degrees.
    void fit(const geo::Box &degrees, bool animated);
    /// Shows the box (world coordinates) in what the furniture leaves free.
    void flyTo(const geo::Box &world, Flight flight);
    /// Shows everything that fit() was given.
    void showAll();
    /// The same, unless a person has moved the map since it was shown or flown to.
    void flyBack();
    /// Moves where that place (world coordinates) is under the card.
    void uncover(geo::Point world);
    /// Goes as near as parts a group of points, of which that is the box (world coordinates): nearer than now always.
    void part(const geo::Box &group);
    /// Whether the key moves the camera: arrows, + and −, Home.
    bool press(const QKeyEvent &event);
    void zoomBy(double levels);

    /// The map has another size.
    void followSize();
    /// The furniture leaves something else free.
    void followFurniture();
    /// A person has moved the map.
    void release() { m_fitted = false; }

    /// What the camera keeps in view, as it is seen there; nothing once a person has moved the map.
    std::optional<render::Viewport> kept() const;
    /// What is seen now, in world coordinates, and pixels of room around it: all that is kept in view, whatever the
    /// shape of the map, else just what is seen.
    struct Seen
    {
        geo::Box world;
        double margin;
    };
    Seen seen() const;

Q_SIGNALS:
    /// The camera goes somewhere where it does not follow a position any more.
    void ledAway();

private:
    void refit(bool animated);
    void panBy(QPointF pixels);
    render::Viewport fitted() const;

    const theme::Theme &m_theme;
    Canvas &m_canvas;
    const MapFurniture &m_furniture;
    const QWidget &m_map;
    geo::Box m_fit;       ///< degrees; what Home shows
    geo::Box m_look;      ///< world; what is shown instead until everything is again
    bool m_fitted = true; ///< no person has moved the map since the last fit
};

} // namespace anjungan::map
