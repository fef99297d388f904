// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_view.h"

#include "core/base/joined_parts.h"
#include "ui/map/area_order.h"
#include "ui/map/canvas/corner_mask.h"
#include "ui/map/canvas/late_canvas.h"
#include "ui/map/canvas/quick_canvas.h"
#include "ui/map/canvas/shared_qml_engine.h"
#include "ui/map/canvas/static_canvas.h"
#include "ui/map/furniture/legend_box.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/furniture/map_tip.h"
#include "ui/map/map_pointer.h"
#include "ui/map/map_style.h"
#include "ui/map/map_tools.h"
#include "ui/map/render/cover.h"
#include "ui/map/render/first_text.h"
#include "ui/map/render/hit.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

Canvas *makeCanvas(MapSurface surface, QWidget *parent, SharedQmlEngine *engine)
{
    if (surface == MapSurface::Interactive) {
        if (engine && engine->isHeld())
            return new LateCanvas(parent, *engine);
        if (auto *quick = QuickCanvas::made(parent, engine))
            return quick;
    }
    return new StaticCanvas(parent);
}

} // namespace

MapView::MapView(const theme::Theme &theme, MapSurface surface, QWidget *parent, LocatorWorld world,
                 SharedQmlEngine *engine)
    : QWidget(parent), m_theme(theme), m_canvas(makeCanvas(surface, this, engine)),
      m_furniture(new MapFurniture(theme, *this)), m_camera(new MapCamera(theme, *m_canvas, *m_furniture, *this, this)),
      m_pointer(new MapPointer(*m_canvas, this)), m_tip(new MapTip(theme, this))
{
    render::paintFirstText(theme.font(theme::Role::Body)); // the canvas' threads begin with the first scene
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Map"));
    m_furniture->setButtonsVisible(surface == MapSurface::Interactive);
    addButtons();
    if (m_canvas->isMovable())
        addTools(std::move(world));
    m_furniture->setCovered([this](const QRectF &rect) {
        const auto kept = m_scene ? m_camera->keptWhole() : std::nullopt;
        return kept ? std::optional(render::coveredShare(*m_scene, *kept, rect)) : std::nullopt;
    });
    listen();
    restyle();
}

MapView::~MapView() = default;

void MapView::addTools(LocatorWorld world)
{
    m_tools = std::make_unique<MapTools>(m_theme, *m_canvas, *m_furniture, *this, std::move(world));
    connect(m_tools.get(), &MapTools::movedCamera, m_camera, &MapCamera::release);
    connect(m_tools.get(), &MapTools::furnitureChanged, this, &MapView::placeFurniture);
    connect(m_camera, &MapCamera::leftPosition, m_tools.get(), &MapTools::leavePosition);
}

void MapView::listen()
{
    connect(&m_furniture->notice(), &MapNotice::changed, this, &MapView::placeFurniture);
    // One that a person opens does not move the map.
    connect(&m_furniture->legend(), &LegendBox::resized, this, [this] {
        if (m_furniture->legend().isFolding())
            placeFurniture();
        else
            arrange();
    });
    connect(&m_furniture->legend(), &LegendBox::wholeTextAsked, this,
            [this](const QStringList &lines) { Q_EMIT wholeTextAsked(lines, &m_furniture->legend()); });
    connect(m_camera, &MapCamera::aimed, this, &MapView::arrange);
    connect(m_canvas, &Canvas::cameraChanged, this, &MapView::viewportChanged);
    connect(m_canvas, &Canvas::settledChanged, this, [this] {
        if (isSettled())
            Q_EMIT settled();
    });
    connect(m_canvas, &Canvas::cameraChanged, this, [this] {
        m_furniture->foot().setMetresPerPixel(viewport().metresPerPixel());
        m_furniture->legend().setZoom(viewport().zoom);
        m_tip->showSoon({}, {}); // it would point at another place
    });
    connect(m_canvas, &Canvas::tapped, this, [this](QPointF at) {
        m_tip->showSoon({}, {});
        if (!m_tools || !m_tools->tap(at))
            m_pointer->tap(at);
    });
    connect(m_pointer, &MapPointer::activated, this, &MapView::activated);
    connect(m_pointer, &MapPointer::groupTapped, m_camera, &MapCamera::part);
    connect(m_pointer, &MapPointer::opened, this, &MapView::opened);
    connect(m_pointer, &MapPointer::hovered, this, [this](const QString &id, QPointF at) {
        restyle();
        m_tip->showSoon(wordsOf(id), at);
    });
    connect(m_pointer, &MapPointer::held, this,
            [this](const QString &id, QPointF at) { m_tip->showAbove(wordsOf(id), at); });
    connect(&m_theme, &theme::Theme::changed, this, [this] {
        showRing(m_hasRing);
        restyle();
        arrange();
    });
}

void MapView::setScene(std::shared_ptr<const render::Scene> scene)
{
    m_scene = std::move(scene);
    m_pointer->setScene(m_scene);
    m_camera->setScene(m_scene);
    restyle();
    arrange();
    if (!m_isFit || !m_begin)
        return;
    m_camera->release();
    m_canvas->moveTo(m_begin->centre, m_begin->zoom, false);
    m_begin.reset();
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
    if (id == m_focused)
        return;
    m_focused = id;
    restyle();
    if (!id.isEmpty() && QAccessible::isActive()) {
        QAccessibleAnnouncementEvent event(this, accessibleDescription());
        QAccessible::updateAccessibility(&event);
    }
}

void MapView::setWords(std::function<QStringList(const QString &id)> words) { m_words = std::move(words); }

QStringList MapView::wordsOf(const QString &id) const
{
    const auto named = m_scene ? render::featureOf(*m_scene, id) : std::nullopt;
    if (!named)
        return {};
    if (m_words)
        return m_words(id);
    const QString &name = m_scene->layers[named->layer].features->name(named->feature);
    return name.isEmpty() ? QStringList() : QStringList{name};
}

void MapView::restyle()
{
    render::Style style = mapStyle(m_theme);
    style.selection.id = m_selected;
    style.mark.id = m_marked;
    style.hover.id = m_pointer->over();
    style.focus.id = m_focused;
    m_canvas->setScene(m_scene, style);
    setAccessibleDescription(wordsOf(m_focused.isEmpty() ? m_selected : m_focused).join(u", "_s));
}

void MapView::setOpens(std::function<bool(const QString &id)> opens) { m_pointer->setOpens(std::move(opens)); }

void MapView::setLimits(const geo::Box &degrees)
{
    m_canvas->setLimits(degrees);
    if (m_tools)
        m_tools->setLimits(degrees);
}

void MapView::setFormat(const theme::Formatter &format)
{
    if (m_tools)
        m_tools->setFormat(format);
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

void MapView::setOver(QWidget *over)
{
    m_over = over;
    over->setParent(this);
    over->setGeometry(rect());
    over->lower();
    m_canvas->widget()->lower();
    over->show();
}

void MapView::layOutOver()
{
    placeFurniture();
    m_camera->followFurniture();
}

void MapView::setLegend(const Legend &legend)
{
    m_furniture->legend().setLegend(legend);
    arrange();
}

void MapView::setNote(const QString &note)
{
    if (note == m_note)
        return;
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
    m_furniture->foot().setText(base::joinedParts({m_note, m_attribution}));
    arrange();
}

MapNotice &MapView::notice() const { return m_furniture->notice(); }

MapButtons &MapView::buttons() const { return m_furniture->buttons(); }

void MapView::setButtonsVisible(bool visible)
{
    m_furniture->setButtonsVisible(visible);
    arrange();
}

void MapView::setTopInset(int pixels)
{
    m_furniture->setTopInset(pixels);
    arrange();
}

void MapView::setBottomInset(int pixels)
{
    m_furniture->setBottomInset(pixels);
    arrange();
}

void MapView::addButtons()
{
    const auto add = [this](const QString &icon, const QString &text, auto run) {
        connect(buttons().add(icon, text), &QAction::triggered, this, run);
    };
    add(u"plus"_s, tr("Zoom in"), [this] { m_camera->zoomBy(1); });
    add(u"minus"_s, tr("Zoom out"), [this] { m_camera->zoomBy(-1); });
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
    const MapCamera::Seen seen = m_camera->seen();
    sheet.world = seen.world;
    sheet.margin = seen.margin;
    sheet.legend = m_furniture->legend().legend();
    sheet.note = m_note;
    sheet.attribution = m_attribution;
    sheet.look = lookOf(m_theme);
    return sheet;
}

bool MapView::isSettled() const { return m_canvas->isSettled(); }

render::Viewport MapView::viewport() const { return m_canvas->viewport(); }

void MapView::fit(const geo::Box &degrees, bool animated)
{
    m_isFit = true;
    m_camera->fit(degrees, animated);
}

std::optional<render::Viewport> MapView::movedView() const
{
    return m_camera->isMovedByHand() ? std::optional(viewport()) : std::nullopt;
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_canvas->widget()->setGeometry(rect());
    if (m_over)
        m_over->setGeometry(rect());
    placeFurniture();
    m_camera->followSize();
    Q_EMIT viewportChanged();
}

void MapView::placeFurniture() { m_canvas->setTaken(m_furniture->place()); }

void MapView::arrange()
{
    if (m_isArranging)
        return;
    const QScopedValueRollback guard(m_isArranging, true);
    // The camera moves out of the legend's way, and rows of the legend come and go with its zoom. That settles at once,
    // but for rows that make it leave the zoom at which they are shown.
    constexpr int mostRounds = 3;
    placeFurniture();
    for (int round = 0; round < mostRounds && m_camera->follow(); ++round)
        placeFurniture();
}

} // namespace anjungan::map
