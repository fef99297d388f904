// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/bullet_bars.h"
#include "ui/charts/curve/s_curve.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/key_values.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/area_heading.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/panel_title.h"
#include "ui/panels/unit_label.h"

#include <QApplication>
#include <QTableView>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using panels::Panel;
using test::Desk;
using test::paintedBy;

namespace {

QByteArray kindsDocument()
{
    return R"({
  "version": 1, "id": "uji", "title": "Provinsi Uji", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
  "datasets": [
    {"id": "kabkota", "source": "s", "collection": "kabkota", "key": "kode", "title": "Wilayah"},
    {"id": "capaian", "source": "s", "collection": "capaian", "key": "id", "title": "Capaian", "publisher": "bappeda",
     "period": {"field": "bulan"},
     "fields": {"nyata": {"title": "Realisasi", "type": "real", "unit": "%"},
                "rencana": {"title": "Rencana", "type": "real", "unit": "%"},
                "luas": {"title": "Luas", "type": "real", "unit": "km²"},
                "orang": {"title": "Orang", "type": "integer", "unit": "orang"}}},
    {"id": "belum", "source": "s", "collection": "belum", "key": "id", "title": "Belum"}],
  "agencies": [{"id": "bappeda", "name": "Badan Perencanaan", "short": "Bappeda"}],
  "areas": [{"level": "kabkota", "dataset": "kabkota", "code": "kode", "name": "nama"}],
  "pages": [{"id": "uji", "title": "Uji", "panels": [
    {"id": "persen", "type": "bullets", "title": "Persen", "at": {"wide": [0, 0, 4, 1], "narrow": [0, 0, 6, 1]},
     "query": {"dataset": "capaian", "select": ["id", "opd", "nyata", "rencana"], "order": ["id"]},
     "label": "opd", "value": "nyata", "target": "rencana", "format": "percent", "tone": {"good": -2, "warning": -8}},
    {"id": "jumlah", "type": "bullets", "title": "Jumlah", "at": {"wide": [4, 0, 4, 1], "narrow": [0, 1, 6, 1]},
     "query": {"dataset": "capaian", "select": ["id", "opd", "orang", "luas"], "order": ["id"]},
     "label": "opd", "value": "orang", "target": "luas", "format": "integer"},
    {"id": "kurva", "type": "curve", "title": "Kurva", "at": {"wide": [8, 0, 4, 1], "narrow": [0, 2, 6, 1]},
     "query": {"dataset": "capaian", "select": ["bulan", "nyata", "rencana"], "order": ["bulan"]},
     "x": "bulan", "actual": "nyata", "plan": "rencana", "format": "percent"},
    {"id": "setahun", "type": "curve", "title": "Setahun", "at": {"wide": [0, 1, 4, 1], "narrow": [0, 3, 6, 1]},
     "query": {"dataset": "capaian", "select": ["bulan", "orang", "luas"], "order": ["bulan"],
               "where": [{"field": "bulan", "is": ">=", "value": "2026-01"}]},
     "x": "bulan", "actual": "orang", "plan": "luas", "format": "integer"},
    {"id": "batang", "type": "bars", "title": "Batang", "at": {"wide": [4, 1, 4, 1], "narrow": [0, 4, 6, 1]},
     "query": {"dataset": "capaian", "group": ["jenis", "status"], "order": ["jenis"],
               "measures": [{"id": "n", "by": "sum", "field": "orang", "unit": "orang"}]},
     "label": "jenis", "series": "status", "value": "n", "format": "integer", "order": ["SMP", "SD"],
     "seriesTitles": {"N": "Negeri"}},
    {"id": "polos", "type": "bars", "title": "Polos", "at": {"wide": [8, 1, 4, 1], "narrow": [0, 5, 6, 1]},
     "query": {"dataset": "capaian", "group": ["jenis"], "order": ["jenis"],
               "measures": [{"id": "n", "by": "sum", "field": "orang", "unit": "orang"}]},
     "label": "jenis", "value": "n", "format": "integer"},
    {"id": "angka", "type": "figure", "title": "Angka", "at": {"wide": [0, 2, 3, 1], "narrow": [0, 6, 3, 1]},
     "query": {"dataset": "capaian", "measures": [{"id": "n", "by": "sum", "field": "orang", "unit": "orang"}]},
     "value": "n", "format": "integer",
     "sub": {"query": {"dataset": "capaian", "measures": [{"id": "r", "by": "avg", "field": "nyata", "unit": "%"}]},
             "value": "r", "format": "percent", "text": "%1 tercapai", "tone": {"good": [90, null], "warning": [null, 80]}}},
    {"id": "kedua", "type": "figure", "title": "Kedua", "at": {"wide": [3, 2, 3, 1], "narrow": [3, 6, 3, 1]},
     "query": {"dataset": "capaian", "measures": [{"id": "n", "by": "sum", "field": "orang", "unit": "orang"}]},
     "value": "n", "format": "integer",
     "sub": {"query": {"dataset": "belum", "measures": [{"id": "r", "by": "count"}]}, "value": "r", "format": "integer",
             "tone": "bad"}},
    {"id": "tabel", "type": "table", "title": "Tabel", "at": {"wide": [6, 2, 6, 1], "narrow": [0, 7, 6, 1]},
     "query": {"dataset": "capaian", "select": ["id", "opd", "jenis", "luas", "orang", "nyata", "tanggal"], "order": ["id"], "limit": 4},
     "columns": [{"field": "opd", "title": "OPD", "format": "text"}, {"field": "jenis", "title": "Jenis", "format": "text"},
                 {"field": "luas", "title": "Luas", "format": "decimal"}, {"field": "orang", "title": "Banyak orang", "format": "integer"},
                 {"field": "nyata", "title": "Capaian", "format": "percent", "bar": true, "tone": {"good": [78, null], "warning": [72.5, 78]}},
                 {"field": "tanggal", "title": "Tanggal", "format": "date"}]},
    {"id": "daerah", "type": "area", "at": {"wide": [0, 3, 6, 1], "narrow": [0, 8, 6, 1]},
     "rows": [{"title": "Orang", "query": {"dataset": "capaian", "where": [{"field": "kode", "is": "within", "param": "area"}],
                                            "measures": [{"id": "n", "by": "sum", "field": "orang", "unit": "orang"}]},
               "value": "n", "format": "integer", "tone": {"good": [400, null], "warning": [100, 400]}},
              {"title": "Capaian", "query": {"dataset": "capaian", "where": [{"field": "kode", "is": "within", "param": "area"}],
                                              "select": ["id", "nyata", "jenis"], "order": ["id"]},
               "value": "nyata", "format": "percent", "tone": "bad"},
              {"title": "Kelas", "query": {"dataset": "capaian", "where": [{"field": "kode", "is": "within", "param": "area"}],
                                            "select": ["id", "nyata", "kelas"], "order": ["id"]},
               "value": "nyata", "format": "percent", "class": "kelas", "tone": "bad"},
              {"title": "Belum", "query": {"dataset": "belum", "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"}]},
    {"id": "rusak", "type": "area", "at": {"wide": [6, 3, 6, 1], "narrow": [0, 9, 6, 1]},
     "rows": [{"title": "X", "query": {"dataset": "capaian", "select": ["tiada"]}, "value": "tiada", "format": "text"}]}
  ]}]
})";
}

QByteArray kindRows()
{
    return R"({"type": "FeatureCollection", "features": [
  {"type": "Feature", "geometry": null, "properties": {"id": "1", "opd": "OPD A", "bulan": "2025-11", "nyata": 78.5, "rencana": 80.5, "luas": 1.5, "orang": 100, "jenis": "SD", "status": "S", "kelas": "tinggi", "kode": "12.01", "tanggal": "2026-11-21"}},
  {"type": "Feature", "geometry": null, "properties": {"id": "2", "opd": "OPD B", "bulan": "2025-12", "nyata": 77.5, "rencana": 80.5, "luas": 50.5, "orang": 20, "jenis": "SD", "status": "N", "kelas": "rendah", "kode": "12.02", "tanggal": "2026-01-02"}},
  {"type": "Feature", "geometry": null, "properties": {"id": "3", "opd": "OPD C", "bulan": "2026-01", "nyata": 72.5, "rencana": 80.5, "luas": 2.5, "orang": 400, "jenis": "SMP", "status": "N", "kelas": "rendah", "kode": "12.02", "tanggal": "2026-01-03"}},
  {"type": "Feature", "geometry": null, "properties": {"id": "4", "opd": "OPD D", "bulan": "2026-02", "nyata": 71.5, "rencana": 80.5, "luas": 2.5, "orang": 8, "jenis": "Lain", "status": "N", "kelas": "rendah", "kode": "12.03", "tanggal": "2026-01-04"}},
  {"type": "Feature", "geometry": null, "properties": {"id": "5", "opd": "OPD E", "bulan": "2026-03", "nyata": null, "rencana": 80.5, "luas": 2.5, "orang": 2, "jenis": "Lain", "status": "S", "kelas": "rendah", "kode": "12.03", "tanggal": null}}
]})";
}

} // namespace

/// What each kind of panel makes of its answers: number → text, bound → colour, series → legend.
class PanelKindsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<Desk> m_desk;

    template<typename Chart> std::unique_ptr<test::PaintLog> drawn(const QString &panel, QSize size = {500, 240})
    {
        return paintedBy(*m_desk->find<Chart>(panel), size);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto workspace = workspace::read(kindsDocument(), u"uji"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        m_cache = std::make_unique<test::DemoCache>(*workspace);
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::smallAreas(), test::morning), QString());
        QCOMPARE(m_cache->publish(u"capaian"_s, kindRows(), test::morning), QString());
    }

    void init()
    {
        m_desk = std::make_unique<Desk>(*m_cache, u"uji"_s, QSize(1196, 1400));
        QVERIFY(m_desk->settle());
    }

    void cleanup() { m_desk.reset(); }

    void eachShowsATextThatItHasCut()
    {
        QStringList silent;
        const auto ask = [&silent](const QString &panel, auto *chart) {
            Q_EMIT chart->wholeTextAsked(u"a long name"_s);
            bool isShown = false;
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                auto *popup = qobject_cast<panels::DetailsPopup *>(widget);
                isShown = isShown || (popup && popup->isVisible());
                if (popup)
                    popup->close();
            }
            if (!isShown)
                silent << panel;
        };
        ask(u"area"_s, m_desk->find<charts::KeyValues>(u"daerah"_s));
        ask(u"bullets"_s, m_desk->find<charts::BulletBars>(u"persen"_s));
        ask(u"bars"_s, m_desk->find<charts::StackedBars>(u"batang"_s));
        ask(u"table"_s, m_desk->find<charts::DataTable>(u"tabel"_s));
        QCOMPARE(silent, QStringList());
    }

    void bulletsAreJudgedByTheirDistanceFromTheTarget()
    {
        const auto log = drawn<charts::BulletBars>(u"persen"_s);
        const std::vector<std::tuple<QString, QString, QColor>> expected{
            {u"78,5 %"_s, u"−2,0 pp"_s, light::good}, // just so
            {u"77,5 %"_s, u"−3,0 pp"_s, light::warningInk},
            {u"72,5 %"_s, u"−8,0 pp"_s, light::warningInk}, // just so
            {u"71,5 %"_s, u"−9,0 pp"_s, light::bad}};
        for (const auto &[value, deviation, colour] : expected) {
            QVERIFY2(log->words().contains(value), qPrintable(log->words().join(u'|')));
            QCOMPARE(log->text(deviation).ink, colour);
        }
        QCOMPARE(log->text(u"–"_s).ink, light::ink); // no value, and no deviation from the target
        QVERIFY(log->filled(light::accent).empty());
        // Percents are of 100.
        const double track = log->filled(QColor(0xE3, 0xE8, 0xEF)).at(0).rect.width();
        QVERIFY(qAbs(log->filled(light::good).at(0).rect.width() - track * 0.785) < 1.5);
        QCOMPARE(m_desk->find<charts::BulletBars>(u"persen"_s)->accessibleName(), u"Persen"_s);

        const auto counts = drawn<charts::BulletBars>(u"jumlah"_s);
        QCOMPARE(counts->text(u"+99 orang"_s).ink, light::ink2); // nobody says what is good: 100 of 1.5
        QVERIFY(counts->words().contains(u"400 orang"_s));
        // The greatest fills the track.
        double longest = 0;
        for (const auto &bar : counts->filled(light::accent))
            longest = std::max(longest, bar.rect.width());
        QVERIFY(qAbs(longest - counts->filled(QColor(0xE3, 0xE8, 0xEF)).at(0).rect.width()) < 1);
    }

    void curvesNameTheirMonthsAndEndAtTheLastValue()
    {
        auto *curve = m_desk->find<charts::SCurve>(u"kurva"_s);
        QCOMPARE(curve->accessibleDescription(),
                 u"Nov 25 79 % / 81 %; Des 25 78 % / 81 %; Jan 26 73 % / 81 %; Feb 26 72 % / 81 %; Mar 26 – / 81 %"_s);
        const auto log = drawn<charts::SCurve>(u"kurva"_s);
        QCOMPARE(log->text(u"71,5 %"_s).ink, light::accent);
        QVERIFY(log->words().contains(u"100 %"_s));        // percents reach to 100
        QVERIFY(log->words().contains(u"81 % rencana"_s)); // at the end of its line
        // Of one year the months need no year.
        QVERIFY(m_desk->find<charts::SCurve>(u"setahun"_s)
                    ->accessibleDescription()
                    .startsWith(u"Jan 400 orang / 3 orang; Feb 8 orang"_s));
        const auto year = drawn<charts::SCurve>(u"setahun"_s);
        QVERIFY(year->words().contains(u"400 orang"_s) && !year->words().contains(u"500 orang"_s));
        QVERIFY(!year->words().filter(u"luas"_s).isEmpty());
        QCOMPARE(year->text(u"2 orang"_s).ink, light::accent);
    }

    void barsAreStackedBySeriesInTheAskedOrder()
    {
        auto *bars = m_desk->find<charts::StackedBars>(u"batang"_s);
        QCOMPARE(bars->accessibleDescription(), u"SMP 400; SD 120; Lain 10"_s);
        const auto log = drawn<charts::StackedBars>(u"batang"_s);
        QVERIFY(log->words().contains(u"Negeri"_s) && log->words().contains(u"S"_s));
        QVERIFY(!log->words().contains(u"N"_s));
        // N before S whatever the rows' order: the accent, then the third of the sequence.
        const auto first = log->filled(light::accent);
        const auto second = log->filled(light::sequence3);
        const auto widthOf = [](const std::vector<test::PaintLog::Shape> &shapes, std::size_t at) {
            return shapes.at(at).rect.width();
        };
        QVERIFY(widthOf(first, 0) > 100); // SMP: 400 of N
        QVERIFY(qAbs(widthOf(first, 1) / widthOf(first, 0) - 20.0 / 400) < 0.01);
        QVERIFY(qAbs(widthOf(second, 0) / widthOf(first, 0) - 100.0 / 400) < 0.01); // SMP has none of S
        QVERIFY(log->text(u"Negeri"_s).rect.left() > 0);
        QCOMPARE(m_desk->find<panels::UnitLabel>(u"batang"_s)->accessibleName(), u"orang"_s);

        const auto plain = drawn<charts::StackedBars>(u"polos"_s);
        QCOMPARE(m_desk->find<charts::StackedBars>(u"polos"_s)->accessibleDescription(), u"Lain 10; SD 120; SMP 400"_s);
        QCOMPARE(plain->filled(light::accent).size(), std::size_t(3)); // one series and no legend
        QVERIFY(plain->filled(light::sequence3).empty());
    }

    void figuresHaveTheirLineBelowByItsOwnQuestion()
    {
        const auto log = drawn<charts::FigureTile>(u"angka"_s, {200, 90});
        QCOMPARE(log->words(), QStringList({u"Angka"_s, u"530"_s, u"orang"_s, u"75,0 % tercapai"_s}));
        QCOMPARE(log->text(u"75,0 % tercapai"_s).ink, light::warningInk);
        const auto second = drawn<charts::FigureTile>(u"kedua"_s, {200, 90});
        QCOMPARE(second->words(),
                 QStringList({u"Kedua"_s, u"530"_s, u"orang"_s, u"–"_s})); // it does not take the number with it
        QCOMPARE(second->text(u"–"_s).ink, light::bad);
        QCOMPARE(m_desk->panel(u"kedua"_s)->state(), Panel::State::Ready);
        // The tile keeps the height of its three lines, on the wall too.
        auto *tile = m_desk->find<charts::FigureTile>(u"angka"_s);
        const int height = tile->minimumHeight();
        m_desk->theme.setFactor(1.5);
        QVERIFY(tile->minimumHeight() > height * 1.3);
    }

    void tablesTellUnitsBarsTonesAndHowManyThereAre()
    {
        auto *table = m_desk->find<charts::DataTable>(u"tabel"_s);
        const auto log = paintedBy(*table, {900, 260});
        QCOMPARE(m_desk->find<panels::UnitLabel>(u"tabel"_s)->accessibleName(), u"the first 4"_s);
        QVERIFY(log->words().contains(u"Luas (km²)"_s));
        QVERIFY(log->words().contains(u"Banyak orang"_s)); // that says its unit
        QVERIFY(log->words().contains(u"Capaian"_s));
        QCOMPARE(log->text(u"OPD A"_s).weight, int(QFont::DemiBold));
        QCOMPARE(log->text(u"SD"_s).weight, int(QFont::Normal));
        QVERIFY(log->words().contains(u"1,50"_s) && log->words().contains(u"21 Nov 2026"_s) &&
                log->words().contains(u"78,5 %"_s));
        // Numbers stand on the right, dates and words on the left.
        QVERIFY(qAbs(log->text(u"400"_s).rect.right() - log->text(u"100"_s).rect.right()) < 1.5);
        QVERIFY(qAbs(log->text(u"400"_s).rect.right() - log->text(u"Banyak orang"_s).rect.right()) < 1.5);
        QVERIFY(qAbs(log->text(u"21 Nov 2026"_s).rect.left() - log->text(u"Tanggal"_s).rect.left()) < 1.5);
        QVERIFY(qAbs(log->text(u"Capaian"_s).rect.left() - log->filled(light::good).at(0).rect.left()) < 1.5);
        QCOMPARE(log->filled(light::good).size(), std::size_t(1));    // 78.5
        QCOMPARE(log->filled(light::warning).size(), std::size_t(2)); // 77.5 and, just so, 72.5
        QCOMPARE(log->filled(light::bad).size(), std::size_t(1));
        // Codes sort as text, numbers by value.
        table->view().sortByColumn(3, Qt::AscendingOrder);
        QCOMPARE(table->view().model()->index(0, 0).data().toString(), u"OPD D"_s);
        table->view().sortByColumn(5, Qt::AscendingOrder);
        QCOMPARE(table->view().model()->index(0, 5).data().toString(), u"2 Jan 2026"_s);
    }

    void theAreasCardTellsValuesAndClassesOfTheSelection()
    {
        auto *facts = m_desk->find<charts::KeyValues>(u"daerah"_s);
        auto *heading = m_desk->find<panels::AreaHeading>(u"daerah"_s);
        QCOMPARE(heading->accessibleDescription(), u"Tap an area on the map"_s);
        QCOMPARE(facts->accessibleDescription(), u"Orang 530 orang; Capaian –; Kelas –; Belum Not synced yet"_s);
        QCOMPARE(drawn<charts::KeyValues>(u"daerah"_s)->text(u"530"_s).ink, light::good);
        auto log = paintedBy(*heading, {300, 60});
        QCOMPARE(log->text(u"Provinsi Uji"_s).ink, light::ink);
        QCOMPARE(log->text(u"Provinsi Uji"_s).pixels, 21);
        QCOMPARE(log->text(u"Tap an area on the map"_s).ink, light::ink2);

        QVERIFY(m_desk->context.set(u"area"_s, u"12.01"_s));
        QVERIFY(m_desk->settle());
        QCOMPARE(heading->accessibleName(), u"Daerah 1"_s);
        log = paintedBy(*heading, {300, 60});
        QCOMPARE(log->words(), QStringList({u"12.01"_s, u"Daerah 1"_s}));
        QCOMPARE(facts->accessibleDescription(),
                 u"Orang 100 orang; Capaian 78,5 %; Kelas Tinggi 78,5 %; Belum Not synced yet"_s);
        const auto card = drawn<charts::KeyValues>(u"daerah"_s);
        QCOMPARE(card->text(u"100"_s).ink, light::warningInk);
        QCOMPARE(card->filled(theme::mixed(Qt::white, light::bad, 0.13)).size(),
                 std::size_t(1)); // the class stands in a pill
        QVERIFY(card->words().contains(u"Tinggi 78,5 %"_s));
        QCOMPARE(m_desk->panel(u"daerah"_s)->state(), Panel::State::Ready);
        QCOMPARE(m_desk->panel(u"rusak"_s)->state(), Panel::State::Error);
        // Back to the whole, and to another one: nothing stays from before.
        QVERIFY(m_desk->context.set(u"area"_s, {}));
        QVERIFY(m_desk->settle());
        QCOMPARE(heading->accessibleName(), u"Provinsi Uji"_s);
        QCOMPARE(facts->accessibleDescription(), u"Orang 530 orang; Capaian –; Kelas –; Belum Not synced yet"_s);
        QVERIFY(m_desk->context.set(u"area"_s, u"12.03"_s));
        QVERIFY(m_desk->settle());
        QCOMPARE(facts->accessibleDescription(),
                 u"Orang 10 orang; Capaian 71,5 %; Kelas Rendah 71,5 %; Belum Not synced yet"_s);
        QVERIFY(m_desk->context.set(u"area"_s, u"12.99"_s)); // no area's
        QVERIFY(m_desk->settle());
        QCOMPARE(heading->accessibleName(), u"12.99"_s);
    }

    void titlesStandOverTheirPanels()
    {
        auto *title = m_desk->find<panels::PanelTitle>(u"persen"_s);
        QCOMPARE(title->accessibleName(), u"Persen"_s);
        QCOMPARE(title->toolTip(), u"<span>Persen</span>"_s);
        const auto log = paintedBy(*title, {200, 44});
        QCOMPARE(log->text(u"Persen"_s).ink, light::ink);
        QCOMPARE(log->text(u"Persen"_s).pixels, 14);
        QVERIFY(title->isWhole());
        QVERIFY(!m_desk->panel(u"daerah"_s)->findChild<panels::PanelTitle *>());
        panels::UnitLabel unit(m_desk->theme);
        unit.setText(QString(100, u'm'));
        QCOMPARE(unit.sizeHint().width(), 140);
        unit.setText(u"orang"_s);
        QVERIFY(unit.sizeHint().width() < 60);
        const auto told = paintedBy(unit, {100, 20});
        QCOMPARE(told->text(u"orang"_s).ink, light::ink3);
        QVERIFY(qAbs(told->text(u"orang"_s).rect.right() - 100) < 1.5);
    }
};

ANJUNGAN_TEST(QApplication, PanelKindsTest)
#include "panel_kinds_test.moc"
