// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/feet.h"

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

} // namespace

class FootTextTest : public QObject, private test::Feet
{
    Q_OBJECT

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

    void aPartIsTold()
    {
        query::Provenance part = onTime();
        part.part = {u"12.07"_s, u"12.99"_s};
        part.partNames = {u"Deli Serdang"_s, u"12.99"_s};
        const FootText foot = footOf({part});
        QCOMPARE(seen(foot.line), u"BPBD  Oktober 2026 · part: Deli Serdang, 12.99 · updated 5 Nov 2026"_s);
        QCOMPARE(seen(foot.compact), u"BPBD  Okt 2026 · part: Deli Serdang, 12.99 · 16 hari ago"_s);
        QCOMPARE(seen(foot.trouble), u"part: Deli Serdang, 12.99 · 16 hari ago"_s); // where there is little room
        QVERIFY2(foot.details.contains(u"Part: this device keeps only rows of Deli Serdang (12.07), 12.99"_s),
                 qPrintable(foot.details.join(u'|')));
        part.part << u"12.98"_s << u"12.97"_s;
        part.partNames << u"A"_s << u"B\nC"_s;
        QCOMPARE(seen(footOf({part}).line),
                 u"BPBD  Oktober 2026 · part: Deli Serdang, 12.99 +2 · updated 5 Nov 2026"_s);
    }

    void inFewWordsTheAgeStandsForTheDate()
    {
        query::Provenance failed = onTime(); // "16 hari ago" is among the troubles below
        failed.sourceModified = m_clock.now().addSecs(-30);
        QCOMPARE(seen(footOf({failed}).compact), u"BPBD  Okt 2026 · baru saja"_s);
        failed.state = store::RecordState::Failed;
        QCOMPARE(seen(footOf({failed}).compact), u"BPBD  Okt 2026 · sync failed"_s);
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
        QVERIFY(!at(later, now.addSecs(-30LL * 60)).line.contains(u"confirmed"_s));
        QVERIFY(at(later, now.addSecs(-30LL * 60).addMSecs(-1)).line.contains(u"confirmed"_s));
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
        failed.trouble = sync::Outcome::DeviceOffline;
        const FootText foot = footOf({failed});
        QCOMPARE(foot.tone, Tone::Good);
        QVERIFY(seen(foot.line).endsWith(u"confirmed 21 Nov 2026 13.55 WIB"_s));
    }

    void aSilentSourceIsAnErrorAlsoWhereNoneAnswers()
    {
        m_isOffline = true;
        query::Provenance down = onTime();
        down.state = store::RecordState::Failed;
        down.trouble = sync::Outcome::SourceDown;
        const FootText foot = footOf({down});
        QCOMPARE(foot.tone, Tone::Bad);
        QVERIFY2(seen(foot.line).contains(u" · source does not answer · "_s), qPrintable(foot.line));
    }

    /// Set back by three years, no data of today can be judged.
    void aDeviceClockThatStandsBackIsTold()
    {
        query::Provenance late = onTime();
        late.dueAt = utc(11, 12, 7);
        late.confirmedAt = m_clock.now().addYears(3);
        const FootText foot = footOf({late});
        QCOMPARE(foot.tone, Tone::Warning);
        QVERIFY2(seen(foot.line).contains(u" · this device's clock is wrong · "_s), qPrintable(foot.line));
        QVERIFY(!foot.details.join(u'|').contains(u"Late"_s));
        QVERIFY(foot.details.contains(
            u"It is 21 Nov 2026 14.05 WIB by this device's clock: set it, the data are newer than that"_s));
    }

    void aPeriodInTheFutureIsTold()
    {
        query::Provenance slipped = onTime();
        slipped.periodTo = u"2062-10"_s;
        const FootText foot = footOf({slipped});
        QCOMPARE(foot.tone, Tone::Warning);
        QVERIFY2(seen(foot.line).contains(u"period in the future"_s), qPrintable(foot.line));
        QVERIFY(foot.details.contains(
            u"Oktober 2062 is in the future, which says nothing about how current the data are"_s));
        // It is 14.05 in Jakarta.
        for (const QString &present : {u"2026"_s, u"2026-11"_s, u"2026-11-21"_s, u"2026-S9"_s}) {
            slipped.periodTo = present;
            QCOMPARE(footOf({slipped}).tone, Tone::Good);
        }
        slipped.periodTo = u"2026-11-22"_s;
        QCOMPARE(footOf({slipped}).tone, Tone::Warning);
    }

    void missedRefreshesAreTold()
    {
        query::Provenance old = onTime();
        old.confirmedAt = utc(11, 21, 6).addSecs(34LL * 60); // 31 minutes ago, asked every 15
        QVERIFY(seen(footOf({old}).line).endsWith(u"confirmed 21 Nov 2026 13.34 WIB"_s));
        old.confirmedAt = utc(11, 21, 6).addSecs(36LL * 60);
        QVERIFY(!seen(footOf({old}).line).contains(u"confirmed"_s));
    }

    void howValuesWereReadIsSaidAndNoWarning()
    {
        query::Provenance read = onTime();
        read.remark = {
            message::make<message::Code::ValuesConverted>(u"siswa"_s, 3, message::make<message::Code::TypeInteger>())};
        QCOMPARE(footOf({read}).tone, Tone::Good);
        QCOMPARE(footOf({read}).details.filter(u"How it was read: siswa: 3 value"_s).size(), 1);
    }

    void heldAndFaultyDataAreTold()
    {
        query::Provenance held = onTime();
        held.state = store::RecordState::Held;
        QCOMPARE(footOf({held}).tone, Tone::Bad);
        QCOMPARE(seen(footOf({held}).line),
                 u"BPBD  Oktober 2026 · held for review, shown as of 21 Nov 2026 · updated 5 Nov 2026"_s);
        QCOMPARE(seen(footOf({held}).compact), u"BPBD  Okt 2026 · held for review, shown as of 21 Nov 2026"_s);
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
        QCOMPARE(seen(foot.line), u"BPBD  Januari – Oktober 2026 · updated 5 Nov 2026"_s);
        QCOMPARE(seen(foot.compact), u"BPBD  Jan – Okt · 16 hari ago"_s); // of this year
    }

    void periodsOfDaysAreWrittenAsDays()
    {
        query::Provenance daily = onTime();
        daily.periodFrom = u"2026-01-03"_s;
        daily.periodTo = u"2026-11-20"_s;
        QVERIFY(seen(footOf({daily}).line).startsWith(u"BPBD  3 Jan – 20 Nov 2026 · "_s));
    }

    /// What weighs most is said, whatever else is wrong.
    void theFirstTroubleThatAppliesIsSaid_data()
    {
        using store::RecordState;
        QTest::addColumn<RecordState>("state");
        QTest::addColumn<int>("due"); // 0: later, 1: passed, and asked since, 2: passed, and not asked since
        QTest::addColumn<bool>("isFaulty");
        QTest::addColumn<bool>("isOffline");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<Tone>("tone");
        const auto row = [](const char *name, RecordState state, int due, bool isFaulty, bool isOffline, QString brief,
                            Tone tone) {
            QTest::newRow(name) << state << due << isFaulty << isOffline << brief << tone;
        };
        row("fine", RecordState::Current, 0, false, false, u"16 hari ago"_s, Tone::Good);
        row("fine, offline", RecordState::Current, 0, false, true, u"16 hari ago"_s, Tone::Good);
        row("fault", RecordState::Current, 0, true, false, u"has a fault"_s, Tone::Warning);
        row("late", RecordState::Current, 1, true, false, u"9 hari late"_s, Tone::Warning);
        row("not asked", RecordState::Current, 2, true, false, u"may be out of date"_s, Tone::Warning);
        row("outdated", RecordState::Outdated, 1, true, false, u"not recomputed"_s, Tone::Warning);
        row("only outdated", RecordState::Outdated, 0, false, false, u"not recomputed"_s, Tone::Warning);
        row("failed", RecordState::Failed, 1, true, false, u"sync failed"_s, Tone::Bad);
        row("failed, offline", RecordState::Failed, 1, false, true, u"sync failed"_s, Tone::Bad);
        row("held", RecordState::Held, 1, true, false, u"held for review, shown as of 21 Nov 2026"_s, Tone::Bad);
        row("held, offline", RecordState::Held, 0, false, true, u"held for review, shown as of 21 Nov 2026"_s,
            Tone::Bad);
    }

    void theFirstTroubleThatAppliesIsSaid()
    {
        QFETCH(store::RecordState, state);
        QFETCH(int, due);
        QFETCH(bool, isFaulty);
        QFETCH(QString, brief);
        query::Provenance provenance = onTime();
        provenance.state = state;
        if (due > 0)
            provenance.dueAt = utc(11, 12, 7);
        if (due == 2)
            provenance.confirmedAt = utc(11, 12, 6);
        if (isFaulty)
            provenance.fault = {message::plain(u"cacat"_s)};
        QFETCH(bool, isOffline);
        m_isOffline = isOffline;
        QCOMPARE(seen(footOf({provenance}).compact), u"BPBD  Okt 2026 · "_s + brief);
        QTEST(footOf({provenance}).tone, "tone");
        if (provenance.state != store::RecordState::Held &&
            (provenance.state != store::RecordState::Current || m_isOffline))
            QVERIFY(seen(footOf({provenance}).line).contains(u" · confirmed "_s));
    }

    void whatIsNotKnownIsLeftOut()
    {
        query::Provenance bare;
        bare.dataset = u"tiada"_s; // of no workspace
        bare.state = store::RecordState::Current;
        FootText foot = footOf({bare});
        QCOMPARE(std::pair(foot.line, foot.compact), std::pair(QString(), QString()));
        QCOMPARE(foot.details, QStringList({u"tiada"_s, u"Changed at its source: not known"_s,
                                            u"Confirmed by this device: not known"_s}));
        bare.publisher = u"dinas"_s; // no agency of the workspace
        bare.periodTo = u"2026-10"_s;
        bare.confirmedAt = m_clock.now().addSecs(-30LL * 60 - 1);
        foot = footOf({bare}); // asked for every 15 minutes where nobody says otherwise
        QCOMPARE(seen(foot.line), u"dinas  Oktober 2026 · confirmed 21 Nov 2026 13.34 WIB"_s);
        QCOMPARE(foot.details.value(1), u"Publisher: dinas"_s);
        bare.confirmedAt = m_clock.now().addSecs(-30LL * 60);
        QCOMPARE(seen(footOf({bare}).line), u"dinas  Oktober 2026 · confirmed 21 Nov 2026"_s); // it has no other age
        QCOMPARE(seen(footOf({bare}).compact), u"dinas  Okt 2026 · confirmed 21 Nov 2026"_s);
        bare.error = {message::plain(u"galat"_s)};
        QCOMPARE(footOf({bare}).details.last(), u"Last sync: galat"_s);
        QCOMPARE(footOf({bare}).tone, Tone::Neutral);
    }

    void periodsOfOneDatasetAreJoined_data()
    {
        QTest::addColumn<QStringList>("periods"); // from, to, from, to
        QTest::addColumn<QString>("line");
        const QString e;
        QTest::newRow("earlier") << QStringList{u"2026-05"_s, u"2026-06"_s, u"2026-01"_s, u"2026-02"_s}
                                 << u"Januari – Juni 2026"_s;
        QTest::newRow("later") << QStringList{u"2026-01"_s, u"2026-02"_s, u"2026-05"_s, u"2026-06"_s}
                               << u"Januari – Juni 2026"_s;
        QTest::newRow("within") << QStringList{u"2026-01"_s, u"2026-06"_s, u"2026-02"_s, u"2026-03"_s}
                                << u"Januari – Juni 2026"_s;
        QTest::newRow("second without") << QStringList{u"2026-05"_s, u"2026-06"_s, e, e} << u"Mei – Juni 2026"_s;
        QTest::newRow("first without") << QStringList{e, e, u"2026-05"_s, u"2026-06"_s} << u"Mei – Juni 2026"_s;
        QTest::newRow("only one") << QStringList{u"2026-05"_s, u"2026-05"_s, u"2026-05"_s, u"2026-05"_s}
                                  << u"Mei 2026"_s;
        QTest::newRow("other year") << QStringList{u"2025-12"_s, u"2025-12"_s, u"2026-01"_s, u"2026-01"_s}
                                    << u"Desember 2025 – Januari 2026"_s;
        QTest::newRow("years") << QStringList{u"2024"_s, u"2024"_s, u"2026"_s, u"2026"_s} << u"2024 – 2026"_s;
    }

    void periodsOfOneDatasetAreJoined()
    {
        QFETCH(QStringList, periods);
        QFETCH(QString, line);
        query::Provenance one = onTime(), other = onTime();
        one.periodFrom = periods[0];
        one.periodTo = periods[1];
        other.periodFrom = periods[2];
        other.periodTo = periods[3];
        QCOMPARE(seen(footOf({one, other}).line), u"BPBD  "_s + line + u" · updated 5 Nov 2026"_s);
        QCOMPARE(panels::eachOnce({one, other, one}).size(), 1);
        other.dataset = u"kabkota"_s;
        QCOMPARE(panels::eachOnce({one, other, one}).size(), 2);
        QVERIFY(seen(footOf({one, other}).line).endsWith(u" · and 1 more"_s));
        // A range may be wrapped behind its dash and nowhere else.
        const int breaks = one.periodTo.isEmpty() ? 1 : footOf({one}).compact.contains(u"–"_s) ? 4 : 3;
        QCOMPARE(footOf({one}).compact.count(u' '), breaks);
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
