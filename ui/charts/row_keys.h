// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace anjungan::charts {

/// Where the keyboard stands among rows that are counted from 0.
struct RowCursor
{
    int current = 0;
    int page = 1; ///< rows that are visible at once
    int last = 0;
};

/// The row that Up, Down, Page Up, Page Down, Home or End leads to, which may be beyond the ends; none for another key
/// (a Qt::Key).
[[nodiscard]] std::optional<int> rowAfterKey(int key, const RowCursor &cursor);

} // namespace anjungan::charts
