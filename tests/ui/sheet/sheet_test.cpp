// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/sheet/sheet.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace anjungan;
using namespace Qt::StringLiterals;
using sheet::Side;

namespace {

/// A window with a button that opens a sheet of two buttons.
struct SheetWindow
{
    explicit SheetWindow(QSize size)
    {
        window.resize(size);
        opener.setGeometry(size.width() - 200, 10, 150, 44);
        other.setGeometry(10, 10, 100, 44);
        window.show();
        window.activateWindow();
        opener.setFocus();
    }

    sheet::Sheet *open(int rows = 2)
    {
        shown = new sheet::Sheet(u"Daerah <b>"_s, opener, theme);
        auto *content = new QWidget;
        auto *layout = new QVBoxLayout(content);
        for (int at = 0; at < rows; ++at) {
            auto *button = new QPushButton(QString::number(at), content);
            button->setFixedHeight(44);
            layout->addWidget(button);
            buttons.append(button);
        }
        shown->setContent(content);
        shown->open();
        return shown;
    }

    theme::Theme theme;
    QWidget window;
    QPushButton other{u"other"_s, &window};
    QPushButton opener{u"opener"_s, &window};
    QList<QPushButton *> buttons;
    QPointer<sheet::Sheet> shown;
};

} // namespace

/// A card over the window, for fingers and for keys.
class SheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itStandsBelowWhatOpenedItAndInsideTheWindow()
    {
        SheetWindow at({1280, 800});
        const sheet::Sheet *sheet = at.open();
        QVERIFY(!sheet->isWindow()); // its corners need no compositor
        QCOMPARE(sheet->geometry(), at.window.rect());
        QCOMPARE(sheet->card().top(), at.opener.geometry().bottom() + 1 + 6);
        QVERIFY(at.window.rect().adjusted(12, 12, -12, -12).contains(sheet->card()));
        QVERIFY(sheet->card().width() >= 240);
        const auto *title = sheet->findChild<QLabel *>();
        QCOMPARE(title->textFormat(), Qt::PlainText);
        QVERIFY(title->isVisible());
        // A window that is turned has it at its lower edge.
        at.window.resize(800, 1280);
        QTRY_COMPARE(sheet->geometry(), at.window.rect());
        QCOMPARE(sheet->card().bottom(), 1280 - 1);
        QCOMPARE(sheet->card().width(), 800);
    }

    void whatIsTooHighScrolls()
    {
        SheetWindow at({1280, 400});
        const sheet::Sheet *sheet = at.open(30);
        QVERIFY(at.window.rect().contains(sheet->card()));
        at.buttons.last()->setFocus();
        QVERIFY(at.buttons.last()->height() == 44); // not squeezed
    }

    void theCornersShowTheWindow()
    {
        SheetWindow at({1280, 800});
        QPalette palette = at.window.palette();
        palette.setColor(QPalette::Window, Qt::white);
        at.window.setPalette(palette);
        const QRect card = at.open()->card();
        const QImage image = at.window.grab().toImage();
        const QColor corner = image.pixelColor(card.topLeft()),
                     beside = image.pixelColor(card.topLeft() - QPoint(9, 0));
        QCOMPARE(corner, beside);
        QVERIFY(corner.lightness() > 150 && corner.lightness() < 255); // the scrim
        QCOMPARE(image.pixelColor(card.center().x(), card.top() + 4), at.theme.tokens().card);
    }

    void escATapBesideAndTheSameButtonCloseIt()
    {
        SheetWindow at({1280, 800});
        QVERIFY(QTest::qWaitForWindowActive(&at.window));
        QSignalSpy clicked(&at.opener, &QPushButton::clicked);
        for (int way = 0; way < 3; ++way) {
            sheet::Sheet *sheet = at.open();
            QSignalSpy closed(sheet, &sheet::Sheet::closed);
            QVERIFY(sheet->isAncestorOf(at.window.focusWidget()));
            QTest::mouseClick(sheet, Qt::LeftButton, {}, sheet->card().topLeft() + QPoint(30, 4)); // on the card
            QVERIFY(sheet->isVisible());
            if (way == 0)
                QTest::keyClick(at.window.focusWidget(), Qt::Key_Escape);
            else
                QTest::mouseClick(&at.window, Qt::LeftButton, {},
                                  way == 1 ? QPoint(300, 600) : at.opener.geometry().center());
            if (way > 0 && sheet->isVisible()) // what the window would do with the position
                QTest::mouseClick(sheet, Qt::LeftButton, {},
                                  way == 1 ? QPoint(300, 600) : at.opener.geometry().center());
            QVERIFY(!sheet->isVisible());
            QCOMPARE(closed.size(), 1);
            QCOMPARE(at.window.focusWidget(), &at.opener);
            QTRY_VERIFY(!at.shown);
        }
        QCOMPARE(clicked.size(), 0);
    }

    void theWindowsShortcutsRest()
    {
        SheetWindow at({1280, 800});
        QVERIFY(QTest::qWaitForWindowActive(&at.window));
        const QKeySequence keys(Qt::ALT | Qt::Key_Left);
        QShortcut shortcut(keys, &at.window);
        QSignalSpy activated(&shortcut, &QShortcut::activated);
        QTest::keyClick(&at.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(activated.size(), 1);
        at.open();
        QTest::keyClick(at.window.focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(activated.size(), 1);
        at.shown->dismiss();
        QTest::keyClick(&at.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(activated.size(), 2);
    }

    void tabStaysWithin()
    {
        SheetWindow at({1280, 800});
        QVERIFY(QTest::qWaitForWindowActive(&at.window));
        at.open();
        QCOMPARE(at.window.focusWidget(), at.buttons[0]);
        for (const int next : {1, 0, 1}) {
            QTest::keyClick(at.window.focusWidget(), Qt::Key_Tab);
            QCOMPARE(at.window.focusWidget(), at.buttons[next]);
        }
        QTest::keyClick(at.window.focusWidget(), Qt::Key_Backtab);
        QCOMPARE(at.window.focusWidget(), at.buttons[0]);
    }

    void itGoesWithWhatOpenedIt()
    {
        theme::Theme theme;
        QWidget window;
        auto *opener = new QPushButton(&window);
        window.show();
        const QPointer<sheet::Sheet> shown = new sheet::Sheet({}, *opener, theme);
        shown->setContent(new QPushButton);
        shown->open();
        delete opener;
        QTRY_VERIFY(!shown);
    }

    void oneThatIsOnlyReadHasTheKeys()
    {
        SheetWindow at({1280, 800});
        const QPointer<sheet::Sheet> shown = new sheet::Sheet({}, at.opener, at.theme);
        shown->setContent(new QLabel(u"only read"_s));
        shown->open();
        QCOMPARE(at.window.focusWidget(), shown.data());
        QTest::keyClick(at.window.focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!shown);
        QVERIFY(at.opener.hasFocus());
    }

    void aCardHasItsPlace_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<QRect>("anchor");
        QTest::addColumn<Side>("side");
        QTest::addColumn<QRect>("card");
        const QRect high(900, 10, 150, 44), low(500, 700, 100, 44), menu(6, 740, 72, 56);
        QTest::newRow("below") << QSize(1280, 800) << high << Side::Below << QRect(900, 60, 300, 400);
        QTest::newRow("right edge") << QSize(1280, 800) << QRect(1200, 10, 60, 44) << Side::Below
                                    << QRect(968, 60, 300, 400);
        QTest::newRow("above") << QSize(1280, 800) << low << Side::Below << QRect(500, 294, 300, 400);
        QTest::newRow("cut") << QSize(1280, 300) << high << Side::Below << QRect(900, 60, 300, 228);
        QTest::newRow("beside") << QSize(1280, 800) << menu << Side::Beside << QRect(84, 388, 300, 400);
        QTest::newRow("over what fills the window")
            << QSize(1280, 800) << QRect(100, 60, 760, 680) << Side::Below << QRect(100, 199, 300, 400);
        QTest::newRow("portrait") << QSize(800, 1280) << high << Side::Below << QRect(0, 880, 800, 400);
        QTest::newRow("portrait, cut") << QSize(360, 400) << high << Side::Beside << QRect(0, 80, 360, 320);
        QTest::newRow("narrow") << QSize(640, 480) << high << Side::Below << QRect(0, 96, 640, 384);
    }

    void aCardHasItsPlace()
    {
        QFETCH(QSize, window);
        QFETCH(QRect, anchor);
        QFETCH(Side, side);
        const theme::Theme theme;
        QTEST(sheet::cardPlace(window, anchor, {300, 400}, side, theme), "card");
    }
};

ANJUNGAN_TEST(QApplication, SheetTest)
#include "sheet_test.moc"
