// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/catalogue.h"

#include "core/source/media_type.h"
#include "core/source/ogc_documents.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::source {

namespace {

constexpr qint64 mostListBytes = 64LL * 1024 * 1024;
constexpr qsizetype mostListValues = 2'000'000;
constexpr int mostListPages = 200;

Limits wider(Limits limits)
{
    limits.maxDocumentBytes = std::max(limits.maxDocumentBytes, mostListBytes);
    limits.maxDocumentValues = std::max(limits.maxDocumentValues, mostListValues);
    return limits;
}

CollectionInfo infoOf(const QJsonObject &collection)
{
    return {.id = collection.value(u"id").toString(),
            .title = collection.value(u"title").toString(),
            .description = collection.value(u"description").toString()};
}

/// Adds the fields that are not there yet, and to those that are what is missing of them.
void merge(std::vector<ToldField> &fields, std::vector<ToldField> more)
{
    for (ToldField &field : more) {
        const auto known = std::ranges::find(fields, field.name, &ToldField::name);
        if (known == fields.end()) {
            fields.push_back(std::move(field));
            continue;
        }
        known->isKey = known->isKey || field.isKey;
        for (const auto part : {&ToldField::type, &ToldField::title, &ToldField::unit})
            if (((*known).*part).isEmpty())
                (*known).*part = field.*part;
    }
}

} // namespace

Catalogue::Catalogue(const QUrl &landing, Transport &transport, const Limits &limits)
    : m_limits(wider(limits)), m_address(landing), m_requests(transport, m_address, m_limits)
{
}

QCoro::Task<std::expected<void, SourceError>> Catalogue::check(std::stop_token stop)
{
    if (m_source)
        co_return std::expected<void, SourceError>{};
    auto checked = co_await checkSource(m_requests, m_address, m_traffic, stop);
    if (!checked)
        co_return std::unexpected(std::move(checked.error()));
    m_source = *std::move(checked);
    co_return std::expected<void, SourceError>{};
}

QCoro::Task<std::expected<CollectionList, SourceError>> Catalogue::list(std::stop_token stop)
{
    if (auto checked = co_await check(stop); !checked)
        co_return std::unexpected(std::move(checked.error()));
    auto document = co_await m_requests.firstDocument(collectionListUrls(m_source->links, m_source->url, m_address),
                                                      m_traffic, stop);
    if (!document)
        co_return std::unexpected(m_source->doubt ? *m_source->doubt : std::move(document.error()));
    CollectionList list;
    QSet<QUrl> seen;
    for (int page = 1;; ++page) {
        const QJsonValue collections = document->object.value(u"collections");
        if (!collections.isArray())
            co_return std::unexpected(m_requests.errorAt(
                document->url, {ErrorKind::Malformed, message::make<message::Code::CollectionsMalformed>()}));
        addTo(list, collections.toArray());
        seen.insert(document->url);
        const std::optional<QUrl> next = nextOf(*document);
        if (!next || seen.contains(*next) || list.isCut)
            break;
        seen.insert(*next);
        if (page == mostListPages) {
            list.isCut = true;
            break;
        }
        document = co_await m_requests.document(*next, m_traffic, stop);
        if (!document)
            co_return std::unexpected(std::move(document.error()));
    }
    co_return list;
}

QCoro::Task<std::expected<ToldCollection, SourceError>> Catalogue::tell(QString collection, std::stop_token stop)
{
    if (auto checked = co_await check(stop); !checked)
        co_return std::unexpected(std::move(checked.error()));
    const auto document = co_await m_requests.firstDocument(
        collectionUrls(m_source->links, m_source->url, m_address, collection), m_traffic, stop);
    if (!document)
        co_return std::unexpected(document.error());
    ToldCollection told{.info = infoOf(document->object), .fields = {}};
    for (const QString &rel : {u"schema"_s, u"queryables"_s}) {
        const auto link = linkTo(document->links, rel);
        const auto url = link ? m_address.follow(link->href, document->url) : std::nullopt;
        const auto schema = co_await m_requests.document(url.value_or(below(document->url, rel)), m_traffic, stop);
        if (schema)
            merge(told.fields, fieldsOf(schema->object, m_limits.maxFields));
        else if (schema.error().kind == ErrorKind::Canceled)
            co_return std::unexpected(schema.error());
    }
    co_return told;
}

void Catalogue::addTo(CollectionList &list, const QJsonArray &collections) const
{
    for (const auto &one : collections) {
        CollectionInfo info = infoOf(one.toObject());
        if (info.id.isEmpty())
            continue;
        if (std::ssize(list.collections) == mostCollections) {
            list.isCut = true;
            return;
        }
        list.collections.push_back(std::move(info));
    }
}

std::optional<QUrl> Catalogue::nextOf(const OgcDocument &document) const
{
    const auto link = linkTo(document.links, u"next");
    return link ? m_address.follow(link->href, document.url) : std::nullopt;
}

} // namespace anjungan::source
