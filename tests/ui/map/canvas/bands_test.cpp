// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/canvas/bands.h"

#include <QGuiApplication>
#include <QPainter>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// A picture painted by several threads is the picture painted by one.
class TestBands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitTogether_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("dpr");
        QTest::newRow("usual") << QSize(640, 480) << 1.0;
        QTest::newRow("odd") << QSize(333, 271) << 1.0;
        QTest::newRow("fine") << QSize(320, 301) << 2.0;
        QTest::newRow("a line") << QSize(500, 1) << 1.0;
        QTest::newRow("a pixel") << QSize(1, 1) << 1.0;
    }

    void fitTogether()
    {
        QFETCH(QSize, size);
        QFETCH(double, dpr);
        const auto scene = test::smallScene();
        render::Viewport view = render::fitted(geo::toUnitSquare(test::smallBounds()), size, 0, 18);
        view.dpr = dpr;
        const auto painted = [&](const auto &paint) {
            QImage image(size * dpr, QImage::Format_RGB32);
            image.setDevicePixelRatio(dpr);
            QPainter painter(&image);
            paint(painter, *scene, view, test::water);
            painter.end();
            return image;
        };
        const QImage whole = painted(render::paintLayers);
        const QImage bands = painted(map::paintLayersInBands);
        int different = 0;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x) {
                const QColor a = whole.pixelColor(x, y), b = bands.pixelColor(x, y);
                const int off = std::max(
                    {std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
                // Positions are rounded to 1/64 of a pixel, from another corner.
                different += off > 8;
            }
        }
        QVERIFY2(different * 1000 <= whole.width() * whole.height(), qPrintable(u"%1 pixels differ"_s.arg(different)));
    }
};

ANJUNGAN_TEST(QGuiApplication, TestBands)
#include "bands_test.moc"
