// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_collection.h"
#include "app/demo/item_query.h"

#include <QJsonObject>

/// The JSON documents of an OGC API - Features source (OGC 17-069r4). `base` is the URL of its landing page without the
/// final slash; every link is absolute.
namespace anjungan::demo {

inline constexpr char jsonType[] = "application/json";
inline constexpr char geoJsonType[] = "application/geo+json";
inline constexpr char openApiType[] = "application/vnd.oai.openapi+json;version=3.0";

QJsonObject landingPage(const QString &base);
QJsonObject conformance();
QJsonObject apiDefinition(const QString &base);
QJsonObject collectionList(const QString &base, const std::vector<DemoCollection> &collections);
QJsonObject collectionDocument(const QString &base, const DemoCollection &collection);

/// One page of a collection, with numberMatched, numberReturned, and a next link unless it is the last.
QJsonObject itemPage(const QString &base, const DemoCollection &collection, const ItemQuery &query,
                     const QDateTime &now);

/// One feature with its links; `index` is its index in the collection.
QJsonObject itemDocument(const QString &base, const DemoCollection &collection, std::size_t index);

/// The body of an error (OGC 17-069r4, 7.5.1).
QJsonObject problem(const QString &code, const QString &description);

} // namespace anjungan::demo
