// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

#include <utility>
#include <vector>

namespace anjungan::charts {

class TableModel;
struct DataTableCell;
struct DataTableColumn;

/// Inset of a cell's content from either side, at a factor of 1, in device-independent pixels.
inline constexpr double cellInset = 6, denseCellInset = 3;

/// Paints the cells of a TableModel by their column's kind, as plain text.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TableDelegate(const TableModel &model, const theme::Theme &theme, QObject *parent = nullptr);

    void setInset(double inset) { m_inset = inset; }

    /// The width of the whole cell with its insets, in device-independent pixels.
    double naturalWidth(const DataTableColumn &column, const DataTableCell &cell) const;
    /// The same with a short bar, and also with the text in two lines: the least that cuts nothing.
    double spareWidth(const DataTableColumn &column, const DataTableCell &cell) const;
    double wrappedWidth(const DataTableColumn &column, const DataTableCell &cell) const;
    /// Whether some of the text is not visible in that width.
    [[nodiscard]] bool isCut(const DataTableColumn &column, const DataTableCell &cell, int width) const;

    /// The width of the texts beside the bars of a column, so that all its bars have the same track.
    void setBarTextWidths(std::vector<double> widths) { m_barTextWidths = std::move(widths); }
    double barTextWidth(const DataTableColumn &column, const DataTableCell &cell) const;

    /// The row of the data that is marked; negative: none. False if it was that one already.
    bool setMarked(int dataRow) { return std::exchange(m_marked, dataRow) != dataRow; }
    int marked() const { return m_marked; }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QFont font(const DataTableColumn &column, const DataTableCell &cell) const;
    /// The room of the shape before a text; 0 without one.
    double markWidth(const DataTableCell &cell) const;
    /// The width of the line below the text.
    double belowWidth(const DataTableCell &cell) const;
    /// Paints the line below the text, if there is one, and returns the place of the text: all of `rect` for one that
    /// is wrapped, otherwise the same for all cells of a row.
    QRectF paintBelow(QPainter &painter, const QRectF &rect, std::size_t column, const DataTableCell &cell) const;
    void paintPills(QPainter &painter, const QRectF &rect, const QStringList &pills) const;
    void paintFocus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintContent(QPainter &painter, const QRectF &rect, std::size_t column, const DataTableCell &cell) const;
    void paintBarCell(QPainter &painter, const QRectF &rect, std::size_t column, const DataTableCell &cell) const;

    const TableModel &m_model;
    const theme::Theme &m_theme;
    double m_inset = cellInset;
    std::vector<double> m_barTextWidths; ///< by column
    int m_marked = -1;
};

} // namespace anjungan::charts
