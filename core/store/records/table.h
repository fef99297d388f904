// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/format/column_type.h"

#include <QList>
#include <QString>

namespace anjungan::store {

struct TableColumn
{
    QString name;   ///< in the source
    QString column; ///< in the table
    ColumnType type = ColumnType::Text;

    bool operator==(const TableColumn &) const = default;
};

/// A dataset's table in the cache.
struct Table
{
    QString dataset; ///< also the table's name
    QList<TableColumn> columns;
    bool hasGeometry = false;

    const TableColumn *column(const QString &name) const; ///< by the source's name; null if there is none
};

} // namespace anjungan::store
