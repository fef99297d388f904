// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/field/position/doubt.h"

#include <QTimeZone>

#include <limits>

using namespace anjungan;
using namespace std::chrono_literals;
using field::Doubt;
using field::Fix;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(5, 0), QTimeZone::UTC);

Fix fixAt(double longitude, double latitude, std::chrono::seconds after = 0s, std::optional<double> accuracy = 10)
{
    return {.degrees = {longitude, latitude}, .accuracy = accuracy, .heading = {}, .time = noon.addDuration(after)};
}

} // namespace

Q_DECLARE_METATYPE(anjungan::field::Fix)

class DoubtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKind_data()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinite = std::numeric_limits<double>::infinity();
        QTest::addColumn<Fix>("fix");
        QTest::addColumn<std::optional<Fix>>("before");
        QTest::addColumn<std::optional<Doubt>>("expected");
        using None = std::optional<Fix>;
        const std::optional<Fix> here = fixAt(98.6, 3.6);
        const auto row = [](const char *name, const Fix &fix, const None &before, std::optional<Doubt> expected) {
            QTest::newRow(name) << fix << before << expected;
        };
        row("first", fixAt(98.6, 3.6), None(), std::nullopt);
        row("walks", fixAt(98.60002, 3.6, 2s), here, std::nullopt);
        row("a lorry", fixAt(98.62, 3.6, 120s), here, std::nullopt);
        row("not a number", fixAt(nan, 3.6), None(), Doubt::NotOnEarth);
        row("infinite", fixAt(98.6, infinite), None(), Doubt::NotOnEarth);
        row("beyond the pole", fixAt(98.6, 90.1), None(), Doubt::NotOnEarth);
        row("beyond the date line", fixAt(180.1, 3.6), None(), Doubt::NotOnEarth);
        row("0 0", fixAt(0, 0), None(), Doubt::NullIsland);
        row("nearly 0 0", fixAt(0.00001, -0.00001), None(), Doubt::NullIsland);
        row("on the equator", fixAt(98.6, 0), None(), std::nullopt);
        row("absurd accuracy", fixAt(98.6, 3.6, 0s, 1e9), None(), Doubt::Vague);
        row("accuracy not a number", fixAt(98.6, 3.6, 0s, nan), None(), Doubt::Vague);
        row("below 0 m", fixAt(98.6, 3.6, 0s, -1), None(), Doubt::Vague);
        row("4 km", fixAt(98.6, 3.6, 0s, 4'000), None(), std::nullopt);
        row("no accuracy", fixAt(98.6, 3.6, 0s, {}), None(), std::nullopt);
        row("a day old", fixAt(98.6, 3.6, -24h), None(), Doubt::Old);
        row("nine minutes old", fixAt(98.6, 3.6, -9min), None(), std::nullopt);
        row("the clock is behind", fixAt(98.6, 3.6, 24h), None(), std::nullopt);
        row("jumps", fixAt(99.6, 3.6, 1s), here, Doubt::Jump);
        row("jumps back in time", fixAt(99.6, 3.6, -1s), here, Doubt::Jump);
        row("within both accuracies", fixAt(98.62, 3.6, 1s, 4'000), here, std::nullopt);
        row("the same once more", fixAt(98.6, 3.6), here, Doubt::Repeated);
        row("stands still", fixAt(98.6, 3.6, 5s), here, std::nullopt);
    }

    void eachKind()
    {
        QFETCH(const Fix, fix);
        QFETCH(const std::optional<Fix>, before);
        QTEST(field::doubtOf(fix, before, before, noon), "expected");
    }

    void aDeviceWithAWrongClockHasAPosition()
    {
        field::PlausibleTrack track;
        const QDateTime wrong = noon.addDays(30);
        QCOMPARE(track.take(fixAt(98.6, 3.6), wrong), std::optional(Doubt::Old));
        QCOMPARE(track.take(fixAt(98.6, 3.6, 1s), wrong.addSecs(1)), std::nullopt);
        QVERIFY(track.last());
    }

    void theThirdAtANewPlaceIsBelieved()
    {
        field::PlausibleTrack track;
        QVERIFY(!track.take(fixAt(98.6, 3.6), noon));
        QCOMPARE(track.take(fixAt(99.6, 3.6, 1s), noon), std::optional(Doubt::Jump));
        QCOMPARE(track.take(fixAt(99.6001, 3.6, 2s), noon), std::optional(Doubt::Jump));
        QCOMPARE(track.last()->degrees.x, 98.6);
        QVERIFY(!track.take(fixAt(99.6002, 3.6, 3s), noon));
        QCOMPARE(track.last()->degrees.x, 99.6002);
    }

    void jumpsToAndFroAreNot()
    {
        field::PlausibleTrack track;
        QVERIFY(!track.take(fixAt(98.6, 3.6), noon));
        for (int second = 1; second < 20; ++second) {
            const double away = second % 2 == 0 ? 99.6 : 97.6;
            QCOMPARE(track.take(fixAt(away, 3.6, std::chrono::seconds(second)), noon), std::optional(Doubt::Jump));
        }
        QCOMPARE(track.last()->degrees.x, 98.6);
    }
};

ANJUNGAN_TEST(QCoreApplication, DoubtTest)
#include "doubt_test.moc"
