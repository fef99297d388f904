// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <mutex>
#include <optional>

namespace anjungan::app {

/// How much processor time a thread has used, looked at from another one: whether it works or stands still. Where the
/// system does not tell, it is always 0.
class ThreadWork
{
public:
    /// Follows the thread that calls it.
    void follow();

    /// Of the followed thread, which must still run; 0 if there is none.
    std::chrono::milliseconds used() const;

private:
    mutable std::mutex m_mutex;
    std::optional<int> m_clock; ///< of the system
};

} // namespace anjungan::app
