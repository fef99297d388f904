// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace anjungan::base {

/// Further failures do not lengthen a wait, so that the doubled time stays in the range of its type.
inline constexpr int mostDoublings = 20;

/// The longest wait after `failures` (at least one) failures in a row: `first`, doubled with each further one, at most
/// `cap`.
[[nodiscard]] std::chrono::milliseconds retryWindow(std::chrono::milliseconds first, std::chrono::milliseconds cap,
                                                    int failures);

/// A random time within the window, so that many devices that failed at the same time do not retry at the same time
/// (full jitter). `random` returns numbers in [0, 1).
[[nodiscard]] std::chrono::milliseconds drawnFrom(std::chrono::milliseconds window,
                                                  const std::function<double()> &random);

} // namespace anjungan::base
