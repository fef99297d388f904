// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_answers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace anjungan::test {

using namespace Qt::StringLiterals;

namespace {

HttpAnswer answerOf(const QJsonObject &object)
{
    return jsonAnswer(QJsonDocument(object).toJson(QJsonDocument::Compact), "application/json");
}

QJsonObject collectionObject(const QString &base, const LoopbackCollection &collection)
{
    const QString url = collectionUrl(base, collection.id);
    QJsonArray links{linkObject(u"self"_s, url)};
    if (collection.linksItems) {
        links.append(linkObject(u"items"_s, url + u"/items?f=html"_s, u"text/html"_s));
        links.append(linkObject(u"items"_s, url + u"/items?f=json"_s, u"application/geo+json"_s));
    }
    return {{u"id"_s, collection.id}, {u"title"_s, collection.id}, {u"itemType"_s, u"feature"_s}, {u"links"_s, links}};
}

} // namespace

QJsonObject linkObject(const QString &rel, const QString &href, const QString &type)
{
    return {{u"rel"_s, rel}, {u"href"_s, href}, {u"type"_s, type}};
}

QString collectionUrl(const QString &base, const QString &id)
{
    return base + u"/collections/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

HttpAnswer landingPage(const QString &base, const source::Abilities &abilities)
{
    QJsonArray links{linkObject(u"self"_s, base), linkObject(u"conformance"_s, base + u"/conformance"_s),
                     linkObject(u"data"_s, base + u"/collections"_s)};
    if (abilities.sorts || abilities.skipsGeometry)
        links.append(linkObject(u"service-desc"_s, base + u"/api"_s));
    return answerOf({{u"title"_s, u"Loopback"_s}, {u"links"_s, links}});
}

/// Parameters are told in the ways of known servers: in place, by a component, by another document.
HttpAnswer apiDefinition(const source::Abilities &abilities)
{
    QJsonArray parameters{
        QJsonObject{{u"$ref"_s, u"https://example.go.id/openapi.yaml#/components/parameters/limit"_s}}};
    if (abilities.projects)
        parameters.append(QJsonObject{{u"name"_s, u"properties"_s}, {u"in"_s, u"query"_s}});
    if (abilities.sorts)
        parameters.append(QJsonObject{{u"$ref"_s, u"#/components/parameters/order"_s}});
    if (abilities.skipsGeometry)
        parameters.append(QJsonObject{{u"$ref"_s, u"#/components/parameters/skipGeometry"_s}});
    const QJsonObject order{{u"name"_s, u"sortby"_s}, {u"in"_s, u"query"_s}};
    const QJsonObject components{{u"parameters"_s, QJsonObject{{u"order"_s, order}}}};
    const QJsonObject items{{u"get"_s, QJsonObject{{u"parameters"_s, parameters}}}};
    return answerOf({{u"openapi"_s, u"3.0.2"_s},
                     {u"components"_s, components},
                     {u"paths"_s, QJsonObject{{u"/collections/{collectionId}/items"_s, items}}}});
}

HttpAnswer conformance(const source::Abilities &abilities)
{
    const QString ogc = u"http://www.opengis.net/spec/"_s;
    QJsonArray classes{ogc + u"ogcapi-features-1/1.0/conf/core"_s, ogc + u"ogcapi-features-1/1.0/conf/geojson"_s};
    if (abilities.filters)
        for (const auto &name :
             {u"ogcapi-features-3/1.0/conf/filter"_s, u"ogcapi-features-3/1.0/conf/features-filter"_s,
              u"cql2/1.0/conf/basic-cql2"_s, u"cql2/1.0/conf/cql2-text"_s})
            classes.append(ogc + name);
    if (abilities.projects)
        for (const auto &name :
             {u"ogcapi-features-6/1.0/conf/properties"_s, u"ogcapi-features-6/1.0/conf/properties-features"_s})
            classes.append(ogc + name);
    return answerOf({{u"conformsTo"_s, classes}});
}

HttpAnswer collectionList(const QString &base, const std::map<QString, LoopbackCollection> &collections)
{
    QJsonArray list;
    for (const auto &[id, collection] : collections)
        list.append(collectionObject(base, collection));
    return answerOf({{u"collections"_s, list}, {u"links"_s, QJsonArray()}});
}

HttpAnswer collectionDocument(const QString &base, const LoopbackCollection &collection)
{
    return answerOf(collectionObject(base, collection));
}

HttpAnswer badRequest()
{
    HttpAnswer answer = answerOf({{u"code"_s, u"InvalidParameterValue"_s}});
    answer.status = 400;
    return answer;
}

HttpAnswer notFound()
{
    HttpAnswer answer = answerOf({{u"code"_s, u"NotFound"_s}});
    answer.status = 404;
    return answer;
}

} // namespace anjungan::test
