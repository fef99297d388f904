// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/area_order.h"

#include <algorithm>

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

} // namespace

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
