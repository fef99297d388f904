// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "ui/field/share/share_client.h"
#include "ui/field/share/share_server.h"

#include <QThread>

namespace anjungan::field {

/// A server or a client of bundles on a thread of its own, for the UI thread, which has no network. What it tells
/// arrives as signals.
class ShareThread : public QObject
{
    Q_OBJECT

public:
    struct Serving
    {
        quint16 port = 0; ///< 0: it does not serve
        QString code;
        ShareServer::Trouble trouble = ShareServer::Trouble::No;
        int wrongCodes = 0;
        int given = 0;
    };

    explicit ShareThread(QObject *parent = nullptr);
    ~ShareThread() override; ///< ends what it does, and waits

    /// Makes a bundle of the cache beside it, and serves that until this is gone; tells by serving(), or by notMade().
    void serve(const QString &cache, const QString &product, const QString &workspace, const QDateTime &now);
    /// Fetches one into `file`: fetching(), then fetched() or failed().
    void fetch(const QString &host, quint16 port, const QString &code, const QString &workspace, const QString &file);

Q_SIGNALS:
    void serving(const anjungan::field::ShareThread::Serving &serving);
    void notMade(const anjungan::message::Message &why);
    void fetching(qint64 received, qint64 all);
    void fetched(const QString &file);
    void failed(anjungan::field::ShareClient::Failure failure, const anjungan::field::share::Offer &offer);

private:
    QThread m_thread;
    QObject *m_there; ///< lives on the thread, and owns what is there
    QString m_served; ///< the file of the bundle that is served
};

} // namespace anjungan::field
