// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_source.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrlQuery>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The program logs only on request, on standard error, and never a secret.
class LoggingTest : public QObject
{
    Q_OBJECT

    static constexpr auto secret = "rahasia9f3c";

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static test::Finished anjungan(const QStringList &arguments)
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), arguments);
    }

    /// A workspace whose source's URL contains a token.
    QString workspaceFor(const test::LoopbackSource &source) const
    {
        QUrl url = source.url();
        url.setQuery(u"access_token="_s + QLatin1StringView(secret));
        const QJsonObject panel{
            {u"id"_s, u"tabel"_s},
            {u"type"_s, u"table"_s},
            {u"title"_s, u"Titik"_s},
            {u"at"_s, QJsonObject{{u"wide"_s, QJsonArray{0, 0, 12, 1}}, {u"narrow"_s, QJsonArray{0, 0, 6, 1}}}},
            {u"query"_s, QJsonObject{{u"dataset"_s, u"titik"_s}, {u"select"_s, QJsonArray{u"kode"_s}}}},
            {u"columns"_s,
             QJsonArray{QJsonObject{{u"field"_s, u"kode"_s}, {u"title"_s, u"Kode"_s}, {u"format"_s, u"text"_s}}}}};
        const QJsonObject document{
            {u"version"_s, 1},
            {u"id"_s, u"uji"_s},
            {u"sources"_s, QJsonArray{QJsonObject{
                               {u"id"_s, u"pusat"_s}, {u"type"_s, u"ogcapi-features"_s}, {u"url"_s, url.toString()}}}},
            {u"datasets"_s, QJsonArray{QJsonObject{{u"id"_s, u"titik"_s},
                                                   {u"source"_s, u"pusat"_s},
                                                   {u"collection"_s, u"titik"_s},
                                                   {u"key"_s, u"kode"_s}}}},
            {u"pages"_s, QJsonArray{QJsonObject{
                             {u"id"_s, u"utama"_s}, {u"title"_s, u"Utama"_s}, {u"panels"_s, QJsonArray{panel}}}}}};
        QFile file(path(u"w.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) <= 0)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

    static void serve(test::LoopbackSource &source)
    {
        test::LoopbackCollection collection;
        collection.id = u"titik"_s;
        collection.features = test::numberedPoints(7);
        source.put(collection);
    }

private Q_SLOTS:
    void cleanup() { qunsetenv("QT_LOGGING_RULES"); }

    void logsNothingUnlessItIsAsked()
    {
        test::LoopbackSource source;
        serve(source);
        const auto done =
            anjungan({u"sync"_s, u"--workspace"_s, workspaceFor(source), u"--cache"_s, path(u"silent.gpkg"_s)});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QVERIFY(!done.err.contains("anjungan."));
    }

    void neverLogsASecret()
    {
        test::LoopbackSource source;
        serve(source);
        const QStringList sync{u"sync"_s,   u"--workspace"_s, workspaceFor(source), u"--cache"_s, path(u"c.gpkg"_s),
                               u"--json"_s, u"--log"_s};
        const auto first = anjungan(sync);
        QVERIFY2(first.exitCode == 0, first.err.constData());
        QVERIFY(source.requestCount(QLatin1StringView(secret)) > 0); // it was used
        source.fail(u"items"_s, test::fault::status(403), -1);
        const auto refused = anjungan(sync);
        QCOMPARE(refused.exitCode, 3);
        source.stop();
        const auto down = anjungan(sync);
        QCOMPARE(down.exitCode, 3);
        for (const auto &done : {first, refused, down}) {
            for (const auto category : {"anjungan.app: ", "anjungan.source: ", "anjungan.sync: "})
                QVERIFY2(done.err.contains(category), done.err.constData());
            QVERIFY2(!done.err.contains(secret) && !done.out.contains(secret), done.err.constData());
            QVERIFY(!done.json().isEmpty()); // standard output stays one object
        }
        QVERIFY(first.err.contains("anjungan.store: titik: published 7 rows (+7 ~0 -0)"));
        QVERIFY(first.err.contains("anjungan.sync: titik: published, way full, 7 rows (+7 ~0 -0)"));
        QVERIFY(first.err.contains("access_token=\xE2\x80\xA6"));

        const auto drawn = anjungan({u"render"_s, u"--cache"_s, path(u"c.gpkg"_s), u"--page"_s, u"utama"_s, u"--out"_s,
                                     path(u"p.png"_s), u"--log"_s});
        QCOMPARE(drawn.exitCode, 0);
        QVERIFY2(drawn.err.contains("anjungan.query: titik 7 rows"), drawn.err.constData());
        QVERIFY(!drawn.err.contains(secret));
    }

    void logsWhatIsAskedFor_data()
    {
        QTest::addColumn<QByteArray>("environment");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("rules") << QByteArray() << QStringList{u"--log"_s, u"anjungan.sync.debug=true"_s};
        QTest::newRow("rules after an equals sign")
            << QByteArray() << QStringList{u"--log=anjungan.sync=true;anjungan.sync.info=false"_s};
        QTest::newRow("environment") << QByteArray("anjungan.sync.debug=true") << QStringList();
    }

    void logsWhatIsAskedFor()
    {
        QFETCH(QByteArray, environment);
        QFETCH(QStringList, words);
        test::LoopbackSource source;
        serve(source);
        if (!environment.isEmpty())
            qputenv("QT_LOGGING_RULES", environment);
        const QTemporaryDir folder;
        const auto done = anjungan(words + QStringList{u"sync"_s, u"--workspace"_s, workspaceFor(source), u"--cache"_s,
                                                       folder.filePath(u"c.gpkg"_s)});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QVERIFY2(done.err.contains("anjungan.sync: titik: published"), done.err.constData());
        QVERIFY(!done.err.contains("anjungan.source: "));
        QVERIFY(!done.err.contains(secret));
    }
};

ANJUNGAN_TEST(QCoreApplication, LoggingTest)
#include "logging_test.moc"
