// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/around_rows.h"

#include <span>

namespace anjungan::query {

/// The zones of one kind, around one position. Refers to the context and to the workspace.
class ZonesAround
{
public:
    [[nodiscard]] static QueryResult<ZonesAround> open(const Context &context, const workspace::AroundZones &zones,
                                                       const QString &language);

    /// In which the position is, and how one gets out; or which is nearest.
    [[nodiscard]] QueryResult<ZonesHere> here(geo::Point at, double reach);

    /// The gravest class at each of the points, -1 where there is none.
    [[nodiscard]] QueryResult<std::vector<int>> classesAt(std::span<const geo::Point> points) const;

    /// The zones of the position's class, and of graver ones, that have it; after here().
    const std::vector<geo::Geometry> &containing() const { return m_containing; }

private:
    ZonesAround(const Context &context, const workspace::AroundZones &zones, PlacedRows rows)
        : m_context(&context), m_zones(&zones), m_rows(std::move(rows))
    {
    }

    int classOf(const PlacedRow &row) const;
    [[nodiscard]] QueryResult<void> findWayOut(ZonesHere &here, geo::Point at, double reach) const;
    [[nodiscard]] QueryResult<void> findNearest(ZonesHere &here, geo::Point at, double reach) const;

    const Context *m_context;
    const workspace::AroundZones *m_zones;
    PlacedRows m_rows;
    std::vector<geo::Geometry> m_containing;
};

} // namespace anjungan::query
