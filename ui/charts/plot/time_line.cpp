// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/time_line.h"

#include "ui/charts/plot/readout.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

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
    case EventShape::Ring:
        painter.setPen(QPen(color, size * 0.22));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, half * 0.85, half * 0.85);
        break;
    }
}

TimeLine::TimeLine(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_frame(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme, &theme::Theme::changed, this, &TimeLine::layOut);
}

void TimeLine::setData(Events events)
{
    m_events = std::move(events);
    m_current.reset();
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
        widest = std::max(widest, theme::textWidth(lane.title, m_theme.font(Role::Small)));
    m_left = std::min(std::ceil(widest) + 1, width() * mostLaneTitle) + (widest > 0 ? m_theme.length(laneGap) : 0);
    // The axis of values is not drawn: its labels have no width.
    m_frame.setValues({0, 1}, [](double) { return QString(); });
    m_frame.layOut(QRectF(rect()).adjusted(m_left, 0, 0, 0), m_theme.length(eventSize));
    update();
}

QSize TimeLine::sizeHint() const { return {m_theme.pixels(420), m_theme.pixels(140)}; }

QSize TimeLine::minimumSizeHint() const { return {m_theme.pixels(180), m_theme.pixels(80)}; }

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
    m_frame.paintLabels(painter, m_current ? std::optional(m_events.events[*m_current].place) : std::nullopt);
    paintTitles(painter);
    for (std::size_t at = 0; at < m_events.events.size(); ++at) {
        const EventLane &lane = m_events.lanes[m_events.events[at].lane];
        paintEventShape(painter, placeOf(at), m_theme.length(eventSize), lane.shape,
                        theme::color(m_theme.tokens(), lane.color));
    }
    paintCurrent(painter);
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme);
}

void TimeLine::paintLanes(QPainter &painter) const
{
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(m_theme.tokens().ink2);
    for (std::size_t at = 0; at < m_events.lanes.size(); ++at) {
        const QRectF lane(0, m_frame.plot().top() + static_cast<double>(at) * laneHeight(), m_left, laneHeight());
        theme::drawLine(painter, lane.adjusted(0, 0, -m_theme.length(laneGap), 0), m_events.lanes[at].title);
        painter.fillRect(QRectF(m_frame.plot().left(), std::round(lane.center().y()), m_frame.plot().width(), 1),
                         m_theme.tokens().line);
    }
}

void TimeLine::paintTitles(QPainter &painter) const
{
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(m_theme.tokens().ink2);
    const double line = QFontMetricsF(painter.font()).height();
    const double half = m_theme.length(eventSize) / 2;
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
        double room = right - left - m_theme.length(4);
        // The last ones end at their marks if there is more room.
        const double before = place.x() + half - taken[event.lane];
        if (room < wanted && before > room) {
            room = before;
            left = place.x() + half - std::min(wanted, room);
        }
        if (wanted > room && room < m_theme.length(leastTitle))
            continue;
        taken[event.lane] = left + std::min(wanted, room) + m_theme.length(4);
        theme::drawLine(painter, QRectF(left, place.y() - half - line, std::min(wanted, room), line), event.title);
    }
}

void TimeLine::paintCurrent(QPainter &painter) const
{
    if (!m_current)
        return;
    const double place = m_events.events[*m_current].place;
    const double x = m_frame.x(place);
    painter.fillRect(QRectF(x - 0.5, m_frame.plot().top(), 1, m_frame.plot().height()), m_theme.tokens().ink2);
    Readout readout{.heading = m_events.events[*m_current].when, .lines = {}};
    for (const TimeEvent &one : m_events.events)
        if (one.place == place) // the very same number, of one day
            readout.lines.push_back({.name = one.title,
                                     .value = {},
                                     .color = theme::color(m_theme.tokens(), m_events.lanes[one.lane].color)});
    paintReadout(painter, readout, x, QRectF(0, 0, width(), m_frame.plot().bottom()), m_theme);
}

void TimeLine::choose(std::optional<std::size_t> event)
{
    if (event == m_current)
        return;
    m_current = event;
    update();
}

void TimeLine::chooseAt(const QPointF &position)
{
    std::optional<std::size_t> nearest;
    double least = m_theme.touchTarget();
    for (std::size_t at = 0; at < m_events.events.size(); ++at) {
        const QPointF away = placeOf(at) - position;
        // Lanes are far apart, and the finger may be beside its lane.
        const double distance = std::abs(away.x()) + std::abs(away.y()) / 4;
        if (distance < least) {
            least = distance;
            nearest = at;
        }
    }
    choose(nearest);
}

void TimeLine::resizeEvent(QResizeEvent * /*event*/) { layOut(); }

void TimeLine::mousePressEvent(QMouseEvent *event) { chooseAt(event->position()); }

void TimeLine::mouseMoveEvent(QMouseEvent *event) { chooseAt(event->position()); }

void TimeLine::leaveEvent(QEvent * /*event*/)
{
    if (!hasFocus())
        choose(std::nullopt);
}

void TimeLine::focusOutEvent(QFocusEvent *event)
{
    choose(std::nullopt);
    QWidget::focusOutEvent(event);
}

void TimeLine::keyPressEvent(QKeyEvent *event)
{
    if (m_events.events.empty())
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_events.events.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_current ? (*m_current > 0 ? *m_current - 1 : 0) : last);
    case Qt::Key_Right:
        return choose(m_current ? std::min(*m_current + 1, last) : last);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(last);
    case Qt::Key_Escape:
        if (m_current)
            return choose(std::nullopt);
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace anjungan::charts
