// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/picture.h"
#include "tests/ui/charts/samples.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QScrollBar>
#include <QSignalSpy>

#include <limits>

using namespace Qt::StringLiterals;
using namespace anjungan;
using charts::BulletBars;
using charts::Bullets;
using theme::Theme;
using theme::Tone;

namespace {

Bullets manyBullets(int count)
{
    Bullets bullets;
    for (int i = 0; i < count; ++i)
        bullets.rows.push_back({u"Dinas %1"_s.arg(i), 50, 60, u"50,0 %"_s, u"−10,0 pp"_s, Tone::Warning});
    return bullets;
}

QColor pixel(const QImage &image, double x, double y) { return image.pixelColor(qRound(x), qRound(y)); }

} // namespace

/// Bullet bars, stacked bars and key values, and the rows that they share.
class RowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsBarTrackAndTick();
    void drawsNoBarForAMissingValue();
    void showsALargerValueWhole();
    void elidesALongLabel();
    void dropsColumnsAsItNarrows();
    void showsWholeRowsAndScrolls();
    void stretchesFewRows();
    void tellsClicksOfTouchTargets();
    void emitsNothingUnlessInteractive();
    void followsTheKeys();
    void describesItself();
    void takesHostileText();
    void stacksSegments();
    void hidesAnEmptyLegend();
    void keepsTheValueOverTheLabel();

private:
    Theme m_theme;
};

void RowsTest::drawsBarTrackAndTick()
{
    const theme::Tokens &tokens = m_theme.tokens();
    BulletBars bars(m_theme);
    bars.setData({.rows = {{u"BPBD"_s, 50, 75, u"50 %"_s, {}, Tone::Bad}}});
    const QImage image = test::picture(bars, {400, 26}, m_theme);
    const double y = bars.rowRect(0).center().y();
    QRect track; // along the bar's middle
    for (int x = 0; x < image.width(); ++x)
        if (pixel(image, x, y) == tokens.bad || pixel(image, x, y) == tokens.line)
            track |= QRect(x, qRound(y), 1, 1);
    QVERIFY(track.width() > 250);
    QVERIFY(qAbs(test::count(image, track, tokens.bad) - track.width() / 2) < 3);
    QCOMPARE(pixel(image, track.left() + track.width() * 0.25, y), tokens.bad);
    QCOMPARE(pixel(image, track.left() + track.width() * 0.75, y), tokens.ink);
    QCOMPARE(pixel(image, track.left() + track.width() * 0.9, y), tokens.line);
}

void RowsTest::drawsNoBarForAMissingValue()
{
    BulletBars bars(m_theme);
    bars.setData({.rows = {{u"BPBD"_s, std::nullopt, std::nullopt, u"–"_s, {}, Tone::Neutral},
                           {u"BKAD"_s, std::numeric_limits<double>::quiet_NaN(), 50, u"–"_s, {}, Tone::Neutral}}});
    const QImage image = test::picture(bars, {400, 52}, m_theme);
    QCOMPARE(test::count(image, m_theme.tokens().accent), 0);
    QVERIFY(test::count(image, m_theme.tokens().line) > 1000);
}

void RowsTest::showsALargerValueWhole()
{
    BulletBars bars(m_theme);
    bars.setData(
        {.rows = {{u"A"_s, 100, {}, u"100 %"_s, {}, Tone::Good}, {u"B"_s, 200, {}, u"200 %"_s, {}, Tone::Bad}}});
    const QImage image = test::picture(bars, {400, 52}, m_theme);
    const int half = test::count(image, bars.rowRect(0).toRect(), m_theme.tokens().good);
    const int full = test::count(image, bars.rowRect(1).toRect(), m_theme.tokens().bad);
    QVERIFY2(qAbs(full - 2 * half) < full / 10, "the bars aren't to one scale");
}

void RowsTest::elidesALongLabel()
{
    BulletBars bars(m_theme);
    bars.setData({.rows = {{QString(200, u'W'), 50, 75, u"50 %"_s, u"−25 pp"_s, Tone::Bad}}});
    const QImage image = test::picture(bars, {400, 26}, m_theme);
    const double barLeft = 400 * 0.36 + 14; // the label's share, the gap
    const QRect gap(qRound(400 * 0.36) + 2, 0, 10, 26);
    QVERIFY(test::inkBounds(image, gap, m_theme.tokens().card).isEmpty());
    QVERIFY(test::count(image, QRect(qRound(barLeft), 0, 40, 26), m_theme.tokens().bad) > 0);
}

void RowsTest::dropsColumnsAsItNarrows()
{
    BulletBars bars(m_theme);
    bars.setData(test::sampleBullets());
    const auto toneInk = [&](int width) {
        return test::count(test::picture(bars, {width, 160}, m_theme), m_theme.tokens().good);
    };
    QVERIFY(toneInk(400) > 0);
    QCOMPARE(toneInk(130), 0); // neither bars nor differences, but
    const QImage narrow = test::picture(bars, {130, 160}, m_theme);
    QVERIFY(test::count(narrow, QRect(0, 0, 60, 160), m_theme.tokens().ink) > 0);  // labels
    QVERIFY(test::count(narrow, QRect(80, 0, 50, 160), m_theme.tokens().ink) > 0); // and values
}

void RowsTest::showsWholeRowsAndScrolls()
{
    BulletBars bars(m_theme);
    bars.setData(manyBullets(49));
    bars.resize(400, 200);
    bars.show();
    QCOMPARE(bars.visibleRowCount(), 7);
    QCOMPARE(qRound(bars.rowRect(6).bottom()), 200);
    QVERIFY(bars.verticalScrollBar()->maximum() > 0);
    bars.verticalScrollBar()->setValue(bars.verticalScrollBar()->maximum());
    QVERIFY(qAbs(bars.rowRect(48).bottom() - 200) <= 1);
}

void RowsTest::stretchesFewRows()
{
    BulletBars bars(m_theme);
    bars.setData(manyBullets(3));
    bars.resize(400, 400);
    bars.show();
    QCOMPARE(bars.visibleRowCount(), 3);
    QVERIFY(bars.rowRect(0).height() > 26 && bars.rowRect(2).bottom() <= 400);
    QCOMPARE(bars.verticalScrollBar()->maximum(), 0);
}

void RowsTest::tellsClicksOfTouchTargets()
{
    BulletBars bars(m_theme);
    bars.setData(manyBullets(10));
    bars.setInteractive(true);
    bars.resize(400, 200);
    bars.show();
    QVERIFY(bars.rowRect(0).height() >= 44);
    QSignalSpy clicked(&bars, &BulletBars::clicked);
    QTest::mouseClick(bars.viewport(), Qt::LeftButton, {}, bars.rowRect(2).center().toPoint());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.at(0).at(0).toInt(), 2);
    QTest::mousePress(bars.viewport(), Qt::LeftButton, {}, bars.rowRect(0).center().toPoint());
    QTest::mouseRelease(bars.viewport(), Qt::LeftButton, {}, bars.rowRect(1).center().toPoint());
    QCOMPARE(clicked.size(), 1);
}

void RowsTest::emitsNothingUnlessInteractive()
{
    BulletBars bars(m_theme);
    bars.setData(manyBullets(3));
    bars.resize(400, 200);
    bars.show();
    QSignalSpy clicked(&bars, &BulletBars::clicked);
    QTest::mouseClick(bars.viewport(), Qt::LeftButton, {}, bars.rowRect(1).center().toPoint());
    QTest::keyClick(&bars, Qt::Key_Return);
    QCOMPARE(clicked.size(), 0);
    QCOMPARE(bars.focusPolicy(), Qt::NoFocus);
}

void RowsTest::followsTheKeys()
{
    BulletBars bars(m_theme);
    bars.setInteractive(true);
    QSignalSpy clicked(&bars, &BulletBars::clicked);
    QTest::keyClick(&bars, Qt::Key_Return); // without rows
    QCOMPARE(clicked.size(), 0);
    bars.setData(manyBullets(20));
    bars.resize(400, 200);
    bars.show();
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Space, Qt::Key_Down, Qt::Key_Down, Qt::Key_Return, Qt::Key_PageDown,
                              Qt::Key_Enter, Qt::Key_End, Qt::Key_Down, Qt::Key_Enter})
        QTest::keyClick(&bars, key);
    QList<int> rows;
    for (const QList<QVariant> &arguments : std::as_const(clicked))
        rows.append(arguments.at(0).toInt());
    QCOMPARE(rows, (QList<int>{0, 2, 2 + bars.visibleRowCount(), 19}));
    QVERIFY2(bars.rowRect(19).bottom() <= 201, "the current row was not scrolled into view");
}

void RowsTest::describesItself()
{
    BulletBars bars(m_theme);
    bars.setData(test::sampleBullets());
    QVERIFY(bars.accessibleDescription().startsWith(u"Dinas PUPR 61,2 %, −16,8 pp; Dinas Kesehatan"_s));
    bars.setData(manyBullets(500));
    QVERIFY(bars.accessibleDescription().size() < 3000);
}

void RowsTest::takesHostileText()
{
    const QString markup = u"<b>x</b><img src='file:///etc/passwd'>\n\n"_s + QString(100'000, u'あ');
    BulletBars bars(m_theme);
    bars.setData({.rows = {{markup, 50, 75, markup, markup, Tone::Bad}}});
    const QImage image = test::picture(bars, {400, 26}, m_theme);
    QVERIFY(!test::inkBounds(image, m_theme.tokens().card).isEmpty());
    charts::KeyValues values(m_theme);
    values.setData({{markup, markup, markup}, {markup, markup, {}, Tone::Bad, true}});
    QVERIFY(!test::inkBounds(test::picture(values, {300, 60}, m_theme), m_theme.tokens().card).isEmpty());
}

void RowsTest::stacksSegments()
{
    const theme::Tokens &tokens = m_theme.tokens();
    charts::StackedBars bars(m_theme);
    const double none = std::numeric_limits<double>::quiet_NaN();
    bars.setData({.rows = {{u"SD"_s,
                            {{60, theme::ColorRole::Sequence5},
                             {none, theme::ColorRole::Bad},
                             {-5, theme::ColorRole::Bad},
                             {20, theme::ColorRole::Sequence3}},
                            u"80"_s},
                           {u"SMP"_s, {{40, theme::ColorRole::Sequence5}}, u"40"_s},
                           {u"SMA"_s, {}, u"0"_s}},
                  .legend = {}});
    const QImage image = test::picture(bars, {300, 90}, m_theme);
    const auto length = [&](int row, const QColor &color) {
        const int y = qRound(bars.rows().rowRect(row).center().y());
        return test::count(image, QRect(0, y, 300, 1), color);
    };
    const int first = length(0, tokens.sequence[4]);
    QVERIFY(first > 100);
    // Less the tick at the sum of 75, which is 2 wide.
    QVERIFY(qAbs((length(0, tokens.sequence[2]) + 2) * 3 - first) <= 4);
    QVERIFY(qAbs(length(1, tokens.sequence[4]) * 3 - first * 2) <= 4);
    QCOMPARE(length(2, tokens.sequence[4]), 0);
    QVERIFY(qAbs(length(0, tokens.bad) * 12 - first) <= 24); // below zero is seen; what is no number is not
}

void RowsTest::hidesAnEmptyLegend()
{
    charts::StackedBars bars(m_theme);
    charts::Stacks stacks = test::sampleStacks();
    bars.setData(stacks);
    const int withLegend = test::inkBounds(test::picture(bars, {300, 200}, m_theme), m_theme.tokens().card).height();
    stacks.legend.clear();
    bars.setData(stacks);
    const int without = test::inkBounds(test::picture(bars, {300, 200}, m_theme), m_theme.tokens().card).height();
    QVERIFY(withLegend > without);
}

void RowsTest::keepsTheValueOverTheLabel()
{
    charts::KeyValues values(m_theme);
    values.setData({{QString(100, u'W'), u"24.310"_s, u"dari 30.000"_s}});
    const QImage image = test::picture(values, {240, 30}, m_theme);
    const QFont body = m_theme.font(Role::Body);
    const double value = theme::textWidth(u"24.310"_s, m_theme.strongFont(Role::Body)) +
                         QFontMetricsF(body).horizontalAdvance(u' ') + theme::textWidth(u"dari 30.000"_s, body);
    const QRect gap(qRound(240 - 6 - value - 8), 0, 6, 28);
    QVERIFY2(test::inkBounds(image, gap, m_theme.tokens().card).isEmpty(), "the label runs into the value");
}

ANJUNGAN_TEST(QApplication, RowsTest)
#include "rows_test.moc"
