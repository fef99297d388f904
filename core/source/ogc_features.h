// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"

#include <QFuture>
#include <QJsonObject>
#include <QThreadPool>

namespace anjungan::source {

/// OGC API - Features, part 1 (OGC 17-069r4), items as GeoJSON. Paging is in ogc_paging.h.
class OgcFeatures final : public Connector
{
public:
    /// `landing` is the source's landing page, with any path. `transport` must outlive this.
    OgcFeatures(const QUrl &landing, Transport &transport, const Limits &limits);

    /// The landing page and the conformance are requested once; listings opened meanwhile wait for that. If it failed,
    /// the next open() tries again.
    [[nodiscard]] QCoro::Task<std::expected<Opened, SourceError>> open(QString collection,
                                                                       std::stop_token stop) override;
    Cursor changedSince(const Cursor &first, const Since &since) const override;
    Cursor keysOnly(const Cursor &first, const QString &keyField) const override;
    Cursor countOnly(const Cursor &first) const override;
    [[nodiscard]] QCoro::Task<std::expected<Fetched, SourceError>>
    fetch(Cursor cursor, Validator validator, std::function<void(qint64)> onBytes, std::stop_token stop) override;

private:
    struct Document
    {
        QJsonObject object;
        QUrl url; ///< after redirects
        qint64 bytes = 0;
    };
    /// Requests and bytes used so far.
    struct Traffic
    {
        int requests = 0;
        qint64 bytes = 0;
    };
    using Checked = std::expected<Traffic, SourceError>;

    [[nodiscard]] QCoro::Task<Checked> check(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Checked>
    checkOnce(std::stop_token stop); ///< traffic is empty if another listing sent the requests
    [[nodiscard]] QCoro::Task<std::expected<Document, SourceError>> getDocument(QUrl url, std::stop_token stop);
    [[nodiscard]] QCoro::Task<std::expected<Response, SourceError>> get(Request request, std::stop_token stop);

    QUrl m_landing;
    Transport &m_transport;
    Limits m_limits;
    Abilities m_abilities;    ///< from the conformance, once m_check has succeeded
    QFuture<Checked> m_check; ///< running or succeeded; otherwise not valid
    QThreadPool m_parsers;    ///< parses pages; its destructor waits for them
};

} // namespace anjungan::source
