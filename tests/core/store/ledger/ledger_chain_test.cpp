// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/message_json.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using anjungan::sync::Observation;
using anjungan::sync::Outcome;
using anjungan::test::page;

namespace anjungan::store {

/// Manipulation of the ledger is detected.
class LedgerChainTest : public QObject
{
    Q_OBJECT

private:
    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;

    static workspace::Dataset datasetWithArea()
    {
        workspace::Dataset dataset = test::dataset(u"a"_s, u"k"_s);
        dataset.area = workspace::AreaRef{.field = u"kab"_s, .codes = u"kemendagri"_s};
        dataset.period = u"bulan"_s;
        return dataset;
    }

    void publish(int day, const std::vector<std::pair<QString, QString>> &keysAndAreas)
    {
        std::vector<test::TestRow> rows;
        rows.reserve(keysAndAreas.size());
        for (const auto &[key, area] : keysAndAreas)
            rows.push_back({.values = {key, area, u"2026-0%1"_s.arg(day)}});
        test::must(test::publishPages(*m_writer, datasetWithArea(), {page({u"k"_s, u"kab"_s, u"bulan"_s}, rows)},
                                      test::day(day)));
    }

    void see(Outcome outcome, int day, const QString &error = {}, const QString &dataset = u"a"_s)
    {
        Observation seen = test::observation(dataset, outcome, test::day(day));
        seen.error = message::messagesOf(error);
        test::must(m_writer->record(seen));
    }

    /// Six entries of two datasets, the first and the fourth with counts per area, all but the third with a period; the
    /// writer is closed.
    void keepABook()
    {
        publish(1, {{u"1"_s, u"12.07"_s}, {u"2"_s, u"12.71"_s}});
        see(Outcome::SourceDown, 2, u"http://a.example: \"down\" — it's 'off'; 1|2"_s);
        see(Outcome::DeviceOffline, 3, u"this device has no network"_s, u"b"_s);
        publish(4, {{u"1"_s, u"12.71"_s}, {u"3"_s, u"12.08"_s}});
        see(Outcome::Unchanged, 5);
        see(Outcome::Unchanged, 6);
        m_writer.reset();
    }

    LedgerCheck check() const { return test::must(test::must(Reader::open(m_scratch.file))->checkLedger()); }

    /// Changes the file like someone who can write to it and drop the triggers.
    void tamper(const QStringList &sqls) const
    {
        const auto connection = test::must(CacheConnection::open(m_scratch.file, CacheConnection::Mode::Write));
        for (const QString &table : {u"observation"_s, u"change"_s})
            for (const QString &event : {u"update"_s, u"delete"_s})
                test::must(run(*connection, u"DROP TRIGGER anjungan_%1_%2"_s.arg(table, event)));
        for (const QString &sql : sqls)
            test::must(run(*connection, sql));
    }

    QStringList ask(const QString &sql) const { return test::ask(*test::must(Reader::open(m_scratch.file)), sql); }

private Q_SLOTS:
    void init()
    {
        m_writer.reset();
        QFile::remove(m_scratch.file);
        m_writer = test::must(Writer::open(m_scratch.file));
    }

    void anEmptyLedgerIsWhole()
    {
        const LedgerCheck found = check();
        QVERIFY(found.isValid());
        QCOMPARE(found.entries, 0);
        QVERIFY(found.head.isEmpty());
    }

    void anUnchangedLedgerIsValid()
    {
        keepABook();
        const LedgerCheck found = check();
        QVERIFY(found.isValid());
        QVERIFY(!found.firstBad);
        QCOMPARE(found.entries, 6);
        QCOMPARE(found.last, 6);
        QCOMPARE(found.head.size(), 32);
        QCOMPARE(ask(u"SELECT lower(hex(hash)) FROM anjungan_observation ORDER BY seq DESC LIMIT 1"_s),
                 QStringList(QString::fromLatin1(found.head.toHex())));
        QCOMPARE(ask(u"SELECT count(DISTINCT hash) FROM anjungan_observation WHERE length(hash) = 32"_s),
                 QStringList(u"6"_s));
    }

    void eachEntryHangsOnAllBefore()
    {
        keepABook();
        const QByteArray head = check().head;
        QFile::remove(m_scratch.file);
        m_writer = test::must(Writer::open(m_scratch.file));
        keepABook();
        QCOMPARE(check().head, head);
        QFile::remove(m_scratch.file);
        m_writer = test::must(Writer::open(m_scratch.file));
        see(Outcome::Unchanged, 1, {}, u"c"_s);
        keepABook();
        QVERIFY(check().isValid());
        QVERIFY(check().head != head);
    }

    void showsWhatWasDoneToIt_data()
    {
        QTest::addColumn<QStringList>("deed");
        QTest::addColumn<qint64>("firstBad"); // 0: none
        QTest::addColumn<int>("misfits");
        QTest::addColumn<int>("missing");
        QTest::addColumn<int>("cut");
        QTest::addColumn<int>("strays");
        const auto altered = [](const char *name, const QString &what, qint64 first) {
            QTest::newRow(name) << QStringList(what) << first << 1 << 0 << 0 << 0;
        };
        const auto inEntry = [&altered](const char *name, const QString &assignment, qint64 seq) {
            altered(name, u"UPDATE anjungan_observation SET %1 WHERE seq = %2"_s.arg(assignment).arg(seq), seq);
        };
        inEntry("rows", u"rows = rows + 1"_s, 2);
        inEntry("bytes", u"bytes = 1"_s, 5);
        inEntry("outcome", u"outcome = 'source_down'"_s, 3);
        inEntry("time", u"at = '2026-11-03T12:00:00.001Z'"_s, 3);
        inEntry("dataset", u"dataset = 'a'"_s, 3);
        inEntry("a text for null", u"note = ''"_s, 4);
        inEntry("null for a text", u"error = NULL"_s, 2);
        inEntry("a blob for a text", u"error = CAST(error AS BLOB)"_s, 2);
        inEntry("bytes after a zero", u"outcome = outcome || char(0) || 'x'"_s, 5);
        inEntry("way", u"way = 'full'"_s, 6);
        inEntry("confirmed", u"confirmed_at = at"_s, 1);
        inEntry("hash taken", u"hash = NULL"_s, 6);
        inEntry("another period", u"period = '2026-05'"_s, 5);
        inEntry("period taken", u"period = NULL"_s, 4);
        inEntry("a period put in", u"period = '2026-01'"_s, 3);
        altered("area's count", u"UPDATE anjungan_change SET added = 5 WHERE observation = 4 AND area = '12.08'"_s, 4);
        altered("area's name", u"UPDATE anjungan_change SET area = '12.09' WHERE area = '12.08'"_s, 4);
        altered("area taken", u"DELETE FROM anjungan_change WHERE observation = 1 AND area = '12.07'"_s, 1);
        altered("area put in", u"INSERT INTO anjungan_change VALUES (5, '12.07', 0, 1, 0)"_s, 5);
        altered("entry put in",
                u"INSERT INTO anjungan_observation (dataset, at, outcome, rows, added, changed, removed, "
                "touched, bytes, requests, ms, hash) SELECT dataset, at, outcome, rows, added, changed, "
                "removed, touched, bytes, requests, ms, hash FROM anjungan_observation WHERE seq = 6"_s,
                7);
        // The entry's own hash is not what was written, nor is what the next was computed from.
        QTest::newRow("hash altered") << QStringList(
                                             u"UPDATE anjungan_observation SET hash = zeroblob(32) WHERE seq = 2"_s)
                                      << qint64(2) << 2 << 0 << 0 << 0;
        QTest::newRow("two swapped") << QStringList{u"UPDATE anjungan_observation SET seq = 99 WHERE seq = 5"_s,
                                                    u"UPDATE anjungan_observation SET seq = 5 WHERE seq = 6"_s,
                                                    u"UPDATE anjungan_observation SET seq = 6 WHERE seq = 99"_s}
                                     << qint64(5) << 2 << 0 << 0 << 0;
        QTest::newRow("one out of the middle")
            << QStringList(u"DELETE FROM anjungan_observation WHERE seq = 3"_s) << qint64(4) << 1 << 1 << 0 << 0;
        QTest::newRow("the first two, with counts")
            << QStringList(u"DELETE FROM anjungan_observation WHERE seq < 3"_s) << qint64(3) << 1 << 2 << 0 << 2;
        QTest::newRow("the end") << QStringList(u"DELETE FROM anjungan_observation WHERE seq > 4"_s) << qint64(0) << 0
                                 << 0 << 2 << 0;
        QTest::newRow("all") << QStringList{u"DELETE FROM anjungan_observation"_s, u"DELETE FROM anjungan_change"_s}
                             << qint64(0) << 0 << 0 << 6 << 0;
        QTest::newRow("the end, its number too")
            << QStringList{u"DELETE FROM anjungan_observation WHERE seq > 3"_s,
                           u"UPDATE sqlite_sequence SET seq = 3 WHERE name = 'anjungan_observation'"_s}
            << qint64(0) << 0 << 0 << 0 << 3;
    }

    void showsWhatWasDoneToIt()
    {
        QFETCH(QStringList, deed);
        QFETCH(qint64, firstBad);
        keepABook();
        const QByteArray head = check().head;
        tamper(deed);
        const LedgerCheck found = check();
        QVERIFY(!found.isValid());
        QCOMPARE(found.firstBad ? found.firstBad->seq : 0, firstBad);
        QTEST(int(found.misfits), "misfits");
        QTEST(int(found.missing), "missing");
        QTEST(int(found.cut), "cut");
        QTEST(int(found.strays), "strays");
        if (firstBad == 3) {
            QVERIFY(found.firstBad->at.startsWith(u"2026-11-03"_s));
            QVERIFY(!found.firstBad->dataset.isEmpty());
        }
        // If SQLite's number was set back too, only the leftover counts show it, and the next entry reuses the number.
        if (found.strays == 3)
            return;
        // Later entries are chained to the existing ones, and repair nothing.
        m_writer = test::must(Writer::open(m_scratch.file));
        see(Outcome::Unchanged, 7);
        m_writer.reset();
        QVERIFY(!check().isValid());
        QVERIFY(check().head != head);
    }

    void refusesToBeChanged()
    {
        keepABook();
        const auto connection = test::must(CacheConnection::open(m_scratch.file, CacheConnection::Mode::Write));
        for (const QString &sql :
             {u"UPDATE anjungan_observation SET rows = 1"_s, u"DELETE FROM anjungan_observation WHERE seq = 6"_s,
              u"UPDATE anjungan_change SET added = 0"_s, u"DELETE FROM anjungan_change"_s}) {
            const auto done = run(*connection, sql);
            QVERIFY(!done);
            QVERIFY2(test::told(done.error()).contains(u"append only"_s), qPrintable(test::told(done.error())));
        }
        QVERIFY(check().isValid());
    }

    /// The script in the documentation for checking a ledger without this program.
    void canBeCheckedByAStranger()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("there is no python3 here");
        QFile page(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/docs/decisions/0011-ledger-chain.md"_s);
        QVERIFY2(page.open(QIODevice::ReadOnly), qPrintable(page.fileName()));
        static const QRegularExpression block(u"```python\\n(.*?)```"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        const QString lines = block.match(QString::fromUtf8(page.readAll())).captured(1);
        QVERIFY(!lines.isEmpty());
        const auto told = [&] { return test::run(python, {u"-c"_s, lines, m_scratch.file}); };
        keepABook();
        auto finished = told();
        QVERIFY2(finished.exitCode == 0, finished.err.constData());
        QCOMPARE(finished.out.trimmed(), "6 entries, head " + check().head.toHex());
        tamper({u"UPDATE anjungan_change SET added = 5 WHERE observation = 4 AND area = '12.08'"_s});
        finished = told();
        QVERIFY(finished.exitCode != 0);
        QVERIFY2(finished.err.contains("entry 4"), finished.err.constData());
    }

    void tellsTheNewestPeriodOfWhatIsPublished()
    {
        keepABook();
        const auto reader = test::must(Reader::open(m_scratch.file));
        QStringList periods;
        for (const LedgerEntry &entry : test::must(reader->observations({}, 10)))
            periods.prepend(entry.period);
        QCOMPARE(periods, (QStringList{u"2026-01"_s, u"2026-01"_s, u""_s, u"2026-04"_s, u"2026-04"_s, u"2026-04"_s}));
        QCOMPARE(test::must(reader->observations({}, 1)).first().hash, check().head);
    }

    void readsTheLatestEntries()
    {
        Observation first = test::observation(u"a"_s, Outcome::Unchanged, test::day(2));
        first.way = sync::Way::Bundle;
        first.note = {message::make<message::Code::BeganAgain>(message::make<message::Code::RowCountChanged>())};
        first.confirmedAt = test::day(1);
        first.sourceModified = test::day(1).addDays(-9);
        first.rows = 9;
        first.touched = 8;
        first.bytes = 7'000'000'000;
        first.requests = 6;
        first.milliseconds = 5;
        first.contentHash = "hash";
        test::must(m_writer->record(first));
        see(Outcome::Held, 3, u"held"_s, u"b"_s);
        see(Outcome::Refused, 4, u"no"_s);
        const auto reader = test::must(Reader::open(m_scratch.file));
        const QList<LedgerEntry> latest = test::must(reader->observations(u"a"_s, 10));
        QCOMPARE(latest.size(), 2);
        QCOMPARE(latest[0].seq, 3);
        QCOMPARE(latest[0].seen.outcome, Outcome::Refused);
        QCOMPARE(latest[0].seen.error, message::Messages{message::plain(u"no"_s)});
        const Observation &read = latest[1].seen;
        QCOMPARE(read.at, first.at);
        QCOMPARE(read.way, sync::Way::Bundle);
        QCOMPARE(read.note, first.note);
        QCOMPARE(read.confirmedAt, first.confirmedAt);
        QCOMPARE(read.sourceModified, first.sourceModified);
        QCOMPARE(std::tuple(read.rows, read.touched, read.bytes, read.requests, read.milliseconds),
                 std::tuple(9, 8, 7'000'000'000, 6, 5));
        QCOMPARE(read.contentHash, first.contentHash);
        QCOMPARE(test::must(reader->observations({}, 2)).size(), 2);
        QCOMPARE(test::must(reader->observations({}, 2))[1].seen.dataset, u"b"_s);
    }

    void tellsSinceWhenSyncsFail()
    {
        const auto trouble = [this] {
            const auto record = test::must(Reader::open(m_scratch.file))->dataset(u"a"_s).value().value();
            return std::pair(record.trouble, record.troubledSince);
        };
        using Trouble = std::pair<std::optional<Outcome>, std::optional<QDateTime>>;
        see(Outcome::Canceled, 1);
        QCOMPARE(trouble(), Trouble());
        see(Outcome::SourceDown, 2);
        see(Outcome::Canceled, 3);
        see(Outcome::SourceDown, 4);
        QCOMPARE(trouble(), Trouble(Outcome::SourceDown, test::day(2)));
        see(Outcome::DeviceOffline, 5);
        see(Outcome::DeviceOffline, 6);
        QCOMPARE(trouble(), Trouble(Outcome::DeviceOffline, test::day(5)));
        see(Outcome::Unchanged, 7);
        QCOMPARE(trouble(), Trouble());
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::LedgerChainTest)
#include "ledger_chain_test.moc"
