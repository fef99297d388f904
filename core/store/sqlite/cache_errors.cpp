// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/cache_errors.h"

#include "core/base/one_line.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

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
        return {CacheErrorKind::Locked, file, u"is in use by another program; close it or wait, then try again"_s};
    case ReadOnly:
        if (sqliteExtendedCode(error) == ReadOnlyRollback) {
            return {CacheErrorKind::ReadOnly, file,
                    u"was left half written by a program that ended in the middle; sync, which puts it right"_s};
        }
        return {CacheErrorKind::ReadOnly, file, u"cannot be written; allow writing or choose another file"_s};
    case IoErr:
        return {CacheErrorKind::Io, file,
                u"could not be read or written (%1, %2); see to the disk: free space, its file size limit, its health"_s
                    .arg(detail, error.nativeErrorCode())};
    case Corrupt:
        return {CacheErrorKind::Corrupt, file,
                u"is damaged (%1); sync: a damaged cache is set aside and made anew"_s.arg(detail)};
    case Full:
        return {CacheErrorKind::NoSpace, file, u"the disk is full; make room, then sync again"_s};
    case CantOpen:
        return {CacheErrorKind::Io, file,
                u"cannot be opened (%1); see to its folder and its permissions"_s.arg(detail)};
    case NotADb:
        return {CacheErrorKind::NotSqlite, file, u"is no cache (not an SQLite file); choose another file"_s};
    default:
        return {CacheErrorKind::Io, file,
                u"SQLite says: %1"_s.arg(detail.isEmpty() ? base::oneLine(error.driverText(), longest) : detail)};
    }
}

} // namespace anjungan::store
