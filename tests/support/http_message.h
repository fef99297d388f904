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

/// An answer, and how its delivery goes wrong.
struct HttpAnswer
{
    enum class End {
        KeepAlive, ///< as it should be
        Close,
        Reset, ///< a TCP RST
        Stall, ///< the connection stays open and silent
    };

    int status = 200;
    HttpHeaders headers = {}; ///< Content-Length is added
    QByteArray body = {};
    bool sendsHead = true;
    std::optional<qint64> sentBytes = {};       ///< of the body, where not all
    std::optional<qint64> announcedLength = {}; ///< Content-Length where it is not the body's; negative: none is sent
    End end = End::KeepAlive;
    std::optional<std::chrono::milliseconds> dripEvery = {}; ///< a byte at a time
    std::chrono::milliseconds after{0};                      ///< the request came

    void setHeader(const QByteArray &name, const QByteArray &value); ///< replaces
    QByteArray bytes() const;                                        ///< what goes over the wire
};

HttpAnswer jsonAnswer(const QByteArray &body, const QByteArray &contentType = "application/json");

/// Takes the first whole request (without a body) off the front of what was received; none while it is incomplete.
std::optional<HttpRequest> takeRequest(QByteArray &received);

} // namespace anjungan::test
