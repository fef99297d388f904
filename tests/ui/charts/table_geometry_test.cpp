// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/badge.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/table/column_widths.h"
#include "ui/charts/table/data_table.h"
#include "ui/charts/table/table_delegate.h"
#include "ui/charts/table/table_header.h"
#include "ui/charts/table/table_model.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace anjungan;
namespace light = test::light;
using charts::CellKind;
using charts::DataTable;
using charts::DataTableCell;
using test::near;
using test::paintedBy;
using test::PaintLog;
using test::wide;
using theme::Role;
using theme::Tone;

namespace {

charts::TableData rowsOfEveryKind(int rows)
{
    charts::TableData data{.columns = {{u"Nama"_s, false, CellKind::Strong},
                                       {u"Teks yang lebih panjang"_s, false, CellKind::Text},
                                       {u"Angka"_s, true, CellKind::Figure},
                                       {u"B"_s, false, CellKind::Bar},
                                       {u"P"_s, false, CellKind::Badge}},
                           .rows = {}};
    for (int at = 0; at < rows; ++at)
        data.rows.push_back({{.text = u"Kabupaten Deli Serdang"_s},
                             {.text = u"teks"_s},
                             {.text = u"1.234.567,8"_s},
                             {.text = u"25 %"_s, .tone = Tone::Bad, .value = 0.25},
                             {.text = u"Tinggi"_s, .tone = Tone::Bad}});
    return data;
}

} // namespace

/// The widths of a table's columns, and where each cell and title has what.
class TableGeometryTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;

    double title(const QString &text) const
    {
        return std::ceil(theme::textWidth(text, m_theme.strongFont(Role::Small)) + 7 + 4 + 12 + 1);
    }

    std::unique_ptr<PaintLog> cell(const charts::DataTableColumn &column, const DataTableCell &shown,
                                   QStyle::State state = {}) const
    {
        charts::TableModel model;
        model.setTable({.columns = {column}, .rows = {{shown}}});
        const charts::TableDelegate delegate(model, m_theme, nullptr);
        return paintedBy({300, 80}, [&](QPainter &painter) {
            QStyleOptionViewItem option;
            option.rect = QRect(10, 20, 200, 34);
            option.state = state;
            delegate.paint(&painter, option, model.index(0, 0));
        });
    }

    std::unique_ptr<PaintLog> header(const charts::DataTableColumn &column, int width, Qt::SortOrder order) const
    {
        DataTable table(m_theme);
        table.setData({.columns = {column, {u"lain"_s, false, CellKind::Text}}, .rows = {}});
        table.resize(500, 100);
        table.show();
        table.view().sortByColumn(0, order);
        QHeaderView *titles = table.view().horizontalHeader();
        titles->resizeSection(0, width);
        return paintedBy(*titles->viewport(), {500, 30});
    }

private Q_SLOTS:
    void columnsAreAsWideAsTheirContent()
    {
        const QFont body = m_theme.font(Role::Body), strong = m_theme.strongFont(Role::Body);
        const auto natural = [](double content) { return int(std::ceil(content)); };
        const int name = natural(wide(u"Kabupaten Deli Serdang"_s, strong) + 13);
        const int text = int(title(u"Teks yang lebih panjang"_s));
        const int figure = natural(wide(u"1.234.567,8"_s, body) + 13);
        const int bar = natural(std::max(wide(u"25 %"_s, strong), 44.0) + 90 + 8 + 13);
        const int badge = natural(charts::badgeSize(u"Tinggi"_s, m_theme).width() + 13);
        // A title in two lines, a bar half as long and then shorter, a text in two lines: then all can still be read.
        const int inTwo = std::min({int(title(u"yang lebih panjang"_s)), int(title(u"Teks yang lebih"_s)),
                                    std::max(int(title(u"Teks yang"_s)), int(title(u"lebih panjang"_s)))});
        const int nameInTwo =
            natural(std::min(std::max(wide(u"Kabupaten"_s, strong), wide(u"Deli Serdang"_s, strong)),
                             std::max(wide(u"Kabupaten Deli"_s, strong), wide(u"Serdang"_s, strong))) +
                    13);
        const int arrow = 11; // of a column that the rows are not sorted by, the room for an arrow is free
        const std::vector<charts::ColumnNeed> needs{{name, 64, 3, 0, name - nameInTwo, true},
                                                    {text, std::min(inTwo - arrow, 96), 3, text - inTwo, arrow},
                                                    {figure, figure, 1},
                                                    {bar, bar - 69, 4, 45, 24},
                                                    {badge, badge, 1}};
        DataTable table(m_theme);
        table.setData(rowsOfEveryKind(3));
        const auto widths = [&table] {
            std::vector<int> all;
            for (int at = 0; at < 5; ++at)
                all.push_back(table.view().horizontalHeader()->sectionSize(at));
            return all;
        };
        const int fitting = 30 + 3 * 34;
        table.show();
        for (const int width : {1200, 900, 520, 300, 100}) {
            table.resize(width, fitting);
            QCOMPARE(widths(), charts::columnWidths(needs, width));
        }
        table.resize(900, fitting - 1); // the scroll bar has its room
        QCOMPARE(widths(), charts::columnWidths(needs, 890));
        QCOMPARE(charts::OverlayScrollBar::room, 10);
        // The text in a bar column may be wider than its usual room, and is measured in rows far down.
        charts::TableData data = rowsOfEveryKind(300);
        data.rows[299][2].text = QString(30, u'8');
        data.rows[299][3].text = u"1.000.000 %"_s;
        table.setData(data);
        std::vector<charts::ColumnNeed> more = needs;
        more[2].natural = more[2].least = natural(wide(QString(30, u'8'), body) + 13);
        more[3].natural = natural(wide(u"1.000.000 %"_s, strong) + 90 + 8 + 13);
        QCOMPARE(widths(), charts::columnWidths(more, 890));
        data.rows.insert(data.rows.begin(), data.rows[0]); // but no more than 300 of them
        table.setData(data);
        QCOMPARE(widths(), charts::columnWidths(needs, 890));
    }

    void aTableWishesForThreeToTwelveRows()
    {
        DataTable table(m_theme);
        for (const auto &[rows, high] :
             {std::pair(0, 3), std::pair(3, 3), std::pair(4, 4), std::pair(12, 12), std::pair(13, 12)}) {
            table.setData(rowsOfEveryKind(rows));
            QCOMPARE(table.sizeHint(), QSize(360, 30 + high * 34));
        }
        QCOMPARE(table.minimumSizeHint(), QSize(96, 64));
        QCOMPARE(table.view().verticalHeader()->sectionSize(0), 34);
        table.resize(400, 700); // room for all
        m_theme.setTouch(true);
        QCOMPARE(table.sizeHint(), QSize(360, 44 + 12 * 44));
        // The columns need more than its width, and the bar that scrolls them has a place below the row.
        QCOMPARE(table.minimumSizeHint(), QSize(96, 88 + table.view().horizontalScrollBar()->sizeHint().height()));
        QCOMPARE(table.view().verticalHeader()->sectionSize(0), 44);
        m_theme.setTouch(false);
        table.resize(400, 300);
        table.show();
        QCOMPARE(table.view().geometry(), QRect(0, 0, 400, 30 + 7 * 38)); // seven whole rows
        QCOMPARE(table.view().horizontalHeader()->height(), 30);
        QVERIFY(table.view().verticalHeader()->isHidden());
        QCOMPARE(table.view().horizontalHeader()->minimumSectionSize(), 1);
        QCOMPARE(table.view().verticalHeader()->minimumSectionSize(), 1);
    }

    void aCellHasItsInsets()
    {
        auto log = cell({u"t"_s, false, CellKind::Text}, {.text = u"abc"_s});
        QVERIFY(near(log->text(u"abc"_s).rect.left(), 16));
        QVERIFY(near(log->text(u"abc"_s).rect.center().y(), 36.5, 1));
        QCOMPARE(log->shapes.size(), std::size_t(1));
        QCOMPARE(log->shapes[0].rect, QRectF(10, 53, 200, 1));
        QCOMPARE(log->shapes[0].fill, light::line);
        log = cell({u"t"_s, true, CellKind::Figure}, {.text = u"12"_s});
        QVERIFY(near(log->text(u"12"_s).rect.right(), 204));
        // A bar ends a gap before the room of its text, which is at least 44.
        const double room = std::max(std::ceil(wide(u"5 %"_s, m_theme.strongFont(Role::Body))), 44.0);
        log = cell({u"t"_s, false, CellKind::Bar}, {.text = u"5 %"_s, .tone = Tone::Bad, .value = 0.5});
        QVERIFY(near(log->text(u"5 %"_s).rect.right(), 204));
        const QRectF track(16, 31.5, 188 - room - 8, 10);
        QCOMPARE(log->filled(light::line).back().rect, track);
        QCOMPARE(log->filled(light::bad).at(0).rect, QRectF(track.left(), track.top(), track.width() / 2, 10));
        for (const auto &share : {std::optional<double>(), std::optional(std::nan(""))})
            QVERIFY(cell({u"t"_s, false, CellKind::Bar}, {.text = u"5 %"_s, .tone = Tone::Bad, .value = share})
                        ->filled(light::bad)
                        .empty());
        const auto full = cell({u"t"_s, false, CellKind::Bar}, {.text = u"5 %"_s, .tone = Tone::Bad, .value = 7});
        QCOMPARE(full->filled(light::bad).at(0).rect, track);
        const double pill = charts::badgeSize(u"Tinggi"_s, m_theme).width();
        for (const bool isRight : {false, true}) {
            log = cell({u"t"_s, isRight, CellKind::Badge}, {.text = u"Tinggi"_s, .tone = Tone::Bad});
            QVERIFY(near(log->shapes.back().rect.left(), isRight ? 204 - pill : 16, 0.02));
        }
    }

    void rowsUnderThePointerAndSelectedOnesAreTinted()
    {
        const charts::DataTableColumn column{u"t"_s, false, CellKind::Text};
        const QRectF whole(10, 20, 200, 34);
        const auto tint = [](double share) { return theme::mixed(Qt::white, light::accent, share); };
        QVERIFY(cell(column, {.text = u"a"_s}, QStyle::State_Enabled)->filled(tint(0.06)).empty());
        const auto over = cell(column, {.text = u"a"_s}, QStyle::State_MouseOver);
        QCOMPARE(over->filled(tint(0.06)).at(0).rect, whole);
        const auto selected = cell(column, {.text = u"a"_s}, QStyle::State_MouseOver | QStyle::State_Selected);
        QCOMPARE(selected->filled(tint(0.14)).at(0).rect, whole);
        QVERIFY(selected->filled(tint(0.06)).empty());
    }

    void theArrowStandsBesideTheTitle_data()
    {
        QTest::addColumn<bool>("isRight");
        QTest::addColumn<int>("width");
        QTest::addColumn<Qt::SortOrder>("order");
        for (const bool isRight : {false, true}) {
            for (const int width : {200, 40}) {
                QTest::addRow("%d %d up", isRight, width) << isRight << width << Qt::AscendingOrder;
                QTest::addRow("%d %d down", isRight, width) << isRight << width << Qt::DescendingOrder;
            }
        }
    }

    void theArrowStandsBesideTheTitle()
    {
        QFETCH(bool, isRight);
        QFETCH(int, width);
        QFETCH(Qt::SortOrder, order);
        const auto log = header({u"Kabupaten"_s, isRight, CellKind::Text}, width, order);
        const double text = wide(u"Kabupaten"_s, m_theme.strongFont(Role::Small));
        const double left = isRight ? std::max(6.0, width - 6 - text - 11) : std::min(6 + text + 4, width - 6.0 - 7);
        const auto arrow =
            std::ranges::find_if(log->shapes, [](const auto &shape) { return shape.path.elementCount() == 3; });
        QVERIFY(arrow != log->shapes.end());
        QCOMPARE(arrow->line, light::ink2);
        QCOMPARE(arrow->width, 1.5);
        const double outer = order == Qt::AscendingOrder ? 2 : -2;
        const QPointF points[] = {{left, 14.5 + outer}, {left + 3.5, 14.5 - outer}, {left + 7, 14.5 + outer}};
        for (int at = 0; at < 3; ++at) {
            QVERIFY(near(arrow->path.elementAt(at).x, points[at].x(), 0.02));
            QVERIFY(near(arrow->path.elementAt(at).y, points[at].y(), 0.02));
        }
        QCOMPARE(log->texts.back().ink, light::ink3); // of the other column
        QCOMPARE(log->texts.back().text, u"lain"_s);
        if (width == 200) {
            QCOMPARE(log->text(u"Kabupaten"_s).ink, light::ink2);
            QVERIFY(near(log->text(u"Kabupaten"_s).rect.left(), isRight ? 194 - text : 6, 1));
        } else {
            QCOMPARE(log->text(u"Kabupaten"_s).text, QString()); // cut, and clear of the arrow
            QVERIFY(log->texts.size() == 1 || isRight || log->texts[0].rect.right() <= left - 3);
            QVERIFY(log->texts.size() == 1 || !isRight || log->texts[0].rect.left() >= left + 10);
        }
        const auto under = log->filled(light::line);
        QVERIFY(
            std::ranges::any_of(under, [width](const auto &shape) { return shape.rect == QRectF(0, 29, width, 1); }));
    }

    void aLongTitleHasTwoLines()
    {
        const charts::DataTableColumn column{u"Bulan ini (kejadian)"_s, true, CellKind::Figure};
        const int needed = int(title(u"Bulan ini"_s));
        QCOMPARE(charts::TableHeader(charts::TableModel(), m_theme).wrappedWidth(column.title),
                 std::max(title(u"(kejadian)"_s), title(u"Bulan ini"_s)));
        auto log = header(column, std::max(needed, int(title(u"(kejadian)"_s))), Qt::AscendingOrder);
        const auto first = log->text(u"Bulan ini"_s), second = log->text(u"(kejadian)"_s);
        QVERIFY(near(first.rect.right(), second.rect.right(), 1));
        QVERIFY(first.rect.top() >= 0 && second.rect.bottom() <= 30 && first.rect.bottom() <= second.rect.top() + 1);
        log = header(column, 300, Qt::AscendingOrder);
        QVERIFY(log->words().contains(u"Bulan ini (kejadian)"_s));
    }

    void keysSortNumbersThenTextThenNothing()
    {
        charts::TableModel model;
        const std::vector<charts::SortKey> keys{u"b"_s, 2.0,    charts::SortKey(), u"a10"_s, u"A9"_s, std::nan(""),
                                                1.0,    u"a9"_s};
        charts::TableData data{.columns = {{u"t"_s, false, CellKind::Text}}, .rows = {}};
        for (const charts::SortKey &key : keys)
            data.rows.push_back({{.text = u"x"_s, .sortKey = key}});
        data.rows.push_back({}); // a row without a cell
        model.setTable(data);
        const auto order = [&model] {
            QList<int> rows;
            for (int row = 0; row < model.rowCount(); ++row)
                rows.append(model.dataRow(row));
            return rows;
        };
        QCOMPARE(order(), (QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
        model.sort(0, Qt::AscendingOrder);
        QCOMPARE(order(), (QList<int>{6, 1, 4, 7, 3, 0, 2, 5, 8}));
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(order(), (QList<int>{1, 6, 0, 3, 4, 7, 2, 5, 8}));
        model.sort(1, Qt::AscendingOrder); // there is no such column
        QCOMPARE(order(), (QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
        QCOMPARE(model.data(model.index(8, 0), Qt::DisplayRole), QVariant());
        QCOMPARE(model.data(model.index(0, 0), Qt::AccessibleTextRole).toString(), u"x"_s);
        QCOMPARE(model.data(model.index(0, 0), Qt::ToolTipRole), QVariant());
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"t"_s);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole), QVariant());
        QCOMPARE(model.headerData(-1, Qt::Horizontal, Qt::DisplayRole), QVariant());
        QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole), QVariant());
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString(), u"<span>t</span>"_s); // plain text
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        QCOMPARE(model.columnCount(model.index(0, 0)), 0);
    }
};

ANJUNGAN_TEST(QApplication, TableGeometryTest)
#include "table_geometry_test.moc"
