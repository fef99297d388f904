// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/ogc_features.h"

#include "core/source/error_text.h"
#include "core/source/media_type.h"
#include "core/source/ogc_documents.h"
#include "core/source/ogc_narrowing.h"
#include "core/source/ogc_paging.h"

#include <QCoroFuture>
#include <QPromise>
#include <QtConcurrentRun>

namespace anjungan::source {

using namespace Qt::StringLiterals;
using message::Code;
using message::make;

namespace {

std::unexpected<SourceError> errorAt(const QUrl &url, ErrorKind kind, const message::Message &what)
{
    return std::unexpected(
        SourceError{.kind = kind, .what = what, .url = withoutSecrets(url), .status = 0, .retryAfter = {}});
}

std::unexpected<SourceError> errorAt(const QUrl &url, const Flaw &flaw) { return errorAt(url, flaw.kind, flaw.what); }

/// A flaw if the source sent fewer rows than it counted.
std::optional<Flaw> missingRows(const RowPage &page)
{
    const std::int64_t came = std::ssize(page.features);
    if (!page.numberReturned || *page.numberReturned == came)
        return std::nullopt;
    return Flaw{ErrorKind::Cut, make<Code::MissingRows>(*page.numberReturned, came)};
}

} // namespace

OgcFeatures::OgcFeatures(const QUrl &landing, Transport &transport, const Limits &limits)
    : m_landing(landing), m_transport(transport), m_limits(limits)
{
}

QCoro::Task<std::expected<Opened, SourceError>> OgcFeatures::open(QString collection, std::stop_token stop)
{
    const auto checked = co_await checkOnce(stop);
    if (!checked)
        co_return std::unexpected(checked.error());
    const QUrl url = collectionUrl(m_landing, collection);
    const bool isName =
        !collection.isEmpty() && collection != u"." && collection != u".."; // in a path these would be removed
    auto document = isName ? co_await getDocument(url, stop) : errorAt(url, ErrorKind::NotFound, {});
    if (!document && document.error().kind == ErrorKind::NotFound)
        document.error().what = make<Code::UnknownCollection>(oneLine(collection));
    if (!document) {
        document.error().requests = checked->requests + (isName ? 1 : 0);
        co_return std::unexpected(std::move(document.error()));
    }
    co_return Opened{.first = {.url = itemsUrl(document->object, document->url, m_limits.pageSize)},
                     .id = document->object.value(u"id").toString(),
                     .abilities = m_abilities,
                     .requests = checked->requests + 1,
                     .bytes = checked->bytes + document->bytes};
}

Cursor OgcFeatures::changedSince(const Cursor &first, const Since &since) const
{
    return {.url = changedSinceUrl(first.url, since)};
}

Cursor OgcFeatures::keysOnly(const Cursor &first, const QString &keyField) const
{
    return {.url = keysOnlyUrl(first.url, keyField)};
}

Cursor OgcFeatures::countOnly(const Cursor &first) const { return {.url = countOnlyUrl(first.url)}; }

QCoro::Task<std::expected<Fetched, SourceError>>
OgcFeatures::fetch(Cursor cursor, Validator validator, std::function<void(qint64)> onBytes, std::stop_token stop)
{
    auto response = co_await get({.url = cursor.url,
                                  .accept = "application/geo+json, application/json;q=0.9",
                                  .validator = std::move(validator),
                                  .onBytes = std::move(onBytes)},
                                 stop);
    if (!response && isBeyondEnd(cursor, response.error()))
        co_return Fetched{};
    if (!response)
        co_return std::unexpected(std::move(response.error()));

    Fetched fetched{.notModified = response->notModified,
                    .validator = response->validator,
                    .age = response->age,
                    .bytes = response->wireBytes};
    if (fetched.notModified)
        co_return fetched;
    // On another thread, so that other listings and the cache continue. The body is moved, since a page may be large.
    auto parsed = co_await qCoro(QtConcurrent::run(&m_parsers, [this, body = std::move(response->body)]() mutable {
                      return parsePage(std::move(body), m_limits);
                  })).takeResult();
    if (!parsed)
        co_return errorAt(response->url, parsed.error().kind, parsed.error().what);
    if (const auto missing = missingRows(parsed->page))
        co_return errorAt(response->url, *missing);
    auto next = nextCursor(cursor, response->url, *parsed, m_limits);
    if (!next)
        co_return errorAt(response->url, next.error());
    fetched.isRepeat = parsed->isRepeat;
    fetched.page = std::move(parsed->page);
    fetched.next = *std::move(next);
    co_return fetched;
}

QCoro::Task<OgcFeatures::Checked> OgcFeatures::checkOnce(std::stop_token stop)
{
    while (m_check.isValid()) {
        auto checked = co_await qCoro(QFuture(m_check)).result();
        // The listing that sent the request was stopped, which says nothing about the source.
        if (checked)
            co_return Traffic{};
        if (checked.error().kind != ErrorKind::Canceled) {
            checked.error().requests = 0; // they count for another listing
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
    auto landing = co_await getDocument(m_landing, stop);
    if (!landing)
        co_return std::unexpected(std::move(landing.error()));
    const auto url = conformanceUrl(landing->object, landing->url);
    if (!url)
        co_return errorAt(landing->url, url.error());
    constexpr int requests = 2;
    auto conformance = co_await getDocument(*url, stop);
    std::expected<void, SourceError> checked;
    if (!conformance)
        checked = std::unexpected(std::move(conformance.error()));
    else if (const auto declared = checkConformance(conformance->object); !declared)
        checked = errorAt(conformance->url, declared.error());
    if (!checked) {
        checked.error().requests = requests;
        co_return std::unexpected(std::move(checked.error()));
    }
    m_abilities = abilitiesOf(conformance->object);
    co_return Traffic{.requests = requests, .bytes = landing->bytes + conformance->bytes};
}

QCoro::Task<std::expected<OgcFeatures::Document, SourceError>> OgcFeatures::getDocument(QUrl url, std::stop_token stop)
{
    auto response = co_await get({.url = url,
                                  .accept = "application/json",
                                  .validator = {},
                                  .onBytes = {},
                                  .maxBytes = m_limits.maxDocumentBytes},
                                 stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()));
    auto object = parseDocument(response->body, m_limits);
    if (!object)
        co_return errorAt(response->url, object.error());
    co_return Document{*std::move(object), response->url, response->wireBytes};
}

QCoro::Task<std::expected<Response, SourceError>> OgcFeatures::get(Request request, std::stop_token stop)
{
    const bool isConditional = !request.validator.isEmpty();
    auto response = co_await m_transport.get(std::move(request), std::move(stop));
    if (!response)
        co_return response;
    if (response->notModified && !isConditional)
        co_return errorAt(response->url, ErrorKind::Malformed, make<Code::NotModifiedUnasked>());
    if (!response->notModified && !isJson(QString::fromLatin1(response->contentType))) {
        co_return errorAt(response->url, ErrorKind::WrongType,
                          make<Code::NotJsonType>(oneLine(QString::fromLatin1(response->contentType), 60)));
    }
    co_return response;
}

} // namespace anjungan::source
