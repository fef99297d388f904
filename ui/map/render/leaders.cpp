// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/leaders.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace anjungan::render {

namespace {

/// How many areas of a view may be tried.
constexpr int mostTried = 16;
/// An area with a smaller circle in it cannot be seen at the end of a line, in device-independent pixels.
constexpr double leastCircle = 1.5;
/// One whose circle is larger than this share of a line's height has room for a name or lost it to a more important
/// one.
constexpr double mostRadius = 1.4;
/// The lengths of the lines, as shares of a text line's height.
constexpr std::array lengths{0.9, 1.7, 2.7};
/// In the order in which they are preferred, in eighths of a turn clockwise from east.
constexpr std::array directions{7, 1, 0, 5, 3, 4, 6, 2};

QRectF rectAt(QPointF end, QPointF direction, QSizeF size)
{
    constexpr double sideways = 0.3; // from this share of the direction on, the name is at that side of the line's end
    const auto start = [](double at, double along, double length) {
        return along > sideways ? at : along < -sideways ? at - length : at - length / 2;
    };
    // Beside a slanting line the name is level with its end.
    const double down = std::abs(direction.x()) > sideways ? 0 : direction.y();
    return {{start(end.x(), direction.x(), size.width()), start(end.y(), down, size.height())}, size};
}

} // namespace

std::optional<Leaders::Place> Leaders::best(const Layer &layer, std::size_t feature, const QFontMetricsF &metrics,
                                            const QRectF &frame,
                                            const std::function<bool(const QRectF &, const QLineF &)> &isFree)
{
    const LabelAnchor &anchor = layer.features->anchor(feature);
    const double radius = anchor.radius * m_viewport.scale();
    const double height = metrics.height();
    const QPointF from = m_viewport.toScreen({anchor.at.x, anchor.at.y});
    if (radius < leastCircle || radius > mostRadius * height || !frame.contains(from) || m_tried >= mostTried)
        return std::nullopt;
    ++m_tried;
    const double halo = layer.labels->haloWidth;
    const QSizeF size(metrics.horizontalAdvance(layer.features->name(feature)) + 2 * halo, height + 2 * halo);
    std::optional<Place> best;
    int least = 4;
    for (const double length : lengths) {
        for (const int eighth : directions) {
            const double angle = eighth * std::numbers::pi / 4;
            const QPointF direction(std::cos(angle), std::sin(angle));
            const QLineF line(from, from + direction * (radius + length * height));
            const QRectF rect = rectAt(line.p2(), direction, size);
            if (!frame.contains(rect) || rect.contains(from) || !isFree(rect, line))
                continue;
            if (const int under = areasUnder(layer, rect); under < least) {
                least = under;
                best = Place{rect, line};
                if (under == 0)
                    return best;
            }
        }
    }
    return best;
}

bool Leaders::isCrossed(const QLineF &line, const QRectF &rect)
{
    // A line is at most some letters long.
    constexpr int steps = 8;
    for (int step = 0; step <= steps; ++step)
        if (rect.contains(line.pointAt(static_cast<double>(step) / steps)))
            return true;
    return false;
}

int Leaders::areasUnder(const Layer &layer, const QRectF &rect) const
{
    const FeatureSet &features = *layer.features;
    const std::size_t level = features.levelFor(m_viewport.deviceZoom());
    const auto isOver = [&](const geo::Point &at) {
        return std::ranges::any_of(features.in({at.x, at.y, at.x, at.y}), [&](std::uint32_t feature) {
            return std::ranges::any_of(features.parts(level, feature), [&](const FeatureSet::Part &part) {
                return part.kind == FeatureSet::Kind::Polygons && geo::contains(features.rings(level, part), at);
            });
        });
    };
    int under = 0;
    for (const double share : {0.05, 0.5, 0.95}) {
        const QPointF at = m_viewport.toWorld({rect.left() + share * rect.width(), rect.center().y()});
        under += isOver({at.x(), at.y()}) ? 1 : 0;
    }
    return under;
}

} // namespace anjungan::render
