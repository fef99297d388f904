// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/layout.h"
#include "core/store/repair/renewal.h"
#include "core/store/repair/set_aside.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/damage.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using anjungan::sync::CacheErrorKind;

namespace anjungan::store {

namespace {

constexpr qsizetype pageBytes = 4096;

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("unreadable");
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

/// Overwrites bytes with noise in the file itself, so that programs that have it open see it.
void spoil(const QString &file, qsizetype at, qsizetype length)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::ReadWrite));
    QVERIFY(out.seek(at));
    QCOMPARE(out.write(QByteArray(length, '\xa5')), length);
}

/// Damages the pages that contain `text`, also those that are no longer part of a table.
void spoilPagesOf(const QString &file, const QByteArray &text)
{
    const QByteArray bytes = bytesOf(file);
    qsizetype at = bytes.indexOf(text);
    QVERIFY(at >= 0);
    for (; at >= 0; at = bytes.indexOf(text, at + 1))
        spoil(file, at / pageBytes * pageBytes, pageBytes);
}

QString sql(const QString &statement, const test::Scratch &scratch)
{
    const auto reader = Reader::open(scratch.file);
    return reader ? test::ask(**reader, statement).join(u' ') : test::told(reader.error());
}

/// Names of the other files in the cache's folder.
QStringList beside(const test::Scratch &scratch)
{
    QStringList names = QDir(scratch.folder.path()).entryList(QDir::Files);
    // The last reader to close cannot checkpoint.
    names.removeIf([](const QString &name) { return name.endsWith(u"-wal"_s) || name.endsWith(u"-shm"_s); });
    names.removeAll(u"cache.gpkg"_s);
    return names;
}

/// A cache of two datasets of 200 rows, with `entries` more entries in its ledger, each on its own; closed.
void makeCache(const QString &file, int entries)
{
    const auto writer = test::must(Writer::open(file));
    std::vector<test::TestRow> rows;
    for (int i = 0; i < 200; ++i)
        rows.push_back({.values = {QString::number(i), QString(100, u'r')}, .at = geo::Point{98, 3}});
    for (const QString &id : {u"a"_s, u"b"_s})
        QVERIFY(test::publishPages(*writer, test::dataset(id, u"k"_s), {test::page({u"k"_s, u"t"_s}, rows)}));
    for (int i = 0; i < entries; ++i) {
        sync::Observation seen = test::observation(u"a"_s, sync::Outcome::SourceDown, test::day(2));
        seen.error = {message::plain(u"entry %1; %2"_s.arg(i, 4, 10, QChar(u'0')).arg(QString(200, u'e')))};
        QVERIFY(writer->record(seen));
    }
}

const QString ledger =
    u"SELECT seq, dataset, at, outcome, rows, hex(hash), error FROM anjungan_observation ORDER BY seq"_s;

} // namespace

/// A damaged cache: renamed, reported, created again, the ledger saved.
class DamageTest : public QObject
{
    Q_OBJECT

    test::FaultVfs m_disk; // without a fault it spares the waiting

    static OpenedCache openOrRenew(const test::Scratch &scratch)
    {
        return test::must(store::openOrRenew(scratch.file, test::day(22)));
    }

private Q_SLOTS:
    void leavesAWholeCacheAlone()
    {
        test::Scratch scratch;
        makeCache(scratch.file, 3);
        const QString before = sql(ledger, scratch);
        {
            const OpenedCache opened = openOrRenew(scratch);
            QCOMPARE(opened.renewed, std::nullopt);
            QVERIFY(test::must(opened.writer->state(u"a"_s)).published);
        }
        QCOMPARE(sql(ledger, scratch), before);
        QCOMPARE(beside(scratch), QStringList());
    }

    void makesOneWhereNoneIs()
    {
        test::Scratch scratch;
        QCOMPARE(openOrRenew(scratch).renewed, std::nullopt);
        QVERIFY(Reader::open(scratch.file));
    }

    void setsADestroyedHeaderAside_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("magic") << 16;
        QTest::newRow("header") << 100;
        QTest::newRow("page") << int(pageBytes);
    }

    void setsADestroyedHeaderAside()
    {
        QFETCH(int, length);
        test::Scratch scratch;
        makeCache(scratch.file, 3);
        spoil(scratch.file, 0, length);
        const QByteArray damaged = bytesOf(scratch.file);
        QCOMPARE(Reader::open(scratch.file).error().kind, CacheErrorKind::NotSqlite);
        const OpenedCache opened = openOrRenew(scratch);
        QVERIFY2(test::told(*opened.renewed).startsWith(u"at("_s + scratch.file + u", [cache.renewed("_s),
                 qPrintable(test::told(*opened.renewed)));
        QVERIFY(!test::told(*opened.renewed).contains(u'\n'));
        const QString kept = u"cache.gpkg.damaged-20261122T120000Z"_s;
        QVERIFY(test::told(*opened.renewed).contains(kept));
        QCOMPARE(bytesOf(scratch.folder.filePath(kept)), damaged);
        QVERIFY(!test::must(opened.writer->state(u"a"_s)).published);
        QVERIFY(!QFile::exists(renewedName(scratch.file)));
        // Nothing of the ledger could be read, and the check of the chain reports this permanently.
        QVERIFY2(test::told(*opened.renewed).contains(u"[cache.ledger_cut("_s),
                 qPrintable(test::told(*opened.renewed)));
        QVERIFY(opened.writer->record(test::observation(u"a"_s, sync::Outcome::SourceDown, test::day(22))));
        const auto check = test::must(test::must(Reader::open(scratch.file))->checkLedger());
        QVERIFY(!check.isValid());
        QCOMPARE(check.missing, 1);
    }

    void savesTheWholeLedger()
    {
        test::Scratch scratch;
        makeCache(scratch.file, 300);
        const QString before = sql(ledger, scratch);
        spoilPagesOf(scratch.file, QByteArray(100, 'r'));
        suspect(scratch.file);
        const OpenedCache opened = openOrRenew(scratch);
        QVERIFY2(test::told(*opened.renewed).contains(u"[cache.ledger_saved(302)]"_s),
                 qPrintable(test::told(*opened.renewed)));
        QCOMPARE(sql(ledger, scratch), before);
        const auto reader = test::must(Reader::open(scratch.file));
        QVERIFY(test::must(reader->checkLedger()).isValid());
        QVERIFY(opened.writer->record(test::observation(u"a"_s, sync::Outcome::SourceDown, test::day(22))));
        QVERIFY(test::must(reader->checkLedger()).isValid());
        QCOMPARE(test::must(reader->checkLedger()).entries, 303);
    }

    void savesWhatCanBeReadOfTheLedgerAndTellsTheRest_data()
    {
        QTest::addColumn<QList<int>>("spoilt");
        QTest::newRow("one page") << QList{100};
        QTest::newRow("two pages") << QList{100, 200};
        QTest::newRow("the end") << QList{299};
        QTest::newRow("the begin") << QList{0};
    }

    void savesWhatCanBeReadOfTheLedgerAndTellsTheRest()
    {
        QFETCH(QList<int>, spoilt);
        test::Scratch scratch;
        makeCache(scratch.file, 300);
        const auto before = test::ask(*test::must(Reader::open(scratch.file)), ledger);
        for (const int entry : spoilt)
            spoilPagesOf(scratch.file, "entry " + QByteArray::number(entry).rightJustified(4, '0'));
        suspect(scratch.file);
        const OpenedCache opened = openOrRenew(scratch);
        const auto after = test::ask(*test::must(Reader::open(scratch.file)), ledger);
        const qsizetype lost = before.size() - after.size();
        QVERIFY2(lost >= spoilt.size() && lost < 60 * spoilt.size(), qPrintable(QString::number(lost)));
        for (const QString &entry : after)
            QVERIFY(before.contains(entry));
        QVERIFY2(test::told(*opened.renewed).contains(u", %1)]"_s.arg(lost)), qPrintable(test::told(*opened.renewed)));
        QVERIFY(opened.writer->record(test::observation(u"a"_s, sync::Outcome::SourceDown, test::day(22))));
        const auto check = test::must(test::must(Reader::open(scratch.file))->checkLedger());
        QVERIFY(!check.isValid());
        QCOMPARE(check.missing, lost);
        QCOMPARE(check.last, 303);
    }

    void neverTouchesWhatIsNotOurs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        test::Scratch scratch;
        const auto database = [&scratch](const QString &name, const SqlCommands &commands) {
            const QString file = scratch.folder.filePath(name);
            test::must(runAll(*test::must(CacheConnection::open(file, CacheConnection::Mode::Write)), commands));
            QByteArray bytes = bytesOf(file);
            bytes.replace(100, 2'000, QByteArray(2'000, '\xa5'));
            return bytes;
        };
        const QString noDatabase = u"[cache.not_sqlite()]"_s;
        const QString damaged = u"[cache.damaged_not_ours()]"_s;
        QTest::newRow("photo") << "\xff\xd8\xff\xe0" + QByteArray(50'000, '\x5a') << noDatabase;
        QTest::newRow("text") << QByteArray(
                                     "CREATE TABLE anjungan_schema (version); tableanjungan_schemaanjungan_schema")
                              << noDatabase;
        QTest::newRow("damaged database") << database(u"a"_s, {{u"CREATE TABLE photos (a)"_s}}) << damaged;
        QTest::newRow("damaged GeoPackage") << database(u"b"_s, {{u"PRAGMA application_id = %1"_s.arg(applicationId)},
                                                                 {u"CREATE TABLE gpkg_contents (a)"_s}})
                                            << damaged;
    }

    void neverTouchesWhatIsNotOurs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        test::Scratch scratch;
        write(scratch.file, bytes);
        const auto opened = store::openOrRenew(scratch.file, test::day(22));
        QVERIFY(!opened);
        QVERIFY2(test::told(opened.error()).contains(says), qPrintable(test::told(opened.error())));
        QCOMPARE(bytesOf(scratch.file), bytes);
        QCOMPARE(beside(scratch), QStringList());
    }

    void neverTakesTheNameOfAnother()
    {
        test::Scratch scratch;
        for (const QString &name : {u"Z"_s, u"Z-2"_s, u"Z-3"_s}) {
            makeCache(scratch.file, 1);
            spoil(scratch.file, 0, 100);
            const QByteArray damaged = bytesOf(scratch.file);
            openOrRenew(scratch);
            QCOMPARE(bytesOf(scratch.file + u".damaged-20261122T120000"_s + name), damaged);
        }
        QCOMPARE(beside(scratch).size(), 3);
    }

    void waitsForNoOtherWriter()
    {
        test::Scratch scratch;
        makeCache(scratch.file, 1);
        const auto other = test::must(Writer::open(scratch.file));
        suspect(scratch.file);
        const auto opened = store::openOrRenew(scratch.file, test::day(22));
        QCOMPARE(opened.error().kind, CacheErrorKind::Locked);
        QVERIFY(QFile::exists(scratch.file + u".stage"_s));
    }

    void looksThroughWhatIsSuspect()
    {
        test::Scratch scratch;
        makeCache(scratch.file, 1);
        suspect(scratch.file);
        write(scratch.file + u".stage"_s, QByteArray(5'000, 'x'));
        QCOMPARE(openOrRenew(scratch).renewed, std::nullopt);
        QVERIFY(!isSuspect(scratch.file));
        QCOMPARE(beside(scratch), QStringList());
        QVERIFY(test::must(openOrRenew(scratch).writer->state(u"b"_s)).published);
    }

    /// A reader meets damage while a writer that never reads that part has the cache open.
    void damageThatAReaderMeetsEndsTheWriter()
    {
        test::Scratch scratch;
        makeCache(scratch.file, 1);
        auto opened = openOrRenew(scratch);
        QVERIFY(opened.writer->state(u"a"_s));
        spoilPagesOf(scratch.file, QByteArray(100, 'r'));
        const auto reader = test::must(Reader::open(scratch.file));
        const auto statement = rows(*test::must(CacheConnection::open(scratch.file, CacheConnection::Mode::Read)),
                                    u"SELECT count(t) FROM a UNION ALL SELECT count(t) FROM b"_s);
        QCOMPARE(statement.error().kind, CacheErrorKind::Corrupt);
        QVERIFY(!isSuspect(scratch.file)); // a connection that nobody vouched for says nothing
        QSqlQuery query(reader->connection().database());
        for (const QString &table : {u"a"_s, u"b"_s})
            if (!query.exec(u"SELECT sum(length(t)) FROM "_s + table) || !query.next())
                QCOMPARE(reader->connection().error(query.lastError()).kind, CacheErrorKind::Corrupt);
        QVERIFY(isSuspect(scratch.file));
        QCOMPARE(opened.writer->state(u"a"_s).error().kind, CacheErrorKind::Corrupt);
        opened.writer.reset();

        // The reader continues with the old file; a new one sees the new cache.
        opened = openOrRenew(scratch);
        QVERIFY(opened.renewed);
        QCOMPARE(test::ask(*reader, u"SELECT count(*) FROM anjungan_dataset"_s), QStringList(u"2"_s));
        QCOMPARE(sql(u"SELECT count(*) FROM anjungan_dataset"_s, scratch), u"0"_s);
    }

    void aReaderOfTheOldFileReadsNothingOfTheNewOne()
    {
        test::Scratch scratch;
        makeCache(scratch.file, 1);
        auto reader = test::must(Reader::open(scratch.file));
        QCOMPARE(test::ask(*reader, u"SELECT count(*) FROM a"_s), QStringList(u"200"_s));
        spoilPagesOf(scratch.file, QByteArray(100, 'r'));
        suspect(scratch.file);
        const OpenedCache opened = openOrRenew(scratch);
        QVERIFY(opened.renewed);
        QVERIFY(test::publishPages(*opened.writer, test::dataset(u"a"_s, u"k"_s),
                                   {test::page({u"k"_s}, {{.values = {u"x"_s}}})}));
        reader.reset(); // the last of the old file: SQLite would tidy up its WAL by name
        QCOMPARE(sql(u"SELECT count(*) FROM a"_s, scratch), u"1"_s);
        QCOMPARE(sql(u"PRAGMA integrity_check"_s, scratch), u"ok"_s);
    }

    /// A crash after each of the renames.
    void continuesAfterACrash()
    {
        test::Scratch scratch;
        makeCache(scratch.file, 5);
        const QString before = sql(ledger, scratch);
        QVERIFY(QFile::copy(scratch.file, renewedName(scratch.file)));
        write(scratch.file + u"-wal"_s, "what is left of the damaged one");
        const QString aside = scratch.file + u".damaged-20261121T000000Z"_s;
        QVERIFY(QFile::rename(scratch.file, aside));

        QCOMPARE(openOrRenew(scratch).renewed, std::nullopt);
        QCOMPARE(sql(ledger, scratch), before);
        QCOMPARE(bytesOf(aside + u"-wal"_s), QByteArray("what is left of the damaged one"));
        QVERIFY(!QFile::exists(renewedName(scratch.file)));
    }

    /// The disk fails at each write while the cache is created again: nothing is lost, and the next call succeeds.
    void getsOverFaultsOnTheWay()
    {
        test::Scratch made;
        makeCache(made.file, 20);
        const QString before = sql(ledger, made);
        spoilPagesOf(made.file, QByteArray(100, 'r'));
        int failed = 0;
        for (test::DiskFault fault{.kind = test::DiskFault::Kind::Io, .sparesReads = true};; ++fault.at) {
            test::Scratch scratch;
            QVERIFY(QFile::copy(made.file, scratch.file));
            suspect(scratch.file);
            m_disk.arm(fault);
            const bool isOpen = store::openOrRenew(scratch.file, test::day(22)).has_value();
            m_disk.disarm();
            if (m_disk.strikes() == 0)
                break;
            failed += isOpen ? 0 : 1;
            openOrRenew(scratch);
            QCOMPARE(beside(scratch), QStringList(u"cache.gpkg.damaged-20261122T120000Z"_s));
            QCOMPARE(sql(ledger, scratch), before);
            QCOMPARE(sql(u"PRAGMA integrity_check"_s, scratch), u"ok"_s);
        }
        QVERIFY(failed > 10);
    }

    void beginsAgainAfterACrashBefore()
    {
        test::Scratch scratch;
        makeCache(scratch.file, 5);
        spoil(scratch.file, 0, 100);
        write(renewedName(scratch.file), QByteArray(100, 'x'));
        write(renewedName(scratch.file) + u"-wal"_s, QByteArray(100, 'x'));
        QVERIFY(openOrRenew(scratch).renewed);
        QCOMPARE(sql(u"PRAGMA integrity_check"_s, scratch), u"ok"_s);
        QCOMPARE(beside(scratch), QStringList(u"cache.gpkg.damaged-20261122T120000Z"_s));
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::DamageTest)
#include "damage_test.moc"
