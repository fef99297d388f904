// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

namespace anjungan::render {

/// A feature of a scene, by its indexes.
struct Hit
{
    std::size_t layer;
    std::size_t feature;

    bool operator==(const Hit &) const = default;
};

/// The features of selectable layers at `screen`, the uppermost first. Points, lines and outlines count within
/// `tolerance` device-independent pixels; areas that are only near come after those under the point.
std::vector<Hit> featuresAt(const Scene &scene, const Viewport &viewport, QPointF screen, double tolerance);

/// A group of points of a scene's layer.
struct ClusterHit
{
    std::size_t layer;
    Cluster cluster;
};

/// The uppermost layer's group whose circle is at `screen` or within `tolerance` device-independent pixels of it;
/// selectable or not. None while the groups are still being computed.
[[nodiscard]] std::optional<ClusterHit> clusterAt(const Scene &scene, const Viewport &viewport, QPointF screen,
                                                  double tolerance);

/// The first selectable feature of that id.
[[nodiscard]] std::optional<Hit> featureOf(const Scene &scene, const QString &id);

} // namespace anjungan::render
