// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/hit.h"

#include "ui/map/render/cluster_painter.h"

#include <cmath>
#include <ranges>

namespace anjungan::render {

namespace {

enum class Nearness { Far, Near, On };

double squaredPathDistance(std::span<const geo::Point> path, bool isRing, const geo::Point &at)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < path.size(); ++i) {
        const geo::Point &before = i > 0 ? path[i - 1] : isRing ? path.back() : path[0];
        nearest = std::min(nearest, geo::squaredDistance(at, before, path[i]));
    }
    return nearest;
}

/// The nearness to the outlines on a level; `tolerance` in world units.
Nearness nearness(const FeatureSet &features, std::size_t level, std::size_t feature, const geo::Point &at,
                  double tolerance)
{
    Nearness best = Nearness::Far;
    for (const FeatureSet::Part &part : features.parts(level, feature)) {
        if (!part.box.intersects({at.x - tolerance, at.y - tolerance, at.x + tolerance, at.y + tolerance}))
            continue;
        const bool area = part.kind == FeatureSet::Kind::Polygons;
        const Rings paths = features.rings(level, part);
        if (area && geo::contains(paths, at))
            return Nearness::On;
        for (const auto path : paths) {
            if (squaredPathDistance(path, area, at) <= tolerance * tolerance) {
                if (!area)
                    return Nearness::On;
                best = Nearness::Near;
            }
        }
    }
    return best;
}

double largestReach(const Layer &layer)
{
    double reach = layer.largestRadius();
    for (const Symbol &symbol : layer.symbols)
        reach = std::max(reach, symbol.strokeWidth / 2);
    return reach;
}

} // namespace

std::vector<Hit> featuresAt(const Scene &scene, const Viewport &viewport, QPointF screen, double tolerance)
{
    std::vector<Hit> on;
    std::vector<Hit> near;
    const QPointF world = viewport.toWorld(screen);
    const geo::Point at{world.x(), world.y()};
    for (std::size_t i = scene.layers.size(); i-- > 0;) {
        const Layer &layer = scene.layers[i];
        if (!layer.selectable || !layer.features || viewport.zoom < layer.minZoom)
            continue;
        const ClusterLevel *groups = layer.clusters ? layer.clusters->readyAt(viewport.zoom) : nullptr;
        const double reach = (tolerance + largestReach(layer)) / viewport.scale();
        // The level that is drawn, because it is unpacked already: unpacking the finest outlines of thousands of
        // features takes longer than a frame.
        const std::size_t level = layer.features->levelFor(viewport.deviceZoom());
        const auto around = layer.features->in({at.x - reach, at.y - reach, at.x + reach, at.y + reach});
        for (const std::uint32_t feature : around | std::views::reverse) {
            if (!layer.symbol(feature) || (groups && groups->isGrouped(feature)))
                continue;
            const bool point = layer.features->anchor(feature).radius == 0;
            const double within = (tolerance + (point ? layer.radius(feature) : 0)) / viewport.scale();
            switch (nearness(*layer.features, level, feature, at, within)) {
            case Nearness::On:
                on.push_back({i, feature});
                break;
            case Nearness::Near:
                near.push_back({i, feature});
                break;
            case Nearness::Far:
                break;
            }
        }
    }
    on.insert(on.end(), near.begin(), near.end());
    return on;
}

std::optional<ClusterHit> clusterAt(const Scene &scene, const Viewport &viewport, QPointF screen, double tolerance)
{
    const QPointF world = viewport.toWorld(screen);
    for (std::size_t i = scene.layers.size(); i-- > 0;) {
        const Layer &layer = scene.layers[i];
        const ClusterLevel *groups = layer.clusters ? layer.clusters->readyAt(viewport.zoom) : nullptr;
        if (!groups || viewport.zoom < layer.minZoom)
            continue;
        const double reach = (tolerance + largestClusterRadius(layer.clusterLook)) / viewport.scale();
        const Cluster *nearest = nullptr;
        double least = std::numeric_limits<double>::infinity();
        for (const Cluster *cluster :
             groups->in({world.x() - reach, world.y() - reach, world.x() + reach, world.y() + reach})) {
            const QPointF offset = viewport.toScreen({cluster->at.x, cluster->at.y}) - screen;
            const double beyond = std::hypot(offset.x(), offset.y()) - clusterRadius(layer.clusterLook, cluster->count);
            if (beyond <= tolerance && beyond < least) {
                least = beyond;
                nearest = cluster;
            }
        }
        if (nearest)
            return ClusterHit{i, *nearest};
    }
    return std::nullopt;
}

std::optional<Hit> featureOf(const Scene &scene, const QString &id)
{
    for (std::size_t i = 0; i < scene.layers.size() && !id.isEmpty(); ++i) {
        const Layer &layer = scene.layers[i];
        if (!layer.selectable || !layer.features)
            continue;
        if (const std::size_t feature = layer.features->find(id); feature < layer.features->size())
            return Hit{i, feature};
    }
    return std::nullopt;
}

} // namespace anjungan::render
