// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <optional>
#include <utility>

namespace anjungan::test {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// A request as the loopback server received it.
struct HttpRequest
{
    QByteArray method = {};
    QByteArray target = {};   ///< path and query as sent, still percent-encoded
    HttpHeaders headers = {}; ///< names in lower case

    QByteArray header(const QByteArray &lowerCaseName) const; ///< empty where it was not sent
    QString path() const;                                     ///< decoded, without the query
    QUrlQuery query() const;
};

/// An answer, and how its delivery fails.
struct HttpAnswer
{
    enum class End {
        KeepAlive, ///< the normal case
        Close,
        Reset, ///< a TCP RST
        Stall, ///< the connection stays open and silent
    };

    int status = 200;
    HttpHeaders headers = {}; ///< Content-Length is added
    QByteArray body = {};
    bool sendsHead = true;
    std::optional<qint64> sentBytes = {};       ///< of the body, if not all are sent
    std::optional<qint64> announcedLength = {}; ///< a Content-Length other than the body's; negative: none is sent
    End end = End::KeepAlive;
    std::optional<std::chrono::milliseconds> dripEvery = {}; ///< one byte at a time
    std::chrono::milliseconds after{0};                      ///< delay after the request

    void setHeader(const QByteArray &name, const QByteArray &value); ///< replaces
    QByteArray bytes() const;                                        ///< as sent over the network
};

HttpAnswer jsonAnswer(const QByteArray &body, const QByteArray &contentType = "application/json");

/// Removes the first complete request (without a body) from the front of `received`; none while it is incomplete.
std::optional<HttpRequest> takeRequest(QByteArray &received);

} // namespace anjungan::test
