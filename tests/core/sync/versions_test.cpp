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

/// A source that lists the versions of its collections: what one request confirms, and when that is not believed. The
/// real engine, connector, transport and cache.
class VersionsTest : public QObject
{
    Q_OBJECT

    /// Three datasets, a, b and c, whose pages have no validators of their own, and the list of their versions.
    struct Device : ManyDatasetsDevice
    {
        Device() : ManyDatasetsDevice(u"abc"_s)
        {
            workspace.sources.first().versions =
                workspace::VersionList{.collection = u"versi"_s, .of = u"koleksi"_s, .version = u"nomor"_s};
            options.limits.idleTimeout = test::patient(200ms);
            serveList();
        }

        static QJsonObject row(const QString &id, const QJsonValue &version)
        {
            return test::feature(id, {}, {{u"koleksi"_s, id}, {u"nomor"_s, version}});
        }

        void serveList()
        {
            test::LoopbackCollection list;
            list.id = u"versi"_s;
            list.etagPerPage = true;
            for (const auto &[id, version] : versions.asKeyValueRange())
                list.features.push_back(row(id, version));
            source.put(list);
        }

        /// Gives a dataset so many rows, and its list another version.
        void change(const QString &id, int rows, const QJsonValue &version)
        {
            test::LoopbackCollection collection;
            collection.id = id;
            collection.features = test::numberedPoints(rows);
            source.put(collection);
            versions[id] = version;
            serveList();
        }

        /// Opens the cache and keeps it open, as the service does.
        void open()
        {
            auto opened = store::Writer::open(file());
            if (!opened)
                qFatal("%s", qPrintable(test::told(opened.error())));
            cache = std::move(*opened);
            transport = std::make_unique<source::HttpTransport>(options.limits);
            engine = std::make_unique<SyncEngine>(workspace, *transport, *cache, clock, options);
        }

        Report run(bool isBySchedule = true)
        {
            if (!engine)
                open();
            clock.pass(15min);
            source.clearRequests();
            return QCoro::waitFor(engine->run({}, {.isBySchedule = isBySchedule}));
        }

        /// Until only the list is asked: a first publish, and a confirmation of it.
        void settle()
        {
            run();
            run();
        }

        qint64 rowsOf(const QString &id) const
        {
            const auto reader = store::Reader::open(file());
            QSqlQuery query((*reader)->connection().database());
            return query.exec(u"SELECT count(*) FROM %1"_s.arg(id)) && query.next() ? query.value(0).toLongLong() : -1;
        }

        QMap<QString, QJsonValue> versions{{u"a"_s, 1}, {u"b"_s, u"x"_s}, {u"c"_s, 7}};
        std::unique_ptr<store::Writer> cache;
        std::unique_ptr<source::HttpTransport> transport;
        std::unique_ptr<SyncEngine> engine;
    };

    /// "unchanged by versions, …" in the workspace's order.
    static QString ways(const Report &report)
    {
        QStringList all;
        for (const Observation &seen : report.datasets)
            all << outcomeName(seen.outcome) + u" by "_s + wayName(seen.way);
        return all.join(u", "_s);
    }

    static QString threeTimes(const QString &way) { return way + u", "_s + way + u", "_s + way; }

private Q_SLOTS:
    void oneRequestConfirmsAll()
    {
        Device device;
        device.run();
        const Report second = device.run();
        QCOMPARE(ways(second), threeTimes(u"unchanged by full"_s)); // what was published is confirmed once by itself
        const Report third = device.run();
        QCOMPARE(ways(third), threeTimes(u"unchanged by versions"_s));
        QCOMPARE(device.source.requestCount(), 1);
        QCOMPARE(device.source.requestCount(u"versi/items"_s), 1);
        int told = 0;
        for (const Observation &seen : third.datasets)
            told += seen.requests;
        QCOMPARE(told, 1); // the ledger's sum is that of the source
        const auto reader = store::Reader::open(device.file());
        QCOMPARE((*reader)->dataset(u"b"_s)->value().confirmedAt, std::optional(device.clock.now()));
    }

    void aDatasetOfAnotherVersionIsAsked()
    {
        Device device;
        device.settle();
        device.change(u"b"_s, 7, u"y"_s);
        QCOMPARE(ways(device.run()), u"unchanged by versions, published by full, unchanged by versions"_s);
        QCOMPARE(device.rowsOf(u"b"_s), 7);
        QCOMPARE(device.source.requestCount(u"a/items"_s) + device.source.requestCount(u"c/items"_s), 0);
    }

    void aListThatLiesIsFoundOutWithinADay()
    {
        Device device;
        device.settle();
        device.change(u"b"_s, 7, u"x"_s);
        const QDateTime asked = device.clock.now();
        while (device.rowsOf(u"b"_s) == 5) {
            device.run();
            QVERIFY(asked.secsTo(device.clock.now()) <= 24LL * 3600);
        }
        QCOMPARE(device.rowsOf(u"b"_s), 7);
        QCOMPARE(asked.secsTo(device.clock.now()), 24 * 3600);
    }

    void aVersionOfAnotherContentIsForgotten()
    {
        Device device;
        device.settle();
        device.change(u"b"_s, 7, u"y"_s);
        device.run(false); // a person's: without the list
        device.change(u"b"_s, 6, u"x"_s);
        device.run();
        QCOMPARE(device.rowsOf(u"b"_s), 6);
    }

    void aPersonIsAnsweredByTheDatasetsThemselves()
    {
        Device device;
        device.settle();
        QCOMPARE(ways(device.run(false)), threeTimes(u"unchanged by full"_s));
        QCOMPARE(device.source.requestCount(u"versi"_s), 0);
    }

    void aListThatCannotBeUsedIsToldAndDoesNoHarm_data()
    {
        QTest::addColumn<fault::Fault>("failure");
        QTest::newRow("not found") << fault::status(404);
        QTest::newRow("a login page") << fault::html();
        QTest::newRow("no JSON") << fault::body("{");
        QTest::newRow("other fields") << fault::features({QJsonObject{{u"type"_s, u"Feature"_s},
                                                                      {u"id"_s, 1},
                                                                      {u"geometry"_s, {}},
                                                                      {u"properties"_s, QJsonObject{{u"x"_s, 1}}}}});
        QTest::newRow("no rows") << fault::features({});
    }

    void aListThatCannotBeUsedIsToldAndDoesNoHarm()
    {
        QFETCH(const fault::Fault, failure);
        Device device;
        device.settle();
        device.change(u"b"_s, 7, u"y"_s);
        device.source.fail(u"versi/items"_s, failure, -1);
        const Report report = device.run();
        QCOMPARE(ways(report), u"unchanged by full, published by full, unchanged by full"_s);
        int told = 0;
        for (const Observation &seen : report.datasets)
            told += test::tells(seen.note, message::Code::VersionsUnread) ? 1 : 0;
        QCOMPARE(told, 1);
        device.source.mend();
        device.settle();
        QCOMPARE(ways(device.run()), threeTimes(u"unchanged by versions"_s));
    }

    void twoVersionsOfOneCollectionProveNothing()
    {
        Device device;
        device.settle();
        device.source.fail(u"versi/items"_s,
                           fault::features({Device::row(u"a"_s, 1), Device::row(u"a"_s, 2), Device::row(u"b"_s, u"x"_s),
                                            Device::row(u"c"_s, true)}),
                           -1);
        device.change(u"c"_s, 5, 8); // so that the list is sent
        QCOMPARE(ways(device.run()), u"unchanged by full, unchanged by versions, unchanged by full"_s);
    }

    void anOldListFromACacheConfirmsNothingNew()
    {
        Device device;
        device.run();
        device.source.fail(u"versi/items"_s, fault::header("Age", "600"), -1);
        device.run();
        device.run();
        QCOMPARE(ways(device.run()), threeTimes(u"unchanged by full"_s));
    }

    void anAgedListConfirmsAsOfItsTime()
    {
        Device device;
        device.settle();
        device.source.fail(u"versi/items"_s, fault::header("Age", "60"), -1);
        const Report report = device.run();
        QCOMPARE(ways(report), threeTimes(u"unchanged by versions"_s));
        QCOMPARE(report.datasets.first().confirmedAt, std::optional(device.clock.now().addSecs(-60)));
    }

    void aClockThatWasSetBackIsNotBelieved()
    {
        Device device;
        device.settle();
        device.clock.pass(-48h);
        QCOMPARE(ways(device.run()), threeTimes(u"unchanged by full"_s));
    }

    void aDeadSourceIsNotAskedMore()
    {
        Device device;
        device.settle();
        device.source.fail(u""_s, fault::reset(), -1);
        const Report report = device.run();
        QCOMPARE(report.datasets.first().outcome, Outcome::SourceDown);
        QVERIFY(report.datasets.first().note.isEmpty());
        const int first = device.source.requestCount();
        device.run(); // the source is doubted: without its list
        QCOMPARE(device.source.requestCount(u"versi"_s), 0);
        QVERIFY(device.source.requestCount() < first);
    }

    void whoGathersEvidenceAsksEachDataset()
    {
        Device device;
        device.options.askEvery = {};
        device.settle();
        QCOMPARE(ways(device.run()), threeTimes(u"unchanged by full"_s));
        QCOMPARE(device.source.requestCount(u"versi"_s), 0);
    }

    void aSingleDatasetIsAskedItself()
    {
        Device device;
        device.settle();
        device.clock.pass(15min);
        device.source.clearRequests();
        QCoro::waitFor(device.engine->run({u"a"_s}, {.isBySchedule = true}));
        QCOMPARE(device.source.requestCount(u"versi"_s), 0);
    }

    void aRestartKeepsWhatIsConfirmed()
    {
        Device device;
        device.settle();
        device.engine.reset();
        device.cache.reset();
        QCOMPARE(ways(device.run()), threeTimes(u"unchanged by versions"_s));
    }
};

ANJUNGAN_TEST(QCoreApplication, VersionsTest)
#include "versions_test.moc"
