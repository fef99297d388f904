// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/fake_canvas.h"
#include "tests/ui/map/locate/scripted_positions.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/locate/own_position.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Place
{
    Place()
    {
        window.resize(800, 600);
        canvas.view = render::fitted(geo::toUnitSquare(geo::Box{98, 0, 100, 1.4}), {800, 600}, 0, 18);
        own.setFormat({theme::Language::Indonesian, QTimeZone::utc()});
        action = furniture.buttons().findChildren<QAction *>().last();
        window.show();
        window.activateWindow();
    }

    bool isReady() { return QTest::qWaitForWindowActive(&window); }
    QString told() const { return furniture.notice().text(); }
    geo::Point centre() const { return geo::fromUnitSquare({canvas.view.centre.x(), canvas.view.centre.y()}); }

    theme::Theme theme;
    test::ScriptedPositions positions;
    QWidget window;
    test::FakeCanvas canvas{window};
    map::MapFurniture furniture{theme, window};
    map::OwnPosition own{theme, canvas, furniture, positions.world()};
    QAction *action = nullptr;
};

} // namespace

class OwnPositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theButtonTellsWhatItDoesNext()
    {
        Place place;
        QVERIFY(place.isReady());
        QCOMPARE(place.action->text(), u"Where am I"_s);
        QVERIFY(!place.action->isChecked());
        place.action->trigger();
        QCOMPARE(place.told(), u"Searching for your position…"_s);
        QCOMPARE(place.action->text(), u"Stop showing where I am"_s);
        QVERIFY(place.action->isChecked());
        place.positions.move(98.7, 0.4, 30, 90, 2);
        QCOMPARE(place.told(), QString());
        Q_EMIT place.canvas.movedByHand();
        QCOMPARE(place.action->text(), u"Follow where I am"_s);
        QVERIFY(!place.action->isChecked());
        QVERIFY(!place.own.isFollowing());
        place.action->trigger();
        QVERIFY(place.own.isFollowing());
        place.action->trigger();
        QCOMPARE(place.action->text(), u"Where am I"_s);
        QVERIFY(!place.canvas.position);
    }

    void aMoveBeforeTheFirstFixLeavesNothing()
    {
        Place place;
        QVERIFY(place.isReady());
        place.action->trigger();
        Q_EMIT place.canvas.movedByHand();
        QVERIFY(place.own.isFollowing());
        place.positions.move(98.7, 0.4);
        QVERIFY(qAbs(place.centre().x - 98.7) < 1e-6 && qAbs(place.centre().y - 0.4) < 1e-6);
    }

    void theFirstFixIsFlownToFromAfarAlone()
    {
        Place place;
        QVERIFY(place.isReady());
        QSignalSpy followed(&place.own, &map::OwnPosition::followed);
        place.action->trigger();
        place.positions.move(98.7, 0.4, 30);
        QCOMPARE(place.canvas.view.zoom, 15.0);
        QVERIFY(place.canvas.animated);
        QCOMPARE(followed.size(), 1);
        place.canvas.view.zoom = 12; // somebody zooms out: later fixes leave the zoom alone
        place.positions.move(98.8, 0.4, 30);
        QCOMPARE(place.canvas.view.zoom, 12.0);
        QVERIFY(qAbs(place.centre().x - 98.8) < 1e-6);
        place.action->trigger();
        place.canvas.view.zoom = 17; // nearer already
        place.action->trigger();
        place.positions.move(98.7, 0.4, 30);
        QCOMPARE(place.canvas.view.zoom, 17.0);
    }

    void theMarkHasTheThemesColours()
    {
        Place place;
        QVERIFY(place.isReady());
        place.action->trigger();
        place.positions.move(98.7, 0.4, 30, 450, 2);
        QVERIFY(place.canvas.position);
        QCOMPARE(place.canvas.position->colour, QColor(0x0B, 0x6E, 0x6E));
        QCOMPARE(place.canvas.position->note, QString());
        QCOMPARE(place.canvas.position->fix.heading, std::optional(90.0)); // once round
        place.positions.now += 14s;
        QCOMPARE(place.canvas.position->colour, QColor(0x0B, 0x6E, 0x6E));
        place.positions.now += 1s;
        QTRY_COMPARE(place.canvas.position->colour, QColor(0x8A, 0x95, 0xA5));
        QVERIFY(place.canvas.position->note.contains(u"15"_s));
        place.positions.now += 44s;
        QTRY_VERIFY(place.canvas.position->note.contains(u"59"_s));
        place.positions.now += 1s;
        QTRY_VERIFY2(place.canvas.position->note.contains(u"1 menit"_s), qPrintable(place.canvas.position->note));
        QVERIFY(!place.canvas.position->fix.heading);
        // An old fix does not move the camera.
        const int moves = place.canvas.moves;
        place.theme.setScheme(theme::Scheme::Dark);
        QCOMPARE(place.canvas.position->colour, QColor(0x74, 0x84, 0x9A));
        QCOMPARE(place.canvas.moves, moves);
        place.positions.move(98.71, 0.4, 30);
        QCOMPARE(place.canvas.position->note, QString());
        QCOMPARE(place.canvas.moves, moves + 1);
    }

    void theEdgeOfTheMapIsStillOnIt()
    {
        Place place;
        QVERIFY(place.isReady());
        place.own.setLimits({98, 0, 100, 1.4});
        place.action->trigger();
        place.positions.move(100, 1.4, 30);
        QVERIFY(place.own.isFollowing());
        QVERIFY(qAbs(place.centre().x - 100) < 1e-6);
        const int moves = place.canvas.moves;
        place.positions.move(100.001, 1.4, 30);
        QVERIFY(!place.own.isFollowing());
        QCOMPARE(place.canvas.moves, moves);
        QCOMPARE(place.told(), u"Your position is outside the map"_s);
    }

    void refusalsAreToldInTheirWords()
    {
        Place place;
        QVERIFY(place.isReady());
        place.positions.answersAtOnce = false;
        place.action->trigger();
        QVERIFY(place.action->isChecked()); // while it asks
        place.positions.answer(false);
        QVERIFY(place.told().startsWith(u"This application may not use your position"_s));
        QVERIFY(!place.action->isChecked());
        place.positions.hasReceiver = false;
        place.action->trigger();
        place.positions.answer(true);
        QVERIFY(place.told().startsWith(u"The position is not available"_s));
    }
};

ANJUNGAN_TEST(QApplication, OwnPositionTest)
#include "own_position_test.moc"
