// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/reader.h"
#include "core/store/writer.h"
#include "core/sync/sync_service.h"
#include "core/sync/sync_worker.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace anjungan;
using namespace anjungan::sync;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

/// Automatic syncs: after a restart, while paused, and when the network changes.
class ConductTest : public QObject
{
    Q_OBJECT

    /// A network in the state set by the test. Lives on the sync's thread.
    class TestNetwork final : public Network
    {
    public:
        NetworkState state() const override { return m_state; }

        void become(const NetworkState &state)
        {
            QMetaObject::invokeMethod(
                this,
                [this, state] {
                    m_state = state;
                    Q_EMIT changed();
                },
                Qt::BlockingQueuedConnection);
        }

    private:
        NetworkState m_state;
    };

    struct Device
    {
        Device()
        {
            collection.id = u"sekolah"_s;
            collection.features = test::numberedPoints(5);
            collection.etag = "\"v1\"";
            source.put(collection);
            workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
            workspace.datasets = {
                {.id = u"sekolah"_s, .source = u"pusat"_s, .collection = u"sekolah"_s, .key = u"kode"_s}};
            options.random = [] { return 0.0; }; // no wait is longer than it must be
        }

        void open()
        {
            ServiceParts parts{
                .openCache = [file = folder.filePath(u"cache.gpkg"_s)]() -> CacheResult<std::unique_ptr<Cache>> {
                    return store::Writer::open(file);
                },
                .makeTransport = [limits = options.limits] { return std::make_unique<source::HttpTransport>(limits); },
                .makeNetwork =
                    [this] {
                        auto made = std::make_unique<TestNetwork>();
                        network = made.get();
                        return made;
                    }};
            service = std::make_unique<SyncService>(workspace, parts, clock, options);
            finished = std::make_unique<QSignalSpy>(service.get(), &SyncService::finished);
            planned = std::make_unique<QSignalSpy>(service.get(), &SyncService::planned);
        }

        void close()
        {
            finished.reset();
            planned.reset();
            service.reset();
            network = nullptr;
        }

        /// Waits until the service has checked its schedule and emitted its plan.
        void look()
        {
            // Earlier requests are completed and not counted.
            if (network)
                QMetaObject::invokeMethod(network, [] {}, Qt::BlockingQueuedConnection);
            QCoreApplication::sendPostedEvents();
            const auto before = planned->size() + finished->size();
            service->start();
            QTRY_VERIFY(planned->size() + finished->size() > before && !service->isRunning());
        }

        void syncOnce()
        {
            open();
            service->start();
            QTRY_COMPARE(finished->size(), 1);
            close();
            source.clearRequests();
        }

        Outcome outcome(qsizetype run) const
        {
            return finished->at(run).first().value<Report>().datasets.first().outcome;
        }

        QTemporaryDir folder;
        test::LoopbackSource source;
        test::LoopbackCollection collection;
        workspace::Workspace workspace;
        test::ManualClock clock;
        Options options;
        TestNetwork *network = nullptr;
        std::unique_ptr<SyncService> service;
        std::unique_ptr<QSignalSpy> finished;
        std::unique_ptr<QSignalSpy> planned;
    };

private Q_SLOTS:
    /// Also without a network and while paused: its rows go as soon as the cache is opened.
    void whatIsLeftOutGoesAndComesBackWhole()
    {
        Device device;
        device.syncOnce();
        const auto rows = [&device] {
            const auto reader = store::Reader::open(device.folder.filePath(u"cache.gpkg"_s));
            const auto record = (*reader)->dataset(u"sekolah"_s);
            return *record ? (*record)->rows : -1;
        };
        QCOMPARE(rows(), 5);
        device.workspace.datasets.first().isLeftOut = true;
        device.clock.pass(48h);
        device.open();
        device.service->setConduct({.isPaused = true});
        device.look();
        QCOMPARE(rows(), -1);
        device.service->setConduct({});
        device.look();
        QCOMPARE(device.source.requestCount(), 0);
        device.close();

        device.workspace.datasets.first().isLeftOut = false;
        device.open();
        device.look();
        QTRY_COMPARE(device.finished->size(), 1);
        QCOMPARE(device.outcome(0), Outcome::Published);
        QCOMPARE(rows(), 5);
    }

    void aRestartRequestsOnlyWhatIsDue()
    {
        Device device;
        device.syncOnce();
        device.clock.pass(1min);
        device.open();
        device.look();
        QCOMPARE(device.source.requestCount(), 0);
        QVERIFY(device.service->plan().next > device.clock.now());

        device.clock.pass(20min); // as long without a look as if the device had slept
        device.look();
        QTRY_COMPARE(device.finished->size(), 1);
        QCOMPARE(device.source.requestCount(), 1);
        QCOMPARE(device.outcome(0), Outcome::Unchanged);
    }

    void aRestartRespectsTheRetryAfter()
    {
        Device device;
        device.source.fail(u"/"_s, fault::status(503, {{"Retry-After", "3600"}}), -1);
        device.syncOnce();
        device.source.mend();
        device.clock.pass(30min);
        device.open();
        device.look();
        QCOMPARE(device.source.requestCount(), 0);
        QVERIFY(device.service->plan().next >= device.clock.now().addSecs(1800));
        device.service->syncNow();
        QTRY_COMPARE(device.finished->size(), 1);
        QCOMPARE(device.outcome(0), Outcome::Published);
    }

    void aPauseEndsTheRunAndResumingContinuesIt()
    {
        Device device;
        device.options.limits.idleTimeout = 1h;
        device.source.fail(u"/items"_s, fault::silence(), 1);
        device.open();
        device.service->start();
        QTRY_COMPARE(device.source.requestCount(u"/items"_s), 1);
        device.service->setConduct({.isPaused = true});
        QTRY_COMPARE(device.finished->size(), 1);
        QCOMPARE(device.outcome(0), Outcome::Canceled);
        device.clock.pass(24h);
        device.look();
        QVERIFY(!device.service->plan().next);
        QCOMPARE(device.source.requestCount(u"/items"_s), 1);
        device.service->setConduct({.isPaused = false});
        QTRY_COMPARE(device.finished->size(), 2);
        QCOMPARE(device.outcome(1), Outcome::Published);
    }

    void syncNowRunsAlthoughItIsPaused()
    {
        Device device;
        device.open();
        device.service->setConduct({.isPaused = true});
        device.look();
        QCOMPARE(device.source.requestCount(), 0);
        device.service->syncNow({u"sekolah"_s});
        QTRY_COMPARE(device.finished->size(), 1);
        QCOMPARE(device.outcome(0), Outcome::Published);
    }

    void aNetworkWhereEachByteCostsIsUsedAsSet()
    {
        Device device;
        device.open();
        device.service->setConduct({.isPaused = true}); // until the network is what it is to be
        device.look();
        device.network->become({.isReachable = true, .isMetered = true});
        device.service->setConduct({.onMetered = OnMetered::Wait});
        device.look();
        QVERIFY(device.service->plan().waitsForNetwork());
        QCOMPARE(device.source.requestCount(), 0);
        device.service->syncNow();
        QTRY_COMPARE(device.finished->size(), 1);
        QCOMPARE(device.outcome(0), Outcome::Published);

        device.clock.pass(1h);
        device.look();
        QCOMPARE(device.finished->size(), 1);
        device.service->setConduct({.onMetered = OnMetered::SyncDue});
        QTRY_COMPARE(device.finished->size(), 2);

        device.service->setConduct({.onMetered = OnMetered::Wait});
        device.clock.pass(1h);
        device.look();
        QCOMPARE(device.finished->size(), 2);
        device.network->become({.isReachable = true, .isMetered = false});
        QTRY_COMPARE(device.finished->size(), 3);
    }

    void anotherNetworkEndsTheWaiting()
    {
        Device device;
        device.source.stop();
        device.open();
        device.service->start();
        QTRY_COMPARE(device.finished->size(), 1);
        QCOMPARE(device.outcome(0), Outcome::SourceDown);
        device.network->become({.isReachable = false, .isMetered = {}});
        device.source.start();
        device.network->become({.isReachable = true, .isMetered = {}});
        QTRY_COMPARE(device.finished->size(), 2);
        QCOMPARE(device.outcome(1), Outcome::Published);
    }

    void whileNobodyWatchesNothingIsRequested()
    {
        Device device;
        device.syncOnce();
        device.open();
        device.look();
        device.service->setWatched(false);
        device.clock.pass(3h);
        device.look();
        QCOMPARE(device.source.requestCount(), 0);
        QVERIFY(!device.service->plan().next);
        device.network->become({.isReachable = true, .isMetered = {}});
        device.look();
        QCOMPARE(device.source.requestCount(), 0);

        device.service->syncNow(); // what a person asks for is done
        QTRY_COMPARE(device.finished->size(), 1);
        device.clock.pass(3h);
        device.source.clearRequests();
        device.service->setWatched(true);
        QTRY_COMPARE(device.finished->size(), 2);
        QCOMPARE(device.source.requestCount(), 1);
    }

    void whileNobodyWatchesNoTimerRuns()
    {
        Device device;
        device.syncOnce();
        ServiceParts parts{
            .openCache = [&] { return store::Writer::open(device.folder.filePath(u"cache.gpkg"_s)); },
            .makeTransport = [&] { return std::make_unique<source::HttpTransport>(device.options.limits); }};
        SyncWorker worker(device.workspace, parts, device.clock, device.options);
        worker.syncDue();
        QTRY_VERIFY(!worker.isRunning());
        const auto *const timer = worker.findChild<QTimer *>();
        QVERIFY(timer && timer->isActive());
        worker.setWatched(false);
        QVERIFY(!timer->isActive());
        worker.syncDue();
        QVERIFY(!timer->isActive());
        worker.setWatched(true);
        QTRY_VERIFY(timer->isActive());
    }

    void whatIsHeldIsPublishedOnceItIsAccepted()
    {
        Device device;
        device.syncOnce();
        device.collection.features = test::numberedPoints(1);
        device.collection.etag = "\"v2\"";
        device.source.put(device.collection);
        device.open();
        device.service->syncNow();
        QTRY_COMPARE(device.finished->size(), 1);
        QCOMPARE(device.outcome(0), Outcome::Held);
        // Another delivery, of which fewer rows are missing.
        device.collection.features = test::numberedPoints(2);
        device.collection.etag = "\"v3\"";
        device.source.put(device.collection);
        device.service->syncNow({u"sekolah"_s}, {u"sekolah"_s});
        QTRY_COMPARE(device.finished->size(), 2);
        QCOMPARE(device.outcome(1), Outcome::Published);
    }
};

ANJUNGAN_TEST(QCoreApplication, ConductTest)
#include "conduct_test.moc"
