// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The real province from a real server: MapServer 8 with the data of the folder `shared` beside the checkout. Skipped
/// if that is missing.
class MapServerTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_url;
    QJsonObject m_workspace;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static test::Finished anjungan(const QStringList &arguments)
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), arguments);
    }

    QStringList collections() const
    {
        QStringList ids;
        for (const QJsonValue dataset : m_workspace[u"datasets"_s].toArray())
            ids << dataset[u"collection"_s].toString();
        return ids;
    }

    /// The number of rows of a collection according to the server.
    qint64 numberMatched(const QString &collection)
    {
        QNetworkAccessManager network;
        QNetworkReply *reply =
            network.get(QNetworkRequest(QUrl(m_url + u"/collections/%1/items?f=json&limit=1"_s.arg(collection))));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        const bool answered = finished.wait(60'000);
        return answered ? QJsonDocument::fromJson(reply->readAll())[u"numberMatched"_s].toInteger(-1) : -1;
    }

    static QByteArray output(const QString &tool, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(tool, arguments);
        process.waitForFinished(120'000);
        return process.readAll();
    }

    /// What ogr2ogr says of copying a dataset. On a busy machine GDAL 3.10 now and then ends with std::bad_alloc on a
    /// file that it copies when it is asked again, so that it is asked up to three times about that, and nothing else.
    QByteArray copiedByGdal(const QString &cache, const QString &id) const
    {
        QByteArray said;
        for (int attempt = 0; attempt < 3 && (attempt == 0 || said.contains("std::bad_alloc")); ++attempt) {
            const QString to = path(id + u"-%1.geojson"_s.arg(attempt));
            said = output(u"ogr2ogr"_s, {u"-f"_s, u"GeoJSON"_s, to, cache, id});
            if (!said.isEmpty())
                qInfo("ogr2ogr of %s: %s", qPrintable(id), said.constData());
        }
        return said;
    }

    /// The data for the server. For a file that mixes polygons and multipolygons the server would serve vertices as
    /// points, so all are multipolygons.
    QStringList served() const
    {
        const QString data = test::sharedFolder() + u"/data/"_s;
        QStringList specs{
            u"sekolah=%1sekolah.geojson:npsn"_s.arg(data), u"gunungapi=%1gunungapi.geojson:Number"_s.arg(data),
            u"gempa_m55=%1gempa_m55.geojson:id"_s.arg(data), u"longsor=%1longsor.geojson:event_id"_s.arg(data)};
        for (const auto &name : {u"kabkota"_s, u"kecamatan"_s, u"desakel"_s}) {
            const QString file = path(name + u".source.gpkg"_s);
            output(u"ogr2ogr"_s,
                   {u"-q"_s, u"-nlt"_s, u"MULTIPOLYGON"_s, u"-nln"_s, name, file, data + name + u".geojson"_s});
            specs << u"%1=%2:kode"_s.arg(name, file);
        }
        return specs;
    }

    void startServer()
    {
        quint16 port = 0;
        {
            QTcpServer probe;
            QVERIFY(probe.listen(QHostAddress::LocalHost));
            port = probe.serverPort();
        }
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(test::sharedFolder() + u"/sources/mapserver"_s, QStringList{QString::number(port)} + served());
        QVERIFY(m_server.waitForStarted());
        QByteArray said;
        while (!said.contains('\n') && m_server.waitForReadyRead(120'000))
            said += m_server.readAllStandardOutput();
        m_url = QString::fromUtf8(said).trimmed();
        QVERIFY2(m_url.startsWith(u"http://127.0.0.1:"_s), "the server has not said where it is");
    }

    void stopServer()
    {
        m_server.terminate();
        QVERIFY(m_server.waitForFinished());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (test::sharedFolder().isEmpty())
            QSKIP("there is no folder \"shared\" beside this checkout: the real province is not tested");
        for (const auto &tool : {u"lighttpd"_s, u"ogr2ogr"_s, u"ogrinfo"_s})
            if (QStandardPaths::findExecutable(tool, {u"/usr/sbin"_s, u"/usr/bin"_s}).isEmpty())
                QSKIP(qPrintable(tool + u" is not installed: the real province is not tested"_s));
        startServer();
        QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/tests/integration/data/sumut.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_workspace = QJsonDocument::fromJson(file.readAll()).object();
        QJsonArray sources = m_workspace[u"sources"_s].toArray();
        QJsonObject source = sources[0].toObject();
        source[u"url"_s] = m_url;
        sources[0] = source;
        m_workspace[u"sources"_s] = sources;
        QFile written(path(u"sumut.json"_s));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(QJsonDocument(m_workspace).toJson());
    }

    void cleanupTestCase()
    {
        if (m_server.state() != QProcess::NotRunning)
            stopServer();
    }

    void bringsEveryRowOfTheProvince()
    {
        const auto finished = anjungan(
            {u"sync"_s, u"--workspace"_s, path(u"sumut.json"_s), u"--cache"_s, path(u"sumut.gpkg"_s), u"--json"_s});
        QVERIFY2(finished.exitCode == 0, finished.err.constData());
        const QJsonArray datasets = finished.json()[u"datasets"_s].toArray();
        QCOMPARE(datasets.size(), collections().size());
        for (const QJsonValue dataset : datasets) {
            const QString id = dataset[u"id"_s].toString();
            QCOMPARE(dataset[u"outcome"_s].toString(), u"published"_s);
            QVERIFY2(dataset[u"rows"_s].toInteger() == numberMatched(id), qPrintable(id));
            if (id == u"sekolah"_s)
                QVERIFY2(dataset[u"fault"_s].toString().contains(u"10263519"_s),
                         "one npsn belongs to two schools: it must be told");
            if (id == u"desakel"_s)
                QCOMPARE(dataset[u"rows"_s].toInteger(), 6110);
        }
    }

    void isReadBackByGdal()
    {
        const QString cache = path(u"sumut.gpkg"_s);
        const QByteArray summary = output(u"ogrinfo"_s, {u"-so"_s, u"-al"_s, cache});
        QVERIFY2(!summary.contains("Warning") && !summary.contains("ERROR"), summary.constData());
        QSet<QString> layers;
        for (const QByteArray &line : summary.split('\n'))
            if (line.startsWith("Layer name: "))
                layers << QString::fromUtf8(line.mid(12));
        for (const QString &id : collections()) {
            QVERIFY2(layers.contains(id), qPrintable(id));
            const QByteArray count = output(u"ogrinfo"_s, {u"-so"_s, cache, id});
            QVERIFY2(count.contains("Feature Count: " + QByteArray::number(numberMatched(id))), count.constData());
            const QByteArray copied = copiedByGdal(cache, id);
            QVERIFY2(copied.isEmpty(), copied.constData());
        }
    }

    void aSecondSyncFindsNothingNew()
    {
        const auto finished = anjungan(
            {u"sync"_s, u"--workspace"_s, path(u"sumut.json"_s), u"--cache"_s, path(u"sumut.gpkg"_s), u"--json"_s});
        QVERIFY2(finished.exitCode == 0, finished.err.constData());
        for (const QJsonValue dataset : finished.json()[u"datasets"_s].toArray())
            QCOMPARE(dataset[u"outcome"_s].toString(), u"unchanged"_s);
    }

    void isDrawnWithTheSourceStopped()
    {
        stopServer();
        const QString picture = path(u"peta.png"_s);
        const auto drawn =
            anjungan({u"render"_s, u"--cache"_s, path(u"sumut.gpkg"_s), u"--page"_s, u"peta"_s, u"--out"_s, picture});
        QVERIFY2(drawn.exitCode == 0, drawn.err.constData());
        const QImage image(picture);
        QCOMPARE(image.size(), QSize(1280, 800));
        // the darkest class of the sequence: the outlines of Langkat, Deli Serdang, Simalungun and others with more
        // than 500 schools, filled
        int dark = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                dark += image.pixelColor(x, y) == QColor(0x0B6E6E) ? 1 : 0;
        QVERIFY2(dark > 15'000, qPrintable(u"only %1 pixels of the darkest class"_s.arg(dark)));
        const auto after = anjungan(
            {u"sync"_s, u"--workspace"_s, path(u"sumut.json"_s), u"--cache"_s, path(u"sumut.gpkg"_s), u"--json"_s});
        QCOMPARE(after.exitCode, 3);
        for (const QJsonValue dataset : after.json()[u"datasets"_s].toArray())
            QVERIFY(dataset[u"rows"_s].toInteger() > 0);
    }
};

ANJUNGAN_TEST(QCoreApplication, MapServerTest)
#include "mapserver_test.moc"
