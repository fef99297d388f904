// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_camera.h"

#include "core/geo/web_mercator.h"
#include "ui/map/canvas/canvas.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/render/clear_fit.h"
#include "ui/map/render/cluster_index.h"

#include <QKeyEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace anjungan::map {

namespace {

constexpr double fitMargin = 10;
constexpr double lookMargin = 28;
constexpr double keyPan = 80;
constexpr double keyZoom = 0.5;
/// The margin around a group of points that the camera zooms to, and the largest zoom for that.
constexpr double groupMargin = 48;
constexpr double groupZoom = render::ClusterIndex::topZoom + 1;
/// The largest zoom for showing the whole of something small.
constexpr double lookZoom = 15;

} // namespace

MapCamera::MapCamera(const theme::Theme &theme, Canvas &canvas, const MapFurniture &furniture, const QWidget &map,
                     QObject *parent)
    : QObject(parent), m_theme(theme), m_canvas(canvas), m_furniture(furniture), m_map(map)
{
    connect(&canvas, &Canvas::movedByHand, this, &MapCamera::release);
}

void MapCamera::fit(const geo::Box &degrees, bool animated)
{
    m_fit = degrees;
    m_look = {};
    m_beforeFlight.reset();
    m_beforeCard.reset();
    Q_EMIT leftPosition();
    refit(animated);
}

void MapCamera::flyTo(const geo::Box &world, Flight flight)
{
    if (world.isEmpty())
        return;
    const Before before = state();
    m_look = world;
    if (flight == Flight::OnlyNearer && !m_fitted && fitted().zoom < m_canvas.viewport().zoom) {
        m_look = before.look;
        return;
    }
    if (!m_beforeFlight)
        m_beforeFlight = m_beforeCard.value_or(before);
    m_beforeCard.reset();
    Q_EMIT leftPosition();
    refit(true);
}

bool MapCamera::flyBack()
{
    if (!m_beforeFlight)
        return false;
    returnTo(*std::exchange(m_beforeFlight, std::nullopt));
    m_beforeCard.reset();
    return true;
}

MapCamera::Before MapCamera::state() const { return {m_canvas.viewport(), m_fitted, m_look}; }

void MapCamera::returnTo(const Before &before)
{
    Q_EMIT leftPosition();
    m_look = before.look;
    if (before.isFitted)
        return refit(true);
    letGo();
    m_canvas.moveTo(before.viewport.centre, before.viewport.zoom, m_map.isVisible());
}

void MapCamera::showAll() { fit(geo::Box(m_fit), true); }

void MapCamera::uncover(geo::Point world)
{
    const QPointF at = m_canvas.viewport().toScreen({world.x, world.y});
    if (!QRectF(m_map.rect()).contains(at) || QRectF(m_furniture.free()).contains(at))
        return;
    const Before before = state();
    if (moveInto(world, QRectF(m_furniture.free())) && !m_beforeCard)
        m_beforeCard = before;
}

void MapCamera::coverAgain()
{
    if (m_beforeCard)
        returnTo(*std::exchange(m_beforeCard, std::nullopt));
}

void MapCamera::reveal(geo::Point world)
{
    if (moveInto(world, QRectF(m_furniture.free())))
        release();
}

bool MapCamera::moveInto(geo::Point world, const QRectF &room)
{
    const render::Viewport now = m_canvas.viewport();
    const QPointF at = now.toScreen({world.x, world.y});
    const double edge = m_theme.length(groupMargin);
    const QRectF free = room.adjusted(edge, edge, -edge, -edge);
    if (!free.isValid() || free.contains(at))
        return false;
    const QPointF to(std::clamp(at.x(), free.left(), free.right()), std::clamp(at.y(), free.top(), free.bottom()));
    letGo();
    m_canvas.moveTo(now.centre + (at - to) / now.scale(), now.zoom, m_map.isVisible());
    return true;
}

void MapCamera::part(const geo::Box &group)
{
    const render::Viewport now = m_canvas.viewport();
    const render::Viewport to = render::fitted(group, m_map.size(), m_theme.length(groupMargin), maxZoom);
    release();
    Q_EMIT leftPosition();
    m_canvas.moveTo(to.centre, std::clamp(to.zoom, now.zoom + 1, std::max(now.zoom + 1, groupZoom)), true);
}

bool MapCamera::press(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Left:
        panBy({-keyPan, 0});
        return true;
    case Qt::Key_Right:
        panBy({keyPan, 0});
        return true;
    case Qt::Key_Up:
        panBy({0, -keyPan});
        return true;
    case Qt::Key_Down:
        panBy({0, keyPan});
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(keyZoom);
        return true;
    case Qt::Key_Minus:
        zoomBy(-keyZoom);
        return true;
    case Qt::Key_Home:
        showAll();
        return true;
    default:
        return false;
    }
}

void MapCamera::zoomBy(double levels)
{
    const render::Viewport now = m_canvas.viewport();
    release();
    m_canvas.moveTo(now.centre, std::clamp(now.zoom + levels, 0.0, maxZoom), true);
}

void MapCamera::panBy(QPointF pixels)
{
    const render::Viewport now = m_canvas.viewport();
    release();
    Q_EMIT leftPosition();
    m_canvas.moveTo(now.centre + pixels / now.scale(), now.zoom, false);
}

void MapCamera::followSize()
{
    if (m_fitted)
        refit(false);
}

void MapCamera::followFurniture()
{
    if (m_fitted && !m_look.isEmpty())
        refit(true);
}

void MapCamera::setScene(std::shared_ptr<const render::Scene> scene) { m_scene = std::move(scene); }

void MapCamera::release()
{
    letGo();
    m_beforeFlight.reset();
    m_beforeCard.reset();
}

void MapCamera::letGo()
{
    m_fitted = false;
    m_kept.reset();
}

bool MapCamera::follow()
{
    if (!m_kept || m_map.size().isEmpty())
        return false;
    const render::Viewport viewport = fitted();
    if (viewport == *m_kept)
        return false;
    // A flight goes on to its new end.
    aim(viewport, !m_look.isEmpty());
    return true;
}

void MapCamera::refit(bool animated)
{
    m_fitted = true;
    m_kept.reset();
    if ((!m_fit.isEmpty() || !m_look.isEmpty()) && !m_map.size().isEmpty())
        aim(fitted(), animated);
}

void MapCamera::aim(const render::Viewport &viewport, bool animated)
{
    m_kept = viewport;
    m_canvas.moveTo(viewport.centre, viewport.zoom, animated && m_map.isVisible());
    Q_EMIT aimed();
}

render::Viewport MapCamera::fitted() const
{
    const bool isAll = m_look.isEmpty();
    const geo::Box world = isAll ? geo::toUnitSquare(m_fit) : m_look;
    const QRectF all(m_map.rect());
    const QRectF room = isAll || m_furniture.free().isEmpty() ? all : QRectF(m_furniture.free());
    const double margin = m_theme.length(isAll ? fitMargin : lookMargin);
    render::Viewport plain = render::fitted(world, room.size(), margin, isAll ? maxZoom : lookZoom);
    plain.size = m_map.size();
    plain.centre += (all.center() - room.center()) / plain.scale();
    const render::Over over = m_furniture.over();
    if (!m_scene || render::isSurelyClear(*m_scene, plain, world, over))
        return plain;
    return render::clearFit(plain, {world, room, margin}, coverOf(plain, world), over);
}

const render::Cover &MapCamera::coverOf(const render::Viewport &plain, const geo::Box &world) const
{
    if (m_covered.scene != m_scene || m_covered.world != world || m_covered.zoom != plain.zoom)
        m_covered = {m_scene, world, plain.zoom, render::Cover(*m_scene, plain, world, render::Cover::Which::Inside)};
    return m_covered.cover;
}

std::optional<render::Viewport> MapCamera::kept() const
{
    const bool isThere = m_fitted && !m_fit.isEmpty() && !m_map.size().isEmpty();
    return isThere ? m_kept : std::nullopt;
}

std::optional<render::Viewport> MapCamera::keptWhole() const { return m_look.isEmpty() ? kept() : std::nullopt; }

MapCamera::Seen MapCamera::seen() const
{
    if (!m_fitted || m_fit.isEmpty())
        return {m_canvas.viewport().visible(), 0};
    return {m_look.isEmpty() ? geo::toUnitSquare(m_fit) : m_look, m_theme.length(fitMargin)};
}

} // namespace anjungan::map
