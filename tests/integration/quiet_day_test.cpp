// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_source.h"
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"

#include <QCoroTask>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace anjungan;

namespace {

/// Passes all bytes between its own port and another one of this device, and counts them.
class CountingRelay : public QObject
{
public:
    explicit CountingRelay(quint16 to)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no loopback");
        connect(&m_server, &QTcpServer::newConnection, this, [this, to] {
            while (QTcpSocket *near = m_server.nextPendingConnection()) {
                auto *far = new QTcpSocket(near);
                far->connectToHost(QHostAddress(QHostAddress::LocalHost), to);
                pass(near, far);
                pass(far, near);
                connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
                connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
            }
        });
    }
    quint16 port() const { return m_server.serverPort(); }
    qint64 bytes() const { return m_bytes; }

private:
    void pass(QTcpSocket *from, QTcpSocket *to)
    {
        connect(from, &QTcpSocket::readyRead, to, [this, from, to] {
            const QByteArray piece = from->readAll();
            m_bytes += piece.size();
            to->write(piece);
        });
    }

    QTcpServer m_server;
    qint64 m_bytes = 0;
};

qint64 secondsOf(const workspace::Duration &duration)
{
    constexpr qint64 day = 86'400;
    return duration.days * day + duration.seconds;
}

} // namespace

/// What a day of the demo costs on which nothing changes at its source.
class QuietDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costsLittle()
    {
        demo::DemoSource source;
        const auto url = source.start();
        QVERIFY(url);
        CountingRelay relay(static_cast<quint16>(url->port()));
        auto read =
            test::readWorkspaceFile(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/demo/workspace.json"_s);
        QVERIFY(read.has_value());
        workspace::Workspace workspace = *read;
        QUrl relayed = *url;
        relayed.setPort(relay.port());
        for (workspace::Source &one : workspace.sources)
            one.url = relayed;

        QTemporaryDir folder;
        auto cache = store::Writer::open(folder.filePath(u"cache.gpkg"_s));
        QVERIFY(cache.has_value());
        test::ManualClock clock;
        source::HttpTransport transport(source::Limits{});
        sync::SyncEngine engine(workspace, transport, **cache, clock, {});
        const sync::Report first = QCoro::waitFor(engine.run());
        QVERIFY(first.allCurrent());
        const qint64 before = relay.bytes();

        // Each dataset as often as the workspace asks for it, a quarter of an hour after the other.
        constexpr qint64 quarter = 900, day = 86'400;
        qint64 bodies = 0, requests = 0;
        for (qint64 second = quarter; second <= day; second += quarter) {
            clock.pass(std::chrono::seconds(quarter));
            QStringList due;
            for (const workspace::Dataset &dataset : workspace.datasets)
                if (second % secondsOf(dataset.refresh.value_or(workspace::usualRefresh)) == 0)
                    due << dataset.id;
            const sync::Report report = QCoro::waitFor(engine.run(due, {.isBySchedule = true}));
            for (const sync::Observation &seen : report.datasets) {
                QCOMPARE(seen.outcome, sync::Outcome::Unchanged);
                bodies += seen.bytes;
                requests += seen.requests;
            }
        }
        const qint64 wire = relay.bytes() - before;
        qInfo("a quiet day: %lld requests, %lld bytes of bodies, %lld bytes on the wire with all headers",
              static_cast<long long>(requests), static_cast<long long>(bodies), static_cast<long long>(wire));
        QVERIFY2(wire < 100'000, qPrintable(QString::number(wire)));
    }
};

ANJUNGAN_TEST(QCoreApplication, QuietDayTest)
#include "quiet_day_test.moc"
