// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace anjungan::theme {

// Text from a source, whose length and content nobody vouches for, is drawn as base::oneLine() leaves it.

/// Width of `text` as it is drawn, in device-independent pixels.
double textWidth(const QString &text, const QFont &font);

/// `text` as one line, ending in "…" where it is wider than `width` device-independent pixels; empty where not even
/// one letter fits.
QString elided(const QString &text, const QFont &font, double width);

/// Draws `text` elided in the painter's font and pen as one line inside `rect`; never outside.
void drawLine(QPainter &painter, const QRectF &rect, const QString &text,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Draws a figure whole, or "…" where it doesn't fit `rect`: a number that is cut is another number.
void drawFigure(QPainter &painter, const QRectF &rect, const QString &text,
                Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);

/// Height that drawParagraph() takes for the whole text in `width`.
double paragraphHeight(const QString &text, const QFont &font, double width);

/// Draws `text` wrapped at words, in as many lines as fit `rect`, the last one elided; never outside. `alignment` says
/// where a line stands in the width and the lines in the height.
void drawParagraph(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment);

/// `text` for QWidget::setToolTip, which would take markup in it for markup.
QString plainToolTip(const QString &text);

} // namespace anjungan::theme
