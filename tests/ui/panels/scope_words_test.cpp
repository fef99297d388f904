// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/key_values.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/map/map_view.h"
#include "ui/panels/panel_title.h"

#include <QApplication>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using panels::Panel;
using test::Desk;
using test::paintedBy;

namespace {

QByteArray scopesDocument()
{
    return R"({
  "version": 1, "id": "uji", "title": "Provinsi Uji", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
  "datasets": [
    {"id": "kabkota", "source": "s", "collection": "kabkota", "key": "kode"},
    {"id": "kecamatan", "source": "s", "collection": "kecamatan", "key": "kode"},
    {"id": "nilai", "source": "s", "collection": "nilai", "key": "id", "period": {"field": "bulan"},
     "area": {"field": "kode", "codes": "kemendagri"}},
    {"id": "tetap", "source": "s", "collection": "tetap", "key": "id"}],
  "agencies": [{"id": "disdik", "name": "Dinas Pendidikan", "short": "Disdik"}],
  "areas": [{"level": "kabkota", "dataset": "kabkota", "code": "kode", "name": "nama"},
            {"level": "kecamatan", "dataset": "kecamatan", "code": "kode", "name": "nama"}],
  "pages": [{"id": "uji", "title": "Uji",
   "parameters": [{"id": "opd", "title": "OPD", "choices": [{"value": "", "title": "Semua"},
                                                            {"value": "disdik", "title": "Disdik"}]},
                  {"id": "kelas", "title": "Kelas", "choices": [{"value": "a", "title": "A"}]}],
   "panels": [
    {"id": "semua", "type": "figure", "title": "Semua", "at": {"wide": [0, 0, 3, 1], "narrow": [0, 0, 3, 1]},
     "query": {"dataset": "nilai", "where": [{"field": "kode", "is": "within", "param": "area"},
               {"field": "bulan", "is": "latest", "param": "period"}, {"field": "opd", "is": "=", "param": "opd"}],
               "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer",
     "sub": {"query": {"dataset": "nilai", "where": [{"field": "bulan", "is": "latest", "param": "period"}],
             "measures": [{"id": "n", "by": "sum", "field": "n"}]}, "value": "n", "format": "integer"}},
    {"id": "provinsi", "type": "figure", "title": "Provinsi", "at": {"wide": [3, 0, 3, 1], "narrow": [3, 0, 3, 1]},
     "query": {"dataset": "nilai", "measures": [{"id": "n", "by": "sum", "field": "n"}]},
     "value": "n", "format": "integer"},
    {"id": "kurva", "type": "curve", "title": "Kurva", "at": {"wide": [6, 0, 6, 1], "narrow": [0, 1, 6, 1]},
     "query": {"dataset": "nilai", "where": [{"field": "kode", "is": "within", "param": "area"}],
               "group": ["bulan"], "measures": [{"id": "n", "by": "sum", "field": "n"}], "order": ["bulan"]},
     "x": "bulan", "actual": "n", "plan": "n", "format": "integer"},
    {"id": "bawah", "type": "figure", "title": "Bawah", "at": {"wide": [3, 1, 3, 1], "narrow": [0, 5, 6, 1]},
     "query": {"dataset": "nilai", "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer",
     "sub": {"query": {"dataset": "nilai", "where": [{"field": "opd", "is": "=", "param": "opd"}],
             "measures": [{"id": "n", "by": "sum", "field": "n"}]}, "value": "n", "format": "integer"}},
    {"id": "tetap", "type": "table", "title": "Tetap", "at": {"wide": [0, 1, 3, 1], "narrow": [0, 2, 6, 1]},
     "query": {"dataset": "tetap", "select": ["id"]}, "columns": [{"field": "id", "title": "Id", "format": "text"}]},
    {"id": "daerah", "type": "area", "at": {"wide": [6, 1, 6, 1], "narrow": [0, 3, 6, 1]},
     "rows": [{"title": "Sendiri", "query": {"dataset": "nilai", "where": [{"field": "kode", "is": "within",
               "param": "area"}], "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"},
              {"title": "Bersama", "query": {"dataset": "tetap", "measures": [{"id": "n", "by": "count"}]},
               "value": "n", "format": "integer"}]},
    {"id": "peta", "type": "map", "at": {"wide": [0, 2, 12, 1], "narrow": [0, 4, 6, 1]}, "areas": "kabkota",
     "format": "integer",
     "measure": {"query": {"dataset": "nilai", "where": [{"field": "bulan", "is": "=", "value": "2026-10"}],
                           "select": ["kode", "n"]}, "area": "kode", "value": "n",
                 "classes": [{"upTo": null, "title": "ada", "colour": "sequence-3"}]}}
  ]}]
})";
}

QByteArray table(const QByteArray &rows)
{
    QByteArray features;
    for (const QByteArray &line : rows.split('\n'))
        if (const QByteArray row = line.trimmed(); row.startsWith('{'))
            features += QByteArray(features.isEmpty() ? "" : ",") +
                        R"({"type":"Feature","geometry":null,"properties":)" + row + "}";
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

QByteArray areas()
{
    return R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"kode":"12.07","nama":"Deli Serdang"},"geometry":{"type":"Polygon",
       "coordinates":[[[98,2],[99,2],[99,3],[98,3],[98,2]]]}},
      {"type":"Feature","properties":{"kode":"12.71","nama":"Kota Medan"},"geometry":{"type":"Polygon",
       "coordinates":[[[99,2],[100,2],[100,3],[99,3],[99,2]]]}}]})";
}

} // namespace

/// A panel says at its title where it does not show what is chosen on the page.
class ScopeWordsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<Desk> m_desk;

    void choose(const QString &parameter, const QString &value)
    {
        QVERIFY(m_desk->context.set(parameter, value));
        QVERIFY(m_desk->settle());
    }

    QString title(const QString &panel) const { return m_desk->find<panels::PanelTitle>(panel)->scope(); }
    charts::Figure figure(const QString &panel) const { return m_desk->find<charts::FigureTile>(panel)->data(); }

private Q_SLOTS:
    void initTestCase()
    {
        const auto workspace = workspace::read(scopesDocument(), u"uji"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        m_cache = std::make_unique<test::DemoCache>(*workspace);
        QCOMPARE(m_cache->publish(u"kabkota"_s, areas(), test::morning), QString());
        QCOMPARE(
            m_cache->publish(u"kecamatan"_s, table(R"({"kode": "12.07.02", "nama": "Pancur Batu"})"), test::morning),
            QString());
        QCOMPARE(m_cache->publish(u"tetap"_s, table(R"({"id": "x"})"), test::morning), QString());
        QCOMPARE(m_cache->publish(u"nilai"_s, table(R"(
            {"id": "1", "kode": "12.07", "bulan": "2026-05", "opd": "disdik", "n": 5}
            {"id": "2", "kode": "12.71", "bulan": "2026-05", "opd": "disdik", "n": 50}
            {"id": "3", "kode": "12.07", "bulan": "2026-10", "opd": "disdik", "n": 7}
            {"id": "4", "kode": "12.71", "bulan": "2026-10", "opd": "dinkes", "n": 70})"),
                                  test::morning),
                 QString());
    }

    void init()
    {
        m_desk = std::make_unique<Desk>(*m_cache, u"uji"_s, QSize(1196, 900));
        QVERIFY(m_desk->settle());
    }

    void cleanup() { m_desk.reset(); }

    void whereNothingIsChosenNothingIsSaid()
    {
        for (const QString &panel : {u"kurva"_s, u"tetap"_s})
            QCOMPARE(title(panel), QString());
        QCOMPARE(figure(u"provinsi"_s).scope, QString());
        QCOMPARE(figure(u"semua"_s).note, u"77"_s);
        QCOMPARE(m_desk->find<charts::KeyValues>(u"daerah"_s)->accessibleDescription(), u"Sendiri 4; Bersama 1"_s);
    }

    void anAreaThatIsNotFollowedIsTheProvince()
    {
        const int before = m_desk->find<charts::FigureTile>(u"provinsi"_s)->height();
        choose(u"area"_s, u"12.07"_s);
        QCOMPARE(figure(u"semua"_s).scope, QString());
        QCOMPARE(figure(u"semua"_s).value, u"1"_s);
        QCOMPARE(figure(u"semua"_s).note, u"77 · Province"_s); // the line below has its own question
        QCOMPARE(figure(u"provinsi"_s).value, u"132"_s);
        QCOMPARE(figure(u"provinsi"_s).scope, u"Province"_s);
        QCOMPARE(title(u"kurva"_s), QString());
        QCOMPARE(title(u"tetap"_s), u"Province"_s);
        QCOMPARE(m_desk->find<charts::KeyValues>(u"daerah"_s)->accessibleDescription(),
                 u"Sendiri 2; Bersama · Province 1"_s);
        // It stands below the title, and the number keeps its size.
        auto *tile = m_desk->find<charts::FigureTile>(u"provinsi"_s);
        QVERIFY(tile->height() > before);
        const auto log = paintedBy(*tile, tile->size());
        QCOMPARE(log->text(u"132"_s).pixels, 32);
        QCOMPARE(log->text(u"Province"_s).pixels, 11);
        QVERIFY(log->text(u"Province"_s).rect.top() > log->text(u"Provinsi"_s).rect.center().y());
        QVERIFY(log->text(u"Province"_s).rect.bottom() <= log->text(u"132"_s).rect.center().y());
        auto *heading = m_desk->find<panels::PanelTitle>(u"tetap"_s);
        const auto drawn = paintedBy(*heading, {300, 44});
        QCOMPARE(drawn->text(u"Province"_s).ink, light::ink2);
        QVERIFY(drawn->text(u"Province"_s).rect.bottom() <= 44);
        QVERIFY(drawn->text(u"Province"_s).rect.top() >= drawn->text(u"Tetap"_s).rect.bottom() - 2);
        // Back, and nothing stays.
        choose(u"area"_s, {});
        QCOMPARE(figure(u"provinsi"_s).scope, QString());
        QCOMPARE(figure(u"semua"_s).note, u"77"_s);
        QCOMPARE(title(u"tetap"_s), QString());
        QCOMPARE(m_desk->find<charts::FigureTile>(u"provinsi"_s)->height(), before);
    }

    /// The choice asks neither of its two questions again.
    void aLineBelowAFigureNamesItWithoutAnotherAnswer()
    {
        QCOMPARE(figure(u"bawah"_s).note, u"132"_s);
        choose(u"area"_s, u"12.07"_s);
        QCOMPARE(figure(u"bawah"_s).note, u"132 · Province"_s);
        choose(u"area"_s, {});
        QCOMPARE(figure(u"bawah"_s).note, u"132"_s);
    }

    void aPeriodThatIsNotFollowedIsNamed()
    {
        choose(u"period"_s, u"2026-05"_s);
        QCOMPARE(figure(u"semua"_s).scope, QString());
        QCOMPARE(title(u"kurva"_s), u"Mei – Okt 2026"_s);
        QCOMPARE(figure(u"provinsi"_s).scope, u"Mei – Okt 2026"_s);
        QCOMPARE(title(u"tetap"_s), u"Latest state"_s);
        // The map has no title: it says so at its foot.
        QCOMPARE(m_desk->find<map::MapFoot>(u"peta"_s)->accessibleName(), u"Okt 2026"_s);
        choose(u"area"_s, u"12.07"_s);
        QCOMPARE(figure(u"provinsi"_s).scope, u"Province · Mei – Okt 2026"_s);
        QCOMPARE(m_desk->find<map::MapFoot>(u"peta"_s)->accessibleName(), u"Okt 2026"_s);
        choose(u"period"_s, u"2026-10"_s); // just what it shows
        QCOMPARE(m_desk->find<map::MapFoot>(u"peta"_s)->accessibleName(), QString());
        // Followed, but there is nothing newer than October.
        choose(u"period"_s, u"2026-11"_s);
        QCOMPARE(figure(u"semua"_s).scope, u"Okt 2026"_s);
    }

    void anAgencyThatIsNotFollowedIsAllOfThem()
    {
        choose(u"opd"_s, u"disdik"_s);
        QCOMPARE(figure(u"semua"_s).scope, QString());
        QCOMPARE(title(u"kurva"_s), u"All agencies"_s);
        QCOMPARE(figure(u"semua"_s).note, u"77 · All agencies"_s);
    }

    void beforeTheFirstPeriodThereIsNoZero()
    {
        choose(u"period"_s, u"2026-04"_s);
        QCOMPARE(figure(u"semua"_s).title, u"Semua"_s);
        QCOMPARE(figure(u"semua"_s).value, u"–"_s);
        QCOMPARE(figure(u"semua"_s).note, u"No data for this choice"_s);
        QCOMPARE(figure(u"provinsi"_s).value, u"132"_s);
        choose(u"period"_s, u"2026-05"_s);
        QCOMPARE(figure(u"semua"_s).value, u"2"_s);
        choose(u"area"_s, u"12.99"_s); // none there, in a period with data
        QCOMPARE(figure(u"semua"_s).value, u"0"_s);
    }

    void aMapOutlinesWhatIsAroundAnAreaThatItDoesNotHave()
    {
        auto *map = m_desk->find<map::MapView>(u"peta"_s);
        choose(u"area"_s, u"12.07.02"_s);
        QCOMPARE(map->accessibleDescription(), u"Deli Serdang, 7 · rank 2 of 2"_s);
        choose(u"area"_s, u"12.71"_s);
        QCOMPARE(map->accessibleDescription(), u"Kota Medan, 70 · rank 1 of 2"_s);
        choose(u"area"_s, u"12.99.01"_s);
        QCOMPARE(map->accessibleDescription(), QString());
    }

    void belowTheLevelThatADatasetKnowsThereIsNoZero()
    {
        choose(u"area"_s, u"12.07.02"_s);
        QCOMPARE(figure(u"semua"_s).title, u"Semua"_s);
        QCOMPARE(figure(u"semua"_s).value, u"–"_s);
        QCOMPARE(figure(u"semua"_s).note, u"Not available per subdistrict"_s);
        QCOMPARE(m_desk->panel(u"kurva"_s)->state(), Panel::State::Empty);
        QCOMPARE(m_desk->panel(u"kurva"_s)->message(), u"Not available per subdistrict"_s);
        QCOMPARE(m_desk->panel(u"provinsi"_s)->state(), Panel::State::Ready);
        QCOMPARE(m_desk->find<charts::KeyValues>(u"daerah"_s)->accessibleDescription(),
                 u"Sendiri Not available per subdistrict; Bersama · Province 1"_s);
        choose(u"area"_s, u"12.71"_s);
        QCOMPARE(figure(u"semua"_s).value, u"1"_s);
        choose(u"area"_s, u"12.99"_s); // of the level that it knows: there are none
        QCOMPARE(figure(u"semua"_s).value, u"0"_s);
    }
};

ANJUNGAN_TEST(QApplication, ScopeWordsTest)
#include "scope_words_test.moc"
