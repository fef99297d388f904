// SPDX-License-Identifier: GPL-3.0-or-later
// glibc's inline checks of poll() must not stand in for the ones below.
#undef _FORTIFY_SOURCE

#include "tests/soak/virtual_time.h"

#include "tests/soak/quiet_threads.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <ctime>
#include <dlfcn.h>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>
#include <vector>

namespace anjungan::soak::virtual_time {

namespace {

constexpr qint64 second = 1'000'000'000, millisecond = 1'000'000;
/// What a poll() without an end waits before it looks again whether all sleep.
constexpr qint64 shortWait = 200'000;

/// A thread that waits in poll(), but for the main one.
struct Waiter
{
    Waiter() : wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
    ~Waiter() { close(wake); }
    Waiter(const Waiter &) = delete;
    Waiter &operator=(const Waiter &) = delete;

    int wake;
    qint64 due = 0;
};

// A library's call reaches nothing but globals.
std::atomic<qint64> steadyAhead = 0; ///< nanoseconds
std::atomic<qint64> dayAhead = 0;    ///< of the time of day, in addition
std::atomic<qint64> jumped = 0;
std::atomic<long> mainThread = 0; ///< 0: nothing jumps
qint64 leastLeap = 0, nearBy = 0;
std::mutex waitersMutex;
std::vector<Waiter *> waiters;
std::unique_ptr<QuietThreads> threads;

qint64 systemTime(clockid_t clock)
{
    using Get = int (*)(clockid_t, timespec *);
    static const Get get = reinterpret_cast<Get>(dlsym(RTLD_NEXT, "clock_gettime"));
    timespec time{};
    get(clock, &time);
    return time.tv_sec * second + time.tv_nsec;
}

timespec toTimespec(qint64 nanoseconds) { return {.tv_sec = nanoseconds / second, .tv_nsec = nanoseconds % second}; }

bool isSteady(clockid_t clock)
{
    return clock == CLOCK_MONOTONIC || clock == CLOCK_MONOTONIC_COARSE || clock == CLOCK_MONOTONIC_RAW ||
           clock == CLOCK_BOOTTIME;
}

bool isOfDay(clockid_t clock) { return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE; }

qint64 aheadOf(clockid_t clock)
{
    return isSteady(clock) ? steadyAhead.load() : isOfDay(clock) ? steadyAhead + dayAhead : 0;
}

qint64 steadyNow() { return systemTime(CLOCK_MONOTONIC) + steadyAhead; }

int systemPoll(pollfd *files, nfds_t count, std::optional<qint64> wait, const sigset_t *mask)
{
    timespec time = toTimespec(std::max<qint64>(wait.value_or(0), 0));
    return static_cast<int>(syscall(SYS_ppoll, files, count, wait ? &time : nullptr, mask, std::size_t{8}));
}

/// All sleep until `due` of the main thread, or until a timer of another one: time passes at once.
void jump(std::optional<qint64> due)
{
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    const std::scoped_lock lock(waitersMutex);
    qint64 next = due.value_or(never);
    for (const Waiter *waiter : waiters)
        next = std::min(next, waiter->due);
    if (next == never)
        return;
    const qint64 gap = next - steadyNow();
    if (gap > 0) {
        steadyAhead += gap <= nearBy ? gap : std::max(gap, leastLeap);
        ++jumped;
    }
    const qint64 now = steadyNow();
    for (const Waiter *waiter : waiters)
        if (waiter->due <= now)
            eventfd_write(waiter->wake, 1);
}

int waitOnMain(pollfd *files, nfds_t count, std::optional<qint64> due, const sigset_t *mask)
{
    for (;;) {
        if (const int ready = systemPoll(files, count, 0, mask); ready != 0)
            return ready;
        if (due && steadyNow() >= *due)
            return 0;
        // Whoever was just awake may have told this thread something before it fell asleep.
        if (threads->allSleep()) {
            if (const int ready = systemPoll(files, count, 0, mask); ready != 0)
                return ready;
            jump(due);
            if (due && steadyNow() >= *due)
                return 0;
        }
        const qint64 wait = due ? std::clamp<qint64>(*due - steadyNow(), 0, shortWait) : shortWait;
        if (const int ready = systemPoll(files, count, wait, mask); ready != 0)
            return ready;
    }
}

int waitElsewhere(const pollfd *files, nfds_t count, std::optional<qint64> due, const sigset_t *mask, pollfd *answers)
{
    thread_local Waiter waiter;
    std::vector<pollfd> all(files, files + count);
    all.push_back({.fd = waiter.wake, .events = POLLIN, .revents = 0});
    const auto enter = [](qint64 until) {
        const std::scoped_lock lock(waitersMutex);
        waiter.due = until;
        if (until > 0)
            waiters.push_back(&waiter);
        else
            std::erase(waiters, &waiter);
    };
    if (due)
        enter(*due);
    int ready = 0;
    for (;;) {
        ready = systemPoll(all.data(), all.size(), due ? std::optional(*due - steadyNow()) : std::nullopt, mask);
        if (ready > 0 && all.back().revents != 0) {
            eventfd_t ignored = 0;
            eventfd_read(waiter.wake, &ignored);
            --ready;
        }
        if (ready != 0 || (due && steadyNow() >= *due))
            break;
    }
    const int error = errno;
    if (due)
        enter(0);
    for (nfds_t at = 0; at < count; ++at)
        answers[at].revents = all[at].revents;
    errno = error;
    return ready;
}

int wait(pollfd *files, nfds_t count, std::optional<qint64> forNanoseconds, const sigset_t *mask)
{
    if (mainThread == 0 || forNanoseconds == 0)
        return systemPoll(files, count, forNanoseconds, mask);
    const auto due = forNanoseconds ? std::optional(steadyNow() + *forNanoseconds) : std::nullopt;
    return gettid() == mainThread ? waitOnMain(files, count, due, mask) : waitElsewhere(files, count, due, mask, files);
}

/// A moment of this process's clock as the system's.
timespec toSystem(clockid_t clock, const timespec &time)
{
    return toTimespec(std::max<qint64>(time.tv_sec * second + time.tv_nsec - aheadOf(clock), 0));
}

/// The version that programs are linked with; dlsym() may find an older one.
template<typename Function> Function newest(const char *name)
{
    for (const char *version : {"GLIBC_2.34", "GLIBC_2.30", "GLIBC_2.3.2", "GLIBC_2.17"})
        if (void *found = dlvsym(RTLD_NEXT, name, version))
            return reinterpret_cast<Function>(found);
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

void begin(const QDateTime &start, std::chrono::milliseconds leap, std::chrono::milliseconds near)
{
    threads = std::make_unique<QuietThreads>();
    leastLeap = leap.count() * millisecond;
    nearBy = near.count() * millisecond;
    dayAhead = start.toMSecsSinceEpoch() * millisecond - systemTime(CLOCK_REALTIME);
    mainThread = gettid();
}

void setClock(std::chrono::milliseconds by) { dayAhead += by.count() * millisecond; }

std::chrono::milliseconds realTime()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Nanoseconds(systemTime(CLOCK_MONOTONIC)));
}

qint64 jumps() { return jumped; }

} // namespace anjungan::soak::virtual_time

using namespace anjungan::soak::virtual_time;

#pragma GCC visibility push(default)
extern "C" {

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    *time = toTimespec(systemTime(clock) + aheadOf(clock));
    return 0;
}

int gettimeofday(timeval *time, void *) noexcept
{
    const qint64 now = systemTime(CLOCK_REALTIME) + aheadOf(CLOCK_REALTIME);
    *time = {.tv_sec = now / second, .tv_usec = now % second / 1000};
    return 0;
}

time_t time(time_t *time) noexcept
{
    const time_t now = (systemTime(CLOCK_REALTIME) + aheadOf(CLOCK_REALTIME)) / second;
    if (time)
        *time = now;
    return now;
}

int poll(pollfd *files, nfds_t count, int milliseconds)
{
    return wait(files, count, milliseconds < 0 ? std::nullopt : std::optional(milliseconds * millisecond), nullptr);
}

int ppoll(pollfd *files, nfds_t count, const timespec *time, const sigset_t *mask)
{
    return wait(files, count, time ? std::optional(time->tv_sec * second + time->tv_nsec) : std::nullopt, mask);
}

// Their ends are moments of this process's clock. Which one pthread_cond_timedwait() means is the condition's: Qt's is
// the steady one, and a time of day is far beyond it.
int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex, const timespec *until)
{
    static const auto wait = newest<int (*)(pthread_cond_t *, pthread_mutex_t *, const timespec *)>(__func__);
    const timespec end =
        toSystem(until->tv_sec > steadyNow() / second + 400'000'000 ? CLOCK_REALTIME : CLOCK_MONOTONIC, *until);
    return wait(condition, mutex, &end);
}

int pthread_cond_clockwait(pthread_cond_t *condition, pthread_mutex_t *mutex, clockid_t clock, const timespec *until)
{
    static const auto wait =
        newest<int (*)(pthread_cond_t *, pthread_mutex_t *, clockid_t, const timespec *)>(__func__);
    const timespec end = toSystem(clock, *until);
    return wait(condition, mutex, clock, &end);
}

} // extern "C"
#pragma GCC visibility pop
