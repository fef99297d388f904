// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace anjungan::source {

/// Whether a token that stands for a value is a number without a finite value: NaN or Infinity, as Python, C and Java
/// write them, or a JSON number beyond every double.
[[nodiscard]] bool isNotFinite(std::string_view token);

/// Whether the digits of a real say more than its value: zeros at the end of its fraction, as in 12.10. A whole number
/// with one zero, 70.0, does not.
[[nodiscard]] bool hasEndingZeros(std::string_view token);

} // namespace anjungan::source
