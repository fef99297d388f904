// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fault_state.h"

#include <cstddef>

namespace anjungan::test {

/// The file structure that SQLite uses; the real file's structure follows it in memory.
struct FaultFile
{
    sqlite3_file base;
    FaultVfs::State *state;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    const sqlite3_io_methods *methods() { return real()->pMethods; }
};
static_assert(sizeof(FaultFile) % alignof(std::max_align_t) == 0);

/// Forwards to the real file every access that the fault does not affect. `version` 1: for a file that cannot have a
/// WAL; otherwise 3.
sqlite3_io_methods faultFileMethods(int version);

} // namespace anjungan::test
