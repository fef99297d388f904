// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/inspect.h"
#include "core/store/format/layout.h"
#include "core/store/schema/migrations.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/statement.h"
#include "core/store/sqlite/wal.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

/// A ledger of schema version 3, which had no chain, gets one.
class LedgerMigrationTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int entries = 2'345; // more than are chained at a time

    static std::vector<MigrationStep> stepsTo(int last)
    {
        std::vector<MigrationStep> steps = migrationSteps();
        std::erase_if(steps, [last](const MigrationStep &step) { return step.number > last; });
        return steps;
    }

    static std::shared_ptr<CacheConnection> open(const QString &file)
    {
        return test::must(CacheConnection::open(file, CacheConnection::Mode::Write));
    }

    /// The syncs of its dataset succeeded until entry 2,000 and have failed since.
    static void makeOldCache(const QString &file)
    {
        const auto connection = open(file);
        test::must(useWal(*connection));
        test::must(migrate(*connection, 0, stepsTo(3)));
        test::must(run(
            *connection,
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO anjungan_observation (dataset, at, outcome, rows, added, changed, removed, touched, bytes, "
            "requests, ms, error) SELECT 'a', strftime('%Y-%m-%dT%H:%M:%fZ', '2026-11-01', i || ' minutes'), "
            "iif(i <= 2000, 'unchanged', iif(i = 2100, 'canceled', 'source_down')), 9, 0, 0, 0, 0, 200, 1, 17, "
            "iif(i <= 2000, NULL, 'down') FROM n"_s,
            {entries}));
        test::must(run(*connection, u"INSERT INTO anjungan_dataset (id, state, outcome, attempted_at) VALUES "
                                    "('a', 'failed', 'source_down', '2026-11-03T00:00:00.000Z'), "
                                    "('b', 'current', 'unchanged', '2026-11-03T00:00:00.000Z')"_s));
    }

    static QVariant ask(const QString &file, const QString &sql)
    {
        return test::must(scalar(*test::must(CacheConnection::open(file, CacheConnection::Mode::Read)), sql));
    }

private Q_SLOTS:
    void chainsExistingEntries()
    {
        test::Scratch scratch;
        makeOldCache(scratch.file);
        test::must(Writer::open(scratch.file));
        const auto reader = test::must(Reader::open(scratch.file));
        const LedgerCheck check = test::must(reader->checkLedger());
        QVERIFY(check.isValid());
        QCOMPARE(check.entries, entries);
        const auto a = test::must(reader->dataset(u"a"_s)).value();
        QCOMPARE(a.trouble, sync::Outcome::SourceDown);
        QCOMPARE(a.troubledSince, QDateTime(QDate(2026, 11, 2), QTime(9, 21), QTimeZone::UTC));
        QVERIFY(!test::must(reader->dataset(u"b"_s))->troubledSince);
        QCOMPARE(ask(scratch.file + u".before-step-4"_s, u"SELECT version FROM anjungan_schema"_s), 3);
    }

    void continuesAfterTheExistingRows()
    {
        test::Scratch scratch;
        makeOldCache(scratch.file);
        test::must(test::must(Writer::open(scratch.file))
                       ->record(test::observation(u"b"_s, sync::Outcome::Unchanged, test::day(4))));
        const LedgerCheck check = test::must(test::must(Reader::open(scratch.file))->checkLedger());
        QVERIFY(check.isValid());
        QCOMPARE(check.last, entries + 1);
    }

    /// Before schema 7 entries had no period. They keep their hashes, later ones have one beside theirs.
    void leavesTheHashesOfEntriesWithoutPeriod()
    {
        test::Scratch scratch;
        makeOldCache(scratch.file);
        {
            const auto connection = open(scratch.file);
            test::must(migrate(*connection, 3, stepsTo(6)));
            test::must(run(*connection, u"UPDATE anjungan_dataset SET period = '2026-10' WHERE id = 'a'"_s));
        }
        const auto hash = u"SELECT hex(hash) FROM anjungan_observation WHERE seq = 2345"_s;
        const QVariant before = ask(scratch.file, hash);
        test::must(test::must(Writer::open(scratch.file))
                       ->record(test::observation(u"a"_s, sync::Outcome::SourceDown, test::day(4))));
        QCOMPARE(ask(scratch.file, hash), before);
        QCOMPARE(ask(scratch.file, u"SELECT group_concat(coalesce(period, '-'), ' ') FROM anjungan_observation "
                                   "WHERE seq > 2344"_s)
                     .toString(),
                 u"- 2026-10"_s);
        const LedgerCheck check = test::must(test::must(Reader::open(scratch.file))->checkLedger());
        QVERIFY(check.isValid());
        QCOMPARE(check.last, entries + 1);
    }

    void leavesTheOldWhereItFails_data()
    {
        QTest::addColumn<QString>("obstacle");
        QTest::newRow("at the first statement") << u"ALTER TABLE anjungan_observation ADD COLUMN way TEXT"_s;
        QTest::newRow("after some") << u"CREATE TABLE anjungan_change (mine)"_s;
        QTest::newRow("while chaining, half way")
            << u"CREATE TRIGGER obstacle BEFORE UPDATE ON anjungan_observation WHEN old.seq = 1500 "
               "BEGIN SELECT RAISE(ABORT, 'obstacle'); END"_s;
    }

    void leavesTheOldWhereItFails()
    {
        QFETCH(QString, obstacle);
        test::Scratch scratch;
        makeOldCache(scratch.file);
        test::must(run(*open(scratch.file), obstacle));
        const auto shape = u"SELECT group_concat(sql, ';') FROM sqlite_schema"_s;
        const QVariant before = ask(scratch.file, shape);
        const auto writer = Writer::open(scratch.file);
        QVERIFY(!writer);
        QCOMPARE(ask(scratch.file, shape), before);
        QCOMPARE(ask(scratch.file, u"SELECT version FROM anjungan_schema"_s), 3);
        QCOMPARE(ask(scratch.file, u"SELECT count(*) FROM anjungan_observation"_s), entries);
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::LedgerMigrationTest)
#include "ledger_migration_test.moc"
