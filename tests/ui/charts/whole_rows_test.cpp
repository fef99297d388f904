// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/bullet_bars.h"
#include "ui/charts/table/data_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QPointingDevice>
#include <QScrollBar>
#include <QScroller>
#include <QSignalSpy>
#include <QTableView>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace anjungan;
using charts::BulletBars;
using charts::CellKind;
using charts::DataTable;

namespace {

charts::TableData manyRows(int count)
{
    charts::TableData table{.columns = {{u"Nama"_s, false, CellKind::Strong}, {u"Angka"_s, true, CellKind::Figure}},
                            .rows = {}};
    for (int row = 0; row < count; ++row)
        table.rows.push_back({{.text = u"Baris %1"_s.arg(row)}, {.text = QString::number(row)}});
    return table;
}

void turnWheel(QAbstractScrollArea &area, int angle)
{
    const QPointF middle = area.viewport()->rect().center();
    QWheelEvent wheel(middle, area.viewport()->mapToGlobal(middle), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(area.viewport(), &wheel);
}

} // namespace

/// No row is cut at a table's lower edge, and all rows can be reached.
class WholeRowsTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;

    std::unique_ptr<DataTable> shown(int rows, QSize size) const
    {
        auto table = std::make_unique<DataTable>(m_theme);
        table->setData(manyRows(rows));
        table->resize(size);
        table->show();
        return table;
    }

    static bool isOnWholeRow(const DataTable &table)
    {
        return table.view().verticalScrollBar()->value() % table.view().rowHeight(0) == 0;
    }

private Q_SLOTS:
    void onlyWholeRowsAreVisibleAtAnyHeight()
    {
        const auto table = shown(44, {300, 300});
        for (int height = 64; height < 700; ++height) {
            table->resize(300, height);
            const int room = table->view().viewport()->height();
            const int row = table->view().rowHeight(0);
            QCOMPARE(room % row, 0);
            QCOMPARE(room / row, table->visibleRowCount());
            QCOMPARE(table->visibleRowCount(), (height - 30) / 34); // as many as before
            QVERIFY(row >= 34 && row < 34 * 2);
            QCOMPARE(table->view().verticalScrollBar()->maximum() % row, 0);
        }
        // All fit: they are as high as always, and nothing scrolls.
        table->resize(300, 30 + 44 * 34);
        QCOMPARE(table->view().rowHeight(0), 34);
        QCOMPARE(table->view().verticalScrollBar()->maximum(), 0);
        QCOMPARE(table->visibleRowCount(), 44);
    }

    void aWideTableKeepsWholeRowsAboveItsScrollBar()
    {
        const auto table = shown(44, {90, 300});
        QVERIFY(table->view().horizontalScrollBar()->maximum() > 0);
        QCOMPARE(table->view().viewport()->height() % table->view().rowHeight(0), 0);
        QVERIFY(table->visibleRowCount() >= 7);
    }

    void theWheelMovesByRowsAndEndsOnOne()
    {
        const auto table = shown(44, {300, 300});
        const int row = table->view().rowHeight(0);
        QScrollBar &bar = *table->view().verticalScrollBar();
        turnWheel(table->view(), -120);
        QVERIFY(bar.value() > 0 && bar.value() % row == 0);
        turnWheel(table->view(), -30); // a wheel of high resolution
        QTRY_VERIFY(bar.value() % row == 0);
        bar.setValue(bar.maximum() - row / 3); // dragged
        QTRY_COMPARE(bar.value(), bar.maximum());
        bar.setValue(row + row / 3);
        QTRY_COMPARE(bar.value(), row);
    }

    void keysReachTheLastRow()
    {
        const auto table = shown(44, {300, 300});
        QVERIFY(QTest::qWaitForWindowExposed(table.get()));
        QTableView &view = table->view();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view.currentIndex().row(), 43);
        QCOMPARE(view.visualRect(view.model()->index(43, 0)).bottom() + 1, view.viewport()->height());
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Down}) {
            QTest::keyClick(&view, key);
            QVERIFY(isOnWholeRow(*table));
            QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center()));
        }
    }

    void aFingerScrollsAndLeavesWholeRows()
    {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const auto table = shown(44, {300, 300});
        QVERIFY(QTest::qWaitForWindowExposed(table.get()));
        QWidget *viewport = table->view().viewport();
        QScrollBar &bar = *table->view().verticalScrollBar();
        QTest::touchEvent(viewport, screen.get()).press(0, QPoint(100, 220), viewport);
        for (int y = 210; y >= 60; y -= 10)
            QTest::touchEvent(viewport, screen.get()).move(0, QPoint(100, y), viewport);
        QTest::touchEvent(viewport, screen.get()).release(0, QPoint(100, 60), viewport);
        QTRY_VERIFY(bar.value() > 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            !QScroller::hasScroller(viewport) || QScroller::scroller(viewport)->state() == QScroller::Inactive, 8000);
        QTRY_VERIFY(isOnWholeRow(*table));
        QVERIFY(bar.value() > 0);
    }

    void rowsOfBarsEndOnAWholeOneToo()
    {
        BulletBars bars(m_theme);
        charts::Bullets bullets;
        for (int row = 0; row < 40; ++row)
            bullets.rows.push_back({u"Baris %1"_s.arg(row), 50, 60, u"50"_s, {}, theme::Tone::Warning});
        bars.setData(bullets);
        bars.resize(400, 211);
        bars.show();
        const double row = bars.rowRect(0).height();
        QVERIFY(qAbs(bars.rowRect(bars.visibleRowCount()).top() - 211) < 0.01);
        bars.verticalScrollBar()->setValue(qRound(2.4 * row));
        QTRY_COMPARE(bars.verticalScrollBar()->value(), qRound(2 * row));
    }

    void theKeyboardShowsWhatIsCutInARow()
    {
        DataTable table(m_theme);
        charts::TableData data = manyRows(3);
        data.columns.push_back({u"Isi"_s, false, CellKind::Text});
        for (auto &row : data.rows)
            row.push_back({.text = u"kata yang pendek"_s});
        data.rows[1][0].text = u"Nama yang jauh lebih panjang dari pada kolomnya, juga dalam dua baris"_s;
        data.rows[1][2].text = u"Keterangan yang juga tidak muat"_s;
        table.setData(data);
        table.resize(300, 200);
        table.show();
        QSignalSpy asked(&table, &DataTable::wholeTextAsked);
        table.view().setCurrentIndex(table.view().model()->index(1, 1));
        QTest::keyClick(&table.view(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(
            asked.at(0).at(0).toString(),
            u"Nama yang jauh lebih panjang dari pada kolomnya, juga dalam dua baris · Keterangan yang juga tidak muat"_s);
        table.resize(900, 200);
        QTest::keyClick(&table.view(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1); // all of it is visible
    }
};

ANJUNGAN_TEST(QApplication, WholeRowsTest)
#include "whole_rows_test.moc"
