// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/http_message.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace anjungan::test {

enum class Scheme {
    Http,
    Https, ///< with the certificate of tls.h, which is not trusted by default
};

/// An HTTP/1.1 server for GET on 127.0.0.1 and a free port, on its own thread, so that it answers while the test's
/// thread is blocked, e.g. waiting for a process. The handler's answer is sent unchanged, correct or not.
class LoopbackServer
{
public:
    using Handler = std::function<HttpAnswer(const HttpRequest &)>; ///< called on the server's thread

    explicit LoopbackServer(Handler handler, Scheme scheme = Scheme::Http);
    ~LoopbackServer();
    Q_DISABLE_COPY_MOVE(LoopbackServer)

    Scheme scheme() const { return m_scheme; }
    quint16 port() const { return m_port; } ///< the same from start to end
    void stop();                            ///< refuses new connections and drops the existing ones
    void start();                           ///< again, after stop()

    /// The greatest number of requests that were waiting for their answer at the same time.
    int mostAtOnce() const { return m_mostAtOnce; }

private:
    void listen();
    void answerTo(QTcpSocket *socket);
    void answerInTime(QTcpSocket *socket, const HttpAnswer &answer);
    void deliver(QTcpSocket *socket, const HttpAnswer &answer);

    Handler m_handler;
    Scheme m_scheme;
    QThread m_thread;
    QObject m_home; ///< lives on m_thread, like all members below
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    int m_atOnce = 0;
    std::atomic<int> m_mostAtOnce = 0;
};

} // namespace anjungan::test
