// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cstdint>

namespace anjungan::test {

/// How an access of SQLite to its files fails.
struct DiskFault
{
    enum class Kind : std::uint8_t {
        NoSpace,      ///< a write, or growing a file, has no room; the part that fits is written
        Io,           ///< any access fails; half of a write is written
        Locked,       ///< another process seems to hold the lock
        ReadOnly,     ///< the medium has become read-only
        Corrupt,      ///< a read succeeds and returns noise
        Kill,         ///< the process is killed by SIGKILL instead of the access
        KillAtCommit, ///< likewise, at a commit or instead of an fsync
    };

    Kind kind = Kind::Io;
    qint64 at = 0;            ///< the first access that fails, counted from 0 among those that this fault can affect
    bool lasts = false;       ///< all later accesses fail too
    bool sparesReads = false; ///< neither affects nor counts accesses that only look: reads, sizes, locks
};

/// The kinds of access. Those from Read on only look.
enum class DiskAccess : std::uint8_t {
    Open,
    Delete,
    Write,
    Truncate,
    Sync,
    Grow, ///< of the WAL's shared memory, by a region
    Commit,
    Read,
    Size,
    Exists,
    Lock,
    ShmMap,
    ShmLock
};

/// Whether a fault of this kind can affect such an access.
bool canStrike(const DiskFault &fault, DiskAccess access);

/// The result code that SQLite gets for the failed access; never SQLITE_OK.
int resultOf(DiskFault::Kind kind, DiskAccess access);

} // namespace anjungan::test
