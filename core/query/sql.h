// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <vector>

namespace anjungan::query {

/// A piece of SQL with the values of its placeholders, in their order. A value is never part of the text, and the only
/// names in the text are those of tables and columns that the cache has, through store::quoted().
struct Sql
{
    QString text;
    QVariantList values;

    Sql &operator+=(const Sql &other);
    Sql &operator+=(const QString &more);

    bool operator==(const Sql &) const = default;
};

/// " WHERE clause AND clause …"; empty without clauses.
Sql whereOf(const std::vector<Sql> &clauses);

} // namespace anjungan::query
