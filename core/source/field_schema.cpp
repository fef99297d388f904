// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/field_schema.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::source {

namespace {

/// The type's name; of a list the first that is not "null".
QString jsonTypeOf(const QJsonObject &property)
{
    const QJsonValue type = property.value(u"type");
    for (const auto &one : type.toArray())
        if (one.toString() != u"null")
            return one.toString();
    return type.toString();
}

QString typeOf(const QJsonObject &property)
{
    QString type = jsonTypeOf(property);
    const QString format = property.value(u"format").toString();
    if (type == u"integer" || type == u"boolean")
        return type;
    if (type == u"number")
        return u"real"_s;
    if (type != u"string")
        return {};
    return format == u"date" ? u"date"_s : format == u"date-time" ? u"datetime"_s : u"text"_s;
}

bool isGeometry(const QJsonObject &property)
{
    return property.value(u"format").toString().startsWith(u"geometry-") ||
           property.value(u"$ref").toString().contains("geojson.org"_L1) ||
           property.value(u"x-ogc-role").toString() == u"primary-geometry";
}

} // namespace

std::vector<ToldField> fieldsOf(const QJsonObject &schema, int most)
{
    std::vector<ToldField> fields;
    const QJsonObject properties = schema.value(u"properties").toObject();
    for (auto one = properties.begin(); one != properties.end() && std::ssize(fields) < most; ++one) {
        const QJsonObject property = one.value().toObject();
        if (isGeometry(property))
            continue;
        const QString unit = property.value(u"x-ogc-unit").toString();
        fields.push_back({.name = one.key(),
                          .type = typeOf(property),
                          .title = property.value(u"title").toString(),
                          .unit = unit.isEmpty() ? property.value(u"unit").toString() : unit,
                          .isKey = property.value(u"x-ogc-role").toString() == u"id"});
    }
    return fields;
}

} // namespace anjungan::source
