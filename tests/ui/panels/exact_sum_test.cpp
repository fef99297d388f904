// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/values.h"

#include <QCoreApplication>

#include <limits>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::exactDifference;
using panels::exactSum;

namespace {

constexpr qint64 odd = 9007199254740993; // 2⁵³ + 1, which no double is
constexpr qint64 most = std::numeric_limits<qint64>::max();
constexpr qint64 least = std::numeric_limits<qint64>::min();

} // namespace

/// Sums that panels make themselves have all the digits that the cache has.
class ExactSumTest : public QObject
{
    Q_OBJECT

    const theme::Formatter m_format{theme::Language::Indonesian, QTimeZone::utc()};

    QString told(const QVariant &value) const
    {
        return panels::amount(m_format, panels::Format::Integer, value, {}).text();
    }

private Q_SLOTS:
    void wholeNumbersAreSummedExactly()
    {
        QCOMPARE(told(exactSum({odd, 1LL})), u"9.007.199.254.740.994"_s);
        QCOMPARE(told(exactSum({odd, -9007199254740992LL})), u"1"_s);
        QCOMPARE(told(exactSum({odd, odd, odd})), u"27.021.597.764.222.979"_s);
        QCOMPARE(told(exactSum({most, 1LL, -1LL})), u"9.223.372.036.854.775.807"_s); // beyond, and back
        QCOMPARE(told(exactSum({least, most, 1LL})), u"0"_s);
        QCOMPARE(told(exactSum({least})), u"−9.223.372.036.854.775.808"_s);
        QCOMPARE(told(exactSum({3, QVariant(), 4LL})), u"7"_s);
    }

    void whatIsNotExactSaysSo()
    {
        QCOMPARE(told(exactSum({most, most})), u"1,8 × 10¹⁹"_s);
        QCOMPARE(told(exactSum({least, -1LL})), u"−9,2 × 10¹⁸"_s);
        QCOMPARE(told(exactSum({odd, 0.5})), u"9,0 × 10¹⁵"_s); // with a real number
        QCOMPARE(exactSum({1LL, 0.25}).toDouble(), 1.25);
        QCOMPARE(told(exactSum({QVariant(), QVariant()})), u"–"_s);
        QCOMPARE(told(exactSum({})), u"–"_s);
    }

    void differencesAreExactToo()
    {
        QCOMPARE(told(exactDifference(odd, odd - 1)), u"1"_s); // 0 as doubles
        QCOMPARE(told(exactDifference(odd - 1, odd)), u"−1"_s);
        QCOMPARE(told(exactDifference(0LL, least)), u"9,2 × 10¹⁸"_s); // one more than there is
        QCOMPARE(told(exactDifference(-1LL, least)), u"9.223.372.036.854.775.807"_s);
        QCOMPARE(exactDifference(57.5, 75LL).toDouble(), -17.5);
        QVERIFY(exactDifference(QVariant(), 3LL).isNull() && exactDifference(3LL, u"–"_s).isNull());
    }

    void whatIsNoNumberIsNoSummand()
    {
        QVERIFY(panels::summand(QVariant()).isNull());
        QVERIFY(panels::summand(u"banyak"_s).isNull());
        QVERIFY(panels::summand(std::numeric_limits<double>::quiet_NaN()).isNull());
        QCOMPARE(panels::summand(odd).toLongLong(), odd);
        QCOMPARE(panels::summand(2.5).toDouble(), 2.5);
    }
};

ANJUNGAN_TEST(QCoreApplication, ExactSumTest)
#include "exact_sum_test.moc"
