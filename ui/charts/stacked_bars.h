// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/legend_view.h"
#include "ui/charts/rows_view.h"

#include <vector>

namespace anjungan::charts {

struct Segment
{
    double value = 0; ///< Not drawn unless positive.
    theme::ColorRole color = theme::ColorRole::Accent;
};

struct StackedRow
{
    QString label;
    std::vector<Segment> segments;
    QString totalText; ///< Drawn after the bar.
};

struct Stacks
{
    std::vector<StackedRow> rows;
    std::vector<LegendItem> legend; ///< May be empty.
};

/// The rows of a StackedBars, at one scale: the longest fills the width.
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
    void layoutColumns(double width) override;
    void paintRow(QPainter &painter, const QRectF &rect, int row) const override;

private:
    std::vector<StackedRow> m_rows;
    double m_maximum = 0; // the largest sum of a row
    double m_labelWidth = 0;
    double m_barLeft = 0;
    double m_barWidth = 0; // of the largest sum
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
    void setInteractive(bool interactive) { m_rows->setInteractive(interactive); }
    const RowsView &rows() const { return *m_rows; }

Q_SIGNALS:
    void clicked(int row);

private:
    StackedRows *m_rows;
    LegendView *m_legend;
};

} // namespace anjungan::charts
