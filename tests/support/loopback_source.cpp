// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_source.h"

#include "tests/support/loopback_answers.h"
#include "tests/support/loopback_items.h"

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

LoopbackSource::LoopbackSource(Scheme scheme)
    : m_server([this](const HttpRequest &request) { return answer(request); }, scheme)
{
}

QUrl LoopbackSource::url() const
{
    const QString scheme = m_server.scheme() == Scheme::Https ? u"https"_s : u"http"_s;
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(scheme).arg(m_server.port()).arg(basePath));
}

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

void LoopbackSource::declare(const source::Abilities &abilities)
{
    const std::scoped_lock lock(m_mutex);
    m_abilities = abilities;
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
    fault::Fault fault;
    HttpAnswer answer;
    {
        const std::scoped_lock lock(m_mutex);
        m_requests.push_back(request);
        answer = rightAnswer(request);
        fault = takeFault(request);
    }
    if (fault)
        fault(answer);
    return answer;
}

HttpAnswer LoopbackSource::rightAnswer(const HttpRequest &request) const
{
    const QString base = url().toString(QUrl::FullyEncoded);
    const QStringList parts = request.path().mid(basePath.size() + 1).split(u'/');
    const auto collection = parts.size() > 1 ? m_collections.find(parts[1]) : m_collections.end();
    if (!request.path().startsWith(basePath))
        return notFound();
    if (parts == QStringList{QString()})
        return landingPage(base, m_abilities);
    if (parts == QStringList{u"api"_s})
        return apiDefinition(m_abilities);
    if (parts == QStringList{u"conformance"_s})
        return conformance(m_abilities);
    if (parts == QStringList{u"collections"_s})
        return collectionList(base, m_collections);
    if (collection != m_collections.end() && parts.size() == 2)
        return collectionDocument(base, collection->second);
    if (collection != m_collections.end() && parts.size() == 3 && parts[2] == u"items")
        return items(collectionUrl(base, collection->first), collection->second, m_abilities, request);
    return notFound();
}

fault::Fault LoopbackSource::takeFault(const HttpRequest &request)
{
    const auto rule = std::ranges::find_if(
        m_rules, [&](Rule &candidate) { return asks(request, candidate.part) && candidate.skip-- <= 0; });
    if (rule == m_rules.end())
        return {};
    fault::Fault fault = rule->fault;
    if (rule->times > 0) {
        --rule->times;
        if (rule->times == 0)
            m_rules.erase(rule);
    }
    return fault;
}

} // namespace anjungan::test
