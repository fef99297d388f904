// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/ogc_features.h"

#include "core/source/error_text.h"
#include "core/source/media_type.h"
#include "core/source/ogc_documents.h"
#include "core/source/ogc_narrowing.h"
#include "core/source/query_items.h"

#include <QCoroFuture>
#include <QPromise>

namespace anjungan::source {

using message::Code;
using message::make;

namespace {

/// In a path these would be removed.
bool isCollectionName(const QString &name) { return !name.isEmpty() && name != u"." && name != u".."; }

/// Whether the failure of a collection's document may be explained by what is wrong with the source.
bool mayBeNoSource(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::WrongType || kind == ErrorKind::Malformed;
}

} // namespace

OgcFeatures::OgcFeatures(const QUrl &landing, Transport &transport, const Limits &limits)
    : m_transport(transport), m_limits(limits), m_address(landing), m_requests(m_transport, m_address, m_limits),
      m_concessions(limits.pageSize)
{
}

QCoro::Task<std::expected<Opened, SourceError>> OgcFeatures::open(QString collection, std::stop_token stop)
{
    const auto checked = co_await checkOnce(stop);
    if (!checked)
        co_return std::unexpected(checked.error());
    SourceTraffic traffic = *checked;
    std::expected<OgcDocument, SourceError> document =
        std::unexpected(m_requests.errorAt(m_address.landing(), {ErrorKind::NotFound, {}}));
    if (isCollectionName(collection))
        document = co_await m_requests.firstDocument(
            collectionUrls(m_source.links, m_source.url, m_address, collection), traffic, stop);
    if (!document) {
        SourceError error = std::move(document.error());
        if (m_source.doubt && mayBeNoSource(error.kind))
            error = *m_source.doubt;
        else if (error.kind == ErrorKind::NotFound)
            error.what = make<Code::UnknownCollection>(oneLine(collection));
        error.requests = traffic.requests;
        error.bytes = traffic.bytes;
        co_return std::unexpected(std::move(error));
    }
    const QList<QUrl> items = itemsUrls(document->links, document->url, m_address, collection, m_limits.pageSize);
    m_concessions.setAlternatives(items);
    Opened opened{.first = {.url = m_concessions.adapted(items.first())},
                  .id = document->object.value(u"id").toString(),
                  .abilities = m_source.abilities,
                  .requests = traffic.requests,
                  .bytes = traffic.bytes};
    Abilities &abilities = opened.abilities;
    const auto isListed = [&](const QString &parameter) { return m_source.parameters.has(collection, parameter); };
    abilities.sorts =
        abilities.sorts || isListed(u"sortby"_s) || linkOfAnyType(document->links, u"sortables").has_value();
    abilities.projects = abilities.projects || isListed(u"properties"_s);
    abilities.skipsGeometry = isListed(u"skipGeometry"_s);
    // What the workspace's own URL restricts or orders stays as it is.
    const auto isOwn = [this](QStringView name) { return hasQueryItem(m_address.landing(), name); };
    abilities.filters = abilities.filters && !isOwn(u"filter");
    abilities.projects = abilities.projects && !isOwn(u"properties");
    abilities.sorts = abilities.sorts && !isOwn(u"sortby");
    abilities.skipsGeometry = abilities.skipsGeometry && !isOwn(u"skipGeometry");
    co_return opened;
}

Cursor OgcFeatures::partOnly(const Cursor &first, const Part &part) const { return {.url = partUrl(first.url, part)}; }

Cursor OgcFeatures::changedSince(const Cursor &first, const Since &since) const
{
    return {.url = changedSinceUrl(first.url, since)};
}

Cursor OgcFeatures::keysOnly(const Cursor &first, const QString &keyField, const Abilities &abilities) const
{
    return {.url = fieldOnlyUrl(first.url, keyField, abilities)};
}

Cursor OgcFeatures::sortedBy(const Cursor &first, const QString &keyField) const
{
    return {.url = sortedUrl(first.url, keyField)};
}

Cursor OgcFeatures::outermost(const Cursor &first, const QString &field, Outermost which,
                              const Abilities &abilities) const
{
    const QUrl sorted = outermostUrl(unsortedUrl(first.url), field, which == Outermost::Greatest);
    return {.url = isSorted(sorted) ? fieldOnlyUrl(sorted, field, abilities) : first.url};
}

Cursor OgcFeatures::countOnly(const Cursor &first) const { return {.url = countOnlyUrl(unsortedUrl(first.url))}; }

Cursor OgcFeatures::rowAt(const Cursor &first, std::int64_t row) const { return {.url = rowUrl(first.url, row)}; }

QCoro::Task<OgcFeatures::Checked> OgcFeatures::checkOnce(std::stop_token stop)
{
    while (m_check.isValid()) {
        auto checked = co_await qCoro(QFuture(m_check)).result();
        // The listing that sent the request was stopped, which says nothing about the source.
        if (checked)
            co_return SourceTraffic{};
        if (checked.error().kind != ErrorKind::Canceled) {
            checked.error().requests = 0; // they count for another listing
            checked.error().bytes = 0;
            co_return std::unexpected(std::move(checked.error()));
        }
    }
    QPromise<Checked> promise;
    promise.start();
    m_check = promise.future();
    auto checked = co_await check(stop);
    if (!checked)
        m_check = {};
    promise.addResult(checked);
    promise.finish();
    co_return checked;
}

QCoro::Task<OgcFeatures::Checked> OgcFeatures::check(std::stop_token stop)
{
    SourceTraffic traffic;
    auto checked = co_await checkSource(m_requests, m_address, traffic, stop);
    if (!checked) {
        checked.error().requests = traffic.requests;
        checked.error().bytes = traffic.bytes;
        co_return std::unexpected(std::move(checked.error()));
    }
    m_source = *std::move(checked);
    co_return traffic;
}

} // namespace anjungan::source
