// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage_file.h"

#include "core/store/sql_names.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

QString pathOf(const Connection &connection) { return connection.file() + ".stage"_L1; }

/// Losing the stage in a power cut costs a download, so it need not reach the disk; a rollback journal is enough for a
/// crash of the program, and is kept in a file so that memory stays flat.
Commands attachCommands(const QString &path)
{
    return {{u"ATTACH DATABASE ? AS stage"_s, {path}},
            {u"PRAGMA stage.locking_mode = EXCLUSIVE"_s},
            {u"PRAGMA stage.journal_mode = TRUNCATE"_s},
            {u"PRAGMA stage.synchronous = OFF"_s},
            {u"PRAGMA stage.cache_size = -16384"_s}};
}

CacheResult<void> dropLeftovers(const Connection &connection)
{
    return inTransaction(connection, [&]() -> CacheResult<void> {
        const auto tables = rows(connection, u"SELECT name FROM stage.sqlite_schema WHERE type = 'table'"_s);
        if (!tables)
            return std::unexpected(tables.error());
        Commands commands;
        for (const QVariantList &table : *tables)
            commands.push_back({"DROP TABLE stage."_L1 + quoted(table[0].toString())});
        // Writing takes the lock, which exclusive mode then keeps.
        commands.push_back({u"CREATE TABLE stage.lock (held INTEGER)"_s});
        return runAll(connection, commands);
    });
}

/// The lock is held for as long as its holder lives: waiting for it makes no sense.
CacheResult<void> attachLocked(const Connection &connection)
{
    const QString path = pathOf(connection);
    CacheResult<void> done = run(connection, u"PRAGMA busy_timeout = 0"_s)
                                 .and_then([&] { return runAll(connection, attachCommands(path)); })
                                 .and_then([&] { return dropLeftovers(connection); });
    attempt(connection, {{u"PRAGMA busy_timeout = %1"_s.arg(Connection::busyTimeout)}});
    if (!done && done.error().kind == CacheErrorKind::Locked)
        done.error().what = u"another Anjungan is syncing into it; let it finish or close it"_s;
    return done;
}

void detach(const Connection &connection) { attempt(connection, {{u"DETACH DATABASE stage"_s}}); }

} // namespace

StageFile::StageFile(std::shared_ptr<Connection> connection) : m_connection(std::move(connection)) {}

CacheResult<std::shared_ptr<StageFile>> StageFile::attach(std::shared_ptr<Connection> connection)
{
    CacheResult<void> done = attachLocked(*connection);
    if (!done && (done.error().kind == CacheErrorKind::NotSqlite || done.error().kind == CacheErrorKind::Corrupt)) {
        detach(*connection);
        static_cast<void>(QFile::remove(pathOf(*connection) + "-journal"_L1));
        if (QFile::remove(pathOf(*connection)))
            done = attachLocked(*connection);
    }
    if (!done) {
        detach(*connection);
        return std::unexpected(done.error());
    }
    return std::shared_ptr<StageFile>(new StageFile(std::move(connection)));
}

StageFile::~StageFile()
{
    detach(*m_connection);
    // A file that stays is emptied by the next writer.
    static_cast<void>(QFile::remove(pathOf(*m_connection)));
    static_cast<void>(QFile::remove(pathOf(*m_connection) + "-journal"_L1));
}

} // namespace anjungan::store
