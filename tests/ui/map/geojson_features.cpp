// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/geojson_features.h"

#include "tests/ui/map/shapes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace anjungan::test {

using namespace Qt::StringLiterals;

namespace {

Path pathOf(const QJsonArray &positions)
{
    Path path;
    for (const auto &position : positions)
        path.push_back({position.toArray().at(0).toDouble(), position.toArray().at(1).toDouble()});
    return path;
}

void addPolygon(geo::Geometry &geometry, const QJsonArray &rings)
{
    std::vector<Path> paths;
    for (const auto &ring : rings)
        paths.push_back(pathOf(ring.toArray()));
    addPart(geometry, geo::Geometry::Kind::Polygons, paths);
}

geo::Geometry geometryOf(const QJsonObject &json)
{
    geo::Geometry geometry;
    const QString type = json["type"_L1].toString();
    const QJsonArray coordinates = json["coordinates"_L1].toArray();
    if (type == "Polygon"_L1)
        addPolygon(geometry, coordinates);
    else if (type == "MultiPolygon"_L1)
        for (const auto &polygon : coordinates)
            addPolygon(geometry, polygon.toArray());
    else if (type == "Point"_L1)
        addPart(geometry, geo::Geometry::Kind::Points, {pathOf({coordinates})});
    return geometry;
}

} // namespace

std::optional<std::vector<render::Feature>> featuresOfGeoJson(const QString &path, const QString &idField,
                                                              const QString &nameField)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    std::vector<render::Feature> features;
    for (const auto &value : QJsonDocument::fromJson(file.readAll()).object()["features"_L1].toArray()) {
        const QJsonObject feature = value.toObject();
        const QJsonObject properties = feature["properties"_L1].toObject();
        features.push_back({properties[idField].toString(), properties[nameField].toString(),
                            geometryOf(feature["geometry"_L1].toObject())});
    }
    return features;
}

QString realData(const QString &file)
{
    return qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/../shared/data/"_s + file;
}

} // namespace anjungan::test
