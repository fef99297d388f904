// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/feet.h"

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::FootText;

namespace {

/// Figures for October, published by BPBD on 5 November, confirmed ten minutes ago.
query::Provenance confirmed()
{
    query::Provenance provenance;
    provenance.dataset = u"nilai"_s;
    provenance.publisher = u"bpbd"_s;
    provenance.periodFrom = provenance.periodTo = u"2026-10"_s;
    provenance.sourceModified = QDateTime(QDate(2026, 11, 5), QTime(3, 0), QTimeZone::UTC);
    provenance.confirmedAt = QDateTime(QDate(2026, 11, 21), QTime(6, 55), QTimeZone::UTC);
    provenance.state = store::RecordState::Current;
    return provenance;
}

} // namespace

/// Feet of data of some areas only.
class FootPartTest : public QObject, private test::Feet
{
    Q_OBJECT

private Q_SLOTS:
    void aPartOfWhatIsDerivedIsTold()
    {
        query::Provenance derived;
        derived.dataset = u"perubahan"_s;
        derived.derivedAt = m_clock.now();
        derived.part = {u"12.07"_s};
        derived.partNames = {u"Deli Serdang"_s};
        const FootText foot = footOf({derived});
        QVERIFY2(seen(foot.line).contains(u"part: Deli Serdang"_s), qPrintable(foot.line));
        QVERIFY2(seen(foot.compact).contains(u"part: Deli Serdang"_s), qPrintable(foot.compact));
        QVERIFY(foot.details.contains(u"Part: this device keeps only rows of Deli Serdang (12.07)"_s));
    }

    void aPartOfAnotherDatasetIsTold()
    {
        query::Provenance other = confirmed();
        other.dataset = u"lain"_s;
        other.part = {u"12.07"_s};
        other.partNames = {u"Deli Serdang"_s};
        const FootText foot = footOf({confirmed(), other});
        QVERIFY2(seen(foot.line).contains(u"lain: part: Deli Serdang"_s), qPrintable(foot.line));
        QVERIFY2(seen(foot.compact).contains(u"lain: part: Deli Serdang"_s), qPrintable(foot.compact));
        QCOMPARE(seen(foot.trouble), u"lain: part: Deli Serdang · 16 hari ago"_s);
        query::Provenance same = other;
        same.dataset = u"nilai"_s;
        QVERIFY(!footOf({same, other}).line.contains(u"lain: "_s)); // of the same areas
    }
};

ANJUNGAN_TEST(QGuiApplication, FootPartTest)
#include "foot_part_test.moc"
