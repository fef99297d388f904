// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/sql.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;

Sql &Sql::operator+=(const Sql &other)
{
    text += other.text;
    values += other.values;
    return *this;
}

Sql &Sql::operator+=(const QString &more)
{
    text += more;
    return *this;
}

Sql whereOf(const std::vector<Sql> &clauses)
{
    Sql sql;
    for (const Sql &clause : clauses) {
        sql += sql.text.isEmpty() ? u" WHERE "_s : u" AND "_s;
        sql += clause;
    }
    return sql;
}

} // namespace anjungan::query
