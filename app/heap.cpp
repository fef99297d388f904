// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heap.h"

#include <cstdint>
#include <cstdlib> // tells whether it is glibc's

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace anjungan::app {

#ifdef __GLIBC__

namespace {

constexpr int megabyte = 1024 * 1024;

/// What a window has in use after its first page, and a sync while it stages; measured.
constexpr int hugeBytes = 24 * megabyte;

/// glibc has a setting for it (glibc.malloc.hugetlb), but takes it only from the environment.
void beginWithHugePages()
{
    const auto begin = reinterpret_cast<std::uintptr_t>(sbrk(0));
    // The first block that is allocated now makes the heap grow by so much; it is kept when blocks are freed.
    mallopt(M_TOP_PAD, hugeBytes);
    constexpr std::size_t beyondWhatIsFree = 512 * 1024;
    void *volatile block = std::malloc(beyondWhatIsFree);
    std::free(block);
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const std::uintptr_t first = (begin + page - 1) / page * page;
    if (end > first)
        madvise(reinterpret_cast<void *>(first), end - first, MADV_HUGEPAGE); // a refusal changes nothing else
}

} // namespace

#endif

void prepareHeap()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, megabyte);
    mallopt(M_ARENA_MAX, 2);
    beginWithHugePages();
#endif
}

} // namespace anjungan::app
