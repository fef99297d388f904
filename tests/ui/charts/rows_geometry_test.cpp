// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/badge.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace anjungan;
namespace light = test::light;
using test::isAt;
using test::near;
using test::paintedBy;
using test::wide;
using theme::ColorRole;
using theme::Role;
using theme::Tone;

/// Where the parts of rows stand, by the widths of their texts: bars, gaps, columns, and which row is where.
class RowsGeometryTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;

    QFont small() const { return m_theme.font(Role::Small); }
    QFont strongSmall() const { return m_theme.strongFont(Role::Small); }
    QFont body() const { return m_theme.font(Role::Body); }

private Q_SLOTS:
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
        QVERIFY(isAt(log->filled(light::line).at(0).rect, QRectF(0, 29, 300, 1)));
        QVERIFY(isAt(log->filled(light::line).at(1).rect, QRectF(0, 59, 300, 1)));
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
