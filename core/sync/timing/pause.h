// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcorotask.h>

#include <chrono>
#include <functional>
#include <stop_token>

namespace anjungan::sync {

/// Waits within a run; false as soon as it is stopped. Injected so that tests need not wait.
using Pause = std::function<QCoro::Task<bool>(std::chrono::milliseconds time, std::stop_token stop)>;

/// Waits with a timer of the calling thread, which must have an event loop. May be stopped from any thread.
[[nodiscard]] QCoro::Task<bool> timerPause(std::chrono::milliseconds time, std::stop_token stop);

} // namespace anjungan::sync
