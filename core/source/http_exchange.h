// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/limits.h"

#include <QByteArray>
#include <QFuture>
#include <QHttpHeaders>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <optional>
#include <stop_token>

namespace anjungan::source {

/// The unchecked result of one request.
struct HttpReply
{
    enum class End {
        Finished, ///< normally, or with `error`
        Canceled, ///< by the stop token, or the network manager was destroyed
        Idle,     ///< Limits::idleTimeout without a byte
        TooSlow,  ///< Limits::responseTimeout
        TooLarge, ///< Limits::maxResponseBytes
    };

    End end = End::Canceled;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText;
    int status = 0; ///< 0: no head was received
    QString reason;
    QHttpHeaders headers;
    QByteArray body;      ///< empty if the status is not 200
    QByteArray errorBody; ///< its beginning, if the status is an error
    qint64 bytes = 0;     ///< received, of either
};

/// Whether Qt unpacked the body: then its length is not the announced one, and Qt does not say whether the body came to
/// its end.
[[nodiscard]] bool isPacked(const HttpReply &reply);

/// Reads one QNetworkReply to its end within the limits. Is a child of the reply and lives on its thread: the future
/// gets exactly one result, even if the reply is destroyed before its end.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of the reply, which is deleted when it has ended. `onBytes` is called with the bytes so far, on
    /// the reply's thread.
    static QFuture<HttpReply> start(QNetworkReply *reply, const Limits &limits, std::function<void(qint64)> onBytes,
                                    const std::stop_token &stop);
    ~HttpExchange() override;

private:
    HttpExchange(QNetworkReply *reply, const Limits &limits, std::function<void(qint64)> onBytes,
                 const std::stop_token &stop);

    void readHead();
    void readBody();
    void abort(HttpReply::End why);
    void finish();

    QNetworkReply *m_reply;
    qint64 m_maxBytes;
    std::function<void(qint64)> m_onBytes;
    QTimer m_idle;
    QTimer m_whole;
    QPromise<HttpReply> m_promise;
    std::optional<HttpReply::End> m_abortedFor;
    HttpReply m_result;
    bool m_finished = false;
    std::stop_callback<std::function<void()>>
        m_stop; ///< may be called on any thread; last, so that it is destroyed first
};

} // namespace anjungan::source
