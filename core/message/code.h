// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace anjungan::message {

/// What can be told to people: codes.def says what each code means and what its arguments are.
enum class Code {
#define X(code, name, kinds) code,
#include "core/message/codes.def"
#undef X
};

struct CodeFacts
{
    Code code;
    std::string_view name;  ///< as it is kept, e.g. "sync.rows_twice"
    std::string_view kinds; ///< of its arguments, a letter for each: see codes.def
};

inline constexpr std::array allCodes{
#define X(code, name, kinds) CodeFacts{Code::code, name, kinds},
#include "core/message/codes.def"
#undef X
};

constexpr std::string_view kindsOf(Code code)
{
    return allCodes[static_cast<std::size_t>(std::to_underlying(code))].kinds;
}

/// "sync.rows_twice", as it is kept and as in --json.
QLatin1StringView codeName(Code code);
[[nodiscard]] std::optional<Code> codeOf(QStringView name);

} // namespace anjungan::message
