// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/ogc_requests.h"

#include "core/source/error_text.h"
#include "core/source/json_end.h"
#include "core/source/link_header.h"
#include "core/source/media_type.h"
#include "core/source/ogc_documents.h"

namespace anjungan::source {

using message::Code;
using message::make;

namespace {

/// Whether the body begins like a JSON object, after white space and a byte order mark.
bool looksLikeJson(QByteArrayView body)
{
    if (body.startsWith("\xEF\xBB\xBF"))
        body = body.sliced(3);
    return body.trimmed().startsWith('{');
}

} // namespace

SourceError OgcRequests::errorAt(const QUrl &url, const Flaw &flaw) const
{
    return {.kind = flaw.kind, .what = flaw.what, .url = m_address.shown(url), .status = 0, .retryAfter = {}};
}

QCoro::Task<std::expected<Response, SourceError>> OgcRequests::get(Request request, std::stop_token stop) const
{
    const bool isConditional = !request.validator.isEmpty();
    request.sourceQuery = m_address.query();
    auto response = co_await m_transport.get(std::move(request), std::move(stop));
    if (!response)
        co_return response;
    SourceError error;
    if (response->notModified && !isConditional) {
        error = errorAt(response->url, {ErrorKind::Malformed, make<Code::NotModifiedUnasked>()});
    } else if (const QString type = QString::fromLatin1(response->contentType);
               !response->notModified && !isJson(type) && !(saysNothing(type) && looksLikeJson(response->body))) {
        error = errorAt(response->url, {ErrorKind::WrongType, make<Code::NotJsonType>(oneLine(type, 60))});
    } else {
        co_return response;
    }
    error.bytes = response->wireBytes;
    co_return std::unexpected(std::move(error));
}

QCoro::Task<std::expected<OgcDocument, SourceError>> OgcRequests::document(QUrl url, SourceTraffic &traffic,
                                                                           std::stop_token stop) const
{
    auto response = co_await get({.url = url,
                                  .accept = "application/json",
                                  .validator = {},
                                  .onBytes = {},
                                  .maxBytes = m_limits.maxDocumentBytes},
                                 stop);
    ++traffic.requests;
    traffic.bytes += response ? response->wireBytes : response.error().bytes;
    if (!response)
        co_return std::unexpected(std::move(response.error()));
    auto object = parseDocument(response->body, m_limits);
    if (!object) {
        Flaw flaw = object.error();
        if (flaw.kind == ErrorKind::Malformed && !response->isEndKnown && endsBeforeItsJson(response->body))
            flaw = {ErrorKind::Cut, make<Code::ConnectionBroke>(response->wireBytes)};
        co_return std::unexpected(errorAt(response->url, flaw));
    }
    OgcDocument read{.object = *std::move(object), .links = {}, .url = response->url};
    read.links = linksOf(read.object, m_limits);
    for (Link &link : linksOfHeader(response->links, m_limits))
        read.links.push_back(std::move(link));
    co_return read;
}

QCoro::Task<std::expected<OgcDocument, SourceError>>
OgcRequests::firstDocument(QList<QUrl> urls, SourceTraffic &traffic, std::stop_token stop) const
{
    auto first = co_await document(urls.takeFirst(), traffic, stop);
    while (!first && isWrongUrl(first.error().kind) && !urls.isEmpty()) {
        auto other = co_await document(urls.takeFirst(), traffic, stop);
        if (other || !isWrongUrl(other.error().kind))
            co_return other;
    }
    co_return first;
}

} // namespace anjungan::source
