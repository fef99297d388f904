// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/share/share_code.h"

#include <QFile>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <memory>

class QTcpSocket;

namespace anjungan::field {

/// Gives a bundle to devices on the local network that know the code. One after the other; who says nothing for
/// `patience` is left. After `mostWrong` wrong codes it closes: a new one has a new code. Lives on one thread, and
/// never blocks it but to read pieces of the file.
class ShareServer : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostWrong = 5;
    static constexpr std::chrono::seconds patience{20};

    enum class Trouble {
        No,
        CannotRead,   ///< the file
        CannotListen, ///< the network
        TooManyWrong,
    };

    explicit ShareServer(QObject *parent = nullptr);
    ~ShareServer() override;

    /// Serves `file`, whose offer is known, on any free port of `address`.
    [[nodiscard]] bool start(const QString &file, const share::Offer &offer, const QHostAddress &address);
    void stop();

    [[nodiscard]] bool isServing() const { return m_server.isListening(); }
    quint16 port() const { return m_server.serverPort(); }
    const QString &code() const { return m_code; }
    Trouble trouble() const { return m_trouble; }
    int wrongCodes() const { return m_wrong; }
    int given() const { return m_given; }

    /// How long it waits for a silent one; for tests.
    void setPatience(std::chrono::milliseconds silence) { m_silence.setInterval(silence); }

Q_SIGNALS:
    void changed();

private:
    void greet();
    void listenTo();
    void leave();
    void give();
    void close(Trouble trouble);

    QTcpServer m_server;
    QFile m_file;
    share::Offer m_offer;
    QString m_code;
    QTcpSocket *m_client = nullptr; ///< a child of the server
    QByteArray m_nonce;
    bool m_isWelcome = false;
    QTimer m_silence;
    Trouble m_trouble = Trouble::No;
    int m_wrong = 0;
    int m_given = 0;
};

} // namespace anjungan::field
