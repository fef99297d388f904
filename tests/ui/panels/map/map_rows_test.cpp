// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/light_colours.h"
#include "ui/charts/key_values.h"
#include "ui/charts/matrix/matrix_chart.h"
#include "ui/charts/rows_view.h"
#include "ui/charts/table/data_table.h"
#include "ui/charts/table/table_delegate.h"
#include "ui/map/furniture/legend_box.h"
#include "ui/map/map_view.h"
#include "ui/map/render/label_placer.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map_panel.h"

#include <QApplication>
#include <QTableView>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;

namespace {

panels::MapPanel &mapBeside(const test::Desk &desk) { return *qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s)); }

/// The name in the marked row of a table; empty: none is marked.
QString markedName(const test::Desk &desk, const QString &panel)
{
    const int row = desk.find<charts::TableDelegate>(panel)->marked();
    const QTableView &view = desk.find<charts::DataTable>(panel)->view();
    return row < 0 ? QString() : view.model()->index(row, 0).data(Qt::DisplayRole).toString();
}

void lookAt(panels::MapPanel &panel, const QString &area)
{
    const map::Sheet sheet = panel.sheet();
    for (const render::Layer &layer : sheet.scene->layers)
        if (const std::size_t at = layer.features->find(area); at < layer.features->size())
            return panel.view().flyTo(layer.features->box(at), map::MapView::Flight::Always);
}

} // namespace

/// What a map and the panels beside it say to each other through the selection.
class MapRowsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::deskTime); }

    void anAreaOfTheMapIsFoundInItsRow()
    {
        test::Desk desk(*m_cache, u"tren"_s, test::widePage);
        QVERIFY(desk.settle());
        QTableView &view = desk.find<charts::DataTable>(u"daerah"_s)->view();
        QCOMPARE(markedName(desk, u"daerah"_s), QString());
        // The last of the table is out of its view.
        const int last = view.model()->rowCount() - 1;
        QVERIFY(last > 20 && !view.viewport()->rect().intersects(view.visualRect(view.model()->index(last, 0))));
        const QString name = view.model()->index(last, 0).data(Qt::DisplayRole).toString();
        const map::Sheet sheet = mapBeside(desk).sheet();
        QString code;
        for (const render::Layer &layer : sheet.scene->layers)
            for (std::size_t at = 0; layer.selectable && at < layer.features->size(); ++at)
                if (layer.features->name(at) == name)
                    code = layer.features->id(at);
        Q_EMIT mapBeside(desk).view().activated({code});
        QVERIFY(desk.settle());
        QCOMPARE(desk.context.value(u"area"_s), code);
        QCOMPARE(markedName(desk, u"daerah"_s), name);
        QVERIFY(view.viewport()->rect().contains(view.visualRect(view.model()->index(last, 0)).center()));
        Q_EMIT mapBeside(desk).view().activated({code});
        QVERIFY(desk.settle());
        QCOMPARE(markedName(desk, u"daerah"_s), QString());
    }

    void aRowIsFoundOnTheMap()
    {
        test::Desk desk(*m_cache, u"tren"_s, test::widePage);
        QVERIFY(desk.settle());
        const double whole = mapBeside(desk).view().viewport().zoom;
        QTableView &view = desk.find<charts::DataTable>(u"daerah"_s)->view();
        const QPoint row = view.visualRect(view.model()->index(1, 0)).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row);
        QVERIFY(desk.settle());
        const QString area = desk.context.value(u"area"_s);
        QVERIFY(!area.isEmpty());
        QCOMPARE(mapBeside(desk).sheet().style.selection.id, area);
        QVERIFY(mapBeside(desk).view().viewport().zoom > whole);
        QCOMPARE(desk.find<charts::TableDelegate>(u"daerah"_s)->marked(), 1);
    }

    void barsAndMatricesMarkTheRowOfWhatIsChosen()
    {
        test::Desk overview(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(overview.settle());
        const auto &bars = *overview.find<charts::RowsView>(u"opd"_s);
        QCOMPARE(bars.marked(), -1);
        overview.context.set(u"opd"_s, u"pupr"_s);
        QVERIFY(overview.settle());
        QVERIFY(bars.marked() >= 0);
        QVERIFY(bars.viewport()->rect().intersects(bars.rowRect(bars.marked()).toRect()));
        test::Desk work(*m_cache, u"kinerja"_s, test::widePage);
        QVERIFY(work.settle());
        const charts::MatrixView &matrix = work.find<charts::MatrixChart>(u"matriks"_s)->view();
        work.context.set(u"opd"_s, u"pupr"_s);
        QVERIFY(work.settle());
        QVERIFY(matrix.marked() >= 0);
        QCOMPARE(matrix.matrix().rows[static_cast<std::size_t>(matrix.marked())].label, u"Dinas PUPR"_s);
        work.context.set(u"opd"_s, {});
        QVERIFY(work.settle());
        QCOMPARE(matrix.marked(), -1);
    }

    void aFactOfTheAreaLeadsToItsPage()
    {
        test::Desk desk(*m_cache, u"bencana"_s, test::widePage);
        QVERIFY(desk.settle());
        auto &facts = *desk.find<charts::KeyValues>(u"daerah"_s);
        QVERIFY(facts.rowRect(0).height() >= 44);
        QCOMPARE(facts.visibleRowCount(), 5); // its place is high enough for all
        QTest::mouseClick(facts.viewport(), Qt::LeftButton, {}, facts.rowRect(0).center().toPoint());
        QCOMPARE(desk.navigation.place().panel, u"peta"_s); // of the page itself
        QTest::mouseClick(facts.viewport(), Qt::LeftButton, {}, facts.rowRect(2).center().toPoint());
        QCOMPARE(desk.navigation.place().page, u"sekolah"_s);
    }

    void theCardOfAFeatureLeadsToItsPage()
    {
        test::Desk desk(*m_cache, u"bencana"_s, test::widePage);
        QVERIFY(desk.settle());
        panels::MapPanel &panel = mapBeside(desk);
        const map::Sheet sheet = panel.sheet();
        const render::Layer &events = *std::ranges::find_if(sheet.scene->layers, [](const render::Layer &layer) {
            return layer.selectable && layer.features->hasPoints();
        });
        Q_EMIT panel.view().activated({events.features->id(0)});
        QVERIFY(desk.settle());
        auto *link = desk.find<panels::FeatureCard>(u"peta"_s)->findChild<QToolButton *>(u"link"_s);
        QVERIFY(link->isVisible() && link->height() >= 44);
        QCOMPARE(link->text(), u"Open Tren"_s);
        link->click();
        QCOMPARE(desk.navigation.place().page, u"tren"_s);
        QVERIFY(!desk.navigation.selection().value(u"area"_s).isEmpty());
        QVERIFY(desk.navigation.canGoBack());
    }

    void theCardOfAnAreaLeadsToItsPage()
    {
        test::Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        desk.context.set(u"area"_s, u"12.05"_s);
        QVERIFY(desk.settle());
        auto &card = *desk.find<panels::FeatureCard>(u"peta"_s);
        QVERIFY(card.isVisible());
        auto *link = card.findChild<QToolButton *>(u"link"_s);
        QVERIFY(link->isVisible());
        link->click();
        QCOMPARE(desk.navigation.place().page, u"bencana"_s);
        QCOMPARE(desk.navigation.selection().value(u"area"_s), u"12.05"_s);
    }

    void theLegendSaysWhatIsDrawnAtItsZoom()
    {
        test::Desk desk(*m_cache, u"bencana"_s, test::widePage);
        QVERIFY(desk.settle());
        panels::MapPanel &panel = mapBeside(desk);
        const auto legend = [&] { return panel.view().findChild<map::LegendBox *>()->accessibleDescription(); };
        QVERIFY2(legend().startsWith(u"Bahaya per kab/kota, Rendah, Sedang, Tinggi"_s), qPrintable(legend()));
        QVERIFY(!legend().contains(u"Zona bahaya"_s));
        lookAt(panel, u"12.71"_s);
        QVERIFY(desk.settle());
        QVERIFY2(legend().startsWith(u"Zona bahaya, "_s), qPrintable(legend()));
        QVERIFY(!legend().contains(u"Bahaya per kab/kota"_s));
        // The areas are a neutral ground there: nothing has the full colour of a class.
        const QImage picture = panel.view().grab().toImage();
        int neutral = 0;
        int coloured = 0;
        for (int y = 60; y < picture.height(); y += 2)
            for (int x = 0; x < picture.width(); x += 2) {
                neutral += picture.pixelColor(x, y) == light::card ? 1 : 0;
                coloured += picture.pixelColor(x, y) == QColor(0xD1, 0x49, 0x5B) ? 1 : 0;
            }
        QVERIFY2(neutral > picture.width() * picture.height() / 4 / 4, qPrintable(QString::number(neutral)));
        QCOMPARE(coloured, 0);
        // On a map without zones the classes stay.
        test::Desk trend(*m_cache, u"tren"_s, test::widePage);
        QVERIFY(trend.settle());
        const auto rows = [&] {
            return mapBeside(trend).view().findChild<map::LegendBox *>()->accessibleDescription();
        };
        const QString whole = rows();
        lookAt(mapBeside(trend), u"12.71"_s);
        QVERIFY(trend.settle());
        QCOMPARE(rows(), whole);
    }

    void theCapitalIsNamedOnTheWholeMap()
    {
        test::Desk desk(*m_cache, u"bencana"_s, test::widePage);
        QVERIFY(desk.settle());
        const panels::MapPanel &panel = mapBeside(desk);
        const map::Sheet sheet = panel.sheet();
        QStringList names;
        for (const render::PlacedLabel &label : render::placeLabels(*sheet.scene, panel.view().viewport()))
            names.append(label.lines.join(u' '));
        QVERIFY2(names.contains(u"Kota Medan"_s), qPrintable(names.join(u", ")));
        QCOMPARE(names.first(), u"Kota Medan"_s); // the greatest population
    }
};

ANJUNGAN_TEST(QApplication, MapRowsTest)
#include "map_rows_test.moc"
