// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "tests/ui/support/shapes.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/filters/chip_row.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalSpy>

using namespace anjungan;
using namespace anjungan::shell;
using namespace Qt::StringLiterals;
namespace light = test::light;
using test::paintedBy;

namespace {

const QColor onRail(0x9F, 0xB0, 0xC6);

} // namespace

/// Where the rail draws its parts, and in which colours.
class RailDrawingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryOfTheRailIsAnIconAboveItsLabel()
    {
        theme::Theme theme;
        RailButton button(u"pin"_s, u"Peta <b>"_s, theme);
        button.setCheckable(true);
        QCOMPARE(button.sizeHint(), QSize(72, 62));
        QCOMPARE(button.toolTip(), u"<span>Peta &lt;b&gt;</span>"_s);
        QCOMPARE(button.accessibleName(), u"Peta <b>"_s);
        QCOMPARE(button.focusPolicy(), Qt::TabFocus);
        QCOMPARE(button.cursor().shape(), Qt::PointingHandCursor);
        QCOMPARE(button.sizePolicy().verticalPolicy(), QSizePolicy::Maximum);
        auto log = paintedBy(button, {72, 62});
        QVERIFY(log->shapes.empty());
        QCOMPARE(log->pictures, (std::vector<QRectF>{QRectF(26, 12, 20, 20)}));
        auto label = log->text(u"Peta <b>"_s);
        QCOMPARE(std::tuple(label.ink, label.pixels, label.weight), std::tuple(onRail, 11, int(QFont::Normal)));
        QVERIFY(test::isNear(label.rect.center().x(), 36) && test::isNear(label.rect.center().y(), 45));
        QVERIFY(test::shows(button, {26, 12, 20, 20}, onRail));

        button.setAttribute(Qt::WA_UnderMouse);
        log = paintedBy(button, {72, 62});
        QCOMPARE(log->shapes.size(), std::size_t(1));
        QCOMPARE(log->shapes[0].fill, theme::mixed(light::rail, onRail, 0.09));
        QVERIFY(!log->shapes[0].line.isValid());
        QCOMPARE(log->shapes[0].rect, QRectF(1, 1, 70, 60));
        QVERIFY(test::isRound(log->shapes[0], 12));
        button.setAttribute(Qt::WA_UnderMouse, false);

        button.setChecked(true);
        log = paintedBy(button, {72, 62});
        QCOMPARE(log->shapes.at(0).fill, theme::mixed(light::rail, onRail, 0.18));
        label = log->text(u"Peta <b>"_s);
        QCOMPARE(std::tuple(label.ink, label.weight), std::tuple(QColor(Qt::white), int(QFont::DemiBold)));
        QVERIFY(test::shows(button, {26, 12, 20, 20}, Qt::white));

        button.setChecked(false);
        button.show();
        button.activateWindow();
        button.setFocus();
        QTRY_VERIFY(button.hasFocus());
        button.setAttribute(Qt::WA_UnderMouse, false);
        log = paintedBy(button, {72, 62});
        QCOMPARE(std::tuple(log->shapes.at(0).fill, log->shapes[0].line, log->shapes[0].width),
                 std::tuple(light::rail, onRail, 1.5));
        QVERIFY(test::repaintsAfter(button, [&theme] { theme.setScheme(theme::Scheme::Dark); }));
        theme.setFactor(1.5);
        QCOMPARE(button.sizeHint(), QSize(108, 93));
    }

    void theRailHasItsMarkPagesBelowItAndTheMenuAtItsEnd()
    {
        theme::Theme theme;
        NavigationRail bar(u"A"_s, theme);
        bar.addPage(u"a"_s, u"pin"_s, u"Satu"_s);
        bar.addPage(u"b"_s, u"calendar"_s, u"Dua"_s);
        bar.addPage(u"c"_s, u"sync"_s, u"Tiga"_s);
        QCOMPARE(bar.sizeHint().width(), 84);
        QVERIFY(bar.sizeHint().height() > 76 + 4 * 62);
        bar.resize(84, 700);
        bar.show();
        auto log = paintedBy(bar, {84, 700});
        QCOMPARE(log->filled(light::rail).at(0).rect, QRectF(0, 0, 84, 700));
        const auto mark = std::ranges::find_if(log->shapes, [](const auto &shape) { return shape.hasPattern; });
        QVERIFY(mark != log->shapes.end());
        QCOMPARE(mark->rect, QRectF(20, 14, 44, 44));
        QVERIFY(!mark->line.isValid() && test::isRound(*mark, 12));
        const auto letter = log->text(u"A"_s);
        QCOMPARE(std::tuple(letter.ink, letter.pixels, letter.weight),
                 std::tuple(QColor(Qt::white), 21, int(QFont::Bold)));
        QVERIFY(test::isNear(letter.rect.center().x(), 42) && test::isNear(letter.rect.center().y(), 36));
        // From the upper left corner to the lower right one.
        const QImage image = bar.grab().toImage();
        QVERIFY(image.pixelColor(26, 20).red() > image.pixelColor(57, 51).red() + 30);
        QVERIFY(image.pixelColor(24, 36).red() > image.pixelColor(60, 36).red() + 10);
        QVERIFY(image.pixelColor(42, 17).red() > image.pixelColor(42, 55).red() + 10);

        const auto place = [&bar](const QString &name) {
            const auto *button = bar.findChild<RailButton *>(name);
            return QRect(button->mapTo(&bar, QPoint()), button->size());
        };
        QCOMPARE(place(u"page_a"_s), QRect(6, 76, 72, 62));
        QCOMPARE(place(u"page_b"_s), QRect(6, 142, 72, 62));
        QCOMPARE(place(u"page_c"_s), QRect(6, 208, 72, 62));
        QCOMPARE(place(u"menu"_s), QRect(6, 700 - 10 - 62, 72, 62));
        QCOMPARE(bar.menuButton(), bar.findChild<RailButton *>(u"menu"_s));
        // Twelve pages, that of the sync and the menu have room on a tablet, each for a finger.
        NavigationRail full(u"A"_s, theme);
        for (int page = 0; page < 13; ++page)
            full.addPage(u"p%1"_s.arg(page), u"pin"_s, u"Halaman"_s);
        QVERIFY2(full.minimumSizeHint().height() <= 800, qPrintable(QString::number(full.minimumSizeHint().height())));
        full.resize(84, 800);
        full.show();
        for (const auto *button : full.findChildren<RailButton *>())
            QVERIFY(button->height() >= 44 && button->mapTo(&full, button->rect().bottomLeft()).y() < 800);
        const auto *last = full.findChild<RailButton *>(u"page_p12"_s);
        QVERIFY(last->mapTo(&full, last->rect().bottomLeft()).y() < full.menuButton()->geometry().top());
        const auto squeezed = paintedBy(*full.menuButton(), full.menuButton()->size());
        QVERIFY(squeezed->text(u"Menu"_s).rect.bottom() <= full.menuButton()->height() + 1);
        QVERIFY(!bar.menuButton()->isCheckable());
        theme.setFactor(1.5);
        QCoreApplication::processEvents();
        QCOMPARE(bar.width(), 126);
        QCOMPARE(place(u"page_a"_s), QRect(9, 114, 108, 93));
        QCOMPARE(place(u"page_b"_s).y(), 114 + 93 + 6);
        QCOMPARE(place(u"menu"_s).bottom() + 1, 700 - 15);
        QVERIFY(test::repaintsAfter(bar, [&theme] { theme.setScheme(theme::Scheme::Dark); }));
    }

    void aRailOfMorePagesThanHaveRoomScrolls()
    {
        theme::Theme theme;
        NavigationRail bar(u"A"_s, theme);
        for (int page = 0; page < 17; ++page)
            bar.addPage(u"p%1"_s.arg(page), u"pin"_s, page == 3 ? u"Perubahan data"_s : u"Halaman"_s);
        QVERIFY(bar.minimumSizeHint().height() <= 200);
        bar.resize(84, 600);
        bar.show();
        bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        const auto isInView = [&bar](const QString &name) {
            const auto *button = bar.findChild<RailButton *>(name);
            const int top = button->mapTo(&bar, QPoint()).y();
            return button->height() >= 44 && top >= 76 && top + button->height() <= bar.menuButton()->y();
        };
        bar.setCurrent(u"p0"_s);
        QVERIFY(isInView(u"page_p0"_s) && !isInView(u"page_p16"_s));
        bar.setCurrent(u"p16"_s);
        QTRY_VERIFY(isInView(u"page_p16"_s) && !isInView(u"page_p0"_s));
        // With the keyboard round to the first one.
        bar.findChild<RailButton *>(u"page_p16"_s)->setFocus();
        QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
        QCoreApplication::sendEvent(&bar, &down);
        bar.setCurrent(u"p0"_s);
        QTRY_VERIFY(isInView(u"page_p0"_s));
        // A title of two words has two lines, neither cut.
        auto *wrapped = bar.findChild<RailButton *>(u"page_p3"_s);
        const auto log = paintedBy(*wrapped, wrapped->size());
        QVERIFY(log->text(u"data"_s).rect.bottom() <= wrapped->height() + 1);
        QVERIFY(log->text(u"data"_s).rect.top() > log->text(u"Perubahan"_s).rect.center().y());
    }

    void theRailIsTurnedByUpAndDownOnly()
    {
        theme::Theme theme;
        NavigationRail bar(u"A"_s, theme);
        const auto press = [&bar](Qt::Key key) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
            QCoreApplication::sendEvent(&bar, &event);
            return event.isAccepted();
        };
        QVERIFY(!press(Qt::Key_Down)); // there are no pages
        bar.addPage(u"a"_s, u"pin"_s, u"Satu"_s);
        bar.addPage(u"b"_s, u"calendar"_s, u"Dua"_s);
        bar.addPage(u"c"_s, u"sync"_s, u"Tiga"_s);
        QSignalSpy chosen(&bar, &NavigationRail::pageChosen);
        bar.setCurrent(u"b"_s);
        bar.setCurrent(u"tiada"_s);
        QVERIFY(!bar.findChild<RailButton *>(u"page_b"_s)->isChecked()); // a page without an entry
        bar.setCurrent(u"b"_s);
        QVERIFY(bar.findChild<RailButton *>(u"page_b"_s)->isChecked());
        QCOMPARE(chosen.size(), 0);
        QVERIFY(!press(Qt::Key_Left));
        QCOMPARE(chosen.size(), 0);
        QStringList pages;
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Up, Qt::Key_Up}) {
            QVERIFY(press(key));
            pages << chosen.takeFirst().first().toString();
        }
        QCOMPARE(pages, (QStringList{u"c"_s, u"a"_s, u"c"_s, u"b"_s, u"a"_s}));
    }
};

ANJUNGAN_TEST(QApplication, RailDrawingTest)
#include "rail_drawing_test.moc"
