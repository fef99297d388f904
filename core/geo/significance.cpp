// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/significance.h"

#include "core/geo/vertex_ids.h"
#include "core/geo/visual_centre.h"

#include <algorithm>

namespace anjungan::geo {

namespace {

/// Beyond this depth an arc is halved instead of split at its farthest vertex, which limits the work for spirals and
/// zigzags designed to exceed it.
constexpr int deepest = 48;
constexpr float unranked = -1;

/// Which vertices are nodes: the ends of lines, and vertices after which two outlines separate.
std::vector<bool> findNodes(const GridPaths &paths, const VertexIds &ids)
{
    struct Neighbours
    {
        std::uint32_t least = 0;
        std::uint32_t greatest = 0;
        bool isSeen = false;
    };
    std::vector<Neighbours> neighbours(ids.count);
    std::vector<bool> isNode(ids.count, false);
    for (std::size_t path = 0; path < paths.size(); ++path) {
        const std::uint32_t begin = paths.begin(path);
        const std::uint32_t end = paths.ends[path];
        for (std::uint32_t i = begin; i < end; ++i) {
            const std::uint32_t id = ids.of[i];
            if (!paths.isRing[path] && (i == begin || i + 1 == end)) {
                isNode[id] = true;
                continue;
            }
            const std::uint32_t before = ids.of[i == begin ? end - 1 : i - 1];
            const std::uint32_t after = ids.of[i + 1 == end ? begin : i + 1];
            const Neighbours here{std::min(before, after), std::max(before, after), true};
            Neighbours &known = neighbours[id];
            if (!known.isSeen)
                known = here;
            else if (known.least != here.least || known.greatest != here.greatest)
                isNode[id] = true;
        }
    }
    return isNode;
}

Point inCells(const GridPoint &point) { return {double(point.x), double(point.y)}; }

class Ranking
{
public:
    explicit Ranking(const GridPaths &paths)
        : m_paths(paths), m_ids(vertexIds(paths.points)), m_isNode(findNodes(paths, m_ids)),
          m_rank(m_ids.count, unranked)
    {
        for (std::uint32_t id = 0; id < m_ids.count; ++id)
            if (m_isNode[id])
                m_rank[id] = always;
    }

    std::vector<float> take()
    {
        for (std::size_t path = 0; path < m_paths.size(); ++path)
            rankPath(path);
        std::vector<float> ranks(m_paths.points.size());
        for (std::size_t i = 0; i < ranks.size(); ++i)
            ranks[i] = m_rank[m_ids.of[i]];
        return ranks;
    }

private:
    bool isNode(std::uint32_t position) const { return m_isNode[m_ids.of[position]]; }

    void rankPath(std::size_t path)
    {
        const std::uint32_t begin = m_paths.begin(path);
        const std::uint32_t end = m_paths.ends[path];
        m_arc.clear();
        std::uint32_t first = begin;
        while (first < end && !isNode(first))
            ++first;
        if (first == end) {
            for (std::uint32_t i = begin; i < end; ++i)
                m_arc.push_back(i);
            rankLoop();
            return;
        }
        const std::uint32_t count = end - begin;
        const std::uint32_t steps = m_paths.isRing[path] ? count : end - 1 - first;
        m_arc.push_back(first);
        for (std::uint32_t step = 1; step <= steps; ++step) {
            const std::uint32_t i = begin + (first - begin + step) % count;
            m_arc.push_back(i);
            if (isNode(i)) {
                rankArc();
                m_arc.clear();
                m_arc.push_back(i);
            }
        }
    }

    /// Ranks m_arc, which leads from one node to another or to the same.
    void rankArc()
    {
        if (m_arc.size() < 3 || m_rank[m_ids.of[m_arc[1]]] != unranked)
            return;
        rankBetween(0, m_arc.size() - 1, always);
    }

    /// Ranks m_arc, a ring without nodes. It is cut at its outermost vertices, which are on every level.
    void rankLoop()
    {
        if (m_arc.empty() || m_rank[m_ids.of[m_arc[0]]] != unranked)
            return;
        const auto place = [this](std::uint32_t i) { return std::pair(m_paths.points[i].x, m_paths.points[i].y); };
        std::ranges::rotate(m_arc, std::ranges::min_element(m_arc, {}, place));
        const Point start = inCells(m_paths.points[m_arc[0]]);
        const auto away = [&](std::uint32_t i) { return squaredDistance(inCells(m_paths.points[i]), start, start); };
        const auto farthest = static_cast<std::size_t>(std::ranges::max_element(m_arc, {}, away) - m_arc.begin());
        m_rank[m_ids.of[m_arc[0]]] = always;
        m_rank[m_ids.of[m_arc[farthest]]] = always;
        m_arc.push_back(m_arc[0]);
        rankBetween(0, farthest, always);
        rankBetween(farthest, m_arc.size() - 1, always);
    }

    void rankBetween(std::size_t from, std::size_t to, float most)
    {
        m_pieces.clear();
        m_pieces.push_back({from, to, most, 0});
        while (!m_pieces.empty()) {
            const Piece piece = m_pieces.back();
            m_pieces.pop_back();
            if (piece.to - piece.from < 2)
                continue;
            const auto [middle, distance] = piece.depth < deepest ? farthestIn(piece) : halfOf(piece);
            const float rank = std::min(distance, piece.most);
            m_rank[m_ids.of[m_arc[middle]]] = rank;
            m_pieces.push_back({piece.from, middle, rank, piece.depth + 1});
            m_pieces.push_back({middle, piece.to, rank, piece.depth + 1});
        }
    }

    struct Piece
    {
        std::size_t from;
        std::size_t to;
        float most;
        int depth;
    };

    std::pair<std::size_t, float> farthestIn(const Piece &piece) const
    {
        const Point a = inCells(m_paths.points[m_arc[piece.from]]);
        const Point b = inCells(m_paths.points[m_arc[piece.to]]);
        std::size_t middle = piece.from + 1;
        double farthest = -1;
        for (std::size_t i = piece.from + 1; i < piece.to; ++i) {
            const double distance = squaredDistance(inCells(m_paths.points[m_arc[i]]), a, b);
            if (distance > farthest) {
                farthest = distance;
                middle = i;
            }
        }
        return {middle, static_cast<float>(std::sqrt(farthest))};
    }

    static std::pair<std::size_t, float> halfOf(const Piece &piece)
    {
        return {piece.from + (piece.to - piece.from) / 2, piece.most};
    }

    const GridPaths &m_paths;
    VertexIds m_ids;
    std::vector<bool> m_isNode;
    std::vector<float> m_rank; ///< by vertex
    std::vector<std::uint32_t> m_arc;
    std::vector<Piece> m_pieces;
};

} // namespace

std::vector<float> significances(const GridPaths &paths) { return Ranking(paths).take(); }

} // namespace anjungan::geo
