// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/values.h"

#include "core/base/iso_time.h"
#include "core/query/refusal.h"

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

std::optional<QVariant> dateOf(const QVariant &value)
{
    const auto day = base::firstDayOf(value.toString());
    return day ? std::optional<QVariant>(day->toString(Qt::ISODate)) : std::nullopt;
}

std::optional<QVariant> timeOf(const QVariant &value, const QTimeZone &zone)
{
    if (const auto day = base::firstDayOf(value.toString()))
        return startOfDay(*day, zone);
    const auto time = base::parseIsoTime(value.toString());
    return time ? std::optional<QVariant>(base::isoText(base::momentOf(*time, zone))) : std::nullopt;
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

QVariant startOfDay(QDate day, const QTimeZone &zone)
{
    const QDateTime start = day.startOfDay(zone.isValid() ? zone : QTimeZone::utc());
    return base::isoText(start.toMSecsSinceEpoch());
}

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
    const auto first = column.type == ColumnType::DateTime ? base::firstDayOf(text) : std::nullopt;
    if (!first)
        return std::nullopt;
    return startOfDay(text.size() == yearLength    ? first->addYears(1)
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
