// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/area_device.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace anjungan::sync;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using message::Code;

/// A device that keeps some areas: its content is exactly their rows, whatever the source can or claims to do.
class PartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForThePartAlone()
    {
        AreaDevice whole;
        const Observation all = whole.syncNow();
        AreaDevice device;
        device.keep({deliSerdang});
        const Observation seen = device.syncNow();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.error, message::Messages());
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
        QCOMPARE(seen.rows, 32);
        QCOMPARE(device.filters(), QStringList(filterOfOne));
        QCOMPARE(device.source.requestCount(u"/items"_s), 4);
        QCOMPARE(whole.source.requestCount(u"/items"_s), 10);
        QVERIFY2(seen.bytes < all.bytes / 2, qPrintable(u"%1 of %2"_s.arg(seen.bytes).arg(all.bytes)));
        QCOMPARE(device.record().part, QStringList(deliSerdang));
        QCOMPARE(test::told(seen.note), u"sync.part(12.07)"_s);
        QCOMPARE(whole.record().part, QStringList());
    }

    void keepsSeveralAreas()
    {
        AreaDevice device;
        device.keep({medan, u"12.01"_s});
        QCOMPARE(device.syncNow().outcome, Outcome::Published);
        QCOMPARE(device.published(), device.atSource({medan, u"12.01"_s}));
        QCOMPARE(device.record().part, (QStringList{u"12.01"_s, medan}));
    }

    void keepsThePartOfASourceThatCannotFilter()
    {
        AreaDevice device({});
        device.keep({deliSerdang});
        const Observation seen = device.syncNow();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.error, message::Messages());
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
        QCOMPARE(device.filters(), QStringList());
        QCOMPARE(device.source.requestCount(u"/items"_s), 10);
        QCOMPARE(test::told(seen.note), u"sync.part(12.07); sync.rows_outside_part(63)"_s);
    }

    void keepsThePartOfASourceThatRefusesTheFilter()
    {
        AreaDevice device;
        device.source.fail(u"filter"_s, test::fault::status(400), -1);
        device.keep({deliSerdang});
        const Observation seen = device.syncNow();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
        QVERIFY2(test::tells(seen.note, Code::FilterRefused), qPrintable(test::told(seen.note)));
        QVERIFY(test::tells(seen.note, message::make<Code::RowsOutsidePart>(63)));
        QCOMPARE(device.source.requestCount(u"filter="_s), 1);
        // It is asked again, since it may have learned it, but not for changes of what it cannot select.
        device.write(u"101"_s, deliSerdang, 4711);
        device.serve();
        const Observation next = device.syncNow();
        QCOMPARE(next.outcome, Outcome::Published);
        QCOMPARE(device.source.requestCount(u"filter="_s), 1);
        QCOMPARE(std::tuple(next.added, next.changed, next.removed), std::tuple(0, 1, 0));
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
    }

    void keepsThePartOfASourceThatIgnoresTheFilter()
    {
        AreaDevice device;
        device.collection.ignoresFilter = true;
        device.serve();
        device.keep({deliSerdang});
        const Observation seen = device.syncNow();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
        QCOMPARE(test::told(seen.note), u"sync.part(12.07); sync.rows_outside_part(63)"_s);
        // No changes are asked for of a source that would send everything for them.
        const Observation next = device.syncNow();
        QCOMPARE(next.outcome, Outcome::Unchanged);
        QCOMPARE(next.way, Way::Full);
        QCOMPARE(device.filters(), QStringList(filterOfOne));
        QCOMPARE(device.source.requestCount(u"/items"_s), 10);
    }

    /// The count is that of what the source sends, so that a cut listing is seen as one.
    void aSourceThatPromisesMoreIsFaulty()
    {
        AreaDevice device({});
        device.keep({deliSerdang});
        QCOMPARE(device.syncNow().outcome, Outcome::Published);
        device.source.fail(u"offset=80"_s,
                           test::fault::body("{\"type\":\"FeatureCollection\",\"numberMatched\":95,"
                                             "\"features\":[],\"links\":[]}"),
                           -1);
        const Observation cut = device.syncNow();
        QVERIFY2(cut.outcome != Outcome::Published && cut.outcome != Outcome::Unchanged,
                 qPrintable(outcomeName(cut.outcome)));
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
    }

    void asksForChangesOfThePart()
    {
        AreaDevice device;
        device.keep({deliSerdang});
        device.syncNow();
        device.clock.pass(std::chrono::hours(7));
        device.write(u"101"_s, deliSerdang, 4711);
        device.write(u"102"_s, medan, 4711); // of no concern
        device.write(u"300"_s, u"12.07.05"_s, 1);
        device.serve();
        const Observation seen = device.syncNow();
        QCOMPARE(seen.error, message::Messages());
        QCOMPARE(std::tuple(seen.way, seen.added, seen.changed, seen.removed), std::tuple(Way::Delta, 1, 1, 0));
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
        QVERIFY(std::ranges::any_of(device.filters(), [](const QString &filter) {
            return filter.startsWith(u'(' + filterOfOne + u") AND \"diubah\" >= TIMESTAMP('"_s);
        }));
        QCOMPARE(device.source.requestCount(u"/items"_s), 2);
        QCOMPARE(test::told(seen.note), u"sync.part(12.07)"_s);
        QCOMPARE(device.record().part, QStringList(deliSerdang));
    }

    void aRowThatLeavesThePartGoes_data()
    {
        QTest::addColumn<bool>("canListKeys");
        QTest::newRow("keys") << true;
        QTest::newRow("all rows") << false;
    }

    void aRowThatLeavesThePartGoes()
    {
        QFETCH(bool, canListKeys);
        AreaDevice device({.filters = true, .projects = canListKeys});
        device.keep({deliSerdang});
        device.syncNow();
        device.clock.pass(std::chrono::hours(7));
        device.write(u"101"_s, medan, 1);
        device.serve();
        const Observation seen = device.syncNow();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.removed, 1);
        QCOMPARE(seen.way, canListKeys ? Way::Delta : Way::Full);
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
    }

    void aConfirmedPartSaysSo()
    {
        AreaDevice device({});
        device.collection.etag = "\"v1\"";
        device.serve();
        device.keep({deliSerdang});
        device.syncNow();
        const Observation seen = device.syncNow();
        QCOMPARE(std::tuple(seen.outcome, seen.way), std::tuple(Outcome::Unchanged, Way::Validator));
        QCOMPARE(test::told(seen.note), u"sync.part(12.07)"_s);
        QCOMPARE(device.source.requestCount(), 1);
    }

    void goesFromPartToPartAndBack()
    {
        AreaDevice device;
        for (const QStringList &areas : QList<QStringList>{{}, {deliSerdang}, {medan}, {deliSerdang, medan}, {}}) {
            device.keep(areas);
            const Observation seen = device.syncNow();
            QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
            QCOMPARE(device.published(), device.atSource(areas));
            QCOMPARE(device.record().part, areas);
            QCOMPARE(seen.rows, device.atSource(areas).size());
        }
    }

    /// What comes and goes with the areas is no change of the data, and is not kept as history.
    void aChangeOfAreasIsNoHistory()
    {
        AreaDevice device;
        device.syncNow();
        device.keep({deliSerdang});
        const Observation seen = device.syncNow();
        QVERIFY(test::tells(seen.note, Code::PartChanged));
        QCOMPARE(seen.removed, 63);
        QCOMPARE(device.value(u"SELECT count(*) FROM anjungan_history"_s).toInt(), 0);
        QCOMPARE(device.value(u"SELECT coalesce(sum(removed), 0) FROM anjungan_change"_s).toInt(), 0);
        QVERIFY(!test::tells(device.syncNow().note, Code::PartChanged));
    }

    /// The numbers of rows of other areas are not those that this part has to keep.
    void theWholeBeforeIsNoReasonToHold()
    {
        AreaDevice device;
        device.syncNow();
        device.keep({deliSerdang});
        device.syncNow();
        device.schools.erase(u"101"_s);
        device.serve();
        const Observation seen = device.syncNow();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
    }

    void aSourceThatShrinksIsHeldWhateverIsKept_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("part") << QStringList(deliSerdang) << QStringList(deliSerdang);
        QTest::newRow("whole to part") << QStringList() << QStringList(deliSerdang);
        QTest::newRow("part to whole") << QStringList(deliSerdang) << QStringList();
        QTest::newRow("part to more") << QStringList(deliSerdang) << QStringList{deliSerdang, medan};
        QTest::newRow("more to part") << QStringList{deliSerdang, medan} << QStringList(deliSerdang);
    }

    void aSourceThatShrinksIsHeldWhateverIsKept()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        AreaDevice device;
        device.keep(before);
        device.syncNow();
        const QStringList published = device.published();
        device.keep(after);
        device.eraseEvery(deliSerdang, 3); // ten of 32
        device.serve();
        const Observation seen = device.syncNow();
        QVERIFY2(seen.outcome == Outcome::Held, qPrintable(outcomeName(seen.outcome)));
        QCOMPARE(seen.error.first(), message::make<Code::HeldForDrops>(10, 32));
        QCOMPARE(device.published(), published);
        QCOMPARE(device.record().part, before); // what is published, not what is wished
        // A person accepts it.
        device.options.acceptSeen = true;
        QCOMPARE(device.syncNow().outcome, Outcome::Published);
        QCOMPARE(device.published(), device.atSource(after));
        QCOMPARE(device.record().part, after);
    }

    void anEmptyPartIsHeldOnlyWhereRowsWereKnown()
    {
        AreaDevice device;
        device.syncNow();
        device.keep({u"12.99"_s});
        QCOMPARE(device.syncNow().outcome, Outcome::Published); // the whole had none either
        QCOMPARE(device.published(), QStringList());

        AreaDevice other;
        other.syncNow();
        std::erase_if(other.schools, [](const auto &one) { return one.second.area.startsWith(deliSerdang); });
        other.serve();
        other.keep({deliSerdang});
        const Observation seen = other.syncNow();
        QCOMPARE(seen.outcome, Outcome::Held);
        QCOMPARE(seen.error.first(), message::make<Code::HeldForEmpty>(32));
    }

    void goesOnWithAnInterruptedListing_data()
    {
        QTest::addColumn<bool>("filters");
        QTest::newRow("narrowed") << true;
        QTest::newRow("everything") << false;
    }

    void goesOnWithAnInterruptedListing()
    {
        QFETCH(bool, filters);
        AreaDevice device({.filters = filters});
        device.keep({deliSerdang});
        device.source.fail(filters ? u"offset=20"_s : u"offset=50"_s, test::fault::status(503), -1);
        QCOMPARE(device.syncNow().outcome, Outcome::SourceDown);
        device.source.mend();
        const Observation seen = device.syncNow();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY2(test::tells(seen.note, Code::WentOn), qPrintable(test::told(seen.note)));
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
    }

    /// The proof that offsets are known needs a row that was staged.
    void provesTheEndOfASourceWithoutCounts()
    {
        AreaDevice device({});
        device.collection.tellsMatched = device.collection.linksNext = false;
        device.serve();
        device.keep({deliSerdang});
        const Observation seen = device.syncNow();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
        QCOMPARE(device.published(), device.atSource({deliSerdang}));
    }

    void doesNotAskForWhatCannotBeSaid()
    {
        AreaDevice device;
        device.workspace.datasets.first().area->field = u"kode\"kab"_s;
        device.keep({deliSerdang});
        const Observation seen = device.syncNow();
        QCOMPARE(device.filters(), QStringList());
        QCOMPARE(device.rows(), 0); // no row has the field
        QVERIFY(test::tells(seen.note, message::make<Code::RowsOutsidePart>(95)));
    }

    void leavesOutWhatIsNotKept()
    {
        AreaDevice device;
        device.workspace = workspace::inScope(device.workspace, {.areas = {}, .without = {u"sekolah"_s}});
        device.source.clearRequests();
        QCOMPARE(device.sync().datasets.size(), 0);
        QCOMPARE(device.source.requestCount(), 0);
    }
};

ANJUNGAN_TEST(QCoreApplication, PartTest)
#include "part_test.moc"
