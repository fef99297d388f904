// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/box_index.h"
#include "ui/map/render/feature_set.h"

#include <atomic>
#include <mutex>

namespace anjungan::render {

/// Points of a layer that are grouped at one zoom.
struct Cluster
{
    geo::Point at;           ///< world; their mean place
    std::uint32_t count = 0; ///< how many, two or more
    geo::Box members;        ///< world
};

/// The groups at one zoom.
class ClusterLevel
{
public:
    ClusterLevel() = default;
    ClusterLevel(std::vector<Cluster> clusters, std::vector<bool> grouped);

    /// Clusters whose middles lie in `world`, always in the same order.
    std::vector<const Cluster *> in(const geo::Box &world) const;
    const std::vector<Cluster> &all() const { return m_clusters; }
    /// Whether the feature is in a cluster and thus not drawn itself.
    [[nodiscard]] bool isGrouped(std::size_t feature) const { return feature < m_grouped.size() && m_grouped[feature]; }

private:
    std::vector<Cluster> m_clusters;
    std::vector<bool> m_grouped;
    BoxIndex m_index;
};

/// The clusters of a layer's points at every zoom. Each level is computed from the next larger zoom: greedily, in the
/// order of the features, all points within the radius join (as in Mapbox's supercluster). The result is independent of
/// tiles. A level is computed on first use, on the calling thread; 14,000 points take about ten milliseconds.
class ClusterIndex
{
public:
    /// Beyond this zoom nothing is grouped.
    static constexpr int topZoom = 16;

    /// Groups the features that are marked in `counted` (empty: all) and have exactly one position; others are never
    /// grouped. `radius` in device-independent pixels.
    ClusterIndex(std::shared_ptr<const FeatureSet> features, std::vector<bool> counted, double radius);

    /// Null where nothing is grouped.
    const ClusterLevel *at(double zoom) const;
    /// The same, but null also if it was not computed yet: for threads that must not wait.
    const ClusterLevel *readyAt(double zoom) const;

    /// Whether this index was made from these arguments.
    [[nodiscard]] bool isOf(const std::shared_ptr<const FeatureSet> &features, const std::vector<bool> &counted,
                            double radius) const;

private:
    void make() const;

    std::shared_ptr<const FeatureSet> m_features;
    std::vector<bool> m_counted;
    double m_radius;
    mutable std::once_flag m_once;
    mutable std::atomic_bool m_isReady = false;
    mutable std::vector<ClusterLevel> m_levels; ///< by whole zoom
};

} // namespace anjungan::render
