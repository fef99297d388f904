// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/disk_fault.h"

#include <memory>

namespace anjungan::test {

/// Replaces SQLite's default VFS during its lifetime and forwards every access to it, except those that a fault
/// affects. QtSql's driver uses the same library, so create it before the first connection is opened and destroy it
/// after the last is closed. A successful fsync does nothing: the files would not survive a power cut. For any thread.
class FaultVfs
{
public:
    /// Whether SQLite waits for locks. If it does not, threads that read while another one writes are refused at times.
    enum class Waits { No, Yes };

    explicit FaultVfs(Waits waits = Waits::No);
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    void arm(const DiskFault &fault); ///< counts from 0 again
    void disarm();

    qint64 accesses() const; ///< accesses since arm() that the fault could affect
    qint64 strikes() const;  ///< failed accesses since arm()
    qint64 opened() const;   ///< files opened through it since it was made

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace anjungan::test
