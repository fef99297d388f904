// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/concessions.h"
#include "core/source/connector.h"
#include "core/source/geojson_page.h"
#include "core/source/ogc_check.h"

#include <QFuture>
#include <QThreadPool>

namespace anjungan::source {

/// OGC API - Features, part 1 (OGC 17-069r4), items as GeoJSON. Links are mapped onto the workspace's URL
/// (source_address.h), paging is in ogc_paging.h, what servers refuse in concessions.h.
class OgcFeatures final : public Connector
{
public:
    /// `landing` is the source's landing page, with any path; its query is sent with every request. `transport` must
    /// outlive this.
    OgcFeatures(const QUrl &landing, Transport &transport, const Limits &limits);

    /// The source's own documents are requested once; listings opened meanwhile wait for that. If it failed, the next
    /// open() tries again.
    [[nodiscard]] QCoro::Task<std::expected<Opened, SourceError>> open(QString collection,
                                                                       std::stop_token stop) override;
    Cursor partOnly(const Cursor &first, const Part &part) const override;
    Cursor changedSince(const Cursor &first, const Since &since) const override;
    Cursor keysOnly(const Cursor &first, const QString &keyField, const Abilities &abilities) const override;
    Cursor sortedBy(const Cursor &first, const QString &keyField) const override;
    Cursor outermost(const Cursor &first, const QString &field, Outermost which,
                     const Abilities &abilities) const override;
    Cursor countOnly(const Cursor &first) const override;
    Cursor rowAt(const Cursor &first, std::int64_t row) const override;
    int pageSize() const override { return m_concessions.pageSize(); }
    [[nodiscard]] QCoro::Task<std::expected<Fetched, SourceError>>
    fetch(Cursor cursor, Validator validator, std::function<void(qint64)> onBytes, std::stop_token stop) override;

private:
    using Checked = std::expected<SourceTraffic, SourceError>;

    [[nodiscard]] QCoro::Task<Checked> check(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Checked>
    checkOnce(std::stop_token stop); ///< traffic is empty if another listing sent the requests

    /// An answer for items, and what it took.
    struct Answer
    {
        Response response = {};
        Cursor cursor = {};       ///< with the URL that was requested at last
        bool isBeyondEnd = false; ///< there is no page
        message::Messages notes = {};
    };
    [[nodiscard]] QCoro::Task<std::expected<Answer, SourceError>> request(Cursor cursor, Validator validator,
                                                                          std::function<void(qint64)> onBytes,
                                                                          SourceTraffic &traffic, std::stop_token stop);
    [[nodiscard]] QCoro::Task<std::expected<ParsedPage, SourceError>> parse(Response response);
    bool needsCheck(const Links &links, const QUrl &document) const;

    Transport &m_transport;
    Limits m_limits;
    SourceAddress m_address;
    OgcRequests m_requests;
    Concessions m_concessions;
    CheckedSource m_source;   ///< once m_check has succeeded
    QFuture<Checked> m_check; ///< running or succeeded; otherwise not valid
    QThreadPool m_parsers;    ///< parses pages; its destructor waits for them
};

} // namespace anjungan::source
