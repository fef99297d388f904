// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_items.h"

#include "tests/support/loopback_answers.h"
#include "tests/support/loopback_rows.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace anjungan::test {

using namespace Qt::StringLiterals;

namespace {

/// The parameters of a request that can be answered.
struct Asked
{
    qint64 limit = 10;
    qint64 offset = 0;
    std::optional<RowFilter> condition = {};
    RowShape shape = {};
};

std::optional<Asked> read(const QUrlQuery &query, const source::Abilities &abilities)
{
    Asked asked;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        bool isRead = true;
        if (name == u"limit")
            asked.limit = value.toLongLong(&isRead);
        else if (name == u"offset")
            asked.offset = value.toLongLong(&isRead);
        else if (name == u"filter" && abilities.filters)
            isRead = (asked.condition = readFilter(value)).has_value();
        else if (name == u"filter-lang" && abilities.filters)
            isRead = value == u"cql2-text";
        else if (name == u"properties" && abilities.projects)
            asked.shape.properties = value.split(u',');
        else if (name == u"skipGeometry" && abilities.skipsGeometry)
            asked.shape.skipsGeometry = value == u"true";
        else if (name == u"sortby" && abilities.sorts)
            asked.shape.order = value;
        else
            isRead = name == u"f" || name == u"access_token";
        if (!isRead)
            return std::nullopt;
    }
    return asked;
}

/// The request's URL at another place in the listing.
QString pageUrl(const QString &items, QUrlQuery query, bool forgetsFilter, qint64 limit, qint64 offset,
                const QString &format = u"json"_s)
{
    for (const auto &name : {u"f"_s, u"limit"_s, u"offset"_s})
        query.removeAllQueryItems(name);
    if (forgetsFilter)
        query.clear();
    query.addQueryItem(u"f"_s, format);
    query.addQueryItem(u"limit"_s, QString::number(limit));
    query.addQueryItem(u"offset"_s, QString::number(offset));
    return items + u'?' + query.toString(QUrl::FullyEncoded);
}

bool isUnchanged(const LoopbackCollection &collection, const QByteArray &etag, const HttpRequest &request)
{
    if (!etag.isEmpty() && !request.header("if-none-match").isEmpty())
        return request.header("if-none-match") == etag;
    return !collection.lastModified.isEmpty() && request.header("if-modified-since") == collection.lastModified;
}

QByteArray compact(const QJsonArray &array) { return QJsonDocument(array).toJson(QJsonDocument::Compact); }

} // namespace

HttpAnswer items(const QString &url, const LoopbackCollection &collection, const source::Abilities &abilities,
                 const HttpRequest &request)
{
    const auto asked = read(request.query(), abilities);
    if (!asked)
        return badRequest();
    const LoopbackRows rows(collection, collection.ignoresFilter ? std::nullopt : asked->condition, asked->shape);
    const qint64 total = rows.count();
    const qint64 limit = collection.ignoresLimit ? total : std::min<qint64>(asked->limit, collection.maxLimit);
    const qint64 begin = std::min(collection.ignoresOffset ? 0 : asked->offset, total);
    const qint64 end = std::min(begin + limit, total);
    if (collection.refusesOffsetBeyondEnd && asked->offset > 0 && asked->offset >= total)
        return badRequest();

    const auto link = [&](const QString &rel, qint64 offset, const QString &format) {
        const QString type = format == u"html" ? u"text/html"_s : u"application/geo+json"_s;
        const bool forgets = rel == u"next" && collection.nextForgetsFilter;
        return linkObject(rel, pageUrl(url + u"/items"_s, request.query(), forgets, limit, offset, format), type);
    };
    QJsonArray links{link(u"self"_s, begin, u"json"_s)};
    if (collection.linksNext && end < total) {
        links.append(link(u"next"_s, end, u"html"_s));
        links.append(link(u"next"_s, end, u"json"_s));
    }

    // Checking a validator of the whole collection must be cheap: no row is made for it.
    QByteArray etag = collection.etag;
    const bool isKnown = !collection.etagPerPage && isUnchanged(collection, etag, request);
    HttpAnswer answer = jsonAnswer({}, "application/geo+json");
    if (!isKnown) {
        answer.body = "{\"type\":\"FeatureCollection\",\"links\":" + compact(links);
        if (collection.tellsMatched)
            answer.body += ",\"numberMatched\":" + QByteArray::number(total);
        if (collection.tellsReturned)
            answer.body += ",\"numberReturned\":" + QByteArray::number(end - begin);
        answer.body += ",\"features\":[" + rows.json(begin, end) + "]}";
    }
    if (collection.etagPerPage)
        etag = '"' + QCryptographicHash::hash(answer.body, QCryptographicHash::Md5).toHex() + '"';
    if (isKnown || isUnchanged(collection, etag, request))
        answer = {.status = 304};
    if (!etag.isEmpty())
        answer.setHeader("ETag", etag);
    if (!collection.lastModified.isEmpty())
        answer.setHeader("Last-Modified", collection.lastModified);
    return answer;
}

} // namespace anjungan::test
