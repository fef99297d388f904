// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/statement.h"

#include "core/base/one_line.h"
#include "core/store/sqlite/log.h"

#include <QElapsedTimer>
#include <QSqlRecord>

#include <utility>

namespace anjungan::store {

namespace {

/// Slower statements are logged, without their values.
constexpr qint64 slowMilliseconds = 5;

/// The value as QtSql has to be given it. QtSql treats a null string as SQL's null. SQLite treats U+FEFF, and U+FFFE,
/// in front of UTF-16 as a byte order mark: it removes the character, and after U+FFFE swaps the bytes of the others.
/// It removes only one.
QVariant bindable(const QVariant &value)
{
    constexpr QChar mark(QChar::ByteOrderMark);
    constexpr QChar swappedMark(QChar::ByteOrderSwapped);
    static const QVariant emptyText(QStringLiteral(""));
    const QString *text = get_if<QString>(&value);
    if (!text)
        return value;
    if (text->isNull())
        return emptyText;
    return text->startsWith(mark) || text->startsWith(swappedMark) ? QVariant(mark + *text) : value;
}

} // namespace

Statement::Statement(const CacheConnection &connection, QSqlQuery query)
    : m_connection(&connection), m_query(std::move(query))
{
}

CacheResult<Statement> Statement::prepare(const CacheConnection &connection, const QString &sql)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return std::unexpected(connection.error(query.lastError()));
    return Statement(connection, std::move(query));
}

CacheResult<Statement> Statement::execute(const CacheConnection &connection, const QString &sql,
                                          const QVariantList &values)
{
    auto statement = prepare(connection, sql);
    if (!statement)
        return statement;
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bind(static_cast<int>(i), values[i]);
    if (const auto done = statement->execute(); !done)
        return std::unexpected(done.error());
    return statement;
}

void Statement::bind(int position, const QVariant &value) { m_query.bindValue(position, bindable(value)); }

void Statement::bind(const QString &name, const QVariant &value) { m_query.bindValue(name, bindable(value)); }

CacheResult<void> Statement::execute()
{
    QElapsedTimer timer;
    timer.start();
    const bool isDone = m_query.exec();
    if (timer.elapsed() >= slowMilliseconds)
        qCDebug(storeLog).noquote() << timer.elapsed() << "ms:" << base::oneLine(m_query.lastQuery());
    if (!isDone)
        return std::unexpected(m_connection->error(m_query.lastError()));
    return {};
}

CacheResult<bool> Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return std::unexpected(m_connection->error(m_query.lastError()));
    return false;
}

int Statement::columns() const { return m_query.record().count(); }

CacheResult<void> run(const CacheConnection &connection, const QString &sql, const QVariantList &values)
{
    return Statement::execute(connection, sql, values).transform([](const Statement &) {});
}

CacheResult<void> runAll(const CacheConnection &connection, const SqlCommands &commands)
{
    for (const SqlCommand &command : commands)
        if (const auto done = run(connection, command.sql, command.values); !done)
            return done;
    return {};
}

void attempt(const CacheConnection &connection, const SqlCommands &commands)
{
    [[maybe_unused]] const auto dropped = runAll(connection, commands);
}

CacheResult<std::vector<QVariantList>> rows(const CacheConnection &connection, const QString &sql,
                                            const QVariantList &values)
{
    std::vector<QVariantList> result;
    return eachRow(connection, sql, values,
                   [&result](const Statement &statement) {
                       QVariantList row;
                       for (int column = 0; column < statement.columns(); ++column)
                           row.append(statement.value(column));
                       result.push_back(std::move(row));
                   })
        .transform([&result] { return std::move(result); });
}

CacheResult<QVariant> scalar(const CacheConnection &connection, const QString &sql, const QVariantList &values)
{
    QVariant first;
    return eachRow(connection, sql, values,
                   [&first](const Statement &row) {
                       first = row.value(0);
                       return false;
                   })
        .transform([&first] { return first; });
}

CacheResult<qint64> number(const CacheConnection &connection, const QString &sql, const QVariantList &values)
{
    return scalar(connection, sql, values).transform([](const QVariant &value) { return value.toLongLong(); });
}

} // namespace anjungan::store
