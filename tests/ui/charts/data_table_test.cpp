// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/picture.h"
#include "tests/ui/charts/samples.h"
#include "ui/charts/table/data_table.h"
#include "ui/charts/table/table_model.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>

#include <limits>

using namespace Qt::StringLiterals;
using namespace anjungan;
using charts::CellKind;
using charts::DataTable;
using charts::DataTableCell;
using charts::TableData;
using charts::TableModel;
using theme::Theme;

namespace {

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

TableData keyed(const std::vector<charts::SortKey> &keys)
{
    TableData table{.columns = {{u"Kunci"_s}}, .rows = {}};
    for (const charts::SortKey &key : keys) {
        QString text = u"–"_s;
        if (const double *number = std::get_if<double>(&key))
            text = QString::number(*number);
        else if (const QString *string = std::get_if<QString>(&key))
            text = *string;
        table.rows.push_back({DataTableCell{.text = text, .sortKey = key}});
    }
    return table;
}

} // namespace

class DataTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAModelsPromises();
    void sortsNumbersByValue();
    void sortsTextAsPeopleDo();
    void putsMissingKeysLast();
    void takesRaggedRows();
    void keepsTheOrderForNewRows();
    void sortsByATapOnTheTitle();
    void tellsTheRowOfTheData();
    void followsTheKeys();
    void hasRowsForFingers();
    void fitsItsColumns();
    void scrollsRatherThanCutFigures();
    void paintsBarsAndTones();
    void showsMarkupAsText();
    void isQuickWithManyRows();

private:
    Theme m_theme;
};

void DataTableTest::keepsAModelsPromises()
{
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(test::sampleRanking());
    const QPersistentModelIndex selected = model.index(2, 1);
    model.sort(3, Qt::AscendingOrder);
    QCOMPARE(selected.data().toString(), u"Dinas Pendidikan"_s);
    model.sort(-1, Qt::AscendingOrder);
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

void DataTableTest::sortsNumbersByValue()
{
    TableModel model;
    model.setTable(test::sampleSchools());
    model.sort(2, Qt::DescendingOrder);
    QCOMPARE(column(model, 2), (QStringList{u"1.042"_s, u"911"_s, u"768"_s, u"455"_s, u"312"_s, u"287"_s}));
    QCOMPARE(model.dataRow(1), 2);
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(column(model, 0).first(), u"SMAN 1 Stabat"_s);
}

void DataTableTest::sortsTextAsPeopleDo()
{
    TableModel model;
    model.setTable(keyed({u"SMAN 10"_s, u"sman 2"_s, u"SMAN 1"_s}));
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(column(model, 0), (QStringList{u"SMAN 1"_s, u"sman 2"_s, u"SMAN 10"_s}));
}

void DataTableTest::putsMissingKeysLast()
{
    TableModel model;
    const double none = std::numeric_limits<double>::quiet_NaN();
    model.setTable(keyed({std::monostate{}, 2.0, none, u"teks"_s, -1.0}));
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(column(model, 0).first(3), (QStringList{u"-1"_s, u"2"_s, u"teks"_s}));
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(column(model, 0).first(3), (QStringList{u"2"_s, u"-1"_s, u"teks"_s}));
}

void DataTableTest::takesRaggedRows()
{
    TableData table{.columns = {{u"A"_s}, {u"B"_s, true, CellKind::Figure}}, .rows = {}};
    table.rows = {{},
                  {DataTableCell{.text = u"x"_s}},
                  {DataTableCell{.text = u"y"_s}, DataTableCell{.text = u"1"_s}, DataTableCell{.text = u"zu viel"_s}}};
    DataTable widget(m_theme);
    widget.setData(table);
    widget.view().sortByColumn(1, Qt::DescendingOrder);
    QVERIFY(!test::inkBounds(test::picture(widget, {200, 160}, m_theme), m_theme.tokens().card).isEmpty());
    QCOMPARE(widget.view().model()->columnCount(), 2);
}

void DataTableTest::keepsTheOrderForNewRows()
{
    TableModel model;
    model.setTable(keyed({3.0, 1.0, 2.0}));
    model.sort(0, Qt::AscendingOrder);
    model.setTable(keyed({9.0, 7.0, 8.0}));
    QCOMPARE(column(model, 0), (QStringList{u"7"_s, u"8"_s, u"9"_s}));
}

void DataTableTest::sortsByATapOnTheTitle()
{
    DataTable table(m_theme);
    table.setData(test::sampleSchools());
    table.resize(360, 260);
    table.show();
    QHeaderView *header = table.view().horizontalHeader();
    const QPoint title(header->sectionViewportPosition(2) + 10, header->height() / 2);
    const auto tap = [&] { QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title); };
    const QString given = u"1.042"_s;
    QCOMPARE(column(*table.view().model(), 2).first(), given);
    tap();
    QCOMPARE(column(*table.view().model(), 2).first(), u"287"_s);
    tap();
    QCOMPARE(column(*table.view().model(), 2),
             (QStringList{u"1.042"_s, u"911"_s, u"768"_s, u"455"_s, u"312"_s, u"287"_s}));
    tap();
    QCOMPARE(column(*table.view().model(), 2).at(1), u"768"_s); // as given again
}

void DataTableTest::tellsTheRowOfTheData()
{
    DataTable table(m_theme);
    table.setData(test::sampleSchools());
    table.resize(360, 260);
    table.show();
    table.view().sortByColumn(2, Qt::AscendingOrder);
    QSignalSpy clicked(&table, &DataTable::clicked);
    const QPoint first = table.view().visualRect(table.view().model()->index(0, 0)).center();
    QTest::mouseClick(table.view().viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(clicked.size(), 0);
    table.setInteractive(true);
    QTest::mouseClick(table.view().viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.at(0).at(0).toInt(), 4); // SDN 056621, the fewest pupils
}

void DataTableTest::followsTheKeys()
{
    DataTable table(m_theme);
    table.setData(test::sampleSchools());
    table.setInteractive(true);
    table.resize(360, 260);
    table.show();
    QSignalSpy clicked(&table, &DataTable::clicked);
    QTest::keyClick(&table.view(), Qt::Key_Return); // no row is current
    QCOMPARE(clicked.size(), 0);
    table.view().setCurrentIndex(table.view().model()->index(0, 0));
    QTest::keyClick(&table.view(), Qt::Key_Down);
    QTest::keyClick(&table.view(), Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.at(0).at(0).toInt(), 1);
}

void DataTableTest::hasRowsForFingers()
{
    Theme theme;
    DataTable table(theme);
    table.setData(test::sampleSchools());
    table.resize(360, 400);
    table.show();
    QCOMPARE(table.view().rowHeight(0), 34);
    theme.setTouch(true);
    QCOMPARE(table.view().rowHeight(0), 44);
    QVERIFY(table.view().horizontalHeader()->sizeHint().height() >= 44);
    theme.setFactor(theme::wallFactor);
    QCOMPARE(table.view().rowHeight(0), 66);
}

void DataTableTest::fitsItsColumns()
{
    DataTable table(m_theme);
    table.setData(test::sampleSchools());
    for (const int width : {240, 360, 700, 3840}) {
        table.resize(width, 260);
        table.show();
        QCOMPARE(table.view().horizontalHeader()->length(), width);
    }
}

void DataTableTest::scrollsRatherThanCutFigures()
{
    DataTable table(m_theme);
    table.setData(test::sampleSchools());
    table.resize(700, 260);
    table.show();
    const int figure = table.view().horizontalHeader()->sectionSizeHint(2);
    table.resize(120, 260);
    QVERIFY(table.view().horizontalHeader()->length() > 120);
    QVERIFY(table.view().columnWidth(2) > 0 && table.view().columnWidth(2) >= figure / 2);
    const int least = table.view().columnWidth(2);
    table.resize(60, 260);
    QCOMPARE(table.view().columnWidth(2), least);
}

void DataTableTest::paintsBarsAndTones()
{
    DataTable table(m_theme);
    table.setData(test::sampleRanking());
    const QImage image = test::picture(table, {1120, 290}, m_theme);
    const auto barLength = [&](int row, const QColor &color) {
        const QRect cell = table.view().visualRect(table.view().model()->index(row, 3));
        const int y = cell.center().y() + table.view().viewport()->y();
        return test::count(image, QRect(cell.left(), y, cell.width(), 1), color);
    };
    const int whole = barLength(0, m_theme.tokens().good);
    QVERIFY(whole > 100);
    QVERIFY(qAbs(barLength(5, m_theme.tokens().bad) - whole * 42 / 100) < 12);
}

void DataTableTest::showsMarkupAsText()
{
    TableData markup{.columns = {{u"<h1>A</h1>"_s}}, .rows = {{DataTableCell{.text = u"<b>tebal</b>"_s}}}};
    TableData plain{.columns = {{u"<h1>A</h1>"_s}}, .rows = {{DataTableCell{.text = u"tebal"_s}}}};
    DataTable first(m_theme);
    first.setData(markup);
    DataTable second(m_theme);
    second.setData(plain);
    const QRect below(0, 31, 300, 32);
    const QRect marked = test::inkBounds(test::picture(first, {300, 100}, m_theme), below, m_theme.tokens().card);
    const QImage image = test::picture(second, {300, 100}, m_theme);
    QVERIFY(test::count(test::picture(first, {300, 100}, m_theme), below, m_theme.tokens().ink) >
            test::count(image, below, m_theme.tokens().ink));
    QVERIFY(!marked.isEmpty());
}

void DataTableTest::isQuickWithManyRows()
{
    TableData table = test::sampleSchools();
    const std::vector<DataTableCell> row = table.rows.front();
    table.rows.assign(50'000, row);
    DataTable widget(m_theme);
    widget.setData(std::move(table));
    test::picture(widget, {360, 260}, m_theme);
    QElapsedTimer timer;
    timer.start();
    constexpr int rounds = 10;
    for (int i = 0; i < rounds; ++i)
        test::picture(widget, {360, 260}, m_theme);
    // On any machine: painting invisible rows too would take seconds.
    QVERIFY(timer.elapsed() / rounds < 200);
}

ANJUNGAN_TEST(QApplication, DataTableTest)
#include "data_table_test.moc"
