// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/documents.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace anjungan::demo {

using namespace Qt::StringLiterals;

namespace {

const auto crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"_L1;

QJsonObject link(QLatin1StringView rel, const QString &href, const char *type = jsonType)
{
    return {{u"rel"_s, rel}, {u"href"_s, href}, {u"type"_s, QLatin1StringView(type)}};
}

QString encoded(const QString &id) { return QString::fromLatin1(QUrl::toPercentEncoding(id)); }

QString collectionUrl(const QString &base, const DemoCollection &collection)
{
    return u"%1/collections/%2"_s.arg(base, encoded(collection.id));
}

QJsonArray corners(const QRectF &box) { return {box.left(), box.top(), box.right(), box.bottom()}; }

bool touches(const Item &item, const QRectF &box)
{
    // Not QRectF::intersects(), for which the box of a point is empty.
    return !item.box || (item.box->left() <= box.right() && item.box->right() >= box.left() &&
                         item.box->top() <= box.bottom() && item.box->bottom() >= box.top());
}

QJsonObject operation(const QString &summary)
{
    const QJsonObject answer{{u"200"_s, QJsonObject{{u"description"_s, u"The document"_s}}}};
    return {{u"get"_s, QJsonObject{{u"summary"_s, summary}, {u"responses"_s, answer}}}};
}

} // namespace

QJsonObject landingPage(const QString &base)
{
    return {{u"title"_s, u"Anjungan, data contoh"_s},
            {u"description"_s, u"Data contoh Sumatera Utara: angkanya dikarang, batas wilayahnya skematis."_s},
            {u"links"_s,
             QJsonArray{link("self"_L1, base + u'/'), link("service-desc"_L1, base + u"/api"_s, openApiType),
                        link("conformance"_L1, base + u"/conformance"_s), link("data"_L1, base + u"/collections"_s)}}};
}

QJsonObject conformance()
{
    const QString part = u"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/"_s;
    return {{u"conformsTo"_s, QJsonArray{part + u"core"_s, part + u"geojson"_s, part + u"oas30"_s}}};
}

QJsonObject apiDefinition(const QString &base)
{
    return {{u"openapi"_s, u"3.0.3"_s},
            {u"info"_s, QJsonObject{{u"title"_s, u"Anjungan, data contoh"_s}, {u"version"_s, u"1"_s}}},
            {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, base}}}},
            {u"paths"_s, QJsonObject{{u"/"_s, operation(u"Landing page"_s)},
                                     {u"/conformance"_s, operation(u"What this source conforms to"_s)},
                                     {u"/collections"_s, operation(u"The collections"_s)},
                                     {u"/collections/{id}"_s, operation(u"One collection"_s)},
                                     {u"/collections/{id}/items"_s, operation(u"Its features: limit, offset, bbox"_s)},
                                     {u"/collections/{id}/items/{fid}"_s, operation(u"One feature"_s)}}}};
}

QJsonObject collectionList(const QString &base, const std::vector<DemoCollection> &collections)
{
    QJsonArray list;
    for (const DemoCollection &collection : collections)
        list.append(collectionDocument(base, collection));
    return {{u"collections"_s, list}, {u"links"_s, QJsonArray{link("self"_L1, base + u"/collections"_s)}}};
}

QJsonObject collectionDocument(const QString &base, const DemoCollection &collection)
{
    const QString url = collectionUrl(base, collection);
    QJsonObject document{
        {u"id"_s, collection.id},
        {u"title"_s, collection.title},
        {u"description"_s, collection.description},
        {u"itemType"_s, u"feature"_s},
        {u"crs"_s, QJsonArray{crs84}},
        {u"links"_s, QJsonArray{link("self"_L1, url), link("items"_L1, url + u"/items"_s, geoJsonType)}}};
    if (collection.hasGeometry()) {
        const QJsonObject spatial{{u"bbox"_s, QJsonArray{corners(*collection.box)}}, {u"crs"_s, crs84}};
        document.insert(u"extent"_s, QJsonObject{{u"spatial"_s, spatial}});
    }
    return document;
}

QJsonObject itemPage(const QString &base, const DemoCollection &collection, const ItemQuery &query,
                     const QDateTime &now)
{
    QJsonArray features;
    qint64 matched = 0;
    for (const Item &item : collection.items) {
        if (query.box && !touches(item, *query.box))
            continue;
        if (matched >= query.offset && features.size() < query.limit)
            features.append(item.feature);
        ++matched;
    }

    const QString url = collectionUrl(base, collection);
    QJsonArray links{link("self"_L1, url + u"/items?"_s + query.toString(), geoJsonType), link("collection"_L1, url)};
    if (ItemQuery next = query; features.size() < matched - query.offset) {
        next.offset += features.size();
        links.append(link("next"_L1, url + u"/items?"_s + next.toString(), geoJsonType));
    }
    return {{u"type"_s, u"FeatureCollection"_s},
            {u"timeStamp"_s, now.toUTC().toString(Qt::ISODate)},
            {u"numberMatched"_s, matched},
            {u"numberReturned"_s, features.size()},
            {u"links"_s, links},
            {u"features"_s, features}};
}

QJsonObject itemDocument(const QString &base, const DemoCollection &collection, std::size_t index)
{
    QJsonObject feature = collection.items.at(index).feature;
    const QString url = collectionUrl(base, collection);
    const QString self = u"%1/items/%2"_s.arg(url, encoded(feature["id"_L1].toString()));
    feature.insert(u"links"_s, QJsonArray{link("self"_L1, self, geoJsonType), link("collection"_L1, url)});
    return feature;
}

QJsonObject problem(const QString &code, const QString &description)
{
    return {{u"code"_s, code}, {u"description"_s, description}};
}

} // namespace anjungan::demo
