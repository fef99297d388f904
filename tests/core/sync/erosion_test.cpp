// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/core/sync/register.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

using namespace anjungan;
using namespace anjungan::sync;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::BundleKit;
using test::Register;

namespace {

/// A register of 100 rows that was synced once, and loses some before each further sync.
struct Eroding : Register
{
    explicit Eroding(const source::Abilities &abilities = {}) : Register(100)
    {
        collection.maxLimit = 1'000;
        source.declare(abilities);
        serve();
        first = sync();
        clock.pass(7h); // the times of the rows are final then
        confirm();
    }

    Observation confirm()
    {
        serve();
        return sync();
    }

    Observation lose(int count, std::chrono::milliseconds pause)
    {
        for (int i = 0; i < count; ++i)
            erase(QString::number(m_next++));
        clock.pass(pause);
        return confirm();
    }

    Observation first;

private:
    int m_next = 1;
};

QString errorOf(const Observation &seen) { return test::told(seen.error); }

} // namespace

/// Losses that are small each: those within the guard's time count together. On the real engine.
class ErosionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsSmallLossesTogether_data()
    {
        QTest::addColumn<bool>("isDelta");
        QTest::newRow("listings") << false;
        QTest::newRow("deltas") << true;
    }

    /// Each sync opens the cache anew, as after a restart.
    void countsSmallLossesTogether()
    {
        QFETCH(bool, isDelta);
        Eroding office({.filters = isDelta, .projects = isDelta});
        QCOMPARE(office.first.rows, 100);
        for (int sync = 1; sync <= 10; ++sync) {
            const Observation seen = office.lose(5, 6min);
            QCOMPARE(seen.way, isDelta ? Way::Delta : Way::Full);
            QCOMPARE(seen.outcome, sync <= 4 ? Outcome::Published : Outcome::Held);
            QCOMPARE(seen.rows, std::max(100 - 5 * sync, 80));
            if (sync > 4 && sync <= 7)
                QVERIFY2(errorOf(seen).startsWith(
                             u"sync.held_for_steps(%1, 100, 2026-11-21T14:11:00.000Z); "_s.arg(100 - 5 * sync)),
                         qPrintable(errorOf(seen)));
            if (sync > 7) // more than a fifth of the 80 by themselves
                QVERIFY2(errorOf(seen).startsWith(u"sync.held_for_drops(%1, 80); "_s.arg(5 * sync - 20)),
                         qPrintable(errorOf(seen)));
        }
        QCOMPARE(office.rows().size(), 80);
    }

    void losesAsMuchInTenDays()
    {
        Eroding office;
        for (int sync = 1; sync <= 10; ++sync) {
            QCOMPARE(office.lose(5, 24h).outcome, Outcome::Published);
            QCOMPARE(office.confirm().outcome, Outcome::Unchanged);
        }
        QCOMPARE(office.rows().size(), 50);
    }

    void theTimeIsTheDatasets()
    {
        Eroding office;
        office.workspace.datasets.first().hold = workspace::Duration{.days = 7};
        for (int sync = 1; sync <= 5; ++sync)
            QCOMPARE(office.lose(5, 24h).outcome, sync <= 4 ? Outcome::Published : Outcome::Held);
    }

    void rowsThatAreReplacedAreNotLost()
    {
        Eroding office;
        for (int sync = 1; sync <= 6; ++sync) {
            for (int i = 0; i < 15; ++i)
                office.write(QString::number(1'000 + sync * 100 + i), i);
            const Observation seen = office.lose(15, 6min);
            QVERIFY2(seen.outcome == Outcome::Published, qPrintable(errorOf(seen)));
            QCOMPARE(std::tuple(seen.added, seen.removed, seen.rows), std::tuple(15, 15, 100));
        }
    }

    void onceAcceptedTheNewNumberCounts()
    {
        Eroding office;
        office.lose(20, 1h);
        QCOMPARE(office.lose(10, 1h).outcome, Outcome::Held);
        office.options.acceptSeen = true;
        const Observation accepted = office.confirm();
        QCOMPARE(accepted.outcome, Outcome::Published);
        QCOMPARE(test::told(accepted.note), u"sync.shrunk_by_person()"_s);
        office.options.acceptSeen = false;
        QCOMPARE(office.lose(14, 1h).outcome, Outcome::Published); // a fifth of 70
        QCOMPARE(office.lose(1, 1h).outcome, Outcome::Held);
        QCOMPARE(office.rows().size(), 56);
    }

    void onceReleasedByTimeTheNewNumberCounts()
    {
        Eroding office;
        QCOMPARE(office.lose(30, 1h).outcome, Outcome::Held);
        const QDateTime since = office.clock.now();
        office.clock.pass(24h);
        const Observation released = office.confirm();
        QCOMPARE(released.outcome, Outcome::Published);
        QCOMPARE(test::told(released.note), u"sync.shrunk_by_time(%1)"_s.arg(since.toString(Qt::ISODateWithMs)));
        QCOMPARE(office.lose(14, 1h).outcome, Outcome::Published);
        QCOMPARE(office.lose(1, 1h).outcome, Outcome::Held);
    }

    /// What was 100 rows a day ago is 80 since then: 60 are a loss of a quarter, 64 of a fifth.
    void waitsUntilTheEarlierLossIsOld()
    {
        Eroding office;
        office.lose(20, 1h);
        const QDateTime old = office.clock.now().addDays(1);
        const Observation held = office.lose(16, 20h);
        QCOMPARE(held.outcome, Outcome::Held);
        QVERIFY2(errorOf(held).endsWith(u"sync.held_until(%1)"_s.arg(old.toString(Qt::ISODateWithMs))),
                 qPrintable(errorOf(held)));
        office.clock.pass(4h - 1min);
        QCOMPARE(office.confirm().outcome, Outcome::Held);
        office.clock.pass(1min);
        const Observation seen = office.confirm();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(test::told(seen.note), QString());
    }

    void whatWasRejectedStaysSoWhenTheEarlierLossIsOld()
    {
        Eroding office;
        office.lose(20, 1h);
        QCOMPARE(office.lose(16, 20h).outcome, Outcome::Held);
        QVERIFY(store::Writer::open(office.file()).value()->reject(u"sekolah"_s, office.clock.now()));
        for (int day = 0; day < 3; ++day) {
            office.clock.pass(24h);
            QCOMPARE(office.confirm().outcome, Outcome::Held);
        }
        QCOMPARE(office.rows().size(), 80);
        office.erase(u"50"_s);
        QCOMPARE(office.confirm().outcome, Outcome::Held); // another delivery, and 63 of 80 are too few by themselves
    }

    void continuedListingsCountToo()
    {
        Eroding office;
        office.collection.maxLimit = 10;
        office.lose(20, 1h);
        office.source.fail(u"offset=20"_s, test::fault::status(500));
        QCOMPARE(office.lose(5, 1h).outcome, Outcome::SourceDown);
        const Observation seen = office.confirm();
        QVERIFY2(test::told(seen.note).contains(u"sync.went_on(20)"_s), qPrintable(test::told(seen.note)));
        QCOMPARE(seen.outcome, Outcome::Held);
        QVERIFY2(errorOf(seen).startsWith(u"sync.held_for_steps(75, 100, "_s), qPrintable(errorOf(seen)));
    }

    /// The losses of before are not forgotten, and count no longer than the time.
    void aClockThatIsSetBackForgetsNothing()
    {
        Eroding office;
        office.lose(10, 1h);
        office.lose(10, 1h);
        office.clock.pass(-24h * 365);
        QCOMPARE(office.lose(10, 1h).outcome, Outcome::Held);
        for (int i = 1; i <= 10; ++i)
            office.write(QString::number(i), i); // the source has 80 rows again
        QCOMPARE(office.lose(0, 1h).outcome, Outcome::Published);
        office.clock.pass(24h);
        QCOMPARE(office.lose(10, 1h).outcome, Outcome::Published);
    }

    void countsBundlesTogether()
    {
        BundleKit kit;
        int next = 0;
        const auto carry = [&](int lost, const BundleOptions &options = {}) {
            next += lost;
            test::LoopbackCollection listed{.id = u"anggaran"_s, .features = test::numberedPoints(100)};
            listed.features.erase(listed.features.begin(), listed.features.begin() + next);
            kit.source.put(listed);
            kit.clock.pass(1h);
            kit.sync(kit.office(), {.acceptHeld = true});
            if (!kit.create())
                qFatal("no bundle");
            return kit.applied(u"anggaran"_s, options).seen;
        };
        QCOMPARE(carry(0).rows, 100);
        QCOMPARE(carry(10).outcome, Outcome::Published);
        QCOMPARE(carry(10).outcome, Outcome::Published);
        const Observation held = carry(10);
        QCOMPARE(held.outcome, Outcome::Held);
        QVERIFY2(errorOf(held).startsWith(u"sync.held_for_steps(70, 100, "_s), qPrintable(errorOf(held)));
        const Observation accepted = carry(0, {.accepted = {u"anggaran"_s}});
        QCOMPARE(accepted.outcome, Outcome::Published);
        QCOMPARE(test::told(accepted.note), u"sync.shrunk_by_person()"_s);
        QCOMPARE(carry(14).outcome, Outcome::Published);
        QCOMPARE(carry(1).outcome, Outcome::Held);
    }
};

ANJUNGAN_TEST(QCoreApplication, ErosionTest)
#include "erosion_test.moc"
