// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace anjungan::message {

/// The messages for people; codes.def defines the meaning and the arguments of each code.
enum class Code {
#define X(code, name, kinds) code,
#include "core/message/codes.def"
#undef X
};

struct CodeFacts
{
    Code code;
    std::string_view name;  ///< as stored, e.g. "sync.rows_twice"
    std::string_view kinds; ///< of its arguments, one letter for each: see codes.def
};

/// Not deduced as std::array{…}, for which clang accepts at most 256.
inline constexpr auto allCodes = std::to_array<CodeFacts>({
#define X(code, name, kinds) {Code::code, name, kinds},
#include "core/message/codes.def"
#undef X
});

constexpr std::string_view kindsOf(Code code)
{
    return allCodes[static_cast<std::size_t>(std::to_underlying(code))].kinds;
}

/// "sync.rows_twice": the name in the cache and in --json.
QLatin1StringView codeName(Code code);
[[nodiscard]] std::optional<Code> codeOf(QStringView name);

} // namespace anjungan::message
