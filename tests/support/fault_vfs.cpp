// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fault_vfs.h"

#include "tests/support/fault_file.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>

namespace anjungan::test {

using Access = DiskAccess;
using Kind = DiskFault::Kind;
using State = FaultVfs::State;

namespace {

State &stateOf(sqlite3_vfs *vfs) { return *static_cast<State *>(vfs->pAppData); }

[[noreturn]] void die()
{
#ifdef SIGKILL
    std::raise(SIGKILL);
#endif
    std::abort();
}

int openFile(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    static const sqlite3_io_methods plain = faultFileMethods(1);
    static const sqlite3_io_methods whole = faultFileMethods(3);
    State &state = stateOf(vfs);
    auto *made = reinterpret_cast<FaultFile *>(file);
    made->base.pMethods = nullptr;
    made->state = &state;
    made->real()->pMethods = nullptr;
    if (state.goesWrong(Access::Open)) {
        constexpr int writing = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;
        const bool canRead = state.fault.kind == Kind::ReadOnly && !(flags & SQLITE_OPEN_DELETEONCLOSE);
        if (!canRead)
            return SQLITE_CANTOPEN;
        flags = (flags & ~writing) | SQLITE_OPEN_READONLY;
    }
    const int result = state.real->xOpen(state.real, name, made->real(), flags, outFlags);
    if (const sqlite3_io_methods *methods = made->methods())
        made->base.pMethods = methods->iVersion >= 2 && methods->xShmMap ? &whole : &plain;
    if (result == SQLITE_OK)
        ++state.opened;
    return result;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    State &state = stateOf(vfs);
    return state.goesWrong(Access::Delete) ? SQLITE_IOERR_DELETE : state.real->xDelete(state.real, name, syncFolder);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    State &state = stateOf(vfs);
    return state.goesWrong(Access::Exists) ? SQLITE_IOERR_ACCESS : state.real->xAccess(state.real, name, flags, result);
}

int fullPathname(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    return stateOf(vfs).real->xFullPathname(stateOf(vfs).real, name, size, out);
}

int sleepNot(sqlite3_vfs *, int microseconds) { return microseconds; }

sqlite3_vfs vfsOver(State *state, FaultVfs::Waits waits)
{
    // Functions that concern the machine and not files are the real VFS's: they do not use their VFS argument.
    sqlite3_vfs vfs = *state->real;
    vfs.iVersion = std::min(2, state->real->iVersion);
    vfs.szOsFile += static_cast<int>(sizeof(FaultFile));
    vfs.pNext = nullptr;
    vfs.zName = "anjungan-fault";
    vfs.pAppData = state;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPathname;
    if (waits == FaultVfs::Waits::No)
        vfs.xSleep = sleepNot;
    return vfs;
}

} // namespace

bool FaultVfs::State::goesWrong(DiskAccess access)
{
    const std::scoped_lock lock(mutex);
    if (!armed || !canStrike(fault, access))
        return false;
    const qint64 number = accesses++;
    if (number != fault.at && !(fault.lasts && number > fault.at))
        return false;
    ++strikes;
    if (fault.kind == Kind::Kill || fault.kind == Kind::KillAtCommit)
        die();
    return true;
}

FaultVfs::FaultVfs(Waits waits) : m_state(std::make_unique<State>())
{
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = vfsOver(m_state.get(), waits);
    sqlite3_vfs_register(&m_state->vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->real, 1);
}

void FaultVfs::arm(const DiskFault &fault)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->fault = fault;
    m_state->armed = true;
    m_state->accesses = m_state->strikes = 0;
}

void FaultVfs::disarm()
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->armed = false;
}

qint64 FaultVfs::accesses() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->accesses;
}

qint64 FaultVfs::strikes() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->strikes;
}

qint64 FaultVfs::opened() const { return m_state->opened; }

} // namespace anjungan::test
