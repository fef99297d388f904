// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/panels/foot_text.h"

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::FootText;
using theme::Tone;

namespace {

QDateTime utc(int month, int day, int hour) { return {QDate(2026, month, day), QTime(hour, 0), QTimeZone::UTC}; }

/// Figures for October, published by BPBD on 5 November, confirmed ten minutes ago.
query::Provenance onTime()
{
    query::Provenance provenance;
    provenance.dataset = u"nilai"_s;
    provenance.publisher = u"bpbd"_s;
    provenance.periodFrom = provenance.periodTo = u"2026-10"_s;
    provenance.sourceModified = utc(11, 5, 3);
    provenance.confirmedAt = QDateTime(QDate(2026, 11, 21), QTime(6, 55), QTimeZone::UTC);
    provenance.dueAt = utc(12, 12, 3);
    provenance.state = store::RecordState::Current;
    return provenance;
}

/// The visible text, with no-break spaces as spaces.
QString seen(QString line) { return line.replace(QChar(QChar::Nbsp), u' '); }

} // namespace

class FootTextTest : public QObject
{
    Q_OBJECT

    workspace::Workspace m_workspace = test::smallWorkspace();
    test::ManualClock m_clock;
    theme::Theme m_theme;
    theme::Formatter m_format{theme::Language::Indonesian, m_workspace.timeZone};
    bool m_isOffline = false;

    FootText footOf(const QList<query::Provenance> &provenances)
    {
        // Nothing is queried here, so a service without a cache is enough.
        query::QueryService queries(u"none.gpkg"_s, std::make_shared<const workspace::Workspace>(m_workspace));
        const panels::PanelServices services{.queries = queries,
                                             .workspace = m_workspace,
                                             .theme = m_theme,
                                             .format = m_format,
                                             .clock = m_clock,
                                             .language = u"id"_s,
                                             .isOffline = [this] { return m_isOffline; }};
        return panels::footText(provenances, services);
    }

private Q_SLOTS:
    void init() { m_isOffline = false; }

    void onTimeAndConfirmed()
    {
        const FootText foot = footOf({onTime()});
        QCOMPARE(seen(foot.line), u"BPBD  Oktober 2026 · updated 5 Nov 2026"_s);
        QCOMPARE(foot.tone, Tone::Good);
        QCOMPARE(foot.details,
                 QStringList({u"Nilai"_s, u"Publisher: Badan Penanggulangan Bencana Daerah"_s,
                              u"Period: Oktober 2026"_s, u"Changed at its source: 5 Nov 2026 10.00 WIB (16 hari)"_s,
                              u"Confirmed by this device: 21 Nov 2026 13.55 WIB (10 menit)"_s}));
    }

    void inFewWordsTheAgeStandsForTheDate()
    {
        QCOMPARE(seen(footOf({onTime()}).compact), u"BPBD  Oktober 2026 · 16 hari"_s);
        query::Provenance failed = onTime();
        failed.state = store::RecordState::Failed;
        QCOMPARE(seen(footOf({failed}).compact), u"BPBD  Oktober 2026 · sync failed"_s);
    }

    void partsOfTheLineAreKeptWhole()
    {
        QCOMPARE(footOf({onTime()}).line.count(u' '), 3); // one behind the publisher, two around the dot
    }

    void latenessIsByCadenceAndGrace()
    {
        query::Provenance late = onTime();
        late.dueAt = utc(11, 12, 7);
        const FootText foot = footOf({late});
        QCOMPARE(foot.tone, Tone::Warning);
        QCOMPARE(seen(foot.line), u"BPBD  Oktober 2026 · 9 hari late · updated 5 Nov 2026"_s);
        QVERIFY(foot.details.contains(u"Late: it was due by 12 Nov 2026 14.00 WIB"_s));
    }

    /// Everything is on time up to its bound and the bound itself.
    void exactlyAtABoundNothingIsWrongYet()
    {
        const QDateTime now = m_clock.now();
        const auto at = [&](const QDateTime &due, const QDateTime &confirmed) {
            query::Provenance provenance = onTime();
            provenance.dueAt = due;
            provenance.confirmedAt = confirmed;
            return footOf({provenance});
        };
        QCOMPARE(at(now, now).tone, Tone::Good);
        QVERIFY(!at(now, now).line.contains(u"late"_s));
        QCOMPARE(at(now.addMSecs(-1), now).tone, Tone::Warning);
        QVERIFY(at(now.addMSecs(-1), now).line.contains(u"late"_s));
        // Asked at the very moment of the bound: that says nothing of what came after it.
        const QDateTime due = now.addMSecs(-1);
        QVERIFY(seen(at(due, due).line).contains(u"may be out of date"_s));
        QVERIFY(seen(at(due, due.addMSecs(1)).line).contains(u"late"_s));
        // "nilai" is asked for every 15 minutes; the device's clock is told after twice that.
        const QDateTime later = now.addDays(1);
        QVERIFY(!at(later, now.addSecs(-30 * 60)).line.contains(u"confirmed"_s));
        QVERIFY(at(later, now.addSecs(-30 * 60).addMSecs(-1)).line.contains(u"confirmed"_s));
    }

    void aDeviceThatCouldNotAskSinceAccusesNobody()
    {
        query::Provenance due = onTime();
        due.dueAt = utc(11, 12, 7);
        due.confirmedAt = utc(11, 12, 6);
        const FootText foot = footOf({due});
        QCOMPARE(foot.tone, Tone::Warning);
        QVERIFY2(!foot.line.contains(u"late"_s), qPrintable(foot.line));
        QVERIFY2(seen(foot.line).contains(u"may be out of date"_s), qPrintable(foot.line));
        QVERIFY(seen(foot.line).endsWith(u"confirmed 12 Nov 2026 13.00 WIB"_s));
        QVERIFY(!foot.details.join(u'|').contains(u"Late"_s));
    }

    void aFailedSyncTellsWhenItWasLastConfirmed()
    {
        query::Provenance failed = onTime();
        failed.state = store::RecordState::Failed;
        failed.error = {message::make<message::Code::At>(u"http://x/"_s, message::plain(u"500"_s))};
        const FootText foot = footOf({failed});
        QCOMPARE(foot.tone, Tone::Bad);
        QCOMPARE(seen(foot.line),
                 u"BPBD  Oktober 2026 · sync failed · updated 5 Nov 2026 · confirmed 21 Nov 2026 13.55 WIB"_s);
        QCOMPARE(foot.details.last(), u"Last sync: http://x/: 500"_s);
    }

    void offlineIsNoFaultOfTheData()
    {
        m_isOffline = true;
        query::Provenance failed = onTime();
        failed.state = store::RecordState::Failed;
        const FootText foot = footOf({failed});
        QCOMPARE(foot.tone, Tone::Good);
        QVERIFY(seen(foot.line).endsWith(u"confirmed 21 Nov 2026 13.55 WIB"_s));
    }

    void missedRefreshesAreTold()
    {
        query::Provenance old = onTime();
        old.confirmedAt = utc(11, 21, 6).addSecs(34 * 60); // 31 minutes ago, asked every 15
        QVERIFY(seen(footOf({old}).line).endsWith(u"confirmed 21 Nov 2026 13.34 WIB"_s));
        old.confirmedAt = utc(11, 21, 6).addSecs(36 * 60);
        QVERIFY(!seen(footOf({old}).line).contains(u"confirmed"_s));
    }

    void heldAndFaultyDataAreTold()
    {
        query::Provenance held = onTime();
        held.state = store::RecordState::Held;
        QCOMPARE(footOf({held}).tone, Tone::Bad);
        QCOMPARE(seen(footOf({held}).line),
                 u"BPBD  Oktober 2026 · held for review, shown as of 21 Nov 2026 · updated 5 Nov 2026"_s);
        QCOMPARE(seen(footOf({held}).compact), u"BPBD  Oktober 2026 · held for review, shown as of 21 Nov 2026"_s);
        query::Provenance faulty = onTime();
        faulty.fault = {message::plain(u"2 keys occur twice"_s)};
        QCOMPARE(footOf({faulty}).tone, Tone::Warning);
        QVERIFY(footOf({faulty}).details.contains(u"Fault in the data: 2 keys occur twice"_s));
    }

    void withoutACadenceThereIsNoJudgement()
    {
        query::Provenance free = onTime();
        free.dueAt.reset();
        free.sourceModified.reset();
        const FootText foot = footOf({free});
        QCOMPARE(foot.tone, Tone::Neutral);
        QVERIFY(foot.details.contains(u"Changed at its source: not known"_s));
    }

    void anotherDatasetsTroubleShows()
    {
        query::Provenance other = onTime();
        other.dataset = u"kabkota"_s;
        other.dueAt = utc(11, 12, 7);
        const FootText foot = footOf({onTime(), other});
        QCOMPARE(foot.tone, Tone::Warning);
        QCOMPARE(seen(foot.line), u"BPBD  Oktober 2026 · updated 5 Nov 2026 · Wilayah: 9 hari late · and 1 more"_s);
        QVERIFY(foot.details.contains(QString()));
    }

    void theSameDatasetIsToldOnceWithAllItsPeriods()
    {
        query::Provenance earlier = onTime();
        earlier.periodFrom = earlier.periodTo = u"2026-01"_s;
        const FootText foot = footOf({onTime(), earlier});
        QVERIFY(seen(foot.line).startsWith(u"BPBD  Januari – Oktober 2026 · "_s));
        QVERIFY(!seen(foot.line).contains(u"more"_s));
    }

    void periodsOfDaysAreWrittenAsDays()
    {
        query::Provenance daily = onTime();
        daily.periodFrom = u"2026-01-03"_s;
        daily.periodTo = u"2026-11-20"_s;
        QVERIFY(seen(footOf({daily}).line).startsWith(u"BPBD  3 Jan – 20 Nov 2026 · "_s));
    }

    void nothingIsSaidOfNothing() { QCOMPARE(footOf({}), FootText{}); }

    void anExposureThatIsOlderThanItsDataIsAWarning()
    {
        query::Provenance exposure;
        exposure.dataset = u"paparan"_s;
        exposure.state = store::RecordState::Outdated;
        exposure.fault = {message::make<message::Code::ExposureOlderData>(QStringList{u"Nilai"_s})};
        exposure.error = {message::make<message::Code::ExposureFieldMissing>(u"nilai"_s, u"kelas"_s)};
        const FootText foot = footOf({onTime(), exposure});
        QCOMPARE(foot.tone, Tone::Warning);
        QVERIFY2(seen(foot.line).contains(u"paparan: not recomputed"_s), qPrintable(foot.line));
        QVERIFY(foot.details.contains(u"Fault in the data: computed from older data of Nilai"_s));
        QVERIFY(foot.details.contains(u"Not recomputed: dataset “nilai” has no field “kelas”"_s));
    }
};

ANJUNGAN_TEST(QGuiApplication, FootTextTest)
#include "foot_text_test.moc"
