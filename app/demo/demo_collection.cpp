// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_collection.h"

#include "core/base/iso_time.h"
#include "core/base/read_file.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace anjungan::demo {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] std::expected<QByteArray, QString> readFile(const QString &path)
{
    constexpr qint64 most = 256LL * 1024 * 1024;
    return base::readFile(path, most).transform_error([&path](const QString &error) {
        return u"%1: cannot be read: %2"_s.arg(path, error);
    });
}

[[nodiscard]] std::expected<QJsonDocument, QString> parse(const QByteArray &json, const QString &path)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return std::unexpected(
            u"%1: is not JSON at byte %2: %3"_s.arg(path, QString::number(error.offset), error.errorString()));
    return document;
}

/// Extends the box by every position in `coordinates`, at any nesting depth.
void include(const QJsonArray &coordinates, std::optional<QRectF> &box)
{
    if (!coordinates.first().isDouble()) {
        for (const auto part : coordinates)
            include(part.toArray(), box);
        return;
    }
    const QPointF position(coordinates.at(0).toDouble(), coordinates.at(1).toDouble());
    if (!box)
        box = QRectF(position, QSizeF());
    box->setCoords(std::min(box->left(), position.x()), std::min(box->top(), position.y()),
                   std::max(box->right(), position.x()), std::max(box->bottom(), position.y()));
}

std::optional<QRectF> boxOf(const QJsonObject &feature)
{
    std::optional<QRectF> box;
    if (const QJsonArray coordinates = feature["geometry"_L1]["coordinates"_L1].toArray(); !coordinates.isEmpty())
        include(coordinates, box);
    return box;
}

std::optional<QRectF> boxFrom(const QJsonArray &corners)
{
    if (corners.size() != 4)
        return std::nullopt;
    return QRectF(QPointF(corners[0].toDouble(), corners[1].toDouble()),
                  QPointF(corners[2].toDouble(), corners[3].toDouble()));
}

[[nodiscard]] std::expected<DemoCollection, QString> readCollection(const QJsonObject &entry, const QString &folder)
{
    DemoCollection collection{.id = entry["id"_L1].toString(),
                              .title = entry["title"_L1].toString(),
                              .description = entry["description"_L1].toString(),
                              .updated = base::parseMoment(entry["updated"_L1].toString()).value_or(QDateTime()),
                              .box = boxFrom(entry["bbox"_L1].toArray())};
    const QString path = u"%1/%2.geojson"_s.arg(folder, collection.id);
    const auto json = readFile(path);
    if (!json)
        return std::unexpected(json.error());
    const auto document = parse(*json, path);
    if (!document)
        return std::unexpected(document.error());
    collection.fingerprint = QCryptographicHash::hash(*json, QCryptographicHash::Sha1).toHex();
    for (const auto feature : document->object()["features"_L1].toArray()) {
        collection.indexOf.insert(feature["id"_L1].toString(), collection.items.size());
        collection.items.push_back(itemOf(feature.toObject()));
    }
    return collection;
}

} // namespace

Item itemOf(const QJsonObject &feature) { return {feature, boxOf(feature)}; }

std::expected<std::vector<DemoCollection>, QString> readCollections(const QString &folder)
{
    const QString path = folder + u"/collections.json"_s;
    const auto index = readFile(path).and_then([&](const QByteArray &json) { return parse(json, path); });
    if (!index)
        return std::unexpected(index.error());
    std::vector<DemoCollection> collections;
    for (const auto entry : index->array()) {
        auto collection = readCollection(entry.toObject(), folder);
        if (!collection)
            return std::unexpected(collection.error());
        collections.push_back(*std::move(collection));
    }
    return collections;
}

} // namespace anjungan::demo
