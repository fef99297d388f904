// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"

#include <optional>

namespace anjungan::briefing {

inline constexpr double rowsLineHeight = 16; ///< of the line that says how many rows are shown

/// A table that goes on over pages. Lengths in pixels.
struct TableMeasure
{
    int rows = 0;
    double pitch = 0;  ///< height of a row
    double around = 0; ///< of what is not rows
};

/// None if the panel is no table with rows. Rows beyond mostTableRows are not on paper.
inline constexpr int mostTableRows = 400;
[[nodiscard]] std::optional<TableMeasure> measuredTable(panels::Panel &panel, double width);

/// Gives a measured table the size for these rows, and scrolls to them.
void showRows(panels::Panel &panel, const QSizeF &size, int firstRow);

/// How many rows a panel shows, and has.
struct RowsShown
{
    int shown = 0;
    int all = 0; ///< 0: not known
};
/// Whether a panel has rows that it does not show and does not fold either.
[[nodiscard]] bool isCut(const panels::Panel &panel);
[[nodiscard]] RowsShown rowsShown(const panels::Panel &panel);

/// Runs the layouts that wait, as deep as they depend on each other.
void layOutPosted();

} // namespace anjungan::briefing
