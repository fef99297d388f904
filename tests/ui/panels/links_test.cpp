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
            u"opd"_s, {{u"opd"_s, u"opd"_s, {}}, {u"area"_s, u"kode"_s, {}}, {u"period"_s, {}, u"2026-10"_s}}};
        const Place now{u"kinerja"_s, chosenBy(u"area=12.71,bahaya=gempa"_s)};
        QCOMPARE(panels::placeOf(link, now, answerOf({u"pupr"_s, u"12.07"_s}), 0),
                 (Place{u"opd"_s, chosenBy(u"opd=pupr,area=12.07,periode=2026-10,bahaya=gempa"_s)}));
        QVERIFY(!panels::placeOf(link, now, answerOf({u"pupr"_s, QVariant()}), 0));
        QVERIFY(!panels::placeOf(link, now, answerOf({u"pupr"_s, QString(300, u'1')}), 0));
        QVERIFY(!panels::placeOf(link, now, answerOf({u"pupr"_s, u"12.07"_s}), 1));
        const workspace::Link here{{}, {{u"area"_s, u"kode"_s, {}}}};
        QCOMPARE(panels::placeOf(here, now, answerOf({u"pupr"_s, u"12.07"_s}), 0),
                 (Place{u"kinerja"_s, chosenBy(u"area=12.07,bahaya=gempa"_s)}));
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
