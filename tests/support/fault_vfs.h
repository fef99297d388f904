// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cstdint>
#include <memory>

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

/// Takes the default VFS's place for as long as it lives and passes all on to it, but for what a fault spoils. QtSql's
/// driver uses the same library, so make it before the first connection is opened and drop it after the last is
/// closed. Waiting for a lock takes no
/// time, and an fsync that is to succeed does nothing: what is written would not survive a power cut. Safe from any
/// thread.
class FaultVfs
{
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    void arm(const DiskFault &fault); ///< counts from 0 again
    void disarm();

    qint64 accesses() const; ///< that the armed fault could have struck, since arm()
    qint64 strikes() const;  ///< since arm()
    qint64 opened() const;   ///< files opened through it since it was made

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace anjungan::test
