// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/table/data_table.h"
#include "ui/charts/table/table_model.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace anjungan;
namespace light = test::light;
using charts::CellKind;
using charts::DataTable;
using charts::DataTableCell;
using test::paintedBy;
using test::PaintLog;
using theme::Theme;
using theme::Tone;

namespace {

charts::TableData everyKind()
{
    const auto row = [](const QString &name, Tone tone, double share) {
        return std::vector<DataTableCell>{
            {.text = name, .sortKey = name},
            {.text = name + u"-teks"_s, .sortKey = name, .tone = tone},
            {.text = name + u"-9"_s, .sortKey = share},
            {.text = name + u"-bar"_s, .sortKey = share, .tone = tone, .value = share},
            {.text = name + u"-pil"_s, .sortKey = name, .tone = tone},
        };
    };
    return {.columns = {{u"Nama"_s, false, CellKind::Strong},
                        {u"Teks"_s, false, CellKind::Text},
                        {u"Angka"_s, true, CellKind::Figure},
                        {u"Batang"_s, false, CellKind::Bar},
                        {u"Pil"_s, false, CellKind::Badge}},
            .rows = {row(u"a"_s, Tone::Bad, 0.25), row(u"b"_s, Tone::Good, 1), row(u"c"_s, Tone::Neutral, 0)}};
}

} // namespace

class TableDrawingTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void cellsAreDrawnByTheirKind()
    {
        DataTable table(m_theme);
        table.setData(everyKind());
        const auto log = paintedBy(table, {900, 200});
        QCOMPARE(log->text(u"a"_s).weight, int(QFont::DemiBold));
        QCOMPARE(log->text(u"a"_s).ink, light::ink);
        QCOMPARE(log->text(u"a-teks"_s).ink, light::bad);
        QCOMPARE(log->text(u"a-teks"_s).weight, int(QFont::DemiBold)); // a judgement stands out
        QCOMPARE(log->text(u"b-teks"_s).ink, light::good);
        QCOMPARE(log->text(u"c-teks"_s).ink, light::ink);
        QCOMPARE(log->text(u"c-teks"_s).weight, int(QFont::Normal));
        QCOMPARE(log->text(u"a-9"_s).weight, int(QFont::Normal));
        QCOMPARE(log->text(u"a-pil"_s).ink, light::bad);
        QCOMPARE(log->text(u"c-pil"_s).ink, light::ink2);

        const auto cellRect = [&](int row, int column) {
            const QRect rect = table.view().visualRect(table.view().model()->index(row, column));
            return QRectF(rect.translated(table.view().viewport()->mapTo(&table, QPoint())));
        };
        QVERIFY(qAbs(log->text(u"a-teks"_s).rect.left() - (cellRect(0, 1).left() + 6)) < 1.5);
        QVERIFY(qAbs(log->text(u"a-9"_s).rect.right() - (cellRect(0, 2).right() - 6)) < 1.5);
        QVERIFY(qAbs(log->text(u"a-bar"_s).rect.right() - (cellRect(0, 3).right() - 6)) < 1.5);
        QCOMPARE(log->text(u"a-bar"_s).ink, light::ink);
        const auto track = std::ranges::find_if(log->shapes, [](const PaintLog::Shape &shape) {
            return shape.fill == light::line && qAbs(shape.rect.height() - 10) < 0.1;
        });
        QVERIFY(track != log->shapes.end());
        QVERIFY(qAbs(log->filled(light::bad)[0].rect.width() - track->rect.width() / 4) < 1);
        QVERIFY(qAbs(log->filled(light::good)[0].rect.width() - track->rect.width()) < 1);
        // A hairline under each row.
        const auto hairlines = std::ranges::count_if(log->shapes, [](const PaintLog::Shape &shape) {
            return shape.fill == light::line && shape.rect.height() == 1 && shape.rect.top() > 40;
        });
        QCOMPARE(hairlines, 15);
    }

    /// As many as have room; the line says all of them.
    void partsBelowArePills()
    {
        charts::TableData data = everyKind();
        data.rows[0][0].below = u"satu · dua · tiga"_s;
        data.rows[0][0].pills = {u"satu"_s, u"dua"_s, u"tiga"_s};
        DataTable table(m_theme);
        table.setData(data);
        const auto log = paintedBy(table, {900, 200});
        QVERIFY(log->text(u"satu"_s).rect.top() >= log->text(u"a"_s).rect.bottom() - 1);
        QVERIFY(log->text(u"dua"_s).rect.left() > log->text(u"satu"_s).rect.right());
        QVERIFY(log->text(u"tiga"_s).rect.left() > log->text(u"dua"_s).rect.right());
        QVERIFY(!log->words().join(u'|').contains(u"satu · dua"_s));

        data.columns.resize(1);
        data.rows[0][0].pills = {u"satu"_s, QString(40, u'w'), u"tiga"_s};
        table.setData(data);
        const QStringList narrow = paintedBy(table, {160, 200})->words();
        QVERIFY(narrow.contains(u"satu"_s));
        QVERIFY(!narrow.contains(u"tiga"_s));
    }

    void aLineBelowIsSmallerAndLeavesTheTextsOfARowOnOneLine()
    {
        charts::TableData data = everyKind();
        data.rows[0][0].below = u"di bawah a"_s;
        DataTable table(m_theme);
        table.setData(data);
        const auto log = paintedBy(table, {900, 300});
        QCOMPARE(table.view().rowHeight(0), 50);
        const auto &below = log->text(u"di bawah a"_s);
        QCOMPARE(below.ink, light::ink2);
        QCOMPARE(below.pixels, 11);
        const auto &text = log->text(u"a"_s);
        QVERIFY(below.rect.top() >= text.rect.bottom() - 1);
        QVERIFY(qAbs(below.rect.left() - text.rect.left()) < 1.5);
        QVERIFY(qAbs(log->text(u"a-teks"_s).rect.top() - text.rect.top()) < 0.5);
        QVERIFY(qAbs(log->text(u"a-9"_s).rect.top() - text.rect.top()) < 0.5);
        QCOMPARE(table.view().model()->index(0, 0).data(Qt::AccessibleDescriptionRole).toString(), u"di bawah a"_s);

        // It is cut before the texts are.
        data.rows[0][0].below = QString(60, u'w');
        table.setData(data);
        const auto narrow = paintedBy(table, {460, 300});
        for (const QString &whole : {u"a"_s, u"a-teks"_s, u"a-9"_s})
            QVERIFY2(narrow->words().contains(whole), qPrintable(narrow->words().join(u'|')));
        QVERIFY(narrow->words().filter(u"www"_s).first().endsWith(u'…'));
        data.rows[0][0].below.clear();
        table.setData(data);
        QCOMPARE(table.view().rowHeight(0), 34);
    }

    void titlesStandOverTheirCells()
    {
        DataTable table(m_theme);
        table.setData(everyKind());
        const auto log = paintedBy(table, {900, 200});
        QVERIFY(qAbs(log->text(u"Teks"_s).rect.left() - log->text(u"a-teks"_s).rect.left()) < 1.5);
        QVERIFY(qAbs(log->text(u"Angka"_s).rect.right() - log->text(u"a-9"_s).rect.right()) < 1.5);
        QCOMPARE(log->text(u"Teks"_s).ink, light::ink3);
        QCOMPARE(log->text(u"Teks"_s).pixels, 11);
        QCOMPARE(log->text(u"Teks"_s).weight, int(QFont::DemiBold));
        QVERIFY(log->text(u"Teks"_s).rect.bottom() < log->text(u"a-teks"_s).rect.top());
        QCOMPARE(table.view().horizontalHeader()->height(), 30);
    }

    void anArrowTellsTheOrder()
    {
        DataTable table(m_theme);
        table.setData(everyKind());
        paintedBy(table, {900, 200});
        const auto arrow = [&] { return paintedBy(table, {900, 200})->lined(light::ink2); };
        QCOMPARE(arrow().size(), std::size_t(0));
        table.view().sortByColumn(1, Qt::AscendingOrder);
        auto log = paintedBy(table, {900, 200});
        QCOMPARE(log->lined(light::ink2).size(), std::size_t(1));
        QPainterPath path = log->lined(light::ink2)[0].path;
        QVERIFY(path.elementAt(1).y < path.elementAt(0).y); // its tip is above
        QCOMPARE(log->text(u"Teks"_s).ink, light::ink2);
        QCOMPARE(log->text(u"Angka"_s).ink, light::ink3);
        QVERIFY(log->lined(light::ink2)[0].rect.left() > log->text(u"Teks"_s).rect.right());
        table.view().sortByColumn(2, Qt::DescendingOrder);
        log = paintedBy(table, {900, 200});
        path = log->lined(light::ink2).at(0).path;
        QVERIFY(path.elementAt(1).y > path.elementAt(0).y);
        QVERIFY(log->lined(light::ink2)[0].rect.right() < log->text(u"Angka"_s).rect.left());
        QCOMPARE(log->text(u"Teks"_s).ink, light::ink3);
    }

    void theSelectedRowIsTinted()
    {
        DataTable table(m_theme);
        table.setData(everyKind());
        paintedBy(table, {900, 200});
        const QColor selected = theme::mixed(Qt::white, light::accent, 0.14);
        QVERIFY(paintedBy(table, {900, 200})->filled(selected).empty());
        table.view().setCurrentIndex(table.view().model()->index(1, 0));
        const auto log = paintedBy(table, {900, 200});
        QCOMPARE(log->filled(selected).size(), std::size_t(5));
        QVERIFY(log->filled(selected)[0].rect.contains(log->text(u"b"_s).rect.center()));
    }

    void figuresAreWholeOrDotsAndTextIsCut()
    {
        DataTable table(m_theme);
        table.setData(
            {.columns = {{u"N"_s}, {u"A"_s, true, CellKind::Figure}},
             .rows = {{{.text = u"Sekolah Menengah Atas Negeri 1 Stabat"_s}, {.text = u"9.812.345.678.901"_s}}}});
        paintedBy(table, {200, 120});
        QVERIFY(paintedBy(table, {200, 120})->words().contains(u"9.812.345.678.901"_s));
        table.view().horizontalHeader()->resizeSection(1, 60);
        table.view().horizontalHeader()->resizeSection(0, 90);
        const auto log = paintedBy(table, {200, 120});
        QVERIFY(log->words().contains(u"…"_s));
        QVERIFY(log->words().contains(u"Sekolah"_s)); // the first of two lines
        QVERIFY(std::ranges::any_of(
            log->words(), [](const QString &word) { return word.startsWith(u"Menen"_s) && word.endsWith(u'…'); }));
    }

    void newRowsAreMeasuredAnew()
    {
        DataTable table(m_theme);
        table.resize(300, 200);
        table.show();
        const auto data = [](const QString &figure) {
            return charts::TableData{.columns = {{u"N"_s}, {u"A"_s, true, CellKind::Figure}},
                                     .rows = {{{.text = u"x"_s}, {.text = figure}}}};
        };
        table.setData(data(u"1"_s));
        const int narrow = table.view().columnWidth(1);
        table.setData(data(u"9.812.345.678.901"_s));
        QVERIFY(table.view().columnWidth(1) > narrow + 40);
        QCOMPARE(table.view().horizontalHeader()->length(), 300);
    }

    void theScrollBarHasItsRoomOnlyWhereRowsOverflow()
    {
        DataTable table(m_theme);
        table.setData(everyKind());
        table.resize(900, 200);
        table.show();
        auto *bar = table.findChild<charts::OverlayScrollBar *>();
        QVERIFY(!bar->isVisible());
        QCOMPARE(table.view().horizontalHeader()->length(), 900);
        table.resize(900, 100);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(table.view().horizontalHeader()->length(), 890);
        QCOMPARE(bar->geometry().right(), table.view().viewport()->geometry().right());
        QCOMPARE(bar->height(), table.view().viewport()->height());
        bar->setValue(bar->maximum());
        QCOMPARE(table.view().verticalScrollBar()->value(), table.view().verticalScrollBar()->maximum());
        table.view().verticalScrollBar()->setValue(0);
        QCOMPARE(bar->value(), 0);
        table.resize(900, 300);
        QTRY_VERIFY(!bar->isVisible());
    }

    void rowsThatCanBeTappedSaySo()
    {
        DataTable table(m_theme);
        table.setData(everyKind());
        table.resize(900, 200);
        table.show();
        QCOMPARE(table.view().viewport()->cursor().shape(), Qt::ArrowCursor);
        table.setInteractive(true);
        QCOMPARE(table.view().viewport()->cursor().shape(), Qt::PointingHandCursor);
        QSignalSpy clicked(&table, &DataTable::clicked);
        table.view().setCurrentIndex(table.view().model()->index(2, 0));
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
            QTest::keyClick(&table.view(), key);
        QCOMPARE(clicked.size(), 3);
        QCOMPARE(clicked.last().first().toInt(), 2);
    }

    void itIsAsTallAsSomeOfItsRows()
    {
        DataTable table(m_theme);
        const auto rows = [&](std::size_t count) {
            charts::TableData data = everyKind();
            data.rows.assign(count, data.rows.front());
            table.setData(data);
            return table.sizeHint().height();
        };
        QCOMPARE(rows(0), 30 + 3 * 34);
        QCOMPARE(rows(5), 30 + 5 * 34);
        QCOMPARE(rows(500), 30 + 12 * 34);
        QCOMPARE(table.minimumSizeHint().height(), 30 + 34);
    }

    void theModelTellsTextsToAssistiveTechnology()
    {
        charts::TableModel model;
        model.setTable(everyKind());
        QCOMPARE(model.data(model.index(1, 2), Qt::AccessibleTextRole).toString(), u"b-9"_s);
        QCOMPARE(model.data(model.index(1, 2), Qt::DecorationRole), QVariant());
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"Angka"_s);
        QCOMPARE(model.headerData(2, Qt::Vertical, Qt::DisplayRole), QVariant());
        QCOMPARE(model.headerData(5, Qt::Horizontal, Qt::DisplayRole), QVariant());
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    }
};

ANJUNGAN_TEST(QApplication, TableDrawingTest)
#include "table_drawing_test.moc"
