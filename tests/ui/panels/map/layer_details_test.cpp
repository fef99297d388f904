// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/map/map_view.h"
#include "ui/map/render/feature_set.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/map/layer_details.h"
#include "ui/panels/map/map_layers.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map/time/period_slider.h"
#include "ui/panels/map/time/time_bar.h"
#include "ui/panels/map_panel.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

QByteArray document()
{
    return R"({
  "version": 1, "id": "uji", "title": "Provinsi Uji", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
  "datasets": [
    {"id": "kabkota", "source": "s", "collection": "kabkota", "key": "kode", "title": "Wilayah"},
    {"id": "nilai", "source": "s", "collection": "nilai", "key": "id", "title": "Nilai", "publisher": "bpbd",
     "period": {"field": "bulan"}, "fields": {"jumlah": {"title": "Jumlah", "type": "integer", "unit": "orang"}}},
    {"id": "sekolah", "source": "s", "collection": "sekolah", "key": "id", "title": "Sekolah", "publisher": "bpbd",
     "modified": "diubah", "period": {"field": "bulan"},
     "fields": {"nama": {"title": "Nama"}, "siswa": {"title": "Siswa", "type": "integer", "unit": "siswa"},
                "luas": {"title": "Luas", "type": "real", "unit": "km²"}, "dana": {"title": "Dana", "type": "integer", "unit": "Rp"},
                "mutu": {"title": "Mutu", "type": "real", "unit": "%"}, "negeri": {"title": "Negeri", "type": "boolean"},
                "berdiri": {"title": "Berdiri", "type": "date"}, "dilihat": {"title": "Dilihat", "type": "datetime"},
                "bulan": {"title": "Bulan"}, "jenis": {"title": "Jenis"}, "diubah": {"title": "Diubah", "type": "datetime"},
                "kosong": {"title": "Kosong", "type": "integer"}, "tahun": {"title": "Tahun", "type": "integer"},
                "nomor": {"title": "Nomor", "type": "integer"}}}],
  "agencies": [{"id": "bpbd", "name": "BPBD Provinsi", "short": "BPBD"}],
  "areas": [{"level": "kabkota", "dataset": "kabkota", "code": "kode", "name": "nama"}],
  "pages": [{"id": "uji", "title": "Uji", "parameters": [{"id": "jenis", "title": "Jenis", "choices": [{"value": "a", "title": "Kelas A"}, {"value": "b", "title": "Kelas B"}]}],
    "panels": [
      {"id": "peta", "type": "map", "title": "Peta nilai", "at": {"wide": [0, 0, 12, 1], "narrow": [0, 0, 6, 1]}, "areas": "kabkota", "format": "integer",
       "note": "Batas skematis",
       "measure": {"query": {"dataset": "nilai", "select": ["kode", "jumlah"]}, "area": "kode", "value": "jumlah",
                   "classes": [{"upTo": 15, "title": "sedikit", "colour": "hazard-low"}, {"upTo": 1000, "title": "sedang", "colour": "hazard-medium"},
                               {"upTo": null, "title": "banyak", "colour": "hazard-high"}]},
       "layers": [{"dataset": "sekolah", "kind": "points", "title": "Sekolah", "name": "nama",
                   "style": {"field": "jenis", "classes": [{"value": "a", "title": "Kelas A", "colour": "good"}, {"value": "b", "title": "Kelas B", "colour": "bad"}]}}]}]}]
})";
}

QByteArray values()
{
    return R"({"type": "FeatureCollection", "features": [
  {"type": "Feature", "geometry": null, "properties": {"id": "1", "kode": "12.01", "bulan": "2026-09", "jumlah": 15}},
  {"type": "Feature", "geometry": null, "properties": {"id": "2", "kode": "12.02", "bulan": "2026-10", "jumlah": 16}},
  {"type": "Feature", "geometry": null, "properties": {"id": "3", "kode": "99.99", "bulan": "2026-10", "jumlah": 3}},
  {"type": "Feature", "geometry": null, "properties": {"id": "4", "kode": "98.98", "bulan": "2026-10", "jumlah": null}}]})";
}

QByteArray schools()
{
    return R"({"type": "FeatureCollection", "features": [
  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [98.5, 2.5]}, "properties": {"id": "1", "nama": "SMAN 1", "siswa": 1042, "luas": 1.5,
    "dana": 1500000, "mutu": 70.44, "negeri": true, "berdiri": "1990-05-02", "dilihat": "2026-11-21T07:05:00Z", "bulan": "2026-10", "jenis": "b",
    "diubah": "2026-11-20T00:00:00Z", "kosong": null, "tahun": 2019, "nomor": 10210001}},
  {"type": "Feature", "geometry": null, "properties": {"id": "2", "nama": "Tanpa tempat", "siswa": 1, "luas": 1.5, "dana": 1, "mutu": 1.5, "negeri": false,
    "berdiri": "1990-05-02", "dilihat": "2026-11-21T07:05:00Z", "bulan": "2026-10", "jenis": "a", "diubah": "2026-11-20T00:00:00Z", "kosong": null}}]})";
}

} // namespace

/// A map panel from its options to what is read on it.
class LayerDetailsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static panels::MapPanel &mapOf(const test::Desk &desk)
    {
        return *qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s));
    }

    static QString firstSchool(panels::MapPanel &panel)
    {
        const map::Sheet sheet = panel.sheet();
        return sheet.scene->layers.back().features->id(0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto workspace = workspace::read(document(), u"uji"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        m_cache = std::make_unique<test::DemoCache>(*workspace);
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::smallAreas(), test::deskTime), QString());
        QCOMPARE(m_cache->publish(u"nilai"_s, values(), test::deskTime), QString());
        QCOMPARE(m_cache->publish(u"sekolah"_s, schools(), test::deskTime), QString());
    }

    void valuesAreWrittenByTheirTypeAndUnit()
    {
        test::Desk desk(*m_cache, u"uji"_s, {1280, 800});
        QVERIFY(desk.settle());
        panels::MapPanel &panel = mapOf(desk);
        auto &card = *desk.find<panels::FeatureCard>(u"peta"_s);
        Q_EMIT panel.view().activated({firstSchool(panel)});
        QVERIFY(desk.settle());
        QCOMPARE(card.details().title, u"SMAN 1"_s);
        QCOMPARE(card.details().subtitle, u"Sekolah"_s);
        QStringList told;
        for (const panels::Fact &fact : card.details().facts)
            told.append(fact.label + u'=' + fact.value);
        told.sort();
        QStringList expected{u"Siswa=1.042 siswa"_s,
                             u"Luas=1,50 km²"_s,
                             u"Dana=Rp1.500.000"_s,
                             u"Mutu=70,4 %"_s,
                             u"Negeri=ya"_s,
                             u"Berdiri=2 Mei 1990"_s,
                             u"Dilihat=21 Nov 2026 14.05 WIB"_s,
                             u"Bulan=Oktober 2026"_s,
                             u"Jenis=Kelas B"_s,
                             u"Tahun=2019"_s, // without a unit it may be a year or a name: no groups
                             u"Nomor=10210001"_s,
                             u"Kosong=–"_s};
        expected.sort();
        QCOMPARE(told, expected); // all that has a title, but for the name and the source's clock
        QVERIFY(card.details().foot.line.startsWith(u"BPBD"_s));
        const QString before = card.details().foot.compact;
        desk.clock.pass(std::chrono::days(3));
        panel.updateFoot();
        QVERIFY(card.details().foot.compact != before || card.details().foot.details.join(u' ').contains(u"3 hari"_s));
        QCOMPARE(panel.view().sheet().style.mark.id, QString()); // paper has no mark
    }

    void theMapTellsWhatItCannotShow()
    {
        test::Desk desk(*m_cache, u"uji"_s, {1280, 800});
        QVERIFY(desk.settle());
        const QString note = mapOf(desk).sheet().note;
        QVERIFY2(note.startsWith(u"Batas skematis"_s), qPrintable(note));
        QVERIFY2(note.contains(u"1 without a location"_s), qPrintable(note));
        QVERIFY2(note.contains(u"1 values of areas that are not shown"_s) || note.contains(u"1 value of"_s),
                 qPrintable(note));
        QCOMPARE(note.count(u"Batas"_s), 1);
    }

    void paperTellsWhatIsShown()
    {
        test::Desk desk(*m_cache, u"uji"_s, {1280, 800});
        QVERIFY(desk.settle());
        const map::Sheet whole = mapOf(desk).sheet();
        QCOMPARE(whole.title, u"Peta nilai"_s);
        QCOMPARE(whole.subtitle, u"Provinsi Uji · Nilai · September – Oktober 2026"_s);
        QCOMPARE(whole.made, u"Made 21 Nov 2026 14.05 WIB"_s);
        QCOMPARE(whole.sources.size(), 2); // the values and the schools; areas and ground are no sources
        QVERIFY(whole.sources[0].startsWith(u"Nilai · "_s) && whole.sources[1].startsWith(u"Sekolah · "_s));
        QVERIFY(desk.context.set(u"area"_s, u"12.02"_s));
        QVERIFY(desk.settle());
        QVERIFY(mapOf(desk).sheet().subtitle.startsWith(u"Provinsi Uji · Daerah 2 · Nilai"_s));
        QCOMPARE(mapOf(desk).sheet().style.selection.id, u"12.02"_s);
    }

    void boundsAreClassesOnTheMapInTheLegendAndInWords()
    {
        test::Desk desk(*m_cache, u"uji"_s, {1280, 800});
        QVERIFY(desk.settle());
        panels::MapPanel &panel = mapOf(desk);
        const map::Sheet sheet = panel.sheet();
        const auto colourOf = [&](const QString &area) {
            for (const render::Layer &layer : sheet.scene->layers) {
                const std::size_t at = layer.features->find(area);
                if (at < layer.features->size())
                    return layer.symbol(at)->fill.name();
            }
            return QString();
        };
        QCOMPARE(colourOf(u"12.01"_s), u"#8cc084"_s); // 15 is up to 15
        QCOMPARE(colourOf(u"12.02"_s), u"#f2c14e"_s);
        QCOMPARE(colourOf(u"12.03"_s), u"#e3e8ef"_s); // no value
        QStringList legend;
        for (const map::LegendEntry &entry : sheet.legend.entries)
            legend.append(entry.label + u' ' + (entry.symbol.fill.isValid() ? entry.symbol.fill.name() : QString()));
        QCOMPARE(legend, QStringList({u"sedikit #8cc084"_s, u"sedang #f2c14e"_s, u"banyak #d1495b"_s,
                                      u"no data #e3e8ef"_s, u"Sekolah "_s, u"Kelas B #b3261e"_s}));
        panel.view().setSelected(u"12.02"_s);
        QCOMPARE(panel.view().accessibleDescription(), u"Daerah 2, 16 orang · rank 1 of 2"_s);
        panel.view().setSelected(firstSchool(panel));
        QCOMPARE(panel.view().accessibleDescription(), u"SMAN 1, Kelas B"_s);
        panel.view().setSelected({});
        QCOMPARE(panel.view().accessibleDescription(), QString());
        // In the other scheme the same classes.
        desk.theme.setScheme(theme::Scheme::Dark);
        QVERIFY(desk.settle());
        QCOMPARE(panel.sheet().legend.entries[5].symbol.fill, QColor(0xF0, 0x71, 0x7A));
        QCOMPARE(panel.sheet().scene->layers.back().symbols[1].fill, QColor(0xF0, 0x71, 0x7A));
        QCOMPARE(panel.view().sheet().style.water, QColor(0x0C, 0x14, 0x20));
    }

    void namesOfClassesAndChoicesStandForTheirValues()
    {
        test::Desk desk(*m_cache, u"uji"_s, {1280, 800});
        panels::LayerOptions options = panels::readLayer(
            QJsonObject{{u"dataset"_s, u"sekolah"_s},
                        {u"kind"_s, u"points"_s},
                        {u"where"_s,
                         QJsonArray{QJsonObject{{u"field"_s, u"tipe"_s}, {u"is"_s, u"="_s}, {u"param"_s, u"jenis"_s}}}},
                        {u"style"_s, QJsonObject{{u"field"_s, u"jenis"_s},
                                                 {u"classes"_s, QJsonArray{QJsonObject{{u"value"_s, u"x"_s},
                                                                                       {u"title"_s, u"Iks"_s},
                                                                                       {u"colour"_s, u"good"_s}}}}}}},
            u"id"_s);
        const panels::ValueNames names = panels::valueNames(options, desk.services, desk.context);
        QCOMPARE(names.value(u"jenis"_s).value(u"x"_s), u"Iks"_s);
        QCOMPARE(names.value(u"tipe"_s).value(u"b"_s), u"Kelas B"_s);
        // Only a base layer's details must be asked for; the layers' ids differ.
        const QJsonObject zone{{u"dataset"_s, u"sekolah"_s}, {u"kind"_s, u"zones"_s}};
        const QJsonObject ground{{u"dataset"_s, u"sekolah"_s}, {u"kind"_s, u"base"_s}};
        panels::LayerOptions read = panels::readLayer(zone, u"id"_s);
        panels::makeReadable(read, zone, 4, desk.services);
        QVERIFY(read.details.contains(u"siswa"_s) && !read.details.contains(u"diubah"_s));
        QCOMPARE(read.idPrefix, u"\x1f"
                                u"4\x1f"_s);
        panels::LayerOptions base = panels::readLayer(ground, u"id"_s);
        panels::makeReadable(base, ground, 5, desk.services);
        QVERIFY(base.details.isEmpty() && base.idPrefix.isEmpty());
        QJsonObject asked = ground;
        asked[u"details"_s] = QJsonArray{u"nama"_s};
        asked[u"name"_s] = u"nama"_s;
        panels::makeReadable(base, asked, 5, desk.services);
        QCOMPARE(base.details, QStringList{u"nama"_s});
        QCOMPARE(base.nameField, u"nama"_s);
        QVERIFY(base.query.fields.contains(u"nama"_s));
    }

    void layersLieGroundThenAreasThenTheRest()
    {
        test::Desk desk(*m_cache, u"uji"_s, {1280, 800});
        const auto entry = [](const QString &kind, const QString &role) {
            return QJsonObject{
                {u"dataset"_s, u"sekolah"_s}, {u"kind"_s, kind}, {u"style"_s, QJsonObject{{u"role"_s, role}}}};
        };
        const auto layers =
            panels::mapLayers({{u"areas"_s, u"kabkota"_s},
                               {u"details"_s, QJsonArray{u"nama"_s}},
                               {u"layers"_s, QJsonArray{entry(u"points"_s, {}), entry(u"base"_s, u"place"_s),
                                                        entry(u"base"_s, u"land"_s), entry(u"base"_s, u"water"_s)}}},
                              desk.services);
        using panels::LayerKind;
        QList<LayerKind> kinds;
        for (const panels::LayerOptions &layer : layers)
            kinds.append(layer.kind);
        QCOMPARE(kinds, QList<LayerKind>(
                            {LayerKind::Base, LayerKind::Base, LayerKind::Areas, LayerKind::Points, LayerKind::Base}));
        QCOMPARE(layers[2].details, QStringList{u"nama"_s});
        QCOMPARE(layers[4].role, panels::BaseRole::Place);
        QVERIFY(panels::mapLayers({{u"areas"_s, u"tiada"_s}}, desk.services).empty());
    }

    void thePeriodsPlayOnlyAsFastAsTheyAreShown()
    {
        test::Desk desk(*m_cache, u"uji"_s, {1280, 800});
        desk.services.mapSurface = map::MapSurface::Interactive;
        bool isShown = false;
        panels::TimeBar bar(desk.services, desk.context, [&isShown] { return isShown; });
        bar.setPeriods({u"2026-08"_s, u"2026-09"_s, u"2026-10"_s});
        bar.resize(600, 60);
        bar.show();
        auto *slider = bar.findChild<panels::PeriodSlider *>();
        auto *play = bar.findChild<QToolButton *>();
        const QImage stopped = play->icon().pixmap(18, 18).toImage();
        QCOMPARE(play->accessibleName(), u"Play the periods"_s);
        play->click();
        QVERIFY(bar.isPlaying());
        QCOMPARE(play->accessibleName(), u"Pause"_s);
        QVERIFY(play->icon().pixmap(18, 18).toImage() != stopped);
        QVERIFY(!QTest::qWaitFor([&] { return !desk.context.value(u"period"_s).isEmpty(); },
                                 1300)); // the last step is not shown yet
        isShown = true;
        QTRY_COMPARE_WITH_TIMEOUT(desk.context.value(u"period"_s), u"2026-08"_s, 3000); // after the latest the earliest
        // A finger on the slider ends it.
        QTest::mousePress(slider, Qt::LeftButton, {}, slider->rect().center());
        QVERIFY(!bar.isPlaying());
        QTest::mouseRelease(slider, Qt::LeftButton, {}, slider->rect().center());
        QCOMPARE(desk.context.value(u"period"_s), u"2026-09"_s);
        QCOMPARE(play->icon().pixmap(18, 18).toImage(), stopped);
        // Whoever else chooses is followed.
        desk.context.set(u"period"_s, u"2026-10"_s);
        QCOMPARE(slider->value(), 2);
        QCOMPARE(bar.findChild<QLabel *>()->text(), u"Oktober 2026"_s);
        desk.context.set(u"period"_s, u"2020-01"_s); // before the first
        QCOMPARE(slider->value(), 0);
        desk.context.set(u"period"_s, {});
        QCOMPARE(slider->value(), 2);
    }

    void aWallHasNoButtons()
    {
        test::Desk desk(*m_cache, u"uji"_s, {1280, 800});
        desk.services.isAttended = false;
        desk.services.mapSurface = map::MapSurface::Interactive;
        const auto &panels = m_cache->workspace().page(u"uji"_s)->panels;
        const auto map = std::ranges::find(panels, u"peta"_s, &workspace::PanelSpec::id);
        panels::MapPanel wall(*map, desk.services, desk.context, nullptr);
        wall.resize(900, 700);
        wall.show();
        wall.start();
        QVERIFY(QTest::qWaitFor([&] { return wall.isSettled(); }, 30'000));
        QVERIFY(!wall.saving());
        desk.context.set(u"area"_s, u"12.07"_s); // of which a card would tell
        QVERIFY(QTest::qWaitFor([&] { return wall.isSettled(); }, 30'000));
        for (const QToolButton *button : wall.view().findChildren<QToolButton *>())
            QVERIFY2(!button->isVisible(), qPrintable(button->toolTip()));
    }
};

ANJUNGAN_TEST(QApplication, LayerDetailsTest)
#include "layer_details_test.moc"
