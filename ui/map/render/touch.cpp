// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/touch.h"

#include <algorithm>
#include <tuple>

namespace anjungan::render {

namespace {

/// The size of a fingertip, as a multiple of the tolerance.
constexpr double fingertip = 4;

/// The sort key of touchedAt(): dimension, then size.
std::tuple<int, double> rankOf(const Scene &scene, const Hit &hit)
{
    const FeatureSet &features = *scene.layers[hit.layer].features;
    const geo::Box &box = features.box(hit.feature);
    if (features.anchor(hit.feature).radius > 0)
        return {2, (box.maxX - box.minX) * (box.maxY - box.minY)};
    const bool isPoint = box.minX == box.maxX && box.minY == box.maxY;
    return {isPoint ? 0 : 1, 0.0};
}

} // namespace

std::vector<Hit> touchedAt(const Scene &scene, const Viewport &viewport, QPointF screen, double tolerance)
{
    const std::vector<Hit> under = featuresAt(scene, viewport, screen, 0);
    std::vector<Hit> touched;
    std::vector<Hit> beside;
    for (const Hit &hit : featuresAt(scene, viewport, screen, tolerance)) {
        const geo::Box &box = scene.layers[hit.layer].features->box(hit.feature);
        const double width = std::max(box.maxX - box.minX, box.maxY - box.minY) * viewport.scale();
        const bool isPolygon = std::get<0>(rankOf(scene, hit)) == 2;
        const bool isMeant =
            !isPolygon || width < fingertip * tolerance || std::ranges::find(under, hit) != under.end();
        (isMeant ? touched : beside).push_back(hit);
    }
    if (touched.empty() && !beside.empty())
        touched.push_back(beside.front());
    std::ranges::stable_sort(touched, {}, [&scene](const Hit &hit) { return rankOf(scene, hit); });
    return touched;
}

} // namespace anjungan::render
