// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using anjungan::test::page;

namespace anjungan::store {

/// The changes of each publish per area.
class LedgerAreasTest : public QObject
{
    Q_OBJECT

private:
    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;
    workspace::Dataset m_dataset;

    /// Rows as "key area content"; "-" for null.
    static source::RowPage pageOf(const QStringList &rows)
    {
        std::vector<test::TestRow> made;
        for (const QString &row : rows) {
            const QStringList words = row.split(u' ');
            made.push_back(
                {.values = {words[0], words[1] == u"-"_s ? source::Value() : source::Value(words[1]), words[2]}});
        }
        return page({u"k"_s, u"kab"_s, u"c"_s}, made);
    }

    void publish(int day, const QStringList &rows)
    {
        test::must(test::publishPages(*m_writer, m_dataset, {pageOf(rows)}, test::day(day)));
    }

    /// "area +added ~changed -removed"
    QStringList since(int day) const
    {
        QStringList told;
        const auto changes = test::must(test::must(Reader::open(m_scratch.file))->changes(u"a"_s, test::day(day)));
        for (const AreaChange &change : changes)
            told.append(u"%1 +%2 ~%3 -%4"_s.arg(change.area).arg(change.added).arg(change.changed).arg(change.removed));
        return told;
    }

    QStringList ask(const QString &sql) const { return test::ask(*test::must(Reader::open(m_scratch.file)), sql); }

private Q_SLOTS:
    void init()
    {
        m_writer.reset();
        QFile::remove(m_scratch.file);
        m_writer = test::must(Writer::open(m_scratch.file));
        m_dataset = test::dataset(u"a"_s, u"k"_s);
        m_dataset.area = workspace::AreaRef{.field = u"kab"_s, .codes = u"kemendagri"_s};
    }

    void countsAFirstPublishAsAdded()
    {
        publish(1, {u"1 12.07 x"_s, u"2 12.07 y"_s, u"3 12.71 z"_s});
        QCOMPARE(since(1), QStringList({u"12.07 +2 ~0 -0"_s, u"12.71 +1 ~0 -0"_s}));
        QVERIFY(since(2).isEmpty());
    }

    void tellsAddedChangedRemovedAndMoved()
    {
        publish(1, {u"1 12.07 x"_s, u"2 12.07 y"_s, u"3 12.71 z"_s, u"4 12.71 z"_s, u"5 - z"_s});
        // 1 changes, 2 moves, 3 is removed, 4 stays, 5 gets an area, 6 is added.
        publish(2, {u"1 12.07 xx"_s, u"2 12.71 y"_s, u"4 12.71 z"_s, u"5 12.08 z"_s, u"6 12.07 n"_s});
        QCOMPARE(since(2),
                 QStringList({u" +0 ~0 -1"_s, u"12.07 +1 ~1 -1"_s, u"12.08 +1 ~0 -0"_s, u"12.71 +1 ~0 -1"_s}));
        QCOMPARE(since(1),
                 QStringList({u" +1 ~0 -1"_s, u"12.07 +3 ~1 -1"_s, u"12.08 +1 ~0 -0"_s, u"12.71 +3 ~0 -1"_s}));
    }

    void belongsToItsEntry()
    {
        publish(1, {u"1 12.07 x"_s});
        test::must(m_writer->record(test::observation(u"a"_s, sync::Outcome::SourceDown, test::day(2))));
        publish(3, {u"1 12.08 x"_s});
        QCOMPARE(ask(u"SELECT o.seq, o.at, c.area, c.added, c.removed FROM anjungan_change AS c LEFT JOIN "
                     "anjungan_observation AS o ON o.seq = c.observation ORDER BY 1, 3"_s),
                 QStringList({u"1|2026-11-01T12:00:00.000Z|12.07|1|0"_s, u"3|2026-11-03T12:00:00.000Z|12.07|0|1"_s,
                              u"3|2026-11-03T12:00:00.000Z|12.08|1|0"_s}));
    }

    void writesNothingWhereNothingDiffers()
    {
        publish(1, {u"1 12.07 x"_s});
        publish(2, {u"1 12.07 x"_s});
        QCOMPARE(ask(u"SELECT count(*) FROM anjungan_change"_s), QStringList(u"1"_s));
    }

    void writesNothingWithoutAnArea()
    {
        m_dataset.area.reset();
        publish(1, {u"1 12.07 x"_s});
        QCOMPARE(ask(u"SELECT count(*) FROM anjungan_change"_s), QStringList(u"0"_s));
    }

    void countsRowsOfAFieldThatDoesNotComeUnderNoArea()
    {
        m_dataset.area->field = u"hilang"_s;
        publish(1, {u"1 12.07 x"_s, u"2 12.71 x"_s});
        QCOMPARE(since(1), QStringList(u" +2 ~0 -0"_s));
    }

    void followsAFieldThatComesLater()
    {
        test::must(test::publishPages(*m_writer, m_dataset, {page({u"k"_s, u"c"_s}, {{.values = {u"1"_s, u"x"_s}}})},
                                      test::day(1)));
        publish(2, {u"1 12.07 x"_s});
        QCOMPARE(since(2), QStringList({u" +0 ~0 -1"_s, u"12.07 +1 ~0 -0"_s}));
    }

    void takesCodesThatAreNumbers()
    {
        m_dataset = test::dataset(u"a"_s, u"k"_s, {{u"kab"_s, workspace::FieldType::Integer}});
        m_dataset.area = workspace::AreaRef{.field = u"kab"_s, .codes = u"kemendagri"_s};
        const auto numbers = [](qint64 area) { return page({u"k"_s, u"kab"_s}, {{.values = {u"1"_s, area}}}); };
        test::must(test::publishPages(*m_writer, m_dataset, {numbers(1207)}, test::day(1)));
        test::must(test::publishPages(*m_writer, m_dataset, {numbers(1271)}, test::day(2)));
        QCOMPARE(since(2), QStringList({u"1207 +0 ~0 -1"_s, u"1271 +1 ~0 -0"_s}));
    }

    void keepsNothingOfAPublishThatFails()
    {
        publish(1, {u"1 12.07 x"_s});
        auto stage = test::must(m_writer->stage(m_dataset));
        test::must(stage->append(pageOf({u"1 12.71 x"_s}), {}));
        // An entry without a time is refused, after the counts were written.
        QVERIFY(!stage->publish({}, test::observation(u"a"_s, sync::Outcome::Published, {})).has_value());
        QCOMPARE(ask(u"SELECT area, added FROM anjungan_change"_s), QStringList(u"12.07|1"_s));
        QCOMPARE(ask(u"SELECT kab FROM a"_s), QStringList(u"12.07"_s));
    }

    /// The number of rows of each area is the sum of the ledger's entries, for any changes.
    void addsUpToTheRows()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int day = 1; day <= 25; ++day) {
            QStringList rows;
            for (int key = 0; key < 60; ++key) {
                if (random.bounded(4) == 0)
                    continue;
                const int area = random.bounded(5);
                rows.append(
                    u"%1 %2 %3"_s.arg(key).arg(area == 0 ? u"-"_s : u"12.0%1"_s.arg(area)).arg(random.bounded(3)));
            }
            publish(day, rows);
            QCOMPARE(ask(u"SELECT area, sum(added) - sum(removed) AS n FROM anjungan_change GROUP BY area HAVING n > 0 "
                         "ORDER BY area"_s),
                     ask(u"SELECT coalesce(kab, '') AS area, count(*) FROM a GROUP BY kab ORDER BY area"_s));
        }
        QVERIFY(test::must(test::must(Reader::open(m_scratch.file))->checkLedger()).isValid());
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::LedgerAreasTest)
#include "ledger_areas_test.moc"
