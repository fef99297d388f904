// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cstdint>

namespace anjungan::test {

/// What goes wrong with an access of SQLite to its files.
struct DiskFault
{
    enum class Kind : std::uint8_t {
        NoSpace,      ///< a write, or a file that would grow, finds no room; what fits of it is written
        Io,           ///< any access fails; of a write half is written
        Locked,       ///< another process seems to hold the lock
        ReadOnly,     ///< the medium has become one that cannot be written
        Corrupt,      ///< a read succeeds and returns noise
        Kill,         ///< the process dies by SIGKILL instead of the access
        KillAtCommit, ///< likewise, at a commit or in place of an fsync
    };

    Kind kind = Kind::Io;
    qint64 at = 0;            ///< the first access that it strikes, counted from 0 among those that it can strike
    bool lasts = false;       ///< it strikes all that follow, too
    bool sparesReads = false; ///< neither strikes nor counts accesses that only look: reads, sizes, locks
};

/// What an access does. Those from Read on only look.
enum class DiskAccess : std::uint8_t {
    Open,
    Delete,
    Write,
    Truncate,
    Sync,
    Grow, ///< the shared memory of a WAL gets a new piece
    Commit,
    Read,
    Size,
    Exists,
    Lock,
    ShmMap,
    ShmLock
};

/// Whether a fault of this kind can spoil such an access.
bool canStrike(const DiskFault &fault, DiskAccess access);

/// What SQLite is told of an access that the fault spoils: a result code, never SQLITE_OK.
int resultOf(DiskFault::Kind kind, DiskAccess access);

} // namespace anjungan::test
