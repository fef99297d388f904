// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_service.h"

#include "app/demo/demo_keeper.h"
#include "app/demo/demo_versions.h"
#include "app/demo/documents.h"
#include "core/base/read_file.h"
#include "core/workspace/document/reader.h"

#include <QCryptographicHash>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QJsonDocument>
#include <QLocale>
#include <QTcpServer>

#include <algorithm>

namespace anjungan::demo {

using namespace Qt::StringLiterals;
using Method = QHttpServerRequest::Method;
using Status = QHttpServerResponse::StatusCode;

namespace {

QHttpServerResponse answer(const QJsonObject &document, const char *type = jsonType, Status status = Status::Ok)
{
    return {QByteArray(type), QJsonDocument(document).toJson(QJsonDocument::Compact), status};
}

QHttpServerResponse notFound(const QString &what)
{
    return answer(problem(u"NotFound"_s, what), jsonType, Status::NotFound);
}

/// A weak tag, since the time stamp within the page differs with each request.
QByteArray entityTag(const DemoCollection &collection, const ItemQuery &query)
{
    const QByteArray page = collection.fingerprint + query.toString().toLatin1();
    return "W/\"" + QCryptographicHash::hash(page, QCryptographicHash::Sha1).toHex() + '"';
}

bool isKnown(const QHttpServerRequest &request, QByteArrayView tag)
{
    for (const QByteArray &known : request.value("If-None-Match").split(','))
        if (known.trimmed() == tag || known.trimmed() == "*")
            return true;
    return false;
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

std::expected<QUrl, QString> DemoService::listen(quint16 port)
{
    auto collections = readCollections(u":/demo"_s);
    if (!collections)
        return std::unexpected(collections.error());
    auto past = readPast(u":/demo"_s);
    if (!past)
        return std::unexpected(past.error());
    const auto workspace = workspace::read(base::readResource(u":/demo/workspace.json"_s), u"demo"_s);
    if (!workspace)
        return std::unexpected(u"demo source: its workspace cannot be read"_s);
    m_present = *std::move(collections);
    m_present.push_back(demoVerdicts(*workspace, QDateTime::currentDateTimeUtc()));
    m_past = *std::move(past);
    show(m_present);

    auto socket = std::make_unique<QTcpServer>();
    if (!socket->listen(QHostAddress::LocalHost, port))
        return std::unexpected(u"demo source: cannot listen on 127.0.0.1: %1"_s.arg(socket->errorString()));
    m_base = u"http://127.0.0.1:%1"_s.arg(socket->serverPort());
    addRoutes();
    if (!m_server.bind(socket.get()))
        return std::unexpected(u"demo source: the HTTP server does not take its socket"_s);
    static_cast<void>(socket.release()); // the server owns it now
    return QUrl(m_base + u'/');
}

void DemoService::showDaysAgo(int days) { show(daysAgo(m_present, m_past, days)); }

void DemoService::show(std::vector<DemoCollection> collections)
{
    m_collections = std::move(collections);
    m_collections.push_back(versionsOf(m_collections));
}

void DemoService::addRoutes()
{
    m_server.route(u"/"_s, Method::Get, this, [this] { return answer(landingPage(m_base)); });
    m_server.route(u"/api"_s, Method::Get, this, [this] { return answer(apiDefinition(m_base), openApiType); });
    m_server.route(u"/conformance"_s, Method::Get, this, [] { return answer(conformance()); });
    m_server.route(u"/collections"_s, Method::Get, this,
                   [this] { return answer(collectionList(m_base, m_collections)); });
    m_server.route(u"/collections/<arg>"_s, Method::Get, this, [this](const QString &id) { return collection(id); });
    m_server.route(u"/collections/<arg>/items"_s, Method::Get, this,
                   [this](const QString &id, const QHttpServerRequest &request) { return items(id, request); });
    m_server.route(u"/collections/<arg>/items/<arg>"_s, Method::Get, this,
                   [this](const QString &id, const QString &featureId) { return item(id, featureId); });
    m_server.setMissingHandler(this, [](const QHttpServerRequest &, QHttpServerResponder &responder) {
        responder.sendResponse(notFound(u"There is nothing at this address"_s));
    });
}

QHttpServerResponse DemoService::collection(const QString &id) const
{
    const DemoCollection *found = find(id);
    return found ? answer(collectionDocument(m_base, *found)) : notFound(u"There is no such collection"_s);
}

QHttpServerResponse DemoService::items(const QString &id, const QHttpServerRequest &request) const
{
    const DemoCollection *found = find(id);
    if (!found)
        return notFound(u"There is no such collection"_s);
    const auto query = readItemQuery(request.query());
    if (!query)
        return answer(problem(u"InvalidParameterValue"_s, query.error()), jsonType, Status::BadRequest);

    const QByteArray tag = entityTag(*found, *query);
    QHttpServerResponse response =
        isKnown(request, tag) ? QHttpServerResponse(Status::NotModified)
                              : answer(itemPage(m_base, *found, *query, QDateTime::currentDateTimeUtc()), geoJsonType);
    QHttpHeaders headers = response.headers();
    headers.append(QHttpHeaders::WellKnownHeader::ETag, tag);
    headers.append(QHttpHeaders::WellKnownHeader::LastModified, httpDate(found->updated));
    headers.append(QHttpHeaders::WellKnownHeader::CacheControl,
                   "no-cache"); // may be stored, but must be revalidated each time
    response.setHeaders(std::move(headers));
    return response;
}

QHttpServerResponse DemoService::item(const QString &id, const QString &featureId) const
{
    const DemoCollection *found = find(id);
    if (!found)
        return notFound(u"There is no such collection"_s);
    const auto index = found->indexOf.constFind(featureId);
    if (index == found->indexOf.cend())
        return notFound(u"There is no such feature in this collection"_s);
    return answer(itemDocument(m_base, *found, *index), geoJsonType);
}

const DemoCollection *DemoService::find(const QString &id) const
{
    const auto found = std::ranges::find(m_collections, id, &DemoCollection::id);
    return found == m_collections.cend() ? nullptr : &*found;
}

} // namespace anjungan::demo
