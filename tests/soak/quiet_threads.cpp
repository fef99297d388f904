// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/quiet_threads.h"

#include <array>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace anjungan::soak {

QuietThreads::QuietThreads() : m_tasks(opendir("/proc/self/task")), m_own(gettid()) {}

QuietThreads::~QuietThreads()
{
    for (const auto &[thread, stat] : m_stats)
        close(stat.file);
    if (m_tasks)
        closedir(m_tasks);
}

bool QuietThreads::sleeps(int file) const
{
    std::array<char, 256> text{};
    const ssize_t length = pread(file, text.data(), text.size() - 1, 0);
    if (length <= 0)
        return true; // it has ended
    // "TID (name) S …": the name may have brackets, too.
    const char *end = std::strrchr(text.data(), ')');
    return end && end[1] == ' ' && end[2] == 'S';
}

bool QuietThreads::allSleep()
{
    if (!m_tasks)
        return false;
    for (auto &[thread, stat] : m_stats)
        stat.isThere = false;
    bool areAsleep = true;
    rewinddir(m_tasks);
    while (const dirent *entry = readdir(m_tasks)) {
        const long thread = std::strtol(entry->d_name, nullptr, 10);
        if (thread <= 0 || thread == m_own)
            continue;
        Stat &stat = m_stats[thread];
        stat.isThere = true;
        if (stat.file < 0)
            stat.file = openat(dirfd(m_tasks), (std::string(entry->d_name) + "/stat").c_str(), O_RDONLY | O_CLOEXEC);
        areAsleep = areAsleep && sleeps(stat.file);
    }
    std::erase_if(m_stats, [](const auto &one) {
        if (!one.second.isThere)
            close(one.second.file);
        return !one.second.isThere;
    });
    return areAsleep;
}

} // namespace anjungan::soak
