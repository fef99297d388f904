// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/hand.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/menu/table_card.h"
#include "ui/panels/page_view.h"
#include "ui/saving/save_sheet.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/top_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPushButton>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Every sheet that a page of the demo can open, each kind of its rows, and every entry of the menus.
class EverySheetTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    QSet<QString> m_bars; ///< that were tapped, by their buttons

    static QString documents() { return QDir::homePath() + u"/Documents"_s; }

    /// The buttons of a page that open a sheet, by their place among spotsOf(); without the menus, which have tests of
    /// their own. `isBar`: also those of the bar.
    static QList<qsizetype> openersOf(test::DemoWindow &demo, test::Hand &hand, bool isBar)
    {
        const selection::Place start = demo.navigation().place();
        const QWidget *bar = demo.window().findChild<shell::TopBar *>();
        QList<qsizetype> openers;
        const QList<test::Spot> spots = test::spotsOf(demo.window());
        for (qsizetype at = 0; at < spots.size(); ++at) {
            const auto *button = qobject_cast<QAbstractButton *>(spots[at].widget.data());
            if (!button || qobject_cast<const shell::RailButton *>(button) ||
                button->objectName() == u"panel_menu_button"_s || (!isBar && bar->isAncestorOf(button)) ||
                !hand.tap(spots[at]))
                continue;
            if (hand.sheet())
                openers.append(at);
            else if (button->isCheckable() && button->isChecked())
                hand.press(Qt::Key_Escape); // a search
            const bool isBack = hand.leaveAll();
            demo.navigation().go(start);
            [&] { QVERIFY(isBack && hand.settle()); }();
        }
        return openers;
    }

    /// Whether the bar has other buttons than on all pages before.
    bool isNewBar(const test::DemoWindow &demo)
    {
        QStringList buttons;
        for (const auto *button : demo.window().findChild<shell::TopBar *>()->findChildren<QAbstractButton *>())
            if (button->isVisible())
                buttons << button->objectName() + u' ' + button->text();
        buttons.sort();
        const qsizetype before = m_bars.size();
        m_bars.insert(buttons.join(u'\n'));
        return m_bars.size() > before;
    }

    static void openMenu(test::Hand &hand, panels::Panel &panel)
    {
        panel.foot().setFocus();
        hand.press(Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY2(hand.sheet() && hand.sheet()->objectName() == u"panel_menu"_s, qPrintable(panel.definition().id));
    }

    /// Saves under the proposed name, and returns the files that are there then.
    static QStringList saved(const test::DemoWindow &demo, test::Hand &hand)
    {
        auto *sheet = demo.window().findChild<saving::SaveSheet *>();
        const auto isAt = [&](saving::SaveSheet::Step step) {
            return QTest::qWaitFor([&] { return sheet->step() == step; }, 15'000);
        };
        if (!sheet || !isAt(saving::SaveSheet::Step::Asking))
            return {};
        const auto tapButton = [&](const QString &name) {
            const auto *button = sheet->findChild<QPushButton *>(name);
            hand.tapAt(button->mapTo(&demo.window(), button->rect().center()));
        };
        // The sheet may still be placed anew for what it lists: then the first tap is beside the button.
        constexpr int mostTaps = 5;
        for (int tap = 0; tap < mostTaps && sheet->step() == saving::SaveSheet::Step::Asking; ++tap) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            tapButton(u"save_now"_s);
            (void)QTest::qWaitFor([&] { return sheet->step() != saving::SaveSheet::Step::Asking; }, 1'000);
        }
        if (!isAt(saving::SaveSheet::Step::Done))
            return {};
        tapButton(u"save_close"_s);
        return QDir(documents()).entryList(QDir::Files);
    }

    static void chooseInMenu(const test::DemoWindow &demo, test::Hand &hand, const QString &value)
    {
        const auto *menu = demo.window().findChild<QWidget *>(u"menu"_s);
        hand.tapAt(menu->mapTo(&demo.window(), menu->rect().center()));
        QVERIFY(hand.sheet());
        QVERIFY(test::tapValue(*hand.sheet(), value));
        QCoreApplication::processEvents(); // the new window
        QVERIFY(hand.settle());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_cache->close();
        QDir().mkpath(documents());
    }

    void init() { QTest::failOnWarning(test::anyWarning()); }

    void cleanupTestCase()
    {
        QDir(documents()).removeRecursively();
        QGuiApplication::clipboard()->clear();
    }

    void everyRowOfTheSheets_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        for (const workspace::PageSpec &page : m_cache->workspace().pages)
            QTest::addRow("%s", qPrintable(page.id)) << page.id << QSize(1280, 800);
        QTest::addRow("bencana, upright") << u"bencana"_s << QSize(800, 1280);
    }

    void everyRowOfTheSheets()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        const selection::Place start = test::DemoWindow::placeOf(page);
        QList<qsizetype> openers;
        { // A window of its own: one of its taps makes a map step through its periods.
            test::DemoWindow demo(*m_cache, {.size = size, .maps = map::MapSurface::Interactive});
            test::Hand hand(demo);
            demo.navigation().go(start);
            QVERIFY(hand.settle());
            openers = openersOf(demo, hand, isNewBar(demo));
        }
        test::DemoWindow demo(*m_cache, {.size = size, .maps = map::MapSurface::Interactive});
        test::Hand hand(demo);
        selection::Navigation &navigation = demo.navigation();
        navigation.go(start);
        QVERIFY(hand.settle());
        QStringList faults;
        int tapped = 0;
        for (const qsizetype opener : std::as_const(openers)) {
            navigation.go(start);
            QVERIFY(hand.settle());
            qsizetype count = 1;
            for (qsizetype at = 0; at < count; ++at) {
                const QList<test::Spot> spots = test::spotsOf(demo.window());
                if (opener >= spots.size() || !hand.tap(spots[opener]) || !hand.sheet())
                    break; // what was tapped changed the page's own buttons, e.g. the choices of a map
                QVERIFY(hand.settle());
                const QList<test::Spot> rows = test::spotsOf(*hand.sheet());
                count = rows.size();
                if (at >= count)
                    break;
                const QString name = hand.sheet()->objectName() + u": "_s + rows[at].name;
                tapped += hand.tap(rows[at]) ? 1 : 0;
                QVERIFY2(hand.settle(), qPrintable(name));
                if (const QString fault = hand.fault(); !fault.isEmpty())
                    faults << name + u": "_s + fault;
                if (!hand.leaveAll())
                    faults << name + u": Esc does not lead back"_s;
                if (navigation.place() == start)
                    continue;
                hand.press(Qt::Key_Left, Qt::AltModifier);
                QVERIFY2(hand.settle(), qPrintable(name));
                if (navigation.place() != start || !hand.fault().isEmpty())
                    faults << name + u", and back: "_s + navigation.place().page + u' ' + hand.fault();
                navigation.go(start);
                QVERIFY(hand.settle());
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(u"\n"_s + faults.join(u'\n')));
        QVERIFY(tapped > 3 || openers.isEmpty());
    }

    void everyEntryOfThePanelsMenus()
    {
        QSet<QString> savedTypes;
        test::DemoWindow demo(*m_cache, {.maps = map::MapSurface::Interactive});
        test::Hand hand(demo);
        for (const workspace::PageSpec &page : m_cache->workspace().pages) {
            const selection::Place start = test::DemoWindow::placeOf(page.id);
            demo.navigation().go(start);
            QVERIFY(hand.settle());
            const auto *view = demo.window().findChild<panels::PageView *>(u"view_"_s + page.id);
            QSet<QString> types; // on this page: many are tiles
            for (panels::Panel *panel : view->panels()) {
                if (types.contains(panel->definition().typeName))
                    continue;
                types.insert(panel->definition().typeName);
                QStringList entries{u"origin"_s, u"table"_s, u"full"_s, u"copy"_s};
                if (!savedTypes.contains(panel->definition().typeName))
                    entries << u"csv"_s << u"xlsx"_s << u"png"_s << u"pdf"_s;
                savedTypes.insert(panel->definition().typeName);
                for (const QString &entry : std::as_const(entries)) {
                    const QString what = page.id + u'/' + panel->definition().id + u' ' + entry;
                    QGuiApplication::clipboard()->clear();
                    openMenu(hand, *panel);
                    const auto isEntry = [&entry](const sheet::Row &row) {
                        return row.value == entry && row.isEnabled;
                    };
                    if (std::ranges::none_of(test::rowsOf(*hand.sheet()), isEntry)) {
                        // A list of datasets has no figure to say the origin of, a text has no rows.
                        QVERIFY2(entry != u"full"_s && entry != u"copy"_s, qPrintable(what));
                        QVERIFY(hand.leaveAll());
                        continue;
                    }
                    QVERIFY2(test::tapValue(*hand.sheet(), entry), qPrintable(what));
                    QVERIFY2(hand.settle(), qPrintable(what));
                    if (entry == u"origin"_s && hand.sheet()) {
                        const sheet::Sheet *origin = hand.sheet();
                        QTRY_VERIFY2(origin->findChild<QPushButton *>(), qPrintable(what)); // with the answer
                        QTRY_COMPARE(demo.window().focusWidget(), origin->findChild<QPushButton *>());
                        const auto tap = [&](QPushButton *button) {
                            const test::Spot spot{.widget = button, .at = button->rect().center(), .name = {}};
                            // Once: QTRY_VERIFY2() would tap again, where there may be no button any more.
                            QVERIFY2(QTest::qWaitFor([&] { return hand.tap(spot); }), qPrintable(what));
                        };
                        tap(origin->findChild<QPushButton *>(u"origin_copy"_s));
                        QVERIFY2(!QGuiApplication::clipboard()->text().isEmpty(), qPrintable(what));
                        auto *rows = origin->findChild<QPushButton *>(u"origin_rows"_s);
                        if (rows && entries.contains(u"csv"_s)) { // once for each type
                            tap(rows);
                            QTRY_VERIFY2(view->findChild<panels::TableCard *>(), qPrintable(what));
                            QVERIFY2(hand.settle(), qPrintable(what));
                            const auto *card = view->findChild<panels::TableCard *>();
                            QVERIFY2(card->table().shownRowCount() > 0, qPrintable(what));
                        }
                    } else if (entry == u"copy"_s) {
                        QTRY_VERIFY2(QGuiApplication::clipboard()->mimeData(), qPrintable(what));
                    } else if (entry == u"table"_s && view->alone()) {
                        QVERIFY2(view->findChild<panels::TableCard *>(), qPrintable(what));
                    } else if (entry == u"full"_s) {
                        QCOMPARE(view->alone(), panel);
                    } else if (demo.window().findChild<saving::SaveSheet *>()) {
                        const qsizetype before = QDir(documents()).entryList(QDir::Files).size();
                        QVERIFY2(saved(demo, hand).size() > before, qPrintable(what));
                    }
                    QVERIFY2(hand.fault().isEmpty(), qPrintable(what + u": "_s + hand.fault()));
                    QVERIFY2(hand.leaveAll(), qPrintable(what));
                    QVERIFY2(demo.navigation().place() == start, qPrintable(what));
                    for (const panels::Panel *one : view->panels())
                        QVERIFY2(one->isVisible(), qPrintable(what));
                    QVERIFY(hand.settle());
                }
            }
        }
        for (const QString &name : QDir(documents()).entryList(QDir::Files))
            QVERIFY2(QFileInfo(documents() + u'/' + name).size() > 0, qPrintable(name));
    }

    void theOtherButtonOpensTheMenuAlone()
    {
        test::DemoWindow demo(*m_cache, {.maps = map::MapSurface::Interactive});
        test::Hand hand(demo);
        for (const workspace::PageSpec &page : m_cache->workspace().pages) {
            const selection::Place start = test::DemoWindow::placeOf(page.id);
            demo.navigation().go(start);
            QVERIFY(hand.settle());
            auto *view = demo.window().findChild<panels::PageView *>(u"view_"_s + page.id);
            int menus = 0;
            for (const test::Spot &spot : test::spotsOf(*view)) {
                if (!hand.tap(spot, Qt::RightButton))
                    continue;
                const sheet::Sheet *menu = hand.sheet();
                QVERIFY2(hand.fault().isEmpty(), qPrintable(page.id + u' ' + spot.name + u": "_s + hand.fault()));
                QVERIFY2(!menu || menu->objectName() == u"panel_menu"_s, qPrintable(spot.name));
                QVERIFY2(!QApplication::activePopupWidget(), qPrintable(spot.name));
                QVERIFY2(demo.navigation().place() == start, qPrintable(spot.name));
                menus += menu ? 1 : 0;
                QVERIFY2(hand.leaveAll() && hand.settle(), qPrintable(spot.name));
            }
            QVERIFY2(menus >= static_cast<int>(view->panels().size()), qPrintable(page.id));
        }
    }

    void languageAndSchemeChangeInTheMiddle()
    {
        test::DemoWindow demo(*m_cache, {.maps = map::MapSurface::Interactive});
        test::Hand hand(demo);
        workspace::Selection chosen;
        chosen.set(u"area"_s, u"12.07"_s);
        chosen.set(u"period"_s, u"2026-09"_s);
        chosen.set(u"bahaya"_s, u"longsor"_s);
        chosen.set(u"opd"_s, u"pupr"_s);
        chosen.set(u"program"_s, u"Penyelenggaraan Jalan"_s);
        for (const QString &page : demo.pages()) {
            const selection::Place before = demo.navigation().place(), place{page, chosen};
            demo.navigation().go(place);
            QVERIFY2(hand.settle() && hand.fault().isEmpty(), qPrintable(demo.where() + u": "_s + hand.fault()));
            for (const QString &change : {u"en"_s, u"dark"_s, u"id"_s, u"light"_s}) {
                // Whatever fills the page, or is being searched.
                if (auto *view = demo.window().findChild<panels::PageView *>(u"view_"_s + page))
                    view->showAlone(view->panels().back(), {});
                chooseInMenu(demo, hand, change);
                QCOMPARE(demo.navigation().place(), place);
                QVERIFY2(hand.fault().isEmpty(), qPrintable(demo.where() + change + u": "_s + hand.fault()));
                const bool isEnglish = change == u"en"_s || change == u"dark"_s;
                QCOMPARE(demo.window().findChild<QAbstractButton *>(u"page_sync"_s)->text(),
                         isEnglish ? u"Sync"_s : u"Sinkron"_s);
                QCOMPARE(demo.theme().scheme(),
                         change == u"dark"_s || change == u"id"_s ? theme::Scheme::Dark : theme::Scheme::Light);
                QVERIFY(hand.leaveAll());
            }
            hand.press(Qt::Key_Left, Qt::AltModifier);
            QCOMPARE(demo.navigation().place(), before);
            hand.press(Qt::Key_Right, Qt::AltModifier);
            QVERIFY(hand.settle());
            QCOMPARE(demo.navigation().place(), place);
        }
    }
};

ANJUNGAN_TEST(QApplication, EverySheetTest)
#include "every_sheet_test.moc"
