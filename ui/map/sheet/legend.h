// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/symbol.h"

#include <QString>

#include <limits>
#include <vector>

namespace anjungan::map {

/// One class of the map, with the symbol that draws it.
struct LegendEntry
{
    enum class Kind {
        Area,
        Line,
        Point,
        Size,    ///< a point with the size of a sample value; the row has its height
        Cluster, ///< several points: a circle of the symbol's fill with a number in its stroke's colour
        Heading, ///< of the rows below it: no symbol
    };

    Kind kind = Kind::Area;
    render::Symbol symbol;
    QString label;
    bool isCut = false;                                       ///< a size beyond the largest marker
    double zoomFrom = 0;                                      ///< drawn from this zoom on
    double zoomEnd = std::numeric_limits<double>::infinity(); ///< and below this one

    bool operator==(const LegendEntry &) const = default;
};

/// The meaning of a map's colours and symbols. All text is plain.
struct Legend
{
    QString title; ///< with the unit; may be empty
    std::vector<LegendEntry> entries;
    QString note;                                              ///< may be empty
    double titleEnd = std::numeric_limits<double>::infinity(); ///< the title is of what is drawn below this zoom

    bool operator==(const Legend &) const = default;
};

/// The rows for layers that are drawn at that zoom.
Legend legendAt(const Legend &legend, double zoom);

} // namespace anjungan::map
