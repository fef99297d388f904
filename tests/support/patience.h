// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace anjungan::test {

/// How long a test waits for a silent source before it counts as such. Under an emulator (./dev arm64) an answer takes
/// longer than a silence that a test can wait for elsewhere.
constexpr std::chrono::milliseconds patient(std::chrono::milliseconds silence)
{
#ifdef ANJUNGAN_EMULATED
    return 20 * silence;
#else
    return silence;
#endif
}

} // namespace anjungan::test
