// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_answers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace anjungan::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject link(const QString &rel, const QString &href, const QString &type = u"application/json"_s)
{
    return {{u"rel"_s, rel}, {u"href"_s, href}, {u"type"_s, type}};
}

HttpAnswer answerOf(const QJsonObject &object, const QByteArray &contentType = "application/json")
{
    return jsonAnswer(QJsonDocument(object).toJson(QJsonDocument::Compact), contentType);
}

QString collectionUrl(const QString &base, const QString &id)
{
    return base + u"/collections/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QJsonObject collectionObject(const QString &base, const LoopbackCollection &collection)
{
    const QString url = collectionUrl(base, collection.id);
    QJsonArray links{link(u"self"_s, url)};
    if (collection.linksItems) {
        links.append(link(u"items"_s, url + u"/items?f=html"_s, u"text/html"_s));
        links.append(link(u"items"_s, url + u"/items?f=json"_s, u"application/geo+json"_s));
    }
    return {{u"id"_s, collection.id}, {u"title"_s, collection.id}, {u"itemType"_s, u"feature"_s}, {u"links"_s, links}};
}

bool isUnchanged(const LoopbackCollection &collection, const HttpRequest &request)
{
    if (!collection.etag.isEmpty() && !request.header("if-none-match").isEmpty())
        return request.header("if-none-match") == collection.etag;
    return !collection.lastModified.isEmpty() && request.header("if-modified-since") == collection.lastModified;
}

} // namespace

HttpAnswer landingPage(const QString &base)
{
    return answerOf({{u"title"_s, u"Loopback"_s},
                     {u"links"_s, QJsonArray{link(u"self"_s, base), link(u"conformance"_s, base + u"/conformance"_s),
                                             link(u"data"_s, base + u"/collections"_s)}}});
}

HttpAnswer conformance()
{
    const QString part = u"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/"_s;
    return answerOf({{u"conformsTo"_s, QJsonArray{part + u"core"_s, part + u"geojson"_s}}});
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

HttpAnswer items(const QString &base, const LoopbackCollection &collection, const HttpRequest &request)
{
    const QUrlQuery query = request.query();
    const qsizetype total = std::ssize(collection.features);
    const qsizetype asked = query.hasQueryItem(u"limit"_s) ? query.queryItemValue(u"limit"_s).toInt() : 10;
    const qsizetype limit = collection.ignoresLimit ? total : std::min<qsizetype>(asked, collection.maxLimit);
    const qsizetype offset = collection.ignoresOffset ? 0 : query.queryItemValue(u"offset"_s).toInt();
    if (collection.refusesOffsetBeyondEnd && offset > 0 && offset >= total) {
        HttpAnswer refusal = answerOf({{u"code"_s, u"InvalidParameterValue"_s}});
        refusal.status = 400;
        return refusal;
    }

    HttpAnswer answer;
    if (isUnchanged(collection, request)) {
        answer.status = 304;
    } else {
        QJsonArray rows;
        const qsizetype end = std::min(offset + limit, total);
        for (qsizetype row = offset; row < end; ++row)
            rows.append(collection.features[static_cast<std::size_t>(row)]);
        const QString url = collectionUrl(base, collection.id) + u"/items?f=json&limit=%1&offset=%2"_s;
        QJsonArray links{link(u"self"_s, url.arg(limit).arg(offset), u"application/geo+json"_s)};
        if (collection.linksNext && end < total) {
            links.append(link(u"next"_s, url.arg(limit).arg(end).replace(u"json"_s, u"html"_s), u"text/html"_s));
            links.append(link(u"next"_s, url.arg(limit).arg(end), u"application/geo+json"_s));
        }
        QJsonObject page{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, rows}, {u"links"_s, links}};
        if (collection.tellsMatched)
            page.insert(u"numberMatched"_s, total);
        if (collection.tellsReturned)
            page.insert(u"numberReturned"_s, rows.size());
        answer = answerOf(page, "application/geo+json");
    }
    if (!collection.etag.isEmpty())
        answer.setHeader("ETag", collection.etag);
    if (!collection.lastModified.isEmpty())
        answer.setHeader("Last-Modified", collection.lastModified);
    return answer;
}

HttpAnswer notFound()
{
    HttpAnswer answer = answerOf({{u"code"_s, u"NotFound"_s}});
    answer.status = 404;
    return answer;
}

} // namespace anjungan::test
