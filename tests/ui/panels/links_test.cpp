// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/ranking_list.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/panel_foot.h"
#include "ui/panels/panel_link.h"

#include <QApplication>
#include <QJsonArray>
#include <QTableView>
#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;
using selection::Place;
using test::Desk;

namespace {

workspace::Selection chosenBy(const QString &text) { return *workspace::Selection::read(text); }

query::Answer answerOf(const QVariantList &row)
{
    query::Answer answer;
    answer.columns = {{.id = u"opd"_s}, {.id = u"kode"_s}};
    answer.rows = {row};
    return answer;
}

} // namespace

/// Tiles, bars and rows of the demo's pages lead on.
class LinksTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        QVERIFY(m_cache);
    }

    void aRowGivesTheSelection()
    {
        const workspace::Link link{
            u"opd"_s, {}, {{u"opd"_s, u"opd"_s, {}}, {u"area"_s, u"kode"_s, {}}, {u"period"_s, {}, u"2026-10"_s}}};
        const Place now{u"kinerja"_s, chosenBy(u"area=12.71,bahaya=gempa"_s)};
        QCOMPARE(panels::placeOf(link, now, answerOf({u"pupr"_s, u"12.07"_s}), 0),
                 (Place{u"opd"_s, chosenBy(u"opd=pupr,area=12.07,periode=2026-10,bahaya=gempa"_s)}));
        QVERIFY(!panels::placeOf(link, now, answerOf({u"pupr"_s, QVariant()}), 0));
        QVERIFY(!panels::placeOf(link, now, answerOf({u"pupr"_s, QString(300, u'1')}), 0));
        QVERIFY(!panels::placeOf(link, now, answerOf({u"pupr"_s, u"12.07"_s}), 1));
        const workspace::Link here{{}, {}, {{u"area"_s, u"kode"_s, {}}}};
        QCOMPARE(panels::placeOf(here, now, answerOf({u"pupr"_s, u"12.07"_s}), 0),
                 (Place{u"kinerja"_s, chosenBy(u"area=12.07,bahaya=gempa"_s)}));
    }

    void aPanelOfThePageStaysOpenWhileItsRowsSelect()
    {
        const Place now{u"sekolah"_s, chosenBy(u"bahaya=gempa"_s), u"daerah"_s};
        const auto row = answerOf({u"pupr"_s, u"12.07"_s});
        QCOMPARE(panels::placeOf({{}, {}, {{u"area"_s, u"kode"_s, {}}}}, now, row, 0),
                 (Place{u"sekolah"_s, chosenBy(u"area=12.07,bahaya=gempa"_s), u"daerah"_s}));
        QCOMPARE(panels::placeOf({{}, u"peta"_s, {}}, now, row, 0),
                 (Place{u"sekolah"_s, chosenBy(u"bahaya=gempa"_s), u"peta"_s}));
        QCOMPARE(panels::placeOf({u"kinerja"_s, {}, {}}, now, row, 0),
                 (Place{u"kinerja"_s, chosenBy(u"bahaya=gempa"_s)}));
        QCOMPARE(panels::placeOf({u"kinerja"_s, u"matriks"_s, {}}, now, row, 0),
                 (Place{u"kinerja"_s, chosenBy(u"bahaya=gempa"_s), u"matriks"_s}));
    }

    void everyFigureOfTheDemoLeadsOn()
    {
        // Charts of a course, parts and texts are read in place: they tell their exact values.
        using enum workspace::PanelType;
        const QList<workspace::PanelType> leading{Figure, Bullets, Bars, Table, Matrix, Ranking, Pace, Datasets};
        for (const workspace::PageSpec &page : m_cache->workspace().pages)
            for (const workspace::PanelSpec &panel : page.panels) {
                const QString where = page.id + u'/' + panel.id;
                QVERIFY2(!leading.contains(panel.type) || panel.options.contains(u"link"), qPrintable(where));
                for (const QJsonValue row : panel.options[u"rows"].toArray())
                    QVERIFY2(row[u"link"].isObject(), qPrintable(where));
            }
    }

    void theTimeLeftLeadsToItsCourseWhichFillsThePage()
    {
        Desk desk(*m_cache, u"opd"_s, test::widePage);
        desk.navigation.go({u"opd"_s, chosenBy(u"opd=pupr"_s)});
        QVERIFY(desk.settle());
        panels::Panel *tile = desk.panel(u"sisa"_s), *course = desk.panel(u"kurva"_s);
        QCOMPARE(tile->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseClick(tile, Qt::LeftButton, {}, QPoint(tile->width() / 2, 40));
        QCOMPARE(desk.navigation.place(), (Place{u"opd"_s, chosenBy(u"opd=pupr"_s), u"kurva"_s}));
        QCOMPARE(desk.view->alone(), course);
        QVERIFY(!tile->isVisible() && course->isVisible() && course->width() > desk.view->width() - 60);
        // What is chosen meanwhile does not close it.
        desk.navigation.choose(chosenBy(u"opd=disdik"_s));
        QVERIFY(desk.settle());
        QCOMPARE(desk.view->alone(), course);
        desk.navigation.back();
        QTest::keyClick(desk.view.get(), Qt::Key_Escape);
        QCOMPARE(desk.navigation.place(), (Place{u"opd"_s, chosenBy(u"opd=pupr"_s)}));
        QVERIFY(!desk.view->alone() && tile->isVisible());
        QTest::keyClick(tile, Qt::Key_Return);
        QCOMPARE(desk.view->alone(), course);
        desk.navigation.show(u"kinerja"_s); // the view is left as it is, and is whole when it is shown again
        desk.navigation.show(u"opd"_s);
        QVERIFY(!desk.view->alone());
    }

    void aPanelThatWasOpenedByHandStaysOpen()
    {
        Desk desk(*m_cache, u"opd"_s, test::widePage);
        desk.navigation.go({u"opd"_s, chosenBy(u"opd=pupr"_s)});
        QVERIFY(desk.settle());
        panels::Panel *course = desk.panel(u"kurva"_s), *list = desk.panel(u"program"_s);
        desk.view->showAlone(course, {});
        desk.navigation.choose(chosenBy(u"opd=disdik"_s));
        QCOMPARE(desk.view->alone(), course);
        desk.view->showAll();
        QVERIFY(!desk.view->alone());
        // Over the panel that the place names it is a layer of its own.
        desk.navigation.go({u"opd"_s, chosenBy(u"opd=disdik"_s), u"program"_s});
        QCOMPARE(desk.view->alone(), list);
        desk.view->showAlone(course, {});
        QCOMPARE(desk.view->alone(), course);
        desk.view->showAll();
        QCOMPARE(desk.view->alone(), list);
        desk.view->showAll();
        QVERIFY(!desk.view->alone());
        QCOMPARE(desk.navigation.place().panel, QString());
    }

    void aPageOpensWithThePanelThatIsNamed()
    {
        Desk desk(*m_cache, u"kinerja"_s, test::widePage);
        desk.navigation.go({u"kinerja"_s, {}, u"rincian"_s});
        QVERIFY(desk.settle());
        QCOMPARE(desk.view->alone(), desk.panel(u"rincian"_s));
        desk.navigation.go({u"kinerja"_s, {}, u"none"_s});
        QVERIFY(!desk.view->alone());
    }

    void aChangeLeadsOnFromItsRow()
    {
        Desk desk(*m_cache, u"opd"_s, test::widePage);
        desk.navigation.go({u"opd"_s, chosenBy(u"opd=pupr"_s)});
        QVERIFY(desk.settle());
        QTableView &rows = desk.find<charts::DataTable>(u"perubahan"_s)->view();
        const auto tap = [&](int row) {
            rows.scrollTo(rows.model()->index(row, 0));
            QTest::mouseClick(rows.viewport(), Qt::LeftButton, {},
                              rows.visualRect(rows.model()->index(row, 0)).center());
            return desk.navigation.place();
        };
        QCOMPARE(tap(1), (Place{u"kinerja"_s, chosenBy(u"opd=pupr"_s), u"matriks"_s}));
        desk.navigation.back();
        QCOMPARE(tap(2), (Place{u"opd"_s, chosenBy(u"opd=pupr"_s), u"program"_s}));
    }

    void aDatasetLeadsToItsSyncAndAProgrammeToItsPage()
    {
        Desk desk(*m_cache, u"opd"_s, test::widePage);
        desk.navigation.go({u"opd"_s, chosenBy(u"opd=pupr"_s)});
        QVERIFY(desk.settle());
        QTableView &datasets = desk.find<charts::DataTable>(u"dataset"_s)->view();
        datasets.sortByColumn(0, Qt::DescendingOrder);
        const QModelIndex first = datasets.model()->index(0, 0);
        QCOMPARE(first.data().toString(), u"Program OPD"_s);
        QTest::mouseClick(datasets.viewport(), Qt::LeftButton, {}, datasets.visualRect(first).center());
        QCOMPARE(desk.navigation.place(), (Place{u"sync"_s, chosenBy(u"opd=pupr,dataset=program"_s)}));
        desk.navigation.back();
        QTableView &programmes = desk.find<charts::DataTable>(u"program"_s)->view();
        const QModelIndex worst = programmes.model()->index(0, 0);
        QTest::mouseClick(programmes.viewport(), Qt::LeftButton, {}, programmes.visualRect(worst).center());
        QCOMPARE(desk.navigation.place().page, u"program"_s);
        QCOMPARE(desk.navigation.selection().value(u"program"_s), u"Penyelenggaraan Jalan"_s);
    }

    void denseRowsAreTargetsForAFinger()
    {
        Desk desk(*m_cache, u"opd"_s, test::widePage);
        desk.navigation.go({u"opd"_s, chosenBy(u"opd=pupr"_s)});
        QVERIFY(desk.settle());
        const auto height = [&] { return desk.find<charts::DataTable>(u"dataset"_s)->view().rowHeight(0); };
        QVERIFY(height() < 34);
        desk.theme.setTouch(true);
        QTRY_VERIFY(height() >= 44);
    }

    void aBarChoosesALevelWhichThePageFollows()
    {
        Desk desk(*m_cache, u"sekolah"_s, test::widePage);
        desk.navigation.show(u"sekolah"_s);
        QVERIFY(desk.settle());
        const QString all = desk.find<charts::FigureTile>(u"jumlah"_s)->data().value;
        const charts::RowsView &rows = desk.find<charts::StackedBars>(u"jenjang"_s)->rows();
        const auto tap = [&](int row) {
            QTest::mouseClick(rows.viewport(), Qt::LeftButton, {}, rows.rowRect(row).center().toPoint());
        };
        tap(1);
        QVERIFY(desk.settle());
        QCOMPARE(desk.context.value(u"jenjang"_s), u"SMP"_s);
        QCOMPARE(rows.marked(), 1);
        QVERIFY(desk.find<charts::FigureTile>(u"jumlah"_s)->data().value != all);
        QCOMPARE(desk.find<charts::FigureTile>(u"jumlah"_s)->data().scope, u"SMP"_s);
    }

    void aTileLeadsToItsPage()
    {
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        panels::Panel *tile = desk.panel(u"sekolah"_s);
        QTest::mouseClick(tile, Qt::LeftButton, {}, QPoint(tile->width() / 2, 40));
        QCOMPARE(desk.navigation.place().page, u"sekolah"_s);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
            desk.navigation.back();
            QCOMPARE(desk.navigation.place().page, QString());
            QTest::keyClick(tile, key);
            QCOMPARE(desk.navigation.place().page, u"sekolah"_s);
        }
        QKeyEvent other(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
        QApplication::sendEvent(tile, &other);
        QVERIFY(!other.isAccepted()); // somebody else's
    }

    void itsFootStillTellsTheClocks()
    {
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        QTest::mouseClick(&desk.panel(u"sekolah"_s)->foot(), Qt::LeftButton);
        QCOMPARE(desk.navigation.place().page, QString());
        QVERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
    }

    void aRankedRowLeadsToItsAgency()
    {
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        auto *list = desk.find<charts::RankingList>(u"opd"_s);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->rowRect(0).center().toPoint());
        QCOMPARE(desk.navigation.place(), (Place{u"opd"_s, chosenBy(u"opd=pupr"_s)})); // it is furthest behind its plan
    }

    void aRowLeadsToItsAgencyHoweverTheTableIsSorted()
    {
        Desk desk(*m_cache, u"kinerja"_s, test::widePage);
        QVERIFY(desk.settle());
        auto *table = desk.find<charts::DataTable>(u"rincian"_s);
        table->view().sortByColumn(1, Qt::AscendingOrder); // the ceiling
        const QModelIndex least = table->view().model()->index(0, 0);
        table->view().setCurrentIndex(least);
        QTest::keyClick(&table->view(), Qt::Key_Return);
        QCOMPARE(desk.navigation.place().page, u"opd"_s);
        const workspace::Agency *agency = m_cache->workspace().agency(desk.navigation.selection().value(u"opd"));
        QVERIFY(agency);
        QCOMPARE(agency->shortName, least.data().toString());
    }

    void aBarOfSeveralSeriesLeadsOn()
    {
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        const charts::RowsView &rows = desk.find<charts::StackedBars>(u"jenjang"_s)->rows();
        QTest::mouseClick(rows.viewport(), Qt::LeftButton, {}, rows.rowRect(1).center().toPoint());
        QCOMPARE(desk.navigation.place().page, u"sekolah"_s);
    }

    void aFigureThatDoesNotFollowTheAgencySaysThatItIsAboutAll()
    {
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        const auto scope = [&](const QString &panel) { return desk.find<charts::FigureTile>(panel)->data().scope; };
        QCOMPARE(scope(u"fisik"_s), QString());
        desk.navigation.choose(chosenBy(u"opd=pupr"_s));
        QVERIFY(desk.settle());
        QCOMPARE(scope(u"fisik"_s), u"All agencies"_s);
        QCOMPARE(scope(u"sekolah"_s), QString()); // schools have no agencies
        desk.navigation.choose({});
        QVERIFY(desk.settle());
        QCOMPARE(scope(u"fisik"_s), QString());
    }

    void aRowOfThePageItselfOnlySelects()
    {
        Desk desk(*m_cache, u"sekolah"_s, test::widePage);
        desk.navigation.show(u"sekolah"_s);
        QVERIFY(desk.settle());
        auto *table = desk.find<charts::DataTable>(u"daerah"_s);
        const QModelIndex first = table->view().model()->index(0, 0);
        QTest::mouseClick(table->view().viewport(), Qt::LeftButton, {}, table->view().visualRect(first).center());
        QCOMPARE(desk.navigation.place().page, u"sekolah"_s);
        QVERIFY(!desk.context.value(u"area"_s).isEmpty());
        QVERIFY(desk.settle());
        QCOMPARE(table->view().model()->rowCount(), 33); // of all areas: the row is marked
    }
};

ANJUNGAN_TEST(QApplication, LinksTest)
#include "links_test.moc"
