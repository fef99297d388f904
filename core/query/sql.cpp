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

QString quoteName(const QString &name) { return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"'; }

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
