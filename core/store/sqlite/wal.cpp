// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/wal.h"

#include "core/store/sqlite/statement.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

CacheResult<void> useWal(const CacheConnection &connection)
{
    const auto mode = scalar(connection, u"PRAGMA main.journal_mode = WAL"_s);
    if (!mode)
        return std::unexpected(mode.error());
    if (mode->toString() != "wal"_L1)
        return std::unexpected(CacheError{CacheErrorKind::Io, connection.file(), make<Code::NoWriteAheadLog>()});
    // A power cut may then undo the last publishes, which the next sync repeats; it cannot damage the file. By default
    // SQLite checkpoints a log at every commit of more than 1000 pages, also the stage's, which is mostly dropped
    // before it would be necessary: trimWal() limits the cache's log, and 64 MB, 4096 of its pages, limit the stage's.
    return runAll(connection, {{u"PRAGMA main.synchronous = NORMAL"_s},
                               {u"PRAGMA main.cache_size = -8192"_s},
                               {u"PRAGMA wal_autocheckpoint = 4096"_s}});
}

void trimWal(const CacheConnection &connection)
{
    constexpr qint64 largeBytes = 8LL * 1024 * 1024;
    if (QFileInfo(connection.file() + "-wal"_L1).size() < largeBytes)
        return;
    // Does not wait for readers: the sync continues, and the next publish tries again. A failure leaves the WAL intact.
    attempt(connection, {{u"PRAGMA busy_timeout = 0"_s}, {u"PRAGMA main.wal_checkpoint(TRUNCATE)"_s}});
    attempt(connection, {{u"PRAGMA busy_timeout = %1"_s.arg(CacheConnection::busyTimeout)}});
}

} // namespace anjungan::store
