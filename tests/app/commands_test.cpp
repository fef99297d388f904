// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_source.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The program called by scripts: exit codes, output, resulting files.
class CommandsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

    static test::Finished anjungan(const QStringList &arguments)
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), arguments);
    }

    /// A workspace of one dataset on `source`, shown by one table.
    QString workspaceFor(const test::LoopbackSource &source, const QString &name) const
    {
        return write(name,
                     QJsonDocument(QJsonObject{
                                       {u"version"_s, 1},
                                       {u"id"_s, u"uji"_s},
                                       {u"title"_s, u"Uji"_s},
                                       {u"timeZone"_s, u"Asia/Jakarta"_s},
                                       {u"sources"_s, QJsonArray{QJsonObject{{u"id"_s, u"pusat"_s},
                                                                             {u"type"_s, u"ogcapi-features"_s},
                                                                             {u"url"_s, source.url().toString()}}}},
                                       {u"datasets"_s, QJsonArray{QJsonObject{{u"id"_s, u"titik"_s},
                                                                              {u"source"_s, u"pusat"_s},
                                                                              {u"collection"_s, u"titik"_s},
                                                                              {u"key"_s, u"kode"_s}}}},
                                   })
                         .toJson());
    }

    static void serve(test::LoopbackSource &source, int rows)
    {
        test::LoopbackCollection collection;
        collection.id = u"titik"_s;
        collection.features = test::numberedPoints(rows);
        source.put(collection);
    }

private Q_SLOTS:
    void syncsAndTellsItInJson()
    {
        test::LoopbackSource source;
        serve(source, 7);
        const QString workspace = workspaceFor(source, u"w.json"_s);
        const QString cache = path(u"c.gpkg"_s);
        const auto first = anjungan({u"sync"_s, u"--workspace"_s, workspace, u"--cache"_s, cache, u"--json"_s});
        QVERIFY2(first.exitCode == 0, first.err.constData());
        const QJsonObject seen = test::dataset(first, u"titik"_s);
        QCOMPARE(seen[u"outcome"_s], u"published"_s);
        QCOMPARE(seen[u"rows"_s], 7);
        QCOMPARE(seen[u"added"_s], 7);
        QCOMPARE(seen[u"requests"_s].toInt(), source.requestCount());
        QVERIFY(seen[u"error"_s].isNull());

        const auto status = anjungan({u"status"_s, u"--cache"_s, cache, u"--json"_s});
        QVERIFY2(status.exitCode == 0, status.err.constData());
        const QJsonObject record = test::dataset(status, u"titik"_s);
        QCOMPARE(record[u"rows"_s], 7);
        QCOMPARE(record[u"state"_s], u"current"_s);
        QVERIFY(QDateTime::fromString(record[u"confirmed_at"_s].toString(), Qt::ISODateWithMs).isValid());

        source.stop();
        const auto down = anjungan({u"sync"_s, u"--workspace"_s, workspace, u"--cache"_s, cache, u"--json"_s});
        QCOMPARE(down.exitCode, 3);
        QCOMPARE(test::dataset(down, u"titik"_s)[u"outcome"_s], u"source_down"_s);
        QCOMPARE(test::dataset(down, u"titik"_s)[u"rows"_s], 7);
        const auto after = test::dataset(anjungan({u"status"_s, u"--cache"_s, cache, u"--json"_s}), u"titik"_s);
        QCOMPARE(after[u"state"_s], u"failed"_s);
        QCOMPARE(after[u"confirmed_at"_s], record[u"confirmed_at"_s]);
        QVERIFY(!after[u"error"_s].toString().isEmpty());
    }

    void tellsAnyNameOfAFileAsItIsAndOnOneLine()
    {
        const auto refused = anjungan({u"status"_s, u"--cache"_s, path(u"𝔭𝔢𝔱𝔞 😀 %1%2\n\u202Ex.gpkg"_s)});
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(refused.errorLines().size(), 1);
        QVERIFY2(refused.err.contains("/𝔭𝔢𝔱𝔞 😀 %1%2 x.gpkg: "), refused.err.constData());
    }

    void readsNoWorkspaceToItsEndThatIsTooLarge()
    {
        test::LoopbackSource source;
        source.fail(u"/w.json"_s, test::fault::body(QByteArray(20'000'000, ' '), "application/json"));
        QUrl url = source.url();
        url.setPath(u"/w.json"_s);
        QStringList places{url.toString()};
        if (QFile::exists(u"/dev/zero"_s))
            places << u"/dev/zero"_s; // without end
        for (const QString &place : places) {
            const auto refused = anjungan({u"sync"_s, u"--workspace"_s, place, u"--cache"_s, path(u"large.gpkg"_s)});
            QCOMPARE(refused.exitCode, 2);
            QVERIFY2(refused.err.contains("is larger than"), refused.err.constData());
        }
    }

    void aHeldDatasetIsPublishedWhereItIsAccepted()
    {
        test::LoopbackSource source;
        serve(source, 25);
        const QStringList sync{u"sync"_s,        u"--json"_s,
                               u"--workspace"_s, workspaceFor(source, u"terima.json"_s),
                               u"--cache"_s,     path(u"terima.gpkg"_s)};
        QCOMPARE(anjungan(sync).exitCode, 0);
        serve(source, 5);
        QCOMPARE(test::dataset(anjungan(sync), u"titik"_s)[u"outcome"_s], u"held"_s);
        const QJsonObject held =
            test::dataset(anjungan({u"status"_s, u"--cache"_s, path(u"terima.gpkg"_s), u"--json"_s}), u"titik"_s);
        QCOMPARE(held[u"held"_s][u"removed"_s], 20);
        QCOMPARE(held[u"held"_s][u"rows"_s], 5);
        QCOMPARE(held[u"held"_s][u"areas"_s][0][u"removed"_s], 20);
        const auto wrong = anjungan(sync + QStringList{u"--accept"_s, u"garis"_s});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.err.contains("garis"), wrong.err.constData());
        serve(source, 6);
        const auto accepted = anjungan(sync + QStringList{u"--accept"_s, u"titik"_s, u"--dataset"_s, u"titik"_s});
        QCOMPARE(accepted.exitCode, 0);
        QCOMPARE(test::dataset(accepted, u"titik"_s)[u"rows"_s], 6);
    }

    void aHeldDatasetStaysWhereItIsRejected()
    {
        test::LoopbackSource source;
        serve(source, 25);
        const QString cache = path(u"tolak.gpkg"_s);
        const QStringList sync{u"sync"_s, u"--workspace"_s, workspaceFor(source, u"tolak.json"_s), u"--cache"_s, cache};
        const QStringList rejecting = sync + QStringList{u"--reject"_s, u"titik"_s};
        const auto heldOf = [&]() -> QJsonValue {
            const auto status = anjungan({u"status"_s, u"--cache"_s, cache, u"--json"_s});
            return test::dataset(status, u"titik"_s).value(u"held"_s);
        };
        QCOMPARE(anjungan(sync).exitCode, 0);
        source.clearRequests();
        const auto none = anjungan(rejecting + QStringList{u"--lang"_s, u"en"_s});
        QCOMPARE(none.exitCode, 2);
        QCOMPARE(QString::fromUtf8(none.err),
                 u"anjungan: nothing of “titik” is held that could be rejected; leave out --reject\n"_s);
        QCOMPARE(source.requestCount(), 0);

        serve(source, 5);
        QCOMPARE(anjungan(sync).exitCode, 3);
        QVERIFY(heldOf().isObject() && heldOf()[u"rejected_at"_s].isNull());
        const auto unknown = anjungan(sync + QStringList{u"--reject"_s, u"titik"_s, u"--reject"_s, u"garis"_s});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.err.contains("garis"), unknown.err.constData());
        QVERIFY(heldOf()[u"rejected_at"_s].isNull()); // none of them is

        const auto rejected = anjungan(rejecting);
        QCOMPARE(rejected.exitCode, 3);
        QVERIFY2(rejected.err.contains("titik: held, 25 rows"), rejected.err.constData());
        QVERIFY2(rejected.err.contains("a person rejected it on "), rejected.err.constData());
        QVERIFY(heldOf()[u"rejected_at"_s].isString());
        serve(source, 24); // something else
        QCOMPARE(anjungan(sync).exitCode, 0);
        QVERIFY(heldOf().isNull());
    }

    void tellsOfExposures()
    {
        test::LoopbackSource source;
        serve(source, 7);
        const QString file = workspaceFor(source, u"e.json"_s);
        QFile read(file);
        QVERIFY(read.open(QIODevice::ReadOnly));
        QJsonObject document = QJsonDocument::fromJson(read.readAll()).object();
        read.close();
        document[u"exposures"_s] =
            QJsonArray{QJsonObject{{u"id"_s, u"paparan"_s}, {u"points"_s, u"titik"_s}, {u"zones"_s, u"titik"_s}}};
        const QString workspace = write(u"e2.json"_s, QJsonDocument(document).toJson());
        const QString cache = path(u"e.gpkg"_s);
        const auto synced = anjungan({u"sync"_s, u"--workspace"_s, workspace, u"--cache"_s, cache, u"--json"_s});
        QVERIFY2(synced.exitCode == 0, synced.err.constData());
        QVERIFY(synced.err.contains("paparan: computed, 0 rows"));
        QJsonObject told = synced.json()[u"exposures"_s][0].toObject();
        QCOMPARE(told[u"outcome"_s], u"computed"_s);
        QCOMPARE(told[u"fault"_s], u"7 of 7 zones have no outline that can be read"_s);
        QCOMPARE(synced.json()[u"datasets"_s].toArray().size(), 1);

        const auto status = anjungan({u"status"_s, u"--cache"_s, cache, u"--json"_s});
        told = status.json()[u"exposures"_s][0].toObject();
        QCOMPARE(told[u"id"_s], u"paparan"_s);
        QCOMPARE(told[u"state"_s], u"current"_s);
        QVERIFY(QDateTime::fromString(told[u"computed_at"_s].toString(), Qt::ISODateWithMs).isValid());
        QVERIFY(anjungan({u"status"_s, u"--cache"_s, cache}).out.contains("\npaparan "));

        // A missing field is not an empty answer, and the exit code shows it.
        document[u"exposures"_s] = QJsonArray{QJsonObject{{u"id"_s, u"paparan"_s},
                                                          {u"points"_s, u"titik"_s},
                                                          {u"zones"_s, u"titik"_s},
                                                          {u"keep"_s, QJsonArray{u"hilang"_s}}}};
        const auto lost = anjungan({u"sync"_s, u"--workspace"_s, write(u"e3.json"_s, QJsonDocument(document).toJson()),
                                    u"--cache"_s, cache, u"--json"_s});
        QCOMPARE(lost.exitCode, 3);
        QCOMPARE(lost.json()[u"exposures"_s][0][u"error"_s], u"dataset “titik” has no field “hilang”"_s);
    }

    void aDamagedCacheIsRenamedAndCreatedAgain()
    {
        test::LoopbackSource source;
        serve(source, 7);
        const QString cache = path(u"damaged.gpkg"_s);
        const QStringList sync{u"sync"_s, u"--workspace"_s, workspaceFor(source, u"d.json"_s), u"--cache"_s,
                               cache,     u"--json"_s};
        QCOMPARE(anjungan(sync).exitCode, 0);
        QFile file(cache);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.write(QByteArray(4'096, '\xa5')), 4'096);
        file.close();

        for (const QStringList &reading : {QStringList{u"status"_s, u"--cache"_s, cache},
                                           QStringList{u"render"_s, u"--cache"_s, cache, u"--page"_s, u"ringkasan"_s,
                                                       u"--out"_s, path(u"d.png"_s)}}) {
            const auto told = anjungan(reading);
            QCOMPARE(told.exitCode, 2);
            QCOMPARE(told.errorLines().size(), 1);
            QVERIFY2(told.err.startsWith(cache.toUtf8() + ": "), told.err.constData());
            QVERIFY(told.out.isEmpty());
        }

        const auto renewed = anjungan(sync);
        QVERIFY2(renewed.exitCode == 0, renewed.err.constData());
        QCOMPARE(test::dataset(renewed, u"titik"_s)[u"outcome"_s], u"published"_s);
        QVERIFY2(renewed.err.contains("damaged.gpkg: was damaged and is made anew"), renewed.err.constData());
        QCOMPARE(QDir(m_folder.path()).entryList({u"damaged.gpkg.damaged-*Z"_s}).size(), 1);
        const auto after = anjungan(sync);
        QVERIFY(after.exitCode == 0 && !after.err.contains("was damaged"));
    }

    void aMistakeInTheWorkspaceIsToldByPlace()
    {
        const QString file = write(
            u"bad.json"_s,
            "{\"version\": 1, \"id\": \"uji\", \"title\": \"Uji\", \"timeZone\": \"Asia/Jakarta\", \"datasets\": [],"
            " \"sources\": [{\"id\": \"pusat\", \"type\": \"carrier-pigeon\", \"url\": \"http://127.0.0.1:9/\"}]}");
        const auto finished = anjungan({u"sync"_s, u"--workspace"_s, file, u"--cache"_s, path(u"none.gpkg"_s)});
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.err.contains("bad.json") && finished.err.contains("/sources/0/type"),
                 finished.err.constData());
        QVERIFY(!QFile::exists(path(u"none.gpkg"_s)));
    }

    void whatIsNoWorkspaceEndsWith2_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not json") << QByteArray("Dear Sir or Madam");
        QTest::newRow("cut") << QByteArray("{\"version\": 1, \"id\": \"uj");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("nothing in it") << QByteArray("{}");
        QTest::newRow("nested deep") << QByteArray(100'000, '[');
    }

    void whatIsNoWorkspaceEndsWith2()
    {
        QFETCH(QByteArray, bytes);
        const auto finished =
            anjungan({u"sync"_s, u"--workspace"_s, write(u"x.json"_s, bytes), u"--cache"_s, path(u"none.gpkg"_s)});
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(!finished.errorLines().isEmpty() && finished.err.contains("x.json"), finished.err.constData());
        QVERIFY(finished.out.isEmpty());
    }

    void aMissingWorkspaceEndsWith2()
    {
        const auto finished =
            anjungan({u"sync"_s, u"--workspace"_s, path(u"nowhere.json"_s), u"--cache"_s, path(u"none.gpkg"_s)});
        QCOMPARE(finished.exitCode, 2);
        QCOMPARE(finished.errorLines().size(), 1);
        QVERIFY(finished.err.contains("nowhere.json"));
    }

    void aFileThatIsNotACacheIsLeftUnchanged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("notes") << QByteArray(4096, 'n');
        QTest::newRow("short") << QByteArray("x");
    }

    void aFileThatIsNotACacheIsLeftUnchanged()
    {
        QFETCH(QByteArray, bytes);
        test::LoopbackSource source;
        serve(source, 3);
        const QString workspace = workspaceFor(source, u"w.json"_s);
        const QString cache = write(u"notes.gpkg"_s, bytes);
        for (const QStringList &command :
             {QStringList{u"sync"_s, u"--workspace"_s, workspace}, QStringList{u"status"_s},
              QStringList{u"render"_s, u"--page"_s, u"p"_s, u"--out"_s, path(u"p.png"_s)}}) {
            const auto finished = anjungan(command + QStringList{u"--cache"_s, cache});
            QCOMPARE(finished.exitCode, 2);
            QCOMPARE(finished.errorLines().size(), 1);
            QVERIFY2(finished.err.contains("notes.gpkg"), finished.err.constData());
        }
        QFile file(cache);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void drawsTheDemoWithNoDisplay()
    {
        const QString cache = path(u"demo.gpkg"_s);
        const auto synced = anjungan({u"sync"_s, u"--demo"_s, u"--cache"_s, cache});
        QVERIFY2(synced.exitCode == 0, synced.err.constData());
        for (const auto &[size, scheme] : {std::pair{u"1280x800"_s, u"light"_s}, std::pair{u"800x1280"_s, u"dark"_s}}) {
            const auto drawn = anjungan({u"render"_s, u"--cache"_s, cache, u"--page"_s, u"all"_s, u"--size"_s, size,
                                         u"--theme"_s, scheme, u"--out"_s, path(u"{page}.png"_s)});
            QVERIFY2(drawn.exitCode == 0, drawn.err.constData());
            const QStringList files = QString::fromUtf8(drawn.out).split(u'\n', Qt::SkipEmptyParts);
            QVERIFY(files.size() >= 4);
            for (const QString &file : files) {
                const QImage image(file);
                QCOMPARE(u"%1x%2"_s.arg(image.width()).arg(image.height()), size);
            }
        }
        const auto pdf =
            anjungan({u"render"_s, u"--cache"_s, cache, u"--page"_s, u"ringkasan"_s, u"--out"_s, path(u"r.pdf"_s)});
        QVERIFY2(pdf.exitCode == 0, pdf.err.constData());
        QFile file(path(u"r.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");

        for (const auto &[size, name] : {std::pair{u"640x400"_s, u"peta.png"_s}, std::pair{u"1x1"_s, u"peta.png"_s},
                                         std::pair{u"A4"_s, u"peta.pdf"_s}}) {
            const auto sheet = anjungan({u"render"_s, u"--cache"_s, cache, u"--page"_s, u"bencana"_s, u"--panel"_s,
                                         u"peta"_s, u"--size"_s, size, u"--out"_s, path(name)});
            QVERIFY2(sheet.exitCode == 0 && sheet.errorLines().isEmpty(), sheet.err.constData());
            if (name.endsWith(u".png"_s)) {
                const QImage image(path(name));
                QCOMPARE(u"%1x%2"_s.arg(image.width()).arg(image.height()), size);
            }
        }
        QVERIFY(QFileInfo(path(u"peta.pdf"_s)).size() < 1'000'000);
        const QStringList inEnglish{u"--lang"_s, u"en"_s};
        for (const auto &[panel, language, says] : {std::tuple{u"nix"_s, QStringList(), "petanya: peta"},
                                                    std::tuple{u"nix"_s, inEnglish, "its maps are peta"},
                                                    std::tuple{u"daerah"_s, QStringList(), "bukan peta"},
                                                    std::tuple{u"daerah"_s, inEnglish, "is not a map"}}) {
            const auto none = anjungan(QStringList{u"render"_s, u"--cache"_s, cache, u"--page"_s, u"bencana"_s,
                                                   u"--panel"_s, panel, u"--out"_s, path(u"n.png"_s)} +
                                       language);
            QCOMPARE(none.exitCode, 2);
            QCOMPARE(none.errorLines().size(), 1);
            QVERIFY2(none.err.contains(says) && none.err.contains(panel.toUtf8()), none.err.constData());
        }
        const auto nowhere = anjungan({u"render"_s, u"--cache"_s, cache, u"--page"_s, u"bencana"_s, u"--panel"_s,
                                       u"peta"_s, u"--out"_s, path(u"no/such/folder.png"_s)});
        QCOMPARE(nowhere.exitCode, 2);
        QVERIFY2(nowhere.err.contains("folder.png"), nowhere.err.constData());

        const auto unknown =
            anjungan({u"render"_s, u"--cache"_s, cache, u"--page"_s, u"nowhere"_s, u"--out"_s, path(u"n.png"_s)});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.err.contains("nowhere"), unknown.err.constData());
        const auto unwritable = anjungan(
            {u"render"_s, u"--cache"_s, cache, u"--page"_s, u"sync"_s, u"--out"_s, path(u"no/such/folder.png"_s)});
        QCOMPARE(unwritable.exitCode, 2);
    }
};

ANJUNGAN_TEST(QCoreApplication, CommandsTest)
#include "commands_test.moc"
