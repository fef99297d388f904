// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/statement.h"
#include "core/sync/values/past_rows.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;
using anjungan::sync::Observation;
using anjungan::sync::Outcome;
using anjungan::sync::PastRows;

namespace anjungan::store {

/// The ledger tells how many rows were published before, for the guard against small losses.
class PastRowsTest : public QObject
{
    Q_OBJECT

    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;

    static QDateTime hour(int hours) { return test::day(20).addSecs(hours * 3600LL); }

    void see(int at, Outcome outcome, qint64 rows, qint64 added, qint64 removed, const message::Messages &note = {},
             const QString &dataset = u"a"_s)
    {
        Observation seen = test::observation(dataset, outcome, hour(at));
        seen.rows = rows;
        seen.added = added;
        seen.removed = removed;
        seen.note = note;
        test::must(m_writer->record(seen));
    }

    void lose(int at, qint64 rows, qint64 removed, const message::Messages &note = {})
    {
        see(at, Outcome::Published, rows, 0, removed, note);
    }

    QList<PastRows> past(int from, int now) { return test::must(m_writer->pastRows(u"a"_s, hour(from), hour(now))); }

private Q_SLOTS:
    void init()
    {
        m_writer.reset();
        QFile::remove(m_scratch.file);
        m_writer = test::must(Writer::open(m_scratch.file));
        see(0, Outcome::Published, 100, 100, 0);
    }

    void arePublishedUntilOthersReplaceThem()
    {
        QCOMPARE(past(-24, 1), QList<PastRows>());
        lose(1, 95, 5);
        see(2, Outcome::Unchanged, 95, 0, 0);
        see(3, Outcome::Held, 95, 0, 0);
        see(4, Outcome::SourceDown, 95, 0, 0);
        see(5, Outcome::Published, 96, 3, 2);
        see(6, Outcome::Published, 1, 1, 7, {}, u"b"_s);
        QCOMPARE(past(-24, 7), (QList<PastRows>{{100, hour(1)}, {95, hour(5)}}));
        QCOMPARE(past(1, 7), (QList<PastRows>{{95, hour(5)}}));
        QCOMPARE(past(5, 7), QList<PastRows>());
    }

    void beginAgainWhereAShrunkenDeliveryWasLetThrough_data()
    {
        QTest::addColumn<message::Messages>("note");
        QTest::addColumn<bool>("begins");
        using message::Code;
        QTest::newRow("by a person") << message::Messages{message::make<Code::ShrunkByPerson>()} << true;
        QTest::newRow("by time, among others")
            << message::Messages{message::make<Code::WentOn>(20), message::make<Code::ShrunkByTime>(hour(0))} << true;
        QTest::newRow("neither") << message::Messages{message::make<Code::WentOn>(20)} << false;
        QTest::newRow("a text that looks like it")
            << message::Messages{message::plain(u"\"code\":\"sync.shrunk_by_person\""_s)} << false;
    }

    void beginAgainWhereAShrunkenDeliveryWasLetThrough()
    {
        QFETCH(message::Messages, note);
        QFETCH(bool, begins);
        lose(1, 95, 5);
        lose(2, 40, 55, note);
        lose(3, 39, 1);
        QList<PastRows> expected{{40, hour(3)}};
        if (!begins)
            expected = QList<PastRows>{{100, hour(1)}, {95, hour(2)}} + expected;
        QCOMPARE(past(-24, 4), expected);
    }

    /// As after a damaged cache was replaced by a new one with its ledger.
    void beginAgainWhereNothingWasPublished()
    {
        lose(1, 95, 5);
        see(2, Outcome::Published, 60, 60, 0);
        lose(3, 59, 1);
        QCOMPARE(past(-24, 4), (QList<PastRows>{{60, hour(3)}}));
    }

    void ofAClockThatWasSetBackCountUntilTheTimeHasPassedByTheNewOne()
    {
        lose(1, 95, 5);
        lose(1'000, 90, 5);
        see(2, Outcome::Unchanged, 90, 0, 0);
        QCOMPARE(past(-22, 3), (QList<PastRows>{{100, hour(1)}, {95, hour(1'000)}}));
        QCOMPARE(past(1, 25), (QList<PastRows>{{95, hour(1'000)}}));
        QCOMPARE(past(2, 26), QList<PastRows>());
    }

    void areFoundByAnIndex()
    {
        m_writer.reset();
        const auto reader = test::must(Reader::open(m_scratch.file));
        const QString plan = test::ask(*reader, u"EXPLAIN QUERY PLAN SELECT seq, rows - added + removed, at, note FROM "
                                                "main.anjungan_observation WHERE dataset = 'a' AND at > '2026' AND "
                                                "added + changed + removed > 0 ORDER BY seq"_s)
                                 .join(u'\n');
        QVERIFY2(plan.contains(u"USING INDEX anjungan_observation_changing (dataset=? AND at>?)"_s), qPrintable(plan));
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::PastRowsTest)
#include "past_rows_test.moc"
