// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace anjungan::charts {

/// What a column wants, in device-independent pixels.
struct ColumnNeed
{
    int natural = 0; ///< Shows all that is in it.
    int least = 0;   ///< Below this it is of no use; at most `natural`.
    int share = 0;   ///< Its part of the room that is left over; 0: none.
};

/// Widths whose sum is `available`, where the needs allow it: room left over is shared out, lacking room is taken from
/// the columns in proportion to what they can give. Where even the least widths are too much, these, to be scrolled.
std::vector<int> columnWidths(const std::vector<ColumnNeed> &needs, int available);

} // namespace anjungan::charts
