// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/fake_canvas.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/furniture/measure_bar.h"
#include "ui/map/measure/measuring.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

struct Place
{
    Place()
    {
        window.resize(800, 600);
        canvas.view = render::fitted(geo::toUnitSquare(geo::Box{98, 0, 100, 1.4}), {800, 600}, 0, 18);
        measuring.setFormat({theme::Language::Indonesian, QTimeZone::utc()});
        action = furniture.buttons().findChildren<QAction *>().last();
        bar = window.findChild<map::MeasureBar *>();
    }

    void tap(double longitude, double latitude)
    {
        const geo::Point world = geo::toUnitSquare(geo::Point{longitude, latitude});
        measuring.tap(canvas.view.toScreen({world.x, world.y}));
    }

    bool press(int key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        return measuring.press(event);
    }

    theme::Theme theme;
    QWidget window;
    test::FakeCanvas canvas{window};
    map::MapFurniture furniture{theme, window};
    map::Measuring measuring{theme, canvas, furniture, window};
    QAction *action = nullptr;
    map::MeasureBar *bar = nullptr;
};

} // namespace

class MeasuringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsTellWhatToDoAndWhatIsMeasured()
    {
        Place place;
        place.measuring.setOn(true);
        QCOMPARE(place.measuring.text(), u"Tap the first point"_s);
        place.tap(98.5, 0.5);
        QCOMPARE(place.measuring.text(), u"Tap the next point"_s);
        place.tap(99.5, 0.5);
        // A degree along a parallel next to the equator: 111.32 km.
        QCOMPARE(place.measuring.text(), u"111 km"_s);
        place.tap(99.5, 1.0);
        // And half a degree north, 55.3 km; the triangle has half of 111.3 × 55.3 km².
        QCOMPARE(place.measuring.text(), u"167 km · 3.077 km²"_s);
        QCOMPARE(place.bar->text(), place.measuring.text());
    }

    void itIsSwitchedByItsButtonAndLooksIt()
    {
        Place place;
        QSignalSpy changed(&place.measuring, &map::Measuring::barChanged);
        QVERIFY(place.bar->isHidden());
        place.tap(98.5, 0.5);
        QVERIFY(place.measuring.points().empty()); // not while it is off
        place.action->trigger();
        QVERIFY(place.measuring.isOn() && !place.bar->isHidden());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(place.canvas.widget()->cursor().shape(), Qt::CrossCursor);
        place.tap(98.5, 0.5);
        place.tap(99.5, 0.5);
        QCOMPARE(place.canvas.measured.points.size(), std::size_t(2));
        QCOMPARE(place.canvas.measured.colour, QColor(0x16, 0x20, 0x2E));
        QCOMPARE(place.canvas.measured.ring, QColor(0xFF, 0xFF, 0xFF));
        QCOMPARE(place.canvas.measured.factor, 1.0);
        QVERIFY(!place.canvas.measured.hasCross);
        place.theme.setScheme(theme::Scheme::Dark);
        QCOMPARE(place.canvas.measured.colour, QColor(0xED, 0xF2, 0xF9));
        place.theme.setFactor(1.5);
        QCOMPARE(place.canvas.measured.factor, 1.5);
        place.action->trigger();
        QVERIFY(!place.measuring.isOn() && place.bar->isHidden());
        QVERIFY(place.canvas.measured.points.empty());
        QCOMPARE(place.canvas.widget()->cursor().shape(), Qt::ArrowCursor);
        place.action->trigger(); // a second time begins anew
        QVERIFY(place.measuring.points().empty());
        QCOMPARE(place.measuring.text(), u"Tap the first point"_s);
    }

    void theBarTakesBackClearsAndEnds()
    {
        Place place;
        place.measuring.setOn(true);
        const auto buttons = place.bar->findChildren<QToolButton *>();
        QVERIFY(!buttons[0]->isEnabled());
        for (const double longitude : {98.5, 99.0, 99.5})
            place.tap(longitude, 0.5);
        place.tap(99.5, 0.5); // a leg of no length
        QCOMPARE(place.measuring.points().size(), std::size_t(3));
        buttons[0]->click();
        QCOMPARE(place.measuring.points().size(), std::size_t(2));
        QVERIFY(qAbs(place.measuring.points().back().x - 99.0) < 1e-6);
        buttons[1]->click();
        QVERIFY(place.measuring.points().empty());
        QVERIFY(!buttons[0]->isEnabled());
        buttons[2]->click();
        QVERIFY(!place.measuring.isOn());
        QVERIFY(!place.action->isChecked());
    }

    void keysSetPointsAtTheCross()
    {
        Place place;
        QVERIFY(!place.press(Qt::Key_Return)); // off
        place.measuring.setOn(true);
        QVERIFY(place.press(Qt::Key_Return));
        QVERIFY(place.canvas.measured.hasCross);
        QVERIFY(qAbs(place.measuring.points().at(0).x - 99) < 1e-6);
        QVERIFY(place.press(Qt::Key_Enter)); // the same place again
        QCOMPARE(place.measuring.points().size(), std::size_t(1));
        place.tap(98.5, 0.5);
        QVERIFY(!place.canvas.measured.hasCross); // a finger needs none
        for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
            QVERIFY(!place.press(key)); // the map moves
            QVERIFY(place.canvas.measured.hasCross);
        }
        QVERIFY(place.press(Qt::Key_Space));
        QCOMPARE(place.measuring.points().size(), std::size_t(3));
        QVERIFY(place.press(Qt::Key_Backspace));
        QCOMPARE(place.measuring.points().size(), std::size_t(2));
        QVERIFY(place.press(Qt::Key_Delete));
        QVERIFY(place.measuring.points().empty());
        QVERIFY(!place.press(Qt::Key_A));
        QVERIFY(place.press(Qt::Key_Escape));
        QVERIFY(!place.measuring.isOn());
        QVERIFY(!place.canvas.measured.hasCross);
    }
};

ANJUNGAN_TEST(QApplication, MeasuringTest)
#include "measuring_test.moc"
