// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/context.h"

#include "core/query/log.h"
#include "core/query/refusal.h"
#include "core/store/sqlite/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

QByteArray loggedStatement(const Sql &sql)
{
    const QJsonObject statement{{u"sql"_s, sql.text}, {u"values"_s, QJsonArray::fromVariantList(sql.values)}};
    return QJsonDocument(statement).toJson(QJsonDocument::Compact);
}

} // namespace

QueryResult<void> eachRow(const Context &context, const Sql &sql,
                          const std::function<void(const store::Statement &)> &visit)
{
    if (context.stopped())
        return Refusal::canceled();
    qCDebug(statementLog).noquote() << loggedStatement(sql);
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
