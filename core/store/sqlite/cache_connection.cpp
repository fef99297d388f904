// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/cache_connection.h"

#include "core/files/private_file.h"
#include "core/files/system_path.h"
#include "core/store/sqlite/damage.h"
#include "core/store/sqlite/open_files.h"
#include "core/store/sqlite/statement.h"

#include <QUrl>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

QString options(CacheConnection::Mode mode)
{
    QString busyTimeout = "QSQLITE_BUSY_TIMEOUT="_L1 + QString::number(CacheConnection::busyTimeout);
    switch (mode) {
    case CacheConnection::Mode::Read:
        return busyTimeout + ";QSQLITE_OPEN_READONLY"_L1;
    case CacheConnection::Mode::Immutable:
        return busyTimeout + ";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_L1;
    case CacheConnection::Mode::Write:
        return busyTimeout;
    }
    std::unreachable();
}

QString databaseName(const QString &file, CacheConnection::Mode mode)
{
    // An absolute path, because SQLite takes "file:a?b" for a URI and ":memory:" for a database without a file.
    QString path = files::systemPath(file);
    if (mode != CacheConnection::Mode::Immutable)
        return path;
    // Without "//", after which SQLite takes the computer of a shared folder for a host and refuses it.
    return "file:"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + "?immutable=1"_L1;
}

/// A cache may come from outside: its schema is not trusted to call functions, and SQLite checks cells for damage. The
/// product's triggers need no more.
QStringList settings()
{
    return {
        u"PRAGMA trusted_schema = OFF"_s,
        u"PRAGMA cell_size_check = ON"_s,
        u"PRAGMA foreign_keys = ON"_s,
    };
}

} // namespace

CacheConnection::CacheConnection(QString file, const QSqlDatabase &database)
    : m_file(std::move(file)), m_database(database)
{
}

CacheResult<std::shared_ptr<CacheConnection>> CacheConnection::open(const QString &file, Mode mode)
{
    const QString name = "anjungan-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::shared_ptr<CacheConnection> connection(
        new CacheConnection(file, QSqlDatabase::addDatabase(u"QSQLITE"_s, name)));
    // SQLite would let everyone read it. The files that it creates beside it get the same permissions.
    if (mode == Mode::Write)
        static_cast<void>(files::makePrivateFile(file)); // if that fails, SQLite reports why
    if (mode != Mode::Immutable)
        nowOpen(name, file);
    QSqlDatabase &database = connection->m_database;
    database.setDatabaseName(databaseName(file, mode));
    database.setConnectOptions(options(mode));
    if (!database.open())
        return std::unexpected(connection->error(database.lastError()));
    const QStringList pragmas = settings();
    for (const QString &sql : pragmas)
        if (const auto done = run(*connection, sql); !done)
            return std::unexpected(done.error());
    return connection;
}

CacheError CacheConnection::error(const QSqlError &error) const
{
    CacheError told = cacheError(m_file, error);
    if (m_marksDamage && isDamage(told.kind))
        suspect(m_file);
    return told;
}

CacheConnection::~CacheConnection()
{
    const QString name = m_database.connectionName();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
    nowClosed(name);
}

} // namespace anjungan::store
