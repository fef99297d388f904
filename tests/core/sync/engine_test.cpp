// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/reader.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

/// The real engine, connector, transport and cache with a source on loopback: the cache's content afterwards, and the
/// number of requests.
class EngineTest : public QObject
{
    Q_OBJECT

    /// One device with one source that has the dataset "sekolah" of 25 rows.
    struct Device
    {
        Device()
        {
            collection.id = u"sekolah"_s;
            collection.features = test::numberedPoints(25);
            workspace.datasets = {dataset(u"sekolah"_s)};
            workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
            options.limits.idleTimeout = std::chrono::milliseconds(500);
            serve();
        }

        static workspace::Dataset dataset(const QString &id)
        {
            return {.id = id, .source = u"pusat"_s, .collection = id, .key = u"kode"_s};
        }

        void serve() { source.put(collection); }
        QString file() const { return folder.filePath(u"cache.gpkg"_s); }

        Report sync()
        {
            auto cache = store::Writer::open(file());
            if (!cache)
                qFatal("%s", qPrintable(test::told(cache.error())));
            source::HttpTransport transport(options.limits);
            SyncEngine engine(workspace, transport, **cache, clock, options);
            return QCoro::waitFor(engine.run());
        }

        Observation syncOne() { return sync().datasets.first(); }

        QVariant value(const QString &sql) const
        {
            auto reader = store::Reader::open(file());
            if (!reader)
                return {};
            QSqlQuery query((*reader)->connection().database());
            return query.exec(sql) && query.next() ? query.value(0) : QVariant();
        }

        qint64 rows() const { return value(u"SELECT count(*) FROM sekolah"_s).toLongLong(); }

        store::DatasetRecord record() const
        {
            auto reader = store::Reader::open(file());
            const auto found = (*reader)->dataset(u"sekolah"_s);
            return found && *found ? **found : store::DatasetRecord{};
        }

        QTemporaryDir folder;
        test::LoopbackSource source;
        test::LoopbackCollection collection;
        workspace::Workspace workspace;
        test::ManualClock clock;
        Options options;
    };

    /// Two collections and their exposure, each with a validator so that they can be unchanged.
    struct ExposedDevice : Device
    {
        ExposedDevice()
        {
            collection.etag = "\"s1\"";
            serve();
            zones.id = u"zona"_s;
            zones.etag = "\"z1\"";
            zones.features = {test::feature(u"a"_s, test::rectangle(-180, -90, 180, 90),
                                            {{u"kode"_s, u"a"_s}, {u"kelas"_s, u"tinggi"_s}})};
            source.put(zones);
            workspace.datasets << dataset(u"zona"_s);
            workspace::Exposure exposure{
                .id = u"paparan"_s, .points = u"sekolah"_s, .zones = u"zona"_s, .classField = u"kelas"_s};
            exposure.result = workspace::resultOf(exposure, workspace);
            workspace.exposures = {exposure};
        }

        store::ExposureRecord exposure() const
        {
            auto reader = store::Reader::open(file());
            return (*reader)->exposure(u"paparan"_s)->value_or(store::ExposureRecord{});
        }

        test::LoopbackCollection zones;
    };

private Q_SLOTS:
    void publishesAFirstSync()
    {
        Device device;
        device.collection.maxLimit = 10;
        device.serve();
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.error, message::Messages());
        QCOMPARE(std::tuple(seen.rows, seen.added, seen.changed, seen.removed), std::tuple(25, 25, 0, 0));
        QCOMPARE(device.rows(), 25);
        QCOMPARE(seen.requests, device.source.requestCount());
        QCOMPARE(device.source.requestCount(u"/items"_s), 3);
        QCOMPARE(seen.at, device.clock.now());
        QCOMPARE(device.record().state, store::RecordState::Current);
        QCOMPARE(device.record().confirmedAt, device.clock.now());
        QVERIFY(seen.bytes > 0);
    }

    void withAValidatorOneRequestConfirms()
    {
        Device device;
        device.collection.etag = "\"v1\"";
        device.serve();
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        device.source.clearRequests();
        device.clock.pass(std::chrono::hours(1));
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Unchanged);
        QCOMPARE(device.source.requestCount(), 1);
        QCOMPARE(seen.requests, 1);
        QCOMPARE(seen.bytes, 0);
        QCOMPARE(seen.rows, 25);
        QCOMPARE(device.record().confirmedAt, device.clock.now());
    }

    void everyPageIsAskedBeforeItIsCalledUnchanged()
    {
        Device device;
        device.collection.maxLimit = 10;
        device.collection.etagPerPage = true;
        device.serve();
        device.sync();
        device.source.clearRequests();
        QCOMPARE(device.syncOne().outcome, Outcome::Unchanged);
        QCOMPARE(device.source.requestCount(), 3);

        device.collection.features.back() =
            test::feature(u"25"_s, test::point(99, 3), {{u"kode"_s, u"25"_s}, {u"nilai"_s, 999}});
        device.source.mend();
        device.serve();
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(std::tuple(seen.added, seen.changed, seen.removed), std::tuple(0, 1, 0));
    }

    void withoutValidatorsAFullPassFindsNothingNew()
    {
        Device device;
        device.sync();
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Unchanged);
        QCOMPARE(std::tuple(seen.added, seen.changed, seen.removed), std::tuple(0, 0, 0));
    }

    void writesWhatDiffers()
    {
        Device device;
        device.sync();
        auto &features = device.collection.features;
        features.erase(features.begin());
        features.front() = test::feature(u"2"_s, test::point(98, 2), {{u"kode"_s, u"2"_s}, {u"nilai"_s, 4711}});
        features.push_back(test::feature(u"26"_s, test::point(98, 3), {{u"kode"_s, u"26"_s}, {u"nilai"_s, 26}}));
        device.serve();
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(std::tuple(seen.added, seen.changed, seen.removed), std::tuple(1, 1, 1));
        QCOMPARE(device.value(u"SELECT nilai FROM sekolah WHERE kode = '2'"_s).toInt(), 4711);
    }

    void whatFailsLeavesWhatWasPublished_data()
    {
        QTest::addColumn<fault::Fault>("fault");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("404") << fault::status(404) << Outcome::Faulty;
        QTest::newRow("403") << fault::status(403) << Outcome::Refused;
        QTest::newRow("500") << fault::status(500) << Outcome::SourceDown;
        QTest::newRow("503") << fault::status(503, {{"Retry-After", "60"}}) << Outcome::SourceDown;
        QTest::newRow("html") << fault::html() << Outcome::Faulty;
        QTest::newRow("cut") << fault::cutAfter(200) << Outcome::Faulty;
        QTest::newRow("stalled") << fault::stallAfter(200) << Outcome::SourceDown;
        QTest::newRow("reset") << fault::reset() << Outcome::SourceDown;
        QTest::newRow("no features") << fault::body("{\"type\": \"FeatureCollection\"}") << Outcome::Faulty;
        QTest::newRow("not json") << fault::body("{\"type\": \"FeatureColl") << Outcome::Faulty;
        QTest::newRow("another host") << fault::redirect("http://127.0.0.2:9/") << Outcome::SourceDown;
        QTest::newRow("fewer rows than promised") << fault::member(u"numberMatched"_s, 40) << Outcome::Faulty;
    }

    void whatFailsLeavesWhatWasPublished()
    {
        QFETCH(fault::Fault, fault);
        QFETCH(Outcome, outcome);
        Device device;
        device.sync();
        const QDateTime confirmed = device.clock.now();
        device.clock.pass(std::chrono::hours(1));
        device.collection.features = test::numberedPoints(24);
        device.serve();
        device.source.fail(u"/items"_s, fault, -1);
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, outcome);
        QVERIFY(!seen.error.isEmpty() && !test::told(seen.error).contains(u'\n'));
        QCOMPARE(seen.rows, 25);
        QCOMPARE(device.rows(), 25);
        QCOMPARE(device.record().confirmedAt, confirmed);
        QCOMPARE(device.record().state, store::RecordState::Failed);
        QCOMPARE(device.record().error, seen.error);

        device.source.mend();
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        QCOMPARE(device.rows(), 24);
        QCOMPARE(device.record().state, store::RecordState::Current);
        QCOMPARE(device.record().error, message::Messages());
    }

    void aSourceThatIsGoneIsDown()
    {
        Device device;
        device.sync();
        device.source.stop();
        QCOMPARE(device.syncOne().outcome, Outcome::SourceDown);
        QCOMPARE(device.rows(), 25);
        device.source.start();
        QCOMPARE(device.syncOne().outcome, Outcome::Unchanged);
    }

    void aDatasetThatFailsDoesNotStopTheOthers()
    {
        Device device;
        device.workspace.datasets << Device::dataset(u"gone"_s) << Device::dataset(u"lain"_s);
        auto other = device.collection;
        other.id = u"lain"_s;
        device.source.put(other);
        const Report report = device.sync();
        QVERIFY(!report.allCurrent());
        QCOMPARE(report.datasets.size(), 3);
        QCOMPARE(report.datasets[0].outcome, Outcome::Published);
        QCOMPARE(report.datasets[1].dataset, u"gone"_s);
        QCOMPARE(report.datasets[1].outcome, Outcome::Faulty);
        QCOMPARE(report.datasets[2].outcome, Outcome::Published);
    }

    void aListingThatShrankIsHeldUntilItIsSeenTwice()
    {
        Device device;
        device.sync();
        device.collection.features = test::numberedPoints(10);
        device.serve();
        const Observation held = device.syncOne();
        QCOMPARE(held.outcome, Outcome::Held);
        QCOMPARE(device.rows(), 25);
        QCOMPARE(device.record().state, store::RecordState::Held);
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.removed, 15);
        QCOMPARE(device.rows(), 10);
    }

    void aPersonMayAllowTheShrinking()
    {
        Device device;
        device.sync();
        device.collection.features.clear();
        device.serve();
        QCOMPARE(device.syncOne().outcome, Outcome::Held);
        device.options.acceptHeld = true;
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        QCOMPARE(device.rows(), 0);
    }

    void aPromisedTypeIsKeptToTheLetter()
    {
        Device device;
        device.workspace.datasets.first().fields = {{.name = u"nilai"_s, .type = workspace::FieldType::Integer}};
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        device.collection.features.back() =
            test::feature(u"25"_s, test::point(99, 3), {{u"kode"_s, u"25"_s}, {u"nilai"_s, u"banyak"_s}});
        device.serve();
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Faulty);
        QVERIFY2(test::told(seen.error).contains(u"nilai"_s), qPrintable(test::told(seen.error)));
        QCOMPARE(device.rows(), 25);
    }

    void twoRowsOfOneKeyAreBothKeptAndTold()
    {
        Device device;
        device.collection.features.push_back(
            test::feature(u"25"_s, test::point(99, 3), {{u"kode"_s, u"25"_s}, {u"nilai"_s, -1}}));
        device.serve();
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(device.rows(), 26);
        QVERIFY2(test::told(seen.error).contains(u"25"_s), qPrintable(test::told(seen.error)));
        QCOMPARE(device.record().fault, seen.error);
        QCOMPARE(device.record().state, store::RecordState::Current);
        QCOMPARE(device.syncOne().outcome, Outcome::Unchanged);
    }

    void everySyncIsInTheLedger()
    {
        Device device;
        device.sync();
        device.sync();
        device.source.stop();
        device.sync();
        QCOMPARE(
            device
                .value(
                    u"SELECT group_concat(outcome, ' ') FROM (SELECT outcome FROM anjungan_observation ORDER BY seq)"_s)
                .toString(),
            u"published unchanged source_down"_s);
    }

    void cancelEndsARunAtOnce()
    {
        Device device;
        device.sync();
        device.options.limits.idleTimeout = std::chrono::hours(1);
        device.source.fail(u"/items"_s, fault::silence(), -1);
        auto cache = store::Writer::open(device.file());
        source::HttpTransport transport(device.options.limits);
        SyncEngine engine(device.workspace, transport, **cache, device.clock, device.options);
        connect(&engine, &SyncEngine::progressed, &engine, [&](const Progress &progress) {
            if (progress.phase == Progress::Phase::Asking)
                QMetaObject::invokeMethod(&engine, &SyncEngine::cancel, Qt::QueuedConnection);
        });
        const Report report = QCoro::waitFor(engine.run());
        QCOMPARE(report.datasets.first().outcome, Outcome::Canceled);
        QCOMPARE(device.rows(), 25);
    }

    void computesExposuresAfterTheirDatasets()
    {
        using enum ExposureUpdate::Outcome;
        ExposedDevice device;
        Report report = device.sync();
        QVERIFY(report.allCurrent());
        QCOMPARE(report.exposures.size(), 1);
        QCOMPARE(report.exposures.first().outcome, Computed);
        QCOMPARE(report.exposures.first().rows, 25);
        QCOMPARE(device.value(u"SELECT count(*) FROM paparan WHERE kelas = 'tinggi'"_s), 25);
        const auto computed = device.exposure().computedAt;

        device.clock.pass(std::chrono::hours(1));
        report = device.sync();
        QCOMPARE(report.exposures.first().outcome, Unchanged);
        QCOMPARE(device.exposure().computedAt, computed);

        device.zones.etag = "\"z2\"";
        device.zones.features = {test::feature(u"a"_s, test::rectangle(-180, -90, 180, 90),
                                               {{u"kode"_s, u"a"_s}, {u"kelas"_s, u"rendah"_s}})};
        device.source.put(device.zones);
        report = device.sync();
        QCOMPARE(report.exposures.first().outcome, Computed);
        QCOMPARE(device.value(u"SELECT count(*) FROM paparan WHERE kelas = 'rendah'"_s), 25);
    }

    void makesGoodAnExposureThatACrashLeftBehind()
    {
        ExposedDevice device;
        // The state after a crash between a publish and the exposure: both datasets, no exposure; then the network
        // fails.
        const QList<workspace::Exposure> exposures = std::exchange(device.workspace.exposures, {});
        QVERIFY(device.sync().allCurrent());
        device.workspace.exposures = exposures;
        device.source.stop();
        const Report report = device.sync();
        QCOMPARE(report.datasets.first().outcome, Outcome::SourceDown);
        QCOMPARE(report.exposures.first().outcome, ExposureUpdate::Outcome::Computed);
        QCOMPARE(device.exposure().rows, 25);

        device.workspace.exposures.clear();
        device.sync();
        QVERIFY(!device.exposure().computedAt);
        QVERIFY(!device.value(u"SELECT count(*) FROM paparan"_s).isValid());
    }

    void anExposureWithoutADatasetIsAFailure()
    {
        ExposedDevice device;
        device.source.remove(u"zona"_s);
        const Report report = device.sync();
        QCOMPARE(report.datasets.first().outcome, Outcome::Published);
        QVERIFY(!report.allCurrent());
        QCOMPARE(report.exposures.first().outcome, ExposureUpdate::Outcome::Failed);
        QCOMPARE(report.exposures.first().error,
                 message::Messages{message::make<message::Code::ExposureNotSynced>(u"zona"_s)});
        QCOMPARE(device.exposure().error, report.exposures.first().error);
    }

    void tellsOfAnExposureAfterEachOfItsDatasets()
    {
        ExposedDevice device;
        auto cache = store::Writer::open(device.file());
        QVERIFY(cache.has_value());
        source::HttpTransport transport(device.options.limits);
        SyncEngine engine(device.workspace, transport, **cache, device.clock, device.options);
        QSignalSpy exposed(&engine, &SyncEngine::exposed);
        QCoro::waitFor(engine.run({u"sekolah"_s}));
        QCOMPARE(exposed.size(), 2); // at the beginning, and after the dataset
        QCoro::waitFor(engine.run({u"zona"_s}));
        QCOMPARE(exposed.size(), 4);
        const auto last = exposed.last().first().value<ExposureUpdate>();
        QCOMPARE(last.exposure, u"paparan"_s);
        QCOMPARE(last.outcome, ExposureUpdate::Outcome::Computed);
        QCoro::waitFor(engine.run({u"zona"_s})); // unchanged: still told, since its clocks moved
        QCOMPARE(exposed.last().first().value<ExposureUpdate>().outcome, ExposureUpdate::Outcome::Unchanged);
    }
};

ANJUNGAN_TEST(QCoreApplication, EngineTest)
#include "engine_test.moc"
