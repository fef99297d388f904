// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/value_kind.h"

#include "core/base/exact_integer.h"
#include "core/base/iso_time.h"

#include <cstdint>
#include <utility>

namespace anjungan::store {

namespace {

ValueKinds kindOfInteger(std::int64_t number)
{
    if (number >= -base::largestExactInteger && number <= base::largestExactInteger)
        return ValueKind::Integer;
    // A double may be 2^63, which is not an integer of 64 bits.
    const double real = static_cast<double>(number);
    const bool isExact = real < 9223372036854775808.0 && static_cast<std::int64_t>(real) == number;
    return isExact ? ValueKinds(ValueKind::Integer) : ValueKind::Integer | ValueKind::Large;
}

/// Calls the one of `cases` that accepts the value's type.
template<typename... Cases> struct Overloaded : Cases...
{
    using Cases::operator()...;
};

ValueKind kindOfText(const QString &text)
{
    if (text.isEmpty())
        return ValueKind::Empty;
    const auto time = base::parseIsoTime(text);
    if (!time)
        return ValueKind::Text;
    return time->isDate ? ValueKind::Date : ValueKind::DateTime;
}

QVariant stagedText(const QString &text, const QTimeZone &zone)
{
    const auto time = base::parseIsoTime(text);
    if (!time)
        return text;
    const QString iso = time->isDate ? base::isoDateText(time->msecs) : base::isoText(base::momentOf(*time, zone));
    if (time->isDate && iso == text)
        return text;
    return iso.toLatin1().leftJustified(stagedTimeBytes) + text.toUtf8();
}

} // namespace

ValueKinds kindOf(const source::Value &value)
{
    return std::visit(Overloaded{[](std::monostate) { return ValueKinds(); },
                                 [](bool) { return ValueKinds(ValueKind::Boolean); },
                                 [](std::int64_t number) { return kindOfInteger(number); },
                                 [](double) { return ValueKinds(ValueKind::Real); },
                                 [](const QString &text) { return ValueKinds(kindOfText(text)); },
                                 [](const source::Json &) { return ValueKinds(ValueKind::Json); }},
                      value);
}

std::optional<ColumnType> typeFor(ValueKinds seen)
{
    const bool hasLarge = seen.testFlag(ValueKind::Large);
    seen &= ~(ValueKind::Empty | ValueKind::Large);
    if (!seen)
        return std::nullopt;
    if (seen == ValueKind::Integer)
        return ColumnType::Integer;
    if (hasLarge)
        return ColumnType::Text;
    if ((seen & ~(ValueKind::Integer | ValueKind::Real)) == ValueKinds())
        return ColumnType::Real;
    if (seen == ValueKind::Boolean)
        return ColumnType::Boolean;
    if (seen == ValueKind::Date)
        return ColumnType::Date;
    if (seen == ValueKind::DateTime)
        return ColumnType::DateTime;
    return seen == ValueKind::Json ? ColumnType::Json : ColumnType::Text;
}

ColumnType typeFor(workspace::FieldType promised)
{
    switch (promised) {
    case workspace::FieldType::Text:
        return ColumnType::Text;
    case workspace::FieldType::Integer:
        return ColumnType::Integer;
    case workspace::FieldType::Real:
        return ColumnType::Real;
    case workspace::FieldType::Boolean:
        return ColumnType::Boolean;
    case workspace::FieldType::Date:
        return ColumnType::Date;
    case workspace::FieldType::DateTime:
        return ColumnType::DateTime;
    }
    std::unreachable();
}

QVariant stagedValue(const source::Value &value, const QTimeZone &zone)
{
    static const QVariant trueBlob = QByteArray(1, '\1');
    static const QVariant falseBlob = QByteArray(1, '\0');
    return std::visit(Overloaded{[](std::monostate) { return QVariant(); },
                                 [](bool set) { return set ? trueBlob : falseBlob; },
                                 [](std::int64_t number) { return QVariant(static_cast<qlonglong>(number)); },
                                 [](double number) { return QVariant(number); },
                                 [&zone](const QString &text) { return stagedText(text, zone); },
                                 [](const source::Json &json) { return QVariant(json.text); }},
                      value);
}

} // namespace anjungan::store
