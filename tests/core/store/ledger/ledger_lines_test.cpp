// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

using sync::Outcome;

/// What verdicts read of the ledger.
class LedgerLinesTest : public QObject
{
    Q_OBJECT

private:
    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;

    void see(int day, Outcome outcome, bool isNew = false, const QString &dataset = u"a"_s)
    {
        sync::Observation seen = test::observation(dataset, outcome, test::day(day));
        seen.changed = isNew ? 1 : 0;
        test::must(m_writer->record(seen));
    }

    /// "6 unchanged 5": number, outcome and day; "*" marks new content.
    QStringList since(int day, int most = 100) const
    {
        QStringList told;
        const auto reader = test::must(Reader::open(m_scratch.file));
        for (const LedgerLine &line : test::must(reader->ledgerSince(u"a"_s, test::day(day), most)))
            told << u"%1 %2 %3%4"_s.arg(line.seq)
                        .arg(sync::outcomeName(line.outcome))
                        .arg(test::day(1).daysTo(line.at) + 1)
                        .arg(line.isNew ? u"*"_s : QString());
        return told;
    }

private Q_SLOTS:
    void init()
    {
        m_writer.reset();
        QFile::remove(m_scratch.file);
        m_writer = test::must(Writer::open(m_scratch.file));
    }

    void ofAnEmptyLedgerThereAreNone() { QCOMPARE(since(1), QStringList()); }

    /// Before the time only what new content needs: it, and since when it can have been there.
    void areThoseSinceATimeAndWhatMattersBefore()
    {
        see(1, Outcome::Published, true);
        see(2, Outcome::Unchanged);
        see(3, Outcome::TouchedOnly);
        see(4, Outcome::SourceDown);
        see(5, Outcome::Published, true);
        see(6, Outcome::Unchanged, false, u"b"_s);
        see(7, Outcome::Unchanged);
        see(8, Outcome::Unchanged);
        see(9, Outcome::DeviceOffline);
        see(10, Outcome::Unchanged);
        see(11, Outcome::Held);
        const QStringList sparse{u"1 published 1*"_s, u"3 touched_only 3"_s, u"5 published 5*"_s};
        const QStringList late{u"10 unchanged 10"_s, u"11 held 11"_s};
        QCOMPARE(since(10), sparse + (QStringList{u"8 unchanged 8"_s}) + late);
        QCOMPARE(since(9), sparse + (QStringList{u"8 unchanged 8"_s, u"9 device_offline 9"_s}) + late);
        QCOMPARE(since(12), sparse + QStringList(u"10 unchanged 10"_s)); // nothing since
        QCOMPARE(since(1).size(), 10);
        // The newest two, and of what had new content again the newest two.
        QCOMPARE(since(1, 2), sparse + (QStringList{u"8 unchanged 8"_s}) + late);
        QCOMPARE(since(1, 1),
                 (QStringList{u"3 touched_only 3"_s, u"5 published 5*"_s, u"10 unchanged 10"_s, u"11 held 11"_s}));
    }

    /// The order is that of the ledger, whatever the clock said.
    void haveTheLedgersOrder()
    {
        see(5, Outcome::Published, true);
        see(20, Outcome::Unchanged);
        see(6, Outcome::Unchanged);
        QCOMPARE(since(10), (QStringList{u"1 published 5*"_s, u"2 unchanged 20"_s, u"3 unchanged 6"_s}));
    }

    void areReadQuicklyFromALongLedger()
    {
        {
            const auto connection = test::must(CacheConnection::open(m_scratch.file, CacheConnection::Mode::Write));
            test::must(run(*connection,
                           u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
                           "INSERT INTO anjungan_observation (dataset, at, outcome, rows, added, changed, removed, "
                           "touched, bytes, requests, ms) SELECT 'a', strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', "
                           "i || ' minutes'), 'unchanged', 9, 0, 0, 0, 0, 200, 1, 17 FROM n"_s));
        }
        see(3, Outcome::Unchanged);
        QCOMPARE(since(2), (QStringList{u"60000 unchanged -262"_s, u"60001 unchanged 3"_s}));
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::LedgerLinesTest)
#include "ledger_lines_test.moc"
