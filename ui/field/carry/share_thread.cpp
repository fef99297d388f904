// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/carry/share_thread.h"

#include "core/store/bundle/bundle_writer.h"

#include <QFile>

namespace anjungan::field {

namespace {

std::optional<share::Offer> offerOf(const QString &file, const QString &workspace)
{
    QFile bundle(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!bundle.open(QIODevice::ReadOnly) || !hash.addData(&bundle))
        return std::nullopt;
    return share::Offer{bundle.size(), hash.result(), workspace};
}

} // namespace

ShareThread::ShareThread(QObject *parent) : QObject(parent), m_there(new QObject)
{
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("share"));
    m_thread.start();
}

ShareThread::~ShareThread()
{
    m_thread.quit();
    m_thread.wait();
    if (!m_served.isEmpty())
        QFile::remove(m_served);
}

void ShareThread::serve(const QString &cache, const QString &product, const QString &workspace, const QDateTime &now)
{
    m_served = cache + QStringLiteral(".share.gpkg");
    QMetaObject::invokeMethod(m_there, [this, there = m_there, cache, product, workspace, now, file = m_served] {
        const auto made = store::createBundle(cache, file, {.datasets = {}, .product = product, .createdAt = now});
        if (!made) {
            Q_EMIT notMade(made.error().toMessage());
            return;
        }
        auto *server = new ShareServer(there);
        const auto tell = [this, server] {
            Q_EMIT serving({.port = server->isServing() ? server->port() : quint16{0},
                            .code = server->code(),
                            .trouble = server->trouble(),
                            .wrongCodes = server->wrongCodes(),
                            .given = server->given()});
        };
        connect(server, &ShareServer::changed, server, tell);
        const auto offer = offerOf(file, workspace);
        // What cannot be read is told by start().
        static_cast<void>(server->start(file, offer.value_or(share::Offer()), QHostAddress::Any));
    });
}

void ShareThread::fetch(const QString &host, quint16 port, const QString &code, const QString &workspace,
                        const QString &file)
{
    QMetaObject::invokeMethod(m_there, [this, there = m_there, host, port, code, workspace, file] {
        delete there->findChild<ShareClient *>();
        auto *client = new ShareClient(there);
        connect(client, &ShareClient::progressed, client,
                [this, client] { Q_EMIT fetching(client->received(), client->offer().bytes); });
        connect(client, &ShareClient::finished, this, &ShareThread::fetched);
        connect(client, &ShareClient::failed, client,
                [this, client](ShareClient::Failure failure) { Q_EMIT failed(failure, client->offer()); });
        client->fetch(host, port, code, workspace, file);
    });
}

} // namespace anjungan::field
