// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/locate/scripted_positions.h"
#include "ui/map/locate/locator.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QNmeaPositionInfoSource>
#include <QSignalSpy>

using namespace anjungan;
using namespace std::chrono_literals;
using map::Locator;
using State = map::Locator::State;

class TestLocator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOffAtFirst()
    {
        test::ScriptedPositions positions;
        Locator locator(positions.world());
        QCOMPARE(locator.state(), State::Off);
        QVERIFY(!locator.fix());
        QCOMPARE(positions.made, 0);
        QCOMPARE(positions.asked, 0);
    }

    void searchesThenTellsTheFix()
    {
        test::ScriptedPositions positions;
        Locator locator(positions.world());
        QSignalSpy changed(&locator, &Locator::changed);
        locator.switchOn();
        QCOMPARE(locator.state(), State::Searching);
        QVERIFY(positions.isRunning());
        positions.move(98.6722, 3.5952, 12.5, 135, 2);
        QCOMPARE(locator.state(), State::Fixed);
        QCOMPARE(locator.fix()->degrees, (geo::Point{98.6722, 3.5952}));
        QCOMPARE(locator.fix()->accuracy, std::optional(12.5));
        QCOMPARE(locator.fix()->heading, std::optional(135.0));
        QVERIFY(changed.size() >= 2);
        locator.switchOff();
        QCOMPARE(locator.state(), State::Off);
        QVERIFY(!locator.fix());
        QVERIFY(!positions.isRunning());
    }

    void aStandingDeviceHasNoHeading()
    {
        test::ScriptedPositions positions;
        Locator locator(positions.world());
        locator.switchOn();
        positions.move(98.6722, 3.5952, 12.5, 135, 0.2);
        QVERIFY(!locator.fix()->heading);
        positions.move(98.6722, 3.5952, {}, 360, {});
        QCOMPARE(locator.fix()->heading, std::optional(0.0));
        QVERIFY(!locator.fix()->accuracy);
    }

    void refusesNonsense()
    {
        test::ScriptedPositions positions;
        Locator locator(positions.world());
        locator.switchOn();
        positions.move(98.6722, 93, 5, {}, {});
        positions.move(std::nan(""), 3, 5, {}, {});
        QCOMPARE(locator.state(), State::Searching);
        positions.move(98, 3, std::nan(""), -20, std::nan(""));
        QCOMPARE(locator.state(), State::Fixed);
        QVERIFY(!locator.fix()->accuracy);
        QVERIFY(!locator.fix()->heading);
        positions.move(98, 3, -4, std::numeric_limits<double>::infinity(), {});
        QVERIFY(!locator.fix()->accuracy);
        QVERIFY(!locator.fix()->heading);
    }

    void anOldFixIsStale()
    {
        test::ScriptedPositions positions;
        Locator locator(positions.world());
        locator.switchOn();
        positions.move(98, 3, 5, {}, {});
        positions.now += 14s;
        QSignalSpy changed(&locator, &Locator::changed);
        QVERIFY(!changed.wait(50));
        QCOMPARE(locator.state(), State::Fixed);
        positions.now += 1s;
        QTRY_COMPARE(locator.state(), State::Stale);
        QCOMPARE(locator.age(), 15s);
        QVERIFY(locator.fix());
        positions.now += 45s;
        changed.clear();
        QVERIFY(changed.wait(5000)); // the age goes on
        QCOMPARE(locator.age(), 60s);
        positions.move(98, 3, 5, {}, {});
        QCOMPARE(locator.state(), State::Fixed);
        QCOMPARE(locator.age(), 0s);
    }

    void restsWhileNobodySeesIt()
    {
        test::ScriptedPositions positions;
        Locator locator(positions.world());
        locator.switchOn();
        positions.move(98, 3, 5, {}, {});
        locator.setAwake(false);
        QVERIFY(!positions.isRunning());
        positions.move(99, 3, 5, {}, {}); // one that was under way
        QCOMPARE(locator.fix()->degrees.x, 98.0);
        positions.now += 1h;
        locator.setAwake(true);
        QVERIFY(positions.isRunning());
        QCOMPARE(locator.state(), State::Stale);
        positions.move(99, 3, 5, {}, {});
        QCOMPARE(locator.fix()->degrees.x, 99.0);
        QCOMPARE(positions.made, 1);
    }

    void switchedOnAsleepItStartsWhenSeen()
    {
        test::ScriptedPositions positions;
        Locator locator(positions.world());
        locator.setAwake(false);
        locator.switchOn();
        QCOMPARE(locator.state(), State::Searching);
        QVERIFY(!positions.isRunning());
        locator.setAwake(true);
        QVERIFY(positions.isRunning());
    }

    void asksFirst()
    {
        test::ScriptedPositions positions;
        positions.answersAtOnce = false;
        Locator locator(positions.world());
        locator.switchOn();
        locator.switchOn(); // impatience asks nobody twice
        QCOMPARE(positions.asked, 1);
        QCOMPARE(locator.state(), State::Asking);
        QCOMPARE(positions.made, 0);
        positions.answer(true);
        QCOMPARE(locator.state(), State::Searching);
    }

    void aRefusalIsToldAndMayBeAskedAgain()
    {
        test::ScriptedPositions positions;
        positions.answersAtOnce = false;
        Locator locator(positions.world());
        locator.switchOn();
        positions.answer(false);
        QCOMPARE(locator.state(), State::Denied);
        QCOMPARE(positions.made, 0);
        locator.switchOn();
        positions.answer(true);
        QCOMPARE(locator.state(), State::Searching);
    }

    void anAnswerThatComesTooLateCountsNoMore()
    {
        test::ScriptedPositions positions;
        positions.answersAtOnce = false;
        Locator locator(positions.world());
        locator.switchOn();
        locator.switchOff();
        positions.answer(true);
        QCOMPARE(locator.state(), State::Off);
        QCOMPARE(positions.made, 0);
    }

    void aDeviceWithoutReceiverSaysSo()
    {
        test::ScriptedPositions positions;
        positions.hasReceiver = false;
        Locator locator(positions.world());
        locator.switchOn();
        QCOMPARE(locator.state(), State::Unavailable);
        locator.setAwake(false);
        locator.setAwake(true);
        QCOMPARE(locator.state(), State::Unavailable);
    }

    void errorsEndIt_data()
    {
        QTest::addColumn<QGeoPositionInfoSource::Error>("error");
        QTest::addColumn<State>("state");
        QTest::newRow("forbidden") << QGeoPositionInfoSource::AccessError << State::Denied;
        QTest::newRow("gone") << QGeoPositionInfoSource::ClosedError << State::Unavailable;
        QTest::newRow("unknown") << QGeoPositionInfoSource::UnknownSourceError << State::Unavailable;
        QTest::newRow("late") << QGeoPositionInfoSource::UpdateTimeoutError << State::Fixed;
    }

    void errorsEndIt()
    {
        QFETCH(QGeoPositionInfoSource::Error, error);
        QFETCH(State, state);
        test::ScriptedPositions positions;
        Locator locator(positions.world());
        locator.switchOn();
        positions.move(98, 3, 5, {}, {});
        positions.fail(error);
        QCOMPARE(locator.state(), state);
        QCOMPARE(locator.fix().has_value(), state == State::Fixed);
        locator.switchOff();
        locator.switchOn();
        QCOMPARE(locator.state(), State::Searching);
    }

    void readsAReceiver()
    {
        // The output of a receiver in Medan that moves south-east at 3 m/s, with one garbled line.
        QByteArray sentences = "$GPRMC,070512.00,A,0335.7120,N,09840.3320,E,5.83,135.0,211126,,,A*67\r\n"
                               "$GPRMC,070512.10,A,0335.7120,N,19940.3320,E,5.83,135.0,211126,,,A*00\r\n"
                               "$GPRMC,070512.20,A,0335.7120,N,09840.3320,E,5.83,135.0,211126,,,A*65\r\n";
        test::ScriptedPositions positions;
        map::LocatorWorld world = positions.world();
        world.makeSource = [&sentences] {
            auto source = std::make_unique<QNmeaPositionInfoSource>(QNmeaPositionInfoSource::SimulationMode);
            auto *buffer = new QBuffer(&sentences, source.get());
            buffer->open(QIODevice::ReadOnly);
            source->setDevice(buffer);
            source->setUserEquivalentRangeError(5);
            return source;
        };
        Locator locator(world);
        locator.switchOn();
        QTRY_COMPARE(locator.state(), State::Fixed);
        QVERIFY(std::abs(locator.fix()->degrees.x - 98.6722) < 1e-6);
        QVERIFY(std::abs(locator.fix()->degrees.y - 3.5952) < 1e-6);
        QCOMPARE(locator.fix()->heading, std::optional(135.0));
    }
};

ANJUNGAN_TEST(QCoreApplication, TestLocator)
#include "locator_test.moc"
