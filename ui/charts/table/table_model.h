// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table/row_order.h"

#include <QAbstractTableModel>

namespace anjungan::charts {

/// The rows of a table that are shown, in an order chosen by the user (orderedRows()).
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableModel(QObject *parent = nullptr);

    /// Keeps the choice of rows.
    void setTable(TableData data);
    /// Likewise the selection, where the columns and the number of rows are the same, and so is each row's subject;
    /// otherwise false, and nothing changes.
    [[nodiscard]] bool update(TableData data);
    const TableData &table() const { return m_data; }

    const RowChoice &choice() const { return m_choice; }
    /// Resets the model if other rows are shown.
    void setChoice(const RowChoice &choice);

    const std::vector<DataTableColumn> &columns() const { return m_data.columns; }
    /// The cell shown at `index`; null if its row is too short.
    const DataTableCell *cell(const QModelIndex &index) const;
    /// Whether any cell has a line below its text.
    [[nodiscard]] bool hasLinesBelow() const { return m_hasLinesBelow; }
    /// The index in the data of the row shown at `row`.
    int dataRow(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    /// The rows that are shown, as indexes in the data.
    const std::vector<int> &shown() const { return m_order; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Sorts by this column alone; one that does not exist restores the order of the data.
    void sort(int column, Qt::SortOrder order) override;

private:
    void sortShown(const std::vector<SortColumn> &sort);
    const DataTableCell *cellAt(int dataRow, int column) const;

    TableData m_data;
    std::vector<int> m_order; // rows of m_data as they are shown
    RowChoice m_choice;
    bool m_hasLinesBelow = false;
};

} // namespace anjungan::charts
