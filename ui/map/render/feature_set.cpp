// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/feature_set.h"

#include "core/geo/web_mercator.h"
#include "ui/map/render/simplify.h"
#include "ui/map/render/viewport.h"

#include <array>
#include <cmath>
#include <limits>

namespace anjungan::render {

namespace {

/// Up to which zoom each simplified level serves; above the last the full outlines do.
constexpr std::array levelZooms{7.0, 8.5, 10.0, 11.5, 13.0};
/// The grid of a level, in device pixels at the largest zoom that it serves: a vertex is off by a third of a pixel at
/// most.
constexpr double cellPixels = 0.45;
constexpr qsizetype longestName = 80;

bool isFinite(const geo::Point &point) { return std::isfinite(point.x) && std::isfinite(point.y); }

std::size_t fewestVertices(FeatureSet::Kind kind)
{
    switch (kind) {
    case FeatureSet::Kind::Polygons:
        return 4; // the first one again as the last
    case FeatureSet::Kind::Lines:
        return 2;
    default:
        return 1;
    }
}

} // namespace

std::shared_ptr<const FeatureSet> FeatureSet::make(std::span<const Feature> features)
{
    auto set = std::make_shared<FeatureSet>();
    set->m_levels.resize(levelZooms.size() + 1);
    for (const Feature &feature : features) {
        set->add(feature);
    }
    set->simplify();
    set->placeAnchors();
    std::vector<geo::Box> boxes;
    for (const Entry &entry : set->m_features) {
        boxes.push_back(entry.box);
        set->m_box.add(entry.box);
    }
    set->m_index = BoxIndex(boxes);
    return set;
}

void FeatureSet::add(const Feature &feature)
{
    const geo::Geometry &geometry = feature.geometry;
    const auto firstPart = static_cast<std::uint32_t>(m_parts.size());
    std::uint32_t firstPath = 0;
    for (std::size_t part = 0; part < geometry.partEnds.size(); ++part) {
        const Kind kind = part < geometry.partKinds.size() ? geometry.partKinds[part] : geometry.kind;
        addPart(kind, geometry, firstPath, geometry.partEnds[part]);
        firstPath = geometry.partEnds[part];
    }
    geo::Box box;
    for (std::size_t part = firstPart; part < m_parts.size(); ++part) {
        box.add(m_parts[part].box);
    }
    m_features.push_back({.id = feature.id,
                          .name = feature.name.left(longestName).simplified(),
                          .box = box,
                          .anchor = {},
                          .firstPart = firstPart,
                          .endPart = static_cast<std::uint32_t>(m_parts.size())});
}

void FeatureSet::addPart(Kind kind, const geo::Geometry &geometry, std::uint32_t firstPath, std::uint32_t endPath)
{
    Level &full = m_levels.back();
    Part part{kind, static_cast<std::uint32_t>(full.pathEnds.size()), 0, {}};
    for (std::uint32_t path = firstPath; path < endPath && path < geometry.pathEnds.size(); ++path) {
        const std::size_t first = path == 0 ? 0 : geometry.pathEnds[path - 1];
        const std::size_t end = std::min<std::size_t>(geometry.pathEnds[path], geometry.points.size());
        const std::size_t before = full.points.size();
        for (std::size_t i = first; i < end; ++i) {
            if (isFinite(geometry.points[i])) {
                full.points.push_back(geo::toUnitSquare(geometry.points[i]));
            }
        }
        if (kind == Kind::Polygons && full.points.size() > before && full.points.back() != full.points[before]) {
            full.points.push_back(full.points[before]);
        }
        if (full.points.size() - before < fewestVertices(kind)) {
            full.points.resize(before);
            // Without its outer ring a polygon is nothing, and its holes would be painted as land.
            if (kind == Kind::Polygons && path == firstPath) {
                return;
            }
            continue;
        }
        for (std::size_t i = before; i < full.points.size(); ++i) {
            part.box.add(full.points[i].x, full.points[i].y);
        }
        full.pathEnds.push_back(static_cast<std::uint32_t>(full.points.size()));
    }
    part.endPath = static_cast<std::uint32_t>(full.pathEnds.size());
    if (part.endPath > part.firstPath) {
        m_parts.push_back(part);
    }
}

void FeatureSet::simplify()
{
    for (std::size_t level = 0; level < levelZooms.size(); ++level) {
        Level &simple = m_levels[level];
        const double cell = cellPixels / (worldPixels * std::exp2(levelZooms[level]));
        for (const Part &part : m_parts) {
            for (std::uint32_t path = part.firstPath; path < part.endPath; ++path) {
                const std::size_t before = simple.points.size();
                snapPath(this->path(levelZooms.size(), path), cell, simple.points);
                if (simple.points.size() - before < fewestVertices(part.kind)) {
                    simple.points.resize(before);
                }
                simple.pathEnds.push_back(static_cast<std::uint32_t>(simple.points.size()));
            }
        }
        simple.points.shrink_to_fit();
    }
}

void FeatureSet::placeAnchors()
{
    for (Entry &entry : m_features) {
        entry.anchor = anchorOf(entry);
    }
}

LabelAnchor FeatureSet::anchorOf(const Entry &entry) const
{
    const Part *largest = nullptr;
    double largestArea = -1;
    const std::size_t full = m_levels.size() - 1;
    for (std::uint32_t i = entry.firstPart; i < entry.endPart; ++i) {
        const Part &part = m_parts[i];
        const double area = part.kind == Kind::Polygons ? std::abs(doubledArea(path(full, part.firstPath))) : 0;
        if (area > largestArea) {
            largestArea = area;
            largest = &part;
        }
    }
    if (!largest) {
        return {};
    }
    if (largest->kind != Kind::Polygons) {
        const auto vertices = path(full, largest->firstPath);
        return {.at = vertices[vertices.size() / 2]};
    }
    // A label needs no more of the outline than what is seen at the middle zoom, where that still holds the polygon.
    std::size_t level = levelZooms.size() / 2;
    while (level < full && path(level, largest->firstPath).size() < 40) {
        ++level;
    }
    const VisualCentre centre = visualCentre(rings(level, *largest));
    return {.at = centre.at, .radius = centre.radius, .width = largest->box.maxX - largest->box.minX};
}

std::size_t FeatureSet::find(const QString &id) const
{
    const auto found = std::ranges::find(m_features, id, &Entry::id);
    return static_cast<std::size_t>(found - m_features.begin());
}

std::span<const FeatureSet::Part> FeatureSet::parts(std::size_t feature) const
{
    const Entry &entry = m_features[feature];
    return std::span(m_parts).subspan(entry.firstPart, entry.endPart - entry.firstPart);
}

std::size_t FeatureSet::levelFor(double zoom) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(levelZooms, zoom) - levelZooms.begin());
}

std::span<const geo::Point> FeatureSet::path(std::size_t level, std::uint32_t path) const
{
    const Level &of = m_levels[level];
    const std::uint32_t first = path == 0 ? 0 : of.pathEnds[path - 1];
    return std::span(of.points).subspan(first, of.pathEnds[path] - first);
}

Rings FeatureSet::rings(std::size_t level, const Part &part) const
{
    Rings rings;
    for (std::uint32_t path = part.firstPath; path < part.endPath; ++path) {
        if (const auto ring = this->path(level, path); !ring.empty()) {
            rings.push_back(ring);
        }
    }
    return rings;
}

} // namespace anjungan::render
