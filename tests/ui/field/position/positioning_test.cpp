// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "ui/field/position/positioning.h"

using namespace anjungan;
using namespace std::chrono_literals;
using field::Fix;
using field::Positioning;
using field::PositionSource;
using State = field::Positioning::State;

namespace {

/// A source that sends what the test says.
class ScriptedSource final : public PositionSource
{
public:
    explicit ScriptedSource(ScriptedSource *&known) { known = this; }
    void start() override { isOn = true, ++starts; }
    void stop() override { isOn = false; }

    bool isOn = false;
    int starts = 0;
};

struct Field
{
    test::ManualClock clock;
    std::chrono::milliseconds now{0};
    ScriptedSource *source = nullptr;
    int made = 0;
    Positioning positioning{[this] {
                                ++made;
                                return std::make_unique<ScriptedSource>(source);
                            },
                            clock, [this] { return now; }};

    void pass(std::chrono::milliseconds time)
    {
        now += time;
        clock.pass(time);
        positioning.check();
    }
    void send(double longitude, double latitude)
    {
        Q_EMIT source->fixed({.degrees = {longitude, latitude}, .accuracy = 10, .heading = {}, .time = clock.now()});
    }
};

} // namespace

class PositioningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOnWhileNobodyLooks()
    {
        Field field;
        QCOMPARE(field.made, 0);
        QCOMPARE(field.positioning.state(), State::Resting);
        QVERIFY(!field.positioning.isAwake());
        field.positioning.setLooked(true);
        QCOMPARE(field.made, 1);
        QVERIFY(field.source->isOn && field.positioning.isAwake());
        field.send(98.6, 3.6);
        field.positioning.setLooked(false);
        QVERIFY(!field.source->isOn && !field.positioning.isAwake());
        QCOMPARE(field.positioning.state(), State::Resting);
        QVERIFY(field.positioning.fix()); // what it was is kept
        // Not even a receiver that goes on sending wakes anyone.
        int changes = 0;
        connect(&field.positioning, &Positioning::changed, this, [&changes] { ++changes; });
        field.send(98.7, 3.6);
        QCOMPARE(changes, 0);
        QCOMPARE(field.positioning.fix()->degrees.x, 98.6);
    }

    void twentySecondsWithoutAPosition()
    {
        Field field;
        field.positioning.setLooked(true);
        QCOMPARE(field.positioning.state(), State::Searching);
        field.pass(19s);
        QCOMPARE(field.positioning.state(), State::Searching);
        field.pass(1s);
        QCOMPARE(field.positioning.state(), State::NoFix);
        field.send(98.6, 3.6);
        QCOMPARE(field.positioning.state(), State::Fixed);
    }

    void aLostPositionTellsItsAge()
    {
        Field field;
        field.positioning.setLooked(true);
        field.send(98.6, 3.6);
        field.pass(19s);
        QCOMPARE(field.positioning.state(), State::Fixed);
        field.pass(1s);
        QCOMPARE(field.positioning.state(), State::Lost);
        QCOMPARE(field.positioning.age(), 20s);
        field.pass(100s);
        QCOMPARE(field.positioning.age(), 120s);
        field.send(98.6001, 3.6);
        QCOMPARE(field.positioning.state(), State::Fixed);
        QCOMPARE(field.positioning.age(), 0s);
    }

    void whatIsDoubtedIsToldAndNotUsed()
    {
        Field field;
        field.positioning.setLooked(true);
        field.send(0, 0);
        QCOMPARE(field.positioning.state(), State::Searching);
        QCOMPARE(field.positioning.doubt(), std::optional(field::Doubt::NullIsland));
        field.pass(20s);
        QCOMPARE(field.positioning.state(), State::NoFix);
        field.send(98.6, 3.6);
        QVERIFY(!field.positioning.doubt());
        field.pass(1s);
        field.send(101, 3.6);
        QCOMPARE(field.positioning.doubt(), std::optional(field::Doubt::Jump));
        QCOMPARE(field.positioning.fix()->degrees.x, 98.6);
    }

    void aFrozenReceiverIsLost()
    {
        Field field;
        field.positioning.setLooked(true);
        const Fix frozen{.degrees = {98.6, 3.6}, .accuracy = 10, .heading = {}, .time = field.clock.now()};
        for (int second = 0; second < 21; ++second) {
            Q_EMIT field.source->fixed(frozen);
            field.pass(1s);
        }
        QCOMPARE(field.positioning.state(), State::Lost);
    }

    void refusalsWaitForAPerson()
    {
        Field field;
        field.positioning.setLooked(true);
        Q_EMIT field.source->failed(PositionSource::Failure::Denied);
        QCOMPARE(field.positioning.state(), State::Denied);
        QVERIFY(!field.positioning.isAwake());
        field.positioning.tryAgain();
        QCOMPARE(field.positioning.state(), State::Searching);
        QCOMPARE(field.source->starts, 2);
    }

    void noSourceIsUnavailable()
    {
        test::ManualClock clock;
        Positioning positioning([] { return std::unique_ptr<PositionSource>(); }, clock);
        positioning.setLooked(true);
        QCOMPARE(positioning.state(), State::Unavailable);
        QVERIFY(!positioning.isAwake());
    }
};

ANJUNGAN_TEST(QCoreApplication, PositioningTest)
#include "positioning_test.moc"
