// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/share/share_code.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <optional>

namespace anjungan::field {

/// Fetches a bundle from a device that shows its code. What comes is believed only with the server's proof of the code,
/// and only if its hash is the one of that proof; it is a bundle only if store::BundleReader opens it. Lives on one
/// thread; never blocks it but to write pieces of the file.
class ShareClient : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds patience{20};

    enum class Failure {
        NotReached,  ///< nothing answers at that address
        NotAnjungan, ///< something else does
        WrongCode,
        Busy,           ///< it serves somebody else, or is closed
        Unproven,       ///< it does not know the code itself
        OtherWorkspace, ///< offer() has its id
        TooLarge,       ///< for a bundle, or for the disk
        Silent,         ///< it stalled
        Cut,            ///< it ended before all was there
        Altered,        ///< what came is not what was offered
        CannotWrite,    ///< the file
    };

    explicit ShareClient(QObject *parent = nullptr);
    ~ShareClient() override;

    /// Fetches into `file`, which is new and complete when finished() is emitted. `workspace`: the only one that is
    /// taken; empty: any.
    void fetch(const QString &host, quint16 port, const QString &code, const QString &workspace, const QString &file);
    void cancel();

    [[nodiscard]] bool isFetching() const { return m_step != Step::Idle; }
    const share::Offer &offer() const { return m_offer; }
    qint64 received() const { return m_received; }

    void setPatience(std::chrono::milliseconds silence) { m_silence.setInterval(silence); }

Q_SIGNALS:
    void progressed();
    void finished(const QString &file);
    void failed(anjungan::field::ShareClient::Failure failure);

private:
    enum class Step { Idle, Greeting, Answer, OfferHead, OfferRest, Content };

    void hear();
    [[nodiscard]] bool hearOne();
    void take();
    void end();
    void fail(Failure failure);

    QTcpSocket m_socket;
    QTimer m_silence;
    Step m_step = Step::Idle;
    QString m_code;
    QString m_workspace;
    QString m_target;
    QFile m_part;
    QByteArray m_serverNonce, m_clientNonce, m_offerBytes;
    share::Offer m_offer;
    qint64 m_received = 0;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace anjungan::field
