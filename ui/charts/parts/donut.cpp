// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/parts/donut.h"

#include "core/base/joined_parts.h"
#include "ui/charts/spoken_role.h"
#include "ui/charts/spread_labels.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double holeShare = 0.62;
constexpr double leastRing = 84, mostRing = 240;
constexpr double ringGap = 14;
constexpr double leastHole = 24, leastList = 30; ///< for text
constexpr double mostDonutLabel = 180;
constexpr double fullTurn = 360;

struct Arc
{
    double start = 0, span = 0; ///< degrees, clockwise from the top

    double middle() const { return start + span / 2; }
};

std::vector<Arc> arcsOf(const DonutData &data)
{
    double sum = 0;
    for (const DonutPart &part : data.parts)
        sum += part.value;
    std::vector<Arc> arcs;
    double at = 0;
    for (const DonutPart &part : data.parts) {
        arcs.push_back({.start = at, .span = sum > 0 ? part.value / sum * fullTurn : 0});
        at += arcs.back().span;
    }
    return arcs;
}

QPointF onCircle(const QPointF &middle, double radius, double degrees)
{
    const double angle = degrees / 180 * std::numbers::pi;
    return middle + QPointF(radius * std::sin(angle), -radius * std::cos(angle));
}

QRectF around(const QPointF &middle, double diameter)
{
    return {middle.x() - diameter / 2, middle.y() - diameter / 2, diameter, diameter};
}

} // namespace

Donut::Donut(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSpokenRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Donut::setData(DonutData parts)
{
    m_data = std::move(parts);
    QStringList described;
    for (const DonutPart &part : m_data.parts)
        described.append(part.label + u' ' + part.text);
    setAccessibleDescription(base::joinedParts(
        {base::joinedParts({m_data.total, m_data.totalTitle}, u" "), described.join(u"; "_s)}, u": "));
    setToolTip(theme::plainToolTip(described));
    update();
}

QSize Donut::sizeHint() const { return {m_theme.pixels(320), m_theme.pixels(200)}; }

QSize Donut::minimumSizeHint() const { return {m_theme.pixels(150), m_theme.pixels(100)}; }

double Donut::labelHeight() const { return 2 * QFontMetricsF(m_theme.strongFont(Role::Small)).height() + 2; }

bool Donut::fitsBeside() const
{
    int right = 0;
    int left = 0;
    for (const Arc &arc : arcsOf(m_data))
        ++(arc.middle() <= fullTurn / 2 ? right : left);
    return std::max(right, left) * labelHeight() <= height();
}

double Donut::labelWidth() const
{
    double widest = 0;
    for (const DonutPart &part : m_data.parts)
        widest = std::max({widest, theme::textWidth(part.label, m_theme.font(Role::Small)),
                           theme::textWidth(part.text, m_theme.strongFont(Role::Small))});
    return std::min(std::ceil(widest) + 1, m_theme.length(mostDonutLabel));
}

void Donut::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all(rect());
    const double gap = m_theme.length(ringGap);
    const double label = labelWidth();
    const double beside = std::min(all.height() - 2, all.width() - 2 * (label + gap));
    if (beside >= m_theme.length(leastRing) && fitsBeside()) {
        const QRectF ring = around(all.center(), std::min(beside, m_theme.length(mostRing)));
        paintRing(painter, ring);
        return paintBeside(painter, ring, label);
    }
    const double list = static_cast<double>(m_data.parts.size()) * labelHeight();
    const bool isBelow = all.height() - list - gap >= m_theme.length(leastRing) && all.height() > all.width();
    const double room =
        isBelow ? std::min(all.width(), all.height() - list - gap) : std::min(all.height(), all.width() / 2 - gap);
    const double size = std::clamp(room - 2, 0.0, m_theme.length(mostRing));
    const QRectF ring = isBelow ? around({all.center().x(), all.top() + size / 2 + 1}, size)
                                : around({all.left() + size / 2 + 1, all.center().y()}, size);
    paintRing(painter, ring);
    paintList(painter, isBelow ? all.adjusted(0, size + gap, 0, 0) : all.adjusted(size + gap, 0, 0, 0));
}

void Donut::paintRing(QPainter &painter, const QRectF &ring) const
{
    const std::vector<Arc> arcs = arcsOf(m_data);
    const QRectF hole = around(ring.center(), ring.width() * holeShare);
    for (std::size_t at = 0; at < arcs.size(); ++at) {
        QPainterPath piece;
        piece.arcMoveTo(ring, 90 - arcs[at].start);
        piece.arcTo(ring, 90 - arcs[at].start, -arcs[at].span);
        piece.arcTo(hole, 90 - arcs[at].start - arcs[at].span, arcs[at].span);
        piece.closeSubpath();
        const QColor color = theme::color(m_theme.tokens(), m_data.parts[at].color);
        painter.fillPath(piece, color);
        if (m_data.parts[at].hatch != SwatchHatch::None) {
            painter.save();
            painter.setClipPath(piece);
            paintHatch(painter, ring, color, m_data.parts[at].hatch);
            painter.restore();
        }
        if (arcs.size() > 1)
            painter.strokePath(piece, QPen(m_theme.tokens().card, 1.5));
    }
    const double inner = hole.width() * 0.86;
    if (inner < m_theme.length(leastHole))
        return;
    const double line = QFontMetricsF(m_theme.font(Role::Small)).height();
    QFont big = m_theme.font(Role::Title);
    for (const QFont &smaller : {m_theme.strongFont(Role::Body), m_theme.strongFont(Role::Small)})
        if (theme::textWidth(m_data.total, big) > inner)
            big = smaller;
    const double bigLine = QFontMetricsF(big).height();
    painter.setFont(big);
    painter.setPen(m_theme.tokens().ink);
    const bool hasTitle = !m_data.totalTitle.isEmpty() && bigLine + line < inner;
    const double top = ring.center().y() - (bigLine + (hasTitle ? line : 0)) / 2;
    theme::drawFigure(painter, QRectF(hole.center().x() - inner / 2, top, inner, bigLine), m_data.total,
                      Qt::AlignCenter);
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(m_theme.tokens().ink2);
    if (hasTitle)
        theme::drawLine(painter, QRectF(hole.center().x() - inner / 2, top + bigLine, inner, line), m_data.totalTitle,
                        Qt::AlignCenter);
}

void Donut::paintBeside(QPainter &painter, const QRectF &ring, double labelWidth) const
{
    const std::vector<Arc> arcs = arcsOf(m_data);
    const double gap = m_theme.length(ringGap);
    for (const bool isRight : {true, false}) {
        std::vector<std::size_t> parts;
        std::vector<double> wanted;
        for (std::size_t at = 0; at < arcs.size(); ++at) {
            if ((arcs[at].middle() <= fullTurn / 2) != isRight)
                continue;
            parts.push_back(at);
            wanted.push_back(onCircle(ring.center(), ring.width() / 2, arcs[at].middle()).y());
        }
        const std::vector<double> placed = spreadLabels(wanted, labelHeight(), 0, height());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const QPointF edge = onCircle(ring.center(), ring.width() / 2 + 1, arcs[parts[i]].middle());
            const double x = isRight ? ring.right() + gap : ring.left() - gap;
            const QPointF end(isRight ? x - 3 : x + 3, placed[i]);
            painter.setPen(QPen(m_theme.tokens().ink3, 1));
            painter.drawLine(edge, end);
            const QRectF label(isRight ? x : x - labelWidth, placed[i] - labelHeight() / 2, labelWidth, labelHeight());
            paintLabel(painter, label, m_data.parts[parts[i]], isRight ? Qt::AlignLeft : Qt::AlignRight);
        }
    }
}

void Donut::paintList(QPainter &painter, const QRectF &list) const
{
    if (list.width() < m_theme.length(leastList))
        return;
    const double swatch = m_theme.length(10);
    // In little height a label and its share are on one line.
    const bool isDense = list.height() < labelHeight() * static_cast<double>(m_data.parts.size());
    const double high = isDense ? labelHeight() / 2 + 1 : labelHeight();
    const double all = high * static_cast<double>(m_data.parts.size());
    double top = list.top() + std::max(0.0, (list.height() - all) / 2);
    for (const DonutPart &part : m_data.parts) {
        if (top + high > list.bottom() + 0.5)
            return;
        paintSwatch(painter, QRectF(list.left(), top + (isDense ? high / 2 : high / 4) - swatch / 2, swatch, swatch),
                    theme::color(m_theme.tokens(), part.color), Mark::Fill, part.hatch);
        const QRectF label(list.left() + 1.6 * swatch, top, std::max(0.0, list.width() - 1.6 * swatch), high);
        if (isDense)
            paintDense(painter, label, part);
        else
            paintLabel(painter, label, part, Qt::AlignLeft);
        top += high;
    }
}

void Donut::paintDense(QPainter &painter, const QRectF &rect, const DonutPart &part) const
{
    const double share =
        std::min(std::ceil(theme::textWidth(part.text, m_theme.strongFont(Role::Small))) + 1, rect.width());
    painter.setFont(m_theme.strongFont(Role::Small));
    painter.setPen(m_theme.tokens().ink);
    theme::drawFigure(painter, QRectF(rect.right() - share, rect.top(), share, rect.height()), part.text);
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(m_theme.tokens().ink2);
    theme::drawLine(painter, rect.adjusted(0, 0, -share - m_theme.length(ringGap) / 2, 0), part.label);
}

void Donut::paintLabel(QPainter &painter, const QRectF &rect, const DonutPart &part, Qt::Alignment side) const
{
    const double half = rect.height() / 2;
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(m_theme.tokens().ink2);
    theme::drawLine(painter, rect.adjusted(0, 0, 0, -half), part.label, side | Qt::AlignVCenter);
    painter.setFont(m_theme.strongFont(Role::Small));
    painter.setPen(m_theme.tokens().ink);
    theme::drawFigure(painter, rect.adjusted(0, half, 0, 0), part.text, side | Qt::AlignVCenter);
}

} // namespace anjungan::charts
