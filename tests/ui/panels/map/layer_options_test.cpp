// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/shapes.h"
#include "tests/ui/panels/map/layer_reading.h"
#include "tests/ui/support/light_colours.h"
#include "ui/panels/map/layer_options.h"
#include "ui/panels/map/map_scene.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using panels::LayerKind;

/// A layer as the workspace writes it, and what of it stands in the legend.
class LayerOptionsTest : public QObject
{
    Q_OBJECT

    theme::Formatter m_format{theme::Language::Indonesian, QTimeZone::utc()};
    theme::Theme m_light;

private Q_SLOTS:
    void aLayersRowsInTheLegendAreItsSymbols()
    {
        // Classes of computed numbers, sizes and groups: bounds → words → colours.
        std::vector<render::Feature> features;
        auto values = std::make_shared<query::MapAnswer>();
        for (const QString &id : {u"n"_s, u"siswa"_s}) {
            query::AnswerColumn column;
            column.id = id;
            column.unit = id == u"siswa"_s ? id : QString();
            values->fields.push_back(column);
        }
        for (int at = 1; at <= 9; ++at) {
            features.push_back({QString::number(at), {}, test::pointAt(90 + at, 0.5)});
            query::MapFeature feature;
            feature.values = {at, at * at};
            values->features.push_back(feature);
        }
        const auto set = render::FeatureSet::make(features);
        panels::LayerOptions options = test::layerOf(
            u"points"_s,
            {{u"field"_s, u"n"_s},
             {u"classes"_s, QJsonObject{{u"method"_s, u"quantile"_s}, {u"count"_s, 3}, {u"palette"_s, u"hazard"_s}}},
             {u"format"_s, u"integer"_s},
             {u"minZoom"_s, 7},
             {u"cluster"_s, QJsonObject{{u"radius"_s, 30}}},
             {u"sizeBy"_s, QJsonObject{{u"field"_s, u"siswa"_s}, {u"from"_s, 4}, {u"to"_s, 24}}}},
            u"Sekolah"_s);
        QCOMPARE(options.clusterRadius, std::optional(30.0));
        const panels::MapPicture picture = panels::paintedMap({{options, set, values}}, nullptr, {m_light, m_format});
        const auto &rows = picture.legend.entries;
        using Kind = map::LegendEntry::Kind;
        QStringList told;
        for (const map::LegendEntry &entry : rows) {
            told.append(entry.label);
            QCOMPARE(entry.zoomFrom, 7.0);
        }
        QCOMPARE(told, QStringList({u"Sekolah"_s, u"up to 3"_s, u"4–6"_s, u"more than 6"_s, u"50 siswa"_s,
                                    u"10 siswa"_s, u"group of points, with their number"_s}));
        QCOMPARE(rows[0].kind, Kind::Heading);
        QCOMPARE(rows[1].symbol.fill, test::hex("#8cc084"));
        QCOMPARE(rows[2].symbol.fill, test::hex("#f2c14e"));
        QCOMPARE(rows[3].symbol.fill, test::hex("#d1495b"));
        QCOMPARE(rows[1].kind, Kind::Point);
        QCOMPARE(rows[1].symbol.radius, 5.0); // of many sizes the rows show one that has room
        QCOMPARE(rows[4].kind, Kind::Size);
        QVERIFY(qAbs(rows[4].symbol.radius - 12 * std::sqrt(50.0 / 81)) < 1e-6);
        QVERIFY(qAbs(rows[5].symbol.radius - 12 * std::sqrt(10.0 / 81)) < 1e-6);
        QCOMPARE(rows[6].kind, Kind::Cluster);
        QCOMPARE(rows[6].symbol.fill, test::hex("#0b6e6e"));
        QCOMPARE(rows[6].symbol.stroke, light::card);
        QCOMPARE(rows[6].zoomEnd, 17.0);
        const render::Layer &drawn = picture.scene->layers[0];
        for (std::size_t at = 0; at < 9; ++at)
            QCOMPARE(drawn.symbol(at)->fill, rows[1 + at / 3].symbol.fill);
        QCOMPARE(drawn.minZoom, 7.0);
        QCOMPARE(drawn.scaleOf[8], 1.0F);
        QVERIFY(drawn.clusters->isOf(set, {}, 30));
        QVERIFY(!drawn.selectable); // nothing is told of it
        // The groups of the scene before are taken over.
        const panels::MapPicture again =
            panels::paintedMap({{options, set, values}}, nullptr, {m_light, m_format}, picture.scene.get());
        QCOMPARE(again.scene->layers[0].clusters, drawn.clusters);
        options.details = {u"n"_s};
        QVERIFY(panels::paintedMap({{options, set, values}}, nullptr, {m_light, m_format}).scene->layers[0].selectable);
        // Without a title there are no rows; zones and lines have rows of their kind.
        options.title.clear();
        QVERIFY(panels::paintedMap({{options, set, values}}, nullptr, {m_light, m_format}).legend.entries.empty());
        for (const auto &[kind, row] : {std::pair(u"zones"_s, Kind::Area), std::pair(u"lines"_s, Kind::Line)}) {
            const panels::LayerOptions other = test::layerOf(kind, {}, u"Lain"_s);
            const auto legend = panels::paintedMap({{other, set, values}}, nullptr, {m_light, m_format}).legend;
            QCOMPARE(legend.entries.size(), std::size_t(1));
            QCOMPARE(legend.entries[0].kind, row);
            QCOMPARE(legend.entries[0].label, u"Lain"_s);
        }
    }

    void anOutlierHasAMarkOnTheMapAndItsNumberInTheLegend()
    {
        std::vector<render::Feature> features;
        auto values = std::make_shared<query::MapAnswer>();
        query::AnswerColumn column;
        column.id = u"siswa"_s;
        column.unit = u"siswa"_s;
        values->fields.push_back(column);
        for (const QVariant &value : {QVariant(100), QVariant(9'200'000), QVariant(400), QVariant(), QVariant(25)}) {
            features.push_back({QString::number(features.size()), {}, test::pointAt(90.0 + features.size(), 0.5)});
            query::MapFeature feature;
            feature.values = {value};
            values->features.push_back(feature);
        }
        const panels::LayerOptions options = test::layerOf(
            u"points"_s, {{u"sizeBy"_s, QJsonObject{{u"field"_s, u"siswa"_s}, {u"from"_s, 4}, {u"to"_s, 24}}}},
            u"Sekolah"_s);
        const panels::MapPicture picture =
            panels::paintedMap({{options, render::FeatureSet::make(features), values}}, nullptr, {m_light, m_format});
        const render::Layer &drawn = picture.scene->layers[0];
        QCOMPARE(drawn.cut, std::vector<std::uint32_t>{1});
        QVERIFY(drawn.isCut(1) && !drawn.isCut(0) && !drawn.isCut(2));
        QCOMPARE(drawn.scaleOf, (std::vector<float>{0.5F, 1.0F, 1.0F, 4.0F / 24, 0.25F}));
        QStringList told;
        QList<bool> cut;
        for (const map::LegendEntry &entry : picture.legend.entries) {
            told.append(entry.label);
            cut.append(entry.isCut);
        }
        QCOMPARE(told, QStringList({u"Sekolah"_s, u"9.200.000 siswa"_s, u"200 siswa"_s, u"50 siswa"_s}));
        QCOMPARE(cut, QList<bool>({false, true, false, false}));
        QCOMPARE(picture.legend.entries[1].symbol.radius, 12.0);
    }

    void optionsAreReadAsTheyAreWritten()
    {
        for (const auto &[name, kind] : {std::pair("points", LayerKind::Points), std::pair("zones", LayerKind::Zones),
                                         std::pair("lines", LayerKind::Lines), std::pair("base", LayerKind::Base)})
            QCOMPARE(test::layerOf(QString::fromLatin1(name), {}).kind, kind);
        using panels::BaseRole;
        for (const auto &[name, role] : {std::pair("land", BaseRole::Land), std::pair("water", BaseRole::Water),
                                         std::pair("river", BaseRole::River), std::pair("border", BaseRole::Border),
                                         std::pair("place", BaseRole::Place)})
            QCOMPARE(test::layerOf(u"base"_s, {{u"role"_s, QString::fromLatin1(name)}}).role, role);
        QCOMPARE(test::layerOf(u"points"_s, {{u"cluster"_s, true}}).clusterRadius, std::optional(48.0));
        QVERIFY(!test::layerOf(u"points"_s, {{u"cluster"_s, false}}).clusterRadius);
        QVERIFY(!test::layerOf(u"lines"_s, {{u"cluster"_s, true}}).clusterRadius);
        QCOMPARE(test::layerOf(u"points"_s,
                               {{u"sizeBy"_s, QJsonObject{{u"field"_s, u"a"_s}, {u"from"_s, 30}, {u"to"_s, 10}}}})
                     .sizes->to,
                 30.0);
        const panels::LayerOptions read = panels::readLayer(
            QJsonObject{
                {u"dataset"_s, u"sekolah"_s},
                {u"kind"_s, u"points"_s},
                {u"where"_s,
                 QJsonArray{QJsonObject{{u"field"_s, u"jenis"_s}, {u"is"_s, u"="_s}, {u"value"_s, u"SD"_s}}}},
                {u"style"_s, QJsonObject{{u"label"_s, u"nama"_s}, {u"field"_s, u"jenis"_s}, {u"minZoom"_s, 8.5}}}},
            u"id"_s);
        QCOMPARE(read.query.dataset, u"sekolah"_s);
        QCOMPARE(read.query.where.size(), 1);
        QCOMPARE(read.query.where[0].field, u"jenis"_s);
        QCOMPARE(read.query.fields, QStringList({u"nama"_s, u"jenis"_s}));
        QCOMPARE(read.minZoom, 8.5);
        QVERIFY(read.query.outlines);
    }
};

ANJUNGAN_TEST(QApplication, LayerOptionsTest)
#include "layer_options_test.moc"
