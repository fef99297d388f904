// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "tests/support/fault.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/raster/tile_pictures.h"
#include "ui/map/raster/online_tiles.h"
#include "ui/map/raster/tile_image.h"
#include "ui/map/render/painter.h"
#include "ui/map/render/tile.h"

#include <QBuffer>
#include <QDir>
#include <QGuiApplication>
#include <QMutex>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

test::HttpAnswer pictureAnswer(const QByteArray &bytes, const char *type = "image/png")
{
    test::HttpAnswer answer{.body = bytes};
    answer.setHeader("Content-Type", type);
    answer.setHeader("ETag", "\"one\"");
    return answer;
}

/// A tile server with scripted answers that counts its requests.
class Tiles
{
public:
    using Handler = test::LoopbackServer::Handler;

    explicit Tiles(Handler handler)
        : m_server([this, handler = std::move(handler)](const test::HttpRequest &request) {
              const QMutexLocker lock(&m_mutex);
              m_asked.append(request.path());
              return handler(request);
          })
    {
    }

    QStringList asked() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }
    test::LoopbackServer &server() { return m_server; }

    map::TileService service(const QString &folder) const
    {
        map::TileService service;
        service.address = [port = m_server.port()](const render::RasterTile &tile) {
            return QUrl(u"http://127.0.0.1:%1/%2/%3/%4.png"_s.arg(port).arg(tile.zoom).arg(tile.x).arg(tile.y));
        };
        service.folder = folder;
        service.maxZoom = 8;
        service.makeTransport = [] {
            source::Limits limits = map::tileLimits();
            limits.idleTimeout = std::chrono::milliseconds(400);
            return std::make_unique<source::HttpTransport>(limits);
        };
        return service;
    }

private:
    mutable QMutex m_mutex;
    QStringList m_asked;
    test::LoopbackServer m_server;
};

render::Viewport view(double zoom = 1, QSizeF size = {512, 512})
{
    return {.centre = {0.5, 0.5}, .zoom = zoom, .size = size};
}

QImage painted(const std::shared_ptr<const render::RasterSource> &raster, const render::Viewport &viewport)
{
    render::Scene scene;
    scene.raster = raster;
    QImage image(viewport.size.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    render::paintLayers(painter, scene, viewport, Qt::white);
    return image;
}

} // namespace

class TestTiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tilesComeAndAreKept()
    {
        QTemporaryDir folder;
        Tiles server([](const test::HttpRequest &request) {
            return pictureAnswer(test::pictureBytes(request.path() == u"/1/0/0.png" ? Qt::red : Qt::blue));
        });
        map::OnlineTiles tiles(server.service(folder.path()), nullptr);
        QCOMPARE(painted(tiles.source(), view()).pixelColor(10, 10), QColor(Qt::white));
        QSignalSpy arrived(&tiles, &map::OnlineTiles::arrived);
        tiles.look(view());
        QTRY_COMPARE(server.asked().size(), 4);
        QTRY_COMPARE(painted(tiles.source(), view()).pixelColor(10, 10), QColor(Qt::red));
        QTRY_COMPARE(painted(tiles.source(), view()).pixelColor(500, 500), QColor(Qt::blue));
        QTRY_VERIFY(!arrived.isEmpty());
        tiles.look(view());
        QVERIFY(QFile::exists(folder.filePath(u"1/0/0.png"_s)));

        // Another day, without a network.
        server.server().stop();
        const map::TileShelf offline(folder.path(), 0, 8);
        QCOMPARE(offline.tile({1, 0, 0}).pixelColor(5, 5), QColor(Qt::red));
        QCOMPARE(server.asked().size(), 4);
    }

    void whatIsFreshIsNotAskedForAndWhatIsOldIsAskedAbout()
    {
        QTemporaryDir folder;
        Tiles server([](const test::HttpRequest &request) {
            if (request.header("if-none-match") == "\"one\"")
                return test::HttpAnswer{.status = 304};
            return pictureAnswer(test::pictureBytes(Qt::red));
        });
        map::TileService service = server.service(folder.path());
        {
            map::OnlineTiles tiles(service, nullptr);
            tiles.look(view());
            QTRY_VERIFY(!tiles.source()->tile({1, 1, 1}).isNull());
            QTRY_VERIFY(!tiles.source()->tile({1, 0, 0}).isNull());
            QTRY_VERIFY(!tiles.source()->tile({1, 1, 0}).isNull());
            QTRY_VERIFY(!tiles.source()->tile({1, 0, 1}).isNull());
        }
        QCOMPARE(server.asked().size(), 4);
        {
            map::OnlineTiles tiles(service, nullptr);
            tiles.look(view());
            tiles.look(view(2, {256, 256})); // of the finer level four: the coarser ones are not asked for
            QTRY_COMPARE(server.asked().size(), 8);
        }
        service.now = [] { return QDateTime::currentDateTimeUtc().addDays(8); };
        {
            map::OnlineTiles tiles(service, nullptr);
            tiles.look(view());
            QTRY_COMPARE(server.asked().size(), 12);
            QTRY_VERIFY(QFileInfo(folder.filePath(u"1/0/0.png"_s)).lastModified() >
                        QDateTime::currentDateTimeUtc().addDays(7));
        }
        QCOMPARE(map::TileShelf(folder.path(), 0, 8).tile({1, 0, 0}).pixelColor(5, 5), QColor(Qt::red));
    }

    /// Another map's fetcher made room while the source said that the tile is as it was.
    void whatIsGoneMeanwhileComesAnew()
    {
        QTemporaryDir folder;
        Tiles server([&folder](const test::HttpRequest &request) {
            if (request.header("if-none-match") != "\"one\"")
                return pictureAnswer(test::pictureBytes(Qt::blue));
            QFile::remove(folder.filePath(request.path().sliced(1)));
            return test::HttpAnswer{.status = 304};
        });
        const map::TileFolder kept(folder.path());
        const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-8);
        QVERIFY(kept.keep({1, 0, 0}, test::pictureBytes(Qt::red), u"png"_s, {.etag = "\"one\""}, old));
        map::OnlineTiles tiles(server.service(folder.path()), nullptr);
        tiles.look(view());
        QTRY_COMPARE(tiles.source()->tile({1, 0, 0}).pixelColor(5, 5), QColor(Qt::blue));
        QTRY_COMPARE(server.asked().count(u"/1/0/0.png"_s), 2);
    }

    void whatIsNoTileIsRefusedAndTold_data()
    {
        QTest::addColumn<test::HttpAnswer>("answer");
        test::HttpAnswer html = pictureAnswer("<html><body>Please log in</body></html>", "text/html");
        QTest::newRow("html") << html;
        QTest::newRow("html that says it is a picture") << pictureAnswer(html.body);
        QTest::newRow("empty") << pictureAnswer({});
        QTest::newRow("cut png") << pictureAnswer(test::pictureBytes(Qt::red).chopped(20));
        QTest::newRow("cut jpeg") << pictureAnswer(test::pictureBytes(Qt::red, {256, 256}, "jpg").chopped(200));
        QTest::newRow("wrong size") << pictureAnswer(test::pictureBytes(Qt::red, {100, 256}));
        QTest::newRow("huge picture") << pictureAnswer(test::pictureBytes(Qt::red, {9000, 9000}));
        QTest::newRow("gif") << pictureAnswer(QByteArray("GIF89a") + QByteArray(300, '\0'), "image/gif");
        QTest::newRow("endless") << pictureAnswer(QByteArray(qsizetype{3} * 1024 * 1024, 'x'));
        QTest::newRow("500") << test::HttpAnswer{.status = 500};
        QTest::newRow("403") << test::HttpAnswer{.status = 403};
        QTest::newRow("busy") << test::HttpAnswer{.status = 503, .headers = {{"Retry-After", "60"}}};
        test::HttpAnswer away{.status = 302};
        away.setHeader("Location", "http://localhost:1/{}.png");
        QTest::newRow("redirect to another host") << away;
        QTest::newRow("silence") << test::HttpAnswer{.sendsHead = false, .end = test::HttpAnswer::End::Stall};
        QTest::newRow("reset") << test::HttpAnswer{.sendsHead = false, .end = test::HttpAnswer::End::Reset};
    }

    void whatIsNoTileIsRefusedAndTold()
    {
        QFETCH(test::HttpAnswer, answer);
        QTemporaryDir folder;
        Tiles server([answer](const test::HttpRequest &) { return answer; });
        map::TileService service = server.service(folder.path());
        service.random = [] { return 1.0; }; // a pause that outlasts the checks: Qt itself repeats a reset request
        map::OnlineTiles tiles(service, nullptr);
        QSignalSpy told(&tiles, &map::OnlineTiles::troubleChanged);
        tiles.look(view());
        QTRY_VERIFY(!tiles.trouble().isEmpty());
        QVERIFY2(!tiles.trouble().contains(u'\n') && !tiles.trouble().contains(u'<'), qPrintable(tiles.trouble()));
        QTRY_VERIFY(server.asked().size() >= 4);
        QVERIFY(server.asked().size() <= 8); // asked again after a pause at most once
        QCOMPARE(told.size(), 1);
        QCOMPARE(painted(tiles.source(), view()).pixelColor(10, 10), QColor(Qt::white));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void aTileThatIsNotThereIsNoTrouble()
    {
        QTemporaryDir folder;
        Tiles server([](const test::HttpRequest &request) {
            return request.path() == u"/1/0/0.png" ? pictureAnswer(test::pictureBytes(Qt::red))
                                                   : test::HttpAnswer{.status = 404};
        });
        map::OnlineTiles tiles(server.service(folder.path()), nullptr);
        tiles.look(view());
        QTRY_COMPARE(server.asked().size(), 4);
        QTRY_VERIFY(!tiles.source()->tile({1, 0, 0}).isNull());
        QVERIFY(tiles.trouble().isEmpty());
        tiles.look(view(1, {300, 300})); // the same tiles of another view
        tiles.look(view(1, {100, 100}));
        QCOMPARE(server.asked().size(), 4);
    }

    void nobodyWaitsForASlowSource()
    {
        QTemporaryDir folder;
        Tiles server([](const test::HttpRequest &) {
            return test::HttpAnswer{.sendsHead = false, .end = test::HttpAnswer::End::Stall};
        });
        map::TileService service = server.service(folder.path());
        service.makeTransport = [] { return std::make_unique<source::HttpTransport>(map::tileLimits()); };
        QElapsedTimer clock;
        clock.start();
        {
            map::OnlineTiles tiles(service, nullptr);
            tiles.look(view(4));
            QTRY_COMPARE(server.asked().size(), 4); // no more at a time
            clock.restart();
            for (int step = 0; step < 50; ++step)
                tiles.look(view(4 + step * 0.05));
            painted(tiles.source(), view(4));
        }
        QCOMPARE_LT(clock.elapsed(), 9000); // nothing waited for the timeout of 10 s
    }

    void whatIsNoLongerSeenIsNotAskedFor()
    {
        QTemporaryDir folder;
        Tiles server([](const test::HttpRequest &) { return pictureAnswer(test::pictureBytes(Qt::red)); });
        map::OnlineTiles tiles(server.service(folder.path()), nullptr);
        tiles.look(view(8, {4096, 4096})); // 256 tiles
        tiles.look(view(1));
        QTRY_VERIFY(!tiles.source()->tile({1, 1, 1}).isNull());
        QTRY_VERIFY(server.asked().filter(u"/1/"_s).size() >= 4);
        QCOMPARE_LT(server.asked().size(), 30);
    }

    void aCoarserTileStandsIn()
    {
        QTemporaryDir folder;
        const map::TileFolder kept(folder.path());
        QImage quarters(256, 256, QImage::Format_RGB32);
        quarters.fill(Qt::blue);
        QPainter(&quarters).fillRect(0, 0, 128, 128, Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        quarters.save(&buffer, "png");
        QVERIFY(kept.keep({0, 0, 0}, bytes, u"png"_s, {}, QDateTime::currentDateTimeUtc()));
        const auto shelf = std::make_shared<const map::TileShelf>(folder.path(), 0, 8);
        for (const double zoom : {0.0, 1.0, 1.4, 3.0}) {
            const QImage image = painted(shelf, view(zoom, {256, 256}));
            QCOMPARE(image.pixelColor(120, 120), QColor(Qt::red));
            QCOMPARE(image.pixelColor(136, 136), QColor(Qt::blue));
        }
    }

    void aDamagedFileIsDropped()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"1/0"_s));
        QFile file(folder.filePath(u"1/0/0.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rubbish");
        file.close();
        const map::TileShelf shelf(folder.path(), 0, 8);
        QVERIFY(shelf.tile({1, 0, 0}).isNull());
        QVERIFY(!file.exists());
    }

    void theDiskIsBounded()
    {
        QTemporaryDir folder;
        const map::TileFolder kept(folder.path());
        const QByteArray bytes = test::pictureBytes(Qt::red);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int at = 0; at < 10; ++at)
            QVERIFY(kept.keep({4, at, 0}, bytes, u"png"_s, {.etag = "x"}, now.addDays(at - 20)));
        QCOMPARE(kept.size(), 10 * bytes.size());
        QCOMPARE(kept.trim(4 * bytes.size()), 4 * bytes.size());
        QVERIFY(!kept.contains({4, 5, 0}) && kept.contains({4, 6, 0}) && kept.contains({4, 9, 0}));
        QVERIFY(!QFile::exists(folder.filePath(u"4/5/0.json"_s)));
    }

    void tilesAreBoundedInSizeAndTime()
    {
        const source::Limits limits = map::tileLimits();
        QCOMPARE(limits.maxResponseBytes, 2'097'152);
        QCOMPARE(limits.idleTimeout, std::chrono::seconds(10));
        QCOMPARE(limits.responseTimeout, std::chrono::seconds(30));
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"tiles"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Tiles server([](const test::HttpRequest &) { return pictureAnswer(test::pictureBytes(Qt::red)); });
        map::OnlineTiles tiles(server.service(inTheWay.fileName()), nullptr);
        tiles.look(view());
        QTRY_VERIFY(!tiles.trouble().isEmpty());
        QVERIFY(server.asked().size() <= 8);
    }
};

ANJUNGAN_TEST(QGuiApplication, TestTiles)
#include "tiles_test.moc"
