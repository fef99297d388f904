// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/briefing/cell_words.h"

#include <QPainter>

namespace anjungan::charts {
struct AttentionLine;
}

namespace anjungan::briefing {

/// Paints what a panel shows, as vectors and text.
class CellPainter
{
public:
    /// All references must outlive it.
    CellPainter(QPainter &painter, const CellWords &words, const theme::Theme &theme)
        : m_painter(painter), m_words(words), m_theme(theme)
    {
    }

    /// Room between the line before a tile and its texts, and between these and the next line.
    static constexpr double tileInset = 10, tileEnd = 4;

    /// `titleHeight`: that of the highest title of its row, so that values are on one line.
    void paintTile(const QRectF &rect, const Cell &cell, double titleHeight) const;
    void paintAttention(const QRectF &rect, const Cell &cell) const;
    /// A panel at the size that it has, below its title, and `rowsLine` below it.
    void paintPanel(const QRectF &rect, const Cell &cell, const QString &rowsLine) const;

private:
    void paintAttentionRow(const QRectF &place, const charts::AttentionLine &line) const;
    void paintMessage(const QRectF &rect, const panels::Panel &panel) const;
    /// The panel's widget from `corner` on.
    void paintWidget(QPointF corner, panels::Panel &panel) const;

    QPainter &m_painter;
    const CellWords &m_words;
    const theme::Theme &m_theme;
};

} // namespace anjungan::briefing
