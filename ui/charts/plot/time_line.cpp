// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/time_line.h"

#include "ui/charts/plot/readout.h"
#include "ui/charts/spoken_role.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double eventSize = 11;
constexpr double mostLaneTitle = 0.22;
constexpr double laneGap = 10;
constexpr double leastTitle = 40;
constexpr std::size_t mostDescribedEvents = 60;

} // namespace

void paintEventShape(QPainter &painter, const QPointF &middle, double size, EventShape shape, const QColor &color)
{
    const double half = size / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (shape) {
    case EventShape::Disc:
        painter.drawEllipse(middle, half, half);
        break;
    case EventShape::Diamond:
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -half * 1.2), middle + QPointF(half * 1.2, 0),
                                       middle + QPointF(0, half * 1.2), middle + QPointF(-half * 1.2, 0)}));
        break;
    case EventShape::Square:
        painter.drawRect(QRectF(middle.x() - half * 0.9, middle.y() - half * 0.9, size * 0.9, size * 0.9));
        break;
    case EventShape::Triangle:
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -half * 1.1), middle + QPointF(half * 1.15, half),
                                       middle + QPointF(-half * 1.15, half)}));
        break;
    case EventShape::Ring:
        painter.setPen(QPen(color, size * 0.22));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, half * 0.85, half * 0.85);
        break;
    }
}

TimeLine::TimeLine(const theme::Theme &theme, QWidget *parent) : ScrubbedPlot(theme, parent), m_frame(theme) {}

void TimeLine::setData(Events events)
{
    setSpokenRole(*this, QAccessible::Chart);
    m_events = std::move(events);
    forgetPlace();
    const bool isEmpty = m_events.events.empty();
    m_frame.setPlaces(isEmpty ? 0 : m_events.events.front().place, isEmpty ? 0 : m_events.events.back().place,
                      m_events.labels);
    QStringList described;
    for (std::size_t at = 0; at < std::min(m_events.events.size(), mostDescribedEvents); ++at) {
        const TimeEvent &one = m_events.events[at];
        described.append(one.when + u' ' + one.title);
    }
    if (m_events.events.size() > mostDescribedEvents)
        described.append(u"…"_s);
    setAccessibleDescription(described.join(u"; "_s));
    layOut();
}

void TimeLine::layOut()
{
    double widest = 0;
    for (const EventLane &lane : m_events.lanes)
        widest = std::max(widest, theme::textWidth(lane.title, look().font(Role::Small)));
    m_left = std::min(std::ceil(widest) + 1, width() * mostLaneTitle) + (widest > 0 ? look().length(laneGap) : 0);
    // The axis of values is not drawn: its labels have no width.
    m_frame.setValues({0, 1}, [](double) { return QString(); });
    m_frame.layOut(QRectF(rect()).adjusted(m_left, 0, 0, 0), look().length(eventSize));
    update();
}

QSize TimeLine::sizeHint() const { return {look().pixels(420), look().pixels(140)}; }

QSize TimeLine::minimumSizeHint() const { return {look().pixels(180), look().pixels(80)}; }

double TimeLine::laneHeight() const
{
    return m_frame.plot().height() / static_cast<double>(std::max<std::size_t>(m_events.lanes.size(), 1));
}

QPointF TimeLine::placeOf(std::size_t event) const
{
    const TimeEvent &one = m_events.events[event];
    return {m_frame.x(one.place), m_frame.plot().top() + (static_cast<double>(one.lane) + 0.5) * laneHeight()};
}

void TimeLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLanes(painter);
    m_frame.paintLabels(painter, scrubbed() ? std::optional(m_events.events[*scrubbed()].place) : std::nullopt);
    paintTitles(painter);
    for (std::size_t at = 0; at < m_events.events.size(); ++at) {
        const EventLane &lane = m_events.lanes[m_events.events[at].lane];
        paintEventShape(painter, placeOf(at), look().length(eventSize), lane.shape,
                        theme::color(look().tokens(), lane.color));
    }
    paintCounts(painter);
    paintScrubbed(painter);
    if (hasFocus())
        theme::paintFocus(painter, rect(), look());
}

void TimeLine::paintLanes(QPainter &painter) const
{
    painter.setFont(look().font(Role::Small));
    painter.setPen(look().tokens().ink2);
    for (std::size_t at = 0; at < m_events.lanes.size(); ++at) {
        const QRectF lane(0, m_frame.plot().top() + static_cast<double>(at) * laneHeight(), m_left, laneHeight());
        theme::drawLine(painter, lane.adjusted(0, 0, -look().length(laneGap), 0), m_events.lanes[at].title);
        painter.fillRect(QRectF(m_frame.plot().left(), std::round(lane.center().y()), m_frame.plot().width(), 1),
                         look().tokens().line);
    }
}

void TimeLine::paintTitles(QPainter &painter) const
{
    painter.setFont(look().font(Role::Small));
    painter.setPen(look().tokens().ink2);
    const double line = QFontMetricsF(painter.font()).height();
    const double half = look().length(eventSize) / 2;
    if (laneHeight() < line + 2 * half)
        return;
    // The right end of the title before, by lane.
    std::vector<double> taken(m_events.lanes.size(), m_frame.plot().left() - half);
    for (std::size_t at = 0; at < m_events.events.size(); ++at) {
        const TimeEvent &event = m_events.events[at];
        const QPointF place = placeOf(at);
        double right = width();
        for (std::size_t next = at + 1; next < m_events.events.size(); ++next) {
            if (m_events.events[next].lane == event.lane) {
                right = placeOf(next).x() - half;
                break;
            }
        }
        const double wanted = theme::textWidth(event.title, painter.font()) + 1;
        double left = std::max(place.x() - half, taken[event.lane]);
        double room = right - left - look().length(4);
        // The last ones end at their marks if there is more room.
        const double before = place.x() + half - taken[event.lane];
        if (room < wanted && before > room) {
            room = before;
            left = place.x() + half - std::min(wanted, room);
        }
        if (wanted > room && room < look().length(leastTitle))
            continue;
        taken[event.lane] = left + std::min(wanted, room) + look().length(4);
        theme::drawLine(painter, QRectF(left, place.y() - half - line, std::min(wanted, room), line), event.title);
    }
}

std::vector<TimeLine::Pile> TimeLine::piles() const
{
    std::map<std::pair<std::size_t, double>, Pile> byPlace;
    for (std::size_t at = 0; at < m_events.events.size(); ++at) {
        const TimeEvent &one = m_events.events[at];
        ++byPlace.try_emplace({one.lane, one.place}, Pile{at, 0}).first->second.count;
    }
    std::vector<Pile> piles;
    for (const auto &[place, pile] : byPlace)
        piles.push_back(pile);
    return piles;
}

void TimeLine::paintCounts(QPainter &painter) const
{
    painter.setFont(look().font(Role::Small));
    painter.setPen(look().tokens().ink2);
    const double height = QFontMetricsF(painter.font()).height();
    const double aside = look().length(eventSize) * 0.8;
    const std::vector<Pile> all = piles();
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at].count < 2)
            continue;
        const QString text = u"×%1"_s.arg(all[at].count);
        const double wanted = theme::textWidth(text, painter.font()) + 1;
        const QPointF place = placeOf(all[at].first);
        const bool isLastOfLane =
            at + 1 == all.size() || m_events.events[all[at + 1].first].lane != m_events.events[all[at].first].lane;
        const double end = isLastOfLane ? width() : placeOf(all[at + 1].first).x() - aside;
        if (place.x() + aside + wanted <= end)
            theme::drawLine(painter, QRectF(place.x() + aside, place.y() - height / 2, wanted, height), text);
    }
}

void TimeLine::paintScrubbed(QPainter &painter) const
{
    if (!scrubbed())
        return;
    const double place = m_events.events[*scrubbed()].place;
    const double x = m_frame.x(place);
    painter.fillRect(QRectF(x - 0.5, m_frame.plot().top(), 1, m_frame.plot().height()), look().tokens().ink2);
    Readout readout{.heading = m_events.events[*scrubbed()].when, .lines = {}};
    for (const TimeEvent &one : m_events.events)
        if (one.place == place) // the very same number, of one day
            readout.lines.push_back({.name = one.title,
                                     .value = {},
                                     .color = theme::color(look().tokens(), m_events.lanes[one.lane].color)});
    paintReadout(painter, readout, x, QRectF(0, 0, width(), m_frame.plot().bottom()), look());
}

std::optional<std::size_t> TimeLine::placeAt(const QPointF &position) const
{
    std::optional<std::size_t> nearest;
    double least = look().touchTarget();
    for (std::size_t at = 0; at < m_events.events.size(); ++at) {
        const QPointF away = placeOf(at) - position;
        // Lanes are far apart, and the finger may be beside its lane.
        const double distance = std::abs(away.x()) + std::abs(away.y()) / 4;
        if (distance < least) {
            least = distance;
            nearest = at;
        }
    }
    return nearest;
}

} // namespace anjungan::charts
