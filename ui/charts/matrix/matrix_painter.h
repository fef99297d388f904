// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_scale.h"
#include "ui/charts/matrix/matrix_columns.h"

#include <QPainter>

namespace anjungan::charts {

/// Paints the lines of a matrix, each inside its rectangle. The painter must be antialiased. It keeps references: make
/// one for each painting.
class MatrixPainter
{
public:
    MatrixPainter(const Matrix &matrix, const MatrixColumns &columns, const BarScale &values, const theme::Theme &theme)
        : m_matrix(matrix), m_columns(columns), m_values(values), m_theme(theme)
    {
    }

    /// The headings of the columns, on one line.
    void paintHeadings(QPainter &painter, const QRectF &rect) const;
    void paintRow(QPainter &painter, const QRectF &rect, int row) const;
    /// A row that is enlarged: with its numbers, its plan, and where it leads.
    void paintOpenRow(QPainter &painter, const QRectF &rect, int row) const;
    /// The rows from `first` to `last` as slivers of their cells and as ticks at their deviations.
    void paintFold(QPainter &painter, const QRectF &rect, int first, int last) const;
    void paintFoldAgain(QPainter &painter, const QRectF &rect) const;
    /// The outline of the chosen column.
    void paintChosen(QPainter &painter, const QRectF &rows) const;

private:
    [[nodiscard]] QColor colorOf(const MatrixCell &cell) const;
    /// Invalid where there are no data.
    [[nodiscard]] QColor colorAt(int row, std::size_t column) const;
    void paintCells(QPainter &painter, const QRectF &rect, const MatrixRow &row, bool hasNumbers) const;
    void paintFigures(QPainter &painter, const QRectF &rect, const MatrixRow &row, bool isOpen) const;
    void paintSlivers(QPainter &painter, const QRectF &rect, int first, int last) const;
    void paintTicks(QPainter &painter, const QRectF &rect, int first, int last) const;
    void paintSpan(QPainter &painter, const QRectF &rect, int first, int last) const;
    /// A line and, in the accent colour, what a touch does.
    void paintTwoLines(QPainter &painter, const QRectF &label, const QString &text, const QString &action) const;
    static QRectF column(const QRectF &rect, double left, double width);
    const MatrixRow &at(int row) const { return m_matrix.rows[static_cast<std::size_t>(row)]; }

    const Matrix &m_matrix;
    const MatrixColumns &m_columns;
    const BarScale &m_values;
    const theme::Theme &m_theme;
};

} // namespace anjungan::charts
