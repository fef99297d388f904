// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/area_order.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace anjungan::map {

namespace {

constexpr std::size_t mostSteps = 60;

struct Stop
{
    QString id;
    geo::Point at;
};

std::vector<Stop> stopsIn(const render::Scene &scene, const render::Viewport &viewport)
{
    std::vector<Stop> stops;
    for (const render::Layer &layer : scene.layers) {
        if (!layer.selectable || !layer.features || viewport.zoom < layer.minZoom)
            continue;
        const render::ClusterLevel *groups = layer.clusters ? layer.clusters->readyAt(viewport.zoom) : nullptr;
        std::vector<Stop> ofLayer;
        for (const std::uint32_t feature : layer.features->in(viewport.visible()))
            if (layer.symbol(feature) && !(groups && groups->isGrouped(feature)))
                ofLayer.push_back({layer.features->id(feature), layer.features->anchor(feature).at});
        if (stops.size() + ofLayer.size() <= mostSteps)
            stops.insert(stops.end(), ofLayer.begin(), ofLayer.end());
    }
    std::ranges::stable_sort(stops, [](const Stop &a, const Stop &b) { return a.at.y < b.at.y; });
    return stops;
}

const render::Layer *areasIn(const render::Scene &scene)
{
    const auto areas = std::ranges::find_if(scene.layers, [](const render::Layer &layer) {
        return layer.selectable && layer.features && layer.features->hasSurfaces();
    });
    return areas == scene.layers.end() ? nullptr : &*areas;
}

/// How far `offset` is in a direction: places beside the way count twice. None if it leads elsewhere.
std::optional<double> lengthAlong(geo::Point offset, QPoint direction)
{
    const double along = offset.x * direction.x() + offset.y * direction.y();
    const double aside = std::abs(offset.x * direction.y()) + std::abs(offset.y * direction.x());
    constexpr double widest = 1.5; // aside for each step along
    if (along <= 0 || aside > widest * along)
        return std::nullopt;
    return along + 2 * aside;
}

} // namespace

QPoint directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

QString areaBeside(const render::Scene &scene, const render::Viewport &viewport, const QString &id, QPoint direction)
{
    const render::Layer *areas = areasIn(scene);
    if (!areas)
        return {};
    const render::FeatureSet &features = *areas->features;
    const std::size_t current = id.isEmpty() ? features.size() : features.find(id);
    const bool isNew = current == features.size();
    const geo::Point from = isNew ? geo::Point{viewport.centre.x(), viewport.centre.y()} : features.anchor(current).at;
    QString nearest;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t feature = 0; feature < features.size(); ++feature) {
        if (feature == current || features.id(feature).isEmpty() || !areas->symbol(feature))
            continue;
        const geo::Point &at = features.anchor(feature).at;
        const geo::Point offset{at.x - from.x, at.y - from.y};
        const auto length = isNew ? std::optional(std::hypot(offset.x, offset.y)) : lengthAlong(offset, direction);
        if (length && *length < least) {
            least = *length;
            nearest = features.id(feature);
        }
    }
    return nearest;
}

QString areaAfter(const render::Scene &scene, const render::Viewport &viewport, const QString &id, bool forward)
{
    const std::vector<Stop> stops = stopsIn(scene, viewport);
    if (stops.empty())
        return {};
    const auto current = std::ranges::find(stops, id, &Stop::id);
    if (id.isEmpty() || current == stops.end())
        return forward ? stops.front().id : stops.back().id;
    if (current == (forward ? stops.end() - 1 : stops.begin()))
        return {};
    return forward ? (current + 1)->id : (current - 1)->id;
}

} // namespace anjungan::map
