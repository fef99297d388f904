// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/one_source_device.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

/// The real engine, connector, transport and cache with a source on loopback: the cache's content afterwards, and the
/// number of requests.
class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesAFirstSync()
    {
        OneSourceDevice device;
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
        OneSourceDevice device;
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
        OneSourceDevice device;
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
        OneSourceDevice device;
        device.sync();
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Unchanged);
        QCOMPARE(std::tuple(seen.added, seen.changed, seen.removed), std::tuple(0, 0, 0));
    }

    void writesWhatDiffers()
    {
        OneSourceDevice device;
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
        QTest::newRow("cut") << fault::cutAfter(200) << Outcome::SourceDown;
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
        OneSourceDevice device;
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
        OneSourceDevice device;
        device.sync();
        device.source.stop();
        QCOMPARE(device.syncOne().outcome, Outcome::SourceDown);
        QCOMPARE(device.rows(), 25);
        device.source.start();
        QCOMPARE(device.syncOne().outcome, Outcome::Unchanged);
    }

    void aDatasetThatFailsDoesNotStopTheOthers()
    {
        OneSourceDevice device;
        device.workspace.datasets << OneSourceDevice::dataset(u"gone"_s) << OneSourceDevice::dataset(u"lain"_s);
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

    void aListingThatShrankIsHeldUntilItWasSeenTheSameForADay()
    {
        OneSourceDevice device;
        device.sync();
        device.collection.features = test::numberedPoints(10);
        device.serve();
        const Observation held = device.syncOne();
        QCOMPARE(held.outcome, Outcome::Held);
        QCOMPARE(device.rows(), 25);
        QCOMPARE(device.record().state, store::RecordState::Held);
        const QDateTime since = device.clock.now();
        for (int i = 0; i < 3; ++i) {
            device.clock.pass(std::chrono::hours(7));
            QCOMPARE(device.syncOne().outcome, Outcome::Held);
            QCOMPARE(device.record().held->delivery.since, since);
        }
        // Rows that change meanwhile are no other delivery, as long as the same ones are missing.
        device.collection.features.front() =
            test::feature(u"1"_s, test::point(98, 2), {{u"kode"_s, u"1"_s}, {u"nilai"_s, 4711}});
        device.serve();
        device.clock.pass(std::chrono::hours(3));
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY(!device.record().held);
        QCOMPARE(seen.removed, 15);
        QCOMPARE(device.rows(), 10);
    }

    void anotherListingThatShrankIsHeldAnew()
    {
        OneSourceDevice device;
        device.workspace.datasets.first().hold = workspace::Duration{.months = 0, .days = 0, .seconds = 3600};
        device.sync();
        device.collection.features = test::numberedPoints(10);
        device.serve();
        QCOMPARE(device.syncOne().outcome, Outcome::Held);
        device.clock.pass(std::chrono::hours(1));
        device.collection.features.pop_back();
        device.serve();
        QCOMPARE(device.syncOne().outcome, Outcome::Held);
        device.clock.pass(std::chrono::minutes(59));
        QCOMPARE(device.syncOne().outcome, Outcome::Held);
        device.clock.pass(std::chrono::minutes(1));
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        QCOMPARE(device.rows(), 9);
    }

    void whatIsHeldIsToldPerArea()
    {
        OneSourceDevice device;
        device.workspace.datasets.first().area = {.field = u"kab"_s, .codes = u"kemendagri"_s};
        const auto row = [](int number, const QString &area, int value) {
            const QString code = QString::number(number);
            return test::feature(code, test::point(98, 2), {{u"kode"_s, code}, {u"kab"_s, area}, {u"nilai"_s, value}});
        };
        auto &rows = device.collection.features;
        rows.clear();
        for (int i = 0; i < 10; ++i)
            rows.push_back(row(i, i < 6 ? u"12.07"_s : u"12.71"_s, i));
        device.serve();
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        rows.erase(rows.begin(), rows.begin() + 4); // of 12.07 two are left
        rows.pop_back();
        rows.back() = row(8, u"12.71"_s, 4711);
        rows.push_back(row(10, u"12.08"_s, 1));
        device.serve();
        QCOMPARE(device.syncOne().outcome, Outcome::Held);
        const auto held = device.record().held;
        QVERIFY(held);
        QCOMPARE(std::pair(held->delivery.rows, held->delivery.removed), std::pair(6, 5));
        QCOMPARE(held->changes,
                 (QList<store::HeldChange>{{.area = u"12.07"_s, .published = 6, .removed = 4},
                                           {.area = u"12.71"_s, .published = 4, .changed = 1, .removed = 1},
                                           {.area = u"12.08"_s, .published = 0, .added = 1}}));
        QCOMPARE(device.value(u"SELECT count(*) FROM anjungan_change"_s).toInt(), 2); // of the publish alone
        device.options.acceptHeld = true;
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        QCOMPARE(device.value(u"SELECT count(*) FROM anjungan_held"_s).toInt(), 0);
    }

    void aPersonMayAllowTheShrinking()
    {
        OneSourceDevice device;
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
        OneSourceDevice device;
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
        OneSourceDevice device;
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
        OneSourceDevice device;
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
        OneSourceDevice device;
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
};

ANJUNGAN_TEST(QCoreApplication, EngineTest)
#include "engine_test.moc"
