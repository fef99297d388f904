// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/value_reading.h"

#include "core/base/exact_integer.h"
#include "core/base/iso_time.h"
#include "core/store/format/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using source::Value;
using workspace::DateOrder;
using workspace::FieldType;
using workspace::NumberStyle;

namespace {

bool isOneOf(QStringView text, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(words,
                               [text](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

bool meansNothing(QStringView text, NumberStyle style)
{
    if (text.isEmpty())
        return true;
    static constexpr std::array dashes{u'-', u'\u2012', u'\u2013', u'\u2014', u'\u2212'};
    return style == NumberStyle::Indonesian && text.size() == 1 &&
           std::ranges::contains(dashes, text.front().unicode());
}

bool isNotFiniteText(QStringView text)
{
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text.slice(1);
    return isOneOf(text, {"nan"_L1, "infinity"_L1, "inf"_L1});
}

template<typename T> ReadAs converted(Value &value, std::optional<T> meant)
{
    if (!meant)
        return ReadAs::Unreadable;
    value = *std::move(meant);
    return ReadAs::Converted;
}

ReadAs readText(Value &value, const QString &digits)
{
    if (std::holds_alternative<QString>(value))
        return ReadAs::Same;
    if (const bool *set = std::get_if<bool>(&value))
        value = *set ? u"true"_s : u"false"_s;
    else if (const std::int64_t *number = std::get_if<std::int64_t>(&value))
        value = QString::number(*number);
    else if (const double *real = std::get_if<double>(&value))
        value = digits.isEmpty() ? shortestText(*real) : digits;
    else
        return ReadAs::Unreadable;
    return ReadAs::Converted;
}

/// A whole double: beyond 2^53 only if its few digits are certainly those that were meant.
std::optional<std::int64_t> wholeOf(double real)
{
    constexpr int certainDigits = 15;
    if (real != std::floor(real))
        return std::nullopt;
    if (std::abs(real) <= base::largestExactDouble)
        return static_cast<std::int64_t>(real);
    const QByteArray text = QByteArray::number(real, 'g', certainDigits);
    const auto plain = plainNumber(QString::fromLatin1(text), NumberStyle::Plain);
    return plain && text.toDouble() == real ? wholeNumber(*plain) : std::nullopt;
}

ReadAs readNumberText(FieldType type, const ValueStyle &style, Value &value)
{
    const QString text = std::get<QString>(value);
    const auto plain = plainNumber(text, style.numbers);
    if (!plain && isNotFiniteText(QStringView(text).trimmed())) {
        value = Value();
        return ReadAs::NotFinite;
    }
    if (!plain)
        return ReadAs::Unreadable;
    return type == FieldType::Integer ? converted(value, wholeNumber(*plain)) : converted(value, realNumber(*plain));
}

ReadAs readNumber(FieldType type, const ValueStyle &style, Value &value)
{
    if (std::holds_alternative<QString>(value))
        return readNumberText(type, style, value);
    if (std::holds_alternative<std::int64_t>(value))
        return ReadAs::Same;
    const double *real = std::get_if<double>(&value);
    if (!real)
        return ReadAs::Unreadable;
    if (type == FieldType::Real)
        return ReadAs::Same;
    const auto whole = wholeOf(*real);
    if (!whole)
        return ReadAs::Unreadable;
    value = *whole;
    return ReadAs::Same;
}

ReadAs readBoolean(Value &value)
{
    if (std::holds_alternative<bool>(value))
        return ReadAs::Same;
    std::optional<bool> meant;
    if (const QString *text = std::get_if<QString>(&value)) {
        const QStringView word = QStringView(*text).trimmed();
        if (isOneOf(word, {"true"_L1, "t"_L1, "1"_L1, "yes"_L1, "y"_L1, "ya"_L1}))
            meant = true;
        else if (isOneOf(word, {"false"_L1, "f"_L1, "0"_L1, "no"_L1, "n"_L1, "tidak"_L1}))
            meant = false;
    } else if (const std::int64_t *number = std::get_if<std::int64_t>(&value);
               number && (*number == 0 || *number == 1)) {
        meant = *number == 1;
    } else if (const double *real = std::get_if<double>(&value); real && (*real == 0 || *real == 1)) {
        meant = *real == 1;
    }
    return converted(value, meant);
}

/// "21/11/2026" as "2026-11-21", with what follows; nothing if it has another form or, in this order, two meanings.
QString fromYearLast(QStringView text, DateOrder order)
{
    constexpr qsizetype yearDigits = 4;
    constexpr int months = 12;
    const QChar separator = text.contains(u'/') ? u'/' : u'-';
    const QList<QStringView> parts = text.split(separator);
    const auto isShort = [](QStringView part) { return part.size() == 1 || part.size() == 2; };
    if (parts.size() < 3 || !isShort(parts[0]) || !isShort(parts[1]) || parts[2].size() < yearDigits)
        return {};
    const int first = parts[0].toInt();
    const int second = parts[1].toInt();
    const bool hasOneMeaning = first == second || first > months || second > months;
    if (order == DateOrder::Unknown && !hasOneMeaning)
        return {};
    const bool isDayFirst = order == DateOrder::DayFirst || (order == DateOrder::Unknown && first > months);
    const auto padded = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    const qsizetype begin = parts[2].constData() - text.constData();
    return parts[2].first(yearDigits).toString() + u'-' + padded(isDayFirst ? second : first) + u'-' +
           padded(isDayFirst ? first : second) + text.sliced(begin + yearDigits).toString();
}

std::optional<base::IsoTime> timeOf(const QString &text, const ValueStyle &style)
{
    const QStringView trimmed = QStringView(text).trimmed();
    auto time = base::parseIsoTime(trimmed);
    const bool isIndonesian = style.numbers == NumberStyle::Indonesian && style.dates == DateOrder::Unknown;
    if (!time)
        time = base::parseIsoTime(fromYearLast(trimmed, isIndonesian ? DateOrder::DayFirst : style.dates));
    return time;
}

/// The day of a text that is midnight as it is written: "2026-11-21T00:00:00+07:00" is that day in every zone.
std::optional<qint64> dayOfMidnight(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    const auto isPart = [](QChar c) { return c == u'T' || c == u't' || c == u' '; };
    const auto *const part = std::ranges::find_if(trimmed, isPart);
    if (part == trimmed.end())
        return std::nullopt;
    const QStringView clock = trimmed.sliced(part - trimmed.begin() + 1);
    const auto *const zone =
        std::ranges::find_if(clock, [](QChar c) { return !(c.isDigit() || c == u':' || c == u'.' || c == u','); });
    if (std::any_of(clock.begin(), zone, [](QChar c) { return c >= u'1' && c <= u'9'; }))
        return std::nullopt;
    const auto day = base::parseIsoTime(trimmed.first(part - trimmed.begin()));
    return day && day->isDate ? std::optional(day->msecs) : std::nullopt;
}

qint64 dayOf(const base::IsoTime &time, const QString &text, const QTimeZone &zone)
{
    if (time.isDate)
        return time.msecs;
    if (const auto day = dayOfMidnight(text))
        return *day;
    const QTimeZone local = zone.isValid() ? zone : QTimeZone::utc();
    const QDate day = QDateTime::fromMSecsSinceEpoch(base::momentOf(time, zone), local).date();
    return QDateTime(day, {}, QTimeZone::UTC).toMSecsSinceEpoch();
}

ReadAs readTime(FieldType type, const ValueStyle &style, Value &value)
{
    const QString *text = std::get_if<QString>(&value);
    const auto time = text ? timeOf(*text, style) : std::nullopt;
    if (!time)
        return ReadAs::Unreadable;
    const bool isDate = type == FieldType::Date;
    if (time->isDate == isDate && (!isDate || base::isoDateText(time->msecs) == *text) && base::parseIsoTime(*text))
        return ReadAs::Same;
    return converted(value, std::optional(isDate ? base::isoDateText(dayOf(*time, *text, style.timeZone))
                                                 : base::isoText(base::momentOf(*time, style.timeZone))));
}

} // namespace

ReadAs readAs(FieldType type, const ValueStyle &style, Value &value, const QString &digits)
{
    if (std::holds_alternative<std::monostate>(value))
        return ReadAs::Null;
    if (type == FieldType::Text)
        return readText(value, digits);
    if (const QString *text = std::get_if<QString>(&value);
        text && meansNothing(QStringView(*text).trimmed(), style.numbers)) {
        value = Value();
        return ReadAs::Empty;
    }
    switch (type) {
    case FieldType::Integer:
    case FieldType::Real:
        return readNumber(type, style, value);
    case FieldType::Boolean:
        return readBoolean(value);
    case FieldType::Date:
    case FieldType::DateTime:
        return readTime(type, style, value);
    case FieldType::Text:
        break;
    }
    std::unreachable();
}

} // namespace anjungan::store
