// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/cluster_index.h"

#include "ui/map/render/viewport.h"

#include <algorithm>
#include <cmath>

namespace anjungan::render {

namespace {

/// Groups nearer than this share of the radius would cover each other.
constexpr double coveringShare = 0.75;

/// A point or a cluster of the level above.
struct Node
{
    Cluster cluster;
    std::int64_t feature; ///< of a lone point, else -1
};

/// Nodes by the cell of a grid that they are in, so that those within a cell's width are found in nine cells.
class Grid
{
public:
    Grid(const std::vector<Node> &nodes, double cell) : m_nodes(nodes), m_cell(cell)
    {
        for (std::uint32_t node = 0; node < nodes.size(); ++node)
            m_items.push_back({keyOf(nodes[node].cluster.at, 0, 0), node});
        std::ranges::sort(m_items);
    }

    /// The nodes within a cell's width of `at`, ascending within a row of cells.
    template<typename Visit> void around(const geo::Point &at, Visit visit) const
    {
        for (int row = -1; row <= 1; ++row) {
            const std::uint64_t first = keyOf(at, -1, row);
            const std::uint64_t last = keyOf(at, 1, row);
            for (auto item = std::ranges::lower_bound(m_items, first, {}, &Item::key);
                 item != m_items.end() && item->key <= last; ++item) {
                const geo::Point &other = m_nodes[item->node].cluster.at;
                if (std::hypot(other.x - at.x, other.y - at.y) <= m_cell)
                    visit(item->node);
            }
        }
    }

private:
    struct Item
    {
        std::uint64_t key;
        std::uint32_t node;

        auto operator<=>(const Item &) const = default;
    };

    std::uint64_t keyOf(const geo::Point &at, int columns, int rows) const
    {
        // Shifted by one, so that the cells beside the world's edge have keys too.
        const auto cell = [this](double world, int offset) {
            return static_cast<std::uint64_t>(std::floor(std::clamp(world, 0.0, 1.0) / m_cell) + 1 + offset);
        };
        return cell(at.y, rows) << 32 | cell(at.x, columns);
    }

    const std::vector<Node> &m_nodes;
    double m_cell;
    std::vector<Item> m_items;
};

/// Adds `more` to the cluster; the middle moves towards it in proportion to its count.
void join(Cluster &cluster, const Cluster &more)
{
    const double share = static_cast<double>(more.count) / (cluster.count + more.count);
    cluster.at.x += (more.at.x - cluster.at.x) * share;
    cluster.at.y += (more.at.y - cluster.at.y) * share;
    cluster.count += more.count;
    cluster.members.add(more.members);
}

std::vector<Node> grouped(const std::vector<Node> &nodes, double radius)
{
    const Grid grid(nodes, radius);
    std::vector<bool> taken(nodes.size());
    std::vector<Node> groups;
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (taken[node])
            continue;
        taken[node] = true;
        Node group = nodes[node];
        grid.around(nodes[node].cluster.at, [&](std::uint32_t near) {
            if (!taken[near]) {
                taken[near] = true;
                join(group.cluster, nodes[near].cluster);
                group.feature = -1;
            }
        });
        groups.push_back(group);
    }
    return groups;
}

ClusterLevel levelOf(const std::vector<Node> &nodes, std::vector<bool> counted)
{
    std::vector<Cluster> clusters;
    for (const Node &node : nodes)
        if (node.feature < 0)
            clusters.push_back(node.cluster);
        else
            counted[static_cast<std::size_t>(node.feature)] = false;
    return {std::move(clusters), std::move(counted)};
}

} // namespace

ClusterLevel::ClusterLevel(std::vector<Cluster> clusters, std::vector<bool> grouped)
    : m_clusters(std::move(clusters)), m_grouped(std::move(grouped))
{
    std::vector<geo::Box> middles;
    middles.reserve(m_clusters.size());
    for (const Cluster &cluster : m_clusters)
        middles.push_back({cluster.at.x, cluster.at.y, cluster.at.x, cluster.at.y});
    m_index = BoxIndex(middles);
}

std::vector<const Cluster *> ClusterLevel::in(const geo::Box &world) const
{
    std::vector<const Cluster *> found;
    for (const std::uint32_t cluster : m_index.find(world))
        found.push_back(&m_clusters[cluster]);
    return found;
}

ClusterIndex::ClusterIndex(std::shared_ptr<const FeatureSet> features, std::vector<bool> counted, double radius)
    : m_features(std::move(features)), m_counted(std::move(counted)), m_radius(radius)
{
}

const ClusterLevel *ClusterIndex::at(double zoom) const
{
    std::call_once(m_once, [this] { make(); });
    return readyAt(zoom);
}

const ClusterLevel *ClusterIndex::readyAt(double zoom) const
{
    if (!m_isReady.load(std::memory_order_acquire) || zoom >= topZoom + 1)
        return nullptr;
    return &m_levels[static_cast<std::size_t>(std::max(0.0, std::floor(zoom)))];
}

bool ClusterIndex::isOf(const std::shared_ptr<const FeatureSet> &features, const std::vector<bool> &counted,
                        double radius) const
{
    return features == m_features && counted == m_counted && radius == m_radius;
}

void ClusterIndex::make() const
{
    std::vector<Node> nodes;
    std::vector<bool> counted(m_features->size());
    for (std::size_t feature = 0; feature < m_features->size(); ++feature) {
        const geo::Box &box = m_features->box(feature);
        const bool isPlace = !box.isEmpty() && box.minX == box.maxX && box.minY == box.maxY;
        if (isPlace && (m_counted.empty() || m_counted[feature])) {
            counted[feature] = true;
            nodes.push_back({{{box.minX, box.minY}, 1, box}, static_cast<std::int64_t>(feature)});
        }
    }
    m_levels.resize(topZoom + 1);
    for (int zoom = topZoom; zoom >= 0; --zoom) {
        const double radius = m_radius / (worldPixels * std::exp2(zoom));
        nodes = grouped(nodes, radius);
        // Middles have moved; groups that now cover each other's numbers are joined too.
        for (std::size_t before = nodes.size() + 1; nodes.size() < before;) {
            before = nodes.size();
            nodes = grouped(nodes, radius * coveringShare);
        }
        m_levels[static_cast<std::size_t>(zoom)] = levelOf(nodes, counted);
    }
    m_isReady.store(true, std::memory_order_release);
}

} // namespace anjungan::render
