// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/share/share_client.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace anjungan::field {

namespace {

constexpr qint64 bufferBytes = 1024LL * 1024;

/// What the cache needs beside the bundle itself, while it is applied.
constexpr qint64 roomFactor = 3;

} // namespace

ShareClient::ShareClient(QObject *parent) : QObject(parent)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(patience);
    m_socket.setReadBufferSize(bufferBytes);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail(m_step == Step::Greeting && m_socket.state() != QAbstractSocket::ConnectedState ? Failure::NotReached
                                                                                             : Failure::Silent);
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, &ShareClient::hear);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] {
        hear();
        if (isFetching())
            fail(m_step == Step::Greeting || m_step == Step::Answer ? Failure::Busy : Failure::Cut);
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (isFetching() && error != QAbstractSocket::RemoteHostClosedError)
            fail(m_step == Step::Greeting ? Failure::NotReached : Failure::Cut);
    });
}

ShareClient::~ShareClient()
{
    m_socket.disconnect(this);
    m_part.remove();
}

void ShareClient::fetch(const QString &host, quint16 port, const QString &code, const QString &workspace,
                        const QString &file)
{
    cancel();
    m_code = code;
    m_workspace = workspace;
    m_target = file;
    m_offer = {};
    m_received = 0;
    m_hash.reset();
    m_step = Step::Greeting;
    m_silence.start();
    m_socket.connectToHost(host, port);
}

void ShareClient::cancel()
{
    end();
    m_part.remove();
}

void ShareClient::end()
{
    m_step = Step::Idle;
    m_silence.stop();
    m_socket.abort();
    m_part.close();
}

void ShareClient::fail(Failure failure)
{
    cancel();
    Q_EMIT failed(failure);
}

void ShareClient::hear()
{
    if (isFetching())
        m_silence.start();
    while (isFetching() && hearOne()) {
    }
}

/// Whether it has heard one more part of what is said.
bool ShareClient::hearOne()
{
    const auto has = [this](qsizetype bytes) { return m_socket.bytesAvailable() >= bytes; };
    switch (m_step) {
    case Step::Greeting:
        // What is no greeting is seen at its first wrong byte.
        if (!share::greeting.startsWith(m_socket.peek(share::greeting.size()))) {
            fail(Failure::NotAnjungan);
            return false;
        }
        if (!has(share::greeting.size() + share::nonceBytes))
            return false;
        m_socket.skip(share::greeting.size());
        m_serverNonce = m_socket.read(share::nonceBytes);
        m_clientNonce = share::newNonce();
        m_socket.write(m_clientNonce + share::clientProof(m_code, m_serverNonce, m_clientNonce));
        m_step = Step::Answer;
        return true;
    case Step::Answer:
        if (!has(1))
            return false;
        if (const auto answer = static_cast<share::Answer>(m_socket.read(1).front());
            answer != share::Answer::Welcome) {
            fail(answer == share::Answer::WrongCode ? Failure::WrongCode : Failure::Busy);
            return false;
        }
        m_step = Step::OfferHead;
        return true;
    case Step::OfferHead:
        if (!has(share::offerHead))
            return false;
        m_offerBytes = m_socket.read(share::offerHead);
        m_step = Step::OfferRest;
        return true;
    case Step::OfferRest: {
        const qsizetype whole = share::offerBytes(m_offerBytes);
        if (whole == 0) {
            fail(Failure::Unproven);
            return false;
        }
        if (!has(whole - share::offerHead + share::proofBytes))
            return false;
        m_offerBytes += m_socket.read(whole - share::offerHead);
        take();
        return isFetching();
    }
    case Step::Content: {
        const QByteArray piece = m_socket.read(std::min(bufferBytes, m_offer.bytes - m_received));
        if (piece.isEmpty())
            return false;
        m_hash.addData(piece);
        m_received += piece.size();
        if (m_part.write(piece) != piece.size()) {
            fail(Failure::CannotWrite);
            return false;
        }
        if (m_received < m_offer.bytes) {
            Q_EMIT progressed();
            return true;
        }
        if (m_hash.result() != m_offer.sha256) {
            fail(Failure::Altered);
            return false;
        }
        const bool isKept = m_part.flush() && (QFile::remove(m_target), m_part.rename(m_target));
        if (!isKept) {
            fail(Failure::CannotWrite);
            return false;
        }
        end();
        Q_EMIT finished(m_target);
        return false;
    }
    case Step::Idle:
        break;
    }
    return false;
}

void ShareClient::take()
{
    const QByteArray proof = m_socket.read(share::proofBytes);
    if (!share::isSame(proof, share::serverProof(m_code, m_serverNonce, m_clientNonce, m_offerBytes)))
        return fail(Failure::Unproven);
    if (!share::read(m_offerBytes, m_offer))
        return fail(Failure::TooLarge);
    if (!m_workspace.isEmpty() && m_offer.workspace != m_workspace)
        return fail(Failure::OtherWorkspace);
    const QStorageInfo disk(QFileInfo(m_target).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() / roomFactor < m_offer.bytes)
        return fail(Failure::TooLarge);
    m_part.setFileName(m_target + QStringLiteral(".part"));
    if (!m_part.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        return fail(Failure::CannotWrite);
    m_step = Step::Content;
    Q_EMIT progressed();
}

} // namespace anjungan::field
