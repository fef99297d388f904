// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table/table_data.h"

#include <vector>

namespace anjungan::charts {

/// The widths that a column needs, in device-independent pixels.
struct ColumnNeed
{
    int natural = 0;     ///< Shows the whole content.
    int least = 0;       ///< Below this the column is unreadable; at most `natural`.
    int share = 0;       ///< Weight of its part of spare room; 0: none.
    int spared = 0;      ///< What it can give of natural − least without any change of its text.
    int wrapped = 0;     ///< What it can give after that with its text in two lines; the rest cuts the text.
    bool isName = false; ///< Its text is cut last.
};

/// Widths whose sum is `available` if the needs allow it: spare room is distributed. Lacking room is subtracted first
/// from what columns can spare, then by wrapping texts, each in proportion to what it has to give, then by cutting the
/// widest ones, names last. If even the least widths are too wide, these are returned, and the table scrolls.
std::vector<int> columnWidths(const std::vector<ColumnNeed> &needs, int available);

/// The weight of a column's part of spare room, by its kind.
int spareShare(CellKind kind);

} // namespace anjungan::charts
