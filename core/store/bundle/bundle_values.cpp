// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/iso_time.h"
#include "core/geo/geometry.h"
#include "core/geo/wkb_cursor.h"
#include "core/source/limits.h"
#include "core/store/bundle/bundle_rows.h"

#include <QJsonDocument>

#include <cmath>
#include <utility>

namespace anjungan::store {

namespace {

constexpr source::Limits limits;

std::optional<source::Value> textValue(ColumnType type, const QString &text)
{
    if (text.size() > limits.maxTextBytes)
        return std::nullopt;
    const auto isTime = [&text](bool wantsDate) {
        const auto time = base::parseIsoTime(text);
        return time && time->isDate == wantsDate && (wantsDate || time->hasZone);
    };
    switch (type) {
    case ColumnType::Text:
        return text;
    case ColumnType::Json:
        if (QJsonDocument::fromJson(text.toUtf8()).isNull())
            return std::nullopt;
        return source::Json{text};
    case ColumnType::Date:
    case ColumnType::DateTime:
        return isTime(type == ColumnType::Date) ? std::optional<source::Value>(text) : std::nullopt;
    case ColumnType::Integer:
    case ColumnType::Real:
    case ColumnType::Boolean:
    case ColumnType::Unknown:
        return std::nullopt;
    }
    std::unreachable();
}

std::optional<source::Value> wholeValue(ColumnType type, qint64 number)
{
    if (type == ColumnType::Integer)
        return std::int64_t(number);
    if (type == ColumnType::Real)
        return static_cast<double>(number);
    if (type == ColumnType::Boolean && (number == 0 || number == 1))
        return number == 1;
    return std::nullopt;
}

} // namespace

std::optional<source::Value> bundledValue(ColumnType type, const QVariant &stored)
{
    if (stored.isNull())
        return source::Value();
    switch (stored.typeId()) {
    case QMetaType::QString:
        return textValue(type, stored.toString());
    case QMetaType::LongLong:
        return wholeValue(type, stored.toLongLong());
    case QMetaType::Double:
        if (type == ColumnType::Real && std::isfinite(stored.toDouble()))
            return stored.toDouble();
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

bool setGeometry(source::SourceRow &feature, const QVariant &blob)
{
    if (blob.isNull())
        return true;
    if (blob.typeId() != QMetaType::QByteArray)
        return false;
    const QByteArray bytes = blob.toByteArray();
    const auto wkb = geo::wkbOfGpkgBlob(bytes);
    if (!wkb)
        return false;
    const auto header = geo::WkbCursor(*wkb).header();
    const auto geometry = geo::readWkb(*wkb);
    // In the form that page readers produce: little endian, longitude and latitude.
    if (!header || header->isBigEndian || header->dimensions != 2 || !geometry)
        return false;
    feature.wkb = wkb->toByteArray();
    feature.box = geometry->box;
    feature.type = std::to_underlying(header->type);
    return true;
}

} // namespace anjungan::store
