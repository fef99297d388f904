// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QRect>

namespace anjungan::sheet {

/// Where a card stands to what opened it.
enum class Side {
    Below,  ///< above where there is more room
    Beside, ///< to its right, ending where it ends
    Middle, ///< in the middle of the window, at its upper edge, whatever opened it
};

/// Whether a window of that size has its sheets at its lower edge: one that is higher than wide, or narrow.
[[nodiscard]] bool isAtBottom(QSize window, const theme::Theme &theme);

/// The card of a sheet in a window of that size: never outside. At the bottom as wide as the window, else beside
/// `anchor` (in the window's coordinates) with a gap and a margin to the window's edges, or over one that fills most of
/// the window. `wanted` is the card's size.
QRect cardPlace(QSize window, const QRect &anchor, QSize wanted, Side side, const theme::Theme &theme);

} // namespace anjungan::sheet
