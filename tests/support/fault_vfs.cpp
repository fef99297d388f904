// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fault_vfs.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <sqlite3.h>

namespace anjungan::test {

using Kind = DiskFault::Kind;

namespace {

/// What an access does. Those from Read on only look.
enum class Access : std::uint8_t {
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

bool canStrike(const DiskFault &fault, Access access)
{
    if (fault.sparesReads && access >= Access::Read)
        return false;
    switch (fault.kind) {
    case Kind::NoSpace:
        return access == Access::Write || access == Access::Grow;
    case Kind::Io:
        return access != Access::Commit;
    case Kind::Locked:
        return access == Access::Lock || access == Access::ShmLock;
    case Kind::ReadOnly:
        return access <= Access::Truncate || access == Access::Grow;
    case Kind::Corrupt:
        return access == Access::Read;
    case Kind::Kill:
        return true;
    case Kind::KillAtCommit:
        return access == Access::Commit || access == Access::Sync;
    }
    return false;
}

/// As the library's own VFS answers when the call to the system fails.
int ioError(Access access)
{
    switch (access) {
    case Access::Open:
        return SQLITE_CANTOPEN;
    case Access::Delete:
        return SQLITE_IOERR_DELETE;
    case Access::Write:
        return SQLITE_IOERR_WRITE;
    case Access::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case Access::Sync:
        return SQLITE_IOERR_FSYNC;
    case Access::Grow:
        return SQLITE_IOERR_SHMSIZE;
    case Access::Read:
        return SQLITE_IOERR_READ;
    case Access::Size:
        return SQLITE_IOERR_FSTAT;
    case Access::Exists:
        return SQLITE_IOERR_ACCESS;
    case Access::Lock:
        return SQLITE_IOERR_LOCK;
    case Access::ShmMap:
        return SQLITE_IOERR_SHMMAP;
    case Access::ShmLock:
        return SQLITE_IOERR_SHMLOCK;
    case Access::Commit:
        break;
    }
    return SQLITE_IOERR;
}

int resultOf(Kind kind, Access access)
{
    switch (kind) {
    case Kind::NoSpace:
        return access == Access::Write ? SQLITE_FULL : SQLITE_IOERR_SHMSIZE;
    case Kind::Locked:
        return SQLITE_BUSY;
    case Kind::ReadOnly:
        // Of shared memory SQLITE_READONLY would mean that it is there, and can be read.
        return access == Access::Write ? SQLITE_READONLY : access == Access::Grow ? SQLITE_CANTOPEN : ioError(access);
    default:
        return ioError(access);
    }
}

[[noreturn]] void die()
{
#ifdef SIGKILL
    std::raise(SIGKILL);
#endif
    std::abort();
}

} // namespace

struct FaultVfs::State
{
    sqlite3_vfs vfs = {};
    sqlite3_vfs *real = nullptr;
    std::mutex mutex; ///< guards the next four
    DiskFault fault;
    bool armed = false;
    qint64 accesses = 0;
    qint64 strikes = 0;
    std::atomic<qint64> opened = 0;

    /// Whether this access goes wrong.
    bool goesWrong(Access access)
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
};

namespace {

using State = FaultVfs::State;

/// What SQLite sees; the real file's own structure follows it in memory.
struct File
{
    sqlite3_file base;
    State *state;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    const sqlite3_io_methods *methods() { return real()->pMethods; }
};
static_assert(sizeof(File) % alignof(std::max_align_t) == 0);

File *fileOf(sqlite3_file *file) { return reinterpret_cast<File *>(file); }
State &stateOf(sqlite3_vfs *vfs) { return *static_cast<State *>(vfs->pAppData); }

/// SQLITE_OK where the access may go on.
int pass(sqlite3_file *file, Access access)
{
    State &state = *fileOf(file)->state;
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
        constexpr int mostNoise = 200; // the head of a page: what it is and where its cells are
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

/// Nothing here outlives a power cut, and waiting for the disk is most of the time that a small sync takes.
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

/// Without memory mapping every read is an access of its own.
int fetchPage(sqlite3_file *, sqlite3_int64, int, void **memory)
{
    *memory = nullptr;
    return SQLITE_OK;
}

int unfetchPage(sqlite3_file *, sqlite3_int64, void *) { return SQLITE_OK; }

/// `version` 1: a file that cannot have a WAL.
sqlite3_io_methods methodsOf(int version)
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

int openFile(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    static const sqlite3_io_methods plain = methodsOf(1);
    static const sqlite3_io_methods whole = methodsOf(3);
    State &state = stateOf(vfs);
    File *made = fileOf(file);
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

sqlite3_vfs vfsOver(State *state)
{
    // Whatever has to do with the machine, not with files, is the real one's: those calls do not look at their VFS.
    sqlite3_vfs vfs = *state->real;
    vfs.iVersion = std::min(2, state->real->iVersion);
    vfs.szOsFile += static_cast<int>(sizeof(File));
    vfs.pNext = nullptr;
    vfs.zName = "anjungan-fault";
    vfs.pAppData = state;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPathname;
    vfs.xSleep = sleepNot;
    return vfs;
}

} // namespace

FaultVfs::FaultVfs() : m_state(std::make_unique<State>())
{
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = vfsOver(m_state.get());
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
