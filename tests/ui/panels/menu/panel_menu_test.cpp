// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/charts/table/data_table.h"
#include "ui/map/map_view.h"
#include "ui/panels/map/paper/map_saving.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/menu/panel_document.h"
#include "ui/panels/menu/panel_menu.h"
#include "ui/panels/menu/table_card.h"
#include "ui/panels/menu_button.h"
#include "ui/saving/save_sheet.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The menu of every panel, by taps, long presses and keys on the demo's pages.
class PanelMenuTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    std::unique_ptr<test::Desk> desk(const QString &page, QSize size = test::widePage,
                                     QStringView language = theme::Language::Indonesian) const
    {
        auto desk = std::make_unique<test::Desk>(*m_cache, page, size, theme::Scheme::Light,
                                                 map::MapSurface::Interactive, language);
        panels::PanelMenu::serve(*desk->view);
        desk->view->activateWindow();
        [&] { QVERIFY(desk->settle() && QTest::qWaitForWindowActive(desk->view.get())); }();
        constexpr int layoutRounds = 8; // see app/window/settling.h
        for (int round = 0; round < layoutRounds; ++round)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        return desk;
    }

    static panels::MenuButton &buttonOf(const panels::Panel &panel) { return *panel.findChild<panels::MenuButton *>(); }

    static const sheet::Sheet *menu(const test::Desk &desk) { return test::openSheet(*desk.view, u"panel_menu"_s); }

    /// Opens the menu by its button and chooses the row.
    static void choose(const test::Desk &desk, const panels::Panel &panel, const QString &value)
    {
        buttonOf(panel).setFocus();
        QTest::keyClick(&buttonOf(panel), Qt::Key_Space);
        QVERIFY(menu(desk));
        QVERIFY(test::tapValue(*menu(desk), value));
    }

    static panels::TableCard *card(const test::Desk &desk) { return desk.view->findChild<panels::TableCard *>(); }

    static QString text(const QTableView &view, int row, int column)
    {
        return view.model()->index(row, column).data().toString();
    }

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::morning); }

    void cleanup() { QGuiApplication::clipboard()->clear(); }

    void everyPanelIsReachedByKeyOnEveryPage()
    {
        for (const workspace::PageSpec &page : m_cache->workspace().pages) {
            const auto desk = this->desk(page.id);
            for (panels::Panel *panel : desk->view->panels()) {
                panel->foot().setFocus();
                QTest::keyClick(&panel->foot(), Qt::Key_F10, Qt::ShiftModifier);
                QVERIFY2(menu(*desk), qPrintable(panel->definition().id));
                QVERIFY(menu(*desk)->accessibleName().contains(panel->heading()));
                QTest::keyClick(desk->view->focusWidget(), Qt::Key_Escape);
                QTRY_VERIFY(!menu(*desk));
            }
        }
    }

    void theButtonIsATargetThatNamesItsPanel()
    {
        const auto desk = this->desk(u"kinerja"_s);
        for (panels::Panel *panel : desk->view->panels()) {
            panels::MenuButton &button = buttonOf(*panel);
            if (!button.isVisible()) // a tile without the room for it
                continue;
            QVERIFY(button.width() >= 44 && button.height() >= 44);
            QVERIFY(panel->rect().contains(button.geometry()));
            for (const QPoint at : {button.rect().center(), button.rect().bottomRight()})
                QCOMPARE(panel->childAt(button.mapTo(panel, at)), &button); // the tile is below it
            QCOMPARE(button.accessibleName(), u"Menu of %1"_s.arg(panel->heading()));
        }
    }

    void whereATileHasNoRoomTheOtherButtonAndALongPressOpenIt()
    {
        const auto desk = this->desk(u"kinerja"_s, QSize(600, 1100));
        panels::Panel *tile = desk->view->panels().front();
        QContextMenuEvent wish(QContextMenuEvent::Mouse, QPoint(20, 20), tile->mapToGlobal(QPoint(20, 20)));
        QCoreApplication::sendEvent(tile, &wish);
        QVERIFY(menu(*desk));
        QTest::keyClick(desk->view->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!menu(*desk));

        const selection::Place before = desk->navigation.place();
        QWidget *inside = tile->childAt(20, 20);
        const QPoint at = inside->mapFrom(tile, QPoint(20, 20));
        QTest::mousePress(inside, Qt::LeftButton, {}, at);
        QTRY_VERIFY(menu(*desk)); // the finger stays
        QTest::mouseRelease(inside, Qt::LeftButton, {}, at);
        QVERIFY(menu(*desk));
        QCOMPARE(desk->navigation.place(), before); // and was no tap
        QVERIFY(!QApplication::activePopupWidget());
    }

    void theTableHasAllRowsAndUnits()
    {
        const auto desk = this->desk(u"kinerja"_s);
        const int scrolled = desk->view->verticalScrollBar()->value();
        panels::Panel *matrix = desk->panel(u"matriks"_s);
        choose(*desk, *matrix, u"table"_s);
        QVERIFY(card(*desk) && card(*desk)->isVisible());
        QTRY_VERIFY(card(*desk)->isSettled());
        QVERIFY(!matrix->isVisible());
        const QTableView &view = card(*desk)->table().view();
        const auto &answer = std::as_const(*matrix).questions().answer(0);
        QCOMPARE(view.model()->rowCount(), static_cast<int>((**answer)->rows.size()));
        QCOMPARE(view.model()->columnCount(), static_cast<int>((**answer)->columns.size()));
        QStringList titles;
        for (int column = 0; column < view.model()->columnCount(); ++column)
            titles.append(view.model()->headerData(column, Qt::Horizontal).toString());
        QVERIFY2(titles.contains(u"Deviasi (pp)"_s), qPrintable(titles.join(u'|')));
        QCOMPARE(titles.removeDuplicates(), 0);
        const int deviation = static_cast<int>(titles.indexOf(u"Deviasi (pp)"_s));
        for (int row = 0; row < view.model()->rowCount(); ++row)
            QVERIFY2(text(view, row, deviation).size() <= 6, qPrintable(text(view, row, deviation)));
        QTest::keyClick(desk->view->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!card(*desk));
        QVERIFY(matrix->isVisible());
        QCOMPARE(desk->view->verticalScrollBar()->value(), scrolled);
        QVERIFY(buttonOf(*matrix).hasFocus());
    }

    void fullScreenIsTheSameWidgetAndLeadsBack()
    {
        const auto desk = this->desk(u"kinerja"_s);
        panels::Panel *matrix = desk->panel(u"matriks"_s);
        const QRect before = matrix->geometry();
        const auto answer = **std::as_const(*matrix).questions().answer(0);
        choose(*desk, *matrix, u"full"_s);
        QCOMPARE(desk->view->alone(), matrix);
        QVERIFY(matrix->height() > before.height() && matrix->width() > before.width());
        QVERIFY(!desk->view->panels().front()->isVisible());
        QCOMPARE(**std::as_const(*matrix).questions().answer(0), answer); // no new query
        desk->view->resize(900, 600);
        QVERIFY(desk->view->rect().contains(matrix->geometry()));
        desk->view->resize(test::widePage);
        QTest::mouseClick(desk->view->findChild<QPushButton *>(u"alone_back"_s), Qt::LeftButton);
        QTRY_COMPARE(matrix->geometry(), before);
        QVERIFY(desk->view->panels().front()->isVisible());
        // The menu itself leads back as well.
        choose(*desk, *matrix, u"full"_s);
        choose(*desk, *matrix, u"full"_s);
        QVERIFY(!desk->view->alone());
    }

    void aMapFillsThePageAndIsSavedAsAMap()
    {
        const auto desk = this->desk(u"bencana"_s);
        auto *map = qobject_cast<panels::MapPanel *>(desk->panel(u"peta"_s));
        QVERIFY(map && map->saving());
        for (const panels::TableSource &source : panels::PanelDocument(*map).sources())
            QVERIFY2(source.title != u"Danau"_s, "the ground of the map is no data of it");
        map->view().setFocus();
        Q_EMIT map->menuWanted(map);
        QVERIFY(test::tapValue(*menu(*desk), u"pdf"_s));
        auto *saving = desk->view->findChild<saving::SaveSheet *>();
        QTRY_COMPARE(saving->step(), saving::SaveSheet::Step::Asking);
        QCOMPARE(test::openSheet(*desk->view, u"save_sheet"_s)->accessibleName(), u"Save the map as a PDF sheet"_s);
        QTest::mouseClick(saving->findChild<QPushButton *>(u"save_cancel"_s), Qt::LeftButton);
        Q_EMIT map->menuWanted(map);
        QVERIFY(test::tapValue(*menu(*desk), u"full"_s));
        QCOMPARE(desk->view->alone(), map);
        desk->view->showAll();
        QVERIFY(map->isVisible());
    }

    void copiedRowsAndPictureAreOnTheClipboard()
    {
        const auto desk = this->desk(u"kinerja"_s);
        panels::Panel *matrix = desk->panel(u"matriks"_s);
        choose(*desk, *matrix, u"copy"_s);
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->hasImage() && copied->hasHtml());
        const QStringList lines = copied->text().split(u'\n');
        const auto &answer = **std::as_const(*matrix).questions().answer(0);
        QVERIFY(lines.size() > static_cast<qsizetype>(answer->rows.size()));
        QCOMPARE(lines.first().count(u'\t'), static_cast<qsizetype>(answer->columns.size()) - 1);
        QVERIFY2(!copied->text().contains(QChar(0x2212)), "a spreadsheet reads no typographic minus");
        QVERIFY(menu(*desk)); // says what was done
        QVERIFY(test::tapText(*menu(*desk), u"Close"_s));
    }

    void aMapIsCopiedWithItsRows()
    {
        const auto desk = this->desk(u"sekolah"_s);
        panels::Panel *map = desk->panel(u"peta"_s);
        choose(*desk, *map, u"copy"_s);
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->hasImage() && copied->hasHtml());
        const auto &areas = **std::as_const(*map).questions().answer(0);
        QVERIFY(copied->text().split(u'\n').size() > static_cast<qsizetype>(areas->rows.size()));
        QVERIFY(copied->text().contains(areas->rows.front().front().toString()));
        // The picture is that of a map on paper, with its legend, finer than the one on the screen.
        QVERIFY(qvariant_cast<QImage>(copied->imageData()).width() > map->width());
        QVERIFY(menu(*desk));
        QVERIFY(test::tapText(*menu(*desk), u"Close"_s));
    }

    void keysCopyTheChosenRowsOfATable()
    {
        const auto desk = this->desk(u"kinerja"_s);
        choose(*desk, *desk->panel(u"matriks"_s), u"table"_s);
        QTRY_VERIFY(card(*desk)->isSettled());
        QTableView &view = card(*desk)->table().view();
        view.setFocus();
        view.selectRow(1);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3); // titles and two rows
        QCOMPARE(lines[1].split(u'\t').first(), text(view, 1, 0));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"<td>"_s));
    }

    void nobodyIsAskedAtAWall()
    {
        test::Desk wall(*m_cache, u"kinerja"_s, test::widePage);
        panels::PanelServices services = wall.services;
        services.isAttended = false;
        panels::PageView view(*m_cache->workspace().page(u"kinerja"_s), services, wall.context);
        QSignalSpy wanted(&view, &panels::PageView::menuWanted);
        for (panels::Panel *panel : view.panels()) {
            QVERIFY(!panel->findChild<panels::MenuButton *>());
            QTest::keyClick(panel, Qt::Key_Menu);
        }
        QCOMPARE(wanted.size(), 0);
    }
};

ANJUNGAN_TEST(QApplication, PanelMenuTest)
#include "panel_menu_test.moc"
