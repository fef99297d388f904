// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/around_map.h"

#include "core/geo/geodesic.h"
#include "core/geo/local_plane.h"
#include "core/geo/web_mercator.h"
#include "ui/field/around/around_marks.h"
#include "ui/field/around/here_card.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"
#include "ui/panels/foot_text.h"
#include "ui/panels/map/map_look.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/values.h"

#include <QAction>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::field {

namespace {

const QString hitPrefix = u"around:"_s;

/// Lengths in device-independent pixels at a factor of 1.
constexpr double mapInset = 16, markRadius = 9, mostCardWidth = 568, buttonsRoom = 84;

/// The view shows at least this far around the position, in metres, and so many rows.
constexpr double leastRadius = 800;
constexpr std::size_t rowsInView = 5;
constexpr double inViewShare = 1.25;

/// The position moves the view when it has gone this share of the way to the view's edge.
constexpr double movesAt = 0.12;

int rowOf(const QString &id)
{
    bool isNumber = false;
    const int row = id.startsWith(hitPrefix) ? id.sliced(hitPrefix.size()).toInt(&isNumber) : -1;
    return isNumber ? row : -1;
}

map::LocatorWorld nobodyLocates() { return {.makeSource = {}, .askPermission = {}, .now = {}}; }

} // namespace

AroundMap::AroundMap(const panels::PanelServices &services, const workspace::Around &around, const AroundWords &words,
                     QWidget *parent)
    : QWidget(parent), m_services(services), m_around(around), m_words(words),
      m_view(new map::MapView(services.theme, services.mapSurface, this, nobodyLocates(), services.mapEngine)),
      m_marks(new AroundMarks(services.theme, words)), m_here(new HereCard(services.theme, this)),
      m_card(new panels::FeatureCard(services.theme, services.format)), m_layers(services, around)
{
    m_view->setFormat(services.format);
    m_view->setOver(m_marks);
    m_view->setCard(m_card);
    m_view->setAccessibleName(tr("Map of what is around"));
    m_view->setWords([this](const QString &id) {
        const int row = rowOf(id);
        if (row < 0 || !m_answer || static_cast<std::size_t>(row) >= m_answer->hits.hits.size())
            return QStringList();
        const query::AroundHit &hit = m_answer->hits.hits[static_cast<std::size_t>(row)];
        return QStringList{QString::number(row + 1) + u' ' + hit.name,
                           m_words.distance(hit.place.metres) + u' ' + AroundWords::wind(hit.place.bearing)};
    });
    addButtons();
    connect(m_view, &map::MapView::viewportChanged, this, [this] { m_marks->setViewport(m_view->viewport()); });
    connect(m_view, &map::MapView::settled, this, &AroundMap::settled);
    connect(m_view, &map::MapView::activated, this, [this](const QStringList &ids) {
        const auto hit = std::ranges::find_if(ids, [](const QString &id) { return rowOf(id) >= 0; });
        if (hit != ids.end())
            Q_EMIT rowTapped(rowOf(*hit));
        else
            Q_EMIT choiceEnded();
    });
    connect(m_card, &panels::FeatureCard::closeRequested, this, &AroundMap::choiceEnded);
    connect(m_card, &panels::FeatureCard::copied, this,
            [this](const QString &text) { m_view->notice().showBriefly(tr("Copied: %1").arg(text)); });
    connect(&m_layers, &AroundLayers::changed, this, &AroundMap::paintScene);
    connect(&services.theme, &theme::Theme::changed, this, &AroundMap::paintScene);
}

AroundMap::~AroundMap()
{
    // The view is destroyed after the members that its last signals would refer to.
    m_view->disconnect(this);
    m_view->setWords({});
}

void AroundMap::addButtons()
{
    if (!m_services.isAttended)
        return m_view->setButtonsVisible(false);
    m_locate = m_view->buttons().add(u"locate"_s, tr("Back to where I am"));
    connect(m_locate, &QAction::triggered, this, &AroundMap::follow);
}

void AroundMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setGeometry(rect());
    layOutOver();
    if (!m_view->movedView())
        keepInView(false);
    m_marks->setViewport(m_view->viewport());
}

void AroundMap::layOutOver()
{
    const theme::Theme &theme = m_services.theme;
    const int inset = theme.pixels(mapInset);
    const int room = width() - 2 * inset - (m_services.isAttended ? theme.pixels(buttonsRoom) : 0);
    const int wide = std::max(0, std::min(room, theme.pixels(mostCardWidth)));
    m_here->setGeometry(inset, inset, wide, m_here->heightForWidth(wide));
    m_here->raise();
    m_view->setTopInset(m_here->geometry().bottom());
}

void AroundMap::setBottomInset(int pixels) { m_view->setBottomInset(pixels); }

bool AroundMap::isSettled() const { return !m_layers.isPending() && m_view->isSettled(); }

void AroundMap::setFix(const std::optional<Fix> &fix, bool isOld)
{
    m_fix = fix;
    m_marks->setFix(fix, isOld);
    if (m_locate)
        m_view->buttons().setLit(m_locate, fix && !m_view->movedView());
    if (fix && m_follows && !m_view->movedView())
        keepInView(true);
}

void AroundMap::setAnswer(const std::shared_ptr<const query::AroundAnswer> &answer)
{
    m_answer = answer;
    std::vector<geo::Point> places;
    std::optional<geo::Point> wayOut;
    if (answer) {
        for (const query::AroundHit &hit : answer->hits.hits)
            places.push_back(hit.place.at);
        if (answer->shown >= 0)
            if (const auto &out = answer->zones[static_cast<std::size_t>(answer->shown)].wayOut)
                wayOut = out->at;
    }
    m_marks->setPlaces(places);
    m_marks->setWayOut(wayOut);
    m_layers.show(answer ? answer->shown : -1);
    paintScene();
    readCard();
    if (!m_view->movedView())
        keepInView(m_kept.has_value());
}

void AroundMap::choose(int row)
{
    m_chosen = row;
    m_marks->setChosen(row);
    m_view->setMarked(row < 0 ? QString() : hitPrefix + QString::number(row));
    readCard();
    if (m_card->isHidden())
        return m_view->coverAgain();
    const geo::Point world = geo::toUnitSquare(m_answer->hits.hits[static_cast<std::size_t>(row)].place.at);
    geo::Box box;
    box.add(world.x, world.y);
    if (m_fix) {
        const geo::Point own = geo::toUnitSquare(m_fix->degrees);
        box.add(own.x, own.y);
    }
    m_view->flyTo(box, map::Flight::Always);
}

void AroundMap::readCard()
{
    const bool has = m_answer && m_chosen >= 0 && static_cast<std::size_t>(m_chosen) < m_answer->hits.hits.size();
    m_card->setVisible(has);
    if (has) {
        const query::AroundHits &hits = m_answer->hits;
        const query::AroundHit &hit = hits.hits[static_cast<std::size_t>(m_chosen)];
        panels::FeatureCard::Details details{
            .title = QString::number(m_chosen + 1) + u"  "_s + hit.name,
            .subtitle =
                hit.isInside
                    ? tr("You are there")
                    : tr("%1 %2 of you").arg(m_words.distance(hit.place.metres), AroundWords::wind(hit.place.bearing)),
            .facts = {},
            .message = {},
            .foot = panels::footText({hits.provenance}, m_services),
            .place = hit.place.at};
        for (std::size_t i = 0; i < hits.columns.size(); ++i) {
            const query::AnswerColumn &column = hits.columns[i];
            const QVariant value = hit.values.value(static_cast<qsizetype>(i));
            details.facts.push_back(
                {column.title,
                 panels::wordOf(m_services.format, {.value = value,
                                                    .unit = column.unit,
                                                    .type = column.type,
                                                    .title = column.valueTitles.value(value.toString())})});
        }
        if (hit.zoneClass >= 0 && m_answer->shown >= 0) {
            const workspace::AroundZones &zones = m_around.zones[m_answer->shown];
            details.facts.push_back({zones.title.in(m_services.language), m_words.className(zones, hit.zoneClass)});
        }
        m_card->setDetails(details);
    }
    m_view->layOutOver();
}

void AroundMap::follow()
{
    m_follows = true;
    m_kept.reset();
    Q_EMIT choiceEnded();
    if (m_fix)
        keepInView(true);
    if (m_locate)
        m_view->buttons().setLit(m_locate, m_fix.has_value());
}

double AroundMap::radius() const
{
    double metres = leastRadius;
    if (m_answer) {
        const auto &hits = m_answer->hits.hits;
        if (!hits.empty())
            metres = std::max(metres, hits[std::min(rowsInView, hits.size()) - 1].place.metres);
        if (m_answer->shown >= 0)
            if (const auto &out = m_answer->zones[static_cast<std::size_t>(m_answer->shown)].wayOut)
                metres = std::max(metres, out->metres);
    }
    return metres * inViewShare;
}

void AroundMap::keepInView(bool animated)
{
    if (!m_fix || width() <= 0)
        return;
    const double wanted = radius();
    const bool isFar = !m_kept || geo::courseOf(*m_kept, m_fix->degrees).metres > movesAt * m_keptRadius;
    const bool isOther = std::abs(wanted - m_keptRadius) > movesAt * m_keptRadius;
    if (!isFar && !isOther)
        return;
    m_kept = m_fix->degrees;
    m_keptRadius = wanted;
    m_view->fit(geo::LocalPlane(m_fix->degrees).around(wanted), animated);
}

/// Without a position: all that is drawn below the zones.
void AroundMap::showGround(const std::vector<panels::LayerContent> &contents)
{
    geo::Box world;
    for (const panels::LayerContent &content : contents)
        if (content.features && content.options.kind == panels::LayerKind::Base)
            world.add(content.features->box());
    if (world.isEmpty() || m_view->movedView())
        return;
    const geo::Point corner = geo::fromUnitSquare({world.minX, world.minY});
    const geo::Point opposite = geo::fromUnitSquare({world.maxX, world.maxY});
    m_view->fit({corner.x, opposite.y, opposite.x, corner.y}, false);
}

void AroundMap::paintScene()
{
    const std::vector<panels::LayerContent> contents = m_layers.contents();
    const panels::MapLook look{m_services.theme, m_services.format, theme::Role::Small};
    panels::MapPicture picture = panels::paintedMap(contents, nullptr, look);
    auto scene = std::make_shared<render::Scene>(*picture.scene);
    if (m_answer && !m_answer->hits.hits.empty()) {
        std::vector<render::Feature> marks;
        for (const query::AroundHit &hit : m_answer->hits.hits) {
            geo::Geometry point{.kind = geo::Geometry::Kind::Points};
            point.points = {hit.place.at};
            point.pathEnds = {1};
            point.partEnds = {1};
            point.partKinds = {geo::Geometry::Kind::Points};
            point.box.add(hit.place.at.x, hit.place.at.y);
            marks.push_back({hitPrefix + QString::number(marks.size()), {}, std::move(point)});
        }
        // Under the numbers, which are painted over it: for taps, keys and screen readers.
        render::Layer layer;
        layer.features = render::FeatureSet::make(marks);
        render::Symbol symbol;
        symbol.fill = m_services.theme.tokens().ink;
        symbol.stroke = QColor();
        symbol.marker = render::Marker::Square;
        symbol.radius = m_services.theme.length(markRadius) / 2;
        layer.symbols = {symbol};
        layer.selectable = true;
        scene->layers.push_back(std::move(layer));
    }
    m_view->setLegend(picture.legend);
    m_view->setScene(std::move(scene));
    if (!m_kept)
        showGround(contents);
    m_marks->setViewport(m_view->viewport());
}

} // namespace anjungan::field
