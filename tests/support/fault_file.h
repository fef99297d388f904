// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fault_state.h"

#include <cstddef>

namespace anjungan::test {

/// What SQLite sees; the real file's own structure follows it in memory.
struct FaultFile
{
    sqlite3_file base;
    FaultVfs::State *state;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    const sqlite3_io_methods *methods() { return real()->pMethods; }
};
static_assert(sizeof(FaultFile) % alignof(std::max_align_t) == 0);

/// Passes on to the real file what its fault does not spoil. `version` 1: of a file that cannot have a WAL; else 3.
sqlite3_io_methods faultFileMethods(int version);

} // namespace anjungan::test
