// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/register.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::Register;

/// The newest row in place of a validator, at a source that has none but sorts.
class NewestTest : public QObject
{
    Q_OBJECT

    /// A register of 35 rows, one of them written an hour after the others, and synced another hour later.
    struct Office : Register
    {
        explicit Office(source::Abilities abilities = {.sorts = true})
        {
            source.declare(abilities);
            clock.pass(std::chrono::hours(1));
            write(u"7"_s, 4711);
            clock.pass(std::chrono::hours(1));
        }

        Observation syncAfter(std::chrono::seconds time = std::chrono::minutes(15))
        {
            serve();
            clock.pass(time);
            return sync();
        }

        int listings() const { return source.requestCount(u"limit=10"_s); }
    };

private Q_SLOTS:
    void asksForOneRowOnly()
    {
        Office office;
        QCOMPARE(office.syncAfter().way, Way::Full);
        QCOMPARE(office.source.requestCount(u"sortby=-diubah"_s), 1);
        QCOMPARE(office.source.requestCount(u"sortby=diubah"_s), 1);
        const Observation seen = office.syncAfter();
        QCOMPARE(std::tuple(seen.outcome, seen.way, seen.requests), std::tuple(Outcome::Unchanged, Way::Newest, 1));
        QCOMPARE(office.source.requestCount(), 1);
        QVERIFY2(seen.bytes < 1000, qPrintable(QString::number(seen.bytes)));
        QCOMPARE(seen.rows, 35);
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void asksForNothingElseOfIt()
    {
        Office office({.projects = true, .sorts = true, .skipsGeometry = true});
        office.syncAfter();
        QCOMPARE(office.syncAfter().way, Way::Newest);
        QCOMPARE(office.source.requestCount(u"properties=diubah&skipGeometry=true"_s), 1);
    }

    void seesWhatHasChanged_data()
    {
        QTest::addColumn<std::function<void(Office &)>>("change");
        const auto row = [](const char *name, std::function<void(Office &)> change) {
            QTest::newRow(name) << std::move(change);
        };
        row("a row was changed", [](Office &office) { office.write(u"3"_s, 33); });
        row("a row was added", [](Office &office) { office.write(u"36"_s, 36); });
        row("a row was removed", [](Office &office) { office.erase(u"5"_s); });
        row("the newest row was removed", [](Office &office) { office.erase(u"7"_s); });
        row("it was removed, and another one added", [](Office &office) {
            office.erase(u"7"_s);
            office.write(u"36"_s, 36);
        });
    }

    void seesWhatHasChanged()
    {
        QFETCH(std::function<void(Office &)>, change);
        Office office;
        office.syncAfter();
        QCOMPARE(office.syncAfter().way, Way::Newest);
        change(office);
        const Observation seen = office.syncAfter();
        QCOMPARE(std::tuple(seen.outcome, seen.way), std::tuple(Outcome::Published, Way::Full));
        QCOMPARE(office.rows(), office.rowsAtSource());
        QCOMPARE(office.contentHash(), office.contentHashOfFreshDevice());
        office.sync();
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void listsAllWhereNothingProvesTheOrder_data()
    {
        QTest::addColumn<std::function<void(Office &)>>("habit");
        const auto row = [](const char *name, std::function<void(Office &)> habit) {
            QTest::newRow(name) << std::move(habit);
        };
        row("it ignores the order", [](Office &office) { office.collection.ignoresOrder = true; });
        row("it does not count", [](Office &office) { office.collection.tellsMatched = false; });
        row("the order is refused",
            [](Office &office) { office.source.fail(u"sortby=-"_s, test::fault::status(400), -1); });
        row("the other order is refused",
            [](Office &office) { office.source.fail(u"sortby=diubah"_s, test::fault::status(500), -1); });
        const auto sends = [](const QJsonObject &properties) {
            return [properties](Office &office) {
                const auto change = [properties](QJsonObject &feature) { feature[u"properties"] = properties; };
                office.source.fail(u"sortby=-"_s, test::fault::eachFeature(change), -1);
            };
        };
        row("the row has no time", sends({{u"kode"_s, u"7"_s}}));
        row("the time has no zone", sends({{u"kode"_s, u"7"_s}, {u"diubah"_s, u"2031-01-01T00:00:00"_s}}));
        row("the row is not one that was listed",
            sends({{u"kode"_s, u"7"_s}, {u"diubah"_s, u"2031-01-01T00:00:00Z"_s}}));
        row("all rows are of one time", [](Office &office) {
            for (int i = 1; i <= 35; ++i)
                office.touch(QString::number(i));
        });
        row("it cannot sort", [](Office &office) { office.source.declare({}); });
    }

    void listsAllWhereNothingProvesTheOrder()
    {
        QFETCH(std::function<void(Office &)>, habit);
        Office office;
        habit(office);
        QCOMPARE(office.syncAfter().outcome, Outcome::Published);
        const Observation seen = office.syncAfter();
        QCOMPARE(std::tuple(seen.outcome, seen.way), std::tuple(Outcome::Unchanged, Way::Full));
        office.erase(u"7"_s);
        office.write(u"36"_s, 36);
        office.syncAfter();
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    /// A row may become visible later than its time says: what has just changed is no proof yet.
    void waitsUntilTheNewestRowIsSettled()
    {
        Office office;
        office.write(u"8"_s, 88);
        QCOMPARE(office.syncAfter(std::chrono::minutes(9)).way, Way::Full);
        QCOMPARE(office.syncAfter(std::chrono::minutes(9)).way, Way::Full);
        QCOMPARE(office.syncAfter(std::chrono::minutes(9)).way, Way::Newest);
    }

    /// A removed row that another one of an old time replaced is found within a day.
    void listsAllOnceADay()
    {
        Office office;
        office.syncAfter();
        QCOMPARE(office.syncAfter(std::chrono::hours(23)).way, Way::Newest);
        QCOMPARE(office.syncAfter(std::chrono::hours(1)).way, Way::Full);
        QCOMPARE(office.syncAfter(std::chrono::hours(23)).way, Way::Newest);
    }

    /// Then any row is the first.
    void isNotMisledByASourceThatStopsSorting()
    {
        Office office;
        office.syncAfter();
        office.collection.ignoresOrder = true;
        QCOMPARE(office.syncAfter().way, Way::Full);
        office.source.fail(u"sortby=-"_s, test::fault::status(400), -1);
        QCOMPARE(office.syncAfter().way, Way::Full);
        QVERIFY(office.listings() > 0);
    }

    void isNotUsedWhereThereAreValidators()
    {
        Office office;
        office.collection.etag = "\"satu\"";
        office.syncAfter();
        QCOMPARE(office.source.requestCount(u"sortby=-"_s), 0);
        QCOMPARE(office.syncAfter().way, Way::Validator);
    }

    void failsWithTheSource()
    {
        Office office;
        office.syncAfter();
        office.source.fail(u"sortby=-"_s, test::fault::status(503), -1);
        const Observation seen = office.syncAfter();
        QCOMPARE(seen.outcome, Outcome::SourceDown);
        QCOMPARE(office.rows().size(), 35);
    }
};

ANJUNGAN_TEST(QCoreApplication, NewestTest)
#include "newest_test.moc"
