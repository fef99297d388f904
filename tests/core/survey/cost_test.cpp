// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/cost.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using survey::Cost;
using survey::Measured;
using workspace::Duration;

namespace {

constexpr Duration quarter{.months = 0, .days = 0, .seconds = 900}, week{.months = 0, .days = 7, .seconds = 0};

workspace::Dataset asked(const Duration &refresh)
{
    workspace::Dataset dataset;
    dataset.refresh = refresh;
    return dataset;
}

} // namespace

/// What syncs cost in a day, from what one of each kind cost.
class CostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDoneOftenIsCountedAsOften()
    {
        const Cost one{.requests = 2, .bytes = 1000};
        QCOMPARE(survey::dailyCost(one, quarter), (Cost{.requests = 192, .bytes = 96'000}));
        QCOMPARE(survey::dailyCost(one, week), (Cost{.requests = 1, .bytes = 143})); // rounded up
        QCOMPARE(survey::dailyCost(one, {.months = 1, .days = 0, .seconds = 0}), (Cost{.requests = 1, .bytes = 34}));
        QCOMPARE(survey::dailyCost(one, {}), Cost()); // never
    }

    /// A source may say that it has more than can be counted.
    void whatIsHugeStaysWithinBounds()
    {
        const Cost huge{.requests = 2'000'000'000, .bytes = std::numeric_limits<qint64>::max()};
        const Cost day = survey::dailyCost(huge, {.months = 0, .days = 0, .seconds = 1});
        QCOMPARE(day, (Cost{.requests = 172'800'000'000'000, .bytes = 1'000'000'000'000'000}));
        QVERIFY((day + day).bytes > day.bytes);
    }

    void aQuietDayIsItsSyncs()
    {
        const Measured measured{.first = {.requests = 10, .bytes = 50'000}, .quiet = {.requests = 1, .bytes = 300}};
        QCOMPARE(survey::quietDayOf(measured, asked(quarter)), (Cost{.requests = 96, .bytes = 28'800}));
        QCOMPARE(survey::quietDayOf(measured, {}), (Cost{.requests = 96, .bytes = 28'800})); // as often as usual
        // The delivery takes the place of one of them.
        QCOMPARE(survey::usualDayOf(measured, asked(quarter)), (Cost{.requests = 105, .bytes = 78'500}));
    }

    /// What the list of versions says is asked for once a day at most.
    void versionsSpareTheOtherSyncs()
    {
        const Measured measured{
            .first = {.requests = 10, .bytes = 50'000}, .quiet = {.requests = 1, .bytes = 300}, .isByVersion = true};
        QCOMPARE(survey::quietDayOf(measured, asked(quarter)), (Cost{.requests = 1, .bytes = 300}));
        QCOMPARE(survey::quietDayOf(measured, asked(week)), (Cost{.requests = 1, .bytes = 43}));
        QCOMPARE(survey::usualDayOf(measured, asked(quarter)), (Cost{.requests = 11, .bytes = 50'300}));
    }

    /// Who asks for changes lists all rows now and then, once a day unless the workspace says how often.
    void changesAreListedInFullNowAndThen()
    {
        const Measured measured{.first = {.requests = 10, .bytes = 70'000},
                                .quiet = {.requests = 1, .bytes = 200},
                                .isByVersion = false,
                                .isByDelta = true,
                                .delivery = Cost{.requests = 2, .bytes = 900}};
        workspace::Dataset dataset = asked(quarter);
        QCOMPARE(survey::quietDayOf(measured, dataset), (Cost{.requests = 106, .bytes = 89'200}));
        dataset.complete = week;
        QCOMPARE(survey::quietDayOf(measured, dataset), (Cost{.requests = 98, .bytes = 29'200}));
        QCOMPARE(survey::usualDayOf(measured, dataset), (Cost{.requests = 99, .bytes = 29'900}));
    }

    /// A delivery that costs less than a sync without one makes no day cheaper than a quiet one.
    void aDayWithADeliveryIsNotCheaperThanAQuietOne()
    {
        const Measured measured{.first = {.requests = 3, .bytes = 900},
                                .quiet = {.requests = 3, .bytes = 1000},
                                .isByVersion = false,
                                .isByDelta = false,
                                .delivery = Cost{.requests = 1, .bytes = 100}};
        QCOMPARE(survey::usualDayOf(measured, asked(quarter)), survey::quietDayOf(measured, asked(quarter)));
    }
};

ANJUNGAN_TEST(QCoreApplication, CostTest)
#include "cost_test.moc"
