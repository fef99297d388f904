// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/seed.h"
#include "tests/support/test_main.h"
#include "ui/wall/rotation.h"

#include <QRandomGenerator>
#include <QTimeZone>

#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anjungan;
using namespace anjungan::wall;
using workspace::WallEntry;

namespace {

const QTimeZone wib("Asia/Jakarta"); // without daylight saving
const QDateTime saturday(QDate(2026, 11, 21), QTime(14, 5), wib);

/// The two clocks of a wall.
struct Clocks
{
    QDateTime local = saturday;
    std::chrono::milliseconds steady = 5h;

    Moment now() const { return {local, steady}; }
    void pass(std::chrono::milliseconds time)
    {
        local = local.addDuration(time);
        steady += time;
    }
};

QList<WallEntry> entriesOf(int count, std::chrono::seconds dwell = 30s)
{
    QList<WallEntry> entries;
    for (int at = 0; at < count; ++at)
        entries.append({.page = u"p%1"_s.arg(at), .dwell = dwell});
    return entries;
}

/// Lets time pass in steps of half a second; moves on when it is due.
void run(Rotation &rotation, Clocks &clocks, std::chrono::milliseconds time)
{
    for (; time > 0ms; time -= 500ms) {
        clocks.pass(std::min(time, std::chrono::milliseconds(500ms)));
        rotation.update(clocks.now());
        if (rotation.isDue())
            rotation.moveOn();
    }
}

} // namespace

class RotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFollowOneAnother()
    {
        Clocks clocks;
        QList<WallEntry> entries = entriesOf(3);
        entries[1].dwell = 10s;
        Rotation rotation(entries, clocks.now());
        QCOMPARE(rotation.current(), 0);
        QCOMPARE(rotation.next(), 1);
        run(rotation, clocks, 15s);
        QCOMPARE(rotation.progress(), 0.5);
        run(rotation, clocks, 15s);
        QCOMPARE(rotation.current(), 1);
        QCOMPARE(rotation.progress(), 0.0);
        run(rotation, clocks, 10s);
        QCOMPARE(rotation.current(), 2);
        QCOMPARE(rotation.next(), 0);
        run(rotation, clocks, 30s);
        QCOMPARE(rotation.current(), 0);
    }

    void nothingIsNothing()
    {
        Clocks clocks;
        Rotation rotation({}, clocks.now());
        run(rotation, clocks, 5min);
        rotation.stepForward();
        rotation.stepBack();
        rotation.goTo(0);
        rotation.toggleHold();
        rotation.standAt(0);
        QCOMPARE(rotation.current(), -1);
        QCOMPARE(rotation.next(), -1);
        QVERIFY(!rotation.isDue() && !rotation.isHeld());
        QCOMPARE(rotation.progress(), 0.0);
    }

    void aPageAloneFollowsItself()
    {
        Clocks clocks;
        Rotation rotation(entriesOf(1), clocks.now());
        QCOMPARE(rotation.next(), 0);
        run(rotation, clocks, 45s);
        QCOMPARE(rotation.current(), 0);
        QCOMPARE(rotation.progress(), 0.5);
    }

    void whatNeedsLongerStaysLonger()
    {
        Clocks clocks;
        Rotation rotation(entriesOf(2), clocks.now());
        rotation.setNeeded(60s);
        run(rotation, clocks, 59s);
        QCOMPARE(rotation.current(), 0);
        run(rotation, clocks, 1s);
        QCOMPARE(rotation.current(), 1);
        QCOMPARE(rotation.span(), 30s); // the next one does not
    }

    void whatIsNotReadyIsWaitedFor()
    {
        Clocks clocks;
        Rotation rotation(entriesOf(2), clocks.now());
        for (int second = 0; second < 100; ++second) {
            clocks.pass(1s);
            rotation.update(clocks.now(), true);
        }
        QCOMPARE(rotation.elapsed(), 0ms);
    }

    void hoursDecide()
    {
        Clocks clocks;
        QList<WallEntry> entries = entriesOf(3);
        entries[1].hours = {{}, QTime(22, 0), QTime(6, 0)};
        entries[2].hours = {{Qt::Sunday}, {}, {}};
        Rotation rotation(entries, clocks.now());
        QCOMPARE(rotation.scheduled(), std::vector{0});
        clocks.pass(8h); // 22.05
        rotation.update(clocks.now());
        QCOMPARE(rotation.scheduled(), (std::vector{0, 1}));
        clocks.pass(2h); // Sunday, over midnight
        rotation.update(clocks.now());
        QCOMPARE(rotation.scheduled(), (std::vector{0, 1, 2}));
    }

    void whoseHoursAreOverLeaves()
    {
        Clocks clocks;
        QList<WallEntry> entries = entriesOf(2, 600s);
        entries[0].hours = {{}, QTime(7, 0), QTime(14, 6)};
        Rotation rotation(entries, clocks.now());
        clocks.pass(30s);
        rotation.update(clocks.now());
        QVERIFY(!rotation.isDue());
        clocks.pass(31s);
        rotation.update(clocks.now());
        QVERIFY(rotation.isDue());
        rotation.moveOn();
        QCOMPARE(rotation.current(), 1);
        QVERIFY(!rotation.isDue());
    }

    void hoursWithoutAPageShowAll()
    {
        Clocks clocks;
        QList<WallEntry> entries = entriesOf(2);
        entries[0].hours = entries[1].hours = {{Qt::Monday}, QTime(7, 0), QTime(8, 0)};
        const Rotation rotation(entries, clocks.now());
        QCOMPARE(rotation.scheduled(), (std::vector{0, 1}));
        QCOMPARE(rotation.current(), 0);
    }

    void aClockThatIsSetChangesNoDwell()
    {
        for (const auto jump : {std::chrono::hours(-48), std::chrono::hours(48), std::chrono::hours(24 * 365)}) {
            Clocks clocks;
            Rotation rotation(entriesOf(2), clocks.now());
            run(rotation, clocks, 10s);
            clocks.local = clocks.local.addDuration(jump);
            run(rotation, clocks, 19s);
            QCOMPARE(rotation.current(), 0);
            run(rotation, clocks, 1s);
            QCOMPARE(rotation.current(), 1);
        }
    }

    void timeAsleepDoesNotCount()
    {
        Clocks clocks;
        Rotation rotation(entriesOf(2), clocks.now());
        clocks.pass(12h);
        rotation.update(clocks.now());
        QCOMPARE(rotation.current(), 0);
        QVERIFY(rotation.elapsed() <= Rotation::mostBetween);
        clocks.steady -= 3h; // no steady clock does it; nothing is counted, and nothing breaks
        rotation.update(clocks.now());
        QVERIFY(rotation.elapsed() <= Rotation::mostBetween);
    }

    void aHandHoldsForAWhile()
    {
        Clocks clocks;
        Rotation rotation(entriesOf(3), clocks.now());
        run(rotation, clocks, 10s);
        rotation.toggleHold();
        QVERIFY(rotation.isHeld());
        run(rotation, clocks, 119s);
        QCOMPARE(rotation.current(), 0);
        QCOMPARE(rotation.elapsed(), 10s);
        run(rotation, clocks, 1s);
        QVERIFY(!rotation.isHeld()); // by itself
        run(rotation, clocks, 20s);
        QCOMPARE(rotation.current(), 1);
        rotation.toggleHold();
        rotation.toggleHold();
        QVERIFY(!rotation.isHeld());
    }

    void aHandGoesThere()
    {
        Clocks clocks;
        QList<WallEntry> entries = entriesOf(4);
        entries[1].hours = {{Qt::Monday}, {}, {}};
        Rotation rotation(entries, clocks.now());
        rotation.stepForward();
        QCOMPARE(rotation.current(), 2); // not one that is not scheduled
        rotation.stepBack();
        rotation.stepBack();
        QCOMPARE(rotation.current(), 3);
        rotation.goTo(1);
        QCOMPARE(rotation.current(), 2);
        rotation.goTo(7);
        QCOMPARE(rotation.current(), 2);
        run(rotation, clocks, 90s);
        QCOMPARE(rotation.current(), 2);
        rotation.stepForward(); // each key begins the while anew
        run(rotation, clocks, 119s);
        QCOMPARE(rotation.current(), 3);
        run(rotation, clocks, 31s);
        QCOMPARE(rotation.current(), 0);
    }

    /// Whatever happens, the current page is one of the entries and within its hours unless none is, and progress is a
    /// share.
    void whateverHappens()
    {
        QRandomGenerator random(test::printedSeed());
        for (int round = 0; round < 60; ++round) {
            QList<WallEntry> entries = entriesOf(1 + static_cast<int>(random.bounded(200)), 5s);
            for (WallEntry &entry : entries) {
                if (random.bounded(2) == 0)
                    entry.hours = {{},
                                   QTime(static_cast<int>(random.bounded(24)), 0),
                                   QTime(static_cast<int>(random.bounded(24)), 0)};
                if (random.bounded(4) == 0)
                    entry.hours.days = {static_cast<Qt::DayOfWeek>(1 + random.bounded(7))};
            }
            Clocks clocks;
            Rotation rotation(entries, clocks.now());
            std::set<int> seen;
            for (int step = 0; step < 400; ++step) {
                switch (random.bounded(12)) {
                case 0:
                    rotation.stepForward();
                    break;
                case 1:
                    rotation.stepBack();
                    break;
                case 2:
                    rotation.goTo(static_cast<int>(random.bounded(12)) - 1);
                    break;
                case 3:
                    rotation.toggleHold();
                    break;
                case 4:
                    clocks.local = clocks.local.addSecs(static_cast<qint64>(random.bounded(400000)) - 200000);
                    break;
                case 5:
                    rotation.setNeeded(std::chrono::seconds(random.bounded(30)));
                    break;
                default:
                    clocks.pass(std::chrono::milliseconds(random.bounded(4000)));
                }
                rotation.update(clocks.now(), random.bounded(10) == 0);
                if (rotation.isDue())
                    rotation.moveOn();
                const int current = rotation.current();
                QVERIFY(current >= 0 && current < entries.size());
                QVERIFY(rotation.progress() >= 0 && rotation.progress() <= 1);
                QVERIFY(!rotation.scheduled().empty());
                const bool isScheduled = std::ranges::contains(rotation.scheduled(), current);
                QVERIFY(isScheduled || rotation.isHeld());
                QVERIFY(std::ranges::contains(rotation.scheduled(), rotation.next()));
                seen.insert(current);
            }
            QVERIFY(!seen.empty());
        }
    }

    void everyPageHasItsTurn()
    {
        Clocks clocks;
        Rotation rotation(entriesOf(200, 5s), clocks.now());
        std::set<int> seen;
        for (int turn = 0; turn < 200; ++turn) {
            seen.insert(rotation.current());
            run(rotation, clocks, 5s);
        }
        QCOMPARE(seen.size(), 200);
    }
};

ANJUNGAN_TEST(QCoreApplication, RotationTest)
#include "rotation_test.moc"
