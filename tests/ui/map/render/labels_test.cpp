// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/map/shapes.h"
#include "ui/map/render/label_placer.h"

#include <QGuiApplication>
#include <QRandomGenerator>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

render::Scene sceneOf(const std::vector<render::Feature> &features)
{
    render::Layer layer{
        .features = render::FeatureSet::make(features), .symbols = {{.fill = test::low}}, .symbolOf = {}, .labels = {}};
    layer.labels = render::LabelLook{.font = test::labelFont(), .ink = Qt::black, .halo = Qt::white};
    return {{layer}};
}

render::Viewport fitted(const render::Scene &scene, QSizeF size)
{
    return render::fitted(scene.layers.front().features->box(), size, 10, 18);
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyNeitherTouchNorLeaveTheFrame()
    {
        constexpr quint32 seed = 20261121;
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        std::vector<render::Feature> features;
        for (int i = 0; i < 300; ++i) {
            const double x = 97 + random.bounded(4.0);
            const double y = random.bounded(4.0);
            const double side = 0.05 + random.bounded(0.8);
            features.push_back(
                {QString::number(i), u"Kabupaten Nama Panjang %1"_s.arg(i).left(8 + random.bounded(18)),
                 i % 3 == 0 ? test::pointAt(x, y) : test::polygon({test::box(x, y, x + side, y + side)})});
        }
        const render::Scene scene = sceneOf(features);
        const std::vector<QRectF> taken{{20, 300, 90, 80}, {700, 400, 50, 150}};
        for (const QSizeF size : {QSizeF(800, 600), QSizeF(300, 900), QSizeF(60, 40)}) {
            const auto labels = render::placeLabels(scene, fitted(scene, size), taken);
            QVERIFY(size.width() < 100 || labels.size() > 10);
            for (std::size_t i = 0; i < labels.size(); ++i) {
                QVERIFY(QRectF({}, size).contains(labels[i].rect));
                for (const QRectF &other : taken)
                    QVERIFY(!labels[i].rect.intersects(other));
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(!labels[i].rect.intersects(labels[j].rect));
            }
        }
    }

    void aNameStandsInsideItsArea()
    {
        // A horseshoe: the middle of its box is outside it.
        const test::Path shoe{{98, 0},     {100, 0},  {100, 2}, {99.4, 2}, {99.4, 0.6},
                              {98.6, 0.6}, {98.6, 2}, {98, 2},  {98, 0}};
        const render::Scene scene = sceneOf({{u"shoe"_s, u"Horse"_s, test::polygon({shoe})}});
        const render::Viewport viewport = fitted(scene, {600, 600});
        const auto labels = render::placeLabels(scene, viewport);
        QCOMPARE(labels.size(), std::size_t(1));
        const render::FeatureSet &features = *scene.layers.front().features;
        const QPointF middle = viewport.toWorld(labels.front().rect.center());
        QVERIFY(geo::contains(features.rings(features.levelFor(20), features.parts(features.levelFor(20), 0).front()),
                              {middle.x(), middle.y()}));
    }

    void longNamesTakeTwoLinesWhereThatKeepsThemInside()
    {
        const render::Scene scene =
            sceneOf({{u"a"_s, u"Labuhanbatu Selatan"_s, test::polygon({test::box(98, 0, 99, 1)})}});
        const auto narrow = render::placeLabels(scene, fitted(scene, {110, 110}));
        QCOMPARE(narrow.size(), std::size_t(1));
        QCOMPARE(narrow.front().lines, QStringList({u"Labuhanbatu"_s, u"Selatan"_s}));
        const auto wide = render::placeLabels(scene, fitted(scene, {400, 400}));
        QCOMPARE(wide.size(), std::size_t(1));
        QCOMPARE(wide.front().lines, QStringList(u"Labuhanbatu Selatan"_s));
    }

    void whatIsImportantIsNamedFirst()
    {
        // A large and a small area, whose names do not both fit.
        render::Scene scene = sceneOf({{u"a"_s, u"Langkat"_s, test::polygon({test::box(98, 0, 100, 1)})},
                                       {u"b"_s, u"Binjai"_s, test::polygon({test::box(98.8, 0.4, 99.3, 0.6)})}});
        const auto first = [&scene] {
            const auto labels = render::placeLabels(scene, fitted(scene, {200, 100}));
            return labels.empty() ? QString() : labels.front().lines.first();
        };
        QCOMPARE(first(), u"Langkat"_s); // the larger one
        scene.layers[0].labelWeights = {1, 2};
        QCOMPARE(first(), u"Binjai"_s);
    }

    void aSmallAreaHasItsNameAtTheEndOfALine()
    {
        // A city within a regency, at the coast.
        render::Scene scene = sceneOf({{u"a"_s, u"Deli Serdang"_s, test::polygon({test::box(98, 0, 99, 1)})},
                                       {u"b"_s, u"Kota Medan"_s, test::polygon({test::box(98.95, 0.48, 99, 0.53)})}});
        scene.layers[0].selectable = true;
        scene.layers[0].labelWeights = {1, 2};
        render::Viewport viewport = fitted(scene, {700, 300});
        QCOMPARE(render::placeLabels(scene, viewport).size(), std::size_t(1)); // not without being asked to
        scene.layers[0].labels->hasLeaders = true;
        const auto labels = render::placeLabels(scene, viewport);
        QCOMPARE(labels.size(), std::size_t(2));
        const auto &city = labels.front();
        QCOMPARE(city.lines, QStringList(u"Kota Medan"_s));
        QVERIFY(city.leader);
        const geo::Point &at = scene.layers[0].features->anchor(1).at;
        QVERIFY((city.leader->p1() - viewport.toScreen({at.x, at.y})).manhattanLength() < 1);
        // Over the sea, not over the regency, and clear of its own line.
        QVERIFY(city.rect.left() >= test::screenAt(viewport, 99, 0.5).x());
        QVERIFY(!city.rect.contains(city.leader->p1()));
        QVERIFY(!labels.back().leader);
        // Where there is no room it has none.
        const std::vector<QRectF> taken{QRectF(0, 0, 700, 300)};
        QVERIFY(render::placeLabels(scene, viewport, taken).empty());
        // Something that can hardly be seen has none.
        viewport.zoom -= 5;
        for (const render::PlacedLabel &label : render::placeLabels(scene, viewport))
            QCOMPARE(label.lines, QStringList(u"Deli Serdang"_s));
    }

    void areasTooSmallForTheirNamesHaveNone()
    {
        const render::Scene scene =
            sceneOf({{u"a"_s, u"Big"_s, test::polygon({test::box(98, 0, 100, 2)})},
                     {u"b"_s, u"A long name"_s, test::polygon({test::box(98, 2, 98.02, 2.02)})}});
        const auto labels = render::placeLabels(scene, fitted(scene, {300, 300}));
        QCOMPARE(labels.size(), std::size_t(1));
        QCOMPARE(labels.front().lines, QStringList(u"Big"_s));
    }

    void whatANameSaysIsOneLineOfPlainText()
    {
        const render::Scene scene =
            sceneOf({{u"a"_s, u"two\nlines\t"_s + QString(500, u'x'), test::polygon({test::box(98, 0, 99, 1)})}});
        const QString &name = scene.layers.front().features->name(0);
        QVERIFY(name.size() <= 80);
        QVERIFY(name.startsWith(u"two lines x"_s));
    }
};

ANJUNGAN_TEST(QGuiApplication, TestLabels)
#include "labels_test.moc"
