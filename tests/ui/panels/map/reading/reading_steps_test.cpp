// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "tests/ui/support/paint_log.h"
#include "ui/map/furniture/coordinate_chip.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"
#include "ui/map/render/feature_set.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/map/map_layers.h"
#include "ui/panels/map/map_scene.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map/reading/map_features.h"
#include "ui/panels/map/reading/map_reading.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/panel_foot.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

// The slashes are escaped for moc, which takes two of them for a comment.
constexpr auto document = R"({
  "version": 1, "id": "uji", "title": "Provinsi Uji", "timeZone": "Asia/Jakarta",
  "agencies": [{"id": "disdik", "name": "Dinas Pendidikan", "short": "Disdik"}],
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
  "datasets": [
    {"id": "kabkota", "source": "s", "collection": "kabkota", "key": "kode", "title": "Wilayah",
     "fields": {"kode": {"title": "Kode"}}},
    {"id": "sekolah", "source": "s", "collection": "sekolah", "key": "id", "title": "Sekolah", "publisher": "disdik",
     "fields": {"siswa": {"title": "Siswa", "type": "integer"}}}],
  "areas": [{"level": "kabkota", "dataset": "kabkota", "code": "kode", "name": "nama"}],
  "pages": [{"id": "uji", "title": "Uji", "panels": [
      {"id": "peta", "type": "map", "title": "Peta", "at": {"wide": [0, 0, 12, 1], "narrow": [0, 0, 6, 1]}, "areas": "kabkota",
       "details": ["kode"],
       "layers": [{"dataset": "sekolah", "kind": "points", "title": "Sekolah", "name": "nama"}]}]}]
})";

QByteArray schools(int first)
{
    QByteArray features;
    for (int at = 1; at <= 3; ++at)
        features += QByteArray(at > 1 ? "," : "") + R"({"type":"Feature","geometry":{"type":"Point","coordinates":[)" +
                    QByteArray::number(97.5 + at) + R"(,2.5]},"properties":{"id":")" + QByteArray::number(at) +
                    R"(","nama":)" + (at == 3 ? QByteArray("null") : "\"SD " + QByteArray::number(at) + '"') +
                    R"(,"siswa":)" + QByteArray::number(at == 1 ? first : at) + "}}";
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

struct ShownMap
{
    explicit ShownMap(const test::DemoCache &cache)
        : desk(cache, u"uji"_s, {1000, 700}), panel(*qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s))),
          card(*desk.find<panels::FeatureCard>(u"peta"_s))
    {
    }

    bool settle() { return desk.settle(); }
    QString school(std::size_t at) const
    {
        const map::Sheet sheet = panel.sheet();
        return sheet.scene->layers.back().features->id(at);
    }
    QStringList facts() const
    {
        QStringList all;
        for (const panels::Fact &fact : card.details().facts)
            all << fact.label + u'=' + fact.value;
        return all;
    }

    test::Desk desk;
    panels::MapPanel &panel;
    panels::FeatureCard &card;
};

/// Whether the dot of the card's foot is hollow: newer values are being queried.
bool isBusy(const panels::FeatureCard &card, const theme::Theme &theme)
{
    auto &foot = *card.findChild<panels::PanelFoot *>();
    const QColor tone = theme::toneInk(theme.tokens(), foot.text().tone, theme.tokens().ink3);
    const auto log = test::paintedBy(foot, foot.size());
    return log->filled(tone).empty() && !log->lined(tone).empty();
}

} // namespace

/// One card after the other: which parts stay, which disappear, and which has the focus then.
class ReadingStepsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void init()
    {
        const auto workspace = workspace::read(document, u"uji"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        m_cache = std::make_unique<test::DemoCache>(*workspace);
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::smallAreas(), test::deskTime), QString());
        QCOMPARE(m_cache->publish(u"sekolah"_s, schools(10), test::deskTime), QString());
    }

    void oneCardAfterTheOther()
    {
        ShownMap map(*m_cache);
        QVERIFY(map.settle());
        Q_EMIT map.panel.view().activated({map.school(0)});
        QVERIFY(map.card.isVisible());
        QVERIFY(!map.panel.isSettled()); // its values are asked for
        QCOMPARE(std::pair(map.card.details().title, map.card.details().subtitle), std::pair(u"SD 1"_s, u"Sekolah"_s));
        QVERIFY(map.facts().isEmpty());
        QVERIFY(map.settle());
        QCOMPARE(map.facts(), QStringList{u"Siswa=10"_s});
        Q_EMIT map.panel.view().activated({map.school(1)});
        QVERIFY(map.facts().isEmpty()); // those of the one before are gone at once
        QVERIFY(map.settle());
        QCOMPARE(map.card.details().title, u"SD 2"_s);
        QCOMPARE(map.facts(), QStringList{u"Siswa=2"_s});
        Q_EMIT map.panel.view().activated({map.school(2)}); // it has no name
        QVERIFY(map.settle());
        QCOMPARE(std::pair(map.card.details().title, map.card.details().subtitle), std::pair(u"Sekolah"_s, QString()));
        QVERIFY(map.card.details().open.isEmpty());
        QVERIFY(map.card.details().place.has_value());
        QVERIFY(qAbs(map.card.details().place->x - 100.5) < 1e-4 && qAbs(map.card.details().place->y - 2.5) < 1e-4);
        // An area's card tells the area, and a tap beside everything closes it.
        Q_EMIT map.panel.view().activated({u"12.02"_s});
        QVERIFY(map.settle());
        QCOMPARE(map.desk.context.value(u"area"_s), u"12.02"_s);
        QCOMPARE(map.card.details().title, u"Daerah 2"_s);
        QCOMPARE(map.facts(), QStringList{u"Kode=12.02"_s});
        Q_EMIT map.panel.view().activated({});
        QVERIFY(!map.card.isVisible());
        QCOMPARE(map.desk.context.value(u"area"_s), QString());
        // A feature's card is closed by a tap on an area, whose own follows.
        Q_EMIT map.panel.view().activated({map.school(0)});
        QVERIFY(map.settle());
        Q_EMIT map.panel.view().activated({u"12.01"_s});
        QVERIFY(map.settle());
        QCOMPARE(map.card.details().title, u"Daerah 1"_s);
        map.desk.context.set(u"area"_s, {});
        QVERIFY(!map.card.isVisible());
        // Nothing to close leaves the key to others.
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(&map.panel, &escape);
        QVERIFY(!escape.isAccepted());
    }

    void theMarkerOfAChoiceFitsItsRow()
    {
        ShownMap map(*m_cache);
        QVERIFY(map.settle());
        const auto layers = panels::mapLayers(map.panel.definition().options, map.desk.services);
        const auto shown = map.panel.sheet().scene;
        panels::MapFeatures features(map.desk.services, map.desk.context);
        for (const auto &[radius, inRow] : {std::pair(5.0, 5.0), std::pair(20.0, 8.0)}) {
            auto scene = std::make_shared<render::Scene>(*shown);
            scene->layers.back().symbols.front().radius = radius;
            features.set({{.options = layers.back(), .features = scene->layers.back().features, .values = {}}}, scene);
            QCOMPARE(features.choice(map.school(0)).symbol.symbol.radius, inRow);
        }
    }

    void theFootIsHollowWhileNewerValuesAreQueried()
    {
        ShownMap map(*m_cache);
        QVERIFY(map.settle());
        const auto scene = map.panel.sheet().scene;
        const auto layers = panels::mapLayers(map.panel.definition().options, map.desk.services);
        const auto published = [&] {
            const auto values = map.desk.queries.features(layers.back().query, {}, u"id"_s).result();
            return std::vector<panels::LayerContent>{
                {.options = layers.back(), .features = scene->layers.back().features, .values = *values}};
        };
        map::MapView view(map.desk.theme, map::MapSurface::Static);
        view.resize(600, 500);
        view.show();
        panels::MapReading reading(view, map.desk.services, map.desk.context);
        const auto contents = published();
        reading.follow(contents, scene, {});
        reading.showTapped({map.school(0)});
        QTRY_VERIFY(!reading.isPending());
        QVERIFY(!isBusy(reading.card(), map.desk.theme));
        reading.follow(contents, scene, {}); // another picture of the same values
        QVERIFY(!reading.isPending());
        QVERIFY(!isBusy(reading.card(), map.desk.theme));
        QCOMPARE(m_cache->publish(u"sekolah"_s, schools(11), test::deskTime.addSecs(60)), QString());
        reading.follow(published(), scene, {});
        QVERIFY(reading.isPending());
        QVERIFY(isBusy(reading.card(), map.desk.theme));
        QCOMPARE(reading.card().details().facts.front().value, u"10"_s);
        QTRY_VERIFY(!reading.isPending());
        QVERIFY(!isBusy(reading.card(), map.desk.theme));
        QCOMPARE(reading.card().details().facts.front().value, u"11"_s);
    }
};

ANJUNGAN_TEST(QApplication, ReadingStepsTest)
#include "reading_steps_test.moc"
