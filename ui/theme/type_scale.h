// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace anjungan::theme {

/// The one type scale, by what a text is for.
enum class Role {
    Small,   ///< 11 px: axes, table headers, values beside a bar.
    Body,    ///< 12.5 px: what is read.
    Heading, ///< 14 px, semi-bold: the title of a panel.
    Title,   ///< 21 px, bold: the title of a page.
    Figure,  ///< 32 px, bold: the one value of a tile.
};

/// The factor of the wall display, read from eight metres.
inline constexpr double wallFactor = 1.5;

/// Size in device-independent pixels at a factor of 1.
double pixelSize(Role role);

/// Figures of one width stand below one another. In a PDF they cannot be found or copied: they are glyphs of the font's
/// that stand for no character. There the plain ones are taken.
enum class Figures { Tabular, Plain };

/// Inter (where it is missing: Noto Sans), `factor` times the role's size in device-independent
/// pixels, rounded to whole ones, since Qt's font engines know no others (12.5 is 13).
QFont font(Role role, double factor = 1.0, Figures figures = Figures::Tabular);

/// The same font as Figures::Plain has it.
QFont plain(QFont font);

/// The same font, semi-bold: names and figures that stand out from the text beside them.
QFont strong(QFont font);

/// The same font at `factor` times its size, one pixel at the least.
QFont scaled(QFont font, double factor);

} // namespace anjungan::theme
