// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/shell/in_order.h"
#include "ui/shell/sync_page.h"
#include "ui/shell/sync_words.h"

#include <QApplication>

#include <utility>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The words of the page Sync for outcomes, for a sync under way and for the plan.
class SyncWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOutcomeHasItsWordAndItsTone_data()
    {
        QTest::addColumn<sync::Outcome>("outcome");
        QTest::addColumn<QString>("word");
        QTest::addColumn<theme::Tone>("tone");
        using enum sync::Outcome;
        using enum theme::Tone;
        QTest::newRow("published") << Published << u"published"_s << Good;
        QTest::newRow("unchanged") << Unchanged << u"unchanged"_s << Good;
        QTest::newRow("touched only") << TouchedOnly << u"only time stamps changed"_s << Warning;
        QTest::newRow("held") << Held << u"held back"_s << Bad;
        QTest::newRow("source down") << SourceDown << u"source does not answer"_s << Bad;
        QTest::newRow("device offline") << DeviceOffline << u"this device is offline"_s << Warning;
        QTest::newRow("refused") << Refused << u"access refused"_s << Bad;
        QTest::newRow("faulty") << Faulty << u"faulty"_s << Bad;
        QTest::newRow("cache fault") << CacheFault << u"could not be stored"_s << Bad;
        QTest::newRow("canceled") << Canceled << u"canceled"_s << Neutral;
    }

    void eachOutcomeHasItsWordAndItsTone()
    {
        QFETCH(sync::Outcome, outcome);
        const theme::Formatter format(theme::Language::English, QTimeZone("Asia/Jakarta"));
        workspace::Workspace workspace;
        workspace.datasets = {{.id = u"sekolah"_s}, {.id = u"jalan"_s}};
        const auto table = shell::syncTable(workspace, test::inOrder(workspace),
                                            {{.id = u"sekolah"_s, .outcome = outcome}}, {}, u"en"_s, format, {});
        const auto cellOf = [&table](std::size_t row) {
            return table.rows.at(row).at(std::size_t(std::to_underlying(shell::SyncColumn::LastSync)));
        };
        QTEST(cellOf(0).text, "word");
        QTEST(cellOf(0).tone, "tone");
        QCOMPARE(cellOf(1).text, u"never synced"_s);
    }

    /// What a sync under way does stands before what the last one found.
    void eachStepOfARunHasItsWord()
    {
        const theme::Formatter format(theme::Language::English, QTimeZone("Asia/Jakarta"));
        workspace::Workspace workspace;
        workspace.datasets = {{.id = u"sekolah"_s}};
        const auto word = [&](const sync::Progress &progress) {
            const auto table = shell::syncTable(workspace, test::inOrder(workspace),
                                                {{.id = u"sekolah"_s, .outcome = sync::Outcome::Faulty}},
                                                {{u"sekolah"_s, progress}}, u"en"_s, format, {});
            return table.rows.front().at(std::size_t(std::to_underlying(shell::SyncColumn::LastSync))).text;
        };
        using Phase = sync::Progress::Phase;
        QCOMPARE(word({.phase = Phase::Asking}), u"asking"_s);
        QVERIFY(word({.phase = Phase::Fetching, .rows = 1200, .expectedRows = 4800}).startsWith(u"1,200 of 4,800 "_s));
        QVERIFY(word({.phase = Phase::Fetching, .rows = 1200}).startsWith(u"1,200 "_s));
        QCOMPARE(word({.phase = Phase::Verifying}), u"verifying"_s);
        QCOMPARE(word({.phase = Phase::Publishing}), u"publishing"_s);
        QCOMPARE(word({.phase = Phase::Done, .done = sync::Observation{}}), u"faulty"_s);
    }

    void saysWhenItAsksNextOrWhyNot()
    {
        const theme::Formatter format(theme::Language::English, QTimeZone("Asia/Jakarta"));
        sync::Plan plan{.next = QDateTime({2026, 11, 21}, {7, 5}, QTimeZone::UTC)};
        QCOMPARE(shell::planText(plan, format), u"Next sync about 21 Nov 2026 14:05 WIB"_s);
        plan.network.isReachable = false;
        QVERIFY(shell::planText(plan, format).startsWith(u"This device is offline. "_s));
        plan.network.isMetered = true;
        plan.conduct.onMetered = sync::OnMetered::Wait;
        QVERIFY(shell::planText(plan, format).startsWith(u"Metered network"_s));
        plan.conduct.isPaused = true;
        QVERIFY(shell::planText(plan, format).startsWith(u"Paused"_s));
        QCOMPARE(shell::planText({}, format), QString());
    }
};

ANJUNGAN_TEST(QApplication, SyncWordsTest)
#include "sync_words_test.moc"
