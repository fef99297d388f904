// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"
#include "core/store/sqlite/cache_connection.h"
#include "tests/core/sync/many_datasets_device.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"

#include <QSqlQuery>

using namespace anjungan;
using namespace anjungan::sync;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

/// One source with many datasets: the number of requests, concurrent and during failures, and the stored waits. The
/// real engine, connector, transport and cache.
class OutageTest : public QObject
{
    Q_OBJECT

    struct Device : ManyDatasetsDevice
    {
        Device() : ManyDatasetsDevice(u"abcdef"_s)
        {
            options.limits.idleTimeout = test::patient(200ms);
            options.random = [] { return 0.5; };
        }

        Report sync(const Call &call = {})
        {
            return withEngine([&](SyncEngine &engine) { return QCoro::waitFor(engine.run({}, call)); });
        }

        QList<Wait> waits()
        {
            return withEngine([](SyncEngine &engine) { return engine.backoff().waits(); });
        }

        int count(const QString &sql) const
        {
            const auto reader = store::Reader::open(file());
            QSqlQuery query((*reader)->connection().database());
            return query.exec(sql) && query.next() ? query.value(0).toInt() : -1;
        }

        static QList<Outcome> outcomes(const Report &report)
        {
            QList<Outcome> outcomes;
            for (const Observation &seen : report.datasets)
                outcomes << seen.outcome;
            return outcomes;
        }
    };

    static QList<Outcome> six(Outcome outcome) { return QList<Outcome>(6, outcome); }

private Q_SLOTS:
    void aSourceGetsNoMoreRequestsAtATimeThanItMay_data()
    {
        QTest::addColumn<int>("most");
        QTest::newRow("one") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("five") << 5;
    }

    void aSourceGetsNoMoreRequestsAtATimeThanItMay()
    {
        QFETCH(int, most);
        Device device;
        device.options.parallel = 6;
        device.options.requestsPerSource = most;
        device.options.limits.idleTimeout = 1h;
        // Answers come late until as many requests wait as may: a busy computer takes time to send them.
        const auto late = [&](test::HttpAnswer &answer) {
            answer.after = device.source.mostAtOnce() < most ? 500ms : 20ms;
        };
        device.source.fail(u"/items"_s, late, -1);
        device.source.fail(u"/"_s, fault::late(20ms), -1);
        QVERIFY(device.sync().allCurrent());
        QCOMPARE(device.source.mostAtOnce(), most);
    }

    void aWaitingRequestIsCanceledAtOnce()
    {
        Device device;
        device.options.parallel = 6;
        device.options.requestsPerSource = 1;
        device.options.limits.idleTimeout = 1h;
        device.source.fail(u"/items"_s, fault::silence(), -1);
        const Report report = device.withEngine([&](SyncEngine &engine) {
            auto running = engine.run();
            [&] { QTRY_COMPARE(device.source.requestCount(u"/items"_s), 1); }();
            engine.cancel();
            return QCoro::waitFor(std::move(running));
        });
        QCOMPARE(Device::outcomes(report), six(Outcome::Canceled));
        QCOMPARE(device.source.requestCount(u"/items"_s), 1);
        QVERIFY(device.waits().isEmpty());
    }

    void datasetsOfASourceThatIsDownAreNotAskedOneByOne()
    {
        Device device;
        device.options.parallel = 2;
        device.source.fail(u"/"_s, fault::silence(), -1);
        const Report report = device.sync();
        QCOMPARE(Device::outcomes(report), six(Outcome::SourceDown));
        QVERIFY2(device.source.requestCount() <= 2, qPrintable(QString::number(device.source.requestCount())));
        QCOMPARE(report.datasets[5].requests, 0);
        QVERIFY(test::told(report.datasets[5].error).startsWith(u"sync.not_asked("_s));
        QCOMPARE(device.count(u"SELECT count(*) FROM anjungan_observation WHERE outcome = 'source_down'"_s), 6);
        QCOMPARE(
            device.count(u"SELECT count(*) FROM anjungan_dataset WHERE error ->> '$[0].code' = 'sync.not_asked'"_s), 4);

        device.source.mend();
        QVERIFY(device.sync().allCurrent());
        QVERIFY(device.waits().isEmpty());
    }

    void butThoseOfOtherSourcesAre()
    {
        Device device;
        test::LoopbackSource other;
        test::LoopbackCollection collection;
        collection.id = u"lain"_s;
        collection.features = test::numberedPoints(5);
        other.put(collection);
        device.workspace.sources << workspace::Source{
            .id = u"dinas"_s, .type = u"ogcapi-features"_s, .url = other.url()};
        device.workspace.datasets << workspace::Dataset{
            .id = u"lain"_s, .source = u"dinas"_s, .collection = u"lain"_s, .key = u"kode"_s};
        device.options.parallel = 2;
        device.source.fail(u"/"_s, fault::silence(), -1);
        QCOMPARE(Device::outcomes(device.sync()), six(Outcome::SourceDown) << Outcome::Published);
    }

    void oneDatasetThatNeverAnswersDoesNotStopItsNeighbours()
    {
        Device device;
        device.options.parallel = 2;
        device.source.fail(u"/collections/a/items"_s, fault::silence(), -1);
        const Report report = device.sync();
        QCOMPARE(report.datasets[0].outcome, Outcome::SourceDown);
        for (qsizetype i = 1; i < 6; ++i)
            QCOMPARE(report.datasets[i].outcome, Outcome::Published);
        QCOMPARE(device.waits().size(), 1);
        QCOMPARE(device.waits().first().dataset, u"a"_s);
    }

    void aSourceThatFailedOnceAndAnswersIsAskedForAll()
    {
        Device device;
        device.options.parallel = 2;
        device.options.limits.idleTimeout = 5s;
        device.source.fail(u"/collections/a/items"_s, fault::reset(), -1); // Qt asks again by itself
        device.source.fail(u"/collections/b/items"_s, fault::late(200ms)); // is under way when "a" fails
        const Report report = device.sync();
        QCOMPARE(report.datasets[0].outcome, Outcome::SourceDown);
        for (qsizetype i = 1; i < 6; ++i)
            QVERIFY2(report.datasets[i].outcome == Outcome::Published,
                     qPrintable(test::told(report.datasets[i].error)));
        // The next run owes the failure nothing: "a" is asked, and nobody waits for it.
        device.source.mend();
        QVERIFY(device.sync({.isBySchedule = true}).allCurrent());
        QVERIFY(device.waits().isEmpty());
    }

    void butOneThatSaysThatItIsBusyIsLeftInPeace()
    {
        Device device;
        device.options.parallel = 2;
        device.options.limits.idleTimeout = 5s;
        device.source.fail(u"/collections/a/items"_s, fault::status(429, {{"Retry-After", "7200"}}));
        device.source.fail(u"/collections/b/items"_s, fault::late(200ms));
        const Report report = device.sync();
        QCOMPARE(report.datasets[1].outcome, Outcome::Published);
        for (const qsizetype i : {0, 2, 3, 4, 5})
            QCOMPARE(report.datasets[i].outcome, Outcome::SourceDown);
        for (const QChar id : u"cdef"_s)
            QCOMPARE(device.source.requestCount(u"/collections/"_s + id), 0);
    }

    void aFaultOfOneDatasetIsItsOwn_data()
    {
        QTest::addColumn<fault::Fault>("fault");
        QTest::newRow("404") << fault::status(404);
        QTest::newRow("500") << fault::status(500);
        QTest::newRow("html") << fault::html();
        QTest::newRow("fewer rows than promised") << fault::member(u"numberMatched"_s, 40);
    }

    void aFaultOfOneDatasetIsItsOwn()
    {
        QFETCH(fault::Fault, fault);
        Device device;
        device.options.parallel = 1;
        device.source.fail(u"/collections/a/items"_s, fault, -1);
        const Report report = device.sync();
        QVERIFY(!isCurrent(report.datasets[0].outcome));
        for (qsizetype i = 1; i < 6; ++i)
            QCOMPARE(report.datasets[i].outcome, Outcome::Published);
        QCOMPARE(device.waits().first().dataset, u"a"_s);
    }

    void whatABusySourceAsksForIsKeptOverARestart()
    {
        Device device;
        device.options.parallel = 1;
        device.source.fail(u"/"_s, fault::status(429, {{"Retry-After", "7200"}}), -1);
        QCOMPARE(Device::outcomes(device.sync()), six(Outcome::SourceDown));
        QCOMPARE(device.source.requestCount(), 1);
        const QList<Wait> waits = device.waits();
        QCOMPARE(waits.size(), 1);
        QCOMPARE(waits.first().source, u"pusat"_s);
        QCOMPARE(waits.first().kind, source::ErrorKind::Busy);
        QVERIFY(device.clock.now().secsTo(waits.first().until) >= 7200);
    }

    void waitsOfWhatTheWorkspaceNoLongerHasAreForgotten()
    {
        Device device;
        device.source.fail(u"/collections/a"_s, fault::status(404), -1);
        device.sync();
        QCOMPARE(device.waits().size(), 1);
        device.workspace.datasets.removeFirst();
        QVERIFY(device.waits().isEmpty());
        device.sync();
        QCOMPARE(device.count(u"SELECT count(*) FROM anjungan_backoff"_s), 0);
    }

    void afterATroubleOneDatasetAsksForAll()
    {
        Device device;
        device.source.fail(u"/"_s, fault::silence(), -1);
        device.sync();
        device.source.clearRequests();
        QCOMPARE(Device::outcomes(device.sync({.isBySchedule = true})), six(Outcome::SourceDown));
        QCOMPARE(device.source.requestCount(), 1);
        QCOMPARE(device.waits().first().failures, 2);

        device.source.mend();
        QCOMPARE(Device::outcomes(device.sync({.isBySchedule = true})), six(Outcome::Published));
        QVERIFY(device.waits().isEmpty());
    }

    void syncNowResetsTheWaits()
    {
        Device device;
        device.source.fail(u"/"_s, fault::silence(), -1);
        device.sync({.isBySchedule = true});
        device.sync({.isBySchedule = true});
        QCOMPARE(device.waits().first().failures, 2);
        device.sync();
        QCOMPARE(device.waits().first().failures, 1);
    }

    void onlyWhatWasAcceptedIsPublished()
    {
        Device device;
        device.sync();
        for (const QString &id : {u"a"_s, u"b"_s}) {
            test::LoopbackCollection collection;
            collection.id = id;
            collection.features = test::numberedPoints(1);
            device.source.put(collection);
        }
        Report report = device.sync({.accepted = {u"b"_s}});
        QCOMPARE(report.datasets[0].outcome, Outcome::Held);
        QCOMPARE(report.datasets[1].outcome, Outcome::Published);
        QCOMPARE(device.count(u"SELECT count(*) FROM a"_s), 5);
        QCOMPARE(device.count(u"SELECT count(*) FROM b"_s), 1);
        QVERIFY2(device.waits().isEmpty(), "a held dataset is no failure of its source");
    }
};

ANJUNGAN_TEST(QCoreApplication, OutageTest)
#include "outage_test.moc"
