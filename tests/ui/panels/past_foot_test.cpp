// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/feet.h"

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::FootText;

/// The foot of a panel whose query asks for an earlier day.
class PastFootTest : public QObject, private test::Feet
{
    Q_OBJECT

    /// Figures for October, as of 10 November.
    static query::Provenance tenthOfNovember()
    {
        query::Provenance past;
        past.dataset = u"nilai"_s;
        past.publisher = u"bpbd"_s;
        past.periodFrom = past.periodTo = u"2026-10"_s;
        past.sourceModified = QDateTime({2026, 11, 5}, {3, 0}, QTimeZone::UTC);
        past.confirmedAt = QDateTime({2026, 11, 9}, {3, 0}, QTimeZone::UTC);
        past.state = store::RecordState::Current;
        past.asOf = QDateTime({2026, 11, 10}, {16, 59, 59, 999}, QTimeZone::UTC);
        past.asOfPublish = past.confirmedAt;
        return past;
    }

private Q_SLOTS:
    void theDayIsNamed()
    {
        const FootText foot = footOf({tenthOfNovember()});
        QCOMPARE(seen(foot.line), u"BPBD  Oktober 2026 · as of 10 Nov 2026 · updated 5 Nov 2026"_s);
        QCOMPARE(seen(foot.compact), u"BPBD  Okt 2026 · as of 10 Nov 2026"_s);
        QVERIFY(foot.details.contains(u"As of: 10 Nov 2026 23.59 WIB"_s));
        QCOMPARE(foot.tone, theme::Tone::Neutral);
        m_isOffline = true; // which says nothing about the past
        QCOMPARE(footOf({tenthOfNovember()}).line, foot.line);
    }

    void thePresentIsAnotherOrigin()
    {
        query::Provenance present = tenthOfNovember();
        present.asOf.reset();
        QCOMPARE(footOf({present, tenthOfNovember()}).details.count(u"Nilai"_s), 2);
        QCOMPARE(panels::eachOnce({present, tenthOfNovember(), present}).size(), 2);
    }
};

ANJUNGAN_TEST(QGuiApplication, PastFootTest)
#include "past_foot_test.moc"
