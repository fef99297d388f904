// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fault_vfs.h"

#include <atomic>
#include <mutex>
#include <sqlite3.h>

namespace anjungan::test {

struct FaultVfs::State
{
    sqlite3_vfs vfs = {};
    sqlite3_vfs *real = nullptr;
    std::mutex mutex; ///< guards the next four members
    DiskFault fault;
    bool armed = false;
    qint64 accesses = 0;
    qint64 strikes = 0;
    std::atomic<qint64> opened = 0;

    /// Whether this access fails. Does not return if the fault is a kill.
    bool goesWrong(DiskAccess access);
};

} // namespace anjungan::test
