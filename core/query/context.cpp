// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/context.h"

#include "core/query/refusal.h"

#include <QSqlError>

namespace anjungan::query {

QueryResult<void> eachRow(const Context &context, const Sql &sql, const std::function<void(const QSqlQuery &)> &visit)
{
    if (context.stopped())
        return Refusal::canceled();
    QSqlQuery query(context.reader.database());
    query.setForwardOnly(true);
    bool ok = query.prepare(sql.text);
    for (const QVariant &value : sql.values)
        query.addBindValue(value);
    ok = ok && query.exec();
    while (ok && query.next()) {
        if (context.stopped())
            return Refusal::canceled();
        visit(query);
    }
    if (query.lastError().isValid())
        return Refusal::cache(context.reader.error(query.lastError()));
    return {};
}

} // namespace anjungan::query
