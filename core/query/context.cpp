// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/context.h"

#include "core/query/refusal.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::query {

QueryResult<void> eachRow(const Context &context, const Sql &sql,
                          const std::function<void(const store::Statement &)> &visit)
{
    if (context.stopped())
        return Refusal::canceled();
    bool isStopped = false;
    const auto read =
        store::eachRow(context.reader.connection(), sql.text, sql.values, [&](const store::Statement &row) {
            isStopped = context.stopped();
            if (!isStopped)
                visit(row);
            return !isStopped;
        });
    if (!read)
        return Refusal::cache(read.error());
    if (isStopped)
        return Refusal::canceled();
    return {};
}

QueryResult<QVariant> firstValue(const Context &context, const Sql &sql)
{
    QVariant value;
    const auto read = eachRow(context, sql, [&value](const store::Statement &row) { value = row.value(0); });
    if (!read)
        return std::unexpected(read.error());
    return value;
}

} // namespace anjungan::query
