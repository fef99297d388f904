// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QStringList>

namespace anjungan::theme {

// Text from a source may have any length and content. It is drawn as base::oneLine() returns it: of lines the
// beginning, of paragraphs up to longestParagraph UTF-16 units.
inline constexpr qsizetype longestParagraph = 20'000;

/// Width of `text` as it is drawn, in device-independent pixels.
double textWidth(const QString &text, const QFont &font);

/// `text` as one line, ending in "…" where it is wider than `width` device-independent pixels; empty where not even
/// one letter fits.
QString elided(const QString &text, const QFont &font, double width);

/// Draws `text` elided in the painter's font and pen as one line inside `rect`; never outside.
void drawLine(QPainter &painter, const QRectF &rect, const QString &text,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Draws a whole figure, or "…" if it does not fit `rect`: part of a number is a wrong number.
void drawFigure(QPainter &painter, const QRectF &rect, const QString &text,
                Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);

/// The height that drawParagraph() needs for the whole text in `width`.
double paragraphHeight(const QString &text, const QFont &font, double width);

/// The least width in which drawParagraph() shows the whole text in two lines.
double twoLineWidth(const QString &text, const QFont &font);

/// Whether drawParagraph() shows the whole text in so many lines of that width.
[[nodiscard]] bool fitsParagraph(const QString &text, const QFont &font, double width, int lines);

/// Draws `text` wrapped at words, in as many lines as fit `rect`, the last one elided; never outside. `alignment`
/// places each line in the width and the lines in the height.
void drawParagraph(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment);

/// Escapes `text` for QWidget::setToolTip, which would interpret markup.
QString plainToolTip(const QString &text);
/// The same for several lines, one below the other.
QString plainToolTip(const QStringList &lines);

} // namespace anjungan::theme
