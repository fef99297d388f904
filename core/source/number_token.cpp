// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/number_token.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace anjungan::source {

namespace {

bool isNotFiniteWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 3> words{"nan", "infinity", "inf"};
    const auto isSame = [](char c, char lower) { return c == lower || (c >= 'A' && c <= 'Z' && c + 32 == lower); };
    return std::ranges::any_of(words, [&](std::string_view one) { return std::ranges::equal(word, one, isSame); });
}

std::string_view withoutDigits(std::string_view text)
{
    const std::size_t end = text.find_first_not_of("0123456789");
    return end == std::string_view::npos ? std::string_view() : text.substr(end);
}

/// A JSON number (RFC 8259).
bool isNumber(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    std::string_view rest = withoutDigits(text);
    if (rest.size() == text.size() || (text.starts_with('0') && text.size() - rest.size() > 1))
        return false;
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        text = rest;
        rest = withoutDigits(text);
        if (rest.size() == text.size())
            return false;
    }
    if (rest.starts_with('e') || rest.starts_with('E')) {
        rest.remove_prefix(1);
        if (rest.starts_with('+') || rest.starts_with('-'))
            rest.remove_prefix(1);
        text = rest;
        rest = withoutDigits(text);
        if (rest.size() == text.size())
            return false;
    }
    return rest.empty();
}

} // namespace

bool isNotFinite(std::string_view token)
{
    if (isNumber(token)) {
        double value = 0;
        const auto [read, error] = std::from_chars(token.data(), token.data() + token.size(), value);
        return error == std::errc::result_out_of_range || !std::isfinite(value);
    }
    if (token.starts_with('-') || token.starts_with('+'))
        token.remove_prefix(1);
    return isNotFiniteWord(token);
}

bool hasEndingZeros(std::string_view token)
{
    if (!token.ends_with('0') || token.find_first_of("eE") != std::string_view::npos)
        return false;
    const std::size_t point = token.find('.');
    return point != std::string_view::npos && token.size() - point > 2;
}

} // namespace anjungan::source
