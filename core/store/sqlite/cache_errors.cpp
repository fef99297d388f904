// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/cache_errors.h"

#include "core/base/one_line.h"

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

/// Result codes of SQLite that a person can act on.
enum SqliteCode {
    Busy = 5,
    LockedTable = 6,
    ReadOnly = 8,
    IoErr = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    Protocol = 15, ///< a WAL's locks were not free for as often as a reader tries
    NotADb = 26,
    ReadOnlyRollback = 776, ///< extended
};

} // namespace

int sqliteExtendedCode(const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return isNumber && code > 0 ? code : 1;
}

int sqliteCode(const QSqlError &error) { return sqliteExtendedCode(error) & 0xff; }

CacheError cacheError(const QString &file, const QSqlError &error)
{
    // The driver's text can have several lines and contain names from the file; the message must be one line.
    constexpr qsizetype longest = 300;
    const QString detail = base::oneLine(error.databaseText(), longest);
    switch (sqliteCode(error)) {
    case Busy:
    case LockedTable:
    case Protocol:
        return {CacheErrorKind::Locked, file, make<Code::CacheInUse>()};
    case ReadOnly:
        if (sqliteExtendedCode(error) == ReadOnlyRollback)
            return {CacheErrorKind::ReadOnly, file, make<Code::CacheHalfWritten>()};
        return {CacheErrorKind::ReadOnly, file, make<Code::CacheReadOnly>()};
    case IoErr:
        return {CacheErrorKind::Io, file, make<Code::CacheIoError>(detail, error.nativeErrorCode())};
    case Corrupt:
        return {CacheErrorKind::Corrupt, file, make<Code::CacheDamaged>(detail)};
    case Full:
        return {CacheErrorKind::NoSpace, file, make<Code::CacheDiskFull>()};
    case CantOpen:
        return {CacheErrorKind::Io, file, make<Code::CacheNotOpened>(detail)};
    case NotADb:
        return {CacheErrorKind::NotSqlite, file, make<Code::NotSqlite>()};
    default:
        return {CacheErrorKind::Io, file,
                make<Code::SqliteError>(detail.isEmpty() ? base::oneLine(error.driverText(), longest) : detail)};
    }
}

} // namespace anjungan::store
