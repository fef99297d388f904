// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_source.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The command line's two languages, through the program.
class LanguageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static test::Finished anjungan(const QStringList &arguments)
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), arguments);
    }

    QString workspaceFor(const QUrl &source) const
    {
        QFile file(path(u"w.json"_s));
        const QJsonObject document{
            {u"version"_s, 1},
            {u"id"_s, u"uji"_s},
            {u"title"_s, u"Uji"_s},
            {u"timeZone"_s, u"Asia/Jakarta"_s},
            {u"sources"_s,
             QJsonArray{
                 QJsonObject{{u"id"_s, u"pusat"_s}, {u"type"_s, u"ogcapi-features"_s}, {u"url"_s, source.toString()}}}},
            {u"datasets"_s, QJsonArray{QJsonObject{{u"id"_s, u"titik"_s},
                                                   {u"source"_s, u"pusat"_s},
                                                   {u"collection"_s, u"titik"_s},
                                                   {u"key"_s, u"kode"_s}}}},
        };
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

private Q_SLOTS:
    void followsTheOption_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("line");
        QTest::newRow("English") << QStringList{u"status"_s, u"--lang"_s, u"en"_s}
                                 << u"anjungan: status needs --cache FILE (anjungan --help tells more)"_s;
        QTest::newRow("Indonesian") << QStringList{u"status"_s, u"--lang"_s, u"id"_s}
                                    << u"anjungan: status memerlukan --cache FILE (lihat anjungan --help)"_s;
        QTest::newRow("with an equals sign") << QStringList{u"--lang=id"_s, u"status"_s}
                                             << u"anjungan: status memerlukan --cache FILE (lihat anjungan --help)"_s;
        QTest::newRow("Qt's own text") << QStringList{u"--warna"_s, u"--lang"_s, u"id"_s}
                                       << u"anjungan: Opsi “warna” tidak dikenal. (lihat anjungan --help)"_s;
    }
    void followsTheOption()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, line);
        const auto finished = anjungan(arguments);
        QCOMPARE(finished.exitCode, 2);
        QCOMPARE(finished.errorLines(), QStringList{line});
    }

    void followsTheSystemWithoutOne()
    {
        const auto lineIn = [](const char *locale) {
            const QByteArray before = qgetenv("LC_ALL");
            const auto restore = qScopeGuard([&before] { qputenv("LC_ALL", before); });
            qputenv("LC_ALL", locale);
            const QStringList lines = anjungan({u"status"_s}).errorLines();
            return lines.isEmpty() ? QString() : lines.last(); // Qt warns first where the system lacks the locale
        };
        QVERIFY(lineIn("id_ID.UTF-8").startsWith(u"anjungan: status memerlukan "_s));
        QVERIFY(lineIn("en_US.UTF-8").startsWith(u"anjungan: status needs "_s));
        QVERIFY(lineIn("de_DE.UTF-8").startsWith(u"anjungan: status needs "_s));
        QVERIFY(lineIn("C.UTF-8").startsWith(u"anjungan: status needs "_s));
    }

    void theHelpIsInIt()
    {
        const auto finished = anjungan({u"--help"_s, u"--lang"_s, u"id"_s});
        QCOMPARE(finished.exitCode, 0);
        const QString help = QString::fromUtf8(finished.out);
        for (const QString &part : {u"Pemakaian: "_s, u"Dasbor eksekutif: "_s, u"Opsi:"_s, u"Dokumen ruang kerja."_s})
            QVERIFY2(help.contains(part), qPrintable(part + u" is not in "_s + help));
        for (const QString &part : {u"Usage:"_s, u"Options:"_s, u"Displays "_s, u" the "_s})
            QVERIFY2(!help.contains(part), qPrintable(part + u" is in "_s + help));
    }

    void aPathStaysAsItIs()
    {
        const QString cache = path(u"%1 %2 100%.gpkg"_s);
        QCOMPARE(anjungan({u"status"_s, u"--cache"_s, cache}).errorLines(),
                 QStringList{cache + u": is not there; sync first, or name another file"_s});
        QCOMPARE(anjungan({u"status"_s, u"--lang"_s, u"id"_s, u"--cache"_s, cache}).errorLines(),
                 QStringList{cache + u": tidak ada; sinkronkan dulu, atau sebutkan berkas lain"_s});
        const auto bundle = anjungan({u"bundle"_s, u"create"_s, path(u"b"_s), u"--cache"_s, cache});
        QCOMPARE(bundle.errorLines(), QStringList{cache + u": is not there; sync first, or name another file"_s});
    }

    void aSyncIsToldInIt()
    {
        test::LoopbackSource source;
        test::LoopbackCollection collection;
        collection.id = u"titik"_s;
        collection.features = test::numberedPoints(1);
        source.put(collection);
        const QStringList call{u"sync"_s,    u"--workspace"_s,  workspaceFor(source.url()),
                               u"--cache"_s, path(u"c.gpkg"_s), u"--lang"_s};
        const QString first = anjungan(call + QStringList{u"en"_s}).errorLines().value(0);
        QVERIFY2(first.startsWith(u"titik: published, 1 row (+1 ~0 −0), "_s), qPrintable(first));
        const QString second = anjungan(call + QStringList{u"id"_s}).errorLines().value(0);
        QVERIFY2(second.startsWith(u"titik: tidak berubah, 1 baris, "_s), qPrintable(second));

        source.fail(u"/"_s, test::fault::status(503), -1);
        const auto down = anjungan(call + QStringList{u"id"_s, u"--json"_s});
        QCOMPARE(down.exitCode, 3);
        const QJsonObject seen = down.json()[u"datasets"_s][0].toObject();
        const QString error = seen[u"error"_s].toString();
        QVERIFY2(error.endsWith(u": menjawab 503 (Scripted): sumber sedang sibuk; akan ditanya lagi nanti"_s),
                 qPrintable(error));
        const QJsonObject at = seen[u"error_messages"_s][0].toObject();
        QCOMPARE(at[u"code"_s], u"at"_s);
        QCOMPARE(at[u"args"_s][1][0],
                 (QJsonObject{{u"code"_s, u"source.status_busy"_s}, {u"args"_s, QJsonArray{u"503 (Scripted)"_s}}}));
        QCOMPARE(seen[u"fault_messages"_s], QJsonArray());
        QVERIFY(seen[u"fault"_s].isNull());

        // The ledger keeps the message, and each reader its own language.
        const auto status = [&](const QString &language) {
            return anjungan({u"status"_s, u"--cache"_s, path(u"c.gpkg"_s), u"--json"_s, u"--lang"_s, language})
                .json()[u"datasets"_s][0]
                .toObject();
        };
        QVERIFY(status(u"en"_s)[u"error"_s].toString().endsWith(u": the source is busy; it is asked again later"_s));
        QCOMPARE(status(u"id"_s)[u"error"_s], error);
        QCOMPARE(status(u"en"_s)[u"error_messages"_s], seen[u"error_messages"_s]);
        const QByteArray table = anjungan({u"status"_s, u"--cache"_s, path(u"c.gpkg"_s), u"--lang"_s, u"id"_s}).out;
        QVERIFY2(table.contains("sumber tidak menjawab sejak 20"), table.constData());
    }
};

ANJUNGAN_TEST(QCoreApplication, LanguageTest)
#include "language_test.moc"
