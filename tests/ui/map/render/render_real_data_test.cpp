// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/geojson_features.h"
#include "ui/map/render/painter.h"
#include "ui/map/render/tile.h"

#include <QGuiApplication>
#include <QPainter>

#include <ctime>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

const QColor water(0xE6, 0xEC, 0xF4);

/// Milliseconds of processor time, independent of the machine's other load.
qint64 spent(std::clock_t &since)
{
    const std::clock_t before = std::exchange(since, std::clock());
    return (since - before) * 1000 / CLOCKS_PER_SEC;
}

render::Scene sceneOf(std::shared_ptr<const render::FeatureSet> features, double border)
{
    render::Layer layer{
        .features = std::move(features), .symbols = {}, .symbolOf = {}, .labels = {}, .selectable = true};
    const QColor ink(255, 255, 255, 90);
    layer.symbols = {{.fill = QColor(0x8CC084), .stroke = Qt::white, .strokeWidth = border},
                     {.fill = QColor(0xF2C14E),
                      .hatch = render::Hatch::Dots,
                      .hatchInk = ink,
                      .stroke = Qt::white,
                      .strokeWidth = border},
                     {.fill = QColor(0xD1495B),
                      .hatch = render::Hatch::Diagonal,
                      .hatchInk = ink,
                      .stroke = Qt::white,
                      .strokeWidth = border}};
    for (std::size_t i = 0; i < layer.features->size(); ++i)
        layer.symbolOf.push_back(static_cast<std::uint16_t>(qHash(layer.features->id(i), 0) % 3));
    QFont font(u"Inter"_s);
    font.setPixelSize(12);
    font.setWeight(QFont::DemiBold);
    layer.labels = render::LabelLook{.font = font, .ink = QColor(0x16202E), .halo = QColor(255, 255, 255, 210)};
    return {{layer}};
}

} // namespace

/// The real province with its faults; skipped if the data are not beside the checkout.
class TestRenderRealData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAreaIsPainted_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("border");
        QTest::newRow("kabkota") << u"kabkota"_s << 1.2;
        QTest::newRow("desakel") << u"desakel"_s << 0.6;
    }

    void everyAreaIsPainted()
    {
        QFETCH(QString, file);
        QFETCH(double, border);
        const auto features = test::featuresOfGeoJson(test::realData(file + u".geojson"_s), u"kode"_s, u"nama"_s);
        if (!features)
            QSKIP("no ../shared/data");
        std::clock_t clock = std::clock();
        const auto set = render::FeatureSet::make(*features);
        qInfo() << file << "made ready in" << spent(clock) << "ms";
        const render::Scene scene = sceneOf(set, border);
        for (const QSizeF size : {QSizeF(471, 488), QSizeF(778, 684), QSizeF(1280, 800)}) {
            const render::Viewport viewport = render::fitted(set->box(), size, 8, 18);
            QImage image(size.toSize(), QImage::Format_RGB32);
            spent(clock);
            {
                QPainter painter(&image);
                render::paintLayers(painter, scene, viewport, water);
            }
            const qint64 layers = spent(clock);
            QPainter painter(&image);
            render::paintOverlay(painter, scene, viewport,
                                 {.water = water, .selection = {u"12.05"_s, QColor(0x16202E)}, .focus = {}});
            qInfo() << file << size << "zoom" << viewport.zoom << "layers" << layers << "ms, overlay" << spent(clock)
                    << "ms";
            painter.end();
            QVERIFY(image.save(u"%1-%2.png"_s.arg(file).arg(size.width())));
        }
    }
};

ANJUNGAN_TEST(QGuiApplication, TestRenderRealData)
#include "render_real_data_test.moc"
