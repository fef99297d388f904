// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace anjungan::briefing {

/// The line, the title with the numbers of its sources, and what is said beside it, above what a panel shows.
struct CellTitle
{
    QString title;
    QString numbers; ///< "1, 4"; may be empty
    QString beside;  ///< may be empty
};

/// Its height in that width: what has no room beside the title stands below it.
[[nodiscard]] double titleHeight(const CellTitle &title, double width, const theme::Theme &theme);
void paintTitle(QPainter &painter, const QRectF &rect, const CellTitle &title, const theme::Theme &theme);

/// How thick a line between things is, in the painter's units.
inline constexpr double hairline = 0.5;

/// The colour of lines between things; hairlines of the screen are too pale for a printer.
[[nodiscard]] QColor paperLine(const theme::Tokens &tokens);

/// A text with the small numbers of its sources behind its last word, in as many lines as it needs.
struct NumberedText
{
    QString text;
    QString numbers; ///< may be empty
    QFont font;
};
[[nodiscard]] double numberedHeight(const NumberedText &text, double width);
/// In the painter's pen.
void paintNumbered(QPainter &painter, const QRectF &rect, const NumberedText &text, const theme::Theme &theme);

} // namespace anjungan::briefing
