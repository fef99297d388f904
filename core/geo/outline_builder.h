// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/geo/significance.h"

namespace anjungan::geo {

/// Makes the outlines of a dataset for every zoom. Borders that features share stay shared at every level
/// (significance.h); a polygon that would shrink to nothing stays as a speck if it is all that its feature has. Invalid
/// outlines (crossing, unclosed, repeated) are drawn unchanged. Features without lines or polygons get only one level.
class OutlineBuilder
{
public:
    /// Features must be added by ascending fid. Vertices that are not finite are skipped.
    void add(std::int64_t fid, const Geometry &geometry);
    void addUnreadable(std::int64_t fid);

    std::size_t vertices() const { return m_paths.points.size(); }
    /// Whether any feature has a line or a polygon.
    [[nodiscard]] bool hasLines() const { return m_hasLines; }

    /// To be called once. Uses this thread and another one, about 0.06 s for 460,000 vertices, and temporarily 40 bytes
    /// for each vertex.
    Outlines build();

private:
    struct Part
    {
        Geometry::Kind kind;
        std::uint32_t firstPath;
        std::uint32_t endPath;
        std::uint32_t extent; ///< the longer side of its box, in cells of the grid
    };

    void addPart(Geometry::Kind kind, const Geometry &geometry, std::uint32_t firstPath, std::uint32_t endPath);
    [[nodiscard]] bool addPath(Geometry::Kind kind, std::span<const Point> points, bool isHole);
    OutlineLevel levelAt(double maxZoom, std::span<const float> significance) const;
    void addPart(const Part &part, double maxZoom, std::span<const float> significance, bool isOnly,
                 OutlineLevel &to) const;

    std::vector<OutlineHead> m_heads;
    std::vector<std::uint32_t> m_partEnds; ///< of each feature
    std::vector<Part> m_parts;
    GridPaths m_paths;
    bool m_hasLines = false;
};

} // namespace anjungan::geo
