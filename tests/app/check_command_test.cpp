// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_source.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// `check` and `describe`, called as the program: exit codes, lines in two languages, exact JSON.
class CheckCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

    static test::Finished anjungan(const QStringList &arguments)
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), arguments);
    }

    QString workspaceFor(const QString &name, const QString &url) const
    {
        return write(name, R"({"version": 1, "id": "uji",
            "sources": [{"id": "pusat", "type": "ogcapi-features", "url": ")" +
                               url.toUtf8() + R"("}],
            "datasets": [{"id": "titik", "source": "pusat", "collection": "titik", "key": "kode"}]})");
    }

    static test::LoopbackCollection points(int rows)
    {
        test::LoopbackCollection collection{.id = u"titik"_s};
        collection.features = test::numberedPoints(rows);
        return collection;
    }

private Q_SLOTS:
    void aDocumentIsValidated()
    {
        const QString right = workspaceFor(u"benar.json"_s, u"http://127.0.0.1:9/"_s);
        const auto valid = anjungan({u"check"_s, right, u"--lang"_s, u"en"_s});
        QCOMPARE(valid.exitCode, 0);
        QCOMPARE(QString::fromUtf8(valid.out), u"uji: valid; sources: 1, datasets: 1, pages: 0\n"_s);
        QCOMPARE(QString::fromUtf8(anjungan({u"check"_s, right, u"--lang"_s, u"id"_s}).out),
                 u"uji: sah; sumber: 1, dataset: 1, halaman: 0\n"_s);
        QCOMPARE(anjungan({u"check"_s, right, u"--json"_s}).out,
                 QByteArray(R"({"error":null,"id":"uji","mistakes":[],"valid":true})"
                            "\n"));
        QCOMPARE(anjungan({u"check"_s, u"--demo"_s}).exitCode, 0);
    }

    void aMistakeIsSaidWithItsPlace()
    {
        const QString wrong = write(u"salah.json"_s, R"({"version": 1, "id": "uji", "sources": [], "datasets": [
            {"id": "titik", "source": "pusat", "collection": "titik"}]})");
        const auto refused = anjungan({u"check"_s, wrong, u"--lang"_s, u"en"_s});
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(refused.out, QByteArray());
        QCOMPARE(refused.errorLines(), QStringList{wrong + u": /datasets/0/key: is missing"_s});
        const QJsonObject json = anjungan({u"check"_s, wrong, u"--json"_s, u"--lang"_s, u"en"_s}).json();
        const QJsonObject mistake{{u"file"_s, wrong},
                                  {u"place"_s, u"/datasets/0/key"_s},
                                  {u"reason"_s, u"is missing"_s},
                                  {u"reason_messages"_s, QJsonArray{QJsonObject{{u"code"_s, u"workspace.key_missing"_s},
                                                                                {u"args"_s, QJsonArray()}}}}};
        QCOMPARE(json, (QJsonObject{
                           {u"valid"_s, false}, {u"mistakes"_s, QJsonArray{mistake}}, {u"error"_s, QJsonValue::Null}}));
        QCOMPARE(anjungan({u"check"_s, u"tidak-ada.json"_s}).exitCode, 2);
        QVERIFY(anjungan({u"check"_s, u"tidak-ada.json"_s, u"--json"_s}).json()[u"error"_s].isString());
    }

    void wrongCallsAreTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no workspace") << QStringList{u"check"_s};
        QTest::newRow("two workspaces") << QStringList{u"check"_s, u"a.json"_s, u"b.json"_s};
        QTest::newRow("no URL") << QStringList{u"describe"_s};
        QTest::newRow("no http") << QStringList{u"describe"_s, u"ftp://example.org/"_s};
        QTest::newRow("--source elsewhere") << QStringList{u"status"_s, u"--cache"_s, u"c.gpkg"_s, u"--source"_s};
    }
    void wrongCallsAreTwo()
    {
        QFETCH(const QStringList, words);
        const auto refused = anjungan(words);
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(refused.errorLines().size(), 1);
    }

    void aSourceIsAsked()
    {
        test::LoopbackSource source;
        auto collection = points(7);
        collection.etag = "\"v1\"";
        source.put(collection);
        const QString workspace = workspaceFor(u"s.json"_s, source.url().toString());
        const auto right = anjungan({u"check"_s, workspace, u"--source"_s, u"--json"_s, u"--lang"_s, u"en"_s});
        QVERIFY2(right.exitCode == 0, right.err.constData());
        QJsonObject seen = test::dataset(right, u"titik"_s);
        const qint64 bytes = seen[u"cost"_s][u"first_sync"_s][u"bytes"_s].toInteger();
        QVERIFY(bytes > 0);
        seen.remove(u"cost"_s);
        const QString noFilter = u"the source declares no filter: changes alone cannot be asked for"_s;
        QCOMPARE(seen, (QJsonObject{{u"id"_s, u"titik"_s},
                                    {u"source"_s, u"pusat"_s},
                                    {u"collection"_s, u"titik"_s},
                                    {u"outcome"_s, u"published"_s},
                                    {u"rows"_s, 7},
                                    {u"matched"_s, 7},
                                    {u"pages"_s, 1},
                                    {u"page_size"_s, 10'000},
                                    {u"changed_in_a_day"_s, QJsonValue::Null},
                                    {u"way"_s, u"validator"_s},
                                    {u"checks"_s, QJsonObject{{u"collection"_s, u"right"_s},
                                                              {u"key"_s, u"right"_s},
                                                              {u"fields"_s, u"right"_s},
                                                              {u"codes"_s, u"none"_s},
                                                              {u"count"_s, u"right"_s}}},
                                    {u"validators"_s, QJsonObject{{u"etag"_s, true},
                                                                  {u"last_modified"_s, false},
                                                                  {u"one_for_all"_s, true},
                                                                  {u"honoured"_s, true}}},
                                    {u"deltas"_s, QJsonObject{{u"filter"_s, u"undeclared"_s},
                                                              {u"properties"_s, u"undeclared"_s},
                                                              {u"sortby"_s, u"undeclared"_s}}},
                                    {u"wrong"_s, QJsonArray()},
                                    {u"wrong_messages"_s, QJsonArray()},
                                    {u"lacking"_s, QJsonArray{noFilter}},
                                    {u"lacking_messages"_s, QJsonArray{QJsonObject{{u"code"_s, u"survey.no_filter"_s},
                                                                                   {u"args"_s, QJsonArray()}}}},
                                    {u"notes"_s, QJsonArray()},
                                    {u"notes_messages"_s, QJsonArray()}}));
        QCOMPARE(right.json()[u"cost"_s].toObject(),
                 (QJsonObject{{u"first_sync"_s, QJsonObject{{u"requests"_s, 4}, {u"bytes"_s, bytes}}},
                              {u"quiet_day"_s, QJsonObject{{u"requests"_s, 96}, {u"bytes"_s, 0}}},
                              {u"usual_day"_s, QJsonObject{{u"requests"_s, 99}, {u"bytes"_s, bytes}}}}));

        const auto table = anjungan({u"check"_s, workspace, u"--source"_s, u"--lang"_s, u"id"_s});
        QCOMPARE(table.exitCode, 0);
        const QStringList lines = QString::fromUtf8(table.out).split(u'\n');
        QVERIFY2(lines[0].startsWith(u"dataset  baris  koleksi  kunci  kolom"_s), table.out.constData());
        QVERIFY2(lines[1].contains(u"satu untuk semua"_s), table.out.constData());
    }

    void whatIsWrongIsThree()
    {
        test::LoopbackSource source;
        auto collection = points(7);
        QJsonObject properties = collection.features[3][u"properties"].toObject();
        properties[u"kode"] = u"1"_s;
        collection.features[3][u"properties"] = properties;
        source.put(collection);
        const QString workspace = workspaceFor(u"k.json"_s, source.url().toString());
        const auto wrong = anjungan({u"check"_s, workspace, u"--source"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(wrong.exitCode, 3);
        QCOMPARE(wrong.errorLines().size(), 1);
        QVERIFY2(wrong.errorLines().first().startsWith(u"titik: 1 key belongs to several rows: 1"_s),
                 wrong.err.constData());
        source.stop();
        QCOMPARE(anjungan({u"check"_s, workspace, u"--source"_s}).exitCode, 3);
    }

    void noSecretIsSaid()
    {
        test::LoopbackSource source;
        source.put(points(3));
        source.fail(u"items"_s, test::fault::status(403), -1);
        QUrl url = source.url();
        url.setQuery(u"access_token=rahasia"_s);
        const QString workspace = workspaceFor(u"r.json"_s, url.toString());
        for (const QStringList &words : {QStringList{u"check"_s, workspace, u"--source"_s, u"--json"_s},
                                         QStringList{u"describe"_s, url.toString()},
                                         QStringList{u"describe"_s, url.toString(), u"titik"_s, u"--json"_s}}) {
            const auto done = anjungan(words);
            QVERIFY2(!done.out.contains("rahasia") && !done.err.contains("rahasia"), done.err.constData());
        }
    }

#ifdef Q_OS_UNIX
    void anInterruptEndsItAndLeavesNothing()
    {
        test::LoopbackSource source;
        source.put(points(3));
        source.fail(u"items"_s, test::fault::silence(), -1);
        QTemporaryDir temporary;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, temporary.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(ANJUNGAN_PROGRAM),
                      {u"check"_s, workspaceFor(u"i.json"_s, source.url().toString()), u"--source"_s});
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(source.requestCount(u"items"_s) > 0, 20'000);
        QVERIFY(!QDir(temporary.path()).isEmpty());
        program.terminate(); // SIGTERM, which is heeded as SIGINT is
        QVERIFY(program.waitForFinished(15'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 3);
        QVERIFY(QDir(temporary.path()).isEmpty());
    }
#endif

    void collectionsAreListedAsPlainText()
    {
        test::LoopbackSource source;
        source.put(points(3));
        source.fail(u"/collections"_s,
                    test::fault::member(u"collections"_s,
                                        QJsonArray{QJsonObject{{u"id"_s, u"titik"_s},
                                                               {u"title"_s, u"\u001b[31m<b>Titik</b>\u202E\n"_s}}}),
                    -1);
        const auto listed = anjungan({u"describe"_s, source.url().toString(), u"--lang"_s, u"en"_s});
        QVERIFY2(listed.exitCode == 0, listed.err.constData());
        QCOMPARE(QString::fromUtf8(listed.out), u"collection  title\ntitik       [31m<b>Titik</b>\n"_s);
    }

    void aProposalIsAWholeWorkspace()
    {
        test::LoopbackSource source;
        source.put(points(30));
        const auto made = anjungan({u"describe"_s, source.url().toString(), u"titik"_s, u"--lang"_s, u"en"_s});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QCOMPARE(made.errorLines(),
                 (QStringList{u"titik: key: “kode” has a value of its own in each of all 30 rows"_s,
                              u"timeZone is left out, so that days are those of UTC; add yours, e.g. \"timeZone\": "
                              "\"Asia/Jakarta\""_s}));
        const QString workspace = write(u"usul.json"_s, made.out);
        QCOMPARE(anjungan({u"check"_s, workspace}).exitCode, 0);
        QCOMPARE(anjungan({u"check"_s, workspace, u"--source"_s}).exitCode, 0);
        const QJsonObject json = anjungan({u"describe"_s, source.url().toString(), u"titik"_s, u"--json"_s}).json();
        QCOMPARE(json[u"document"_s].toObject(), QJsonDocument::fromJson(made.out).object());
        QCOMPARE(json[u"wrong"_s].toArray(), QJsonArray());
        const auto none = anjungan({u"describe"_s, source.url().toString(), u"garis"_s});
        QCOMPARE(none.exitCode, 3);
        QCOMPARE(none.out, QByteArray());
    }
};

ANJUNGAN_TEST(QCoreApplication, CheckCommandTest)
#include "check_command_test.moc"
