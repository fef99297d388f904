// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QRectF>
#include <QString>

#include <expected>
#include <optional>
#include <vector>

namespace anjungan::demo {

struct Item
{
    QJsonObject feature;       ///< GeoJSON, with an id of text
    std::optional<QRectF> box; ///< of its geometry, degrees, x is the longitude; a plain row has none
};

/// One collection as it is served: all of it in memory, it is small.
struct DemoCollection
{
    QString id;
    QString title;
    QString description;
    QDateTime updated;         ///< when the newest of its rows was changed, UTC
    std::optional<QRectF> box; ///< of all geometries, degrees
    QByteArray fingerprint;    ///< of the file: it changes with any byte of it
    std::vector<Item> items;
    QHash<QString, std::size_t> indexOf; ///< id of a feature → its place in items

    bool hasGeometry() const { return box.has_value(); }
};

/// Reads collections.json and the GeoJSON files beside it, in `folder`. The error is one line for people.
std::expected<std::vector<DemoCollection>, QString> readCollections(const QString &folder);

} // namespace anjungan::demo
