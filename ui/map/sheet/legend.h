// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/symbol.h"

#include <QString>

#include <vector>

namespace anjungan::map {

/// One class of what is drawn, with the very symbol that draws it.
struct LegendEntry
{
    enum class Kind { Area, Line, Point };

    Kind kind = Kind::Area;
    render::Symbol symbol;
    QString label;

    bool operator==(const LegendEntry &) const = default;
};

/// What a map's colours and symbols mean. All text is plain.
struct Legend
{
    QString title; ///< with the unit; may be empty
    std::vector<LegendEntry> entries;
    QString note; ///< may be empty

    bool operator==(const Legend &) const = default;
};

} // namespace anjungan::map
