// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/outline_builder.h"

#include "core/geo/outline_levels.h"
#include "core/geo/outline_pack.h"
#include "core/geo/visual_centre.h"

#include <algorithm>
#include <cmath>
#include <future>

namespace anjungan::geo {

namespace {

using Kind = Geometry::Kind;

/// The level whose polygons the labels are placed in.
constexpr std::size_t anchorLevel = 2;
/// Fewer vertices than that say too little of a polygon's shape.
constexpr std::size_t fewAnchorVertices = 20;

std::size_t fewestVertices(Kind kind) { return kind == Kind::Polygons ? 3 : kind == Kind::Lines ? 2 : 1; }

/// The multiple of `cell` that is nearest to `world`, which is not negative; std::round() takes ten times as long.
double nearest(double world, double cell)
{
    // NOLINTNEXTLINE(bugprone-incorrect-roundings)
    return static_cast<double>(static_cast<std::int64_t>(world / cell + 0.5)) * cell;
}

bool isFinite(const Point &point) { return std::isfinite(point.x) && std::isfinite(point.y); }

const OutlinePart *largestPart(const OutlineLevel &level, std::size_t feature)
{
    const OutlinePart *largest = nullptr;
    double largestArea = -1;
    for (const OutlinePart &part : level.partsOf(feature)) {
        const double area = part.kind == Kind::Polygons ? std::abs(doubledArea(level.path(part.firstPath))) : 0;
        if (area > largestArea) {
            largestArea = area;
            largest = &part;
        }
    }
    return largest;
}

/// Where the feature's name belongs, computed from its outline on a level that is fine enough.
void placeAnchor(OutlineHead &head, std::span<const OutlineLevel> levels, std::size_t feature)
{
    const OutlineLevel &full = levels.back();
    const OutlinePart *largest = largestPart(full, feature);
    if (!largest)
        return;
    if (largest->kind != Kind::Polygons) {
        const auto vertices = full.path(largest->firstPath);
        head.anchor = vertices[vertices.size() / 2];
        return;
    }
    const OutlineLevel *level = &full;
    for (std::size_t i = anchorLevel; i < levels.size(); ++i) {
        largest = largestPart(levels[i], feature);
        if (largest && largest->kind == Kind::Polygons &&
            levels[i].path(largest->firstPath).size() >= fewAnchorVertices) {
            level = &levels[i];
            break;
        }
    }
    if (level == &full)
        largest = largestPart(full, feature);
    Rings rings;
    for (std::uint32_t path = largest->firstPath; path < largest->endPath; ++path)
        rings.push_back(level->path(path));
    const VisualCentre centre = visualCentre(rings);
    head.anchor = centre.at;
    head.radius = centre.radius;
    head.width = largest->box.maxX - largest->box.minX;
}

/// Runs `one` on a thread of its own and `other` on this one, to the end of both. What either throws (no memory) is
/// thrown here.
void besides(const auto &one, const auto &other)
{
    auto running = std::async(std::launch::async, one);
    other();
    running.get();
}

} // namespace

void OutlineBuilder::add(std::int64_t fid, const Geometry &geometry)
{
    const std::size_t before = m_parts.size();
    std::uint32_t firstPath = 0;
    for (std::size_t part = 0; part < geometry.partEnds.size(); ++part) {
        const Kind kind = part < geometry.partKinds.size() ? geometry.partKinds[part] : geometry.kind;
        addPart(kind, geometry, firstPath, geometry.partEnds[part]);
        firstPath = geometry.partEnds[part];
    }
    const bool isDrawn = m_parts.size() > before;
    m_partEnds.push_back(static_cast<std::uint32_t>(m_parts.size()));
    m_heads.push_back({.fid = fid,
                       .state = isDrawn ? OutlineHead::State::Drawn : OutlineHead::State::Empty,
                       .box = {},
                       .anchor = {}});
}

void OutlineBuilder::addUnreadable(std::int64_t fid)
{
    m_partEnds.push_back(static_cast<std::uint32_t>(m_parts.size()));
    m_heads.push_back({.fid = fid, .state = OutlineHead::State::Unreadable, .box = {}, .anchor = {}});
}

void OutlineBuilder::addPart(Kind kind, const Geometry &geometry, std::uint32_t firstPath, std::uint32_t endPath)
{
    if (kind != Kind::Points && kind != Kind::Lines && kind != Kind::Polygons)
        return;
    Part part{kind, static_cast<std::uint32_t>(m_paths.size()), 0, 0};
    const std::size_t firstPoint = m_paths.points.size();
    for (std::uint32_t path = firstPath; path < endPath && path < geometry.pathEnds.size(); ++path) {
        const std::size_t first = path == 0 ? 0 : geometry.pathEnds[path - 1];
        const std::size_t end = std::min<std::size_t>(geometry.pathEnds[path], geometry.points.size());
        const bool isHole = path > firstPath;
        const bool isAdded =
            first < end && addPath(kind, std::span(geometry.points).subspan(first, end - first), isHole);
        // Without its outer ring a polygon is nothing, and its holes would be painted as land.
        if (!isAdded && kind == Kind::Polygons && !isHole)
            return;
    }
    part.endPath = static_cast<std::uint32_t>(m_paths.size());
    if (part.endPath == part.firstPath)
        return;
    GridPoint least = m_paths.points[firstPoint], greatest = least;
    for (const GridPoint &point : std::span(m_paths.points).subspan(firstPoint)) {
        least = {std::min(least.x, point.x), std::min(least.y, point.y)};
        greatest = {std::max(greatest.x, point.x), std::max(greatest.y, point.y)};
    }
    part.extent = std::max(greatest.x - least.x, greatest.y - least.y);
    m_parts.push_back(part);
    m_hasLines = m_hasLines || kind != Kind::Points;
}

bool OutlineBuilder::addPath(Kind kind, std::span<const Point> points, bool isHole)
{
    const std::size_t before = m_paths.points.size();
    for (const Point &point : points) {
        if (!isFinite(point))
            continue;
        const GridPoint node = toGrid(toUnitSquare(point));
        if (m_paths.points.size() == before || m_paths.points.back() != node)
            m_paths.points.push_back(node);
    }
    const bool isRing = kind == Kind::Polygons;
    if (isRing && m_paths.points.size() > before + 1 && m_paths.points.back() == m_paths.points[before])
        m_paths.points.pop_back();
    if (m_paths.points.size() - before < fewestVertices(kind)) {
        m_paths.points.resize(before);
        return false;
    }
    const auto path = std::span(m_paths.points).subspan(before);
    if (isRing && (doubledArea(std::span<const GridPoint>(path)) < 0) != isHole)
        std::ranges::reverse(path);
    m_paths.ends.push_back(static_cast<std::uint32_t>(m_paths.points.size()));
    m_paths.isRing.push_back(isRing);
    return true;
}

OutlineLevel OutlineBuilder::levelAt(double maxZoom, std::span<const float> significance) const
{
    OutlineLevel level;
    std::uint32_t part = 0;
    for (const std::uint32_t end : m_partEnds) {
        const std::size_t before = level.parts.size();
        const std::uint32_t first = part;
        for (; part < end; ++part)
            addPart(m_parts[part], maxZoom, significance, false, level);
        // The longest of the parts that are all too small stands for the feature.
        if (level.parts.size() == before && end > first) {
            const auto parts = std::span(m_parts).subspan(first, end - first);
            addPart(*std::ranges::max_element(parts, {}, &Part::extent), maxZoom, significance, true, level);
        }
        level.partEnds.push_back(static_cast<std::uint32_t>(level.parts.size()));
    }
    return level;
}

void OutlineBuilder::addPart(const Part &part, double maxZoom, std::span<const float> significance, bool isOnly,
                             OutlineLevel &to) const
{
    const double cell = cellOf(maxZoom);
    const auto least = static_cast<float>(levelTolerance / levelCell * cell * gridSide);
    OutlinePart added{part.kind, static_cast<std::uint32_t>(to.pathEnds.size()), 0, {}};
    for (std::uint32_t path = part.firstPath; path < part.endPath; ++path) {
        const std::size_t before = to.points.size();
        for (std::uint32_t i = m_paths.begin(path); i < m_paths.ends[path]; ++i) {
            if (significance[i] < least)
                continue;
            const Point world = fromGrid(m_paths.points[i]);
            const Point node{nearest(world.x, cell), nearest(world.y, cell)};
            if (to.points.size() == before || to.points.back() != node)
                to.points.push_back(node);
        }
        if (part.kind == Kind::Polygons && to.points.size() > before + 1 && to.points.back() == to.points[before])
            to.points.pop_back();
        if (to.points.size() - before < fewestVertices(part.kind)) {
            const Point at =
                to.points.size() > before ? to.points[before] : fromGrid(m_paths.points[m_paths.begin(path)]);
            to.points.resize(before);
            const bool isOuter = path == part.firstPath;
            if (isOuter && isOnly && part.kind == Kind::Polygons)
                for (const Point &corner : {Point{0, -cell}, Point{cell, 0}, Point{0, cell}, Point{-cell, 0}})
                    to.points.push_back({at.x + corner.x, at.y + corner.y});
            else if (isOuter && isOnly)
                to.points.insert(to.points.end(), {at, {at.x + cell, at.y}});
            else if (isOuter && part.kind == Kind::Polygons)
                return;
            else
                continue;
        }
        for (const Point &point : std::span(to.points).subspan(before))
            added.box.add(point.x, point.y);
        to.pathEnds.push_back(static_cast<std::uint32_t>(to.points.size()));
    }
    added.endPath = static_cast<std::uint32_t>(to.pathEnds.size());
    if (added.endPath > added.firstPath)
        to.parts.push_back(added);
}

Outlines OutlineBuilder::build()
{
    Outlines outlines;
    outlines.heads = std::move(m_heads);
    const std::vector<float> significance =
        m_hasLines ? significances(m_paths) : std::vector<float>(m_paths.points.size(), always);
    const auto zooms = std::span(levelZooms).subspan(m_hasLines ? 0 : levelZooms.size() - 1);
    std::vector<OutlineLevel> levels(zooms.size());
    outlines.levels.resize(zooms.size());
    const auto make = [&](std::size_t level) {
        levels[level] = levelAt(zooms[level], significance);
        outlines.levels[level] = {zooms[level], packLevel(levels[level], zooms[level])};
    };
    // The finest level takes as long as all others.
    const std::size_t finest = zooms.size() - 1;
    besides([&] { make(finest); },
            [&] {
                for (std::size_t level = 0; level < finest; ++level)
                    make(level);
            });
    const auto head = [&](std::size_t first, std::size_t end) {
        for (std::size_t feature = first; feature < end; ++feature) {
            for (const OutlinePart &part : levels.back().partsOf(feature))
                outlines.heads[feature].box.add(part.box);
            placeAnchor(outlines.heads[feature], levels, feature);
        }
    };
    const std::size_t middle = outlines.heads.size() / 2;
    besides([&] { head(0, middle); }, [&] { head(middle, outlines.heads.size()); });
    return outlines;
}

} // namespace anjungan::geo
