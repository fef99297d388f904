// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/matrix/matrix_view.h"

#include <QWidget>

namespace anjungan::charts {

class MatrixHeadings;

/// Rows by columns as coloured cells (see Matrix), with the classes above and headings that stay when the rows scroll.
/// A label too long for its place is elided; the tool tip has all of it.
class MatrixChart : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixChart(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Matrix matrix);
    void setLeading(bool isLeading) { m_view->setLeading(isLeading); }
    /// See MatrixView::setMarked().
    void setMarked(int row) { m_view->setMarked(row); }
    const MatrixView &view() const { return *m_view; }

Q_SIGNALS:
    /// See MatrixView::followed().
    void followed(int row);

private:
    LegendView *m_legend;
    MatrixHeadings *m_headings;
    MatrixView *m_view;
};

} // namespace anjungan::charts
