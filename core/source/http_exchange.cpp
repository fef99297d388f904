// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_exchange.h"

namespace anjungan::source {

namespace {

// A compressed body is decompressed while it is read: small pieces limit a decompression bomb.
constexpr qint64 pieceBytes = 256LL * 1024;

// Enough for the explanation of an error.
constexpr qint64 mostErrorBytes = 16LL * 1024;

} // namespace

bool isPacked(const HttpReply &reply)
{
    const QByteArray packing =
        reply.headers.value(QHttpHeaders::WellKnownHeader::ContentEncoding).toByteArray().toLower();
    return packing == "gzip" || packing == "deflate" || packing == "br" || packing == "zstd";
}

QFuture<HttpReply> HttpExchange::start(QNetworkReply *reply, const Limits &limits, std::function<void(qint64)> onBytes,
                                       const std::stop_token &stop)
{
    auto *exchange = new HttpExchange(reply, limits, std::move(onBytes), stop);
    return exchange->m_promise.future();
}

HttpExchange::HttpExchange(QNetworkReply *reply, const Limits &limits, std::function<void(qint64)> onBytes,
                           const std::stop_token &stop)
    : QObject(reply), m_reply(reply), m_maxBytes(limits.maxResponseBytes), m_onBytes(std::move(onBytes)),
      m_stop(stop, [this] {
          QMetaObject::invokeMethod(this, [this] { abort(HttpReply::End::Canceled); }, Qt::QueuedConnection);
      })
{
    m_promise.start();
    m_idle.setSingleShot(true);
    m_whole.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] { abort(HttpReply::End::Idle); });
    connect(&m_whole, &QTimer::timeout, this, [this] { abort(HttpReply::End::TooSlow); });
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::readHead);
    connect(reply, &QIODevice::readyRead, this, &HttpExchange::readBody);
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    m_idle.start(limits.idleTimeout);
    m_whole.start(limits.responseTimeout);
}

HttpExchange::~HttpExchange()
{
    if (m_finished)
        return;
    m_promise.addResult(HttpReply{});
    m_promise.finish();
}

void HttpExchange::readHead()
{
    m_idle.start();
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_maxBytes)
        abort(HttpReply::End::TooLarge);
}

void HttpExchange::readBody()
{
    m_idle.start();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool wanted = status == 200;
    for (QByteArray piece = m_reply->read(pieceBytes); !piece.isEmpty(); piece = m_reply->read(pieceBytes)) {
        m_result.bytes += piece.size();
        if (status >= 400)
            m_result.errorBody += piece.left(mostErrorBytes - m_result.errorBody.size());
        if (!wanted)
            continue;
        if (m_result.body.size() + piece.size() > m_maxBytes)
            return abort(HttpReply::End::TooLarge);
        m_result.body += piece;
    }
    if (wanted && m_onBytes)
        m_onBytes(m_result.body.size());
}

void HttpExchange::abort(HttpReply::End why)
{
    if (m_abortedFor)
        return;
    m_abortedFor = why;
    if (!m_finished)
        m_reply->abort(); // emits finished
}

void HttpExchange::finish()
{
    if (m_finished)
        return;
    m_finished = true; // before the rest is read, which may abort, and an abort may call this again
    if (!m_abortedFor)
        readBody();
    m_idle.stop();
    m_whole.stop();
    m_result.end = m_abortedFor.value_or(HttpReply::End::Finished);
    m_result.error = m_reply->error();
    m_result.errorText = m_reply->errorString();
    m_result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_result.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    m_result.headers = m_reply->headers();
    m_promise.addResult(std::move(m_result));
    m_promise.finish();
    m_reply->deleteLater();
}

} // namespace anjungan::source
