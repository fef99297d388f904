// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_source.h"

#include "tests/support/loopback_answers.h"

#include <QJsonArray>

#include <algorithm>

namespace anjungan::test {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView basePath = u"/sumut/ogcapi";

bool asks(const HttpRequest &request, const QString &part)
{
    return QUrl::fromPercentEncoding(request.target).contains(part);
}

} // namespace

QJsonObject feature(const QJsonValue &id, const QJsonValue &geometry, const QJsonObject &properties)
{
    QJsonObject made{{u"type"_s, u"Feature"_s}, {u"geometry"_s, geometry}, {u"properties"_s, properties}};
    made.insert(u"id"_s, id); // inserting undefined leaves it out
    return made;
}

QJsonObject point(double lon, double lat)
{
    return {{u"type"_s, u"Point"_s}, {u"coordinates"_s, QJsonArray{lon, lat}}};
}

QJsonObject rectangle(double west, double south, double east, double north)
{
    const QJsonArray ring{QJsonArray{west, south}, QJsonArray{east, south}, QJsonArray{east, north},
                          QJsonArray{west, north}, QJsonArray{west, south}};
    return {{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, QJsonArray{ring}}};
}

std::vector<QJsonObject> numberedPoints(int count)
{
    std::vector<QJsonObject> features;
    for (int i = 0; i < count; ++i) {
        const QString id = QString::number(i + 1);
        features.push_back(
            feature(id, point(98.0 + i % 100 * 0.01, 2.0 + i / 100 * 0.01), {{u"kode"_s, id}, {u"nilai"_s, i}}));
    }
    return features;
}

LoopbackSource::LoopbackSource() : m_server([this](const HttpRequest &request) { return answer(request); }) {}

QUrl LoopbackSource::url() const { return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.port()).arg(basePath)); }

void LoopbackSource::put(LoopbackCollection collection)
{
    const std::scoped_lock lock(m_mutex);
    const QString id = collection.id;
    m_collections.insert_or_assign(id, std::move(collection));
}

void LoopbackSource::remove(const QString &collection)
{
    const std::scoped_lock lock(m_mutex);
    m_collections.erase(collection);
}

void LoopbackSource::fail(const QString &part, fault::Fault fault, int times, int skip)
{
    const std::scoped_lock lock(m_mutex);
    m_rules.push_back({part, std::move(fault), times, skip});
}

void LoopbackSource::mend()
{
    const std::scoped_lock lock(m_mutex);
    m_rules.clear();
}

std::vector<HttpRequest> LoopbackSource::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

int LoopbackSource::requestCount(const QString &part) const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(
        std::ranges::count_if(m_requests, [&](const auto &request) { return asks(request, part); }));
}

void LoopbackSource::clearRequests()
{
    const std::scoped_lock lock(m_mutex);
    m_requests.clear();
}

HttpAnswer LoopbackSource::answer(const HttpRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    m_requests.push_back(request);

    const QString base = url().toString(QUrl::FullyEncoded);
    const QStringList parts = request.path().mid(basePath.size() + 1).split(u'/');
    const auto collection = parts.size() > 1 ? m_collections.find(parts[1]) : m_collections.end();
    HttpAnswer answer = notFound();
    if (!request.path().startsWith(basePath))
        return answer;
    if (parts == QStringList{QString()})
        answer = landingPage(base);
    else if (parts == QStringList{u"conformance"_s})
        answer = conformance();
    else if (parts == QStringList{u"collections"_s})
        answer = collectionList(base, m_collections);
    else if (collection != m_collections.end() && parts.size() == 2)
        answer = collectionDocument(base, collection->second);
    else if (collection != m_collections.end() && parts.size() == 3 && parts[2] == u"items")
        answer = items(base, collection->second, request);

    const auto rule = std::ranges::find_if(
        m_rules, [&](Rule &candidate) { return asks(request, candidate.part) && candidate.skip-- <= 0; });
    if (rule != m_rules.end()) {
        rule->fault(answer);
        if (rule->times > 0 && --rule->times == 0)
            m_rules.erase(rule);
    }
    return answer;
}

} // namespace anjungan::test
