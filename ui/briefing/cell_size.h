// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/briefing.h"
#include "ui/briefing/cell_title.h"
#include "ui/panels/panel.h"

#include <vector>

namespace anjungan::charts {
class DataTable;
struct Figure;
} // namespace anjungan::charts

namespace anjungan::briefing {

/// A figure that is one of a row of tiles.
[[nodiscard]] bool isTile(const panels::Panel &panel);
/// What a tile says; null if the panel is none, or has nothing to say.
[[nodiscard]] const charts::Figure *figureOf(const panels::Panel &panel);
/// The table that a panel is; null if it is none or has no rows.
[[nodiscard]] charts::DataTable *tableOf(const panels::Panel &panel);

/// How many of the paper's columns a panel of its type needs.
[[nodiscard]] int usualColumns(workspace::PanelType type);
/// How high its content is on paper at that width, without its title, in pixels.
[[nodiscard]] double usualHeight(const panels::Panel &panel, double width);

/// The least height of a tile, with a title and a note of one line each.
inline constexpr double tileHeight = 64;

/// The attention list on paper.
struct AttentionMeasure
{
    std::vector<double> rows; ///< heights of those that are shown
    int all = 0;              ///< how many there are
    double height() const;
};
[[nodiscard]] AttentionMeasure measuredAttention(const panels::Panel &panel, int most, double width);

/// The lines of a tile, as high as its texts need in that width.
struct TileMeasure
{
    double title = 0;
    double note = 0;
    double height() const;
};
[[nodiscard]] TileMeasure measuredTile(const panels::Panel &panel, const CellTitle &title, double width);
[[nodiscard]] NumberedText tileTitle(const CellTitle &title, const theme::Theme &theme);
/// What stands below the value: the note, and what the figure is about.
[[nodiscard]] QString noteOf(const panels::Panel &panel);

inline constexpr double tileValueHeight = 28;
inline constexpr double severityRoom = 19; ///< of the sign before a row
inline constexpr double figureGap = 8;     ///< before what stands at a row's end

} // namespace anjungan::briefing
