// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_scale.h"
#include "ui/charts/legend_view.h"
#include "ui/charts/rows_view.h"

#include <vector>

namespace anjungan::charts {

struct Segment
{
    double value = 0;
    theme::ColorRole color = theme::ColorRole::Accent;
    SwatchHatch hatch = SwatchHatch::None;
};

struct StackedRow
{
    QString label;
    std::vector<Segment> segments;
    QString totalText; ///< Drawn after the bar.
    QString partsText; ///< The segments' names and values, for those who ask for the whole row; may be empty.
};

struct Stacks
{
    std::vector<StackedRow> rows;
    std::vector<LegendItem> legend; ///< May be empty.
};

/// The rows of a StackedBars, at one scale (see BarScale): the longest fills the width. Positive segments are stacked
/// to the right of a line at 0, negative ones to the left; a row that has both has a tick at their sum, so that rows of
/// the same total have their ends or ticks below each other.
class StackedRows : public RowsView
{
    Q_OBJECT

public:
    explicit StackedRows(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(std::vector<StackedRow> rows);

protected:
    int rowCount() const override { return static_cast<int>(m_rows.size()); }
    double leastRowHeight() const override { return look().length(21); }
    QString rowText(int row) const override;
    QString wholeText(int row) const override;
    bool isCut(int row) const override;
    void layoutColumns(double width) override;
    void paintRow(QPainter &painter, const QRectF &rect, int row) const override;

private:
    void paintSegments(QPainter &painter, const QRectF &track, const StackedRow &stack) const;

    std::vector<StackedRow> m_rows;
    BarScale m_scale;
    double m_labelWidth = 0;
    double m_barLeft = 0;
    double m_barWidth = 0; // of the whole scale
    double m_totalWidth = 0;
};

/// Parts of a whole as horizontal bars with a legend below: "SD", public and private, 9.794.
class StackedBars : public QWidget
{
    Q_OBJECT

public:
    explicit StackedBars(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Stacks stacks);
    /// See RowsView::setInteractive().
    void setInteractive(bool interactive, bool isOneTarget = false)
    {
        m_rows->setInteractive(interactive, isOneTarget);
    }
    /// See RowsView::setDetails().
    void setDetails(std::function<QStringList(int row)> details) { m_rows->setDetails(std::move(details)); }
    const RowsView &rows() const { return *m_rows; }
    /// See RowsView::setMarked().
    void setMarked(int row) { m_rows->setMarked(row); }

Q_SIGNALS:
    void clicked(int row);
    /// See RowsView::wholeTextAsked().
    void wholeTextAsked(const QString &text);

private:
    StackedRows *m_rows;
    LegendView *m_legend;
};

} // namespace anjungan::charts
