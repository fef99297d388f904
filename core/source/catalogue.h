// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/field_schema.h"
#include "core/source/ogc_check.h"

#include <optional>

namespace anjungan::source {

/// What a source says about one of its collections; unchanged text, which may be empty.
struct CollectionInfo
{
    QString id;
    QString title;
    QString description;

    bool operator==(const CollectionInfo &) const = default;
};

struct CollectionList
{
    std::vector<CollectionInfo> collections;
    bool isCut = false; ///< the source has more than are read
};

struct ToldCollection
{
    CollectionInfo info;
    std::vector<ToldField> fields; ///< of its schema and queryables; empty where it has neither
};

/// What a source of OGC API - Features tells about its collections, for who sets a workspace up; a sync does not need
/// it. Lives on the thread of its transport; must outlive its tasks.
class Catalogue
{
public:
    static constexpr int mostCollections = 20'000;

    /// `landing` as for OgcFeatures. `transport` must outlive it. Lists may be larger than `limits` allows other
    /// documents.
    Catalogue(const QUrl &landing, Transport &transport, const Limits &limits);

    /// All collections, in the source's order; the list may be in several pages.
    [[nodiscard]] QCoro::Task<std::expected<CollectionList, SourceError>> list(std::stop_token stop);

    /// One of them. A schema that is missing or unreadable is none.
    [[nodiscard]] QCoro::Task<std::expected<ToldCollection, SourceError>> tell(QString collection,
                                                                               std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<std::expected<void, SourceError>> check(std::stop_token stop);
    void addTo(CollectionList &list, const QJsonArray &collections) const;
    [[nodiscard]] std::optional<QUrl> nextOf(const OgcDocument &document) const;

    Limits m_limits;
    SourceAddress m_address;
    OgcRequests m_requests;
    SourceTraffic m_traffic;
    std::optional<CheckedSource> m_source;
};

} // namespace anjungan::source
