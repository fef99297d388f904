// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

/// The colours of the light scheme by their values, as the design names them: what a test of drawing expects is not
/// read from the theme that it tests.
namespace anjungan::test::light {

inline constexpr QColor ground(0xF3, 0xF5, 0xF8);
inline constexpr QColor card(0xFF, 0xFF, 0xFF);
inline constexpr QColor line(0xE3, 0xE8, 0xEF);
inline constexpr QColor ink(0x16, 0x20, 0x2E);
inline constexpr QColor ink2(0x4F, 0x5C, 0x6D);
inline constexpr QColor ink3(0x64, 0x71, 0x84);
inline constexpr QColor rail(0x14, 0x20, 0x2F);
inline constexpr QColor accent(0x0B, 0x6E, 0x6E);
inline constexpr QColor good(0x2E, 0x7D, 0x4F);
inline constexpr QColor warning(0xC7, 0x77, 0x00);
inline constexpr QColor warningInk(0x8F, 0x56, 0x00);
inline constexpr QColor bad(0xB3, 0x26, 0x1E);
inline constexpr QColor sequence3(0x86, 0xBF, 0xB7);

} // namespace anjungan::test::light
