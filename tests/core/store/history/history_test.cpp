// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history/keeping.h"
#include "core/store/history/past_view.h"
#include "core/store/repair/renewal.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/damage.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;
using anjungan::test::day;
using anjungan::test::page;
using anjungan::test::TestRow;

namespace anjungan::store {

namespace {

QDateTime hour(int hours) { return day(1).addSecs(3600LL * hours); }

TestRow school(int number, int pupils, std::optional<geo::Point> place = geo::Point{98.7, 3.5})
{
    return {.values = {QString::number(number), std::int64_t(pupils)}, .at = place};
}

source::RowPage schools(const std::vector<TestRow> &rows) { return page({u"npsn"_s, u"siswa"_s}, rows); }

} // namespace

/// What a cache knows of earlier times.
class HistoryTest : public QObject
{
    Q_OBJECT

private:
    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
    const workspace::Dataset m_schools = test::dataset(u"sekolah"_s, u"npsn"_s);

    void publish(const source::RowPage &rows, const QDateTime &time)
    {
        test::must(test::publishPages(*m_writer, m_schools, {rows}, time));
    }

    PastState stateAt(const QDateTime &time) const
    {
        return test::must(readPastState(m_reader->connection(), u"sekolah"_s, time));
    }

    /// The rows at a time, by key; "unknown" before the history begins.
    QStringList rowsAt(const QDateTime &time, const QString &columns = u"npsn, siswa"_s) const
    {
        const PastState state = stateAt(time);
        if (!state.isKnown(time))
            return {u"unknown"_s};
        const Table table = *test::must(m_reader->table(u"sekolah"_s));
        const QString from = state.view ? "("_L1 + state.view->rowsSql(table) + ")"_L1 : u"sekolah"_s;
        return test::ask(*m_reader, u"SELECT %1 FROM %2 ORDER BY 1, 2"_s.arg(columns, from));
    }

    QString one(const QString &sql) const { return test::ask(*m_reader, sql).value(0); }

    qint64 trim(const workspace::HistoryLimits &limits, const QDateTime &now)
    {
        const auto connection = test::must(CacheConnection::open(m_scratch.file, CacheConnection::Mode::Write));
        return test::must(trimHistory(*connection, limits, now));
    }

private Q_SLOTS:
    void init()
    {
        m_reader.reset();
        m_writer.reset();
        QFile::remove(m_scratch.file);
        m_writer = test::must(Writer::open(m_scratch.file));
        m_reader = test::must(Reader::open(m_scratch.file));
    }

    void rowsComeChangeAndGo()
    {
        publish(schools({school(1, 10), school(2, 20), school(3, 30)}), hour(0));
        publish(schools({school(1, 10), school(2, 21), school(4, 40)}), hour(1));
        publish(schools({school(1, 11), school(3, 33), school(4, 40)}), hour(2));
        QCOMPARE(rowsAt(hour(0).addSecs(-1)), QStringList(u"unknown"_s));
        QCOMPARE(rowsAt(hour(0)), (QStringList{u"1|10"_s, u"2|20"_s, u"3|30"_s}));
        QCOMPARE(rowsAt(hour(1).addSecs(-1)), (QStringList{u"1|10"_s, u"2|20"_s, u"3|30"_s}));
        QCOMPARE(rowsAt(hour(1)), (QStringList{u"1|10"_s, u"2|21"_s, u"4|40"_s}));
        QCOMPARE(rowsAt(hour(2)), (QStringList{u"1|11"_s, u"3|33"_s, u"4|40"_s}));
        QVERIFY(!stateAt(hour(3)).view); // the present rows
    }

    void valuesStayExact()
    {
        const auto values = [](std::vector<source::Value> row) {
            return page({u"npsn"_s, u"i"_s, u"r"_s, u"t"_s},
                        {{.values = std::move(row), .at = geo::Point{98.123456789012, 3.5}}});
        };
        publish(values({u"1"_s, std::int64_t(9007199254740993), 0.1, QString()}), hour(0));
        const QString before = one(u"SELECT i, printf('%.17g', r), typeof(t), hex(geom) FROM sekolah"_s);
        publish(values({u"1"_s, std::int64_t(1), 0.2, u"b"_s}), hour(1));
        const Table table = *test::must(m_reader->table(u"sekolah"_s));
        QCOMPARE(one(u"SELECT i, printf('%.17g', r), typeof(t), hex(geom) FROM (%1)"_s.arg(
                     stateAt(hour(0)).view->rowsSql(table))),
                 before);
    }

    /// Columns of any names, also those of the table of past rows itself, and a field that comes, goes and comes again.
    void schemasChange()
    {
        publish(page({u"npsn"_s, u"entry"_s, u"fid"_s, u"gone"_s}, {{.values = {u"1"_s, u"a"_s, u"b"_s, u"c"_s}}}),
                hour(0));
        publish(page({u"npsn"_s, u"c0"_s}, {{.values = {u"1"_s, std::int64_t(7)}}}), hour(1));
        publish(page({u"npsn"_s, u"entry"_s, u"c0"_s}, {{.values = {u"1"_s, u"d"_s, u"eight"_s}}}), hour(2));
        QCOMPARE(rowsAt(hour(0), u"npsn, entry, c0"_s).size(), 1);
        const Table table = *test::must(m_reader->table(u"sekolah"_s));
        const auto ask = [&](const QDateTime &time) {
            return one(u"SELECT npsn, entry, c0 FROM (%1)"_s.arg(stateAt(time).view->rowsSql(table)));
        };
        QCOMPARE(ask(hour(0)), u"1|a|-"_s);
        QCOMPARE(ask(hour(1)), u"1|-|7"_s);
    }

    /// A value that has no form of the field's present type is null, never a number that nobody sent.
    void typesChange()
    {
        const auto values = [this](std::initializer_list<source::Value> of, const QDateTime &time) {
            std::vector<TestRow> rows;
            int key = 0;
            for (const source::Value &value : of)
                rows.push_back({.values = {QString::number(++key), value}});
            publish(page({u"npsn"_s, u"n"_s}, rows), time);
        };
        values({u"abc"_s, u"12"_s, u"1.5"_s, u"0012"_s}, hour(0));
        values({std::int64_t(1), std::int64_t(2), std::int64_t(3), std::int64_t(4)}, hour(1));
        QCOMPARE(rowsAt(hour(0), u"npsn, n, typeof(n)"_s),
                 (QStringList{u"1|-|null"_s, u"2|12|integer"_s, u"3|1.5|real"_s, u"4|-|null"_s}));
        values({u"a"_s, u"b"_s, u"c"_s, u"d"_s}, hour(2));
        QCOMPARE(rowsAt(hour(1), u"npsn, n, typeof(n)"_s),
                 (QStringList{u"1|1|text"_s, u"2|2|text"_s, u"3|3|text"_s, u"4|4|text"_s}));
        values({true, false, true, false}, hour(3));
        QCOMPARE(rowsAt(hour(1), u"npsn, n"_s), (QStringList{u"1|1"_s, u"2|-"_s, u"3|-"_s, u"4|-"_s}));
        QCOMPARE(rowsAt(hour(2), u"npsn, n"_s), (QStringList{u"1|-"_s, u"2|-"_s, u"3|-"_s, u"4|-"_s}));
    }

    /// Tables, their indexes and the product's own tables of the history share one room of names.
    void datasetsMayHaveAnyName()
    {
        for (const QString &id : {u"x"_s, u"x_entry"_s, u"x_fid"_s, u"column"_s, u"field"_s, u"history"_s, u"past"_s}) {
            const workspace::Dataset dataset = test::dataset(id, u"npsn"_s);
            for (int round = 0; round < 2; ++round)
                test::must(test::publishPages(*m_writer, dataset, {schools({school(1, round)})}, hour(round)));
            QVERIFY(test::must(readPastState(m_reader->connection(), id, hour(0))).view);
        }
    }

    /// The publish that counts, also where nothing changed since.
    void theLastPublishIsKnown()
    {
        publish(schools({school(1, 1)}), hour(0));
        publish(schools({school(1, 2)}), hour(2));
        publish(schools({school(1, 2)}), hour(4)); // changes nothing
        QCOMPARE(stateAt(hour(1)).publish->seen.at, hour(0));
        QCOMPARE(stateAt(hour(5)).publish->seen.at, hour(2));
        QVERIFY(!stateAt(hour(0).addSecs(-1)).publish);
    }

    /// A cache of the version before, with content, gets a history from its next publish on.
    void anOlderCacheBeginsOne()
    {
        publish(schools({school(1, 1)}), hour(0));
        m_reader.reset();
        m_writer.reset();
        {
            const auto connection = test::must(CacheConnection::open(m_scratch.file, CacheConnection::Mode::Write));
            test::must(
                runAll(*connection, {{u"DROP TABLE anjungan_history"_s},
                                     {u"DROP TABLE anjungan_history_field"_s},
                                     {u"DROP INDEX anjungan_observation_published"_s},
                                     {u"DROP INDEX anjungan_observation_known"_s},
                                     {u"DROP INDEX anjungan_observation_touched"_s},
                                     {u"ALTER TABLE anjungan_observation DROP COLUMN period"_s},
                                     {u"DROP TABLE anjungan_vocabulary"_s},
                                     {u"DROP TABLE anjungan_name"_s},
                                     {u"DROP TABLE anjungan_named"_s},
                                     {u"DROP TABLE anjungan_attention"_s},
                                     {u"ALTER TABLE anjungan_dataset DROP COLUMN part"_s},
                                     {u"ALTER TABLE anjungan_dataset DROP COLUMN version"_s},
                                     {u"ALTER TABLE anjungan_dataset DROP COLUMN asked_at"_s},
                                     {u"DELETE FROM gpkg_extensions WHERE table_name = 'anjungan_attention'"_s},
                                     {u"DELETE FROM gpkg_extensions WHERE table_name LIKE 'anjungan_name%' OR "
                                      "table_name = 'anjungan_vocabulary'"_s},
                                     {u"DELETE FROM gpkg_extensions WHERE table_name LIKE 'anjungan_history%'"_s},
                                     {u"UPDATE anjungan_schema SET version = 5"_s}}));
        }
        m_writer = test::must(Writer::open(m_scratch.file));
        m_reader = test::must(Reader::open(m_scratch.file));
        QCOMPARE(rowsAt(hour(0)), QStringList(u"1|1"_s));
        publish(schools({school(1, 2), school(2, 2)}), hour(1));
        QCOMPARE(rowsAt(hour(0)), QStringList(u"1|1"_s));
        QCOMPARE(rowsAt(hour(1)), (QStringList{u"1|2"_s, u"2|2"_s}));
    }

    /// A damaged cache saves its ledger and not the former values: the history begins again.
    void itBeginsAgainAfterDamage()
    {
        publish(schools({school(1, 1)}), hour(0));
        publish(schools({school(1, 2)}), hour(1));
        const qsizetype root = one(u"SELECT rootpage FROM sqlite_schema WHERE name = 'sekolah'"_s).toLongLong();
        m_reader.reset();
        m_writer.reset();
        {
            constexpr qsizetype pageBytes = 4096;
            QFile damaged(m_scratch.file);
            QVERIFY(damaged.open(QIODevice::ReadWrite));
            QVERIFY(damaged.seek((root - 1) * pageBytes));
            QCOMPARE(damaged.write(QByteArray(pageBytes, '\xa5')), pageBytes);
        }
        suspect(m_scratch.file);
        OpenedCache opened = test::must(openOrRenew(m_scratch.file, hour(2)));
        QVERIFY(opened.renewed);
        m_writer = std::move(opened.writer);
        m_reader = test::must(Reader::open(m_scratch.file));
        publish(schools({school(1, 3)}), hour(3));
        publish(schools({school(1, 4)}), hour(4));
        QCOMPARE(one(u"SELECT count(*) FROM anjungan_observation WHERE outcome = 'published'"_s), u"4"_s);
        QCOMPARE(rowsAt(hour(1)), QStringList(u"unknown"_s));
        QCOMPARE(rowsAt(hour(2)), QStringList(u"unknown"_s));
        QCOMPARE(rowsAt(hour(3)), QStringList(u"1|3"_s));
        QCOMPARE(rowsAt(hour(4)), QStringList(u"1|4"_s));
    }

    /// Errors, not crashes or wrong rows.
    void itMayBeBroken()
    {
        publish(schools({school(1, 1)}), hour(0));
        publish(schools({school(1, 2)}), hour(1));
        const auto spoil = [this](const QString &sql) {
            const auto connection = test::must(CacheConnection::open(m_scratch.file, CacheConnection::Mode::Write));
            test::must(run(*connection, sql));
        };
        spoil(u"DROP TABLE anjungan_past_sekolah"_s);
        QVERIFY(rowsAt(hour(0)).first().contains("no such table"_L1));
        QVERIFY(!m_writer->trimHistory({.days = 0}, hour(2)));
        QCOMPARE(rowsAt(hour(1)), QStringList(u"1|2"_s)); // the present needs none
        publish(schools({school(1, 3)}), hour(2));        // and begins it anew
        QCOMPARE(rowsAt(hour(1)), QStringList(u"1|2"_s));
        spoil(u"DROP TABLE anjungan_history"_s);
        QVERIFY(!readPastState(m_reader->connection(), u"sekolah"_s, hour(0)));
        QVERIFY(!m_writer->trimHistory({.days = 0}, hour(2)));
    }

    /// A table that is made anew for another schema uses no fid again: the history tells rows by them.
    void aNewTableUsesNoNumberAgain()
    {
        const auto wider = [](const std::vector<int> &numbers) {
            source::RowPage made = page({u"npsn"_s, u"siswa"_s, u"guru"_s}, {});
            for (const int number : numbers)
                made.features.push_back({.id = {},
                                         .values = {QString::number(number), std::int64_t(1), std::int64_t(2)},
                                         .wkb = {},
                                         .box = {}});
            return made;
        };
        publish(schools({school(1, 1, {}), school(2, 1, {}), school(3, 1, {})}), hour(0));
        publish(wider({1, 2}), hour(1)); // the row with the greatest fid is gone
        publish(wider({4, 1, 2}), hour(2));
        QCOMPARE(one(u"SELECT fid FROM sekolah WHERE npsn = '4'"_s).toInt() > 3, true);
        QCOMPARE(rowsAt(hour(0)), (QStringList{u"1|1"_s, u"2|1"_s, u"3|1"_s}));
        QCOMPARE(rowsAt(hour(1)), (QStringList{u"1|1"_s, u"2|1"_s}));
    }

    void touchedRowsAreNotKept()
    {
        workspace::Dataset dataset = m_schools;
        dataset.modified = u"ubah"_s;
        const auto rows = [](const QString &time) {
            return page({u"npsn"_s, u"ubah"_s}, {{.values = {u"1"_s, time}}});
        };
        test::must(test::publishPages(*m_writer, dataset, {rows(u"2026-11-01T00:00:00Z"_s)}, hour(0)));
        test::must(test::publishPages(*m_writer, dataset, {rows(u"2026-11-02T00:00:00Z"_s)}, hour(1)));
        QCOMPARE(one(u"SELECT count(*) FROM anjungan_history WHERE rows > 0"_s), u"0"_s);
        QVERIFY(stateAt(hour(0)).isKnown(hour(0)));
    }

    void theOldestGoFirst()
    {
        for (int round = 0; round < 10; ++round)
            publish(schools({school(1, round), school(2, 5)}), day(1 + round));
        QCOMPARE(one(u"SELECT count(*), min(rows), max(rows) FROM anjungan_history"_s), u"9|1|1"_s);
        QCOMPARE(trim({.days = 400, .bytes = 1 << 30}, day(10)), 0);
        QCOMPARE(trim({.days = 4, .bytes = 1 << 30}, day(10)), 4); // those of days 2 to 5
        QCOMPARE(rowsAt(day(4)), QStringList(u"unknown"_s));
        QCOMPARE(stateAt(day(4)).begins, day(5));
        QCOMPARE(rowsAt(day(5)), (QStringList{u"1|4"_s, u"2|5"_s}));
        const qint64 bytes = one(u"SELECT sum(bytes) FROM anjungan_history"_s).toLongLong();
        QVERIFY2(bytes > qint64{5} * 40 && bytes < qint64{5} * 200, qPrintable(QString::number(bytes)));
        QCOMPARE(trim({.days = 400, .bytes = bytes - 1}, day(10)), 1);
        QCOMPARE(rowsAt(day(5)), QStringList(u"unknown"_s));
        QCOMPARE(rowsAt(day(6)), (QStringList{u"1|5"_s, u"2|5"_s}));
        QCOMPARE(trim({.days = 0, .bytes = 1 << 30}, day(10)), 4); // also what was kept at this moment
        QCOMPARE(rowsAt(day(10)), (QStringList{u"1|9"_s, u"2|5"_s}));
        QCOMPARE(rowsAt(day(9)), QStringList(u"unknown"_s));
    }

    /// A clock that is back for a while drops nothing that came before.
    void aClockThatJumpedDropsLittle()
    {
        publish(schools({school(1, 1)}), day(1));
        publish(schools({school(1, 2)}), day(2));
        publish(schools({school(1, 3)}), QDateTime(QDate(2001, 1, 1), QTime(0, 0), QTimeZone::UTC));
        publish(schools({school(1, 4)}), day(3));
        QCOMPARE(trim({.days = 30, .bytes = 1 << 30}, day(4)), 0);
    }

    /// For publishes at random the rows at every time are those that were published then.
    void everyTimeIsAsItWas()
    {
        QRandomGenerator random(test::printedSeed());
        QList<QStringList> snapshots;
        for (int round = 0; round < 40; ++round) {
            std::vector<TestRow> rows;
            for (int number = 0; number < 12; ++number)
                if (random.bounded(4) != 0)
                    rows.push_back(school(number, random.bounded(3)));
            if (random.bounded(5) == 0)
                rows.push_back({.values = {QString(), std::int64_t(random.bounded(3))}}); // a row without a key
            source::RowPage made = schools(rows);
            if (random.bounded(6) == 0) { // another schema
                made.fields.push_back(u"lain%1"_s.arg(random.bounded(3)));
                for (source::SourceRow &row : made.features)
                    row.values.push_back(QString::number(random.bounded(2)));
            }
            publish(made, hour(round));
            snapshots << test::ask(*m_reader, u"SELECT npsn, siswa FROM sekolah ORDER BY npsn, siswa"_s);
        }
        for (int round = 0; round < 40; ++round)
            QCOMPARE(rowsAt(hour(round).addSecs(random.bounded(3600))), snapshots[round]);
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::HistoryTest)
#include "history_test.moc"
