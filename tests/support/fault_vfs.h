// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/disk_fault.h"

#include <memory>

namespace anjungan::test {

/// Takes the default VFS's place for as long as it lives and passes all on to it, but for what a fault spoils. QtSql's
/// driver uses the same library, so make it before the first connection is opened and drop it after the last is
/// closed. Waiting for a lock takes no time, and an fsync that is to succeed does nothing: what is written would not
/// survive a power cut. Safe from any thread.
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
