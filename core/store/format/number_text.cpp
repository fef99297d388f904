// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/number_text.h"

#include <QLocale>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace anjungan::store {

namespace {

constexpr std::string_view tenDigits = "0123456789";
/// Longer texts are not numbers of any use.
constexpr qsizetype longestNumber = 400;

std::size_t countDigits(std::string_view text) { return std::min(text.find_first_not_of(tenDigits), text.size()); }

std::optional<std::string> asciiOf(QStringView text)
{
    constexpr QChar minus(u'\u2212');
    text = text.trimmed();
    if (text.isEmpty() || text.size() > longestNumber)
        return std::nullopt;
    std::string ascii;
    ascii.reserve(static_cast<std::size_t>(text.size()));
    for (const QChar c : text) {
        if (c.unicode() >= 0x80 && c != minus)
            return std::nullopt;
        ascii += c == minus ? '-' : static_cast<char>(c.unicode());
    }
    return ascii;
}

/// Moves digits from the front of `rest` to `number`; returns how many.
std::size_t moveDigits(std::string &number, std::string_view &rest)
{
    const std::size_t count = countDigits(rest);
    number += rest.substr(0, count);
    rest.remove_prefix(count);
    return count;
}

bool moveExponent(std::string &number, std::string_view &rest)
{
    number += 'e';
    rest.remove_prefix(1);
    if (rest.starts_with('-') || rest.starts_with('+')) {
        if (rest.front() == '-')
            number += '-';
        rest.remove_prefix(1);
    }
    return moveDigits(number, rest) > 0;
}

/// "1234567.89", ".5", "1e6"
bool movePlain(std::string &number, std::string_view &rest)
{
    std::size_t digits = moveDigits(number, rest);
    if (digits == 0)
        number += '0';
    if (rest.starts_with('.')) {
        number += '.';
        rest.remove_prefix(1);
        const std::size_t fraction = moveDigits(number, rest);
        if (fraction == 0)
            number += '0';
        digits += fraction;
    }
    if (digits == 0)
        return false;
    return !(rest.starts_with('e') || rest.starts_with('E')) || moveExponent(number, rest);
}

/// "1.234.567,89", "1234567,89"
bool moveIndonesian(std::string &number, std::string_view &rest)
{
    constexpr std::size_t groupDigits = 3;
    const bool beginsWithZero = rest.starts_with('0');
    const std::size_t first = moveDigits(number, rest);
    if (first == 0)
        return false;
    if (rest.starts_with('.') && (first > groupDigits || beginsWithZero))
        return false;
    while (rest.starts_with('.')) {
        rest.remove_prefix(1);
        if (moveDigits(number, rest) != groupDigits)
            return false;
    }
    if (!rest.starts_with(','))
        return true;
    number += '.';
    rest.remove_prefix(1);
    return moveDigits(number, rest) > 0;
}

} // namespace

std::optional<std::string> plainNumber(QStringView text, workspace::NumberStyle style)
{
    const auto ascii = asciiOf(text);
    if (!ascii)
        return std::nullopt;
    std::string_view rest = *ascii;
    std::string number;
    if (rest.starts_with('-') || rest.starts_with('+')) {
        if (rest.front() == '-')
            number += '-';
        rest.remove_prefix(1);
    }
    const bool isNumber =
        style == workspace::NumberStyle::Indonesian ? moveIndonesian(number, rest) : movePlain(number, rest);
    return isNumber && rest.empty() ? std::optional(std::move(number)) : std::nullopt;
}

std::optional<std::int64_t> wholeNumber(const std::string &plain)
{
    // Every digit counts, so the number is shifted as text.
    constexpr int mostShift = 40;
    const std::string_view whole = plain;
    const std::size_t letter = std::min(whole.find('e'), whole.size());
    int shift = 0;
    if (letter < whole.size()) {
        const std::string_view exponent = whole.substr(letter + 1);
        const auto [read, error] = std::from_chars(exponent.data(), exponent.data() + exponent.size(), shift);
        if (error != std::errc() || std::abs(shift) > mostShift)
            return std::nullopt;
    }
    std::string digits(whole.substr(0, letter));
    std::size_t point = digits.find('.');
    if (point == std::string::npos)
        point = digits.size();
    else
        digits.erase(point, 1);
    const auto end = static_cast<std::ptrdiff_t>(point) + shift;
    if (end <= (digits.starts_with('-') ? 1 : 0)) // 0.5, or 0
        return std::ranges::all_of(digits, [](char c) { return c == '0' || c == '-'; }) ? std::optional(std::int64_t{0})
                                                                                        : std::nullopt;
    if (static_cast<std::size_t>(end) > digits.size())
        digits.append(static_cast<std::size_t>(end) - digits.size(), '0');
    if (digits.find_first_not_of('0', static_cast<std::size_t>(end)) != std::string::npos)
        return std::nullopt;
    std::int64_t number = 0;
    const char *const last = digits.data() + end;
    const auto [read, error] = std::from_chars(digits.data(), last, number);
    return error == std::errc() && read == last ? std::optional(number) : std::nullopt;
}

std::optional<double> realNumber(const std::string &plain)
{
    double number = 0;
    const char *const end = plain.data() + plain.size();
    const auto [read, error] = std::from_chars(plain.data(), end, number);
    return error == std::errc() && read == end && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString shortestText(double number) { return QString::number(number, 'g', QLocale::FloatingPointShortest); }

} // namespace anjungan::store
