// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/badge.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace anjungan;
using test::paintedBy;
using theme::ColorRole;
using theme::Role;
using theme::Tone;

namespace {

const QColor ink(0x16, 0x20, 0x2E);
const QColor line(0xE3, 0xE8, 0xEF);
const QColor accent(0x0B, 0x6E, 0x6E);
const QColor warning(0xC7, 0x77, 0x00);
const QColor bad(0xB3, 0x26, 0x1E);

bool isAt(const QRectF &rect, const QRectF &expected, double off = 0.02)
{
    const bool is = qAbs(rect.left() - expected.left()) <= off && qAbs(rect.top() - expected.top()) <= off &&
                    qAbs(rect.right() - expected.right()) <= off && qAbs(rect.bottom() - expected.bottom()) <= off;
    if (!is)
        qWarning() << rect << "is not" << expected;
    return is;
}

bool near(double a, double b, double off = 0.75)
{
    if (qAbs(a - b) > off)
        qWarning() << a << "is not" << b;
    return qAbs(a - b) <= off;
}

} // namespace

/// Where the parts of rows stand, by the widths of their texts: bars, gaps, columns, and which row is where.
class RowsGeometryTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;

    QFont small() const { return m_theme.font(Role::Small); }
    QFont strongSmall() const { return m_theme.strongFont(Role::Small); }
    QFont body() const { return m_theme.font(Role::Body); }
    static double wide(const QString &text, const QFont &font) { return QFontMetricsF(font).horizontalAdvance(text); }
    static double high(const QFont &font) { return QFontMetricsF(font).height(); }

private Q_SLOTS:
    void bulletsShareTheWidth()
    {
        charts::BulletBars bars(m_theme);
        bars.setData({.rows = {{u"A"_s, 25, 50, u"1"_s, u"+1"_s, Tone::Bad}}});
        const double label = std::ceil(wide(u"A"_s, small())) + 1;
        const double value = std::ceil(wide(u"1"_s, strongSmall()));
        const double delta = std::ceil(wide(u"+1"_s, strongSmall()));
        const auto track = [&](double width) {
            const auto tracks = paintedBy(bars, {static_cast<int>(width), 26})->filled(line);
            return tracks.empty() ? QRectF() : tracks[0].rect;
        };
        const double all = label + value + delta + 3 * 14;
        QVERIFY(isAt(track(300), QRectF(label + 14, 7, 300 - all, 12)));
        auto log = paintedBy(bars, {300, 26});
        QVERIFY(near(log->text(u"+1"_s).rect.right(), 300));
        QVERIFY(near(log->text(u"1"_s).rect.right(), 300 - delta - 14));
        QVERIFY(near(log->text(u"A"_s).rect.left(), 0));
        QVERIFY(near(log->text(u"A"_s).rect.center().y(), 13, 1));
        QVERIFY(isAt(log->filled(bad).at(0).rect, QRectF(label + 14, 7, (300 - all) / 4, 12)));
        QVERIFY(isAt(log->filled(ink).at(0).rect, QRectF(label + 14 + (300 - all) / 2 - 1.5, 3.5, 3, 19)));
        // As it narrows: first the deviation goes, then the bar.
        QVERIFY(near(track(all + 56).width(), 56, 0.02));
        QVERIFY(paintedBy(bars, {int(all) + 56, 26})->words().contains(u"+1"_s));
        QVERIFY(near(track(all + 55).width(), 55 + delta + 14, 0.02));
        log = paintedBy(bars, {int(all) + 55, 26});
        QVERIFY(!log->words().contains(u"+1"_s));
        QVERIFY(near(log->text(u"1"_s).rect.right(), all + 55));
        const double less = label + value + 2 * 14;
        QVERIFY(near(track(less + 56).width(), 56, 0.02));
        QVERIFY(track(less + 55).isNull());
        QCOMPARE(paintedBy(bars, {int(less) + 55, 26})->words(), QStringList({u"A"_s, u"1"_s}));
        // Without deviations there is no gap for them, and a long label has a bit more than a third.
        bars.setData({.rows = {{QString(80, u'm'), 25, {}, u"1"_s, {}, Tone::Bad}}});
        log = paintedBy(bars, {300, 26});
        QVERIFY(isAt(log->filled(line).at(0).rect, QRectF(108 + 14, 7, 300 - 108 - value - 28, 12)));
        QVERIFY(near(log->text(u"1"_s).rect.right(), 300));
        QVERIFY(log->texts[0].rect.right() <= 108.5 && log->texts[0].text.endsWith(u'…'));
        // What is more than the maximum stretches the scale, also a target.
        bars.setData({.rows = {{u"A"_s, 150, 300, u"1"_s, {}, Tone::Bad}}});
        log = paintedBy(bars, {300, 26});
        QVERIFY(near(log->filled(bad).at(0).rect.width(), (300 - less) / 2, 0.02));
        QVERIFY(near(log->filled(ink).at(0).rect.right(), 300 - value - 14, 0.02));
        bars.setData({.rows = {{u"A"_s, std::numeric_limits<double>::infinity(), std::nan(""), u"1"_s, {}, Tone::Bad},
                               {u"A"_s, 50, -7, u"1"_s, {}, Tone::Bad}}});
        log = paintedBy(bars, {300, 52});
        QCOMPARE(log->filled(bad).size(), std::size_t(1));
        QVERIFY(isAt(log->filled(bad)[0].rect, QRectF(label + 14, 33, (300 - less) / 2, 12)));
        QCOMPARE(log->filled(ink).size(), std::size_t(1));
        QVERIFY(near(log->filled(ink)[0].rect.left(), label + 14, 0.02)); // at the track's start
    }

    void stacksShareTheWidth()
    {
        charts::StackedRows rows(m_theme);
        rows.setData({{u"SD"_s, {{60, ColorRole::Accent}, {-5, ColorRole::Bad}, {20, ColorRole::Warning}}, u"80"_s},
                      {u"S"_s, {{20, ColorRole::Accent}}, u"20"_s},
                      {u"X"_s, {}, u"0"_s}});
        const double label = std::ceil(wide(u"SD"_s, small())) + 1;
        const double total = std::ceil(std::max(wide(u"80"_s, strongSmall()), wide(u"20"_s, strongSmall())));
        const double bar = 300 - label - 8 - 8 - total;
        const auto log = paintedBy(rows, {300, 63});
        QVERIFY(isAt(log->filled(accent).at(0).rect, QRectF(label + 8, 4, bar * 0.75, 13)));
        QVERIFY(isAt(log->filled(warning).at(0).rect, QRectF(label + 8 + bar * 0.75, 4, bar * 0.25, 13)));
        QVERIFY(isAt(log->filled(accent).at(1).rect, QRectF(label + 8, 25, bar * 0.25, 13)));
        QVERIFY(near(log->text(u"80"_s).rect.left(), 300 - total));
        QVERIFY(near(log->text(u"20"_s).rect.left(), label + 8 + bar * 0.25 + 8));
        QVERIFY(near(log->text(u"0"_s).rect.left(), label + 16));
        QVERIFY(near(log->text(u"SD"_s).rect.center().y(), 10.5, 1));
        rows.setData({{QString(80, u'm'), {{60, ColorRole::Accent}}, u"1"_s}});
        QVERIFY(near(paintedBy(rows, {300, 21})->filled(accent).at(0).rect.left(), 108 + 8, 0.02));
        rows.setData({{u"SD"_s, {{0, ColorRole::Accent}}, u"0"_s}}); // nothing at all
        QVERIFY(near(paintedBy(rows, {300, 21})->text(u"0"_s).rect.left(), label + 16));

        charts::StackedBars bars(m_theme);
        bars.setData(test::sampleStacks());
        bars.resize(300, 200);
        bars.show();
        const auto *legend = bars.findChild<charts::LegendView *>();
        const auto *stacks = bars.findChild<charts::StackedRows *>();
        QCOMPARE(stacks->geometry(), QRect(0, 0, 300, 200 - 6 - 16));
        QCOMPARE(legend->geometry(), QRect(0, 200 - 16, 300, 16));
    }

    void keyValuesHaveTheirGaps()
    {
        charts::KeyValues values(m_theme);
        values.setData(
            {{QString(90, u'm'), u"63"_s, u"dari 277"_s}, {QString(90, u'm'), u"Tinggi"_s, {}, Tone::Bad, true}});
        const auto log = paintedBy(values, {300, 60});
        const double suffix = std::ceil(wide(u"dari 277"_s, body()));
        const double value = std::ceil(wide(u"63"_s, m_theme.strongFont(Role::Body)));
        const double space = wide(u" "_s, body());
        QVERIFY(near(log->text(u"63"_s).rect.right(), 294 - suffix - space));
        QVERIFY(log->texts[2].text.endsWith(u'…')); // the label
        QVERIFY(log->texts[2].rect.right() <= 294.5 - suffix - space - value - 10);
        QVERIFY(log->texts[2].rect.right() >= 294 - suffix - space - value - 10 - 14);
        QVERIFY(near(log->texts[2].rect.left(), 6));
        const double pill = charts::badgeSize(u"Tinggi"_s, m_theme).width();
        QVERIFY(log->texts.back().rect.right() <= 294.5 - pill - 10);
        QVERIFY(log->texts.back().rect.right() >= 294 - pill - 10 - 14);
        QVERIFY(isAt(log->filled(line).at(0).rect, QRectF(0, 29, 300, 1)));
        QVERIFY(isAt(log->filled(line).at(1).rect, QRectF(0, 59, 300, 1)));
    }

    void rowsStretchAndScrollByWholeRows()
    {
        const auto many = [](int count) {
            std::vector<charts::StackedRow> rows;
            for (int i = 0; i < count; ++i)
                rows.push_back({u"Baris %1"_s.arg(i), {{1, ColorRole::Accent}}, u"1"_s});
            return rows;
        };
        charts::StackedRows rows(m_theme); // 21 pixels each at least
        rows.setData({});
        QCOMPARE(rows.sizeHint(), QSize(320, 21));
        QCOMPARE(rows.minimumSizeHint(), QSize(120, 21));
        rows.setData(many(7));
        QCOMPARE(rows.sizeHint(), QSize(320, 147));
        rows.show();
        rows.resize(200, 147);
        QVERIFY(isAt(rows.rowRect(0), QRectF(0, 0, 200, 21)));
        QVERIFY(isAt(rows.rowRect(6), QRectF(0, 126, 200, 21)));
        rows.resize(200, 210);
        QVERIFY(isAt(rows.rowRect(6), QRectF(0, 180, 200, 30)));
        rows.resize(200, 700);
        QVERIFY(isAt(rows.rowRect(6), QRectF(0, 6 * 36.75, 200, 36.75))); // 1.75 times at most
        QCOMPARE(rows.visibleRowCount(), 7);
        rows.resize(200, 100); // four whole ones of 25
        QVERIFY(isAt(rows.rowRect(1), QRectF(0, 25, 190, 25)));
        QCOMPARE(rows.visibleRowCount(), 4);
        QCOMPARE(rows.verticalScrollBar()->maximum(), 75);
        QCOMPARE(rows.verticalScrollBar()->pageStep(), 100);
        QCOMPARE(rows.verticalScrollBar()->singleStep(), 25);
        rows.verticalScrollBar()->setValue(30);
        QVERIFY(isAt(rows.rowRect(1), QRectF(0, -5, 190, 25)));
        // Only what is seen is painted: the rows 1 to 5.
        QCOMPARE(paintedBy(rows, {200, 100})->words().filter(u"Baris"_s),
                 QStringList({u"Baris 1"_s, u"Baris 2"_s, u"Baris 3"_s, u"Baris 4"_s, u"Baris 5"_s}));
        rows.resize(200, 12); // less than a row: as high as the view
        QVERIFY(isAt(rows.rowRect(0).translated(0, rows.verticalScrollBar()->value()), QRectF(0, 0, 190, 12)));
        rows.resize(200, 5); // but not less than can be painted
        QCOMPARE(rows.rowRect(0).height(), 8.0);
        QCOMPARE(rows.visibleRowCount(), 0);
        // Touch targets where a tap leads somewhere.
        rows.setInteractive(true);
        QCOMPARE(rows.minimumSizeHint().height(), 44);
        QCOMPARE(rows.sizeHint(), QSize(320, 308));
    }

    void keysBringTheCurrentRowJustIntoView()
    {
        charts::StackedRows rows(m_theme);
        std::vector<charts::StackedRow> many;
        for (int i = 0; i < 10; ++i)
            many.push_back({u"Baris %1"_s.arg(i), {{1, ColorRole::Accent}}, u"1"_s});
        rows.setData(many);
        rows.setInteractive(true);
        rows.resize(200, 135); // three of 45
        rows.show();
        const auto after = [&](Qt::Key key) {
            QTest::keyClick(&rows, key);
            return rows.verticalScrollBar()->value();
        };
        QCOMPARE(after(Qt::Key_Down), 0);
        QCOMPARE(after(Qt::Key_Down), 0);
        QCOMPARE(after(Qt::Key_Down), 45);
        QCOMPARE(after(Qt::Key_End), 315);
        QCOMPARE(after(Qt::Key_Up), 315);
        QCOMPARE(after(Qt::Key_Up), 315);
        QCOMPARE(after(Qt::Key_Up), 270);
        QCOMPARE(after(Qt::Key_PageUp), 135);
        QCOMPARE(after(Qt::Key_Home), 0);
        QSignalSpy clicked(&rows, &charts::RowsView::clicked);
        // The pixels of a row are its own up to the next one's first.
        for (const auto &[y, row] : {std::pair(0, 0), std::pair(44, 0), std::pair(45, 1), std::pair(134, 2)}) {
            QTest::mouseClick(rows.viewport(), Qt::LeftButton, {}, {5, y});
            QCOMPARE(clicked.takeLast().first().toInt(), row);
        }
        QTest::mousePress(rows.viewport(), Qt::LeftButton, {}, {5, 5});
        QTest::mouseRelease(rows.viewport(), Qt::LeftButton, {}, {5, 50}); // on another one
        QTest::mousePress(rows.viewport(), Qt::LeftButton, {}, {5, 5});
        QTest::mouseRelease(rows.viewport(), Qt::LeftButton, {}, {-5, 5}); // outside
        QVERIFY(clicked.isEmpty());
        rows.setInteractive(false);
        QTest::keyClick(&rows, Qt::Key_Return);
        QTest::mouseClick(rows.viewport(), Qt::LeftButton, {}, {5, 5});
        QVERIFY(clicked.isEmpty());
        rows.setInteractive(true);
        rows.setData({});
        QTest::keyClick(&rows, Qt::Key_Return);
        QVERIFY(clicked.isEmpty());
        rows.setData({many[0]});
        QTest::keyClick(&rows, Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);
        QKeyEvent other(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
        QApplication::sendEvent(&rows, &other);
        QVERIFY(!other.isAccepted()); // somebody else's
    }
};

ANJUNGAN_TEST(QApplication, RowsGeometryTest)
#include "rows_geometry_test.moc"
