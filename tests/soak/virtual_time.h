// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

/// The time of this process. A program that links this has its own clock_gettime(), gettimeofday(), time(), poll() and
/// ppoll(), which the libraries call in place of the system's: every QTimer, QElapsedTimer, QDateTime and std::chrono
/// clock follows, on all threads. The clocks run as always while a thread works. When every thread sleeps and nothing
/// waits at the main thread's event loop, they jump to the next timer of any event loop, and that loop is woken. What
/// sleeps without an event loop (a condition, a mutex, nanosleep()) sleeps by the system's time.
namespace anjungan::soak::virtual_time {

using Nanoseconds = std::chrono::nanoseconds;

/// From now on, and from the thread that calls, which must be the main one. The time of day becomes `start`. A jump is
/// at least `leap` long, unless a timer is due in less than `near`: timers that are due within it ring once.
void begin(const QDateTime &start, std::chrono::milliseconds leap, std::chrono::milliseconds near);

/// Somebody sets the clock: the time of day changes by this, timers do not.
void setClock(std::chrono::milliseconds by);

/// By the system's clock, which never jumps.
std::chrono::milliseconds realTime();
qint64 jumps(); ///< so far

} // namespace anjungan::soak::virtual_time
