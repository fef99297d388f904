// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/verify.h"
#include "tests/support/test_main.h"

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

    static Verdict verdict(const StageSummary &staged, const Promise &promise, const DatasetState &before = {},
                           bool accept = false)
    {
        return verify(staged, promise, before, 0.2, accept);
    }

private Q_SLOTS:
    void publishesWhatWasPromised()
    {
        QCOMPARE(verdict({.rows = 3, .added = 3}, {.matched = 3, .received = 3}), (Verdict{Outcome::Published, {}}));
        QCOMPARE(verdict({.rows = 3, .added = 3}, {.received = 3}), (Verdict{Outcome::Published, {}}));
        QCOMPARE(verdict({}, {.matched = 0}), (Verdict{Outcome::Published, {}}));
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

    void aFirstPublishOfNothingIsAPublish()
    {
        QCOMPARE(verdict({.rows = 0}, {.matched = 0}, {.published = false}).outcome, Outcome::Published);
    }

    void holdsWhereAPublishedFieldVanished()
    {
        const DatasetState before{.published = true, .rows = 10};
        const StageSummary staged{
            .rows = 10, .changed = 10, .absent = {{u"siswa"_s, u"fields"_s, {}}}, .lost = {u"siswa"_s}};
        const Verdict held = verdict(staged, {.received = 10}, before);
        QCOMPARE(held.outcome, Outcome::Held);
        QCOMPARE(held.why, Messages{make<Code::HeldForFields>(QStringList{u"siswa"_s})});
        QCOMPARE(verdict(staged, {.received = 10}, before, true).outcome, Outcome::Published);
        // Receiving it twice is not enough: the workspace or the source is wrong.
        const DatasetState again{.published = true, .rows = 10, .held = true, .heldHash = "same"};
        StageSummary same = staged;
        same.contentHash = "same";
        QCOMPARE(verdict(same, {.received = 10}, again).outcome, Outcome::Held);
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

    void holdsWhatIsOlderThanPublishedUntilSeenTwice()
    {
        const DatasetState before{.published = true, .rows = 10};
        const StageSummary staged{.rows = 10, .changed = 2, .contentHash = "old", .older = 1};
        QCOMPARE(verdict(staged, {.received = 10}, before).outcome, Outcome::Held);
        QCOMPARE(verdict(staged, {.received = 10}, before, true).outcome, Outcome::Published);
        const DatasetState again{.published = true, .rows = 10, .held = true, .heldHash = "old"};
        QCOMPARE(verdict(staged, {.received = 10}, again).outcome, Outcome::Published);
    }

    void holdsWhatShrinksTooMuch_data()
    {
        QTest::addColumn<int>("removed");
        QTest::addColumn<bool>("accept");
        QTest::addColumn<QByteArray>("heldHash");
        QTest::addColumn<bool>("held");
        QTest::newRow("a fifth goes through") << 20 << false << QByteArray() << false;
        QTest::newRow("more is held") << 21 << false << QByteArray() << true;
        QTest::newRow("all is held") << 100 << false << QByteArray() << true;
        QTest::newRow("unless a person allows it") << 100 << true << QByteArray() << false;
        QTest::newRow("or the same is seen twice") << 100 << false << QByteArray("same") << false;
        QTest::newRow("another content is held again") << 100 << false << QByteArray("other") << true;
    }

    void holdsWhatShrinksTooMuch()
    {
        QFETCH(int, removed);
        QFETCH(bool, accept);
        QFETCH(QByteArray, heldHash);
        QFETCH(bool, held);
        const DatasetState before{.published = true, .rows = 100, .held = !heldHash.isEmpty(), .heldHash = heldHash};
        const StageSummary staged{.rows = 100 - removed, .removed = removed, .contentHash = "same"};
        QCOMPARE(verdict(staged, {.received = staged.rows}, before, accept).outcome == Outcome::Held, held);
    }

    void holdsWhatDropsRowsWhileOthersCameTwice()
    {
        DatasetState before{.published = true, .rows = 25};
        const StageSummary staged{.rows = 24, .repeats = 1, .removed = 1, .contentHash = "same"};
        const Promise promise{.matched = 25, .received = 25};
        const Verdict held = verdict(staged, promise, before);
        QCOMPARE(held.outcome, Outcome::Held);
        QCOMPARE(held.why, Messages{make<Code::HeldForRepeats>(1, 1)});
        QCOMPARE(verdict(staged, promise, before, true).outcome, Outcome::Published);
        before.held = true;
        before.heldHash = "same";
        QCOMPARE(verdict(staged, promise, before).outcome, Outcome::Published);
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
