// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace anjungan::store {

/// Gives each field of a table a column name that any reader of GeoPackage can take: the field's own where that is
/// possible; else without quotes and control characters, short, and apart from all others and from the table's own
/// columns, upper and lower case alike.
class ColumnNames
{
public:
    ColumnNames();

    /// A name that is in use already, from an earlier publish.
    void take(const QString &column);

    /// A free name for a field; it is in use from then on.
    QString pick(const QString &field);

private:
    QSet<QString> m_taken; ///< case-folded
};

} // namespace anjungan::store
