// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/flaw.h"
#include "core/source/source_address.h"
#include "core/source/transport.h"

#include <QJsonObject>

namespace anjungan::source {

/// Requests and bytes used so far.
struct SourceTraffic
{
    int requests = 0;
    qint64 bytes = 0;
};

/// A document of a source, with the links of its head.
struct OgcDocument
{
    QJsonObject object;
    Links links;
    QUrl url; ///< after redirects
};

/// Requests to one source: each has the query of its address, and must be answered with JSON.
class OgcRequests
{
public:
    /// All must outlive it.
    OgcRequests(Transport &transport, const SourceAddress &address, const Limits &limits)
        : m_transport(transport), m_address(address), m_limits(limits)
    {
    }

    [[nodiscard]] QCoro::Task<std::expected<Response, SourceError>> get(Request request, std::stop_token stop) const;

    /// Adds what it used to `traffic`.
    [[nodiscard]] QCoro::Task<std::expected<OgcDocument, SourceError>> document(QUrl url, SourceTraffic &traffic,
                                                                                std::stop_token stop) const;

    /// The first of the URLs that answers with a document; the next one is tried only after an answer that the URL is
    /// wrong (it is not there, is not allowed, or is something else). The error is that of the first URL.
    [[nodiscard]] QCoro::Task<std::expected<OgcDocument, SourceError>>
    firstDocument(QList<QUrl> urls, SourceTraffic &traffic, std::stop_token stop) const;

    /// The error of a flaw in what came from a URL.
    SourceError errorAt(const QUrl &url, const Flaw &flaw) const;

private:
    Transport &m_transport;
    const SourceAddress &m_address;
    const Limits &m_limits;
};

} // namespace anjungan::source
