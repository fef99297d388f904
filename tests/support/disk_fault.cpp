// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/disk_fault.h"

#include <sqlite3.h>

namespace anjungan::test {

using Access = DiskAccess;
using Kind = DiskFault::Kind;

namespace {

/// The code that SQLite's own VFS returns when the system call fails.
int ioError(Access access)
{
    switch (access) {
    case Access::Open:
        return SQLITE_CANTOPEN;
    case Access::Delete:
        return SQLITE_IOERR_DELETE;
    case Access::Write:
        return SQLITE_IOERR_WRITE;
    case Access::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case Access::Sync:
        return SQLITE_IOERR_FSYNC;
    case Access::Grow:
        return SQLITE_IOERR_SHMSIZE;
    case Access::Read:
        return SQLITE_IOERR_READ;
    case Access::Size:
        return SQLITE_IOERR_FSTAT;
    case Access::Exists:
        return SQLITE_IOERR_ACCESS;
    case Access::Lock:
        return SQLITE_IOERR_LOCK;
    case Access::ShmMap:
        return SQLITE_IOERR_SHMMAP;
    case Access::ShmLock:
        return SQLITE_IOERR_SHMLOCK;
    case Access::Commit:
        break;
    }
    return SQLITE_IOERR;
}

} // namespace

bool canStrike(const DiskFault &fault, Access access)
{
    if (fault.sparesReads && access >= Access::Read)
        return false;
    switch (fault.kind) {
    case Kind::NoSpace:
        return access == Access::Write || access == Access::Grow;
    case Kind::Io:
        return access != Access::Commit;
    case Kind::Locked:
        return access == Access::Lock || access == Access::ShmLock;
    case Kind::ReadOnly:
        return access <= Access::Truncate || access == Access::Grow;
    case Kind::Corrupt:
        return access == Access::Read;
    case Kind::Kill:
        return true;
    case Kind::KillAtCommit:
        return access == Access::Commit || access == Access::Sync;
    }
    return false;
}

int resultOf(Kind kind, Access access)
{
    switch (kind) {
    case Kind::NoSpace:
        return access == Access::Write ? SQLITE_FULL : SQLITE_IOERR_SHMSIZE;
    case Kind::Locked:
        return SQLITE_BUSY;
    case Kind::ReadOnly:
        // For shared memory SQLITE_READONLY would mean that it exists and is readable.
        return access == Access::Write ? SQLITE_READONLY : access == Access::Grow ? SQLITE_CANTOPEN : ioError(access);
    default:
        return ioError(access);
    }
}

} // namespace anjungan::test
