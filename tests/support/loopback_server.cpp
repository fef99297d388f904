// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_server.h"

#include "tests/support/tls.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace anjungan::test {

namespace {

std::unique_ptr<QTcpServer> serverFor(Scheme scheme)
{
    if (scheme == Scheme::Http)
        return std::make_unique<QTcpServer>();
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(serverTls());
    return server;
}

void reset(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    // With a linger time of 0, closing sends a RST.
    const linger none{.l_onoff = 1, .l_linger = 0};
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
    socket->abort();
}

void drip(QTcpSocket *socket, const QByteArray &bytes, std::chrono::milliseconds every)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [timer, socket, bytes, sent = qsizetype{0}]() mutable {
        socket->write(bytes.sliced(sent, 1));
        if (++sent == bytes.size())
            timer->stop();
    });
    timer->start(every);
}

} // namespace

LoopbackServer::LoopbackServer(Handler handler, Scheme scheme) : m_handler(std::move(handler)), m_scheme(scheme)
{
    m_home.moveToThread(&m_thread);
    m_thread.start();
    start();
}

LoopbackServer::~LoopbackServer()
{
    stop();
    m_thread.quit();
    m_thread.wait();
}

void LoopbackServer::stop()
{
    QMetaObject::invokeMethod(&m_home, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
}

void LoopbackServer::start()
{
    QMetaObject::invokeMethod(&m_home, [this] { listen(); }, Qt::BlockingQueuedConnection);
}

void LoopbackServer::listen()
{
    m_server = serverFor(m_scheme);
    // A TLS server emits this after the handshake.
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answerTo(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    if (!m_server->listen(QHostAddress::LocalHost, m_port))
        qFatal("no loopback port: %ls", qUtf16Printable(m_server->errorString()));
    m_port = m_server->serverPort();
}

void LoopbackServer::answerTo(QTcpSocket *socket)
{
    QByteArray received = socket->property("received").toByteArray() + socket->readAll();
    while (const auto request = takeRequest(received))
        answerInTime(socket, m_handler(*request));
    socket->setProperty("received", received);
}

void LoopbackServer::answerInTime(QTcpSocket *socket, const HttpAnswer &answer)
{
    m_mostAtOnce = std::max(m_mostAtOnce.load(), ++m_atOnce);
    // Counted down when the answer is sent, or when the socket is destroyed before.
    const std::shared_ptr<int> place(&m_atOnce, [](int *atOnce) { --*atOnce; });
    if (answer.after.count() == 0)
        return deliver(socket, answer);
    QTimer::singleShot(answer.after, socket, [this, socket, answer, place] { deliver(socket, answer); });
}

void LoopbackServer::deliver(QTcpSocket *socket, const HttpAnswer &answer)
{
    if (answer.dripEvery)
        return drip(socket, answer.bytes(), *answer.dripEvery);
    socket->write(answer.bytes());
    switch (answer.end) {
    case HttpAnswer::End::KeepAlive:
    case HttpAnswer::End::Stall:
        break;
    case HttpAnswer::End::Close:
        socket->disconnectFromHost();
        break;
    case HttpAnswer::End::Reset:
        socket->waitForBytesWritten();
        reset(socket);
        break;
    }
}

} // namespace anjungan::test
