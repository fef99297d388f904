// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace anjungan::base {

/// The longest wait after `failures` failures in a row, at least one: `first`, doubled with each further one, never
/// above `cap`.
[[nodiscard]] std::chrono::milliseconds retryWindow(std::chrono::milliseconds first, std::chrono::milliseconds cap,
                                                    int failures);

/// A moment anywhere within the window, so that many devices which failed together do not come back together (full
/// jitter). `random` gives numbers in [0, 1).
[[nodiscard]] std::chrono::milliseconds drawnFrom(std::chrono::milliseconds window,
                                                  const std::function<double()> &random);

} // namespace anjungan::base
