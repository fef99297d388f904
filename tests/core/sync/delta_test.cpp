// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/register.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <random>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::Register;

/// Deltas: the cache has the same state as after a full listing, with less traffic.
class DeltaTest : public QObject
{
    Q_OBJECT

    /// A register that was first synced seven hours ago: no earlier row can appear any more.
    struct Synced : Register
    {
        explicit Synced(source::Abilities abilities = {.filters = true}, int rows = 35) : Register(rows)
        {
            source.declare(abilities);
            first = sync();
            clock.pass(std::chrono::hours(7));
        }

        Observation syncAfter()
        {
            serve();
            const Observation seen = sync();
            clock.pass(std::chrono::hours(1));
            return seen;
        }

        Observation first;
    };

private Q_SLOTS:
    void asksForWhatChangedOnly()
    {
        Synced office;
        QCOMPARE(office.first.way, Way::Full);
        office.write(u"7"_s, 4711);
        office.write(u"36"_s, 36);
        const Observation seen = office.syncAfter();
        QCOMPARE(seen.error, message::Messages());
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.way, Way::Delta);
        QCOMPARE(std::tuple(seen.added, seen.changed, seen.removed, seen.rows), std::tuple(1, 1, 0, 36));
        QCOMPARE(office.source.requestCount(u"/items"_s), 2); // what changed, and how many there are
        QCOMPARE(office.source.requestCount(u"filter"_s), 1);
        QCOMPARE(office.rows(), office.rowsAtSource());
        QCOMPARE(office.contentHash(), office.contentHashOfFreshDevice());
        QVERIFY(seen.bytes < office.first.bytes / 3);
    }

    /// Rows of the same time may become visible later, for a while.
    void requestsAgainWhatIsNotFinal()
    {
        Register office;
        office.source.declare({.filters = true});
        office.sync();
        office.write(u"36"_s, 36); // with the time of those that are known
        office.clock.pass(std::chrono::minutes(5));
        office.write(u"37"_s, 37);
        office.serve();
        const Observation seen = office.sync();
        QCOMPARE(std::tuple(seen.way, seen.added), std::tuple(Way::Delta, 2));
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void nothingNewIsUnchanged()
    {
        Synced office;
        const Observation seen = office.syncAfter();
        QCOMPARE(seen.outcome, Outcome::Unchanged);
        QCOMPARE(seen.way, Way::Delta);
        QCOMPARE(seen.contentHash, office.first.contentHash);
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void aMovedTimeAloneIsTouchedOnly()
    {
        Synced office;
        office.touch(u"3"_s);
        const Observation seen = office.syncAfter();
        QCOMPARE(seen.outcome, Outcome::TouchedOnly);
        QCOMPARE(std::tuple(seen.added, seen.changed, seen.removed, seen.touched), std::tuple(0, 0, 0, 1));
        QCOMPARE(office.rows(), office.rowsAtSource());
        QCOMPARE(seen.contentHash, office.first.contentHash);
    }

    void findsWhatIsGoneByTheKeysAlone()
    {
        Synced office({.filters = true, .projects = true});
        office.erase(u"5"_s);
        office.write(u"9"_s, 99);
        const Observation seen = office.syncAfter();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.way, Way::Delta);
        QCOMPARE(std::tuple(seen.added, seen.changed, seen.removed, seen.rows), std::tuple(0, 1, 1, 34));
        QCOMPARE(office.source.requestCount(u"properties"_s), 4);
        QCOMPARE(office.rows(), office.rowsAtSource());
        QCOMPARE(office.contentHash(), office.contentHashOfFreshDevice());
    }

    void listsAllWhereTheSourceCannotListKeys()
    {
        Synced office;
        office.erase(u"5"_s);
        const Observation seen = office.syncAfter();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.way, Way::Full);
        QVERIFY2(test::told(seen.note).contains(u"sync.all_listed([sync.row_count_unexplained()])"_s),
                 qPrintable(test::told(seen.note)));
        QCOMPARE(std::tuple(seen.added, seen.changed, seen.removed), std::tuple(0, 0, 1));
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    /// One row was removed and another with an old time was added: only a complete pass notices it.
    void aCompletePassFindsWhatNumbersDoNotTell_data()
    {
        QTest::addColumn<bool>("canListKeys");
        QTest::newRow("keys") << true;
        QTest::newRow("all rows") << false;
    }

    void aCompletePassFindsWhatNumbersDoNotTell()
    {
        QFETCH(bool, canListKeys);
        Synced office({.filters = true, .projects = canListKeys});
        office.clock.pass(std::chrono::hours(-9));
        office.erase(u"5"_s);
        office.write(u"old"_s, 1);
        office.clock.pass(std::chrono::hours(9));
        QCOMPARE(office.syncAfter().outcome, Outcome::Unchanged);
        office.clock.pass(std::chrono::hours(24));
        QCOMPARE(office.syncAfter().outcome, Outcome::Published);
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void aDatasetSaysHowOftenAllIsListed()
    {
        Synced office;
        office.workspace.datasets.first().complete = workspace::Duration{.seconds = 1800};
        const Observation seen = office.syncAfter();
        QCOMPARE(seen.outcome, Outcome::Unchanged);
        QCOMPARE(seen.way, Way::Full);
    }

    void withoutAFilterEverythingIsListed()
    {
        Synced office(source::Abilities{});
        office.write(u"7"_s, 4711);
        const Observation seen = office.syncAfter();
        QCOMPARE(seen.way, Way::Full);
        QCOMPARE(office.source.requestCount(u"filter"_s), 0);
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void aSourceThatRefusesItsFilterIsListed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 404, 422, 500, 501, 503}) // pygeoapi: 500 to DATE('…')
            QTest::addRow("%d", status) << status;
    }

    void aSourceThatRefusesItsFilterIsListed()
    {
        QFETCH(int, status);
        Synced office;
        office.source.fail(u"filter"_s, test::fault::status(status), -1);
        office.write(u"7"_s, 4711);
        const Observation seen = office.syncAfter();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.way, Way::Full);
        QVERIFY2(test::told(seen.note).contains(u"sync.all_listed([sync.filter_refused()"_s),
                 qPrintable(test::told(seen.note)));
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void aNewFieldTakesAFullPass()
    {
        Synced office;
        office.write(u"7"_s, 7);
        office.serve();
        QJsonObject &row = office.collection.features.at(32);
        QJsonObject properties = row[u"properties"].toObject();
        QCOMPARE(properties[u"kode"].toString(), u"7"_s);
        properties.insert(u"baru"_s, 1);
        row[u"properties"] = properties;
        office.source.put(office.collection);
        const Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.way, Way::Full);
        QVERIFY2(test::told(seen.note).contains(u"sync.all_listed([sync.kinds_changed()])"_s),
                 qPrintable(test::told(seen.note)));
    }

    /// Two rows with one key: one of them does not show which has changed.
    void sharedKeysTakeAFullPass()
    {
        Synced office;
        auto twin = [&office] {
            office.serve();
            office.collection.features.push_back(
                test::feature(u"twin"_s, test::point(99, 2),
                              {{u"kode"_s, u"7"_s}, {u"nilai"_s, 1}, {u"diubah"_s, u"2026-11-20T00:00:00.000Z"_s}}));
            office.source.put(office.collection);
        };
        twin();
        QCOMPARE(office.sync().way, Way::Full); // the numbers differ
        office.clock.pass(std::chrono::hours(1));
        office.write(u"7"_s, 4711);
        twin();
        const Observation seen = office.sync();
        QCOMPARE(seen.way, Way::Full);
        QVERIFY2(test::told(seen.note).contains(u"sync.all_listed([sync.shared_keys_changed()])"_s),
                 qPrintable(test::told(seen.note)));
        QCOMPARE(std::tuple(seen.changed, seen.rows), std::tuple(1, 36));
    }

    void oneRequestConfirmsWhereOneTagSpeaksForAll()
    {
        Register office;
        office.source.declare({.filters = true});
        office.collection.etag = "\"1\"";
        office.serve();
        QCOMPARE(office.sync().outcome, Outcome::Published);
        office.clock.pass(std::chrono::hours(1));
        Observation seen = office.sync();
        QCOMPARE(seen.way, Way::Validator);
        QCOMPARE(std::tuple(seen.requests, office.source.requestCount(), seen.bytes), std::tuple(1, 1, 0));

        office.write(u"7"_s, 4711);
        office.collection.etag = "\"2\"";
        office.serve();
        seen = office.sync();
        QCOMPARE(std::pair(seen.outcome, seen.way), std::pair(Outcome::Published, Way::Delta));
        QCOMPARE(office.source.requestCount(u"limit=10000"_s), 1); // no page of the whole listing
        seen = office.sync();
        QCOMPARE(std::pair(seen.outcome, seen.way), std::pair(Outcome::Unchanged, Way::Validator));
        QCOMPARE(office.source.requestCount(), 1);
    }

    void pagesWithTagsOfTheirOwnAreAskedEach()
    {
        Register office;
        office.collection.etagPerPage = true;
        office.serve();
        office.sync();
        QCOMPARE(office.sync().way, Way::Validator);
        QCOMPARE(office.source.requestCount(), 4);
        office.write(u"9"_s, 1); // on the last page
        office.serve();
        QCOMPARE(office.sync().changed, 1);
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    /// The same time on two pages proves nothing: rows may have been written together.
    void oneTimeForAllPagesIsAskedPageByPage()
    {
        Register office;
        office.collection.lastModified = "Sat, 21 Nov 2026 07:00:00 GMT";
        office.serve();
        office.sync();
        QCOMPARE(office.sync().way, Way::Validator);
        QCOMPARE(office.source.requestCount(), 4);
    }

    /// A row of an earlier page changes during the listing.
    void whatChangesWhileItIsListedIsAskedForNext()
    {
        Register office(35);
        office.source.declare({.filters = true});
        office.source.fail(u"offset=20"_s, [&office](test::HttpAnswer &) {
            office.clock.pass(std::chrono::minutes(30));
            office.write(u"1"_s, 4711);
            office.clock.pass(std::chrono::minutes(1));
            office.write(u"9"_s, 99);
            office.serve();
        });
        QCOMPARE(office.sync().outcome, Outcome::Published);
        office.clock.pass(std::chrono::hours(1));
        office.sync();
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    /// A proxy that sends old pages without an Age.
    void rowsThatAreOlderThanPublishedAreHeld()
    {
        Register office;
        office.serve();
        const test::LoopbackCollection old = office.collection;
        QCOMPARE(office.sync().outcome, Outcome::Published);
        office.clock.pass(std::chrono::hours(1));
        office.write(u"7"_s, 4711);
        office.serve();
        QCOMPARE(office.sync().changed, 1);
        const QStringList published = office.rows();
        office.source.put(old);
        Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Held);
        QVERIFY2(test::told(seen.error).contains(u"sync.held_for_age("_s), qPrintable(test::told(seen.error)));
        QCOMPARE(office.rows(), published);
        office.serve();
        QCOMPARE(office.sync().outcome, Outcome::Unchanged);
        // A source that was set back sends it for weeks, as does a forgotten copy: only a person can tell them apart.
        office.source.put(old);
        for (int day = 0; day < 3; ++day) {
            QCOMPARE(office.sync().outcome, Outcome::Held);
            office.clock.pass(std::chrono::days(10));
        }
        QCOMPARE(office.rows(), published);
        office.options.acceptHeld = true;
        QCOMPARE(office.sync().outcome, Outcome::Published);
        QVERIFY(office.rows() != published);
    }

    void anythingThatHappensIsFound()
    {
        const auto seed = QTest::currentTestFunction() ? qEnvironmentVariableIntValue("ANJUNGAN_SEED") : 0;
        const auto used = seed != 0 ? static_cast<unsigned>(seed) : std::random_device{}();
        qInfo("seed %u", used);
        std::mt19937 random(used);
        const auto upTo = [&random](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        for (const bool projects : {false, true}) {
            Synced office({.filters = true, .projects = projects});
            int deltas = 0;
            for (int round = 0; round < 12; ++round) {
                for (int edits = upTo(6); edits > 0; --edits) {
                    const QString code = QString::number(1 + upTo(60));
                    const bool isThere =
                        office.rowsAtSource().filter(QRegularExpression(u'^' + code + u"\\|"_s)).size();
                    if (isThere && upTo(5) == 0)
                        office.erase(code);
                    else if (isThere && upTo(3) == 0)
                        office.touch(code);
                    else
                        office.write(code, upTo(1'000));
                }
                const Observation seen = office.syncAfter();
                QVERIFY2(isCurrent(seen.outcome), qPrintable(test::told(seen.error)));
                QCOMPARE(office.rows(), office.rowsAtSource());
                QCOMPARE(office.contentHash(), office.contentHashOfFreshDevice());
                deltas += seen.way == Way::Delta;
            }
            QVERIFY(deltas > 0);
        }
    }
};

ANJUNGAN_TEST(QCoreApplication, DeltaTest)
#include "delta_test.moc"
