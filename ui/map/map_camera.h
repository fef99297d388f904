// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "core/geo/geometry.h"
#include "ui/map/render/cover.h"
#include "ui/map/render/viewport.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <memory>
#include <optional>

class QKeyEvent;
class QWidget;

namespace anjungan::map {

class Canvas;
class MapFurniture;

enum class Flight {
    Always,
    OnlyNearer, ///< not if a person has moved the map and the flight would zoom out
};

/// Moves a map's camera to everything, or to a part of it, and keeps that in view when the view's size changes, until a
/// person moves the map. What can be tapped there stays clear of the furniture, as long as that costs no more than half
/// of its size. Lives on the UI thread.
class MapCamera : public QObject
{
    Q_OBJECT

public:
    /// Moves `canvas`, which fills `map`; the furniture says which part is free. All references must be valid until it
    /// is destroyed, but not during its destruction.
    MapCamera(const theme::Theme &theme, Canvas &canvas, const MapFurniture &furniture, const QWidget &map,
              QObject *parent);

    /// What is drawn; null: nothing.
    void setScene(std::shared_ptr<const render::Scene> scene);

    /// Shows the whole box of degrees.
    void fit(const geo::Box &degrees, bool animated);
    /// Shows the box (world coordinates) in the part that the furniture leaves free.
    void flyTo(const geo::Box &world, Flight flight);
    /// Shows everything that fit() was given.
    void showAll();
    /// Back to where the camera was before the first flight since a person moved the map; false if it did not fly.
    bool flyBack();
    /// Moves the camera if that place (world coordinates) is under the card.
    void uncover(geo::Point world);
    /// Back to where the camera was before uncover(), unless it was moved since.
    void coverAgain();
    /// Moves the camera as little as shows that place (world coordinates) in the free part; counts as a person's move.
    void reveal(geo::Point world);
    /// Zooms in until a group of points separates; `group` is their box (world coordinates). Always zooms in.
    void part(const geo::Box &group);
    /// Whether the key moves the camera: arrows, + and −, Home.
    [[nodiscard]] bool press(const QKeyEvent &event);
    void zoomBy(double levels);

    /// The map's size has changed.
    void followSize();
    /// The scene or what is over the map has changed; whether the camera moves because of that.
    bool follow();
    /// The part that the furniture leaves free has changed.
    void followFurniture();
    /// A person has moved the map.
    void release();

    /// Whether a person has moved the map since it was shown or flown to.
    [[nodiscard]] bool isMovedByHand() const { return !m_fitted; }
    /// The view that the camera keeps; none once a person has moved the map.
    [[nodiscard]] std::optional<render::Viewport> kept() const;
    /// The same if it shows everything; none while it shows a part.
    [[nodiscard]] std::optional<render::Viewport> keptWhole() const;
    /// The visible part of the world, and the margin around it in pixels: the whole box that is kept in view,
    /// independent of the map's shape, otherwise just the visible part.
    struct Seen
    {
        geo::Box world;
        double margin;
    };
    Seen seen() const;

Q_SIGNALS:
    /// It has moved the camera to what it keeps in view.
    void aimed();
    /// The camera moves away from the position that it followed.
    void leftPosition();

private:
    /// Where the camera was, and what it kept in view there.
    struct Before
    {
        render::Viewport viewport;
        bool isFitted;
        geo::Box look;
    };

    Before state() const;
    void returnTo(const Before &before);
    [[nodiscard]] bool moveInto(geo::Point world, const QRectF &room);
    void letGo();
    void refit(bool animated);
    void aim(const render::Viewport &viewport, bool animated);
    void panBy(QPointF pixels);
    render::Viewport fitted() const;
    const render::Cover &coverOf(const render::Viewport &plain, const geo::Box &world) const;

    const theme::Theme &m_theme;
    Canvas &m_canvas;
    const MapFurniture &m_furniture;
    const QWidget &m_map;
    geo::Box m_fit;                         ///< degrees; what Home shows
    geo::Box m_look;                        ///< world; shown instead of everything
    bool m_fitted = true;                   ///< no person has moved the map since the last fit
    std::optional<render::Viewport> m_kept; ///< where the camera was moved to
    std::optional<Before> m_beforeFlight;   ///< none: it has not flown since a person moved it
    std::optional<Before> m_beforeCard;     ///< none: it was not moved because of the card, or was moved since
    std::shared_ptr<const render::Scene> m_scene;

    /// The cover of a box, for as long as the same is drawn there.
    struct Covered
    {
        std::shared_ptr<const render::Scene> scene;
        geo::Box world;
        double zoom = 0;
        render::Cover cover;
    };
    mutable Covered m_covered;
};

} // namespace anjungan::map
