// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_view.h"

#include "core/geo/web_mercator.h"
#include "ui/map/area_order.h"
#include "ui/map/corner_mask.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/legend_box.h"
#include "ui/map/map_foot.h"
#include "ui/map/map_style.h"
#include "ui/map/map_tools.h"
#include "ui/map/quick_canvas.h"
#include "ui/map/render/cover.h"
#include "ui/map/render/hit.h"
#include "ui/map/render/touch.h"
#include "ui/map/static_canvas.h"

#include <QAction>
#include <QKeyEvent>
#include <QLoggingCategory>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

constexpr double fitMargin = 10;
constexpr double lookMargin = 28;
/// What a fingertip may be off, in device-independent pixels.
constexpr double tapTolerance = 8;
constexpr double keyPan = 80;
/// Room around the points of a group that is zoomed to, and how near that may lead.
constexpr double groupMargin = 48;
constexpr double groupZoom = render::ClusterIndex::topZoom + 1;
constexpr double keyZoom = 0.5;
/// No nearer than this to see the whole of something small.
constexpr double lookZoom = 15;
/// How often what the pointer is over is looked up.
constexpr std::chrono::milliseconds hoverPace{40};

Canvas *makeCanvas(Surface surface, QWidget *parent, Engine *engine)
{
    if (surface == Surface::Interactive) {
        auto quick = std::make_unique<QuickCanvas>(parent, engine);
        if (const QString error = quick->error(); error.isEmpty()) {
            return quick.release();
        } else {
            qWarning("the map stands still: %s; install Qt Location's QML modules", qPrintable(error));
            delete quick->widget();
        }
    }
    return new StaticCanvas(parent);
}

} // namespace

MapView::MapView(const theme::Theme &theme, Surface surface, QWidget *parent, LocatorWorld world, Engine *engine)
    : QWidget(parent), m_theme(theme), m_canvas(makeCanvas(surface, this, engine)),
      m_furniture(new MapFurniture(theme, *this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Map"));
    m_furniture->setButtonsVisible(surface == Surface::Interactive);
    addButtons();
    if (m_canvas->isMovable()) {
        m_tools = std::make_unique<MapTools>(theme, *m_canvas, *m_furniture, *this, std::move(world));
        connect(m_tools.get(), &MapTools::movedCamera, this, [this] { m_fitted = false; });
        connect(m_tools.get(), &MapTools::furnitureChanged, this, &MapView::placeFurniture);
    }
    connect(&m_furniture->notice(), &MapNotice::changed, this, &MapView::placeFurniture);
    connect(m_canvas, &Canvas::cameraChanged, this, &MapView::viewportChanged);
    connect(m_canvas, &Canvas::settledChanged, this, [this] {
        if (isSettled()) {
            Q_EMIT settled();
        }
    });
    connect(m_canvas, &Canvas::cameraChanged, this, [this] {
        m_furniture->foot().setMetresPerPixel(viewport().metresPerPixel());
        m_furniture->legend().setZoom(viewport().zoom);
    });
    connect(&m_furniture->legend(), &LegendBox::resized, this, &MapView::placeFurniture);
    m_furniture->setCovered([this](const QRectF &rect) {
        const bool isThere = m_fitted && m_scene && !m_fit.isEmpty() && !size().isEmpty();
        return isThere ? std::optional(render::coveredShare(*m_scene, fitted(), rect)) : std::nullopt;
    });
    connect(m_canvas, &Canvas::movedByHand, this, [this] { m_fitted = false; });
    connect(m_canvas, &Canvas::tapped, this, [this](QPointF at) {
        if (!m_tools || !m_tools->tap(at)) {
            tap(at);
        }
    });
    m_canvas->setDoubleTap([this](QPointF) { return openTapped(); });
    m_hoverPace.setSingleShot(true);
    m_hoverPace.setInterval(hoverPace);
    connect(&m_hoverPace, &QTimer::timeout, this, [this] {
        if (const auto at = std::exchange(m_pointer, std::nullopt)) {
            hover(idsAt(*at).value(0));
        }
    });
    connect(m_canvas, &Canvas::hovered, this, [this](QPointF at) {
        m_pointer = at;
        if (!m_hoverPace.isActive()) {
            m_hoverPace.start();
        }
    });
    connect(m_canvas, &Canvas::hoverEnded, this, [this] {
        m_pointer.reset();
        hover({});
    });
    connect(&theme, &theme::Theme::changed, this, [this] {
        restyle();
        placeFurniture();
    });
    restyle();
}

MapView::~MapView() = default;

void MapView::setScene(std::shared_ptr<const render::Scene> scene)
{
    m_scene = std::move(scene);
    restyle();
    placeFurniture();
}

void MapView::renew(const geo::Box &world) { m_canvas->renew(world); }

void MapView::setSelected(const QString &id)
{
    if (id != m_selected) {
        m_selected = id;
        restyle();
    }
}

void MapView::setMarked(const QString &id)
{
    if (id != m_marked) {
        m_marked = id;
        restyle();
    }
}

void MapView::setFocused(const QString &id)
{
    if (id != m_focused) {
        m_focused = id;
        restyle();
    }
}

void MapView::hover(const QString &id)
{
    if (id != m_hovered) {
        m_hovered = id;
        restyle();
        Q_EMIT hovered(id);
    }
}

void MapView::restyle()
{
    render::Style style = mapStyle(m_theme);
    style.selection.id = m_selected;
    style.mark.id = m_marked;
    style.hover.id = m_hovered;
    style.focus.id = m_focused;
    m_canvas->setScene(m_scene, style);
    const QString told = m_focused.isEmpty() ? m_selected : m_focused;
    const auto named = m_scene ? render::featureOf(*m_scene, told) : std::nullopt;
    setAccessibleDescription(named ? m_scene->layers[named->layer].features->name(named->feature) : QString());
}

void MapView::setLimits(const geo::Box &degrees)
{
    m_canvas->setLimits(degrees);
    if (m_tools) {
        m_tools->setLimits(degrees);
    }
}

void MapView::setFormat(const theme::Formatter &format)
{
    if (m_tools) {
        m_tools->setFormat(format);
    }
}

void MapView::fit(const geo::Box &degrees, bool animated)
{
    m_fit = degrees;
    m_look = {};
    leavePosition();
    refit(animated);
}

void MapView::flyTo(const geo::Box &world, Flight flight)
{
    if (world.isEmpty()) {
        return;
    }
    const geo::Box before = std::exchange(m_look, world);
    if (flight == Flight::OnlyNearer && !m_fitted && fitted().zoom < viewport().zoom) {
        m_look = before;
        return;
    }
    leavePosition();
    refit(true);
}

void MapView::flyBack()
{
    if (m_fitted && !m_look.isEmpty()) {
        showAll();
    }
}

void MapView::showAll() { fit(geo::Box(m_fit), true); }

void MapView::uncover(geo::Point world)
{
    const render::Viewport now = viewport();
    const QPointF at = now.toScreen({world.x, world.y});
    const double edge = m_theme.length(groupMargin);
    const QRectF free = QRectF(m_furniture->free()).adjusted(edge, edge, -edge, -edge);
    if (!free.isValid() || !QRectF(rect()).contains(at) || QRectF(m_furniture->free()).contains(at)) {
        return;
    }
    const QPointF to(std::clamp(at.x(), free.left(), free.right()), std::clamp(at.y(), free.top(), free.bottom()));
    m_fitted = false;
    m_canvas->moveTo(now.centre + (at - to) / now.scale(), now.zoom, isVisible());
}

void MapView::setTrail(QWidget *trail)
{
    trail->setParent(this);
    m_furniture->setTrail(trail);
    layOutOver();
}

void MapView::setCard(QWidget *card)
{
    card->setParent(this);
    m_furniture->setCard(card);
    layOutOver();
}

void MapView::layOutOver()
{
    placeFurniture();
    if (m_fitted && !m_look.isEmpty()) {
        refit(true);
    }
}

void MapView::refit(bool animated)
{
    m_fitted = true;
    if (!(m_fit.isEmpty() && m_look.isEmpty()) && !size().isEmpty()) {
        const render::Viewport to = fitted();
        m_canvas->moveTo(to.centre, to.zoom, animated && isVisible());
    }
}

render::Viewport MapView::fitted() const
{
    if (m_look.isEmpty()) {
        return render::fitted(geo::toUnitSquare(m_fit), size(), m_theme.length(fitMargin), maxZoom);
    }
    const QRectF free = m_furniture->free().isEmpty() ? QRectF(rect()) : QRectF(m_furniture->free());
    render::Viewport to = render::fitted(m_look, free.size(), m_theme.length(lookMargin), lookZoom);
    to.size = size();
    to.centre += (QRectF(rect()).center() - free.center()) / to.scale();
    return to;
}

void MapView::setLegend(const Legend &legend)
{
    m_furniture->legend().setLegend(legend);
    placeFurniture();
}

void MapView::setNote(const QString &note)
{
    m_note = note;
    updateFootText();
}

void MapView::setAttribution(const QString &attribution)
{
    m_attribution = attribution;
    updateFootText();
}

void MapView::updateFootText()
{
    QStringList texts{m_note, m_attribution};
    texts.removeAll(QString());
    m_furniture->foot().setText(texts.join(u" · "_s));
    placeFurniture();
}

MapNotice &MapView::notice() const { return m_furniture->notice(); }

MapButtons &MapView::buttons() const { return m_furniture->buttons(); }

void MapView::setButtonsVisible(bool visible)
{
    m_furniture->setButtonsVisible(visible);
    placeFurniture();
}

void MapView::setTopInset(int pixels)
{
    m_furniture->setTopInset(pixels);
    placeFurniture();
}

void MapView::addButtons()
{
    const auto add = [this](const QString &icon, const QString &text, auto run) {
        connect(buttons().add(icon, text), &QAction::triggered, this, run);
    };
    add(u"plus"_s, tr("Zoom in"), [this] { zoomBy(1); });
    add(u"minus"_s, tr("Zoom out"), [this] { zoomBy(-1); });
    add(u"target"_s, tr("Show everything"), [this] { showAll(); });
}

void MapView::setCorners(double radius, const QColor &around, const QColor &line)
{
    m_furniture->corners().setCorners(radius, around, line);
}

Sheet MapView::sheet() const
{
    Sheet sheet;
    sheet.scene = m_scene;
    sheet.style = mapStyle(m_theme);
    sheet.style.selection.id = m_selected;
    const bool isWhole = m_fitted && !m_fit.isEmpty();
    const geo::Box whole = m_look.isEmpty() ? geo::toUnitSquare(m_fit) : m_look;
    sheet.world = isWhole ? whole : viewport().visible();
    sheet.margin = isWhole ? m_theme.length(fitMargin) : 0;
    sheet.legend = m_furniture->legend().legend();
    sheet.note = m_note;
    sheet.attribution = m_attribution;
    sheet.look = lookOf(m_theme);
    return sheet;
}

bool MapView::isSettled() const { return m_canvas->isSettled(); }

render::Viewport MapView::viewport() const { return m_canvas->viewport(); }

void MapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_canvas->widget()->setGeometry(rect());
    placeFurniture();
    if (m_fitted) {
        refit(false);
    }
    Q_EMIT viewportChanged();
}

void MapView::placeFurniture() { m_canvas->setTaken(m_furniture->place()); }

void MapView::zoomBy(double levels)
{
    const render::Viewport now = viewport();
    m_fitted = false;
    m_canvas->moveTo(now.centre, std::clamp(now.zoom + levels, 0.0, maxZoom), true);
}

void MapView::leavePosition()
{
    if (m_tools) {
        m_tools->leavePosition();
    }
}

void MapView::panBy(QPointF pixels)
{
    const render::Viewport now = viewport();
    m_fitted = false;
    leavePosition();
    m_canvas->moveTo(now.centre + pixels / now.scale(), now.zoom, false);
}

void MapView::tap(QPointF at)
{
    const auto group = m_scene ? render::clusterAt(*m_scene, viewport(), at, 0) : std::nullopt;
    m_tapped.clear();
    if (!group) {
        m_tapped = idsAt(at);
        Q_EMIT activated(m_tapped);
        return;
    }
    // Near enough to part them, and always nearer than now.
    const render::Viewport now = viewport();
    const render::Viewport to = render::fitted(group->cluster.members, size(), m_theme.length(groupMargin), maxZoom);
    m_fitted = false;
    leavePosition();
    m_canvas->moveTo(to.centre, std::clamp(to.zoom, now.zoom + 1, std::max(now.zoom + 1, groupZoom)), true);
}

bool MapView::openTapped()
{
    // What the first of the two taps was on: the camera may fly meanwhile.
    if (!m_opens) {
        return false;
    }
    const QStringList tapped = m_tapped;
    const auto meant = std::ranges::find_if(tapped, m_opens);
    if (meant == tapped.end()) {
        return false;
    }
    Q_EMIT opened(*meant);
    return true;
}

QStringList MapView::idsAt(QPointF at) const
{
    QStringList ids;
    if (m_scene) {
        for (const render::Hit &hit : render::touchedAt(*m_scene, viewport(), at, tapTolerance)) {
            ids.append(m_scene->layers[hit.layer].features->id(hit.feature));
        }
        ids.removeAll(QString());
    }
    return ids;
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    if (m_tools && m_tools->press(*event)) {
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return panBy({-keyPan, 0});
    case Qt::Key_Right:
        return panBy({keyPan, 0});
    case Qt::Key_Up:
        return panBy({0, -keyPan});
    case Qt::Key_Down:
        return panBy({0, keyPan});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(keyZoom);
    case Qt::Key_Minus:
        return zoomBy(-keyZoom);
    case Qt::Key_Home:
        return showAll();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_focused.isEmpty()) {
            m_focused == m_selected ? Q_EMIT opened(m_focused) : Q_EMIT activated({m_focused});
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    setFocused({});
    QWidget::focusOutEvent(event);
}

bool MapView::focusNextPrevChild(bool next)
{
    if (hasFocus() && m_scene) {
        if (const QString id = areaAfter(*m_scene, viewport(), m_focused, next); !id.isEmpty()) {
            setFocused(id);
            return true;
        }
    }
    return QWidget::focusNextPrevChild(next);
}

} // namespace anjungan::map
