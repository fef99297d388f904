// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/two_pages.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/panels/menu_button.h"
#include "ui/panels/page_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The window serves the menus of its pages' panels, also of one that has no data.
class WindowMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPanelWithoutDataFillsThePageAndComesBack()
    {
        QTemporaryDir folder;
        const auto workspace = std::make_shared<const workspace::Workspace>(test::workspaceOf(test::twoPages()));
        test::ManualClock clock;
        theme::Theme theme;
        query::QueryService queries(folder.filePath(u"none.gpkg"_s), workspace, [&clock] { return clock.now(); });
        shell::MainWindow window({.workspace = *workspace,
                                  .queries = queries,
                                  .theme = theme,
                                  .clock = clock,
                                  .cacheFile = folder.filePath(u"none.gpkg"_s),
                                  .language = u"en"_s});
        window.resize(1280, 800);
        window.show();
        QTRY_VERIFY(window.isSettled());
        auto *view = window.findChild<panels::PageView *>(u"view_a"_s);
        QTest::mouseClick(view->findChild<panels::MenuButton *>(), Qt::LeftButton);
        const sheet::Sheet *menu = test::openSheet(window, u"panel_menu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->accessibleName(), u"Menu of T"_s);
        for (const sheet::Row &row : test::rowsOf(*menu))
            if (row.value == "table"_L1 || row.value == "csv"_L1 || row.value == "xlsx"_L1)
                QVERIFY2(!row.isEnabled, qPrintable(row.text)); // there are no rows
        QVERIFY(test::tapValue(*menu, u"full"_s));
        QCOMPARE(view->alone(), view->panels().front());
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        QVERIFY(!view->alone());
    }
};

ANJUNGAN_TEST(QApplication, WindowMenuTest)
#include "window_menu_test.moc"
