// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/value_kind.h"

#include "core/store/format/iso_time.h"

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// Beyond this a double cannot represent every integer.
constexpr double largestExact = 9007199254740992.0;

bool isWhole(double value) { return std::abs(value) <= largestExact && value == std::floor(value); }

/// Calls the one of `cases` that accepts the value's type.
template<typename... Cases> struct Overloaded : Cases...
{
    using Cases::operator()...;
};

ValueKind kindOfText(const QString &text)
{
    const auto time = parseIsoTime(text);
    if (!time)
        return ValueKind::Text;
    return time->isDate ? ValueKind::Date : ValueKind::DateTime;
}

QVariant stagedText(const QString &text, const QTimeZone &zone)
{
    const auto time = parseIsoTime(text);
    if (!time)
        return text;
    const QString iso = time->isDate ? isoDateText(time->msecs) : isoText(momentOf(*time, zone));
    if (time->isDate && iso == text)
        return text;
    return iso.toLatin1().leftJustified(stagedTimeBytes) + text.toUtf8();
}

} // namespace

ValueKind kindOf(const source::Value &value)
{
    return std::visit(
        Overloaded{[](std::monostate) { return ValueKind::Null; }, [](bool) { return ValueKind::Boolean; },
                   [](std::int64_t) { return ValueKind::Integer; }, [](double) { return ValueKind::Real; },
                   [](const QString &text) { return kindOfText(text); },
                   [](const source::Json &) { return ValueKind::Json; }},
        value);
}

message::Message kindMessage(ValueKind kind)
{
    return kind == ValueKind::Null ? message::make<message::Code::TypeNull>() : typeMessage(*typeFor(ValueKinds(kind)));
}

std::optional<ColumnType> typeFor(ValueKinds seen)
{
    if (!seen)
        return std::nullopt;
    if (seen == ValueKind::Integer)
        return ColumnType::Integer;
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

bool keepsPromise(workspace::FieldType promised, const source::Value &value)
{
    const bool isText = std::holds_alternative<QString>(value);
    if (std::holds_alternative<std::monostate>(value))
        return true;
    switch (promised) {
    case workspace::FieldType::Text:
        return isText;
    case workspace::FieldType::Integer: {
        const double *real = std::get_if<double>(&value);
        return std::holds_alternative<std::int64_t>(value) || (real && isWhole(*real));
    }
    case workspace::FieldType::Real:
        return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
    case workspace::FieldType::Boolean:
        return std::holds_alternative<bool>(value);
    case workspace::FieldType::Date:
        return isText && kindOf(value) == ValueKind::Date;
    case workspace::FieldType::DateTime:
        return isText && kindOf(value) == ValueKind::DateTime;
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
