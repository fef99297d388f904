// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace anjungan::source {

/// Well-formed UTF-8 as text. A U+FEFF in front belongs to the text, unlike in QString::fromUtf8().
[[nodiscard]] QString textOf(std::string_view utf8);

/// The UTF-8 of a JSON string that has lone surrogates, for which there is no UTF-8: each stays as its escape,
/// "\ud800", so that two texts never become one. `token` begins with the opening quote. None if it is not a valid JSON
/// string.
[[nodiscard]] std::optional<std::string> unescapedWithLoneSurrogates(std::string_view token);

} // namespace anjungan::source
