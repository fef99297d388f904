// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace anjungan::store {

/// Chooses for each field of a table a column name that any reader of GeoPackage accepts: the field's name if possible,
/// otherwise a short one without quotes and control characters. Names are unique, ignoring case, also among the table's
/// own columns.
class ColumnNames
{
public:
    ColumnNames();

    /// Marks a name as used, from an earlier publish.
    void reserve(const QString &column);

    /// Chooses a free name for a field and marks it as used.
    QString pick(const QString &field);

private:
    QSet<QString> m_taken; ///< case-folded
};

} // namespace anjungan::store
