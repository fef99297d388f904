// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_server.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/map/map_view.h"
#include "ui/map/render/tile.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/page_context.h"

#include <QApplication>
#include <QBuffer>
#include <QMutex>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// The zooms of which a source has tiles.
struct TileLevels
{
    int least = 0;
    int most = 19;
};

} // namespace

/// An online map under a map panel, in a real window.
class TestMapTiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    /// A panel on the demo's cache whose tiles come from `port`.
    struct Shown
    {
        Shown(const test::DemoCache &cache, quint16 port, const QString &folder, map::MapSurface surface,
              TileLevels levels = {})
            : workspace(withTiles(cache.workspace(), port, levels)), definition(mapOf(workspace)),
              format(theme::Language::Indonesian, workspace.timeZone),
              queries(cache.file(), cache.shared(), [this] { return clock.now(); }),
              services{.queries = queries,
                       .workspace = workspace,
                       .theme = theme,
                       .format = format,
                       .clock = clock,
                       .language = u"id"_s,
                       .tilesFolder = folder,
                       .mapSurface = surface,
                       .isOffline = [this] { return isOffline; }},
              context(*workspace.page(u"bencana"_s), navigation), panel(definition, services, context, nullptr)
        {
            panel.resize(600, 500);
            panel.show();
        }

        static workspace::Workspace withTiles(workspace::Workspace workspace, quint16 port, TileLevels levels)
        {
            workspace.tiles = {{.id = u"dasar"_s,
                                .title = {},
                                .url = u"http://127.0.0.1:%1/{z}/{x}/{y}.png"_s.arg(port),
                                .attribution = u"© <b>Peta</b>"_s,
                                .minZoom = levels.least,
                                .maxZoom = levels.most}};
            return workspace;
        }

        static workspace::PanelSpec mapOf(const workspace::Workspace &workspace)
        {
            for (workspace::PanelSpec panel : workspace.page(u"bencana"_s)->panels) {
                if (panel.id == u"peta"_s) {
                    panel.options[u"tiles"_s] = u"dasar"_s;
                    panel.options[u"layers"_s] = QJsonValue::Undefined;
                    return panel;
                }
            }
            return {};
        }

        bool settle()
        {
            return QTest::qWaitFor([this] { return panel.isSettled(); }, 30'000);
        }

        test::ManualClock clock;
        bool isOffline = false;
        theme::Theme theme;
        workspace::Workspace workspace;
        workspace::PanelSpec definition;
        theme::Formatter format;
        query::QueryService queries;
        panels::PanelServices services;
        selection::Navigation navigation;
        panels::PageContext context;
        panels::MapPanel panel;
    };

    static test::HttpAnswer picture(const QColor &colour)
    {
        QImage image(256, 256, QImage::Format_RGB32);
        image.fill(colour);
        test::HttpAnswer answer;
        QBuffer buffer(&answer.body);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        answer.setHeader("Content-Type", "image/png");
        return answer;
    }

    static QColor cornerOf(Shown &shown) { return shown.panel.view().grab().toImage().pixelColor(12, 250); }

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(QDateTime(QDate(2026, 11, 21), QTime(7, 0), QTimeZone::UTC)); }

    void tilesAppearUnderTheLayersAndStayWithoutANetwork()
    {
        QTemporaryDir folder;
        test::LoopbackServer server([](const test::HttpRequest &) { return picture(Qt::magenta); });
        {
            Shown shown(*m_cache, server.port(), folder.path(), map::MapSurface::Interactive);
            shown.panel.start();
            QVERIFY(shown.settle());
            QTRY_COMPARE(cornerOf(shown), QColor(Qt::magenta));
            const map::Sheet sheet = shown.panel.sheet();
            QCOMPARE(sheet.attribution, u"© <b>Peta</b>"_s); // as plain text
            QVERIFY(sheet.note.isEmpty() || !sheet.note.contains(u"127.0.0.1"_s));
            QVERIFY(sheet.scene->raster);
        }
        server.stop();
        Shown offline(*m_cache, server.port(), folder.path(), map::MapSurface::Static);
        offline.panel.start();
        QVERIFY(offline.settle());
        QCOMPARE(cornerOf(offline), QColor(Qt::magenta));
    }

    void onlyTheTilesThatArrivedArePaintedAgain()
    {
        QTemporaryDir folder;
        QMutex mutex;
        QStringList asked;
        test::LoopbackServer server([&](const test::HttpRequest &request) {
            const QMutexLocker lock(&mutex);
            asked.append(request.path());
            return test::HttpAnswer{.status = 404};
        });
        Shown shown(*m_cache, server.port(), folder.path(), map::MapSurface::Interactive);
        shown.panel.start();
        QVERIFY(shown.settle());
        const QColor before = cornerOf(shown);
        // Nothing has arrived: the map is complete without it, and shows no notice.
        QTRY_VERIFY([&] {
            const QMutexLocker lock(&mutex);
            return asked.size() > 3;
        }());
        QVERIFY(shown.panel.isSettled());
        QCOMPARE(cornerOf(shown), before);
        shown.panel.view().renew({0, 0, 0.001, 0.001}); // far away
        QVERIFY(shown.panel.isSettled());
        shown.panel.view().renew({0, 0, 1, 1});
        QVERIFY(!shown.panel.isSettled());
        QVERIFY(shown.settle());
    }

    void onlyLevelsThatTheSourceHasAreAskedForAndPainted_data()
    {
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("asked");
        QTest::newRow("the map is farther away") << 8 << 12 << 8;
        QTest::newRow("the map is closer") << 3 << 5 << 5;
    }

    void onlyLevelsThatTheSourceHasAreAskedForAndPainted()
    {
        QFETCH(const int, least);
        QFETCH(const int, most);
        QFETCH(const int, asked);
        QTemporaryDir folder;
        QMutex mutex;
        QList<int> levels;
        test::LoopbackServer server([&](const test::HttpRequest &request) {
            const QMutexLocker lock(&mutex);
            levels.append(request.path().section(u'/', 1, 1).toInt());
            return picture(Qt::magenta);
        });
        const auto hasPainted = [](const render::Scene &scene, TileLevels of) {
            return scene.raster && scene.raster->minZoom() == of.least && scene.raster->maxZoom() == of.most;
        };
        {
            Shown shown(*m_cache, server.port(), folder.path(), map::MapSurface::Interactive, {least, most});
            shown.panel.start();
            QVERIFY(shown.settle());
            const double own = shown.panel.view().viewport().zoom;
            QVERIFY2(own > 5.5 && own < 7.5, qPrintable(QString::number(own))); // another level, if it were free
            QTRY_COMPARE(cornerOf(shown), QColor(Qt::magenta));
            QVERIFY(hasPainted(*shown.panel.sheet().scene, {least, most}));
        }
        {
            const QMutexLocker lock(&mutex);
            QVERIFY(!levels.isEmpty());
            QCOMPARE(levels.count(asked), levels.size());
        }
        Shown kept(*m_cache, server.port(), folder.path(), map::MapSurface::Static, {least, most});
        kept.panel.start();
        QVERIFY(kept.settle());
        QVERIFY(hasPainted(*kept.panel.sheet().scene, {least, most}));
        QCOMPARE(cornerOf(kept), QColor(Qt::magenta));
    }

    void whatGoesWrongIsToldOnTheMap()
    {
        QTemporaryDir folder;
        test::LoopbackServer server([](const test::HttpRequest &) {
            test::HttpAnswer answer{.body = "<html>log in</html>"};
            answer.setHeader("Content-Type", "text/html");
            return answer;
        });
        Shown shown(*m_cache, server.port(), folder.path(), map::MapSurface::Interactive);
        shown.panel.start();
        QVERIFY(shown.settle());
        QTRY_VERIFY(shown.panel.sheet().note.contains(u"unavailable"_s));
        QCOMPARE(shown.panel.sheet().note.count(u"unavailable"_s), 1);
        QVERIFY(!shown.panel.sheet().note.contains(u'<'));
    }

    void sendsNoRequestsWithoutANetworkOrForAPicture()
    {
        QTemporaryDir folder;
        QAtomicInt asked;
        test::LoopbackServer server([&](const test::HttpRequest &) {
            asked.ref();
            return picture(Qt::magenta);
        });
        Shown picture(*m_cache, server.port(), folder.path(), map::MapSurface::Static);
        picture.panel.start();
        QVERIFY(picture.settle());
        Shown offline(*m_cache, server.port(), folder.path(), map::MapSurface::Interactive);
        offline.isOffline = true;
        offline.panel.start();
        QVERIFY(offline.settle());
        QVERIFY(offline.panel.view().grab().toImage().pixelColor(12, 250) != QColor(Qt::magenta));
        QCOMPARE(asked.loadRelaxed(), 0);
    }
};

ANJUNGAN_TEST(QApplication, TestMapTiles)
#include "map_tiles_test.moc"
