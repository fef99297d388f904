// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/json_value.h"

#include "core/source/error_text.h"
#include "core/source/json_string.h"
#include "core/source/number_token.h"

#include <algorithm>
#include <string>

namespace anjungan::source {

using message::Code;
using message::make;

namespace od = simdjson::ondemand;

namespace {

std::unexpected<Flaw> broken() { return std::unexpected(Flaw{ErrorKind::Malformed, make<Code::ValueNotJson>()}); }

std::unexpected<Flaw> tooLong(qint64 most)
{
    return std::unexpected(Flaw{ErrorKind::TooLarge, make<Code::TextTooLong>(most)});
}

/// A token in the text; simdjson includes the white space after it, which is removed here.
std::string_view trimmed(std::string_view raw)
{
    const std::size_t last = raw.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? std::string_view() : raw.substr(0, last + 1);
}

std::string_view token(od::value &value) { return trimmed(value.raw_json_token()); }

/// simdjson lets a zero in front of many digits through, which JSON does not know (RFC 8259, 6).
bool isInteger(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    if (text.size() > 1 && text.front() == '0')
        return false;
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// A value that simdjson could not read: null if it is a number that is not finite.
[[nodiscard]] std::expected<Value, Flaw> readUnreadable(od::value value, ValueNotes &notes)
{
    if (!isNotFinite(token(value)))
        return broken();
    ++notes.notFinite;
    return Value();
}

[[nodiscard]] std::expected<Value, Flaw> readNumber(od::value value, ValueNotes &notes)
{
    od::number_type type{};
    const std::string_view raw = value.raw_json_token(); // before the value is consumed
    if (value.get_number_type().get(type))
        return readUnreadable(value, notes);
    if (std::int64_t integer = 0; type == od::number_type::signed_integer && !value.get_int64().get(integer))
        return integer;
    if (double real = 0; type == od::number_type::floating_point_number && !value.get_double().get(real)) {
        if (const std::string_view digits = trimmed(raw); hasEndingZeros(digits))
            notes.digits = textOf(digits);
        return real;
    }
    const std::string_view digits = trimmed(raw);
    if ((type == od::number_type::unsigned_integer || type == od::number_type::big_integer) && isInteger(digits))
        return textOf(digits);
    return readUnreadable(value, notes);
}

/// Appends compact JSON. Visits and so checks every value. False: invalid.
class JsonText
{
public:
    JsonText(const Limits &limits, ValueNotes &notes) : m_limits(limits), m_notes(notes) {}

    bool append(od::value value, int nesting)
    {
        if (nesting > m_limits.maxNesting || std::ssize(m_text) > m_limits.maxTextBytes) {
            m_tooLarge = true;
            return false;
        }
        od::json_type type{};
        if (value.type().get(type))
            return appendNotFinite(value);
        switch (type) {
        case od::json_type::array:
            return appendArray(value, nesting);
        case od::json_type::object:
            return appendObject(value, nesting);
        default:
            return appendScalar(value, type);
        }
    }

    bool isTooLarge() const { return m_tooLarge || std::ssize(m_text) > m_limits.maxTextBytes; }
    const std::string &text() const { return m_text; }

private:
    bool appendArray(od::value value, int nesting)
    {
        od::array array;
        if (value.get_array().get(array))
            return false;
        m_text += '[';
        bool first = true;
        for (auto element : array) {
            if (!std::exchange(first, false))
                m_text += ',';
            od::value inner;
            if (element.get(inner) || !append(inner, nesting + 1))
                return false;
        }
        m_text += ']';
        return true;
    }

    bool appendObject(od::value value, int nesting)
    {
        od::object object;
        if (value.get_object().get(object))
            return false;
        m_text += '{';
        bool first = true;
        for (auto entry : object) {
            if (!std::exchange(first, false))
                m_text += ',';
            od::field field;
            std::string_view key;
            std::string_view unescaped; // only to check the escapes
            if (std::move(entry).get(field))
                return false;
            key = field.escaped_key();
            m_text.append("\"").append(key).append("\":");
            if (field.unescaped_key(true).get(unescaped) || !append(field.value(), nesting + 1))
                return false;
        }
        m_text += '}';
        return true;
    }

    bool appendNotFinite(od::value value)
    {
        m_text += "null";
        return readUnreadable(value, m_notes).has_value();
    }

    bool appendScalar(od::value value, od::json_type type)
    {
        const std::string_view raw = token(value);
        if ((type == od::json_type::number || type == od::json_type::null) && isNotFinite(raw))
            return appendNotFinite(value);
        m_text += raw;
        std::string_view text;
        bool flag = false;
        switch (type) {
        case od::json_type::string:
            return !value.get_string(true).get(text);
        case od::json_type::boolean:
            return !value.get_bool().get(flag);
        case od::json_type::null:
            return !value.is_null().get(flag) && flag;
        default: {
            ValueNotes unused; // the digits are in the text
            return readNumber(value, unused).has_value();
        }
        }
    }

    const Limits &m_limits;
    ValueNotes &m_notes;
    std::string m_text;
    bool m_tooLarge = false;
};

[[nodiscard]] std::expected<Value, Flaw> readJson(od::value value, const Limits &limits, ValueNotes &notes)
{
    JsonText json(limits, notes);
    if (json.append(value, 1) && !json.isTooLarge())
        return Json{textOf(json.text())};
    if (json.isTooLarge())
        return std::unexpected(Flaw{ErrorKind::TooLarge, make<Code::ValueTooDeep>()});
    return broken();
}

} // namespace

std::expected<QString, Flaw> readText(od::value value, const Limits &limits)
{
    const std::string_view raw = value.raw_json_token(); // before the value is consumed
    std::string_view text;
    std::optional<std::string> unescaped;
    if (value.get_string(false).get(text)) {
        unescaped = raw.starts_with('"') ? unescapedWithLoneSurrogates(raw) : std::nullopt;
        if (!unescaped)
            return broken();
        text = *unescaped;
    }
    if (std::ssize(text) > limits.maxTextBytes)
        return tooLong(limits.maxTextBytes);
    return textOf(text);
}

std::expected<Value, Flaw> readValue(od::value value, const Limits &limits, ValueNotes &notes)
{
    od::json_type type{};
    if (value.type().get(type))
        return readUnreadable(value, notes);
    switch (type) {
    case od::json_type::string:
        return readText(value, limits);
    case od::json_type::number:
        return readNumber(value, notes);
    case od::json_type::boolean: {
        bool flag = false;
        return value.get_bool().get(flag) ? std::expected<Value, Flaw>(broken()) : flag;
    }
    case od::json_type::null: {
        bool isNull = false;
        return value.is_null().get(isNull) || !isNull ? readUnreadable(value, notes) : Value();
    }
    default:
        return readJson(value, limits, notes);
    }
}

std::expected<QString, Flaw> readId(od::value value, const Limits &limits)
{
    od::json_type type{};
    bool isNull = false;
    if (!value.type().get(type)) {
        if (type == od::json_type::string)
            return readText(value, limits);
        if (type == od::json_type::null && !value.is_null().get(isNull) && isNull)
            return QString();
        const std::string_view digits = token(value);
        ValueNotes notes;
        if (type == od::json_type::number && readNumber(value, notes) && notes.notFinite == 0)
            return textOf(digits);
    }
    return std::unexpected(Flaw{ErrorKind::Malformed, make<Code::IdNotTextNorNumber>()});
}

} // namespace anjungan::source
