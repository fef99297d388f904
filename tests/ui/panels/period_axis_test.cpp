// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/panels/period_axis.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace anjungan;
using panels::periodAxis;

class PeriodAxisTest : public QObject
{
    Q_OBJECT

    theme::Formatter m_format{theme::Language::Indonesian, QTimeZone("Asia/Jakarta")};

    QStringList labels(const QStringList &periods) const
    {
        QStringList texts;
        if (const auto axis = periodAxis(periods, m_format))
            for (const charts::AxisLabel &label : axis->labels)
                texts.append(label.text);
        return texts;
    }

private Q_SLOTS:
    void monthsHaveTheirRoomEvenIfTheyAreMissing()
    {
        const auto axis = periodAxis({u"2026-10"_s, u"2026-01"_s, u"2026-02"_s, {}, u"2026-09"_s}, m_format);
        QVERIFY(axis);
        QCOMPARE(axis->places.size(), std::size_t(5));
        QCOMPARE(*axis->places[0] - *axis->places[1], 9.0);
        QCOMPARE(*axis->places[2] - *axis->places[1], 1.0);
        QVERIFY(!axis->places[3]);
        QCOMPARE(axis->bridged, 1.0);
        QCOMPARE(axis->texts, QStringList({u"Okt"_s, u"Jan"_s, u"Feb"_s, QString(), u"Sep"_s}));
        QCOMPARE(labels({u"2026-01"_s, u"2026-02"_s, u"2026-04"_s}),
                 QStringList({u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s}));
    }

    void aRhythmIsNoGap()
    {
        const auto quarters = periodAxis({u"2025-12"_s, u"2026-03"_s, u"2026-06"_s}, m_format);
        QCOMPARE(quarters->bridged, 3.0);
        QCOMPARE(labels({u"2025-12"_s, u"2026-03"_s, u"2026-06"_s}),
                 QStringList({u"Des 25"_s, u"Mar 26"_s, u"Jun 26"_s}));
        QCOMPARE(periodAxis({u"2020"_s, u"2022"_s, u"2028"_s}, m_format)->bridged, 2.0);
        QCOMPARE(periodAxis({u"2026-11-20"_s, u"2026-11-21"_s, u"2026-11-23"_s}, m_format)->bridged, 1.5);
    }

    /// Rows are in the order of their query, which need not be that of time.
    void theAxisIsTheSameInWhateverOrderRowsCome()
    {
        for (QStringList periods : {QStringList{u"2025-12"_s, u"2026-03"_s, u"2026-06"_s, u"2026-12"_s},
                                    QStringList{u"2020"_s, u"2022"_s, u"2026"_s, u"2028"_s},
                                    QStringList{u"2026-11-20"_s, u"2026-11-21"_s, u"2026-11-23"_s, u"2026-12-09"_s}}) {
            const auto inTime = periodAxis(periods, m_format);
            const QStringList inTimeLabels = labels(periods);
            while (std::ranges::next_permutation(periods).found) {
                const auto axis = periodAxis(periods, m_format);
                const QByteArray order = periods.join(u' ').toUtf8();
                QVERIFY2(axis->bridged == inTime->bridged, order);
                QVERIFY2(labels(periods) == inTimeLabels, order);
                auto places = axis->places; // in the order of the rows
                std::ranges::sort(places);
                QVERIFY2(places == inTime->places, order);
            }
        }
    }

    void otherPeriodsAreUnderstoodToo()
    {
        QCOMPARE(labels({u"2026-Q1"_s, u"2026-Q3"_s}), QStringList({u"T1"_s, u"T3"_s}));
        QCOMPARE(labels({u"2026 TW I"_s, u"2026 TW III"_s}), QStringList({u"T1"_s, u"T3"_s}));
        QCOMPARE(labels({u"202601"_s, u"202603"_s}), QStringList({u"Jan"_s, u"Mar"_s}));
        QCOMPARE(labels({u"2026-02-28T23:00:00.000Z"_s, u"2026-03-01 01:00"_s}),
                 QStringList({u"28 Feb"_s, u"1 Mar"_s}));
        QCOMPARE(labels({u"2025-S2"_s, u"2026-S1"_s}), QStringList({u"S2 25"_s, u"S1 26"_s}));
        QCOMPARE(labels({u"2026-02-28"_s, u"2026-03-01"_s}), QStringList({u"28 Feb"_s, u"1 Mar"_s}));
        QCOMPARE(labels({u"2024"_s, u"2026"_s, u"2027"_s}), QStringList({u"2024"_s, u"2025"_s, u"2026"_s, u"2027"_s}));
    }

    void whatIsNoTimeHasNoAxis()
    {
        QVERIFY(!periodAxis({}, m_format));
        QVERIFY(!periodAxis({QString()}, m_format));
        QVERIFY(!periodAxis({u"2026-01"_s, u"2026"_s}, m_format)); // a month and a year
        QVERIFY(!periodAxis({u"2026-13"_s}, m_format));
        QVERIFY(!periodAxis({u"2026-02-30"_s}, m_format));
        QVERIFY(!periodAxis({u"2026/2027 ganjil"_s}, m_format));
    }
};

ANJUNGAN_TEST(QCoreApplication, PeriodAxisTest)
#include "period_axis_test.moc"
