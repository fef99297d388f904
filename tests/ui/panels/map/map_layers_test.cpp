// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/map/furniture/legend_box.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/map/map_view.h"
#include "ui/map/render/cover.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/map/map_scene.h"
#include "ui/panels/map/time/period_slider.h"
#include "ui/panels/map/time/time_bar.h"
#include "ui/panels/map_panel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;
using Kind = map::LegendEntry::Kind;

namespace {

std::vector<QString> labelsOf(const map::Legend &legend)
{
    std::vector<QString> labels;
    labels.reserve(legend.entries.size());
    for (const map::LegendEntry &entry : legend.entries)
        labels.push_back(entry.label);
    return labels;
}

/// The symbols that a scene uses at a zoom, in the form of a legend: without the sizes of points.
std::vector<render::Symbol> drawn(const render::Scene &scene, double zoom, bool areas)
{
    std::vector<render::Symbol> symbols;
    for (const render::Layer &layer : scene.layers) {
        const bool isFaded = layer.fading && zoom >= layer.fading->to; // all in one look, which needs no words
        if (layer.selectable != areas || zoom < layer.minZoom || isFaded)
            continue;
        for (std::size_t feature = 0; feature < layer.features->size(); ++feature) {
            const render::Symbol *of = layer.symbol(feature);
            if (!of)
                continue;
            render::Symbol symbol = *of;
            symbol.radius = 0;
            if (std::ranges::find(symbols, symbol) == symbols.end())
                symbols.push_back(symbol);
        }
    }
    return symbols;
}

geo::Geometry pointAt(double x, double y)
{
    geo::Geometry geometry;
    geometry.kind = geo::Geometry::Kind::Points;
    geometry.points = {{x, y}};
    geometry.pathEnds = {1};
    geometry.partEnds = {1};
    geometry.partKinds = {geo::Geometry::Kind::Points};
    geometry.box.add(x, y);
    return geometry;
}

} // namespace

class MapLayersTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::deskTime); }

    void theLegendTellsWhatIsDrawn_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"ringkasan", "bencana", "tren", "sekolah"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }

    void theLegendTellsWhatIsDrawn()
    {
        QFETCH(QString, page);
        test::Desk desk(*m_cache, page, {1280, 800});
        QVERIFY(desk.settle());
        const map::Sheet sheet = qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s))->sheet();
        for (const double zoom : {6.5, 8.2, 10.0, 18.0}) {
            const map::Legend legend = map::legendAt(sheet.legend, zoom);
            for (const bool areas : {true, false}) {
                for (const render::Symbol &symbol : drawn(*sheet.scene, zoom, areas)) {
                    const bool isGround = !areas && std::ranges::none_of(sheet.scene->layers, [&](const auto &layer) {
                        return layer.symbols.size() > 1 && std::ranges::any_of(layer.symbols, [&](render::Symbol each) {
                                   each.radius = 0;
                                   return each == symbol;
                               });
                    });
                    const bool isTold = std::ranges::any_of(legend.entries, [&](const map::LegendEntry &entry) {
                        render::Symbol told = entry.symbol;
                        told.radius = 0;
                        return entry.kind != Kind::Size && told == symbol;
                    });
                    QVERIFY2(isGround || isTold, qPrintable(u"%1 at %2"_s.arg(page).arg(zoom)));
                }
            }
            const bool anyGroups = std::ranges::any_of(sheet.scene->layers, [zoom](const render::Layer &layer) {
                return layer.clusters && zoom >= layer.minZoom && layer.clusters->at(zoom);
            });
            QCOMPARE(std::ranges::any_of(legend.entries, [](const auto &entry) { return entry.kind == Kind::Cluster; }),
                     anyGroups);
        }
    }

    void nothingOverTheMapCoversAnArea_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<map::MapSurface>("surface");
        for (const char *page : {"ringkasan", "bencana", "tren", "sekolah"})
            for (const QSize size : {QSize(1280, 800), QSize(800, 1280), QSize(1920, 1080)})
                for (const auto surface : {map::MapSurface::Static, map::MapSurface::Interactive})
                    QTest::addRow("%s %dx%d %s", page, size.width(), size.height(),
                                  surface == map::MapSurface::Static ? "picture" : "window")
                        << QString::fromLatin1(page) << size << surface;
    }

    void nothingOverTheMapCoversAnArea()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        QFETCH(map::MapSurface, surface);
        test::Desk desk(*m_cache, page, size, theme::Scheme::Light, surface);
        QVERIFY(desk.settle());
        auto *view = desk.find<map::MapView>(u"peta"_s);
        const auto *legend = view->findChild<map::LegendBox *>();
        QVERIFY(legend->isVisible());
        const map::Sheet sheet = view->sheet();
        const auto *foot = view->findChild<map::MapFoot *>();
        for (const QWidget *piece : {static_cast<const QWidget *>(legend), static_cast<const QWidget *>(foot),
                                     static_cast<const QWidget *>(&view->buttons())})
            if (piece->isVisible())
                QCOMPARE(render::coveredShare(*sheet.scene, view->viewport(), piece->geometry()), 0.0);
        // All areas are in view, and as large as before or hardly smaller.
        const render::Viewport now = view->viewport();
        const render::Viewport plain = render::fitted(sheet.world, view->size(), sheet.margin, 18);
        QVERIFY2(now.zoom > plain.zoom - 0.35, qPrintable(QString::number(plain.zoom - now.zoom)));
        const geo::Box seen = now.visible();
        QVERIFY(seen.minX <= sheet.world.minX && seen.maxX >= sheet.world.maxX && seen.minY <= sheet.world.minY &&
                seen.maxY >= sheet.world.maxY);
    }

    void onASmallMapTheLegendIsAButton()
    {
        test::Desk desk(*m_cache, u"sekolah"_s, {1280, 800});
        QVERIFY(desk.settle());
        map::Legend all = desk.find<map::MapView>(u"peta"_s)->sheet().legend;
        map::MapView view(desk.theme, map::MapSurface::Static);
        view.setButtonsVisible(true); // as where people can tap
        view.resize(420, 300);
        view.setLegend(all);
        view.show();
        auto *legend = view.findChild<map::LegendBox *>();
        QVERIFY(legend->isFolded());
        QVERIFY(legend->height() >= 44);
        QVERIFY(legend->width() * legend->height() < 420 * 300 / 15);
        QTest::mouseClick(legend, Qt::LeftButton);
        QVERIFY(!legend->isFolded());
        QVERIFY(legend->height() > 60);
        QTest::keyClick(legend, Qt::Key_Space);
        QVERIFY(legend->isFolded());
        view.resize(900, 700);
        QVERIFY(!legend->isFolded());
        QCOMPARE(legend->size(), legend->openSize());
    }

    void aCutLegendIsShownWhole()
    {
        test::Desk desk(*m_cache, u"sekolah"_s, {1280, 800});
        QVERIFY(desk.settle());
        auto *legend = desk.find<map::MapView>(u"peta"_s)->findChild<map::LegendBox *>();
        legend->resize(legend->width(), legend->height() / 2);
        QVERIFY(legend->isCut());
        QTest::mouseClick(legend, Qt::LeftButton);
        auto *popup = legend->findChild<panels::DetailsPopup *>();
        QVERIFY(popup && popup->isVisible());
        QStringList lines;
        for (const QLabel *label : popup->findChildren<QLabel *>())
            lines << label->text();
        QVERIFY2(lines.contains(u"more than 500 sekolah"_s), qPrintable(lines.join(u'|'))); // the last row
        popup->close();
    }

    void rowsFollowTheZoom()
    {
        test::Desk desk(*m_cache, u"sekolah"_s, {1280, 800});
        QVERIFY(desk.settle());
        const map::Legend legend = desk.find<map::MapView>(u"peta"_s)->sheet().legend;
        QCOMPARE(map::legendAt(legend, 7).entries.size(), std::size_t(5));
        const auto labels = labelsOf(map::legendAt(legend, 9));
        for (const QString &wanted : {u"SD"_s, u"SMP"_s, u"SMA"_s, u"SMK"_s, u"SLB"_s, u"1.000 siswa"_s})
            QVERIFY2(std::ranges::find(labels, wanted) != labels.end(), qPrintable(wanted));
    }

    // Its pictures stay in the folder panels_map_layers.run below the build folder, to be looked at.
    void nearbySchoolsAreGrouped_data()
    {
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::newRow("light") << theme::Scheme::Light;
        QTest::newRow("dark") << theme::Scheme::Dark;
    }

    void nearbySchoolsAreGrouped()
    {
        QFETCH(theme::Scheme, scheme);
        test::Desk desk(*m_cache, u"sekolah"_s, {1280, 1000}, scheme);
        QVERIFY(desk.settle());
        auto *view = desk.find<map::MapView>(u"peta"_s);
        for (const double width : {1.3, 0.25}) {
            view->fit({98.67 - width / 2, 3.58 - width / 2, 98.67 + width / 2, 3.58 + width / 2});
            QVERIFY(desk.settle());
            const map::Sheet sheet = view->sheet();
            const render::Layer &schools = sheet.scene->layers.back();
            const render::ClusterLevel *level = schools.clusters->at(view->viewport().zoom);
            QVERIFY(level && !level->in(view->viewport().visible()).empty());
            const auto *legend = view->findChild<map::LegendBox *>();
            QVERIFY(legend->sizeHint().height() > 200 || legend->isFolded());
            QVERIFY(
                view->grab().save(u"schools-%1-%2.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())).arg(width)));
        }
    }

    void whatNoClassHoldsIsTold()
    {
        const QJsonObject style{
            {u"field"_s, u"jenis"_s},
            {u"classes"_s,
             QJsonArray{QJsonObject{{u"value"_s, u"a"_s},
                                    {u"title"_s, u"Kelas a"_s},
                                    {u"colour"_s, u"good"_s},
                                    {u"marker"_s, u"square"_s}},
                        QJsonObject{{u"value"_s, u"b"_s}, {u"title"_s, u"Kelas b"_s}, {u"colour"_s, u"bad"_s}}}}};
        const panels::LayerOptions options = panels::readLayer(
            QJsonObject{{u"dataset"_s, u"x"_s}, {u"kind"_s, u"points"_s}, {u"title"_s, u"X"_s}, {u"style"_s, style}},
            u"id"_s);
        auto values = std::make_shared<query::MapAnswer>();
        values->fields = {{u"jenis"_s, {}, {}, store::ColumnType::Text}};
        std::vector<render::Feature> features;
        for (const QVariant &value : {QVariant(u"a"_s), QVariant(u"c"_s), QVariant()}) {
            features.push_back({{}, {}, pointAt(98, 2)});
            query::MapFeature feature;
            feature.values = {value};
            values->features.push_back(feature);
        }
        const theme::Theme theme;
        const theme::Formatter format(theme::Language::Indonesian, QTimeZone::utc());
        const std::vector<panels::LayerContent> contents{{options, render::FeatureSet::make(features), values}};
        const panels::MapPicture picture = panels::paintedMap(contents, nullptr, {theme, format});
        QCOMPARE(labelsOf(picture.legend), std::vector<QString>({u"X"_s, u"Kelas a"_s, u"other"_s}));
        QCOMPARE(picture.legend.entries[1].symbol.marker, render::Marker::Square);
        QCOMPARE(picture.scene->layers[0].symbol(1), picture.scene->layers[0].symbol(2));
    }

    void tenLayersOfAnyGeometry()
    {
        std::vector<panels::LayerOptions> options;
        for (int at = 0; at < 10; ++at) {
            const QStringList kinds{u"points"_s, u"zones"_s, u"lines"_s, u"base"_s};
            options.push_back(panels::readLayer(
                QJsonObject{{u"dataset"_s, u"x"_s},
                            {u"kind"_s, kinds[at % 4]},
                            {u"title"_s, u"L%1"_s.arg(at)},
                            {u"style"_s, QJsonObject{{u"cluster"_s, at % 3 == 0},
                                                     {u"sizeBy"_s, QJsonObject{{u"field"_s, u"tiada"_s}}}}}},
                u"id"_s));
        }
        auto values = std::make_shared<query::MapAnswer>();
        std::vector<render::Feature> features{
            {u"empty"_s, {}, {}}, {u"point"_s, u"P"_s, pointAt(98, 2)}, {u"far"_s, {}, pointAt(1e300, -1e300)}};
        geo::Geometry mixed = pointAt(98.1, 2.1);
        mixed.points.insert(mixed.points.end(), {{98, 2}, {99, 2}, {99, 3}, {98, 2}});
        mixed.pathEnds.push_back(5);
        mixed.partEnds.push_back(2);
        mixed.partKinds.push_back(geo::Geometry::Kind::Polygons);
        mixed.kind = geo::Geometry::Kind::Mixed;
        features.push_back({u"mixed"_s, u"M"_s, mixed});
        values->features.resize(features.size());
        const auto prepared = render::FeatureSet::make(features);
        std::vector<panels::LayerContent> contents;
        contents.reserve(options.size());
        for (const panels::LayerOptions &each : options)
            contents.push_back({each, prepared, values});
        const theme::Theme theme;
        const theme::Formatter format(theme::Language::Indonesian, QTimeZone::utc());
        const panels::MapPicture picture = panels::paintedMap(contents, nullptr, {theme, format});
        QCOMPARE(picture.scene->layers.size(), std::size_t(10));
        QImage image(300, 200, QImage::Format_RGB32);
        QPainter painter(&image);
        render::paint(painter, *picture.scene, render::fitted(prepared->box(), {300, 200}, 10, 18),
                      {.water = Qt::white});
    }

    void aStepShowsTheNextPeriodAtOnce()
    {
        test::Desk desk(*m_cache, u"tren"_s, {1280, 800});
        QVERIFY(desk.settle());
        auto *panel = qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s));
        const map::Sheet before = panel->sheet();
        const auto features = before.scene->layers.back().features;
        const QStringList months{u"2025-10"_s, u"2025-11"_s, u"2026-03"_s, u"2026-10"_s};
        bool anyOther = false;
        for (const QString &month : months) {
            QElapsedTimer clock;
            clock.start();
            QVERIFY(desk.context.set(panels::periodParameter.toString(), month));
            QVERIFY(QTest::qWaitFor([panel] { return panel->isSettled(); }, 5000));
            panel->grab();
            qInfo() << month << "shown after" << clock.elapsed() << "ms";
            const map::Sheet after = panel->sheet();
            QCOMPARE(after.scene->layers.back().features, features); // geometry is not made again
            QCOMPARE(after.legend, before.legend);                   // and colours mean the same
            anyOther |= after.scene->layers.back().symbolOf != before.scene->layers.back().symbolOf;
        }
        QVERIFY(anyOther);
    }

    void aPictureHasThePeriodInWordsAlone()
    {
        test::Desk desk(*m_cache, u"tren"_s, {1280, 800});
        QVERIFY(desk.settle());
        auto *bar = desk.find<panels::TimeBar>(u"peta"_s);
        QVERIFY(bar->isVisible());
        QVERIFY(!bar->findChild<panels::PeriodSlider *>()->isVisible());
        QVERIFY(!bar->findChild<QToolButton *>()->isVisible());
        QCOMPARE(bar->findChild<QLabel *>()->text(), u"Oktober 2026"_s);
    }

    void theSliderChoosesForThePage()
    {
        test::Desk desk(*m_cache, u"tren"_s, {1280, 800});
        desk.services.mapSurface = map::MapSurface::Interactive;
        bool isShown = true;
        panels::TimeBar bar(desk.services, desk.context, [&isShown] { return isShown; });
        auto *slider = bar.findChild<panels::PeriodSlider *>();
        auto *play = bar.findChild<QToolButton *>();
        bar.setPeriods({u"2026-08"_s, u"2026-09"_s, u"2026-10"_s});
        bar.resize(600, bar.sizeHint().height());
        bar.show();
        QCOMPARE(slider->value(), 2); // the newest, while nothing is chosen
        QVERIFY(slider->height() >= 44);
        QVERIFY(play->height() >= 44 && play->width() >= 44);

        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(desk.context.value(u"period"_s), u"2026-09"_s);
        QCOMPARE(bar.findChild<QLabel *>()->text(), u"September 2026"_s);
        QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(2, slider->height() / 2));
        QCOMPARE(desk.context.value(u"period"_s), u"2026-08"_s);
        desk.context.set(u"period"_s, u"2026-09-15"_s); // none of them: what is shown is the one before
        QCOMPARE(slider->value(), 1);

        QTest::mouseClick(play, Qt::LeftButton);
        QVERIFY(bar.isPlaying());
        QTRY_COMPARE_WITH_TIMEOUT(desk.context.value(u"period"_s), u"2026-10"_s, 3000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.context.value(u"period"_s), u"2026-08"_s, 3000); // it begins again
        QTest::mouseClick(play, Qt::LeftButton);
        QVERIFY(!bar.isPlaying());
        bar.setPlaying(true);
        bar.hide();
        QVERIFY(!bar.isPlaying());
        bar.setPeriods({});
        bar.setPeriods({u"2026-08"_s});
        QVERIFY(!slider->isVisible());
    }
};

ANJUNGAN_TEST(QApplication, MapLayersTest)
#include "map_layers_test.moc"
