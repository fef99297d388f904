// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/repair/renewal.h"
#include "core/store/sqlite/damage.h"
#include "core/sync/sync_service.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

/// The sync beside the window: signals arrive on this thread, runs follow each other, and it ends on request.
class ServiceTest : public QObject
{
    Q_OBJECT

    struct Device
    {
        Device()
        {
            test::LoopbackCollection collection;
            collection.id = u"sekolah"_s;
            collection.features = test::numberedPoints(5);
            source.put(collection);
            workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
            workspace.datasets = {
                {.id = u"sekolah"_s, .source = u"pusat"_s, .collection = u"sekolah"_s, .key = u"kode"_s}};
        }

        ServiceParts parts(const QString &name = u"cache.gpkg"_s)
        {
            return {.openCache = [file = folder.filePath(name)]() -> CacheResult<std::unique_ptr<Cache>> {
                        return store::Writer::open(file);
                    },
                    .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }};
        }

        QTemporaryDir folder;
        test::LoopbackSource source;
        workspace::Workspace workspace;
        test::ManualClock clock;
    };

    static Outcome outcomeOf(const QSignalSpy &finished, qsizetype run)
    {
        return finished.at(run).first().value<Report>().datasets.first().outcome;
    }

private Q_SLOTS:
    void syncsAtTheStartAndOnCall()
    {
        Device device;
        SyncService service(device.workspace, device.parts(), device.clock, {});
        QSignalSpy finished(&service, &SyncService::finished);
        QSignalSpy progressed(&service, &SyncService::progressed);
        service.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(outcomeOf(finished, 0), Outcome::Published);
        QVERIFY(progressed.last().first().value<Progress>().done);
        service.syncNow();
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(outcomeOf(finished, 1), Outcome::Unchanged);
    }

    void aCallDuringARunFollowsIt()
    {
        Device device;
        SyncService service(device.workspace, device.parts(), device.clock, {});
        QSignalSpy finished(&service, &SyncService::finished);
        service.syncNow();
        service.syncNow({u"sekolah"_s});
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(device.source.requestCount(u"/items"_s), 2);
    }

    void otherWorkHasTheCacheBetweenRuns()
    {
        Device device;
        SyncService service(device.workspace, device.parts(), device.clock, {});
        QSignalSpy finished(&service, &SyncService::finished);
        std::atomic_int works = 0;
        std::atomic_bool isPublished = false;
        service.syncNow();
        service.withCache([&](Cache &cache) {
            isPublished = cache.state(u"sekolah"_s).has_value();
            ++works;
        });
        QTRY_COMPARE(works.load(), 1);
        QVERIFY(isPublished);
        QTRY_COMPARE(finished.size(), 1);
        service.withCache([&works](Cache &) { ++works; });
        QTRY_COMPARE(works.load(), 2);
    }

    void noWorkWithoutACache()
    {
        Device device;
        ServiceParts parts = device.parts();
        parts.openCache = []() -> CacheResult<std::unique_ptr<Cache>> {
            return std::unexpected(CacheError{CacheErrorKind::Io, {}, message::Message()});
        };
        SyncService service(device.workspace, std::move(parts), device.clock, {});
        QSignalSpy failed(&service, &SyncService::cacheFailed);
        bool isCalled = false;
        service.withCache([&isCalled](Cache &) { isCalled = true; });
        QVERIFY(failed.wait());
        QVERIFY(!isCalled);
    }

    void retriesByItselfWhenTheSourceIsBack()
    {
        Device device;
        device.workspace.datasets.first().refresh = workspace::Duration{.seconds = 1};
        device.source.stop();
        SyncService service(device.workspace, device.parts(), device.clock, {});
        QSignalSpy finished(&service, &SyncService::finished);
        service.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(outcomeOf(finished, 0), Outcome::SourceDown);
        device.source.start();
        device.clock.pass(std::chrono::minutes(1));
        QTRY_VERIFY_WITH_TIMEOUT(finished.size() >= 2, 20'000);
        QCOMPARE(outcomeOf(finished, 1), Outcome::Published);
    }

    void endsInTheMiddleOfARun()
    {
        Device device;
        device.source.fail(u"/items"_s, fault::silence(), -1);
        auto service = std::make_unique<SyncService>(device.workspace, device.parts(), device.clock, Options{});
        QSignalSpy progressed(service.get(), &SyncService::progressed);
        service->start();
        // Both: the source may have the request before this thread has the signal that tells of it.
        QTRY_VERIFY(device.source.requestCount(u"/items"_s) > 0 && !progressed.isEmpty());
        QVERIFY(service->isRunning());
        const auto told = progressed.size();
        service.reset();
        QCOMPARE(progressed.size(), told);
    }

    void tellsThatItRunsFromTheBeginningToTheEnd()
    {
        Device device;
        device.source.fail(u"/items"_s, fault::silence(), -1);
        SyncService service(device.workspace, device.parts(), device.clock, {});
        QSignalSpy started(&service, &SyncService::started);
        QSignalSpy finished(&service, &SyncService::finished);
        for (int round = 1; round <= 2; ++round) { // the second run as the first
            QVERIFY(!service.isRunning());
            service.syncNow();
            QTRY_COMPARE(started.size(), round);
            QVERIFY(service.isRunning());
            QTRY_VERIFY(device.source.requestCount(u"/items"_s) >= round);
            QVERIFY(service.isRunning());
            QCOMPARE(finished.size(), round - 1);
            service.cancel();
            QTRY_COMPARE(finished.size(), round);
            QCOMPARE(outcomeOf(finished, round - 1), Outcome::Canceled);
        }
        QVERIFY(!service.isRunning());
    }

    void aSourceThatIsBackIsAskedForAllOfItsDatasets()
    {
        Device device;
        device.workspace.datasets.first().refresh = workspace::Duration{.seconds = 1};
        for (const QString &id : {u"kabkota"_s, u"puskesmas"_s}) {
            test::LoopbackCollection collection;
            collection.id = id;
            collection.features = test::numberedPoints(5);
            device.source.put(collection);
            device.workspace.datasets << workspace::Dataset{.id = id,
                                                            .source = u"pusat"_s,
                                                            .collection = id,
                                                            .key = u"kode"_s,
                                                            .refresh = workspace::Duration{.seconds = 1}};
        }
        device.source.stop();
        SyncService service(device.workspace, device.parts(), device.clock, {.parallel = 1});
        QSignalSpy finished(&service, &SyncService::finished);
        service.start();
        QTRY_COMPARE(finished.size(), 1);
        for (const Observation &seen : finished.first().first().value<Report>().datasets)
            QCOMPARE(seen.outcome, Outcome::SourceDown);
        device.source.start();
        device.clock.pass(std::chrono::minutes(1));
        QTRY_VERIFY_WITH_TIMEOUT(finished.size() >= 2, 20'000);
        const Report back = finished.at(1).first().value<Report>();
        QCOMPARE(back.datasets.size(), 3);
        for (const Observation &seen : back.datasets)
            QVERIFY2(seen.outcome == Outcome::Published, qPrintable(seen.dataset + u": "_s + test::told(seen.error)));
    }

    /// The run that meets damage fails; the next has a new cache.
    void damageInTheMiddleIsMadeGoodByTheNextRun()
    {
        Device device;
        const QString file = device.folder.filePath(u"cache.gpkg"_s);
        QStringList renewed;
        ServiceParts parts = device.parts();
        parts.openCache = [&]() -> CacheResult<std::unique_ptr<Cache>> {
            auto opened = store::openOrRenew(file, device.clock.now());
            if (!opened)
                return std::unexpected(opened.error());
            if (opened->renewed)
                renewed << test::told(*opened->renewed);
            return std::move(opened->writer);
        };
        {
            SyncService service(device.workspace, parts, device.clock, {});
            QSignalSpy finished(&service, &SyncService::finished);
            service.syncNow();
            QTRY_COMPARE(finished.size(), 1);
        }
        // The write-ahead log is checkpointed, so it does not repair the file.
        SyncService service(device.workspace, parts, device.clock, {});
        service.setConduct({.isPaused = true}); // its own retry must not open the cache between the damage and the call
        QSignalSpy finished(&service, &SyncService::finished);
        service.syncNow();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(outcomeOf(finished, 0), Outcome::Unchanged);

        store::suspect(file);
        service.syncNow();
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(outcomeOf(finished, 1), Outcome::CacheFault);
        QVERIFY(test::told(finished.last().first().value<Report>().datasets.first().error).contains(u"cache.damage"_s));
        // Marks the cache, as a reader that met the damage would.
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QCOMPARE(damaged.write(QByteArray(damaged.size(), '\xa5')), damaged.size());
        damaged.close();
        service.syncNow();
        QTRY_COMPARE(finished.size(), 3);
        QCOMPARE(outcomeOf(finished, 2), Outcome::Published);
        QCOMPARE(renewed.size(), 1);
        QCOMPARE(QDir(device.folder.path()).entryList({u"cache.gpkg.damaged-*Z"_s}).size(), 1);
        service.syncNow();
        QTRY_COMPARE(finished.size(), 4);
        QCOMPARE(outcomeOf(finished, 3), Outcome::Unchanged);
        QCOMPARE(renewed.size(), 1);
    }

    void tellsWhyTheCacheCannotBeOpened()
    {
        Device device;
        QFile file(device.folder.filePath(u"notes.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("these are my notes, not a database, and they are longer than a header would be "
                   "............................");
        file.close();
        SyncService service(device.workspace, device.parts(u"notes.txt"_s), device.clock, {});
        QSignalSpy failed(&service, &SyncService::cacheFailed);
        service.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(test::told(failed.first().first().value<message::Message>()),
                 u"at(%1, [cache.not_sqlite()])"_s.arg(file.fileName()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("these are my notes"));
    }
};

ANJUNGAN_TEST(QCoreApplication, ServiceTest)
#include "service_test.moc"
