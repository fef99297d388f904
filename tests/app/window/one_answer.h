// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <utility>

namespace anjungan::test {

/// A server that says the same to everybody, or nothing at all.
class OneAnswer : public QTcpServer
{
public:
    explicit OneAnswer(QByteArray answer) : m_answer(std::move(answer))
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *caller = nextPendingConnection()) {
                ++requests;
                connect(caller, &QTcpSocket::readyRead, caller, [this, caller] {
                    if (!m_answer.isEmpty() && caller->readAll().contains("\r\n\r\n")) {
                        caller->write(m_answer);
                        caller->disconnectFromHost();
                    }
                });
            }
        });
    }

    QString url() const { return QStringLiteral("http://127.0.0.1:%1/w.json").arg(serverPort()); }
    void setAnswer(const QByteArray &answer) { m_answer = answer; }
    int requests = 0;

private:
    QByteArray m_answer;
};

} // namespace anjungan::test
