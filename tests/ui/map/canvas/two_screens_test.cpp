// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QScreen>
#include <QWindow>

#include <atomic>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// Notes the greatest zoom of which tiles were wanted: one more for twice the pixels.
class DeepestRaster : public render::RasterSource
{
public:
    int minZoom() const override { return 0; }
    int maxZoom() const override { return 30; }
    QImage tile(const render::RasterTile &tile) const override
    {
        int known = m_deepest;
        while (tile.zoom > known && !m_deepest.compare_exchange_weak(known, tile.zoom)) {
        }
        return {};
    }

    int deepest() const { return m_deepest; }

private:
    mutable std::atomic<int> m_deepest = -1;
};

const QByteArray twoScreens = R"({"screens": [
    {"name": "plain", "x": 0, "y": 0, "width": 1000, "height": 800,
     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {"name": "dense", "x": 1000, "y": 0, "width": 2000, "height": 1600,
     "logicalDpi": 192, "logicalBaseDpi": 96, "dpr": 1}]})";

/// Qt's platform without a display reads its screens from a file, before the application is made.
struct ScreensFile
{
    ScreensFile()
    {
        QFile file(QDir::current().filePath(u"screens.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(twoScreens) != twoScreens.size())
            qFatal("screens.json: %s", qPrintable(file.errorString()));
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
    }
};

class TwoScreensApplication : ScreensFile, public QApplication
{
public:
    TwoScreensApplication(int &argc, char **argv) : QApplication(argc, argv) {}
};

} // namespace

/// A window that is moved from a screen to one with twice as many pixels in the same length, and back.
class TwoScreensTest : public QObject
{
    Q_OBJECT

    static QScreen *screenAt(int x) { return QGuiApplication::screenAt({x, 100}); }

private Q_SLOTS:
    void aMovedMapIsPaintedInThePixelsOfItsScreen_data()
    {
        QTest::addColumn<map::MapSurface>("surface");
        QTest::newRow("interactive") << map::MapSurface::Interactive;
        QTest::newRow("static") << map::MapSurface::Static;
    }

    void aMovedMapIsPaintedInThePixelsOfItsScreen()
    {
        QFETCH(const map::MapSurface, surface);
        QScreen *plain = screenAt(100);
        QScreen *dense = screenAt(1100);
        QVERIFY(plain && plain->devicePixelRatio() == 1);
        QVERIFY(dense && dense->devicePixelRatio() == 2);
        auto scene = std::make_shared<render::Scene>(*test::smallScene());
        const auto raster = std::make_shared<DeepestRaster>();
        scene->raster = raster;
        theme::Theme theme;
        map::MapView view(theme, surface);
        view.setGeometry(100, 100, 480, 400);
        view.show();
        view.setScene(scene);
        QTRY_VERIFY(view.isSettled());
        QTRY_VERIFY(raster->deepest() >= 0);
        QCOMPARE(view.viewport().dpr, 1.0);
        const double zoom = view.viewport().zoom;
        const int level = raster->deepest();
        view.windowHandle()->setScreen(dense);
        QTRY_COMPARE(view.viewport().dpr, 2.0);
        QTRY_COMPARE(raster->deepest(), level + 1);
        QTRY_VERIFY(view.isSettled());
        QCOMPARE(view.viewport().zoom, zoom); // the same section of the world
        view.windowHandle()->setScreen(plain);
        QTRY_COMPARE(view.viewport().dpr, 1.0);
        QTRY_VERIFY(view.isSettled());
    }
};

ANJUNGAN_TEST(TwoScreensApplication, TwoScreensTest)
#include "two_screens_test.moc"
