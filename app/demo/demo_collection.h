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
    std::optional<QRectF> box; ///< of its geometry, in degrees, x is the longitude; none for a plain row
};

/// One served collection, small enough to be in memory.
struct DemoCollection
{
    QString id;
    QString title;
    QString description;
    QDateTime updated;         ///< the latest time of change of its rows, UTC
    std::optional<QRectF> box; ///< of all geometries, degrees
    QByteArray fingerprint;    ///< of the file; changes with every byte
    std::vector<Item> items;
    QHash<QString, std::size_t> indexOf; ///< id of a feature → its index in items

    [[nodiscard]] bool hasGeometry() const { return box.has_value(); }
};

/// A GeoJSON feature with its box.
[[nodiscard]] Item itemOf(const QJsonObject &feature);

/// Reads collections.json and the GeoJSON files beside it, in `folder`. The error is one line for people.
[[nodiscard]] std::expected<std::vector<DemoCollection>, QString> readCollections(const QString &folder);

} // namespace anjungan::demo
