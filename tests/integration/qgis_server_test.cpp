// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/server_process.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr int schools = 2'500;
constexpr int mostRows = 1'000; ///< of a page of this server

QByteArray schoolsAsGeoJson()
{
    QJsonArray features;
    for (int i = 0; i < schools; ++i) {
        const QJsonObject point{{u"type"_s, u"Point"_s},
                                {u"coordinates"_s, QJsonArray{97 + i % 400 / 100.0, 1 + i % 300 / 100.0}}};
        features.append(QJsonObject{
            {u"type"_s, u"Feature"_s},
            {u"geometry"_s, point},
            {u"properties"_s, QJsonObject{{u"npsn"_s, QString::number(10'200'000 + i)}, {u"siswa"_s, i % 500}}}});
    }
    return QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}}).toJson();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

/// QGIS Server behind nginx: below a prefix that its links do not know, with a key that nginx wants, and a limit of
/// 1,000 rows a page that it insists on.
class QgisServerTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_qgis;
    QProcess m_nginx;
    quint16 m_port = 0;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// One sync; `query` is that of the workspace's URL.
    QJsonObject sync(const QString &query, const QString &cache) const
    {
        const QJsonObject source{{u"id"_s, u"qgis"_s},
                                 {u"type"_s, u"ogcapi-features"_s},
                                 {u"url"_s, u"http://127.0.0.1:%1/peta/ogc%2"_s.arg(m_port).arg(query)}};
        const QJsonObject dataset{
            {u"id"_s, u"sekolah"_s}, {u"source"_s, u"qgis"_s}, {u"collection"_s, u"sekolah"_s}, {u"key"_s, u"npsn"_s}};
        write(path(u"sumut.json"_s), QJsonDocument(QJsonObject{{u"version"_s, 1},
                                                               {u"id"_s, u"sumut"_s},
                                                               {u"title"_s, u"Sumatera Utara"_s},
                                                               {u"sources"_s, QJsonArray{source}},
                                                               {u"datasets"_s, QJsonArray{dataset}}})
                                         .toJson());
        const auto finished =
            test::run(QStringLiteral(ANJUNGAN_PROGRAM),
                      {u"sync"_s, u"--workspace"_s, path(u"sumut.json"_s), u"--cache"_s, path(cache), u"--json"_s});
        QJsonObject told = test::dataset(finished, u"sekolah"_s);
        told[u"exit"_s] = finished.exitCode;
        told[u"err"_s] = QString::fromUtf8(finished.err);
        return told;
    }

    QString accessLog() const
    {
        QFile file(path(u"nginx/access.log"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QStringList missing = test::missingTools({u"qgis_mapserver"_s, u"nginx"_s, u"ogr2ogr"_s});
            !missing.isEmpty())
            QSKIP(qPrintable(missing.join(u", "_s) + u" not installed: QGIS Server is not tested"_s));
        write(path(u"sekolah.geojson"_s), schoolsAsGeoJson());
        QCOMPARE(QProcess::execute(u"ogr2ogr"_s, {u"-q"_s, u"-f"_s, u"GPKG"_s, path(u"sekolah.gpkg"_s),
                                                  path(u"sekolah.geojson"_s), u"-nln"_s, u"sekolah"_s}),
                 0);
        const QString project = path(u"sumut.qgs"_s);
        QVERIFY(
            QFile::copy(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/tests/integration/data/sumut.qgs"_s, project));
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"QGIS_PROJECT_FILE"_s, project);
        environment.insert(u"QGIS_SERVER_API_WFS3_MAX_LIMIT"_s, QString::number(mostRows));
        m_qgis.setProcessEnvironment(environment);
        m_qgis.setStandardOutputFile(path(u"qgis.log"_s));
        m_qgis.setStandardErrorFile(path(u"qgis.log"_s));
        const quint16 inner = test::freePort();
        m_qgis.start(u"qgis_mapserver"_s, {u"127.0.0.1:%1"_s.arg(inner)});
        QVERIFY(test::waitForPort(m_qgis, inner));

        // The key is nginx's own: QGIS Server, and so its links, never see it.
        m_port = test::freePort();
        test::startNginx(m_nginx, m_folder.path(),
                         u"server { listen 127.0.0.1:%1;\n"
                         "  location /peta/ogc { if ($arg_kunci != \"sumut-2026\") { return 401; }\n"
                         "    set $rest $args; if ($rest ~ \"^(.*?)&?kunci=[^&]*(.*)$\") { set $rest $1$2; }\n"
                         "    set $args $rest; rewrite ^/peta/ogc(.*)$ /wfs3$1 break;\n"
                         "    proxy_set_header Host qgis.dalam:8080; proxy_pass http://127.0.0.1:%2; } }"_s.arg(m_port)
                             .arg(inner));
        QVERIFY(test::waitForPort(m_nginx, m_port));
    }

    void cleanupTestCase()
    {
        test::end(m_nginx);
        test::end(m_qgis);
    }

    void everyRowArrivesThroughTheProxy()
    {
        const QJsonObject told = sync(u"?kunci=sumut-2026"_s, u"sumut.gpkg"_s);
        QVERIFY2(told[u"exit"_s].toInt() == 0, qPrintable(told[u"err"_s].toString()));
        QCOMPARE(told[u"rows"_s].toInteger(), schools);
        QVERIFY2(told[u"note"_s].toString().contains(u"[0-1000]"_s), qPrintable(told[u"note"_s].toString()));
        const QStringList requests = accessLog().split(u'\n', Qt::SkipEmptyParts);
        for (const QString &request : requests)
            QVERIFY2(request.contains(u"GET /peta/ogc"_s) && request.count(u"kunci=sumut-2026"_s) == 1,
                     qPrintable(request));
        QCOMPARE(requests.filter(u"limit=10000"_s).size(), 1);
        QCOMPARE(requests.filter(u"sortby=npsn"_s).size(), 4);
        QVERIFY(!told[u"err"_s].toString().contains(u"sumut-2026"_s));
    }

    void theNextSyncKnowsTheLimit()
    {
        const qsizetype before = accessLog().size();
        const QJsonObject told = sync(u"?kunci=sumut-2026"_s, u"sumut.gpkg"_s);
        QVERIFY2(told[u"exit"_s].toInt() == 0, qPrintable(told[u"err"_s].toString()));
        QCOMPARE(told[u"outcome"_s].toString(), u"unchanged"_s);
        QVERIFY(!accessLog().sliced(before).contains(u"limit=10000"_s));
    }

    void withoutTheKeyNothingIsPublished()
    {
        const QJsonObject told = sync(QString(), u"tanpa.gpkg"_s);
        QCOMPARE(told[u"exit"_s].toInt(), 3);
        QCOMPARE(told[u"outcome"_s].toString(), u"refused"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, QgisServerTest)
#include "qgis_server_test.moc"
