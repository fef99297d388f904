// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"

#include "core/message/message_json.h"
#include "core/source/error_text.h"
#include "core/source/explanation.h"
#include "core/source/http_age.h"
#include "core/source/http_exchange.h"
#include "core/source/http_reply_error.h"
#include "core/source/http_status.h"
#include "core/source/log.h"
#include "core/source/origin.h"
#include "core/source/query_items.h"
#include "core/source/tls_state.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSet>

namespace anjungan::source {

using message::Code;
using message::make;

namespace {

constexpr int mostRedirects = 5;

bool isHttp(const QUrl &url) { return (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty(); }

QNetworkRequest networkRequest(const QUrl &url, const Request &request)
{
    QNetworkRequest made(url);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setDecompressedSafetyCheckThreshold(-1); // HttpExchange limits the decompressed size, independent of the ratio
    made.setRawHeader("User-Agent", "Anjungan/" ANJUNGAN_VERSION);
    made.setRawHeader("Accept", request.accept);
    made.setRawHeader("Cache-Control", "no-cache"); // a cache must revalidate before it answers
    if (!request.validator.etag.isEmpty())
        made.setRawHeader("If-None-Match", request.validator.etag);
    if (!request.validator.lastModified.isEmpty())
        made.setRawHeader("If-Modified-Since", request.validator.lastModified);
    return made;
}

Response responseOf(HttpReply reply, const QUrl &url, const Limits &limits)
{
    using Header = QHttpHeaders::WellKnownHeader;
    // Qt does not report a body in chunks of which the last ones are missing.
    const bool isEndKnown = !isPacked(reply) && reply.headers.contains(Header::ContentLength);
    const auto validator = [&](Header name) {
        const QByteArray value = reply.headers.value(name).toByteArray();
        return value.size() > limits.maxValidatorBytes ? QByteArray() : value;
    };
    return {.notModified = reply.status == 304,
            .url = url,
            .body = std::move(reply.body),
            .contentType = reply.headers.value(Header::ContentType).toByteArray(),
            .isEndKnown = isEndKnown,
            .contentCrs = reply.headers.value("Content-Crs").toByteArray(),
            .links = reply.headers.combinedValue(Header::Link),
            .validator = {.etag = validator(Header::ETag), .lastModified = validator(Header::LastModified)},
            .age = parseAge(reply.headers.value(Header::Age)),
            .date = parseHttpDate(reply.headers.value(Header::Date).toByteArray()),
            .wireBytes = reply.bytes};
}

/// The target of a redirect, if it may be followed, with the source's own user info and query.
[[nodiscard]] std::expected<QUrl, SourceError> redirectTarget(const HttpReply &reply, const QUrl &from,
                                                              const QString &sourceQuery, const QSet<QUrl> &seen)
{
    const QByteArray location = reply.headers.value(QHttpHeaders::WellKnownHeader::Location).toByteArray();
    QUrl target = from.resolved(QUrl::fromEncoded(location));
    message::Message what;
    if (!target.isValid() || !isSameOrigin(from, target)) {
        what = make<Code::RedirectElsewhere>(oneLine(withoutSecrets(target, sourceQuery).toDisplayString()));
    } else {
        target.setUserInfo(from.userInfo());
        target = withQuery(target, sourceQuery);
        if (seen.contains(target))
            what = make<Code::RedirectCircle>();
        else if (seen.size() > mostRedirects)
            what = make<Code::RedirectTooOften>();
        else
            return target;
    }
    return std::unexpected(SourceError{.kind = ErrorKind::Redirect,
                                       .what = what,
                                       .url = withoutSecrets(from, sourceQuery),
                                       .status = reply.status,
                                       .retryAfter = {}});
}

/// The error with what the reply says about it.
SourceError explained(SourceError error, const HttpReply &reply, const QUrl &url, const QString &sourceQuery)
{
    error.url = withoutSecrets(url, sourceQuery);
    error.bytes = reply.bytes;
    error.sentence = withoutValues(explanationIn(reply.errorBody), sourceQuery);
    if (!error.sentence.isEmpty())
        error.what = make<Code::ServerSays>(error.what, error.sentence);
    return error;
}

} // namespace

HttpTransport::HttpTransport(const Limits &limits, Clock now, QNetworkAccessManager *network, OfflineCheck isOffline)
    : m_limits(limits), m_now(std::move(now)), m_isOffline(std::move(isOffline)),
      m_owned(network ? nullptr : std::make_unique<QNetworkAccessManager>()),
      m_network(network ? network : m_owned.get()), m_alive(std::make_shared<bool>(true))
{
    keepTlsState();
}

HttpTransport::~HttpTransport() { *m_alive = false; }

QCoro::Task<std::expected<Response, SourceError>> HttpTransport::get(Request request, std::stop_token stop)
{
    const std::shared_ptr<bool> alive = m_alive;
    const Clock now = m_now;
    const OfflineCheck isOffline = m_isOffline;
    Limits limits = m_limits;
    if (request.maxBytes > 0)
        limits.maxResponseBytes = std::min(limits.maxResponseBytes, request.maxBytes);
    QUrl url = request.url;
    QSet<QUrl> seen{url};
    if (!isHttp(url))
        co_return std::unexpected(SourceError{.kind = ErrorKind::Malformed,
                                              .what = make<Code::NotHttpAddress>(),
                                              .url = withoutSecrets(url, request.sourceQuery),
                                              .status = 0,
                                              .retryAfter = {}});
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        HttpReply reply;
        if (*alive && !stop.stop_requested()) {
            QNetworkReply *sent = m_network->get(networkRequest(url, request));
            reply = co_await qCoro(HttpExchange::start(sent, limits, request.onBytes, stop)).takeResult();
        }
        if (auto found = errorOfReply(reply, url, now(), isOffline)) {
            const SourceError error = explained(*std::move(found), reply, url, request.sourceQuery);
            qCDebug(sourceLog).noquote() << "GET" << message::toText({error.toMessage()}) << '(' << kindName(error.kind)
                                         << ')' << timer.elapsed() << "ms";
            co_return std::unexpected(error);
        }
        qCDebug(sourceLog).noquote() << "GET" << withoutSecrets(url, request.sourceQuery).toDisplayString()
                                     << reply.status << reply.body.size() << "bytes" << timer.elapsed() << "ms";
        if (reply.status == 200 || reply.status == 304)
            co_return responseOf(std::move(reply), url, limits);
        auto target = redirectTarget(reply, url, request.sourceQuery, seen);
        if (!target)
            co_return std::unexpected(std::move(target.error()));
        url = *target;
        seen.insert(url);
    }
}

} // namespace anjungan::source
