// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace anjungan::base {

/// 2⁵³: beyond it a double does not represent every integer.
inline constexpr std::int64_t largestExactInteger = std::int64_t(1) << 53;
inline constexpr double largestExactDouble = static_cast<double>(largestExactInteger);

} // namespace anjungan::base
