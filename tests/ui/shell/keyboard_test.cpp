// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/sync_details.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

QStringList takePopup()
{
    QWidget *popup = QApplication::activePopupWidget();
    QStringList lines;
    if (!popup)
        return lines;
    for (const QLabel *label : popup->findChildren<QLabel *>())
        lines.append(label->text());
    popup->close();
    return lines;
}

} // namespace

/// The frame of the window for who has only a keyboard, or a finger.
class ShellKeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theQuestionBeginsAtTheSafeAnswerAndKeepsTheFocus()
    {
        theme::Theme theme;
        QWidget window;
        QPushButton before(u"before"_s, &window);
        shell::SyncDetails details(theme, &window);
        QPushButton after(u"after"_s, &window);
        details.setGeometry(0, 50, 900, 300);
        after.setGeometry(0, 400, 100, 40);
        details.setSubject(
            {.dataset = u"d"_s, .title = u"D"_s, .facts = {}, .remark = {}, .held = u"5 rows gone"_s, .canSync = true});
        window.resize(900, 500);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto button = [&details](const QString &name) { return details.findChild<QPushButton *>(name); };
        const auto tab = [&window](Qt::Key key) { QTest::keyClick(window.focusWidget(), key); };
        QPushButton *no = button(u"sync_accept_no"_s);
        QPushButton *yes = button(u"sync_accept_yes"_s);
        // The actions come in the order in which they stand.
        button(u"sync_reject_button"_s)->setFocus();
        tab(Qt::Key_Tab);
        QCOMPARE(window.focusWidget(), button(u"sync_accept_button"_s));
        tab(Qt::Key_Tab);
        QCOMPARE(window.focusWidget(), button(u"sync_history_button"_s));
        tab(Qt::Key_Tab);
        QCOMPARE(window.focusWidget(), button(u"sync_one_button"_s));
        button(u"sync_accept_button"_s)->setFocus();
        QTest::keyClick(window.focusWidget(), Qt::Key_Space);
        QCOMPARE(window.focusWidget(), no);
        for (QWidget *next : {yes, no, yes}) {
            tab(Qt::Key_Tab);
            QCOMPARE(window.focusWidget(), next);
        }
        tab(Qt::Key_Backtab);
        QCOMPARE(window.focusWidget(), no);
        // Esc changes nothing.
        QSignalSpy accepted(&details, &shell::SyncDetails::acceptWanted);
        yes->setFocus();
        QTest::keyClick(yes, Qt::Key_Escape);
        QVERIFY(!yes->isVisible());
        QCOMPARE(window.focusWidget(), button(u"sync_accept_button"_s));
        QCOMPARE(accepted.size(), 0);
        // And a yes leaves the focus where it can go on.
        QTest::keyClick(window.focusWidget(), Qt::Key_Space);
        yes->setFocus();
        QTest::keyClick(yes, Qt::Key_Space);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(window.focusWidget(), button(u"sync_one_button"_s));
        tab(Qt::Key_Tab);
        QCOMPARE(window.focusWidget(), &after);
    }

    void whatTheBarsCutIsReadWithTheKeyboard()
    {
        theme::Theme theme;
        QWidget window;
        shell::TopBar top(theme, &window);
        shell::StatusBar status(theme, &window);
        const QString subtitle = QString(u"bulan demi bulan "_s).repeated(20).trimmed();
        top.setTitle(u"Tren"_s, subtitle);
        status.setText({.tone = {},
                        .reach = u"From the cache, as of 30 Nov 2026 13:33 WIB"_s,
                        .left = {u"13 datasets · 4.7 MB stored"_s},
                        .right = {u"0 datasets late"_s, u"0 errors"_s}});
        window.resize(600, 300);
        top.setGeometry(0, 0, 600, 64);
        status.setGeometry(0, 200, 600, 34);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.grab();
        QCOMPARE(top.focusPolicy(), Qt::TabFocus);
        QCOMPARE(status.focusPolicy(), Qt::TabFocus);
        QTest::keyClick(&top, Qt::Key_Return);
        QCOMPARE(takePopup(), QStringList({u"Tren"_s, subtitle}));
        QTest::keyClick(&status, Qt::Key_Return);
        QCOMPARE(takePopup().value(1), u"13 datasets · 4.7 MB stored"_s);
        QTest::mouseClick(&status, Qt::LeftButton);
        QCOMPARE(takePopup().size(), 4);
        status.resize(1200, 34);
        status.grab();
        QCOMPARE(status.focusPolicy(), Qt::NoFocus);
        QTest::keyClick(&status, Qt::Key_Return);
        QVERIFY(takePopup().isEmpty());
    }
};

ANJUNGAN_TEST(QApplication, ShellKeyboardTest)
#include "keyboard_test.moc"
