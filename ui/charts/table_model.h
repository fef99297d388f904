// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table_data.h"

#include <QAbstractTableModel>
#include <QCollator>

namespace anjungan::charts {

/// The rows of a table in an order chosen by the user. Text is sorted case-insensitively, and numbers in it by their
/// value.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableModel(QObject *parent = nullptr);

    /// Keeps the chosen order if the table still has that column.
    void setTable(TableData data);

    const std::vector<DataTableColumn> &columns() const { return m_data.columns; }
    /// The cell shown at `index`; null if its row is too short.
    const DataTableCell *cell(const QModelIndex &index) const;
    /// Whether any cell has a line below its text.
    [[nodiscard]] bool hasLinesBelow() const { return m_hasLinesBelow; }
    /// The index in the data of the row shown at `row`.
    int dataRow(int row) const { return m_order[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column that does not exist restores the order of the data.
    void sort(int column, Qt::SortOrder order) override;

private:
    void orderRows();
    [[nodiscard]] bool comesBefore(int left, int right) const;
    const DataTableCell *cellAt(int dataRow, int column) const;

    TableData m_data;
    std::vector<int> m_order; // rows of m_data as they are shown
    QCollator m_collator;
    bool m_hasLinesBelow = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace anjungan::charts
