// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/label_placer.h"

#include "ui/map/render/cluster_painter.h"
#include "ui/map/render/leaders.h"
#include "ui/map/render/least_width.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <tuple>

namespace anjungan::render {

namespace {

struct Candidate
{
    std::size_t layer;
    std::size_t feature;
    int rank;
    float weight;
    double size;
};

/// The features that are labelled at this zoom, the most important first.
std::vector<Candidate> candidates(const Scene &scene, const Viewport &viewport)
{
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        const Layer &layer = scene.layers[i];
        if (!layer.labels || !layer.features || viewport.zoom < std::max(layer.minZoom, layer.labels->minZoom))
            continue;
        const ClusterLevel *groups = layer.clusters ? layer.clusters->at(viewport.zoom) : nullptr;
        for (const std::uint32_t feature : layer.features->in(viewport.visible())) {
            if (layer.symbol(feature) && !(groups && groups->isGrouped(feature)) &&
                !layer.features->name(feature).isEmpty()) {
                all.push_back({i, feature, layer.labels->rank,
                               feature < layer.labelWeights.size() ? layer.labelWeights[feature] : 0,
                               layer.features->anchor(feature).radius});
            }
        }
    }
    std::ranges::stable_sort(all, [](const Candidate &a, const Candidate &b) {
        return std::tie(b.rank, b.weight, b.size) < std::tie(a.rank, a.weight, a.size);
    });
    return all;
}

/// The text cut at the space that leaves the shorter of two lines; one line where there is no space.
QStringList inTwoLines(const QString &text, const QFontMetricsF &metrics)
{
    QStringList best{text};
    double bestWidth = metrics.horizontalAdvance(text);
    for (qsizetype space = text.indexOf(u' '); space > 0; space = text.indexOf(u' ', space + 1)) {
        const QStringList lines{text.left(space), text.mid(space + 1)};
        const double width = std::max(metrics.horizontalAdvance(lines[0]), metrics.horizontalAdvance(lines[1]));
        if (width < bestWidth) {
            bestWidth = width;
            best = lines;
        }
    }
    return best;
}

QSizeF sizeOf(const QStringList &lines, const QFontMetricsF &metrics, const LabelLook &look)
{
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    const double further = linePitch(look) * static_cast<double>(lines.size() - 1);
    return {width + 2 * look.haloWidth, metrics.height() + further + 2 * look.haloWidth};
}

QRectF centred(QPointF at, QSizeF size) { return {at - QPointF(size.width() / 2, size.height() / 2), size}; }

/// `rect` moved into the frame if less than a third of it is outside; null if more is, or if it is larger than the
/// frame.
QRectF within(QRectF rect, const QRectF &frame)
{
    const QRectF wanted = rect;
    rect.moveLeft(std::max(std::min(rect.left(), frame.right() - rect.width()), frame.left()));
    rect.moveTop(std::max(std::min(rect.top(), frame.bottom() - rect.height()), frame.top()));
    const QPointF moved = rect.topLeft() - wanted.topLeft();
    const bool far = std::abs(moved.x()) > rect.width() / 3 || std::abs(moved.y()) > rect.height() / 3;
    return far || !frame.contains(rect) ? QRectF() : rect;
}

/// The possible places for the name of an area or a point, the best first.
std::vector<PlacedLabel> places(const Layer &layer, const Candidate &candidate, const Viewport &viewport,
                                const QFontMetricsF &metrics, LeastWidth &least)
{
    const LabelLook &look = *layer.labels;
    const LabelAnchor &anchor = layer.features->anchor(candidate.feature);
    const QString &name = layer.features->name(candidate.feature);
    const QPointF at = viewport.toScreen({anchor.at.x, anchor.at.y});
    const auto label = [&](const QStringList &lines, const QRectF &rect) {
        return PlacedLabel{candidate.layer, candidate.feature, lines, rect};
    };
    const QStringList one{name};
    if (anchor.width == 0) {
        const QSizeF size = sizeOf(one, metrics, look);
        const double radius = layer.radius(candidate.feature) + 1;
        const double x = radius + size.width() / 2;
        const double y = radius + size.height() / 2;
        std::vector<PlacedLabel> around;
        for (const QPointF &offset : std::array{QPointF(x, 0), QPointF(-x, 0), QPointF(0, -y), QPointF(0, y)})
            around.push_back(label(one, centred(at + offset, size)));
        return around;
    }
    const double width = anchor.width * viewport.scale();
    // Most names of small areas are too wide, which is seen without shaping them.
    if (width < look.fit * least.inTwoLines(name))
        return {};
    const QSizeF size = sizeOf(one, metrics, look);
    const QStringList two = inTwoLines(name, metrics);
    const QSizeF twoSize = sizeOf(two, metrics, look);
    if (width < look.fit * (twoSize.width() - 2 * look.haloWidth))
        return {};
    const double room = 2 * anchor.radius * viewport.scale();
    const bool oneFits = size.width() <= room * 1.15 || two.size() == 1;
    const bool twoFit = twoSize.width() <= room * 1.3 && twoSize.height() <= room * 1.3;
    const PlacedLabel inOne = label(one, centred(at, size));
    const PlacedLabel inTwo = label(two, centred(at, twoSize));
    if (width < look.fit * (size.width() - 2 * look.haloWidth))
        return {inTwo};
    if (oneFits || !twoFit)
        return {inOne, inTwo};
    return {inTwo, inOne};
}

/// The rectangles that names must not cover: `taken`, and the circles of grouped points.
std::vector<QRectF> obstacles(const Scene &scene, const Viewport &viewport, std::span<const QRectF> taken)
{
    std::vector<QRectF> all(taken.begin(), taken.end());
    for (const Layer &layer : scene.layers) {
        const ClusterLevel *groups = layer.clusters ? layer.clusters->at(viewport.zoom) : nullptr;
        if (!groups || viewport.zoom < layer.minZoom)
            continue;
        for (const Cluster *cluster : groups->in(viewport.visible(largestClusterRadius(layer.clusterLook)))) {
            const double side = 2 * clusterRadius(layer.clusterLook, cluster->count);
            all.push_back(centred(viewport.toScreen({cluster->at.x, cluster->at.y}), {side, side}));
        }
    }
    return all;
}

} // namespace

double linePitch(const LabelLook &look) { return QFontMetricsF(look.font).height() + look.haloWidth; }

std::vector<PlacedLabel> placeLabels(const Scene &scene, const Viewport &viewport, std::span<const QRectF> taken)
{
    const std::vector<QRectF> blocked = obstacles(scene, viewport, taken);
    std::vector<PlacedLabel> placed;
    const QRectF frame = QRectF({}, viewport.size).adjusted(2, 2, -2, -2);
    const auto isFree = [&](const QRectF &rect) {
        const auto touches = [&rect](const QRectF &other) { return other.intersects(rect); };
        return std::ranges::none_of(blocked, touches) && std::ranges::none_of(placed, touches, &PlacedLabel::rect) &&
               std::ranges::none_of(placed, [&rect](const PlacedLabel &label) {
                   return label.leader && Leaders::isCrossed(*label.leader, rect);
               });
    };
    Leaders leaders(viewport);
    std::vector<QFontMetricsF> metrics;
    std::vector<LeastWidth> least;
    for (const Layer &layer : scene.layers) {
        metrics.emplace_back(layer.labels ? layer.labels->font : QFont());
        least.emplace_back(layer.labels ? layer.labels->font : QFont());
    }
    const auto isFreeOf = [&](const QLineF &line) {
        return std::ranges::none_of(
            placed, [&line](const QRectF &rect) { return Leaders::isCrossed(line, rect); }, &PlacedLabel::rect);
    };
    for (const Candidate &candidate : candidates(scene, viewport)) {
        const Layer &layer = scene.layers[candidate.layer];
        const std::size_t before = placed.size();
        for (PlacedLabel &place :
             places(layer, candidate, viewport, metrics[candidate.layer], least[candidate.layer])) {
            place.rect = within(place.rect, frame);
            if (!place.rect.isEmpty() && isFree(place.rect)) {
                placed.push_back(std::move(place));
                break;
            }
        }
        if (placed.size() > before || !layer.labels->hasLeaders)
            continue;
        auto beside =
            leaders.best(layer, candidate.feature, metrics[candidate.layer], frame,
                         [&](const QRectF &rect, const QLineF &line) { return isFree(rect) && isFreeOf(line); });
        if (beside)
            placed.push_back({candidate.layer,
                              candidate.feature,
                              {layer.features->name(candidate.feature)},
                              beside->rect,
                              beside->line});
    }
    return placed;
}

} // namespace anjungan::render
