// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dirent.h>
#include <unordered_map>

namespace anjungan::soak {

/// Whether this process works at anything, as the kernel sees it. A thread that was woken counts as working from that
/// moment on, before it runs. Used by one thread, which it leaves out.
class QuietThreads
{
public:
    QuietThreads();
    ~QuietThreads();
    QuietThreads(const QuietThreads &) = delete;
    QuietThreads &operator=(const QuietThreads &) = delete;

    /// All other threads sleep until something wakes them.
    [[nodiscard]] bool allSleep();

private:
    struct Stat
    {
        int file = -1; ///< its "stat", kept open: opening it takes longer than reading it
        bool isThere = true;
    };

    bool sleeps(int file) const;

    DIR *m_tasks;
    long m_own;
    std::unordered_map<long, Stat> m_stats;
};

} // namespace anjungan::soak
