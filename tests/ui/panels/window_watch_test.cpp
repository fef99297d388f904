// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/panels/window_watch.h"

#include <QApplication>
#include <QSignalSpy>
#include <QWidget>

using namespace anjungan;

/// When a window can be seen.
class WindowWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHiddenWindowIsNotSeen()
    {
        QWidget window;
        window.resize(200, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QSignalSpy changed(new panels::WindowWatch(window, &window), &panels::WindowWatch::changed);
        window.hide();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toBool(), false);
        window.show();
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(changed[1][0].toBool(), true);
        window.resize(300, 100); // is told once, not with each exposure
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 2);
    }
};

ANJUNGAN_TEST(QApplication, WindowWatchTest)
#include "window_watch_test.moc"
