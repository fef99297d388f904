// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/json_string.h"

#include <charconv>

namespace anjungan::source {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t hexDigits = 4;

/// The code unit of "uXXXX" at the beginning of a text.
std::optional<char32_t> codeUnit(std::string_view text)
{
    if (text.size() <= hexDigits || text.front() != 'u')
        return std::nullopt;
    unsigned unit = 0;
    const char *const end = text.data() + 1 + hexDigits;
    const auto [read, error] = std::from_chars(text.data() + 1, end, unit, 16);
    return error == std::errc() && read == end ? std::optional<char32_t>(unit) : std::nullopt;
}

void appendUtf8(std::string &text, char32_t character)
{
    const QByteArray utf8 = QString::fromUcs4(&character, 1).toUtf8();
    text.append(utf8.constData(), static_cast<std::size_t>(utf8.size()));
}

/// Appends the character of an escape in `rest`, which begins after the backslash, and returns its length; 0 if it is
/// not valid.
std::size_t appendEscaped(std::string &text, std::string_view rest)
{
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (rest.empty())
        return 0;
    if (const std::size_t at = letters.find(rest.front()); at != std::string_view::npos) {
        text += meanings[at];
        return 1;
    }
    const auto unit = codeUnit(rest);
    if (!unit)
        return 0;
    constexpr std::size_t length = 1 + hexDigits;
    if (!QChar::isSurrogate(*unit)) {
        appendUtf8(text, *unit);
        return length;
    }
    const std::string_view after = rest.substr(length);
    const auto second = after.starts_with('\\') ? codeUnit(after.substr(1)) : std::nullopt;
    if (QChar::isHighSurrogate(*unit) && second && QChar::isLowSurrogate(*second)) {
        appendUtf8(text, QChar::surrogateToUcs4(static_cast<char16_t>(*unit), static_cast<char16_t>(*second)));
        return 2 * length + 1;
    }
    text.append("\\").append(rest.substr(0, length));
    return length;
}

} // namespace

QString textOf(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (utf8.starts_with(byteOrderMark))
        text.prepend(QChar(QChar::ByteOrderMark));
    return text;
}

std::optional<std::string> unescapedWithLoneSurrogates(std::string_view token)
{
    std::string text;
    for (std::size_t at = 1; at < token.size(); ++at) {
        const char c = token[at];
        if (c == '"')
            return text;
        if (c != '\\') {
            text += c;
            continue;
        }
        const std::size_t length = appendEscaped(text, token.substr(at + 1));
        if (length == 0)
            return std::nullopt;
        at += length;
    }
    return std::nullopt;
}

} // namespace anjungan::source
