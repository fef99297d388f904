// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace anjungan::theme {

/// The sizes of the type scale, by the purpose of a text.
enum class Role {
    Small,   ///< 11 px: axes, table headers, values beside a bar.
    Body,    ///< 12.5 px: running text.
    Heading, ///< 14 px, semi-bold: the title of a panel.
    Title,   ///< 21 px, bold: the title of a page.
    Figure,  ///< 32 px, bold: the one value of a tile.
};

/// The factor of the wall display, read from eight metres.
inline constexpr double wallFactor = 1.5;

/// Size in device-independent pixels at a factor of 1.
double pixelSize(Role role);

/// Tabular figures have equal widths, so that they align in columns. In a PDF they cannot be searched or copied,
/// because these glyphs are not mapped to characters; use plain ones there.
enum class Figures { Tabular, Plain };

/// Inter (where it is missing: Noto Sans), `factor` times the role's size in device-independent pixels, rounded to
/// whole ones, since Qt's font engines support no others (12.5 is 13).
QFont font(Role role, double factor = 1.0, Figures figures = Figures::Tabular);

/// The same font with plain figures.
QFont plain(QFont font);

/// The same font, semi-bold, for names and figures that stand out.
QFont strong(QFont font);

/// The same font at `factor` times its size, at least one pixel.
QFont scaled(QFont font, double factor);

} // namespace anjungan::theme
