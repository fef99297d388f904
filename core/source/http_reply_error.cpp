// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_reply_error.h"

#include "core/source/error_text.h"
#include "core/source/http_status.h"

namespace anjungan::source {

using message::Code;
using message::make;

namespace {

SourceError errorOf(ErrorKind kind, const message::Message &what, const QUrl &url, int status = 0)
{
    return {.kind = kind, .what = what, .url = withoutSecrets(url), .status = status, .retryAfter = {}};
}

SourceError connectionError(const HttpReply &reply, const QUrl &url)
{
    switch (reply.error) {
    case QNetworkReply::SslHandshakeFailedError:
        return errorOf(ErrorKind::Tls, make<Code::TlsUntrusted>(oneLine(reply.errorText)), url);
    case QNetworkReply::ConnectionRefusedError:
        return errorOf(ErrorKind::Unreachable, make<Code::ConnectionRefused>(), url);
    case QNetworkReply::HostNotFoundError:
        return errorOf(ErrorKind::Unreachable, make<Code::HostUnknown>(), url);
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return errorOf(ErrorKind::Timeout, make<Code::ConnectionTimeout>(), url);
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolFailure:
        return errorOf(ErrorKind::Malformed, make<Code::NotHttpBecause>(oneLine(reply.errorText)), url, reply.status);
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return errorOf(ErrorKind::Malformed, make<Code::NotHttpAddress>(), url);
    default:
        break;
    }
    if (reply.status == 200)
        return errorOf(ErrorKind::Cut, make<Code::ConnectionBroke>(reply.body.size()), url, reply.status);
    return errorOf(ErrorKind::Unreachable, make<Code::NoConnection>(oneLine(reply.errorText)), url);
}

/// Whether nothing or only a part was received, which may be caused by the device's own network.
bool isOfConnection(const SourceError &error)
{
    const bool isWholeAnswer = error.status != 0 && error.status != 200;
    return !isWholeAnswer &&
           (error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Cut);
}

/// Qt does not always report a connection that was closed before the announced length.
bool isCutSilently(const HttpReply &reply)
{
    using Header = QHttpHeaders::WellKnownHeader;
    bool isNumber = false;
    const qint64 announced = reply.headers.value(Header::ContentLength).toByteArray().toLongLong(&isNumber);
    return isNumber && reply.bytes < announced && !isPacked(reply);
}

std::optional<SourceError> faultOf(const HttpReply &reply, const QUrl &url, const QDateTime &now)
{
    using End = HttpReply::End;
    switch (reply.end) {
    case End::Canceled:
        return errorOf(ErrorKind::Canceled, make<Code::Canceled>(), url);
    case End::Idle:
        return errorOf(ErrorKind::Timeout, make<Code::AnswerStalled>(), url, reply.status);
    case End::TooSlow:
        return errorOf(ErrorKind::Timeout, make<Code::AnswerTooSlow>(), url, reply.status);
    case End::TooLarge:
        return errorOf(ErrorKind::TooLarge, make<Code::AnswerTooLarge>(), url, reply.status);
    case End::Finished:
        break;
    }
    const bool isRedirect = reply.status / 100 == 3 && reply.headers.contains(QHttpHeaders::WellKnownHeader::Location);
    if (reply.status == 304 || isRedirect)
        return std::nullopt;
    if (reply.status != 0 && reply.status != 200)
        return errorOfStatus(
            reply.status, reply.reason, url,
            parseRetryAfter(reply.headers.value(QHttpHeaders::WellKnownHeader::RetryAfter).toByteArray(), now));
    if (reply.error != QNetworkReply::NoError)
        return connectionError(reply, url);
    if (reply.status == 0)
        return errorOf(ErrorKind::Malformed, make<Code::NotHttp>(), url);
    if (isCutSilently(reply))
        return errorOf(ErrorKind::Cut, make<Code::ConnectionBroke>(reply.bytes), url, reply.status);
    return std::nullopt;
}

} // namespace

std::optional<SourceError> errorOfReply(const HttpReply &reply, const QUrl &url, const QDateTime &now,
                                        const OfflineCheck &isOffline)
{
    auto error = faultOf(reply, url, now);
    if (error && isOfConnection(*error) && isOffline(url))
        return errorOf(ErrorKind::Offline, make<Code::DeviceOffline>(), url);
    return error;
}

} // namespace anjungan::source
