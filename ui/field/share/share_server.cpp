// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/share/share_server.h"

#include <QTcpSocket>

namespace anjungan::field {

namespace {

/// As much of the file is in memory at once.
constexpr qint64 pieceBytes = 256LL * 1024;

} // namespace

ShareServer::ShareServer(QObject *parent) : QObject(parent)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(patience);
    m_server.setMaxPendingConnections(1);
    connect(&m_silence, &QTimer::timeout, this, &ShareServer::leave);
    connect(&m_server, &QTcpServer::newConnection, this, &ShareServer::greet);
}

ShareServer::~ShareServer() { stop(); }

bool ShareServer::start(const QString &file, const share::Offer &offer, const QHostAddress &address)
{
    stop();
    m_wrong = m_given = 0;
    m_code = share::newCode();
    m_offer = offer;
    m_file.setFileName(file);
    m_trouble = Trouble::No;
    if (!m_file.open(QIODevice::ReadOnly) || m_file.size() != offer.bytes)
        m_trouble = Trouble::CannotRead;
    else if (!m_server.listen(address))
        m_trouble = Trouble::CannotListen;
    Q_EMIT changed();
    return m_trouble == Trouble::No;
}

void ShareServer::stop()
{
    leave();
    m_server.close();
    m_file.close();
}

void ShareServer::greet()
{
    while (QTcpSocket *next = m_server.nextPendingConnection()) {
        if (m_client) { // one after the other
            connect(next, &QTcpSocket::disconnected, next, &QObject::deleteLater);
            next->disconnectFromHost();
            continue;
        }
        m_client = next;
        m_isWelcome = false;
        m_nonce = share::newNonce();
        m_client->setReadBufferSize(share::nonceBytes + share::proofBytes);
        connect(m_client, &QTcpSocket::readyRead, this, &ShareServer::listenTo);
        connect(m_client, &QTcpSocket::disconnected, this, &ShareServer::leave);
        connect(m_client, &QTcpSocket::bytesWritten, this, &ShareServer::give);
        m_client->write(share::greeting.toByteArray() + m_nonce);
        m_silence.start();
    }
}

void ShareServer::listenTo()
{
    if (m_isWelcome || m_client->bytesAvailable() < share::nonceBytes + share::proofBytes)
        return;
    const QByteArray nonce = m_client->read(share::nonceBytes), proof = m_client->read(share::proofBytes);
    const auto answer = [this](share::Answer said) { m_client->write(QByteArray(1, static_cast<char>(said))); };
    if (!share::isSame(proof, share::clientProof(m_code, m_nonce, nonce))) {
        ++m_wrong;
        answer(share::Answer::WrongCode);
        m_client->flush();
        leave();
        if (m_wrong >= mostWrong)
            close(Trouble::TooManyWrong);
        Q_EMIT changed();
        return;
    }
    m_isWelcome = true;
    m_file.seek(0);
    const QByteArray offer = share::written(m_offer);
    answer(share::Answer::Welcome);
    m_client->write(offer + share::serverProof(m_code, m_nonce, nonce, offer));
    give();
}

void ShareServer::give()
{
    m_silence.start(); // it takes what is sent
    if (!m_isWelcome || m_client->bytesToWrite() > pieceBytes)
        return;
    const QByteArray piece = m_file.read(pieceBytes);
    if (!piece.isEmpty()) {
        m_client->write(piece);
        return;
    }
    if (m_client->bytesToWrite() > 0)
        return;
    ++m_given;
    m_isWelcome = false;
    m_client->disconnectFromHost();
    Q_EMIT changed();
}

void ShareServer::leave()
{
    m_silence.stop();
    if (!m_client)
        return;
    // Later, since it may be the sender of the current signal.
    m_client->disconnect(this);
    m_client->disconnectFromHost();
    m_client->deleteLater();
    m_client = nullptr;
    m_isWelcome = false;
}

void ShareServer::close(Trouble trouble)
{
    stop();
    m_trouble = trouble;
}

} // namespace anjungan::field
