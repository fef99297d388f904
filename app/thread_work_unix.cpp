// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/thread_work.h"

#include <pthread.h>
#include <time.h>

namespace anjungan::app {

void ThreadWork::follow()
{
#ifndef __APPLE__ // which has no clocks of threads
    clockid_t clock{};
    if (pthread_getcpuclockid(pthread_self(), &clock) != 0)
        return;
    const std::scoped_lock lock(m_mutex);
    m_clock = static_cast<int>(clock);
#endif
}

std::chrono::milliseconds ThreadWork::used() const
{
    const std::scoped_lock lock(m_mutex);
    timespec time{};
    if (!m_clock || clock_gettime(static_cast<clockid_t>(*m_clock), &time) != 0)
        return {};
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                                 std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace anjungan::app
