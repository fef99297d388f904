// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/charts/spark_line.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <limits>

using namespace anjungan;
using Values = std::vector<std::optional<double>>;

namespace {

constexpr int sparkWidth = 60;
constexpr int sparkHeight = 30;

QImage sparkOf(const Values &values, const std::vector<std::size_t> &begins = {})
{
    static const theme::Theme look;
    QImage image(sparkWidth, sparkHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    charts::paintSparkLine(painter, QRectF(0, 0, sparkWidth, sparkHeight), values, look, begins);
    return image;
}

/// The middle of what is painted in a column; none if nothing is.
std::optional<double> inkAt(const QImage &image, int x)
{
    int first = -1, last = -1;
    for (int y = 0; y < image.height(); ++y) {
        if (image.pixelColor(x, y).lightness() > 200)
            continue;
        first = first < 0 ? y : first;
        last = y;
    }
    return first < 0 ? std::nullopt : std::optional((first + last) / 2.0);
}

} // namespace

class SparkLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromTheOldestToTheNewest()
    {
        const QImage rising = sparkOf(Values{1.0, 2.0, 3.0});
        QVERIFY(*inkAt(rising, 4) > 24);
        QVERIFY(std::abs(*inkAt(rising, 30) - 15) < 3);
        QVERIFY(*inkAt(rising, 56) < 6);
    }

    void noLineLeadsToAValueThatBeginsAnew()
    {
        const Values values{1.0, 3.0, 0.0, 2.0};
        QVERIFY(inkAt(sparkOf(values), 30));
        const QImage anew = sparkOf(values, {2});
        QVERIFY(inkAt(anew, 12) && !inkAt(anew, 30) && inkAt(anew, 48));
    }

    void equalValuesAreALineInTheMiddle()
    {
        const QImage flat = sparkOf(Values{7.0, 7.0, 7.0});
        for (const int x : {4, 30, 56})
            QVERIFY(std::abs(*inkAt(flat, x) - 15) < 2);
    }

    void aMissingValueLeavesAGap()
    {
        const QImage broken = sparkOf(Values{1.0, 2.0, std::nullopt, 2.0, 1.0});
        QVERIFY(inkAt(broken, 8));
        QVERIFY(!inkAt(broken, 30));
        QVERIFY(inkAt(broken, 50));
    }

    void oneValueOrNoneIsNoCourse()
    {
        QCOMPARE(sparkOf(Values{}), sparkOf(Values{5.0}));
        QCOMPARE(sparkOf(Values{}), sparkOf(Values{std::nullopt, 5.0, std::nullopt}));
    }

    void numbersAtTheEndsOfTheirRangeStayInside()
    {
        const double most = std::numeric_limits<double>::max();
        const QImage wild = sparkOf(Values{-most, most, std::numeric_limits<double>::quiet_NaN(), -most, most});
        QVERIFY(*inkAt(wild, 4) > 10);
        QVERIFY(*inkAt(wild, 57) < 6);
    }
};

ANJUNGAN_TEST(QGuiApplication, SparkLineTest)
#include "spark_line_test.moc"
