// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fault_file.h"

#include <algorithm>

namespace anjungan::test {

using Access = DiskAccess;
using Kind = DiskFault::Kind;

namespace {

FaultFile *fileOf(sqlite3_file *file) { return reinterpret_cast<FaultFile *>(file); }

/// SQLITE_OK where the access may proceed.
int pass(sqlite3_file *file, Access access)
{
    FaultVfs::State &state = *fileOf(file)->state;
    return state.goesWrong(access) ? resultOf(state.fault.kind, access) : SQLITE_OK;
}

int closeFile(sqlite3_file *file) { return fileOf(file)->methods()->xClose(fileOf(file)->real()); }

int readFile(sqlite3_file *file, void *bytes, int amount, sqlite3_int64 offset)
{
    const int failed = pass(file, Access::Read);
    if (failed && fileOf(file)->state->fault.kind != Kind::Corrupt)
        return failed;
    const int result = fileOf(file)->methods()->xRead(fileOf(file)->real(), bytes, amount, offset);
    if (failed && result == SQLITE_OK) {
        constexpr int mostNoise = 200; // the head of a page: its type and the offsets of its cells
        std::fill_n(static_cast<unsigned char *>(bytes), std::min(amount, mostNoise), 0xa5);
    }
    return result;
}

int writeFile(sqlite3_file *file, const void *bytes, int amount, sqlite3_int64 offset)
{
    const int failed = pass(file, Access::Write);
    const auto write = fileOf(file)->methods()->xWrite;
    if (!failed)
        return write(fileOf(file)->real(), bytes, amount, offset);
    if (failed != SQLITE_READONLY)
        write(fileOf(file)->real(), bytes, amount / 2, offset);
    return failed;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int failed = pass(file, Access::Truncate);
    return failed ? failed : fileOf(file)->methods()->xTruncate(fileOf(file)->real(), size);
}

/// Does not sync: no test cuts the power, and waiting for the disk is most of the time of a small sync.
int syncFile(sqlite3_file *file, int) { return pass(file, Access::Sync); }

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    const int failed = pass(file, Access::Size);
    return failed ? failed : fileOf(file)->methods()->xFileSize(fileOf(file)->real(), size);
}

int lockFile(sqlite3_file *file, int level)
{
    const int failed = pass(file, Access::Lock);
    return failed ? failed : fileOf(file)->methods()->xLock(fileOf(file)->real(), level);
}

int unlockFile(sqlite3_file *file, int level) { return fileOf(file)->methods()->xUnlock(fileOf(file)->real(), level); }

int checkReservedLock(sqlite3_file *file, int *result)
{
    return fileOf(file)->methods()->xCheckReservedLock(fileOf(file)->real(), result);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    if (operation == SQLITE_FCNTL_COMMIT_PHASETWO)
        pass(file, Access::Commit);
    return fileOf(file)->methods()->xFileControl(fileOf(file)->real(), operation, argument);
}

int sectorSize(sqlite3_file *file) { return fileOf(file)->methods()->xSectorSize(fileOf(file)->real()); }

int deviceCharacteristics(sqlite3_file *file)
{
    return fileOf(file)->methods()->xDeviceCharacteristics(fileOf(file)->real());
}

int shmMap(sqlite3_file *file, int page, int pageSize, int extend, void volatile **memory)
{
    const int failed = pass(file, extend ? Access::Grow : Access::ShmMap);
    return failed ? failed : fileOf(file)->methods()->xShmMap(fileOf(file)->real(), page, pageSize, extend, memory);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    const int failed = flags & SQLITE_SHM_LOCK ? pass(file, Access::ShmLock) : SQLITE_OK;
    return failed ? failed : fileOf(file)->methods()->xShmLock(fileOf(file)->real(), offset, count, flags);
}

void shmBarrier(sqlite3_file *file) { fileOf(file)->methods()->xShmBarrier(fileOf(file)->real()); }

int shmUnmap(sqlite3_file *file, int remove)
{
    return fileOf(file)->methods()->xShmUnmap(fileOf(file)->real(), remove);
}

/// Refuses memory mapping, so that every read is a separate access.
int fetchPage(sqlite3_file *, sqlite3_int64, int, void **memory)
{
    *memory = nullptr;
    return SQLITE_OK;
}

int unfetchPage(sqlite3_file *, sqlite3_int64, void *) { return SQLITE_OK; }

} // namespace

sqlite3_io_methods faultFileMethods(int version)
{
    sqlite3_io_methods methods = {};
    methods.iVersion = version;
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = fileSize;
    methods.xLock = lockFile;
    methods.xUnlock = unlockFile;
    methods.xCheckReservedLock = checkReservedLock;
    methods.xFileControl = fileControl;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = deviceCharacteristics;
    methods.xShmMap = shmMap;
    methods.xShmLock = shmLock;
    methods.xShmBarrier = shmBarrier;
    methods.xShmUnmap = shmUnmap;
    methods.xFetch = fetchPage;
    methods.xUnfetch = unfetchPage;
    return methods;
}

} // namespace anjungan::test
