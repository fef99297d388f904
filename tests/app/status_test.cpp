// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_source.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The output of `status` for old data, and for a ledger that was changed.
class StatusTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static test::Finished anjungan(const QStringList &arguments)
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), arguments);
    }

    /// A workspace of the one dataset "titik" on `source`; `more` are further keys of it.
    QString workspaceFor(const test::LoopbackSource &source, const QJsonObject &more = {}) const
    {
        const QJsonObject pusat{
            {u"id"_s, u"pusat"_s}, {u"type"_s, u"ogcapi-features"_s}, {u"url"_s, source.url().toString()}};
        QJsonObject titik = more;
        for (const auto &[key, value] : {std::pair(u"id"_s, u"titik"_s), std::pair(u"source"_s, u"pusat"_s),
                                         std::pair(u"collection"_s, u"titik"_s), std::pair(u"key"_s, u"kode"_s)})
            titik.insert(key, value);
        const QJsonObject document{{u"version"_s, 1},
                                   {u"id"_s, u"uji"_s},
                                   {u"title"_s, u"Uji"_s},
                                   {u"timeZone"_s, u"Asia/Jakarta"_s},
                                   {u"sources"_s, QJsonArray{pusat}},
                                   {u"datasets"_s, QJsonArray{titik}}};
        QFile file(path(u"w.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

    static QJsonObject titik(const test::Finished &finished) { return finished.json()[u"datasets"_s][0].toObject(); }

    /// Changes the file like another program.
    static void change(const QString &cache, const QStringList &sqls)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"change"_s);
            database.setDatabaseName(cache);
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString &sql : sqls)
                QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"change"_s);
    }

private Q_SLOTS:
    void tellsWhyNoPeriodIsTheNewest()
    {
        test::LoopbackSource source;
        test::LoopbackCollection collection;
        collection.id = u"titik"_s;
        for (const QString &period : {u"2026-9"_s, u"2026-10"_s})
            collection.features.push_back(
                test::feature(QJsonValue::Undefined, QJsonValue::Null, {{u"kode"_s, period}, {u"bulan"_s, period}}));
        source.put(collection);
        const QString workspace = workspaceFor(source, {{u"period"_s, QJsonObject{{u"field"_s, u"bulan"_s}}}});
        const QString cache = path(u"p.gpkg"_s);
        const auto synced = anjungan({u"sync"_s, u"--workspace"_s, workspace, u"--cache"_s, cache, u"--json"_s});
        QCOMPARE(synced.exitCode, 0);
        QVERIFY2(synced.out.contains("sync.periods_out_of_order"), synced.out.constData());
        QVERIFY(titik(anjungan({u"status"_s, u"--cache"_s, cache, u"--json"_s}))[u"period"_s].isNull());
        const auto table = anjungan({u"status"_s, u"--cache"_s, cache});
        QVERIFY2(table.out.contains("bulan: periods such as “2026-9” and “2026-10” "), table.out.constData());
    }

    void verifiesTheLedger()
    {
        test::LoopbackSource source;
        test::LoopbackCollection collection;
        collection.id = u"titik"_s;
        collection.features = test::numberedPoints(3);
        source.put(collection);
        const QString workspace = workspaceFor(source);
        const QString cache = path(u"v.gpkg"_s);
        const auto sync = [&] { anjungan({u"sync"_s, u"--workspace"_s, workspace, u"--cache"_s, cache}); };
        const auto verify = [&] { return anjungan({u"status"_s, u"--cache"_s, cache, u"--verify"_s, u"--json"_s}); };
        sync();
        source.stop();
        sync();
        auto finished = verify();
        QVERIFY2(finished.exitCode == 0, finished.err.constData());
        QJsonObject ledger = finished.json()[u"ledger"_s].toObject();
        QVERIFY(ledger[u"valid"_s].toBool());
        QVERIFY(ledger[u"first_bad"_s].isNull());
        QCOMPARE(ledger[u"entries"_s], 2);
        QCOMPARE(ledger[u"head"_s].toString().size(), 64);
        QCOMPARE(titik(finished)[u"lateness"_s], u"unknown"_s);
        QCOMPARE(titik(finished)[u"reason"_s], u"source_down"_s);
        QCOMPARE(titik(finished)[u"since"_s], titik(finished)[u"attempted_at"_s]);
        const auto table = anjungan({u"status"_s, u"--cache"_s, cache, u"--verify"_s});
        QVERIFY2(table.out.contains("ledger: whole, 2 entries, head " + ledger[u"head"_s].toString().toLatin1()),
                 table.out.constData());
        QVERIFY2(table.out.contains("source down since 20"), table.out.constData());
        QVERIFY(!anjungan({u"status"_s, u"--cache"_s, cache, u"--json"_s}).json().contains(u"ledger"_s));

        change(cache, {u"DROP TRIGGER anjungan_observation_update"_s,
                       u"UPDATE anjungan_observation SET outcome = 'unchanged' WHERE seq = 2"_s});
        finished = verify();
        QCOMPARE(finished.exitCode, 3);
        ledger = finished.json()[u"ledger"_s].toObject();
        QCOMPARE(ledger[u"valid"_s], false);
        QCOMPARE(ledger[u"first_bad"_s][u"seq"_s], 2);
        QCOMPARE(ledger[u"first_bad"_s][u"dataset"_s], u"titik"_s);
        QCOMPARE(ledger[u"first_bad"_s][u"why"_s], u"altered"_s);
        QCOMPARE(finished.errorLines().size(), 1);
        QVERIFY2(finished.err.contains("v.gpkg") && finished.err.contains("entry 2 (titik, "),
                 finished.err.constData());

        change(cache,
               {u"DROP TRIGGER anjungan_observation_delete"_s, u"DELETE FROM anjungan_observation WHERE seq = 2"_s});
        finished = verify();
        QCOMPARE(finished.exitCode, 3);
        QCOMPARE(finished.json()[u"ledger"_s][u"cut"_s], 1);
        QVERIFY(finished.json()[u"ledger"_s][u"first_bad"_s].isNull());
        QVERIFY2(finished.err.contains("1 removed from its end"), finished.err.constData());

        QCOMPARE(anjungan({u"status"_s, u"--cache"_s, path(u"nowhere.gpkg"_s), u"--verify"_s}).exitCode, 2);
    }
};

ANJUNGAN_TEST(QCoreApplication, StatusTest)
#include "status_test.moc"
