// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/geojson_features.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QElapsedTimer>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

map::Legend hazardLegend(const render::Layer &layer)
{
    map::Legend legend;
    const QString labels[] = {u"Rendah"_s, u"Sedang"_s, u"Tinggi"_s};
    for (std::size_t i = 0; i < layer.symbols.size(); ++i) {
        legend.entries.push_back(
            {.kind = map::LegendEntry::Kind::Area, .symbol = layer.symbols[i], .label = labels[i]});
    }
    return legend;
}

} // namespace

/// The window's map with the real province; writes pictures into its folder. Skipped if the data are not beside the
/// checkout.
class TestMapViewRealData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheProvince_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::newRow("kabkota, light") << u"kabkota"_s << theme::Scheme::Light;
        QTest::newRow("kabkota, dark") << u"kabkota"_s << theme::Scheme::Dark;
        QTest::newRow("desakel, light") << u"desakel"_s << theme::Scheme::Light;
    }

    void showsTheProvince()
    {
        QFETCH(QString, file);
        QFETCH(theme::Scheme, scheme);
        const auto features = test::featuresOfGeoJson(test::realData(file + u".geojson"_s), u"kode"_s, u"nama"_s);
        if (!features)
            QSKIP("no ../shared/data");
        const theme::Theme theme(scheme);
        const theme::Tokens &tokens = theme.tokens();
        render::Layer layer{.features = render::FeatureSet::make(*features),
                            .symbols = {},
                            .symbolOf = {},
                            .labels = {},
                            .selectable = true};
        const QColor hatch(255, 255, 255, 80);
        for (const QColor &colour : tokens.hazard)
            layer.symbols.push_back({.fill = colour, .hatchInk = hatch, .stroke = tokens.card, .strokeWidth = 1.2});
        layer.symbols[1].hatch = render::Hatch::Dots;
        layer.symbols[2].hatch = render::Hatch::Diagonal;
        for (std::size_t i = 0; i < layer.features->size(); ++i)
            layer.symbolOf.push_back(static_cast<std::uint16_t>(qHash(layer.features->id(i), 0) % 3));
        layer.labels =
            render::LabelLook{.font = theme.strongFont(theme::Role::Body), .ink = tokens.ink, .halo = tokens.card};

        map::MapView view(theme, map::MapSurface::Interactive);
        view.resize(778, 684);
        const geo::Box province{97.0, -0.7, 100.5, 4.4};
        view.setLimits(province);
        view.fit(province);
        view.setLegend(hazardLegend(layer));
        view.setAttribution(u"Batas: cahyadsn/wilayah"_s);
        view.setCorners(16, tokens.ground, tokens.line);
        QElapsedTimer timer;
        timer.start();
        view.setScene(std::make_shared<const render::Scene>(render::Scene{{layer}}));
        view.setSelected(u"12.05"_s);
        view.show();
        QTRY_VERIFY_WITH_TIMEOUT(view.isSettled(), 30s);
        qInfo() << "sharp after" << timer.restart() << "ms";
        const QImage image = view.grab().toImage();
        QVERIFY(image.save(u"view-%1-%2.png"_s.arg(file, scheme == theme::Scheme::Light ? u"light"_s : u"dark"_s)));

        timer.restart();
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&view, Qt::Key_Right);
            view.grab();
        }
        qInfo() << "a frame of a pan, grabbed:" << static_cast<double>(timer.elapsed()) / 20 << "ms";
        QTest::keyClick(&view, Qt::Key_Plus);
        QTRY_VERIFY_WITH_TIMEOUT(view.isSettled() && view.viewport().zoom > 7, 30s);
    }
};

ANJUNGAN_TEST(QApplication, TestMapViewRealData)
#include "map_view_real_data_test.moc"
