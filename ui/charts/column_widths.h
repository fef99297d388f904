// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace anjungan::charts {

/// The widths that a column needs, in device-independent pixels.
struct ColumnNeed
{
    int natural = 0; ///< Shows the whole content.
    int least = 0;   ///< Below this the column is unreadable; at most `natural`.
    int share = 0;   ///< Weight of its part of spare room; 0: none.
};

/// Widths whose sum is `available` if the needs allow it: spare room is distributed, lacking room is subtracted from
/// the columns in proportion to natural − least. If even the least widths are too wide, these are returned, and the
/// table scrolls.
std::vector<int> columnWidths(const std::vector<ColumnNeed> &needs, int available);

} // namespace anjungan::charts
