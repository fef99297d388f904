// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/charts/table/data_table.h"
#include "ui/sheet/keyboard_room.h"
#include "ui/sheet/sheet.h"
#include "ui/shell/page_touch.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointingDevice>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Fingers on a page that scrolls, on a sheet, and a keyboard on the screen: events of a touch screen in a real window.
class PageTouchTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;
    std::unique_ptr<QPointingDevice> m_device{QTest::createTouchDevice()};
    std::unique_ptr<QWidget> m_window;
    QScrollArea *m_page = nullptr;
    std::unique_ptr<shell::PageTouch> m_touch;

    void drag(QPoint from, QPoint to) const
    {
        QWindow *window = m_window->windowHandle();
        QTest::touchEvent(window, m_device.get()).press(0, from, window);
        QTest::touchEvent(window, m_device.get()).move(0, (from + to) / 2, window);
        QTest::touchEvent(window, m_device.get()).release(0, to, window);
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        column->setContentsMargins(0, 0, 0, 0);
        m_page = new QScrollArea;
        auto *content = new QWidget;
        content->setFixedSize(500, 3000);
        m_page->setWidget(content);
        auto *pages = new QStackedWidget;
        pages->addWidget(m_page);
        column->addWidget(pages);
        m_window->resize(600, 700);
        m_window->show();
        m_touch = std::make_unique<shell::PageTouch>(*pages, m_theme);
    }
    void cleanup()
    {
        m_touch.reset();
        m_window.reset();
    }

    void aPageIsPulledAtItsTopOnly()
    {
        QSignalSpy pulled(m_touch.get(), &shell::PageTouch::pulled);
        drag({300, 100}, {310, 300});
        QCOMPARE(pulled.size(), 1);
        drag({300, 100}, {300, 150}); // too short
        drag({300, 300}, {300, 100}); // up
        drag({100, 100}, {400, 300}); // aslant
        m_page->verticalScrollBar()->setValue(200);
        drag({300, 100}, {310, 300});
        QCOMPARE(pulled.size(), 1);
    }

    void aSwipeHasADirectionAndIsQuick()
    {
        QSignalSpy swiped(m_touch.get(), &shell::PageTouch::swiped);
        drag({500, 300}, {200, 320});
        drag({100, 300}, {400, 300});
        QCOMPARE(swiped.size(), 2);
        QCOMPARE(std::pair(swiped[0][0].toInt(), swiped[1][0].toInt()), std::pair(1, -1));
        drag({500, 300}, {430, 300});
        drag({500, 300}, {300, 500});
        QCOMPARE(swiped.size(), 2);
    }

    /// What scrolls sideways itself keeps the finger.
    void aWideListKeepsItsSwipes()
    {
        QSignalSpy swiped(m_touch.get(), &shell::PageTouch::swiped);
        m_page->widget()->setFixedSize(2000, 3000);
        drag({500, 300}, {200, 300});
        QCOMPARE(swiped.size(), 0);
    }

    void whatIsSwipedOrPulledIsNotTapped()
    {
        QPushButton row(m_page->widget());
        row.setGeometry(0, 0, 500, 400);
        row.show();
        QSignalSpy clicked(&row, &QPushButton::clicked), swiped(m_touch.get(), &shell::PageTouch::swiped);
        drag({400, 200}, {405, 203}); // a finger trembles
        QCOMPARE(clicked.size(), 1);
        drag({450, 200}, {150, 200});
        QCOMPARE(swiped.size(), 1);
        drag({300, 200}, {250, 200}); // too short to turn the page, and no tap either
        drag({300, 100}, {305, 300}); // a pull
        QCOMPARE(clicked.size(), 1);
        QVERIFY(!row.isDown());
        drag({400, 200}, {400, 200});
        QCOMPARE(clicked.size(), 2);
        // A mouse is not meant, also after a finger whose release nobody heard.
        QWindow *window = m_window->windowHandle();
        QTest::touchEvent(window, m_device.get()).press(0, {450, 200}, window);
        QTest::touchEvent(window, m_device.get()).move(0, {150, 200}, window);
        QTest::mouseClick(&row, Qt::LeftButton);
        QCOMPARE(clicked.size(), 3);
        QTest::touchEvent(window, m_device.get()).release(0, {150, 200}, window);
    }

    void twoFingersAreNoSwipe()
    {
        QSignalSpy swiped(m_touch.get(), &shell::PageTouch::swiped);
        QWindow *window = m_window->windowHandle();
        QTest::touchEvent(window, m_device.get()).press(0, {500, 300}, window);
        QTest::touchEvent(window, m_device.get()).stationary(0).press(1, {520, 400}, window);
        QTest::touchEvent(window, m_device.get()).move(0, {200, 300}, window).move(1, {220, 400}, window);
        QTest::touchEvent(window, m_device.get()).release(0, {200, 300}, window).release(1, {220, 400}, window);
        QCOMPARE(swiped.size(), 0);
    }

    void aSheetIsSwipedAwayByItsTitle()
    {
        auto *sheet = new sheet::Sheet(u"Daerah"_s, *m_page, m_theme);
        sheet->setContent(new QLabel(u"isi"_s));
        sheet->open();
        QSignalSpy closed(sheet, &sheet::Sheet::closed);
        const QPoint title(sheet->card().center().x(), sheet->card().top() + 20);
        drag(title, title + QPoint(0, 30));
        QCOMPARE(closed.size(), 0);
        QSignalSpy pulled(m_touch.get(), &shell::PageTouch::pulled);
        drag(title, title + QPoint(0, 150));
        QCOMPARE(closed.size(), 1);
        QCOMPARE(pulled.size(), 0); // the page below was not meant
    }

    void theKeyboardNeverCoversWhatIsTyped()
    {
        QRectF keyboard;
        sheet::KeyboardRoom room(*m_window, [&keyboard] { return keyboard; });
        auto *field = new QLineEdit(m_page->widget());
        field->setGeometry(20, 600, 200, 44);
        field->show();
        m_window->activateWindow();
        field->setFocus();
        auto *sheet = new sheet::Sheet(u"Cari"_s, *m_page, m_theme);
        sheet->setContent(new QLabel(u"isi"_s));
        keyboard = QRectF(0, 400, 600, 300);
        room.look();
        const auto bottomOf = [this](const QWidget *widget) {
            return widget->mapTo(m_window.get(), QPoint(0, widget->height())).y();
        };
        QVERIFY2(bottomOf(field) <= 400, qPrintable(QString::number(bottomOf(field))));
        sheet->open();
        QVERIFY(sheet->card().bottom() <= 400);
        keyboard = {};
        room.look();
        QCOMPARE(sheet::keyboardRoom(*m_window), 0);
        QCOMPARE(m_page->height(), 700);
        keyboard = QRectF(200, 300, 200, 100); // it floats
        room.look();
        QCOMPARE(sheet::keyboardRoom(*m_window), 0);
    }
};

ANJUNGAN_TEST(QApplication, PageTouchTest)
#include "page_touch_test.moc"
