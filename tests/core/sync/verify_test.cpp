// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/verify.h"
#include "tests/support/test_main.h"

using namespace anjungan::sync;
using namespace Qt::StringLiterals;

/// What is published, held, or told as faulty, from the figures alone.
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
        QVERIFY(cut.line.contains(u"3 rows"_s) && cut.line.contains(u"sent 2"_s));
        QCOMPARE(verdict({.rows = 3}, {.matched = 3, .moved = true, .received = 3}).outcome, Outcome::Faulty);
        QCOMPARE(verdict({.typeFaults = {u"siswa: text"_s}}, {}).outcome, Outcome::Faulty);
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
        for (const auto &part : {u"10263519"_s, u"came twice"_s, u"off the earth"_s})
            QVERIFY2(told.line.contains(part), qPrintable(told.line));
    }
};

ANJUNGAN_TEST_MAIN(QCoreApplication, VerifyTest)
#include "verify_test.moc"
