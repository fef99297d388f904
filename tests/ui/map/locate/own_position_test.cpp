// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/tools_window.h"
#include "ui/map/canvas/position_item.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QToolButton>
#include <qpa/qwindowsysteminterface.h>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The own position on a map in a window, with a receiver that the test moves.
class TestOwnPosition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePositionIsOffAtFirst()
    {
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        QCOMPARE(window.positions.asked, 0);
        QVERIFY(!window.position->isShown());
    }

    void theFirstFixIsFlownToAndFollowed()
    {
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"locate"_s);
        QVERIFY(window.positions.isRunning());
        QVERIFY(!window.told().isEmpty()); // it searches
        window.positions.move(98.7, 0.4, 30, 90, 2);
        QVERIFY(window.told().isEmpty());
        QVERIFY(window.position->isShown());
        QTRY_VERIFY(window.looksAt({98.7, 0.4}));
        QTRY_COMPARE(window.view.viewport().zoom, 15.0);
        QTRY_VERIFY(QLineF(window.position->at(), window.pixelOf({98.7, 0.4})).length() < 0.01);
        // 30 m at that latitude and zoom.
        QVERIFY(std::abs(window.position->reach() - 30 / window.view.viewport().metresPerPixel()) < 0.01);
        QCOMPARE(window.position->heading(), 90.0);
        window.positions.move(98.701, 0.4, 30, 90, 2);
        QTRY_VERIFY(window.looksAt({98.701, 0.4}));
    }

    void aPanEndsFollowingAndATapFollowsAgain()
    {
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        auto *locate = window.view.findChild<QToolButton *>(u"locate"_s);
        window.press(u"locate"_s);
        window.positions.move(98.7, 0.4, 30);
        QTRY_COMPARE(window.view.viewport().zoom, 15.0);
        QVERIFY(locate->isChecked());
        QTest::keyClick(&window.view, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(!locate->isChecked());
        const render::Viewport left = window.view.viewport();
        window.positions.move(98.71, 0.4, 30);
        QVERIFY(window.view.viewport() == left);
        QVERIFY(window.position->isShown());
        window.press(u"locate"_s);
        QVERIFY(locate->isChecked());
        QTRY_VERIFY(window.looksAt({98.71, 0.4}));
        window.press(u"locate"_s);
        QVERIFY(!window.positions.isRunning());
        QVERIFY(!window.position->isShown());
        QVERIFY(!locate->isChecked());
    }

    void theMarkMovesWithTheMap()
    {
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"locate"_s);
        window.positions.move(98.7, 0.4, 30);
        QTRY_COMPARE(window.view.viewport().zoom, 15.0);
        QTest::mousePress(window.surface, Qt::LeftButton, {}, {300, 300});
        for (int x = 300; x > 200; x -= 10) {
            QTest::mouseMove(window.surface, {x, 300});
            QVERIFY(QLineF(window.position->at(), window.pixelOf({98.7, 0.4})).length() < 0.01);
        }
        QTest::mouseRelease(window.surface, Qt::LeftButton, {}, {200, 300});
    }

    void anOldPositionIsGreyAndTellsItsAge()
    {
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"locate"_s);
        window.positions.move(98.7, 0.4, 30, 90, 2);
        QVERIFY(window.position->hasHeading());
        QCOMPARE(window.position->colour(), window.theme.tokens().accent);
        QVERIFY(window.position->note().isEmpty());
        window.positions.now += 3min;
        QTRY_COMPARE(window.position->colour(), window.theme.tokens().ink3);
        QVERIFY2(window.position->note().contains(u"3 menit"_s), qPrintable(window.position->note()));
        QVERIFY(!window.position->hasHeading());
        window.theme.setScheme(theme::Scheme::Dark);
        QCOMPARE(window.position->colour(), theme::tokens(theme::Scheme::Dark).ink3);
    }

    void outsideOfTheMapIsTold()
    {
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        const render::Viewport before = window.view.viewport();
        window.press(u"locate"_s);
        window.positions.move(106.8, -6.2, 30);
        QVERIFY2(window.told().contains(u"outside"_s), qPrintable(window.told()));
        QVERIFY(window.view.viewport() == before);
        QVERIFY(!window.view.findChild<QToolButton *>(u"locate"_s)->isChecked());
    }

    void refusalsAreTold()
    {
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.positions.answersAtOnce = false;
        window.press(u"locate"_s);
        window.positions.answer(false);
        QVERIFY2(window.told().contains(u"allow"_s), qPrintable(window.told()));
        QVERIFY(!window.view.findChild<QToolButton *>(u"locate"_s)->isChecked());
        window.positions.hasReceiver = false;
        window.press(u"locate"_s);
        window.positions.answer(true);
        QVERIFY2(window.told().startsWith(u"The position is not available"_s), qPrintable(window.told()));
    }

    void aHiddenMapNeedsNoReceiver()
    {
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"locate"_s);
        QVERIFY(window.positions.isRunning());
        window.view.hide();
        QTRY_VERIFY(!window.positions.isRunning());
        window.view.show();
        window.view.activateWindow();
        QTRY_VERIFY(window.positions.isRunning());
    }

    void theApplicationInTheBackgroundNeedsNone()
    {
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"locate"_s);
        QVERIFY(window.positions.isRunning());
        QWindowSystemInterface::handleApplicationStateChanged(Qt::ApplicationSuspended);
        QTRY_VERIFY(!window.positions.isRunning());
        QWindowSystemInterface::handleApplicationStateChanged(Qt::ApplicationActive);
        QTRY_VERIFY(window.positions.isRunning());
    }
};

ANJUNGAN_TEST(QApplication, TestOwnPosition)
#include "own_position_test.moc"
