// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/field/share/share_client.h"
#include "ui/field/share/share_server.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace anjungan::field;
using namespace std::chrono_literals;
using Failure = ShareClient::Failure;

namespace {

const QByteArray content = QByteArray("isi bundel ").repeated(100'000);

/// A peer that says what it likes.
class Liar : public QObject
{
public:
    explicit Liar(std::function<void(QTcpSocket &, const QByteArray &heard)> says) : m_says(std::move(says))
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no loopback");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *peer = m_server.nextPendingConnection();
            m_says(*peer, {});
            connect(peer, &QTcpSocket::readyRead, this, [this, peer] { m_says(*peer, peer->readAll()); });
        });
    }
    quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
    std::function<void(QTcpSocket &, const QByteArray &)> m_says;
};

const QByteArray fakeNonce(share::nonceBytes, 'n');

} // namespace

class ShareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(path(u"asal.gpkg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        m_offer = {content.size(), QCryptographicHash::hash(content, QCryptographicHash::Sha256), u"sumut"_s};
    }

    void codesAreForPeople()
    {
        const QString code = share::newCode();
        QCOMPARE(code.size(), 12);
        QCOMPARE(share::typedCode(share::shownCode(code)), code);
        QCOMPARE(share::typedCode(u" 0oiL-abcd efgh "_s), u"0011ABCDEFGH"_s);
        for (const QString &wrong :
             {u""_s, u"1234"_s, u"123456789012U"_s, u"UUUUUUUUUUUU"_s, u"ЖЖЖЖЖЖЖЖЖЖЖЖ"_s, QString(5000, u'1')})
            QVERIFY(share::typedCode(wrong).isEmpty());
        QVERIFY(share::newCode() != code);
    }

    void offersAreRead()
    {
        share::Offer offer;
        QVERIFY(share::read(share::written(m_offer), offer));
        QCOMPARE(offer, m_offer);
        QVERIFY(!share::read(share::written(m_offer).chopped(1), offer));
        QVERIFY(!share::read({}, offer));
        QVERIFY(!share::read(share::written({0, m_offer.sha256, {}}), offer));
        QVERIFY(!share::read(share::written({share::largestBundle + 1, m_offer.sha256, {}}), offer));
    }

    void aBundleArrives()
    {
        ShareServer server;
        QVERIFY(server.start(path(u"asal.gpkg"_s), m_offer, QHostAddress::LocalHost));
        for (int round = 1; round <= 2; ++round) {
            ShareClient client;
            QSignalSpy finished(&client, &ShareClient::finished);
            client.fetch(u"127.0.0.1"_s, server.port(), server.code(), u"sumut"_s, path(u"tiba.gpkg"_s));
            QVERIFY(finished.wait());
            QFile arrived(path(u"tiba.gpkg"_s));
            QVERIFY(arrived.open(QIODevice::ReadOnly));
            QCOMPARE(arrived.readAll(), content);
            QVERIFY(!QFile::exists(path(u"tiba.gpkg.part"_s)));
            QTRY_COMPARE(server.given(), round);
        }
    }

    void wrongCodesAreLimited()
    {
        ShareServer server;
        QVERIFY(server.start(path(u"asal.gpkg"_s), m_offer, QHostAddress::LocalHost));
        const QString right = server.code();
        const QString wrong = right == u"000000000000"_s ? u"100000000000"_s : u"000000000000"_s;
        for (int attempt = 1; attempt <= ShareServer::mostWrong; ++attempt) {
            QCOMPARE(fetched(server.port(), wrong), std::optional(Failure::WrongCode));
            QTRY_COMPARE(server.wrongCodes(), attempt);
        }
        QVERIFY(!server.isServing());
        QCOMPARE(server.trouble(), ShareServer::Trouble::TooManyWrong);
        QVERIFY(server.start(path(u"asal.gpkg"_s), m_offer, QHostAddress::LocalHost));
        QVERIFY(server.code() != right);
    }

    void anotherWorkspaceIsRefused()
    {
        m_offer.workspace = u"jabar"_s;
        ShareServer server;
        QVERIFY(server.start(path(u"asal.gpkg"_s), m_offer, QHostAddress::LocalHost));
        QCOMPARE(fetched(server.port(), server.code()), std::optional(Failure::OtherWorkspace));
        QVERIFY(!QFile::exists(path(u"tiba.gpkg"_s)));
    }

    void aChangedFileIsSeen()
    {
        m_offer.sha256[0] = static_cast<char>(m_offer.sha256[0] ^ 1);
        ShareServer server;
        QVERIFY(server.start(path(u"asal.gpkg"_s), m_offer, QHostAddress::LocalHost));
        QCOMPARE(fetched(server.port(), server.code()), std::optional(Failure::Altered));
        QVERIFY(!QFile::exists(path(u"tiba.gpkg"_s)) && !QFile::exists(path(u"tiba.gpkg.part"_s)));
    }

    void liarsAreTold_data()
    {
        using Says = std::function<void(QTcpSocket &, const QByteArray &)>;
        QTest::addColumn<Says>("says");
        QTest::addColumn<Failure>("expected");
        const QByteArray hello = share::greeting.toByteArray() + fakeNonce;
        QTest::newRow("a web server") << Says([](QTcpSocket &peer, const QByteArray &heard) {
            if (heard.isEmpty())
                peer.write("HTTP/1.1 400 Bad Request\r\n\r\n");
        }) << Failure::NotAnjungan;
        QTest::newRow("closes at once") << Says([](QTcpSocket &peer, const QByteArray &) { peer.disconnectFromHost(); })
                                        << Failure::Busy;
        QTest::newRow("says nothing") << Says([](QTcpSocket &, const QByteArray &) {}) << Failure::Silent;
        QTest::newRow("half a greeting") << Says([](QTcpSocket &peer, const QByteArray &heard) {
            if (heard.isEmpty())
                peer.write("ANJUNGAN");
        }) << Failure::Silent;
        QTest::newRow("does not know the code")
            << Says([hello, offer = m_offer](QTcpSocket &peer, const QByteArray &heard) {
                   peer.write(heard.isEmpty() ? hello
                                              : QByteArray(1, '\0') + share::written(offer) +
                                                    QByteArray(share::proofBytes, 'x') + content);
               })
            << Failure::Unproven;
        QTest::newRow("an offer of noise") << Says([hello](QTcpSocket &peer, const QByteArray &heard) {
            peer.write(heard.isEmpty() ? hello : QByteArray(1, '\0') + QByteArray(5'000, '\xff'));
        }) << Failure::Unproven;
        QTest::newRow("stops in the middle")
            << Says([hello, offer = m_offer](QTcpSocket &peer, const QByteArray &heard) {
                   if (heard.isEmpty()) {
                       peer.write(hello);
                       return;
                   }
                   const QByteArray sent = share::written(offer);
                   peer.write(QByteArray(1, '\0') + sent +
                              share::serverProof(u"0000000000AB"_s, fakeNonce, heard.left(share::nonceBytes), sent) +
                              content.first(5'000));
               })
            << Failure::Silent;
        QTest::newRow("leaves in the middle")
            << Says([hello, offer = m_offer](QTcpSocket &peer, const QByteArray &heard) {
                   if (heard.isEmpty()) {
                       peer.write(hello);
                       return;
                   }
                   const QByteArray sent = share::written(offer);
                   peer.write(QByteArray(1, '\0') + sent +
                              share::serverProof(u"0000000000AB"_s, fakeNonce, heard.left(share::nonceBytes), sent) +
                              content.first(5'000));
                   peer.disconnectFromHost();
               })
            << Failure::Cut;
    }

    void liarsAreTold()
    {
        QFETCH(const std::function<void(QTcpSocket &, const QByteArray &)>, says);
        Liar liar(says);
        QTEST(fetched(liar.port(), u"0000000000AB"_s).value_or(Failure::CannotWrite), "expected");
        QVERIFY(!QFile::exists(path(u"tiba.gpkg"_s)) && !QFile::exists(path(u"tiba.gpkg.part"_s)));
    }

    void nobodyThereIsTold()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        QCOMPARE(fetched(port, u"0000000000AB"_s), std::optional(Failure::NotReached));
    }

    void theServerLeavesSilentOnes()
    {
        ShareServer server;
        server.setPatience(50ms);
        QVERIFY(server.start(path(u"asal.gpkg"_s), m_offer, QHostAddress::LocalHost));
        QTcpSocket silent;
        QSignalSpy left(&silent, &QTcpSocket::disconnected);
        silent.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
        QVERIFY(left.wait());
        QCOMPARE(fetched(server.port(), server.code()), std::nullopt); // and serves the next
    }

    void aFolderThatIsNotThereIsTold()
    {
        ShareServer server;
        QVERIFY(server.start(path(u"asal.gpkg"_s), m_offer, QHostAddress::LocalHost));
        ShareClient client;
        QSignalSpy failed(&client, &ShareClient::failed);
        client.fetch(u"127.0.0.1"_s, server.port(), server.code(), {}, path(u"tidak/ada/tiba.gpkg"_s));
        QVERIFY(failed.wait());
        QVERIFY(failed.first().first().value<Failure>() == Failure::CannotWrite);
        QVERIFY(!server.start(path(u"tidak-ada.gpkg"_s), m_offer, QHostAddress::LocalHost));
        QCOMPARE(server.trouble(), ShareServer::Trouble::CannotRead);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    /// How a fetch fails; none: it does not.
    std::optional<Failure> fetched(quint16 port, const QString &code) const
    {
        ShareClient client;
        client.setPatience(500ms);
        std::optional<Failure> failure;
        bool isOver = false;
        connect(&client, &ShareClient::failed, &client, [&](Failure seen) {
            failure = seen;
            isOver = true;
        });
        connect(&client, &ShareClient::finished, &client, [&] { isOver = true; });
        client.fetch(u"127.0.0.1"_s, port, code, u"sumut"_s, path(u"tiba.gpkg"_s));
        if (!QTest::qWaitFor([&isOver] { return isOver; }, 10'000))
            qWarning("the fetch did not end");
        return failure;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    share::Offer m_offer;
};

ANJUNGAN_TEST(QCoreApplication, ShareTest)
#include "share_test.moc"
