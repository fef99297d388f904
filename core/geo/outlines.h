// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <span>
#include <vector>

/// The outlines of a dataset for every zoom, made once when it is published and stored in the cache. World coordinates
/// are the unit square of web mercator (web_mercator.h).
namespace anjungan::geo {

/// The properties of a feature that are the same at every zoom.
struct OutlineHead
{
    enum class State : std::uint8_t { Drawn, Empty, Unreadable };

    std::int64_t fid = 0;
    State state = State::Drawn;
    Box box;           ///< world; empty if nothing is drawn
    Point anchor;      ///< world: the visual centre of the largest polygon, else the middle vertex
    double radius = 0; ///< world: of the largest circle around `anchor` inside that polygon; 0 for lines and points
    double width = 0;  ///< world: of that polygon's box; 0 for lines and points

    bool operator==(const OutlineHead &) const = default;
};

/// A point, a line, or a polygon with its holes: the paths [firstPath, endPath) of its level.
struct OutlinePart
{
    Geometry::Kind kind = Geometry::Kind::Points;
    std::uint32_t firstPath = 0;
    std::uint32_t endPath = 0;
    Box box; ///< world
};

/// One level, ready for painting. Rings do not repeat their first vertex; outer ones run clockwise on the screen, holes
/// the other way, independent of the source: an edge shared by two areas runs once in each direction.
struct OutlineLevel
{
    std::vector<Point> points;           ///< world
    std::vector<std::uint32_t> pathEnds; ///< one past the last point of each path
    std::vector<OutlinePart> parts;
    std::vector<std::uint32_t> partEnds; ///< one past the last part of each feature; a feature may have none

    std::span<const Point> path(std::size_t path) const;
    std::span<const OutlinePart> partsOf(std::size_t feature) const;
};

/// All levels of a dataset, packed. Features have the same order in all of them.
struct Outlines
{
    struct Level
    {
        double maxZoom = 0;
        QByteArray pack; ///< unpackLevel()
    };

    std::vector<OutlineHead> heads; ///< by fid
    std::vector<Level> levels;      ///< from the coarsest; never empty

    /// Index of the level to paint at `zoom`: the coarsest that serves it, or the last.
    std::size_t levelFor(double zoom) const;
};

} // namespace anjungan::geo
