// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/server_process.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// MapServer behind nginx as a cache, which answers for an hour by itself and says nothing of it. MapServer's links
/// lead past the cache. Skipped where the folder `shared` or a server is missing.
class CachedMapServerTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_mapServer;
    QProcess m_nginx;
    quint16 m_port = 0;
    quint16 m_inner = 0;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// A collection of two pages; MapServer leaves out the schools without geometry.
    QJsonObject sync(const QString &cache) const
    {
        const QJsonObject source{{u"id"_s, u"pusat"_s},
                                 {u"type"_s, u"ogcapi-features"_s},
                                 {u"url"_s, u"http://127.0.0.1:%1/mapserv/sumut/ogcapi"_s.arg(m_port)}};
        const QJsonObject dataset{
            {u"id"_s, u"sekolah"_s}, {u"source"_s, u"pusat"_s}, {u"collection"_s, u"sekolah"_s}, {u"key"_s, u"npsn"_s}};
        QFile file(path(u"sumut.json"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(QJsonObject{{u"version"_s, 1},
                                                 {u"id"_s, u"sumut"_s},
                                                 {u"title"_s, u"Sumatera Utara"_s},
                                                 {u"sources"_s, QJsonArray{source}},
                                                 {u"datasets"_s, QJsonArray{dataset}}})
                           .toJson());
        file.close();
        const auto finished =
            test::run(QStringLiteral(ANJUNGAN_PROGRAM),
                      {u"sync"_s, u"--workspace"_s, path(u"sumut.json"_s), u"--cache"_s, path(cache), u"--json"_s});
        return test::dataset(finished, u"sekolah"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (test::sharedFolder().isEmpty())
            QSKIP("there is no folder \"shared\" beside this checkout: the cache is not tested");
        if (const QStringList missing = test::missingTools({u"nginx"_s, u"lighttpd"_s, u"ogr2ogr"_s, u"curl"_s});
            !missing.isEmpty())
            QSKIP(qPrintable(missing.join(u", "_s) + u" not installed: the cache is not tested"_s));
        m_inner = test::freePort();
        m_mapServer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_mapServer.start(
            test::sharedFolder() + u"/sources/mapserver"_s,
            {QString::number(m_inner), u"sekolah=%1/data/sekolah.geojson:npsn"_s.arg(test::sharedFolder())});
        QVERIFY(m_mapServer.waitForStarted());
        QByteArray said;
        while (!said.contains('\n') && m_mapServer.waitForReadyRead(60'000))
            said += m_mapServer.readAllStandardOutput();
        QVERIFY2(said.startsWith("http://127.0.0.1:"), said.constData());

        m_port = test::freePort();
        test::startNginx(
            m_nginx, m_folder.path(),
            u"proxy_cache_path cache keys_zone=sumut:10m;\n"
            "server { listen 127.0.0.1:%1; location / { proxy_pass http://127.0.0.1:%2;\n"
            "  proxy_cache sumut; proxy_cache_valid 200 1h; proxy_ignore_headers Cache-Control Expires; } }"_s
                .arg(m_port)
                .arg(m_inner));
        QVERIFY(test::waitForPort(m_nginx, m_port));
    }

    void cleanupTestCase()
    {
        test::end(m_nginx);
        test::end(m_mapServer);
    }

    void everyRowArrivesThroughTheCache()
    {
        const QJsonObject told = sync(u"sumut.gpkg"_s);
        QVERIFY2(told[u"outcome"_s].toString() == u"published", qPrintable(told[u"error"_s].toString()));
        QCOMPARE(told[u"rows"_s].toInteger(), 14'031);
        // No request went past the cache, where MapServer's links lead: it has each page once.
        QFile log(path(u"nginx/access.log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(log.readAll()).count(u"/sekolah/items?"_s), 2);
    }

    void aSecondDeviceGetsTheSameFromTheCache()
    {
        test::end(m_mapServer);
        const QJsonObject told = sync(u"lain.gpkg"_s);
        QVERIFY2(told[u"outcome"_s].toString() == u"published", qPrintable(told[u"error"_s].toString()));
        QCOMPARE(told[u"rows"_s].toInteger(), 14'031);
    }
};

ANJUNGAN_TEST(QCoreApplication, CachedMapServerTest)
#include "cached_mapserver_test.moc"
