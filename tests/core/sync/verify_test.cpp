// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/verify.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QTimeZone>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using anjungan::message::Code;
using anjungan::message::make;
using anjungan::message::Messages;

/// What is published, held or faulty, computed from the figures only.
class VerifyTest : public QObject
{
    Q_OBJECT

    static QDateTime noon() { return QDateTime({2026, 11, 21}, {12, 0}, QTimeZone::UTC); }

    static Verdict verdict(const StageSummary &staged, const Promise &promise, const DatasetState &before = {},
                           bool accept = false)
    {
        return verify(staged, promise, before,
                      {.guard = {}, .consent = accept ? Consent::Any : Consent::None, .now = noon(), .madeAt = {}});
    }

    static HeldDelivery held(const QByteArray &mark, int hoursAgo)
    {
        return {.mark = mark, .since = noon().addSecs(-3600LL * hoursAgo), .rejectedAt = {}, .rows = 1, .removed = 9};
    }

private Q_SLOTS:
    void publishesWhatWasPromised()
    {
        QCOMPARE(verdict({.rows = 3, .added = 3}, {.matched = 3, .received = 3}), (Verdict{Outcome::Published, {}}));
        QCOMPARE(verdict({.rows = 3, .added = 3}, {.received = 3}), (Verdict{Outcome::Published, {}}));
    }

    void aCountThatDoesNotMatchIsFaulty()
    {
        const Verdict cut = verdict({.rows = 2, .added = 2}, {.matched = 3, .received = 2});
        QCOMPARE(cut.outcome, Outcome::Faulty);
        QCOMPARE(cut.why, Messages{make<Code::OtherRowCount>(3, 2)});
        QCOMPARE(verdict({.rows = 3}, {.matched = 3, .moved = true, .received = 3}).outcome, Outcome::Faulty);
        QCOMPARE(verdict({.typeFaults = {make<Code::DatasetTooManyFields>(u"siswa"_s, 1)}}, {}).outcome,
                 Outcome::Faulty);
    }

    void tellsUnchangedTouchedAndChangedApart()
    {
        const DatasetState before{.published = true, .rows = 10};
        QCOMPARE(verdict({.rows = 10}, {.received = 10}, before).outcome, Outcome::Unchanged);
        QCOMPARE(verdict({.rows = 10, .touched = 4}, {.received = 10}, before).outcome, Outcome::TouchedOnly);
        QCOMPARE(verdict({.rows = 10, .changed = 1, .touched = 4}, {.received = 10}, before).outcome,
                 Outcome::Published);
    }

    void aFirstPublishOfNothingIsAPublishThatIsTold()
    {
        QCOMPARE(verdict({.rows = 0}, {.matched = 0}, {.published = false}),
                 (Verdict{Outcome::Published, {make<Code::NoRows>()}}));
    }

    void holdsWhereAPublishedFieldVanished()
    {
        const DatasetState before{.published = true, .rows = 10};
        const StageSummary staged{
            .rows = 10, .changed = 10, .absent = {{u"siswa"_s, u"fields"_s, {}}}, .lost = {u"siswa"_s}};
        const Verdict held = verdict(staged, {.received = 10}, before);
        QCOMPARE(held.outcome, Outcome::Held);
        QCOMPARE(held.why, (Messages{make<Code::HeldForFields>(QStringList{u"siswa"_s}), make<Code::HeldForPerson>()}));
        QCOMPARE(verdict(staged, {.received = 10}, before, true).outcome, Outcome::Published);
        // No time is enough: the workspace or the source is wrong.
        DatasetState again = before;
        again.held = held.held;
        again.held->since = noon().addDays(-30);
        QCOMPARE(verdict(staged, {.received = 10}, again).outcome, Outcome::Held);
    }

    void tellsAPromisedFieldThatNeverCame()
    {
        const Verdict told =
            verdict({.rows = 10, .added = 10, .absent = {{u"siswa"_s, u"fields"_s, {}}}, .fields = {u"kode"_s}},
                    {.received = 10});
        QCOMPARE(told.outcome, Outcome::Published);
        QCOMPARE(told.why, Messages{make<Code::FieldNotThere>(
                               u"siswa"_s, u"fields"_s, Messages{make<Code::FieldsAre>(QStringList{u"kode"_s})})});
    }

    void namesTheIdsOnlyWhereNoFieldIsLikeTheKey()
    {
        StageSummary staged{
            .rows = 1, .added = 1, .absent = {{u"npsn"_s, u"key"_s, {}}}, .fields = {u"kode"_s}, .hasIds = true};
        const auto tellsIds = [&] { return test::tells(verdict(staged, {.received = 1}).why, Code::FeaturesHaveIds); };
        QVERIFY(tellsIds());
        staged.absent.first().like = {u"NPSN"_s};
        QVERIFY(!tellsIds());
    }

    void namesFiveAbsentFieldsAndListsTheOthers()
    {
        StageSummary staged{.rows = 1, .added = 1};
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s})
            staged.absent.append({name, u"fields"_s, {}});
        const Messages told = verdict(staged, {.received = 1}).why;
        QCOMPARE(told.size(), 6);
        QCOMPARE(told.last(), make<Code::FieldsMissing>(QStringList{u"f"_s, u"g"_s}));
    }

    void holdsWhatIsOlderThanPublishedHoweverOftenItComes()
    {
        DatasetState before{.published = true, .rows = 10};
        const StageSummary staged{.rows = 10, .changed = 2, .contentHash = "old", .older = 1};
        const Verdict first = verdict(staged, {.received = 10}, before);
        QCOMPARE(first.outcome, Outcome::Held);
        QCOMPARE(first.why, (Messages{make<Code::HeldForAge>(1), make<Code::HeldForPerson>()}));
        QCOMPARE(verdict(staged, {.received = 10}, before, true).outcome, Outcome::Published);
        before.held = held(first.held->mark, 24 * 365);
        const Verdict again = verdict(staged, {.received = 10}, before);
        QCOMPARE(again.outcome, Outcome::Held);
        QCOMPARE(again.held->since, before.held->since);
    }

    void holdsPagesThatWereMadeBeforeWhatIsPublished_data()
    {
        QTest::addColumn<int>("madeAgo"); // seconds; -1: the source says nothing
        QTest::addColumn<int>("confirmedAgo");
        QTest::addColumn<int>("changed");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("no time") << -1 << 600 << 1 << Outcome::Published;
        QTest::newRow("newer") << 300 << 600 << 1 << Outcome::Published;
        QTest::newRow("older") << 900 << 600 << 1 << Outcome::Held;
        QTest::newRow("older by a rounded second") << 603 << 600 << 1 << Outcome::Published;
        QTest::newRow("older, but the same rows") << 900 << 600 << 0 << Outcome::Unchanged;
        QTest::newRow("the clock was set back since") << 900 << -86400 << 1 << Outcome::Published;
    }

    void holdsPagesThatWereMadeBeforeWhatIsPublished()
    {
        QFETCH(int, madeAgo);
        QFETCH(int, confirmedAgo);
        QFETCH(int, changed);
        DatasetState before{.published = true, .rows = 10, .confirmedAt = noon().addSecs(-confirmedAgo)};
        Terms terms{.guard = {}, .consent = Consent::None, .now = noon(), .madeAt = {}};
        if (madeAgo >= 0)
            terms.madeAt = noon().addSecs(-madeAgo);
        const Verdict seen = verify({.rows = 10, .changed = changed}, {.received = 10}, before, terms);
        QTEST(seen.outcome, "outcome");
        if (seen.outcome == Outcome::Held)
            QCOMPARE(seen.why.first(), make<Code::HeldForPageTime>(*terms.madeAt, *before.confirmedAt));
    }

    /// shrink_guard_test.cpp has all cases; here that its ruling is told and remembered.
    void holdsWhatShrinksTooMuch()
    {
        DatasetState before{.published = true, .rows = 100};
        const StageSummary staged{.rows = 40, .removed = 60, .removedMark = "same"};
        const Verdict first = verdict(staged, {.received = 40}, before);
        QCOMPARE(first.outcome, Outcome::Held);
        QCOMPARE(first.why, (Messages{make<Code::HeldForDrops>(60, 100), make<Code::HeldUntil>(noon().addDays(1))}));
        QCOMPARE(first.held,
                 (HeldDelivery{.mark = "same", .since = noon(), .rejectedAt = {}, .rows = 40, .removed = 60}));
        before.held = held("same", 23);
        QCOMPARE(verdict(staged, {.received = 40}, before).outcome, Outcome::Held);
        before.held->rejectedAt = noon().addSecs(-60);
        QCOMPARE(verdict(staged, {.received = 40}, before).why.last(), make<Code::HeldRejected>(noon().addSecs(-60)));
        before.held = held("same", 24);
        const Verdict released = verdict(staged, {.received = 40}, before);
        QCOMPARE(released.outcome, Outcome::Published);
        QCOMPARE(released.note, Messages{make<Code::ShrunkByTime>(noon().addDays(-1))});
        QCOMPARE(verdict(staged, {.received = 40}, {.published = true, .rows = 100}, true).outcome, Outcome::Published);
    }

    void anEmptyListingWaitsForAPerson()
    {
        DatasetState before{.published = true, .rows = 5};
        const StageSummary staged{.rows = 0, .removed = 5, .removedMark = "all"};
        const Verdict first = verdict(staged, {.matched = 0}, before);
        QCOMPARE(first.why, (Messages{make<Code::HeldForEmpty>(5), make<Code::HeldForPerson>()}));
        before.held = held("all", 24 * 365);
        QCOMPARE(verdict(staged, {.matched = 0}, before).outcome, Outcome::Held);
        QCOMPARE(verdict(staged, {.matched = 0}, before, true), (Verdict{.outcome = Outcome::Published,
                                                                         .why = {make<Code::NoRows>()},
                                                                         .note = {make<Code::ShrunkByPerson>()}}));
    }

    void nothingIsPublishedOfAListingWhoseOrderMoved()
    {
        const StageSummary staged{.rows = 18, .repeats = 2, .shifted = 2, .added = 18};
        const Verdict counted = verdict(staged, {.matched = 20, .received = 20});
        QCOMPARE(counted.outcome, Outcome::Held);
        QCOMPARE(counted.why, (Messages{make<Code::RowsMissing>(2, 20), make<Code::HeldForPerson>()}));
        const Verdict uncounted = verdict(staged, {.received = 20});
        QCOMPARE(uncounted.why, (Messages{make<Code::RowsShifted>(2), make<Code::HeldForPerson>()}));
        // Rows that only look alike are kept once and told.
        QCOMPARE(verdict({.rows = 18, .repeats = 2, .added = 18}, {.matched = 20, .received = 20}),
                 (Verdict{Outcome::Published, {make<Code::RowsTwice>(2)}}));
    }

    void nothingIsPublishedOfAListingWithoutAProvenEnd()
    {
        const Verdict held = verdict({.rows = 10, .added = 10}, {.received = 10, .endsUnproven = true});
        QCOMPARE(held.outcome, Outcome::Held);
        QCOMPARE(held.why, (Messages{make<Code::EndUnproven>(10), make<Code::HeldForPerson>()}));
    }

    void holdsWhatDropsRowsWhileOthersCameTwice()
    {
        DatasetState before{.published = true, .rows = 25};
        const StageSummary staged{.rows = 25,
                                  .duplicateKeys = 1,
                                  .duplicateExamples = {u"a"_s},
                                  .doubles = 1,
                                  .newDoubles = 1,
                                  .removed = 1,
                                  .removedMark = "same"};
        const Promise promise{.matched = 25, .received = 25};
        const Verdict first = verdict(staged, promise, before);
        QCOMPARE(first.outcome, Outcome::Held);
        QCOMPARE(first.why, (Messages{make<Code::HeldForRepeats>(1, 1), make<Code::HeldUntil>(noon().addDays(1))}));
        QCOMPARE(verdict(staged, promise, before, true).outcome, Outcome::Published);
        before.held = held("same", 24);
        QCOMPARE(verdict(staged, promise, before).outcome, Outcome::Published);
    }

    void tellsWhatMayBeMissingBesideTwoRowsOfOneKey()
    {
        const StageSummary staged{
            .rows = 25, .duplicateKeys = 1, .duplicateExamples = {u"a"_s}, .doubles = 1, .added = 25};
        QCOMPARE(verdict(staged, {.matched = 25, .received = 25}),
                 (Verdict{Outcome::Published,
                          {make<Code::KeysShared>(1, QStringList{u"a"_s}), make<Code::RowsBeside>(25, 1)}}));
    }

    void tellsFaultsOfWhatItPublishes()
    {
        const Verdict told = verdict({.rows = 4,
                                      .repeats = 1,
                                      .duplicateKeys = 1,
                                      .duplicateExamples = {u"10263519"_s},
                                      .outsideWorld = 2,
                                      .added = 4},
                                     {.matched = 5, .received = 5});
        QCOMPARE(told.outcome, Outcome::Published);
        QCOMPARE(told.why, (Messages{make<Code::KeysShared>(1, QStringList{u"10263519"_s}), make<Code::RowsTwice>(1),
                                     make<Code::RowsOffEarth>(2)}));
    }
};

ANJUNGAN_TEST(QCoreApplication, VerifyTest)
#include "verify_test.moc"
