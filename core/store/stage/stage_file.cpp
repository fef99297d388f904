// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/stage_file.h"

#include "core/files/private_file.h"
#include "core/files/system_path.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"
#include "core/store/sqlite/transaction.h"
#include "core/store/stage/stage_tables.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

/// An absolute path, because SQLite takes "file:a?b" for a URI.
QString pathOf(const CacheConnection &connection)
{
    return QFileInfo(connection.file()).absoluteFilePath() + ".stage"_L1;
}

/// Uses a write-ahead log, because its pages have checksums: after a power cut the stage has the state of some pages
/// earlier, never a mix, and nothing has to wait for the disk; an incomplete file is created again. In exclusive mode
/// no helper file is needed. Free pages can be truncated, so that closing an empty stage is fast, and deleted content
/// is not overwritten, as some builds of SQLite do. Pages are large, since rows are written and dropped by the
/// thousand.
SqlCommands attachCommands(const QString &path)
{
    return {{u"ATTACH DATABASE ? AS stage"_s, {files::systemPath(path)}},
            {u"PRAGMA stage.locking_mode = EXCLUSIVE"_s},
            {u"PRAGMA stage.page_size = 16384"_s},
            {u"PRAGMA stage.auto_vacuum = INCREMENTAL"_s},
            {u"PRAGMA stage.synchronous = OFF"_s},
            {u"PRAGMA stage.journal_mode = WAL"_s},
            {u"PRAGMA stage.synchronous = NORMAL"_s},
            {u"PRAGMA stage.secure_delete = OFF"_s},
            {u"PRAGMA stage.cache_size = -8192"_s}};
}

[[nodiscard]] CacheResult<void> dropAll(const CacheConnection &connection)
{
    const auto tables = rows(connection, u"SELECT name FROM stage.sqlite_schema WHERE type = 'table'"_s);
    if (!tables)
        return std::unexpected(tables.error());
    SqlCommands commands;
    for (const QVariantList &table : *tables)
        commands.push_back({"DROP TABLE stage."_L1 + quoted(table[0].toString())});
    return runAll(connection, commands);
}

[[nodiscard]] CacheResult<bool> isDamaged(const CacheConnection &connection)
{
    return scalar(connection, u"PRAGMA stage.quick_check(1)"_s).transform([](const QVariant &found) {
        return found.toString() != "ok"_L1;
    });
}

/// A write acquires the lock, which exclusive mode then holds.
[[nodiscard]] CacheResult<void> prepare(const CacheConnection &connection)
{
    return inTransaction(connection, [&]() -> CacheResult<void> {
        const auto format = scalar(connection, u"PRAGMA stage.user_version"_s);
        if (!format)
            return std::unexpected(format.error());
        if (format->toInt() != stageFormat) {
            if (const auto dropped = dropAll(connection); !dropped)
                return dropped;
        }
        return runAll(connection,
                      {{u"CREATE TABLE IF NOT EXISTS stage.pass (dataset TEXT PRIMARY KEY NOT NULL, document BLOB NOT "
                        "NULL) WITHOUT ROWID"_s},
                       {u"PRAGMA stage.user_version = %1"_s.arg(stageFormat)}});
    });
}

[[nodiscard]] CacheResult<bool> isEmpty(const CacheConnection &connection)
{
    return scalar(connection, u"SELECT count(*) FROM stage.sqlite_schema WHERE type = 'table' AND name <> 'pass'"_s)
        .transform([](const QVariant &tables) { return tables.toInt() == 0; });
}

/// The lock is held for the whole lifetime of its holder, so waiting for it is useless.
[[nodiscard]] CacheResult<void> attachLocked(const CacheConnection &connection)
{
    const QString path = pathOf(connection);
    static_cast<void>(files::makePrivateFile(path)); // if that fails, SQLite reports why
    CacheResult<void> done = run(connection, u"PRAGMA busy_timeout = 0"_s)
                                 .and_then([&] { return runAll(connection, attachCommands(path)); })
                                 .and_then([&] { return prepare(connection); });
    attempt(connection, {{u"PRAGMA busy_timeout = %1"_s.arg(CacheConnection::busyTimeout)}});
    if (!done && done.error().kind == CacheErrorKind::Locked)
        done.error().what = make<Code::BeingSynced>();
    return done;
}

void detach(const CacheConnection &connection) { attempt(connection, {{u"DETACH DATABASE stage"_s}}); }

void removeFiles(const QString &path)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-journal"_s})
        static_cast<void>(QFile::remove(path + suffix));
}

/// An unreadable stage is dropped, and the source is listed again.
bool isUnreadable(const CacheResult<void> &done)
{
    return !done && (done.error().kind == CacheErrorKind::NotSqlite || done.error().kind == CacheErrorKind::Corrupt);
}

} // namespace

StageFile::StageFile(std::shared_ptr<CacheConnection> connection) : m_connection(std::move(connection)) {}

CacheResult<std::shared_ptr<StageFile>> StageFile::attach(std::shared_ptr<CacheConnection> connection)
{
    const bool isThere = QFile::exists(pathOf(*connection));
    CacheResult<void> done = attachLocked(*connection);
    bool isBroken = isUnreadable(done);
    if (done && isThere)
        isBroken = isDamaged(*connection).value_or(true);
    if (isBroken) {
        detach(*connection);
        removeFiles(pathOf(*connection));
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
    const bool isDone = isEmpty(*m_connection).value_or(false);
    if (isDone) {
        static_cast<void>(rows(*m_connection, u"PRAGMA stage.incremental_vacuum"_s)); // one step for each page
        attempt(*m_connection, {{u"PRAGMA stage.synchronous = OFF"_s}});              // it is deleted anyway
    }
    detach(*m_connection);
    if (isDone)
        removeFiles(pathOf(*m_connection));
}

} // namespace anjungan::store
