// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table_model.h"

#include "ui/theme/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace anjungan::charts {

namespace {

/// Numbers before text before nothing.
int rank(const SortKey &key)
{
    if (const double *number = std::get_if<double>(&key))
        return std::isnan(*number) ? 2 : 0;
    return std::holds_alternative<QString>(key) ? 1 : 2;
}

} // namespace

TableModel::TableModel(QObject *parent)
    : QAbstractTableModel(parent),
      // Not the default locale: if that is C, text would be compared by code points.
      m_collator(QLocale(QLocale::Indonesian, QLocale::Indonesia))
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void TableModel::setTable(TableData data)
{
    beginResetModel();
    m_data = std::move(data);
    m_hasLinesBelow = std::ranges::any_of(m_data.rows, [](const std::vector<DataTableCell> &row) {
        return std::ranges::any_of(row, [](const DataTableCell &cell) { return !cell.below.isEmpty(); });
    });
    orderRows();
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
    return parent.isValid() ? 0 : static_cast<int>(m_data.rows.size());
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
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    m_sortColumn = column;
    m_sortOrder = order;
    const std::vector<int> before = m_order;
    orderRows();
    // Persistent indexes (the selection) follow their row.
    std::vector<int> shownAt(m_order.size());
    for (std::size_t row = 0; row < m_order.size(); ++row)
        shownAt[static_cast<std::size_t>(m_order[row])] = static_cast<int>(row);
    const QModelIndexList old = persistentIndexList();
    for (const QModelIndex &index : old) {
        const int row = before[static_cast<std::size_t>(index.row())];
        changePersistentIndex(index, this->index(shownAt[static_cast<std::size_t>(row)], index.column()));
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TableModel::orderRows()
{
    m_order.resize(m_data.rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_sortColumn >= 0 && m_sortColumn < columnCount())
        std::ranges::stable_sort(m_order, [this](int left, int right) { return comesBefore(left, right); });
}

bool TableModel::comesBefore(int left, int right) const
{
    const DataTableCell *leftCell = cellAt(left, m_sortColumn);
    const DataTableCell *rightCell = cellAt(right, m_sortColumn);
    const SortKey none;
    const SortKey &a = leftCell != nullptr ? leftCell->sortKey : none;
    const SortKey &b = rightCell != nullptr ? rightCell->sortKey : none;
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    if (rank(a) == 0)
        return isDescending ? std::get<double>(b) < std::get<double>(a) : std::get<double>(a) < std::get<double>(b);
    if (rank(a) == 1) {
        const int order = m_collator.compare(std::get<QString>(a), std::get<QString>(b));
        return isDescending ? order > 0 : order < 0;
    }
    return false;
}

} // namespace anjungan::charts
