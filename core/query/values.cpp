// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/values.h"

#include "core/query/refusal.h"
#include "core/store/format/iso_time.h"

#include <QDateTime>

#include <optional>
#include <utility>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using store::ColumnType;

namespace {

bool isText(const QVariant &value) { return value.typeId() == QMetaType::QString; }

std::optional<QVariant> numberOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Float:
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::QString: {
        bool ok = false;
        const QString text = value.toString();
        if (const qlonglong integer = text.toLongLong(&ok); ok)
            return integer;
        if (const double real = text.toDouble(&ok); ok)
            return real;
        return {};
    }
    default:
        return {};
    }
}

std::optional<QVariant> booleanOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return int(value.toBool());
    const QString text = value.toString();
    if (text == "true"_L1 || text == "1"_L1)
        return 1;
    if (text == "false"_L1 || text == "0"_L1)
        return 0;
    return {};
}

/// "2026", "2026-10" and "2026-10-21" as a day.
std::optional<QDate> dayOf(const QString &text)
{
    constexpr auto firstDay = "-01-01"_L1;
    constexpr qsizetype yearLength = 4, monthLength = 7, dayLength = 10;
    const bool isPart = text.size() == yearLength || text.size() == monthLength;
    const QString whole = isPart ? text + firstDay.last(dayLength - text.size()) : text;
    // QDate would also parse the day of a date and time, which is another moment.
    const QDate day = whole.size() == dayLength ? QDate::fromString(whole, Qt::ISODate) : QDate();
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<QVariant> dateOf(const QVariant &value)
{
    const auto day = dayOf(value.toString());
    return day ? std::optional<QVariant>(day->toString(Qt::ISODate)) : std::nullopt;
}

QVariant startOf(QDate day, const QTimeZone &zone)
{
    const QDateTime start = day.startOfDay(zone.isValid() ? zone : QTimeZone::utc());
    return store::isoText(start.toMSecsSinceEpoch());
}

std::optional<QVariant> timeOf(const QVariant &value, const QTimeZone &zone)
{
    if (const auto day = dayOf(value.toString()))
        return startOf(*day, zone);
    const auto time = store::parseIsoTime(value.toString());
    return time ? std::optional<QVariant>(store::isoText(store::momentOf(*time, zone))) : std::nullopt;
}

std::optional<QVariant> textOf(const QVariant &value)
{
    return isText(value) || value.typeId() == QMetaType::Bool ? std::optional<QVariant>(value.toString())
                                                              : std::nullopt;
}

std::optional<QVariant> converted(const QVariant &value, ColumnType type, const QTimeZone &zone)
{
    switch (type) {
    case ColumnType::Integer:
    case ColumnType::Real:
        return numberOf(value);
    case ColumnType::Boolean:
        return booleanOf(value);
    case ColumnType::Date:
        return dateOf(value);
    case ColumnType::DateTime:
        return timeOf(value, zone);
    case ColumnType::Text:
    case ColumnType::Json:
    case ColumnType::Unknown:
        return textOf(value);
    }
    std::unreachable();
}

} // namespace

bool isList(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantList || value.typeId() == QMetaType::QStringList;
}

bool isUnset(const QVariant &value)
{
    if (value.isNull())
        return true;
    return isList(value) ? value.toList().isEmpty() : isText(value) && value.toString().isEmpty();
}

QueryResult<QVariant> bindable(const QVariant &value, const store::TableColumn &column, const QTimeZone &zone)
{
    const auto form = converted(value, column.type, zone);
    if (!form)
        return Refusal::wrongValue(column.name, column.type, value);
    return *form;
}

std::optional<QVariant> momentAfter(const QVariant &value, const store::TableColumn &column, const QTimeZone &zone)
{
    constexpr qsizetype yearLength = 4, monthLength = 7;
    const QString text = value.toString();
    const auto first = column.type == ColumnType::DateTime ? dayOf(text) : std::nullopt;
    if (!first)
        return std::nullopt;
    return startOf(text.size() == yearLength    ? first->addYears(1)
                   : text.size() == monthLength ? first->addMonths(1)
                                                : first->addDays(1),
                   zone);
}

QVariant answered(const QVariant &value, ColumnType type)
{
    if (value.isNull())
        return {};
    switch (type) {
    case ColumnType::Integer:
        // A sum beyond the range of integers is a real.
        return value.typeId() == QMetaType::Double ? value : QVariant(value.toLongLong());
    case ColumnType::Real:
        return value.toDouble();
    case ColumnType::Boolean:
        return value.toBool();
    case ColumnType::Date:
    case ColumnType::DateTime:
    case ColumnType::Text:
    case ColumnType::Json:
    case ColumnType::Unknown:
        return value.toString();
    }
    std::unreachable();
}

} // namespace anjungan::query
