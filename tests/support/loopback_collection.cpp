// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_collection.h"

#include <QJsonArray>

namespace anjungan::test {

using namespace Qt::StringLiterals;

QJsonObject feature(const QJsonValue &id, const QJsonValue &geometry, const QJsonObject &properties)
{
    QJsonObject made{{u"type"_s, u"Feature"_s}, {u"geometry"_s, geometry}, {u"properties"_s, properties}};
    made.insert(u"id"_s, id); // inserting undefined has no effect
    return made;
}

QJsonObject point(double lon, double lat)
{
    return {{u"type"_s, u"Point"_s}, {u"coordinates"_s, QJsonArray{lon, lat}}};
}

QJsonObject rectangle(double west, double south, double east, double north)
{
    const QJsonArray ring{QJsonArray{west, south}, QJsonArray{east, south}, QJsonArray{east, north},
                          QJsonArray{west, north}, QJsonArray{west, south}};
    return {{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, QJsonArray{ring}}};
}

std::vector<QJsonObject> numberedPoints(int count)
{
    std::vector<QJsonObject> features;
    for (int i = 0; i < count; ++i) {
        const QString id = QString::number(i + 1);
        const int row = i / 100;
        features.push_back(
            feature(id, point(98.0 + i % 100 * 0.01, 2.0 + row * 0.01), {{u"kode"_s, id}, {u"nilai"_s, i}}));
    }
    return features;
}

} // namespace anjungan::test
