// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/export_check.h"
#include "tests/support/loopback_source.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

#ifdef Q_OS_UNIX
#include <csignal>
#endif

/// The keeper: `anjungan compliance` and `anjungan sync --watch`.
class ComplianceCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::LoopbackSource m_source;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static test::Finished anjungan(const QStringList &arguments)
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), QStringList{u"--lang"_s, u"en"_s} + arguments);
    }

    static QJsonObject titik(const QString &cadence)
    {
        QJsonObject dataset{{u"id"_s, u"titik"_s},
                            {u"source"_s, u"pusat"_s},
                            {u"collection"_s, u"titik"_s},
                            {u"key"_s, u"kode"_s},
                            {u"publisher"_s, u"disdik"_s}};
        if (!cadence.isEmpty()) {
            dataset[u"cadence"_s] = cadence;
            dataset[u"grace"_s] = u"P7D"_s;
        }
        return dataset;
    }

    QString workspaceWith(const QString &name, const QString &cadence) const
    {
        const QJsonObject document{
            {u"version"_s, 1},
            {u"id"_s, u"uji"_s},
            {u"title"_s, u"Uji"_s},
            {u"timeZone"_s, u"Asia/Jakarta"_s},
            {u"sources"_s,
             QJsonArray{QJsonObject{
                 {u"id"_s, u"pusat"_s}, {u"type"_s, u"ogcapi-features"_s}, {u"url"_s, m_source.url().toString()}}}},
            {u"datasets"_s, QJsonArray{titik(cadence)}},
            {u"agencies"_s, QJsonArray{QJsonObject{{u"id"_s, u"disdik"_s}, {u"name"_s, u"Dinas Pendidikan"_s}}}}};
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

    QString synced(const QString &name) const
    {
        const auto done = anjungan(
            {u"sync"_s, u"--workspace"_s, workspaceWith(name + u".json"_s, u"P1M"_s), u"--cache"_s, path(name)});
        if (done.exitCode != 0)
            qFatal("%s", done.err.constData());
        return path(name);
    }

    static QByteArray content(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    static QList<compliance::ExportRow> rowsOf(const QByteArray &geoJson)
    {
        QList<compliance::ExportRow> rows;
        for (const QJsonValue one : QJsonDocument::fromJson(geoJson)[u"features"_s].toArray())
            if (const auto row = compliance::exportRowOf(one[u"properties"_s].toObject().toVariantMap()))
                rows << *row;
        return rows;
    }

    static void alterLedger(const QString &cache)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"alter"_s);
            database.setDatabaseName(cache);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"DROP TRIGGER anjungan_observation_update"_s));
            QVERIFY(query.exec(u"UPDATE anjungan_observation SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1"_s));
        }
        QSqlDatabase::removeDatabase(u"alter"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::LoopbackCollection collection;
        collection.id = u"titik"_s;
        collection.features = test::numberedPoints(7);
        m_source.put(collection);
    }

    void writesWhatAServerCanServe()
    {
        const QString cache = synced(u"a.gpkg"_s);
        const QString file = path(u"a.geojson"_s);
        const auto done = anjungan(
            {u"compliance"_s, u"--cache"_s, cache, u"--out"_s, file, u"--keeper"_s, u"Diskominfo"_s, u"--json"_s});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QVERIFY2(done.err.isEmpty(), done.err.constData());
        QCOMPARE(done.json()[u"rows"_s], 12);
        QCOMPARE(done.json()[u"keeper"_s], u"Diskominfo"_s);
        QCOMPARE(done.json()[u"publishers"_s][0][u"publisher"_s], u"disdik"_s);
        const QList<compliance::ExportRow> rows = rowsOf(content(file));
        QCOMPARE(rows.size(), 12);
        const compliance::ExportFindings findings = compliance::checkExport(rows);
        QVERIFY(findings.isSound());
        QCOMPARE(findings.ledgerHead, done.json()[u"ledger"_s][u"head"_s].toString());
        QVERIFY2(rows[0].sentence.endsWith(u"so the period does not count."_s), qPrintable(rows[0].sentence));

        const auto again = anjungan(
            {u"compliance"_s, u"--cache"_s, cache, u"--out"_s, path(u"a.csv"_s), u"--keeper"_s, u"Diskominfo"_s});
        QVERIFY2(again.exitCode == 0, again.err.constData());
        QVERIFY2(again.out.contains("a.csv: 12 verdicts"), again.out.constData());
        const QList<QByteArray> lines = content(path(u"a.csv"_s)).split('\n');
        QCOMPARE(lines.size(), 14); // a header, and nothing after the last line
        QVERIFY2(lines[0].startsWith("verdict_id,publisher,dataset,period,due,verdict,"), lines[0].constData());
        QVERIFY2(lines[1].startsWith("titik."), lines[1].constData());
    }

    void aStrangerCanCheckIt()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("there is no python3 here");
        const QByteArray page = content(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/docs/compliance.md"_s);
        const qsizetype from = page.indexOf("```python\n") + 10;
        const QString lines = QString::fromUtf8(page.mid(from, page.indexOf("```", from) - from));
        const QString file = path(u"b.geojson"_s);
        QCOMPARE(anjungan({u"compliance"_s, u"--cache"_s, synced(u"b.gpkg"_s), u"--out"_s, file, u"--keeper"_s, u"K"_s})
                     .exitCode,
                 0);
        auto told = test::run(python, {u"-c"_s, lines, file});
        QVERIFY2(told.exitCode == 0, told.err.constData());
        QVERIFY2(told.out.startsWith("12 rows of K, ledger "), told.out.constData());
        QByteArray altered = content(file);
        altered.replace("\"days_late\":0", "\"days_late\":1");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(altered) == altered.size());
        out.close();
        told = test::run(python, {u"-c"_s, lines, file});
        QVERIFY(told.exitCode != 0);
        QVERIFY2(told.err.contains("row 1 "), told.err.constData());
    }

    void whatNobodyStandsForIsTold()
    {
        const QString file = path(u"c.geojson"_s);
        const auto done = anjungan({u"compliance"_s, u"--cache"_s, synced(u"c.gpkg"_s), u"--out"_s, file});
        QCOMPARE(done.exitCode, 0);
        QVERIFY2(done.errorLines().size() == 1 && done.err.contains("--keeper"), done.err.constData());
        QCOMPARE(compliance::checkExport(rowsOf(content(file))).faults.first().code, message::Code::ExportUnsigned);
    }

    /// The verdicts are there, but nobody stands for them.
    void aBrokenLedgerIsTold()
    {
        const QString cache = synced(u"d.gpkg"_s);
        alterLedger(cache);
        const QString file = path(u"d.geojson"_s);
        const auto done =
            anjungan({u"compliance"_s, u"--cache"_s, cache, u"--out"_s, file, u"--keeper"_s, u"Diskominfo"_s});
        QCOMPARE(done.exitCode, 3);
        QVERIFY2(done.errorLines().size() == 1 && done.err.contains("the ledger is broken"), done.err.constData());
        const compliance::ExportFindings findings = compliance::checkExport(rowsOf(content(file)));
        QCOMPARE(findings.faults.size(), 1);
        QCOMPARE(findings.faults.first().code, message::Code::ExportUnsigned);
    }

    void promisesNothingWithoutACadence()
    {
        const QString file = path(u"e.geojson"_s);
        const auto done = anjungan({u"compliance"_s, u"--cache"_s, synced(u"e.gpkg"_s), u"--workspace"_s,
                                    workspaceWith(u"none.json"_s, {}), u"--out"_s, file, u"--keeper"_s, u"K"_s});
        QCOMPARE(done.exitCode, 0);
        QVERIFY2(done.errorLines().size() == 1 && done.err.contains("cadence"), done.err.constData());
        QCOMPARE(rowsOf(content(file)).size(), 0);
        QCOMPARE(QJsonDocument::fromJson(content(file))[u"type"_s], u"FeatureCollection"_s);
    }

    void wrongCallsAreOneLine_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::addColumn<QByteArray>("line");
        const QStringList compliance{u"compliance"_s, u"--cache"_s, u"/nowhere/c.gpkg"_s};
        const QStringList watch{u"sync"_s, u"--watch"_s, u"--demo"_s, u"--cache"_s, u"/nowhere/c.gpkg"_s};
        QTest::newRow("no cache") << QStringList{u"compliance"_s, u"--out"_s, u"a.csv"_s} << QByteArray("--cache");
        QTest::newRow("no file") << compliance << QByteArray("--out FILE.geojson or FILE.csv");
        QTest::newRow("a file of another kind")
            << compliance + QStringList{u"--out"_s, u"a.pdf"_s} << QByteArray("--out FILE.geojson or FILE.csv");
        QTest::newRow("no such cache") << compliance + QStringList{u"--out"_s, u"a.csv"_s} << QByteArray("/nowhere/");
        QTest::newRow("a name like a formula")
            << compliance + QStringList{u"--out"_s, u"a.csv"_s, u"--keeper"_s, u"=1+1"_s} << QByteArray("--keeper");
        QTest::newRow("watch elsewhere") << QStringList{u"status"_s, u"--watch"_s, u"--cache"_s, u"c"_s}
                                         << QByteArray("--watch is for sync");
        QTest::newRow("watch and one dataset")
            << watch + QStringList{u"--dataset"_s, u"a"_s} << QByteArray("follows the schedule");
        QTest::newRow("watch and a file of another kind")
            << watch + QStringList{u"--out"_s, u"a.json"_s} << QByteArray("--out FILE.geojson or FILE.csv");
    }

    void wrongCallsAreOneLine()
    {
        QFETCH(QStringList, call);
        QFETCH(QByteArray, line);
        const auto done = anjungan(call);
        QCOMPARE(done.exitCode, 2);
        QCOMPARE(done.errorLines().size(), 1);
        QVERIFY2(done.err.contains(line), done.err.constData());
    }

    void theFileStaysWhereItCannotBeWritten()
    {
        const auto done = anjungan({u"compliance"_s, u"--cache"_s, synced(u"f.gpkg"_s), u"--out"_s,
                                    path(u"none/f.csv"_s), u"--keeper"_s, u"K"_s});
        QCOMPARE(done.exitCode, 2);
        QVERIFY2(done.errorLines().size() == 1 && done.err.contains("cannot be written"), done.err.constData());
    }

#ifdef Q_OS_UNIX
    /// Goes on after the first run, tells each in one line, and ends cleanly.
    void watchesUntilItIsEnded_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<bool>("json");
        QTest::newRow("by a service manager, in JSON") << SIGTERM << true;
        QTest::newRow("by a person") << SIGINT << false;
    }

    void watchesUntilItIsEnded()
    {
        QFETCH(int, signal);
        QFETCH(bool, json);
        const QString cache = path(u"watch%1.gpkg"_s.arg(signal));
        const QString file = path(u"watch%1.geojson"_s.arg(signal));
        QStringList arguments{
            u"--lang"_s,  u"en"_s, u"sync"_s,  u"--watch"_s, u"--workspace"_s, workspaceWith(u"watch.json"_s, u"P1M"_s),
            u"--cache"_s, cache,   u"--out"_s, file,         u"--keeper"_s,    u"Diskominfo"_s};
        if (json)
            arguments << u"--json"_s;
        QProcess process;
        process.start(QStringLiteral(ANJUNGAN_PROGRAM), arguments);
        QByteArray line;
        while (!line.endsWith('\n') && process.waitForReadyRead(60'000))
            line += process.readAllStandardOutput();
        if (json) {
            const QJsonObject told = QJsonDocument::fromJson(line).object();
            QCOMPARE(told[u"datasets"_s][0][u"outcome"_s], u"published"_s);
            QCOMPARE(told[u"compliance"_s], file);
            QVERIFY(!told[u"at"_s].isNull());
        } else {
            QVERIFY2(line.endsWith("Z: 1 published\n"), line.constData());
        }
        const compliance::ExportFindings findings = compliance::checkExport(rowsOf(content(file)));
        QVERIFY(findings.isSound());
        QCOMPARE(findings.keeper, u"Diskominfo"_s);
        QCOMPARE(process.state(), QProcess::Running);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(anjungan({u"status"_s, u"--cache"_s, cache, u"--verify"_s}).exitCode, 0);
    }

    /// Its workspace's source is down when the service starts.
    void startsWithTheWorkspaceThatTheCacheKept()
    {
        const QString cache = synced(u"kept.gpkg"_s);
        QProcess process;
        process.start(QStringLiteral(ANJUNGAN_PROGRAM), {u"--lang"_s, u"en"_s, u"sync"_s, u"--watch"_s,
                                                         u"--workspace"_s, path(u"gone.json"_s), u"--cache"_s, cache});
        process.setReadChannel(QProcess::StandardError);
        QByteArray said;
        while (!said.contains("it kept is used") && process.waitForReadyRead(60'000))
            said += process.readAllStandardError();
        QVERIFY2(said.contains("it kept is used"), said.constData());
        process.terminate();
        QVERIFY(process.waitForFinished(60'000));
    }
#endif
};

ANJUNGAN_TEST(QCoreApplication, ComplianceCommandTest)
#include "compliance_command_test.moc"
