// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table/table_model.h"

#include "ui/theme/text.h"

#include <algorithm>
#include <utility>

namespace anjungan::charts {

namespace {

bool hasBelow(const TableData &data)
{
    return std::ranges::any_of(data.rows, [](const std::vector<DataTableCell> &row) {
        return std::ranges::any_of(row, [](const DataTableCell &cell) { return !cell.below.isEmpty(); });
    });
}

} // namespace

TableModel::TableModel(QObject *parent) : QAbstractTableModel(parent) {}

void TableModel::setTable(TableData data)
{
    beginResetModel();
    m_data = std::move(data);
    m_hasLinesBelow = hasBelow(m_data);
    m_order = orderedRows(m_data, m_choice);
    endResetModel();
}

bool TableModel::update(TableData data)
{
    const bool isSame =
        std::ranges::equal(data.columns, m_data.columns, {}, &DataTableColumn::title, &DataTableColumn::title) &&
        data.rows.size() == m_data.rows.size() && hasBelow(data) == m_hasLinesBelow &&
        m_order.size() == m_data.rows.size();
    if (!isSame)
        return false;
    m_data = std::move(data);
    sortShown(m_choice.sort);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return true;
}

void TableModel::setChoice(const RowChoice &choice)
{
    if (choice.search == m_choice.search && choice.filters == m_choice.filters)
        return sortShown(choice.sort);
    beginResetModel();
    m_choice = choice;
    m_order = orderedRows(m_data, m_choice);
    endResetModel();
}

const DataTableCell *TableModel::cellAt(int dataRow, int column) const
{
    const std::vector<DataTableCell> &row = m_data.rows[static_cast<std::size_t>(dataRow)];
    return static_cast<std::size_t>(column) < row.size() ? &row[static_cast<std::size_t>(column)] : nullptr;
}

const DataTableCell *TableModel::cell(const QModelIndex &index) const
{
    return index.isValid() ? cellAt(dataRow(index.row()), index.column()) : nullptr;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_data.columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    const DataTableCell *shown = cell(index);
    if (shown != nullptr && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return shown->text;
    if (shown != nullptr && role == Qt::AccessibleDescriptionRole)
        return shown->below;
    return {};
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const QString &title = m_data.columns[static_cast<std::size_t>(section)].title;
    if (role == Qt::ToolTipRole)
        return theme::plainToolTip(title);
    return role == Qt::DisplayRole ? QVariant(title) : QVariant();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    sortShown(column >= 0 && column < columnCount() ? std::vector{SortColumn{.column = column, .order = order}}
                                                    : std::vector<SortColumn>());
}

void TableModel::sortShown(const std::vector<SortColumn> &sort)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    m_choice.sort = sort;
    const std::vector<int> before = std::exchange(m_order, orderedRows(m_data, m_choice));
    // Persistent indexes (the selection) follow their row.
    std::vector<int> shownAt(m_data.rows.size());
    for (std::size_t row = 0; row < m_order.size(); ++row)
        shownAt[static_cast<std::size_t>(m_order[row])] = static_cast<int>(row);
    const QModelIndexList old = persistentIndexList();
    for (const QModelIndex &index : old) {
        const int row = before[static_cast<std::size_t>(index.row())];
        changePersistentIndex(index, this->index(shownAt[static_cast<std::size_t>(row)], index.column()));
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace anjungan::charts
