// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/charts/table/data_table.h"
#include "ui/charts/table/frozen_column.h"
#include "ui/charts/table/totals_row.h"
#include "ui/panels/chip.h"
#include "ui/panels/title_button.h"
#include "ui/panels/unit_label.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;
using charts::DataTable;
using test::Desk;

namespace {

QStringList names(const DataTable &table)
{
    QStringList texts;
    for (int row = 0; row < table.view().model()->rowCount(); ++row)
        texts.append(table.view().model()->index(row, 0).data().toString());
    return texts;
}

panels::TitleButton *button(const panels::Panel &panel, const QString &name)
{
    for (auto *one : panel.findChildren<panels::TitleButton *>())
        if (one->accessibleName() == name)
            return one;
    return nullptr;
}

panels::Chip *chip(const panels::Panel &panel, const QString &name)
{
    for (auto *one : panel.findChildren<panels::Chip *>())
        if (one->accessibleName() == name)
            return one;
    return nullptr;
}

} // namespace

/// The demo's tables are searched, filtered, sorted and summed.
class TableSearchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static sheet::Sheet *openColumns(const panels::Panel &panel)
    {
        QTest::mouseClick(chip(panel, u"Filter"_s), Qt::LeftButton);
        return test::openSheet(*panel.window(), u"table_columns_sheet"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        QVERIFY(m_cache);
    }

    void aButtonOpensTheSearch()
    {
        Desk desk(*m_cache, u"sekolah"_s, test::widePage);
        QVERIFY(desk.settle());
        panels::Panel *panel = desk.panel(u"daerah"_s);
        auto *table = desk.find<DataTable>(u"daerah"_s);
        auto *field = panel->findChild<QLineEdit *>(u"table_search"_s);
        QVERIFY(!field->isVisible());
        QCOMPARE(table->shownRowCount(), 33);
        auto *search = button(*panel, u"Search and filter"_s);
        QVERIFY(search && search->isVisible());
        QTest::mouseClick(search, Qt::LeftButton);
        QVERIFY(field->isVisible() && field->hasFocus());
        QTest::keyClicks(field, u"nias"_s);
        QCOMPARE(table->shownRowCount(), 4);
        for (const QString &name : names(*table))
            QVERIFY2(name.contains(u"Nias"_s), qPrintable(name));
        QCOMPARE(desk.find<panels::UnitLabel>(u"daerah"_s)->accessibleName(), u"4 of 33 fit"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QCOMPARE(table->shownRowCount(), 33);
        QVERIFY(!search->isChecked());
    }

    void ctrlFSearchesTheTableWithTheFocus()
    {
        Desk desk(*m_cache, u"sekolah"_s, test::widePage);
        QVERIFY(desk.settle());
        auto *table = desk.find<DataTable>(u"daerah"_s);
        table->view().setFocus();
        QTest::keyClick(&table->view(), Qt::Key_F, Qt::ControlModifier);
        auto *field = desk.panel(u"daerah"_s)->findChild<QLineEdit *>(u"table_search"_s);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"medan"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(table->view().hasFocus());
        QCOMPARE(table->shownRowCount(), 1);
    }

    void aFoundRowLeadsWhereItLed()
    {
        Desk desk(*m_cache, u"sekolah"_s, test::widePage);
        QVERIFY(desk.settle());
        auto *table = desk.find<DataTable>(u"daerah"_s);
        charts::RowChoice choice;
        choice.search = u"nias utara"_s;
        table->setChoice(choice);
        QTest::mouseClick(table->view().viewport(), Qt::LeftButton, {},
                          table->view().visualRect(table->view().model()->index(0, 0)).center());
        QCOMPARE(desk.navigation.selection().value(u"area"), u"12.24"_s);
    }

    void valuesOfAColumnAreChosen()
    {
        Desk desk(*m_cache, u"bencana"_s, test::widePage);
        QVERIFY(desk.settle());
        panels::Panel *panel = desk.panel(u"terpapar"_s);
        auto *table = desk.find<DataTable>(u"terpapar"_s);
        const int all = table->shownRowCount();
        QTest::mouseClick(button(*panel, u"Search and filter"_s), Qt::LeftButton);
        sheet::Sheet *columns = openColumns(*panel);
        QVERIFY(columns);
        QVERIFY(test::tapText(*columns, u"Kecamatan"_s));
        sheet::Sheet *values = test::openSheet(*panel->window(), u"table_values_sheet"_s);
        QVERIFY(values);
        const sheet::Rows rows = test::rowsOf(*values);
        const auto first = std::ranges::find_if(rows, [](const sheet::Row &row) { return row.value == u"0"_s; });
        QVERIFY(first != rows.end());
        const QString chosen = first->text;
        QVERIFY(test::tapValue(*values, u"0"_s));
        QCOMPARE(table->shownRowCount(), first->detail.toInt());
        QVERIFY(test::tapValue(*values, u"1"_s));
        QVERIFY(table->shownRowCount() > first->detail.toInt());
        QVERIFY(test::tapValue(*values, u"1"_s));
        QVERIFY(test::tapText(*values, u"Sort descending"_s));
        values->dismiss();
        for (int row = 0; row < table->shownRowCount(); ++row)
            QCOMPARE(table->view().model()->index(row, 1).data().toString(), chosen);
        columns = openColumns(*panel);
        QVERIFY(test::tapText(*columns, u"All rows"_s));
        QCOMPARE(table->shownRowCount(), all);
        QVERIFY(table->choice().sort.empty());
    }

    void theCutListGoesOn()
    {
        Desk desk(*m_cache, u"bencana"_s, test::widePage);
        QVERIFY(desk.settle());
        auto *table = desk.find<DataTable>(u"terpapar"_s);
        QCOMPARE(desk.find<panels::UnitLabel>(u"terpapar"_s)->accessibleName(), u"the first 100"_s);
        panels::Panel *panel = desk.panel(u"terpapar"_s);
        QTest::mouseClick(button(*panel, u"Search and filter"_s), Qt::LeftButton);
        panels::Chip *all = chip(*panel, u"All rows"_s);
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(desk.settle());
        QVERIFY(table->shownRowCount() > 100);
        QVERIFY(!desk.find<panels::UnitLabel>(u"terpapar"_s)->accessibleName().contains(u"first"_s));
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(desk.settle());
        QCOMPARE(table->shownRowCount(), 100);
    }

    void totalsAreOfTheRowsThatAreShown()
    {
        Desk desk(*m_cache, u"sekolah"_s, test::widePage);
        QVERIFY(desk.settle());
        auto *table = desk.find<DataTable>(u"daerah"_s);
        auto *totals = table->findChild<charts::TotalsRow *>();
        QVERIFY(totals->isVisible());
        const auto sum = [table] {
            double all = 0;
            for (int row = 0; row < table->shownRowCount(); ++row)
                all += table->view().model()->index(row, 1).data().toString().remove(u'.').toDouble();
            return all;
        };
        const QString whole = desk.format.integer(sum());
        QVERIFY2(totals->accessibleName().startsWith(u"Total (33)"_s), qPrintable(totals->accessibleName()));
        QVERIFY(totals->accessibleName().contains(whole));
        charts::RowChoice choice;
        choice.search = u"kota"_s;
        table->setChoice(choice);
        QVERIFY(desk.format.integer(sum()) != whole);
        QVERIFY(totals->accessibleName().contains(desk.format.integer(sum())));
        QVERIFY(totals->accessibleName().startsWith(u"Total (%1)"_s.arg(table->shownRowCount())));
    }

    void theFirstColumnStays()
    {
        Desk desk(*m_cache, u"sekolah"_s, test::widePage);
        QVERIFY(desk.settle());
        DataTable table(desk.theme);
        charts::TableData data{.columns = {{.title = u"Nama"_s, .kind = charts::CellKind::Strong}}, .rows = {}};
        for (int column = 1; column < 12; ++column)
            data.columns.push_back({.title = u"Angka %1"_s.arg(column), .kind = charts::CellKind::Figure});
        for (int row = 0; row < 30; ++row) {
            std::vector<charts::DataTableCell> cells{{.text = u"Baris %1"_s.arg(row), .sortKey = -1.0 * row}};
            for (int column = 1; column < 12; ++column)
                cells.push_back({.text = u"1.234.567"_s, .sortKey = 1.0});
            data.rows.push_back(cells);
        }
        table.setData(data);
        table.setInteractive(true);
        table.resize(420, 300);
        table.show();
        auto *frozen = table.findChild<charts::FrozenColumn *>();
        QVERIFY(frozen->isVisible());
        QScrollBar *across = table.view().horizontalScrollBar();
        across->setValue(across->maximum());
        QVERIFY(across->value() > 0);
        int clicked = -1;
        connect(&table, &DataTable::clicked, &table, [&clicked](int row) { clicked = row; });
        QTest::mouseClick(frozen->viewport(), Qt::LeftButton, {},
                          frozen->visualRect(frozen->model()->index(2, 0)).center());
        QCOMPARE(clicked, 2);
        QTest::mouseClick(frozen->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(10, 10));
        QCOMPARE(table.choice().sort.front().column, 0);
        QCOMPARE(names(table).front(), u"Baris 29"_s);
        table.view().verticalScrollBar()->setValue(40);
        QCOMPARE(frozen->verticalScrollBar()->value(), 40);
        frozen->verticalScrollBar()->setValue(0);
        QCOMPARE(table.view().verticalScrollBar()->value(), 0);
        table.resize(2000, 300);
        QVERIFY(!frozen->isVisible());
    }
};

ANJUNGAN_TEST(QApplication, TableSearchTest)
#include "table_search_test.moc"
