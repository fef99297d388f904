// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/picture.h"
#include "tests/ui/charts/samples.h"

#include <QApplication>

#include <limits>

using namespace Qt::StringLiterals;
using namespace anjungan;
using charts::Curves;
using charts::SCurve;
using theme::Theme;

class SCurveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsActualPlanAndGrid();
    void leavesGaps();
    void showsASinglePoint();
    void reachesValuesBeyondTheMaximum();
    void keepsLabelsInsideAtAnySize();
    void labelsTheAxesAsAsked();
    void takesNoData();
    void tellsItsPoints();

private:
    QImage drawn(const Curves &curves, const QSize &size = {360, 200})
    {
        SCurve chart(m_theme);
        chart.setData(curves);
        return test::picture(chart, size, m_theme);
    }
    int accentIn(const QImage &image, const QRect &area) const
    {
        return test::count(image, area, m_theme.tokens().accent);
    }

    Theme m_theme;
};

void SCurveTest::drawsActualPlanAndGrid()
{
    Curves curves = test::sampleCurves();
    const QImage image = drawn(curves);
    const theme::Tokens &tokens = m_theme.tokens();
    QVERIFY(accentIn(image, image.rect()) > 200);
    // The actual line ends at October, 9/11 of the way; the plan continues.
    QCOMPARE(accentIn(image, QRect(350, 0, 10, 200)), 0);
    QVERIFY(test::count(image, QRect(320, 0, 36, 40), tokens.ink2) > 0);
    QVERIFY(test::count(image, tokens.line) > 4 * 100);
    // The area under the line is a light accent.
    const QColor area = theme::mixed(tokens.card, tokens.accent, 0.10);
    const QColor found = image.pixelColor(240, 150);
    QVERIFY(qAbs(found.red() - area.red()) < 4 && qAbs(found.green() - area.green()) < 4);
}

void SCurveTest::leavesGaps()
{
    Curves curves{
        .categories = QStringList(11, QString()), .actual = std::vector<std::optional<double>>(11, 50.0), .plan = {}};
    const QImage whole = drawn(curves);
    curves.actual[5].reset();
    const QImage broken = drawn(curves);
    const QRect middle(180, 0, 30, 180);
    QVERIFY(accentIn(whole, middle) > 40);
    QCOMPARE(accentIn(broken, middle), 0);
    QVERIFY(accentIn(broken, QRect(60, 0, 60, 180)) > 40);
    QVERIFY(accentIn(broken, QRect(260, 0, 60, 180)) > 40);
}

void SCurveTest::showsASinglePoint()
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const QImage image = drawn({.categories = {u"J"_s, u"F"_s, u"M"_s}, .actual = {none, 50, none}, .plan = {}});
    QVERIFY(accentIn(image, image.rect()) > 20);
}

void SCurveTest::reachesValuesBeyondTheMaximum()
{
    const QImage image = drawn({.categories = {u"J"_s, u"F"_s}, .actual = {90, 130}, .plan = {}});
    int top = image.height();
    for (int y = image.height() - 1; y >= 0; --y)
        top = accentIn(image, QRect(0, y, image.width(), 1)) > 0 ? y : top;
    QVERIFY2(top > 5, "the line leaves the plot");
}

void SCurveTest::keepsLabelsInsideAtAnySize()
{
    Curves curves = test::sampleCurves();
    curves.categories = {u"Januari"_s, u"Februari"_s, u"Maret"_s,     u"April"_s,   u"Mei"_s,      u"Juni"_s,
                         u"Juli"_s,    u"Agustus"_s,  u"September"_s, u"Oktober"_s, u"November"_s, u"Desember"_s};
    for (std::size_t month = 1; month <= 12; ++month) {
        curves.actual.assign(curves.plan.begin(), curves.plan.begin() + static_cast<std::ptrdiff_t>(month));
        for (const QSize size : {QSize(64, 40), QSize(160, 120), QSize(342, 206), QSize(1000, 300)}) {
            const QImage image = drawn(curves, size);
            const QRect ink = test::inkBounds(image, m_theme.tokens().card);
            QVERIFY(!ink.isEmpty());
            // Cut glyphs would reach the last column; the plan's end is a dot's width inside.
            QVERIFY2(ink.right() < size.width() - 1, qPrintable(u"%1 wide, month %2"_s.arg(size.width()).arg(month)));
        }
    }
}

void SCurveTest::labelsTheAxesAsAsked()
{
    Curves curves = test::sampleCurves();
    QStringList asked;
    curves.axisText = [&asked](double value) {
        asked.append(QString::number(value));
        return QString::number(value);
    };
    drawn(curves);
    asked.removeDuplicates();
    for (const QString &tick : {u"0"_s, u"25"_s, u"50"_s, u"75"_s, u"100"_s})
        QVERIFY(asked.contains(tick));
}

void SCurveTest::takesNoData()
{
    const QImage image = drawn({});
    QCOMPARE(accentIn(image, image.rect()), 0);
    QVERIFY(test::count(image, m_theme.tokens().line) > 100);
}

void SCurveTest::tellsItsPoints()
{
    SCurve chart(m_theme);
    chart.setData({.categories = {u"Jan"_s, u"Feb"_s}, .actual = {4}, .plan = {5, 12}});
    QCOMPARE(chart.accessibleDescription(), u"Jan 4 / 5; Feb – / 12"_s);
}

ANJUNGAN_TEST(QApplication, SCurveTest)
#include "s_curve_test.moc"
