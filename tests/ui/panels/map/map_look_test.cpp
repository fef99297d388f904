// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/shapes.h"
#include "tests/ui/panels/map/layer_reading.h"
#include "tests/ui/support/light_colours.h"
#include "ui/map/render/painter.h"
#include "ui/panels/map/map_layers.h"
#include "ui/panels/map/map_look.h"
#include "ui/panels/map/map_scene.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <set>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using render::Hatch;
using render::Marker;
using theme::Scheme;

namespace {

struct Named
{
    const char *name;
    const char *light;
    const char *dark;
    Hatch hatch = Hatch::None;
};

/// Every colour that a workspace may name, with its value as the design has it.
const std::vector<Named> &names()
{
    static const std::vector<Named> all{
        {"hazard-low", "#8cc084", "#8cc084"},
        {"hazard-medium", "#f2c14e", "#f2c14e", Hatch::Dots},
        {"hazard-high", "#d1495b", "#d1495b", Hatch::Diagonal},
        {"sequence-1", "#eaf3f1", "#1b3440"},
        {"sequence-2", "#bfddd8", "#1f4c55"},
        {"sequence-3", "#86bfb7", "#24696d"},
        {"sequence-4", "#4a9b92", "#2e918c"},
        {"sequence-5", "#0b6e6e", "#4fc9bd"},
        {"diverging-1", "#8a4f0b", "#f2b45c"},
        {"diverging-2", "#c98b3c", "#b9812f"},
        {"diverging-3", "#f0d9b0", "#6b4e26"},
        {"diverging-4", "#eef0f2", "#2a3648"},
        {"diverging-5", "#b0d6d0", "#1f5459"},
        {"diverging-6", "#5faaa2", "#2e918c"},
        {"diverging-7", "#0b6e6e", "#4fc9bd"},
        {"good", "#2e7d4f", "#57c785"},
        {"warning", "#c77700", "#f2b34c"},
        {"bad", "#b3261e", "#f0717a"},
        {"brand", "#b3261e", "#f0717a"},
        {"accent", "#0b6e6e", "#3fb8af"},
    };
    return all;
}

/// A class for each name, of the values "0", "1", …
QJsonArray classesOfAllNames()
{
    QJsonArray classes;
    for (std::size_t at = 0; at < names().size(); ++at) {
        classes.append(QJsonObject{{u"value"_s, QString::number(at)},
                                   {u"title"_s, u"Kelas %1"_s.arg(QLatin1StringView(names()[at].name))},
                                   {u"colour"_s, QString::fromLatin1(names()[at].name)}});
    }
    return classes;
}

/// A row of features from west to east, one degree each, the value of feature i is "i".
struct Row
{
    Row(std::size_t count, bool arePoints)
    {
        std::vector<render::Feature> features;
        answer = std::make_shared<query::MapAnswer>();
        query::AnswerColumn column;
        column.id = u"kelas"_s;
        answer->fields = {column};
        for (std::size_t at = 0; at < count; ++at) {
            const double west = 90 + static_cast<double>(at);
            features.push_back(
                {QString::number(at),
                 {},
                 arePoints ? test::pointAt(west + 0.5, 0.5) : test::polygon({test::box(west, 0, west + 1, 1)})});
            query::MapFeature feature;
            feature.values = {QString::number(at)};
            answer->features.push_back(feature);
        }
        set = render::FeatureSet::make(features);
    }

    std::shared_ptr<query::MapAnswer> answer;
    std::shared_ptr<const render::FeatureSet> set;
};

QImage painted(const render::Scene &scene, std::size_t count)
{
    const geo::Box degrees{90, 0, 90 + static_cast<double>(count), 1};
    const render::Viewport view =
        render::fitted(geo::toUnitSquare(degrees), {static_cast<double>(count) * 40, 40}, 0, 18);
    QImage image(view.size.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    render::paint(painter, scene, view, {.water = Qt::magenta});
    return image;
}

/// The colours in the middle of the place of feature `at`.
std::set<QRgb> coloursAt(const QImage &image, std::size_t at)
{
    std::set<QRgb> colours;
    for (int y = 14; y < 26; ++y)
        for (int x = 14; x < 26; ++x)
            colours.insert(image.pixel(static_cast<int>(at) * 40 + x, y));
    return colours;
}

} // namespace

/// A name of the workspace is one colour on the map, on the legend, and by its value.
class MapLookTest : public QObject
{
    Q_OBJECT

    theme::Formatter m_format{theme::Language::Indonesian, QTimeZone::utc()};
    theme::Theme m_light;

    void schemes() const
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }

private Q_SLOTS:
    void everyNameIsItsColourOnADrawnPoint_data() { schemes(); }

    void everyNameIsItsColourOnADrawnPoint()
    {
        QFETCH(Scheme, scheme);
        const theme::Theme theme(scheme);
        const Row row(names().size(), true);
        const panels::LayerOptions options = test::layerOf(
            u"points"_s, {{u"field"_s, u"kelas"_s}, {u"classes"_s, classesOfAllNames()}, {u"size"_s, 36}});
        const panels::MapPicture picture =
            panels::paintedMap({{options, row.set, row.answer}}, nullptr, {theme, m_format});
        const QImage image = painted(*picture.scene, names().size());
        QCOMPARE(picture.legend.entries.size(), names().size() + 1); // the layer's title above
        for (std::size_t at = 0; at < names().size(); ++at) {
            const Named &named = names()[at];
            const QColor expected = test::hex(scheme == Scheme::Light ? named.light : named.dark);
            QVERIFY2(coloursAt(image, at) == std::set<QRgb>{expected.rgb()}, named.name);
            QCOMPARE(picture.legend.entries[at + 1].label, u"Kelas "_s + QLatin1StringView(named.name));
            QVERIFY2(picture.legend.entries[at + 1].symbol.fill == expected, named.name);
        }
    }

    void everyNameIsItsColourOnADrawnArea_data() { schemes(); }

    void everyNameIsItsColourOnADrawnArea()
    {
        QFETCH(Scheme, scheme);
        const theme::Theme theme(scheme);
        const Row row(names().size() + 2, false);
        panels::AreaClasses areas;
        areas.classes = panels::ValueClasses(classesOfAllNames(), u"id"_s);
        for (std::size_t at = 0; at < names().size(); ++at)
            areas.values.insert(QString::number(at), QString::number(at));
        areas.values.insert(QString::number(names().size()), u"lain"_s); // in no class; the last area has no value
        areas.title = u"Ukuran"_s;
        workspace::AreaLevel level;
        level.code = u"kelas"_s;
        panels::LayerOptions options = panels::areaLayer(level);
        options.labelField.clear();
        const panels::MapPicture picture =
            panels::paintedMap({{options, row.set, row.answer}}, &areas, {theme, m_format});
        const QImage image = painted(*picture.scene, names().size() + 2);
        QCOMPARE(picture.legend.title, u"Ukuran"_s);
        for (std::size_t at = 0; at < names().size(); ++at) {
            const Named &named = names()[at];
            const QColor expected = test::hex(scheme == Scheme::Light ? named.light : named.dark);
            const auto colours = coloursAt(image, at);
            QVERIFY2(colours.contains(expected.rgb()), named.name);
            QVERIFY2((colours.size() > 1) == (named.hatch != Hatch::None), named.name);
            QCOMPARE(picture.scene->layers[0].symbols[at].hatch, named.hatch);
            QVERIFY2(picture.legend.entries[at].symbol == picture.scene->layers[0].symbols[at], named.name);
        }
        const QColor missing = test::hex(scheme == Scheme::Light ? "#e3e8ef" : "#22324a");
        QVERIFY(coloursAt(image, names().size()).size() > 1); // crossed
        QVERIFY(coloursAt(image, names().size()).contains(missing.rgb()));
        QCOMPARE(coloursAt(image, names().size() + 1), std::set<QRgb>{missing.rgb()});
        QCOMPARE(picture.legend.entries.size(), names().size() + 2);
        const map::LegendEntry &none = picture.legend.entries[names().size()];
        const map::LegendEntry &other = picture.legend.entries[names().size() + 1];
        QCOMPARE(none.label, u"no data"_s);
        QCOMPARE(none.symbol.hatch, Hatch::None);
        QCOMPARE(none.symbol.fill, missing);
        QCOMPARE(other.label, u"other"_s);
        QCOMPARE(other.symbol.hatch, Hatch::Cross);
    }

    void theNamesAreThoseOfTheSchema()
    {
        QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/schema/workspace.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList allowed;
        for (const QJsonValue name :
             QJsonDocument::fromJson(file.readAll())[u"definitions"][u"colour"][u"enum"].toArray())
            allowed.append(name.toString());
        QStringList known;
        for (const Named &named : names())
            known.append(QString::fromLatin1(named.name));
        allowed.sort();
        known.sort();
        QCOMPARE(allowed, known);
    }

    void everyColourDrawsLinesAndZonesToo()
    {
        for (const Named &named : names()) {
            const QJsonObject style{{u"colour"_s, QString::fromLatin1(named.name)}};
            const QColor expected = test::hex(named.light);
            const render::Symbol drawn = panels::symbolFor(test::layerOf(u"lines"_s, style), {}, m_light);
            QVERIFY2(drawn.stroke == expected && !drawn.fill.isValid(), named.name);
            QCOMPARE(drawn.strokeWidth, 1.5);
            QCOMPARE(drawn.casing, light::card);
            QCOMPARE(drawn.casingWidth, 4.5);
            const render::Symbol zone = panels::symbolFor(test::layerOf(u"zones"_s, style), {}, m_light);
            QVERIFY2(zone.fill == theme::mixed(light::card, expected, 0.45), named.name); // the same over any area
            QCOMPARE(zone.hatch, named.hatch);
            QCOMPARE(zone.stroke, theme::mixed(expected, light::ink, 0.35));
            QCOMPARE(zone.strokeWidth, 1.2);
        }
        QCOMPARE(panels::symbolFor(test::layerOf(u"lines"_s, {}), {}, m_light).stroke, test::hex("#0b6e6e"));
        QCOMPARE(panels::symbolFor(test::layerOf(u"lines"_s, {{u"size"_s, 4}}), {}, m_light).strokeWidth, 4.0);
    }

    void aClassTakesWhatItLeavesOpenFromItsLayer()
    {
        const panels::LayerOptions options =
            test::layerOf(u"points"_s, {{u"colour"_s, u"bad"_s}, {u"marker"_s, u"triangle"_s}, {u"size"_s, 10}});
        const render::Symbol plain = panels::symbolFor(options, {}, m_light);
        QCOMPARE(plain.fill, test::hex("#b3261e"));
        QCOMPARE(plain.marker, Marker::Triangle);
        QCOMPARE(plain.radius, 5.0);
        QCOMPARE(plain.casing, light::card);
        QCOMPARE(plain.casingWidth, 1.5);
        const render::Symbol own = panels::symbolFor(
            options,
            panels::readLook(QJsonObject{{u"colour"_s, u"good"_s}, {u"marker"_s, u"cross"_s}, {u"size"_s, 20}}),
            m_light);
        QCOMPARE(own.fill, test::hex("#2e7d4f"));
        QCOMPARE(own.marker, Marker::Cross);
        QCOMPARE(own.radius, 10.0);
        QCOMPARE(panels::symbolFor(test::layerOf(u"points"_s, {}), {}, m_light).radius, 4.0);
        const theme::Theme wall(Scheme::Dark, 1.5);
        QCOMPARE(panels::symbolFor(options, {}, wall).radius, 7.5);
        QCOMPARE(panels::symbolFor(options, {}, wall).casing,
                 test::hex("#0c1420")); // the ground shows through in the dark
        const panels::LayerOptions sized = test::layerOf(
            u"points"_s, {{u"sizeBy"_s, QJsonObject{{u"field"_s, u"a"_s}, {u"from"_s, 6}, {u"to"_s, 30}}}});
        QCOMPARE(panels::symbolFor(sized, {}, m_light).radius, 15.0);
        for (const auto &[name, marker] : {std::pair("circle", Marker::Circle), std::pair("square", Marker::Square),
                                           std::pair("diamond", Marker::Diamond),
                                           std::pair("triangle", Marker::Triangle), std::pair("cross", Marker::Cross)})
            QCOMPARE(panels::readLook(QJsonObject{{u"marker"_s, QString::fromLatin1(name)}}).marker,
                     std::optional(marker));
        QVERIFY(!panels::readLook(QJsonObject{{u"marker"_s, u"star"_s}}).marker);
    }

    void patternsAreSeenOnPaleAndOnStrongColours()
    {
        workspace::AreaLevel level;
        const panels::LayerOptions options = panels::areaLayer(level);
        const auto inkOn = [&](const QString &colour) {
            panels::ClassLook look;
            look.colour = colour;
            look.hatch = Hatch::Dots;
            return panels::symbolFor(options, look, m_light).hatchInk;
        };
        QCOMPARE(inkOn(u"sequence-1"_s).rgb(), light::ink.rgb());
        QCOMPARE(inkOn(u"sequence-5"_s).rgb(), light::card.rgb());
        QVERIFY(qAbs(inkOn(u"sequence-5"_s).alphaF() - 0.4F) < 0.01F);
        const render::Symbol hazard =
            panels::symbolFor(options, panels::readLook(QJsonObject{{u"colour"_s, u"hazard-high"_s}}), m_light);
        QCOMPARE(hazard.hatchInk.rgb(), light::card.rgb());
        QVERIFY(qAbs(hazard.hatchInk.alphaF() - 0.22F) < 0.01F);
        QCOMPARE(hazard.stroke, light::card);
        QCOMPARE(hazard.strokeWidth, 1.0);
    }

    void theGroundHasItsRoles()
    {
        const QColor water(0xE6, 0xEC, 0xF4);
        const QColor shore = theme::mixed(water, light::ink3, 0.35);
        const auto role = [&](const QString &name) {
            return panels::symbolFor(test::layerOf(u"base"_s, {{u"role"_s, name}}), {}, m_light);
        };
        QCOMPARE(role(u"land"_s).fill, theme::mixed(water, light::card, 0.6));
        QCOMPARE(role(u"land"_s).stroke, light::line);
        QCOMPARE(role(u"water"_s).fill, water);
        QCOMPARE(role(u"water"_s).stroke, shore);
        QVERIFY(!role(u"river"_s).fill.isValid());
        QCOMPARE(role(u"river"_s).stroke, shore);
        QVERIFY(!role(u"border"_s).fill.isValid());
        QCOMPARE(role(u"border"_s).stroke, light::ink3);
        QCOMPARE(role(u"place"_s).fill, light::ink);
        QCOMPARE(role(u"place"_s).radius, 2.0);
        QVERIFY(!role(u"place"_s).stroke.isValid());
        QCOMPARE(role(u"place"_s).casing, light::card);
    }

    void whatIsAroundIsQuietAndTheFrameStandsOut()
    {
        QCOMPARE(panels::symbolAround(m_light).fill, theme::mixed(test::hex("#f3f5f8"), light::card, 0.4));
        QCOMPARE(panels::symbolAround(m_light).stroke, light::line);
        QVERIFY(!panels::symbolOfFrame(m_light).fill.isValid());
        QCOMPARE(panels::symbolOfFrame(m_light).stroke, light::ink2);
        QCOMPARE(panels::symbolOfFrame(m_light).strokeWidth, 2.5);
        QCOMPARE(panels::symbolOfNoClass(m_light).hatchInk.rgb(), light::ink.rgb());
        const Row row(3, false);
        workspace::AreaLevel level;
        level.code = u"kelas"_s;
        level.name = u"nama"_s;
        const panels::LayerOptions options = panels::areaLayer(level);
        panels::LayerContent around{options, row.set, row.answer, panels::AreaPurpose::Around};
        panels::LayerContent frame{options, row.set, row.answer, panels::AreaPurpose::Frame, u"1"_s};
        panels::LayerContent measured{options, row.set, row.answer};
        const panels::MapPicture picture =
            panels::paintedMap({around, measured, frame}, nullptr, {m_light, m_format, theme::Role::Body});
        QCOMPARE(picture.scene->layers.size(), std::size_t(3));
        for (const render::Layer &layer : picture.scene->layers)
            QCOMPARE(layer.features, row.set);
        QVERIFY(!picture.scene->layers[0].selectable && !picture.scene->layers[0].labels);
        QVERIFY(picture.scene->layers[1].selectable && picture.scene->layers[1].labels);
        QVERIFY(!picture.scene->layers[2].selectable);
        QVERIFY(!picture.scene->layers[2].symbol(0) && picture.scene->layers[2].symbol(1) &&
                !picture.scene->layers[2].symbol(2));
        const render::LabelLook &names = *picture.scene->layers[1].labels;
        QCOMPARE(names.ink, light::ink);
        QCOMPARE(names.halo, light::card);
        QCOMPARE(names.haloWidth, 2.5);
        QCOMPARE(names.rank, 1);
        QCOMPARE(names.font.pixelSize(), 13);
        QCOMPARE(names.font.weight(), QFont::Medium);
        QVERIFY(names.hasLeaders);
        const panels::LayerOptions schools = test::layerOf(u"points"_s, {{u"label"_s, u"nama"_s}, {u"minZoom"_s, 9}});
        const render::LabelLook small = panels::labelsFor(schools, theme::Role::Body, m_light);
        QCOMPARE(small.ink, light::ink2);
        QCOMPARE(small.rank, 0);
        QCOMPARE(small.minZoom, 9.0);
        QCOMPARE(small.haloWidth, 2.0);
        QCOMPARE(small.font.pixelSize(), 11);
        QCOMPARE(small.font.weight(), QFont::Medium);
    }

    void groupsHaveTheirLayersColour()
    {
        const panels::LayerOptions options =
            test::layerOf(u"points"_s, {{u"colour"_s, u"bad"_s}, {u"cluster"_s, true}});
        const theme::Theme wall(Scheme::Light, 1.5);
        const render::ClusterLook look = panels::clusterLook(options, wall, m_format);
        QCOMPARE(look.fill, test::hex("#b3261e"));
        QCOMPARE(look.ring.rgb(), light::card.rgb());
        QVERIFY(qAbs(look.ring.alphaF() - 0.75F) < 0.01F);
        QCOMPARE(look.ink, light::card);
        QCOMPARE(look.factor, 1.5);
        QCOMPARE(look.text(14695), u"15 rb"_s);
        QCOMPARE(look.font.weight(), QFont::DemiBold);
        const panels::LayerOptions pale =
            test::layerOf(u"points"_s, {{u"colour"_s, u"sequence-1"_s}, {u"cluster"_s, true}});
        QCOMPARE(panels::clusterLook(pale, m_light, m_format).ink, light::ink);
    }
};

ANJUNGAN_TEST(QApplication, MapLookTest)
#include "map_look_test.moc"
