// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/shrink_guard.h"
#include "tests/support/test_main.h"

#include <QTimeZone>

using namespace anjungan;
using namespace anjungan::sync;

namespace {

/// Days after 21 November 2026.
QDateTime at(double days)
{
    return QDateTime({2026, 11, 21}, {7, 0}, QTimeZone::UTC).addSecs(static_cast<qint64>(days * 86'400));
}

struct Case
{
    Shrinking delivery;
    std::optional<HeldDelivery> held = {};
    Consent consent = Consent::None;
    GuardRule rule = {};
    double now = 0;
    std::optional<double> confirmed = {};
    GuardRuling ruling = {};
};

HeldDelivery seen(const QByteArray &mark, double since, qint64 rows = 40, qint64 removed = 60)
{
    return {.mark = mark, .since = at(since), .rejectedAt = {}, .rows = rows, .removed = removed};
}

HeldDelivery rejected(HeldDelivery held)
{
    held.rejectedAt = at(0.5);
    return held;
}

} // namespace

Q_DECLARE_METATYPE(Case)

/// The guard's decisions, as a table of values.
class ShrinkGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<Case>("one");
        const auto row = [](const char *name, const Case &one) { QTest::newRow(name) << one; };
        const Shrinking most{.published = 100, .rows = 40, .removed = 60, .mark = "a"};
        const Shrinking none{.published = 100, .rows = 0, .removed = 100, .mark = "all"};
        const GuardRuling dropsNow{.reason = GuardReason::Drops, .since = at(0), .until = at(1), .rejectedAt = {}};
        const GuardRuling emptyNow{.reason = GuardReason::Empty, .since = at(0), .until = {}, .rejectedAt = {}};
        const HeldDelivery empty = seen("all", 0, 0, 100);

        row("nothing was published", {.delivery = {.published = 0, .rows = 0, .removed = 0, .mark = {}}});
        row("nothing is removed", {.delivery = {.published = 100, .rows = 150, .removed = 0, .mark = {}}});
        row("a fifth goes through", {.delivery = {.published = 100, .rows = 80, .removed = 20, .mark = "a"}});
        row("more is held",
            {.delivery = {.published = 100, .rows = 79, .removed = 21, .mark = "a"}, .ruling = dropsNow});
        row("also if as many come",
            {.delivery = {.published = 100, .rows = 100, .removed = 21, .mark = "a"}, .ruling = dropsNow});
        row("the share can be another", {.delivery = most, .rule = {.share = 0.6}});
        row("one of one is empty", {.delivery = {.published = 1, .rows = 0, .removed = 1, .mark = "a"},
                                    .ruling = {.reason = GuardReason::Empty, .since = at(0)}});
        row("few rows, while others came twice",
            {.delivery = {.published = 100, .rows = 99, .removed = 1, .doubles = 1, .mark = "a"},
             .ruling = {.reason = GuardReason::Doubles, .since = at(0), .until = at(1)}});

        row("seen twice is not a time", {.delivery = most, .held = seen("a", 0), .now = 0.0002, .ruling = dropsNow});
        row("almost the time", {.delivery = most, .held = seen("a", 0), .now = 0.9999, .ruling = dropsNow});
        row("the time", {.delivery = most, .held = seen("a", 0), .now = 1});
        row("a longer time", {.delivery = most,
                              .held = seen("a", 0),
                              .rule = {.hold = {.days = 7}},
                              .now = 6.9,
                              .ruling = {.reason = GuardReason::Drops, .since = at(0), .until = at(7)}});
        row("a shorter time",
            {.delivery = most, .held = seen("a", 0), .rule = {.hold = {.seconds = 60}}, .now = 0.001});
        row("no time still needs a second sight",
            {.delivery = most,
             .rule = {.hold = {}},
             .ruling = {.reason = GuardReason::Drops, .since = at(0), .until = at(0)}});
        row("other rows are missing: from the start",
            {.delivery = most, .held = seen("b", -3), .now = 0, .ruling = dropsNow});
        row("unknown rows are never the same", {.delivery = {.published = 100, .rows = 40, .removed = 60, .mark = {}},
                                                .held = seen({}, -3),
                                                .ruling = dropsNow});
        row("doubles after the time",
            {.delivery = {.published = 100, .rows = 99, .removed = 1, .doubles = 1, .mark = "a"},
             .held = seen("a", -1, 99, 1)});

        const auto step = [](qint64 rows, const QList<PastRows> &past, qint64 added = 0) {
            return Shrinking{.published = 80, .rows = rows, .removed = 80 + added - rows, .mark = "a", .past = past};
        };
        const PastRows first{100, at(-0.5)}, later{90, at(-0.25)}, old{100, at(-1)}, future{100, at(300)};
        const auto steps = [](const PastRows &rows, double until, double since = 0) {
            return GuardRuling{
                .reason = GuardReason::Steps, .since = at(since), .until = at(until), .rejectedAt = {}, .most = rows};
        };
        row("a fifth in steps goes through", {.delivery = step(79, {{98, at(-0.5)}})});
        row("more in steps is held", {.delivery = step(79, {first, later}), .ruling = steps(first, 0.5)});
        row("also while as many come", {.delivery = step(79, {first}, 15), .ruling = steps(first, 0.5)});
        row("but not where no fewer are left", {.delivery = step(80, {first}, 10)});
        row("the earlier rows were replaced long ago", {.delivery = step(79, {old})});
        row("the rest of them was not", {.delivery = step(71, {old, later}), .ruling = steps(later, 0.75)});
        row("a longer time for the steps",
            {.delivery = step(79, {old}), .rule = {.hold = {.days = 3}}, .ruling = steps(old, 2)});
        row("no time has no steps", {.delivery = step(79, {first}), .rule = {.hold = {}}});
        row("the share of the steps can be another", {.delivery = step(70, {first}), .rule = {.share = 0.3}});
        row("steps after a clock that was set back", {.delivery = step(79, {future}), .ruling = steps(future, 1)});
        row("steps are released by time, too", {.delivery = step(79, {future}), .held = seen("a", -1, 79, 1)});
        row("steps, and what is held is released first",
            {.delivery = step(79, {first}), .held = seen("a", -0.9, 79, 1), .ruling = steps(first, 0.1, -0.9)});
        row("steps, allowed", {.delivery = step(79, {first}), .held = seen("a", 0, 79, 1), .consent = Consent::Seen});
        row("steps, rejected",
            {.delivery = step(79, {first}),
             .held = rejected(seen("a", -0.1, 79, 1)),
             .ruling = {.reason = GuardReason::Steps, .since = at(-0.1), .rejectedAt = at(0.5), .most = first}});
        row("rejected, and the steps are old",
            {.delivery = step(79, {old}),
             .held = rejected(seen("a", -0.1, 79, 1)),
             .ruling = {.reason = GuardReason::Drops, .since = at(-0.1), .rejectedAt = at(0.5)}});

        row("empty", {.delivery = none, .ruling = emptyNow});
        row("empty for a year", {.delivery = none, .held = empty, .now = 365, .ruling = emptyNow});
        row("empty, allowed", {.delivery = none, .held = empty, .consent = Consent::Seen, .now = 1});

        row("a clock that was ahead when it was first held",
            {.delivery = most, .held = seen("a", 400), .now = 0, .ruling = dropsNow});
        row("a clock that was behind when it was first held",
            {.delivery = most, .held = seen("a", -20'000), .now = 0, .confirmed = -1, .ruling = dropsNow});
        row("a clock that was ahead at the publish",
            {.delivery = most, .held = seen("a", -2), .now = 0, .confirmed = 30});

        row("allowed as it comes", {.delivery = none, .consent = Consent::Any});
        row("allowed as it was seen", {.delivery = most, .held = seen("a", 0), .consent = Consent::Seen});
        row("allowed, and now fewer go", {.delivery = {.published = 100, .rows = 50, .removed = 50, .mark = "b"},
                                          .held = seen("a", 0),
                                          .consent = Consent::Seen});
        row("allowed, but now more go", {.delivery = {.published = 100, .rows = 30, .removed = 70, .mark = "b"},
                                         .held = seen("a", 0),
                                         .consent = Consent::Seen,
                                         .ruling = dropsNow});
        row("allowed, but now it is empty", {.delivery = {.published = 60, .rows = 0, .removed = 60, .mark = "b"},
                                             .held = seen("a", 0),
                                             .consent = Consent::Seen,
                                             .ruling = emptyNow});
        row("nothing was seen that could be allowed", {.delivery = most, .consent = Consent::Seen, .ruling = dropsNow});

        row("rejected: no time releases it",
            {.delivery = most,
             .held = rejected(seen("a", 0)),
             .now = 30,
             .ruling = {.reason = GuardReason::Drops, .since = at(0), .until = {}, .rejectedAt = at(0.5)}});
        row("rejected, but another one came",
            {.delivery = most, .held = rejected(seen("b", -9)), .now = 0, .ruling = dropsNow});
        row("rejected and then allowed",
            {.delivery = most, .held = rejected(seen("a", 0)), .consent = Consent::Seen, .now = 1});
    }

    void decides()
    {
        QFETCH(Case, one);
        const auto confirmed = one.confirmed ? std::optional(at(*one.confirmed)) : std::nullopt;
        const GuardRuling ruling = guard(one.delivery, one.held, one.rule, one.consent, confirmed, at(one.now));
        QCOMPARE(ruling.reason, one.ruling.reason);
        QCOMPARE(ruling.since, one.ruling.since);
        QCOMPARE(ruling.until, one.ruling.until);
        QCOMPARE(ruling.rejectedAt, one.ruling.rejectedAt);
        QCOMPARE(ruling.most, one.ruling.most);
    }

    void tellsWhyItLetsAShrunkenDeliveryThrough()
    {
        const Shrinking most{.published = 100, .rows = 40, .removed = 60, .mark = "a"};
        const Shrinking few{.published = 100, .rows = 99, .removed = 1, .mark = "a"};
        const auto release = [](const Shrinking &delivery, Consent consent, double now = 0) {
            return guard(delivery, seen("a", 0), {}, consent, {}, at(now)).release;
        };
        QCOMPARE(release(most, Consent::None), Release::None); // it is held
        QCOMPARE(release(most, Consent::Any), Release::ByPerson);
        QCOMPARE(release(most, Consent::Seen), Release::ByPerson);
        QCOMPARE(release(most, Consent::None, 1), Release::ByTime);
        QCOMPARE(guard(most, seen("a", 0), {}, Consent::None, {}, at(1)).seenSince, at(0));
        QCOMPARE(release(few, Consent::Any), Release::None); // nobody had to be asked
    }
};

ANJUNGAN_TEST(QCoreApplication, ShrinkGuardTest)
#include "shrink_guard_test.moc"
