// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curve/curves.h"

#include <QPainter>

namespace anjungan::charts {

/// The words in and around an S-curve. Where there is little room they give way in this order, and none overlaps
/// another or a line: the rule below the plot, what the forecast is called and its range, the headline, last year's
/// label, that of the forecast, that of the plan. Refers to its arguments.
class CurveLabels
{
public:
    CurveLabels(const Curves &curves, PlotFrame &frame, const theme::Theme &theme)
        : m_curves(curves), m_frame(frame), m_theme(theme)
    {
    }

    /// Decides what has room in `all`, and lays the frame out in the rest.
    void layOut(const QRectF &all);
    void paint(QPainter &painter) const;

private:
    using Lines = std::vector<std::vector<QPointF>>;

    struct Word
    {
        QString text;
        QFont font;
        QColor ink;
    };
    /// Some lines of words that stay together.
    struct Block
    {
        std::vector<std::vector<Word>> lines;
        double wanted = 0; ///< where the middle of its first line wants to be

        [[nodiscard]] double width() const;
        [[nodiscard]] double height() const;
    };

    /// The labels at the ends of lines; fewer and shorter with each level.
    [[nodiscard]] std::vector<Block> endBlocks(int level) const;
    [[nodiscard]] std::vector<QRectF> placed(const std::vector<Block> &blocks) const;
    [[nodiscard]] Block lastBlock(bool isWhole) const;
    void layOutEnds(const QRectF &middle);

    void paintBlock(QPainter &painter, const Block &block, const QRectF &rect) const;
    void paintLast(QPainter &painter, Lines &taken) const;
    /// From `firstLabel` on, `taken` are labels, which its tick does not cross.
    void paintToday(QPainter &painter, Lines &taken, std::size_t firstLabel) const;
    /// The values beyond the axis: a cut dot where the line leaves the plot, and the number.
    void paintCutPoints(QPainter &painter, const Lines &taken) const;

    const Curves &m_curves;
    PlotFrame &m_frame;
    const theme::Theme &m_theme;
    QRectF m_all, m_headline, m_rule; ///< the latter two are empty if they have no room
    std::vector<Block> m_ends;
};

} // namespace anjungan::charts
