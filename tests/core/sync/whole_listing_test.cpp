// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/faulty_device.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonArray>

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using sync::Outcome;

namespace {

QJsonArray rowsOf(const FaultyDevice &device, std::size_t from, std::size_t count)
{
    QJsonArray rows;
    for (std::size_t row = from; row < from + count; ++row)
        rows.append(device.collection.features[row]);
    return rows;
}

fault::Fault stamp(const QString &time) { return fault::member(u"timeStamp"_s, time); }

const auto nothing = QStringList(u"nothing is published"_s);

} // namespace

/// What proves that a listing is whole and of one time, on the real engine (docs/decisions/0022-whole-listings.md).
class WholeListingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesNothingWhereTheOrderMoved_data()
    {
        QTest::addColumn<bool>("tellsMatched");
        QTest::addColumn<QString>("words");
        QTest::newRow("counted") << true << u"sync.rows_missing(2, 20)"_s;
        QTest::newRow("not counted") << false << u"sync.rows_shifted(2)"_s;
    }

    /// The order moves by two rows between the pages: two come twice, two never.
    void publishesNothingWhereTheOrderMoved()
    {
        QFETCH(bool, tellsMatched);
        QFETCH(QString, words);
        FaultyDevice device;
        device.collection.tellsMatched = tellsMatched;
        device.collection.features.resize(20);
        device.serve();
        device.source.fail(u"offset=10"_s, fault::features(rowsOf(device, 8, 10)), -1);
        for (int day = 0; day < 3; ++day) {
            const sync::Observation seen = device.sync();
            QCOMPARE(seen.outcome, Outcome::Held);
            QVERIFY2(test::told(seen.error).contains(words), qPrintable(test::told(seen.error)));
            QCOMPARE(device.cacheRows(), nothing);
            device.clock.pass(std::chrono::days(1));
        }
        device.source.mend();
        QCOMPARE(device.sync().outcome, Outcome::Published);
        QCOMPARE(device.cacheRows(), device.sourceRows());
    }

    void publishesNothingWithoutAnEnd_data()
    {
        QTest::addColumn<int>("cap"); // of the offset
        QTest::newRow("the offset is ignored") << 0;
        QTest::newRow("the offset is capped") << 10;
    }

    /// No next, no count, and a limit that is lowered without a word.
    void publishesNothingWithoutAnEnd()
    {
        QFETCH(int, cap);
        FaultyDevice device;
        device.collection.tellsMatched = device.collection.linksNext = false;
        device.serve();
        for (const int offset : {10, 20, 30})
            if (offset > cap)
                device.source.fail(u"offset=%1"_s.arg(offset),
                                   fault::features(rowsOf(device, static_cast<std::size_t>(cap), 10)), -1);
        const sync::Observation seen = device.sync();
        QCOMPARE(seen.outcome, Outcome::Held);
        QVERIFY2(test::told(seen.error).contains(u"sync.end_unproven(%1)"_s.arg(cap + 10)),
                 qPrintable(test::told(seen.error)));
        QCOMPARE(device.cacheRows(), nothing);
        device.source.mend();
        QCOMPARE(device.sync().outcome, Outcome::Published);
        QCOMPARE(device.cacheRows(), device.sourceRows());
    }

    void aPlainFileIsWhole()
    {
        FaultyDevice device;
        device.collection.tellsMatched = device.collection.linksNext = false;
        device.collection.ignoresLimit = device.collection.ignoresOffset = true;
        device.serve();
        const sync::Observation seen = device.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
        QCOMPARE(device.cacheRows(), device.sourceRows());
    }

    void pagesOfDifferentTimesAreNoListing_data()
    {
        QTest::addColumn<fault::Fault>("first");
        QTest::addColumn<fault::Fault>("second");
        QTest::newRow("stamps") << stamp(u"2026-11-21T07:05:00Z"_s) << stamp(u"2026-11-21T06:00:00.000Z"_s);
        QTest::newRow("stamps of two zones")
            << stamp(u"2026-11-21T14:05:00+07:00"_s) << stamp(u"2026-11-21T04:05:00Z"_s);
        QTest::newRow("ages") << fault::header("Age", "0") << fault::header("Age", "600");
    }

    void pagesOfDifferentTimesAreNoListing()
    {
        QFETCH(fault::Fault, first);
        QFETCH(fault::Fault, second);
        FaultyDevice device;
        proveSurvived(device,
                      [&] {
                          device.source.fail(u"offset=10"_s, second, -1);
                          device.source.fail(u"/items"_s, first, -1);
                      },
                      {Outcome::Faulty, {}, u"sync.pages_of_other_times()"_s});
    }

    /// A cache's copy of a whole listing is one, and as old as it says; what is published is not confirmed by it.
    void aListingIsConfirmedAtItsOwnTime()
    {
        FaultyDevice device;
        const QDateTime made = device.clock.now().addSecs(600);
        device.source.fail(u"/items"_s, stamp(made.toString(Qt::ISODateWithMs)), -1);
        QCOMPARE(device.sync().outcome, Outcome::Published); // an hour after the clock's time above
        QCOMPARE(device.record().confirmedAt, made);
        device.source.mend();
        device.source.fail(u"/items"_s, stamp(device.clock.now().addDays(1).toString(Qt::ISODate)), -1);
        QCOMPARE(device.sync().outcome, Outcome::Unchanged);
        QCOMPARE(device.record().confirmedAt, device.clock.now()); // a server's clock that is ahead proves nothing
    }

    void aListingThatIsOlderThanThePublishedIsHeldHoweverOftenItComes()
    {
        FaultyDevice device;
        QCOMPARE(device.sync().outcome, Outcome::Published);
        const QDateTime confirmed = device.clock.now();
        const QStringList before = device.cacheRows();
        device.serve(2);
        device.source.fail(u"/items"_s, stamp(confirmed.addSecs(-600).toString(Qt::ISODate)), -1);
        for (int day = 0; day < 3; ++day) {
            const sync::Observation seen = device.sync();
            QCOMPARE(seen.outcome, Outcome::Held);
            QVERIFY2(test::told(seen.error).contains(u"sync.held_for_page_time("_s),
                     qPrintable(test::told(seen.error)));
            QCOMPARE(device.cacheRows(), before);
            QCOMPARE(device.record().confirmedAt, confirmed);
            device.clock.pass(std::chrono::days(1));
        }
        device.source.mend();
        QCOMPARE(device.sync().outcome, Outcome::Published);
        QCOMPARE(device.cacheRows(), device.sourceRows());
    }

    void rowsThatDifferInHeightOnlyAreTwoRows()
    {
        FaultyDevice device;
        const auto tower = [](double height) {
            return feature(QJsonValue::Undefined,
                           QJsonObject{{u"type"_s, u"Point"_s}, {u"coordinates"_s, QJsonArray{98.5, 2.5, height}}},
                           {{u"jenis"_s, u"menara"_s}});
        };
        device.collection.features = {tower(10), tower(20), tower(20)};
        device.serve();
        const sync::Observation seen = device.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.rows, 2);
        QVERIFY2(test::told(seen.error).contains(u"sync.rows_twice(1)"_s), qPrintable(test::told(seen.error)));
        QCOMPARE(device.sync().outcome, Outcome::Unchanged);
    }

    void aFirstPublishOfNothingIsTold()
    {
        FaultyDevice device;
        device.collection.features.clear();
        device.serve();
        const sync::Observation seen = device.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(test::told(seen.error), u"sync.no_rows()"_s);
        QCOMPARE(device.record().fault, seen.error);
        device.serve(1);
        QCOMPARE(device.sync().error, message::Messages());
    }

    void aCollectionOfAnotherIdIsTold()
    {
        FaultyDevice device;
        device.source.fail(u"/collections/wilayah"_s, fault::member(u"id"_s, u"kecamatan"_s));
        const sync::Observation seen = device.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(test::told(seen.error), u"sync.collection_other_id(kecamatan, wilayah)"_s);
    }

    void areasWithoutNamesAreTold()
    {
        FaultyDevice device;
        device.workspace.areas = {
            {.level = u"kabkota"_s, .dataset = u"wilayah"_s, .code = u"kode"_s, .name = u"kode"_s}};
        const sync::Observation seen = device.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(test::told(seen.error), u"sync.areas_without_names(kabkota, kode)"_s);
    }

    /// A row is changed between two pages and moves: its key comes twice, and another row may have been skipped.
    void tellsWhatMayBeMissingBesideTwoRowsOfOneKey()
    {
        FaultyDevice device;
        QJsonObject changed = device.collection.features[3];
        QJsonObject properties = changed[u"properties"].toObject();
        properties.insert(u"nilai"_s, -1);
        changed[u"properties"] = properties;
        QJsonArray last = rowsOf(device, 20, 4);
        last.append(changed);
        device.source.fail(u"offset=20"_s, fault::features(last));
        const sync::Observation seen = device.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(test::told(seen.error), u"sync.keys_shared(1, 12.03); sync.rows_beside(25, 1)"_s);

        QCOMPARE(device.sync().outcome, Outcome::Published);
        QCOMPARE(device.cacheRows(), device.sourceRows());
        // Where rows are published, the one that did not come is not removed.
        device.source.fail(u"offset=20"_s, fault::features(last));
        const sync::Observation held = device.sync();
        QCOMPARE(held.outcome, Outcome::Held);
        QVERIFY2(test::told(held.error).contains(u"sync.held_for_repeats(1, 1)"_s), qPrintable(test::told(held.error)));
        QCOMPARE(device.cacheRows(), device.sourceRows());
    }
};

ANJUNGAN_TEST(QCoreApplication, WholeListingTest)
#include "whole_listing_test.moc"
