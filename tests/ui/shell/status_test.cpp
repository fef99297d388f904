// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/shell/filters/narrowing.h"
#include "ui/shell/status_bar.h"

#include <QApplication>
#include <QJsonArray>

using namespace anjungan;
using namespace anjungan::shell;
using sync::Outcome;
using namespace Qt::StringLiterals;

/// The status bar's texts about sources, age of the data and failures.
class StatusTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now{{2026, 11, 21}, {7, 5}, QTimeZone::UTC};
    const theme::Formatter m_format{theme::Language::English, QTimeZone("Asia/Jakarta")};

    static SourceReach after(const QList<Outcome> &outcomes)
    {
        SourceReach connection(true);
        for (qsizetype i = 0; i < outcomes.size(); ++i)
            connection.saw({.dataset = QString::number(i), .outcome = outcomes[i]});
        return connection;
    }

private Q_SLOTS:
    void reachComesFromThisSessionOnly_data()
    {
        QTest::addColumn<QList<Outcome>>("outcomes");
        QTest::addColumn<Reach>("reach");
        QTest::newRow("nothing asked") << QList<Outcome>{} << Reach::Checking;
        QTest::newRow("all answered") << QList{Outcome::Published, Outcome::Unchanged, Outcome::Held}
                                      << Reach::Connected;
        QTest::newRow("one faulty") << QList{Outcome::Published, Outcome::Faulty} << Reach::Partly;
        QTest::newRow("a login page") << QList{Outcome::Faulty, Outcome::Faulty} << Reach::Unusable;
        QTest::newRow("refused, down") << QList{Outcome::Refused, Outcome::SourceDown} << Reach::Unusable;
        QTest::newRow("one down") << QList{Outcome::Published, Outcome::SourceDown} << Reach::Partly;
        QTest::newRow("all down") << QList{Outcome::SourceDown, Outcome::SourceDown} << Reach::Silent;
        QTest::newRow("no network") << QList{Outcome::DeviceOffline} << Reach::Offline;
        QTest::newRow("canceled says nothing") << QList{Outcome::Canceled} << Reach::Checking;
    }

    void reachComesFromThisSessionOnly()
    {
        QFETCH(QList<Outcome>, outcomes);
        QFETCH(Reach, reach);
        QCOMPARE(after(outcomes).reach(), reach);
    }

    void aDeviceThatKnowsThatItHasNoNetworkIsOffline()
    {
        SourceReach connection = after({Outcome::Unchanged});
        connection.sawNetwork(false);
        QCOMPARE(connection.reach(), Reach::Offline);
        connection.sawNetwork(std::nullopt);
        QCOMPARE(connection.reach(), Reach::Connected);
    }

    /// The same record is an error, or not, in the status bar, in feet and in `status`.
    void everyFailedDatasetIsAnError()
    {
        const auto errors = [this](store::RecordState state, std::optional<Outcome> trouble) {
            const store::DatasetRecord record{.id = u"a"_s, .state = state, .outcome = trouble, .trouble = trouble};
            QList<store::DatasetRecord> records(13, record);
            workspace::Workspace workspace;
            return shell::tally(records, workspace, m_now).errors;
        };
        using store::RecordState;
        QCOMPARE(errors(RecordState::Failed, Outcome::SourceDown), 13);
        QCOMPARE(errors(RecordState::Failed, Outcome::Faulty), 13);
        QCOMPARE(errors(RecordState::Held, Outcome::Held), 13);
        QCOMPARE(errors(RecordState::Failed, Outcome::DeviceOffline), 0);
        QCOMPARE(errors(RecordState::Current, std::nullopt), 0);
        QCOMPARE(statusText(Reach::Silent, {.datasets = 13, .errors = 13}, {}, 0, m_format).right.last(),
                 u"13 error(s)"_s);
    }

    void aClockThatStandsBackIsTold()
    {
        workspace::Workspace workspace;
        workspace.datasets = {{.id = u"a"_s, .cadence = workspace::Duration{.days = 7}}};
        const store::DatasetRecord record{.id = u"a"_s,
                                          .state = store::RecordState::Current,
                                          .sourceModified = m_now.addDays(-30),
                                          .publishedAt = m_now,
                                          .confirmedAt = m_now};
        const auto at = [&](const QDateTime &now) { return shell::tally({record}, workspace, now); };
        QCOMPARE(std::tuple(at(m_now).late, at(m_now).isClockWrong), std::tuple(1, false));
        QVERIFY(!at(m_now.addSecs(-5LL * 60)).isClockWrong); // clocks differ by that much
        const Tally back = at(m_now.addYears(-3));
        QCOMPARE(std::tuple(back.late, back.isClockWrong), std::tuple(0, true));
        QCOMPARE(statusText(Reach::Connected, back, {}, 0, m_format).right.first(), u"This device's clock is wrong"_s);
    }

    void comesBackFromOffline()
    {
        SourceReach connection = after({Outcome::SourceDown});
        connection.saw({.dataset = u"0"_s, .outcome = Outcome::Unchanged});
        QCOMPARE(connection.reach(), Reach::Connected);
        QCOMPARE(SourceReach(false).reach(), Reach::FromCache);
    }

    void countsLateAndFaultyDatasets()
    {
        workspace::Workspace workspace;
        workspace.datasets = {
            {.id = u"tepat"_s, .cadence = workspace::Duration{.months = 1}, .grace = workspace::Duration{.days = 5}},
            {.id = u"lambat"_s, .cadence = workspace::Duration{.days = 7}},
            {.id = u"tanpa"_s}};
        const auto modified = m_now.addDays(-9);
        const QList<store::DatasetRecord> records{{.id = u"tepat"_s,
                                                   .sourceModified = modified,
                                                   .publishedAt = m_now,
                                                   .confirmedAt = m_now,
                                                   .outcome = Outcome::Unchanged},
                                                  {.id = u"lambat"_s,
                                                   .sourceModified = modified,
                                                   .publishedAt = m_now,
                                                   .confirmedAt = m_now.addDays(-1),
                                                   .outcome = Outcome::Faulty},
                                                  {.id = u"tanpa"_s,
                                                   .state = store::RecordState::Failed,
                                                   .outcome = Outcome::SourceDown,
                                                   .trouble = Outcome::SourceDown}};
        const Tally tally = shell::tally(records, workspace, m_now);
        QCOMPARE(std::tuple(tally.datasets, tally.missing, tally.late, tally.errors), std::tuple(2, 1, 1, 1));
        QCOMPARE(tally.asOf, m_now.addDays(-1));
    }

    void whatIsLeftOutIsNotMissing()
    {
        workspace::Workspace workspace;
        workspace.datasets = {{.id = u"tepat"_s}, {.id = u"tanpa"_s}};
        workspace.datasets[1].isLeftOut = true;
        QCOMPARE(shell::tally({}, workspace, m_now).missing, 1);
    }

    void lateBeginsBehindTheBoundAndOnlyForWhoWasAsked()
    {
        workspace::Workspace workspace;
        workspace.timeZone = QTimeZone("Asia/Jakarta");
        workspace.datasets = {
            {.id = u"bulanan"_s, .cadence = workspace::Duration{.months = 1}, .grace = workspace::Duration{.days = 5}}};
        // 1 October, 01.00 in Jakarta; in UTC it is September, which has one day less.
        const QDateTime modified({2026, 9, 30}, {18, 0}, QTimeZone::UTC);
        const QDateTime due({2026, 11, 5}, {18, 0}, QTimeZone::UTC);
        const auto late = [&](const QDateTime &now, const QDateTime &confirmed) {
            const store::DatasetRecord record{.id = u"bulanan"_s,
                                              .sourceModified = modified,
                                              .publishedAt = modified,
                                              .confirmedAt = confirmed,
                                              .outcome = Outcome::Unchanged};
            return shell::tally({record}, workspace, now).late;
        };
        QCOMPARE(late(due, due), 0);
        QCOMPARE(late(due.addMSecs(1), due.addMSecs(1)), 1);
        QCOMPARE(late(due.addDays(9), due), 0); // nobody could ask since
    }

    void saysOfflineAndSinceWhen()
    {
        const StatusText text =
            statusText(Reach::Offline, {.datasets = 3, .late = 1, .asOf = m_now}, {}, 48'200'000, m_format);
        QCOMPARE(text.tone, theme::Tone::Warning);
        QCOMPARE(text.reach, u"Offline, as of 21 Nov 2026 14:05 WIB"_s);
        QVERIFY2(text.left.last().contains(u"48.2 MB"_s), qPrintable(text.left.last()));
        QCOMPARE(statusText(Reach::Offline, {}, {}, 0, m_format).reach, u"Offline, nothing stored yet"_s);
    }

    void nothingStoredIsNotAllClear()
    {
        QCOMPARE(statusText(Reach::Offline, {.missing = 12}, {}, 0, m_format).right.first(),
                 u"12 dataset(s) missing"_s);
        QCOMPARE(statusText(Reach::Connected, {.datasets = 3}, {}, 0, m_format).right.size(), 2);
    }

    void showsHowFarARunIs()
    {
        const StatusText text =
            statusText(Reach::Connected, {}, RunState{.done = 3, .total = 12, .bytes = 1'500'000}, 0, m_format);
        QCOMPARE(text.left.first(), u"Syncing 3 of 12 · 1.5 MB"_s);
    }

    void theDotHasTheColourOfTheTone_data()
    {
        QTest::addColumn<theme::Tone>("tone");
        QTest::addColumn<QString>("light");
        QTest::addColumn<QString>("dark");
        QTest::newRow("good") << theme::Tone::Good << u"#2e7d4f"_s << u"#57c785"_s;
        QTest::newRow("warning") << theme::Tone::Warning << u"#c77700"_s << u"#f2b34c"_s;
        QTest::newRow("bad") << theme::Tone::Bad << u"#b3261e"_s << u"#f0717a"_s;
        QTest::newRow("neutral") << theme::Tone::Neutral << u"#647184"_s << u"#8c9bb0"_s;
    }

    void theDotHasTheColourOfTheTone()
    {
        QFETCH(theme::Tone, tone);
        for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
            theme::Theme theme(scheme);
            StatusBar bar(theme);
            bar.resize(600, bar.height());
            bar.setText({.tone = tone, .reach = u"Uji"_s, .left = {}, .right = {}});
            const QColor dot = bar.grab().toImage().pixelColor(22 + 4, bar.height() / 2);
            QTEST(dot.name(), scheme == theme::Scheme::Light ? "light" : "dark");
        }
    }

    void everyReachHasItsTone()
    {
        const auto toneOf = [this](Reach reach) { return statusText(reach, {.asOf = m_now}, {}, 0, m_format).tone; };
        QCOMPARE(toneOf(Reach::Connected), theme::Tone::Good);
        QCOMPARE(toneOf(Reach::Partly), theme::Tone::Warning);
        QCOMPARE(toneOf(Reach::Offline), theme::Tone::Warning);
        QCOMPARE(toneOf(Reach::Silent), theme::Tone::Warning);
        QCOMPARE(toneOf(Reach::Unusable), theme::Tone::Warning);
        QCOMPARE(toneOf(Reach::Checking), theme::Tone::Neutral);
        QCOMPARE(toneOf(Reach::FromCache), theme::Tone::Neutral);
    }

    void findsWhatAPageNarrows()
    {
        workspace::PageSpec page;
        const auto narrowed = [](const QString &dataset, const QString &parameter) {
            return QJsonObject{{u"dataset"_s, dataset},
                               {u"where"_s, QJsonArray{QJsonObject{{u"field"_s, u"x"_s}, {u"param"_s, parameter}}}}};
        };
        page.panels = {
            {.id = u"a"_s,
             .options = {{u"query"_s, narrowed(u"kinerja"_s, u"period"_s)},
                         {u"sub"_s, QJsonObject{{u"query"_s, narrowed(u"anggaran"_s, u"period"_s)}}}}},
            {.id = u"b"_s,
             .options = {{u"rows"_s, QJsonArray{QJsonObject{{u"query"_s, narrowed(u"sekolah"_s, u"area"_s)}}}}}}};
        QCOMPARE(datasetsNarrowedBy(page, u"period"_s), (QStringList{u"kinerja"_s, u"anggaran"_s}));
        QCOMPARE(datasetsNarrowedBy(page, u"area"_s), QStringList{u"sekolah"_s});
        QCOMPARE(datasetsNarrowedBy(page, u"bahaya"_s), QStringList());
    }
};

ANJUNGAN_TEST(QApplication, StatusTest)
#include "status_test.moc"
