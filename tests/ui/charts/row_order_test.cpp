// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/charts/table/column_values.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace anjungan;
using charts::RowChoice;
using charts::SortColumn;
using charts::TableData;
using charts::ValueFilter;
using Rows = std::vector<int>;

namespace {

charts::DataTableCell textCell(const QString &text) { return {.text = text, .sortKey = text}; }
charts::DataTableCell numberCell(double value) { return {.text = QString::number(value), .sortKey = value}; }

/// Name, class, number.
TableData schools()
{
    TableData table{.columns = {{u"Sekolah"_s}, {u"Jenjang"_s}, {u"Siswa"_s}}, .rows = {}};
    const auto row = [&table](const QString &name, const QString &level, double pupils) {
        table.rows.push_back({textCell(name), textCell(level), numberCell(pupils)});
    };
    row(u"SMAN 1 Stabat"_s, u"SMA"_s, 900);
    row(u"SMPN 2 Stabat"_s, u"SMP"_s, 400);
    row(u"SMAN 1 Binjai"_s, u"SMA"_s, 400);
    row(u"SMPN 1 Gebang"_s, u"SMP"_s, 700);
    table.rows.push_back({textCell(u"SLB Stabat"_s), textCell(u"SLB"_s), {.text = u"–"_s, .sortKey = {}}});
    return table;
}

} // namespace

class RowOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tapsBreakTiesWithEarlierOnes()
    {
        std::vector<SortColumn> sort;
        charts::sortByTap(sort, 2);
        QCOMPARE(charts::orderedRows(schools(), {.search = {}, .filters = {}, .sort = sort}), (Rows{1, 2, 3, 0, 4}));
        charts::sortByTap(sort, 1);
        QCOMPARE(sort, (std::vector<SortColumn>{{1, Qt::AscendingOrder}, {2, Qt::AscendingOrder}}));
        QCOMPARE(charts::orderedRows(schools(), {.search = {}, .filters = {}, .sort = sort}), (Rows{4, 2, 0, 1, 3}));
        charts::sortByTap(sort, 1);
        QCOMPARE(charts::orderedRows(schools(), {.search = {}, .filters = {}, .sort = sort}), (Rows{1, 3, 2, 0, 4}));
        charts::sortByTap(sort, 1);
        QCOMPARE(sort, (std::vector<SortColumn>{{2, Qt::AscendingOrder}}));
        charts::sortByTap(sort, 2);
        charts::sortByTap(sort, 2);
        QVERIFY(sort.empty());
    }

    void aTapOnALaterColumnStartsAscending()
    {
        std::vector<SortColumn> sort{{0, Qt::AscendingOrder}, {1, Qt::DescendingOrder}};
        charts::sortByTap(sort, 1);
        QCOMPARE(sort, (std::vector<SortColumn>{{1, Qt::AscendingOrder}, {0, Qt::AscendingOrder}}));
    }

    void atMostThreeColumnsCount()
    {
        std::vector<SortColumn> sort;
        for (int column = 0; column < 5; ++column)
            charts::sortByTap(sort, column);
        QCOMPARE(sort,
                 (std::vector<SortColumn>{{4, Qt::AscendingOrder}, {3, Qt::AscendingOrder}, {2, Qt::AscendingOrder}}));
    }

    void rowsWithoutAValueAreLastBothWays()
    {
        const RowChoice falling{.search = {}, .filters = {}, .sort = {{2, Qt::DescendingOrder}}};
        QCOMPARE(charts::orderedRows(schools(), falling).back(), 4);
    }

    void everyWordIsInTheRow()
    {
        const auto found = [](const QString &words) { return charts::orderedRows(schools(), {.search = words}); };
        QCOMPARE(found(u"stabat"_s), (Rows{0, 1, 4}));
        QCOMPARE(found(u"  Stabat   smp "_s), (Rows{1})); // in two columns
        QCOMPARE(found(u"stabat gebang"_s), Rows{});
        QCOMPARE(found(u"(.*"_s), Rows{}); // a text, not a pattern
        QCOMPARE(found({}).size(), 5U);
    }

    void theLineBelowIsSearchedToo()
    {
        TableData table = schools();
        table.rows[3][0].below = u"Kecamatan Gebang, Langkat"_s;
        QCOMPARE(charts::orderedRows(table, {.search = u"langkat"_s}), (Rows{3}));
    }

    void filtersHoldTogether()
    {
        const ValueFilter level{.column = 1, .texts = {u"SMA"_s, u"SMP"_s}};
        const ValueFilter many{.column = 2, .least = 400, .below = 900};
        QCOMPARE(charts::orderedRows(schools(), {.search = {}, .filters = {level}}), (Rows{0, 1, 2, 3}));
        QCOMPARE(charts::orderedRows(schools(), {.search = {}, .filters = {level, many}}), (Rows{1, 2, 3}));
        QCOMPARE(charts::orderedRows(schools(), {.search = u"binjai"_s, .filters = {level, many}}), (Rows{2}));
        const ValueFilter unknown{.column = 9, .texts = {u"SMA"_s}};
        QCOMPARE(charts::orderedRows(schools(), {.search = {}, .filters = {unknown}}).size(), 5U);
    }

    void textsAreCounted()
    {
        const auto values = charts::columnValues(schools(), 1);
        QCOMPARE(values.size(), 3U);
        QCOMPARE(values[0].filter, (ValueFilter{.column = 1, .texts = {u"SLB"_s}}));
        QCOMPARE(values[1].count, 2);
        QVERIFY(charts::columnValues(schools(), -1).empty());
        QVERIFY(charts::columnValues(schools(), 3).empty());
    }

    void rangesCoverEachNumberOnce()
    {
        QRandomGenerator random(20261130);
        qInfo("seed 20261130");
        for (int round = 0; round < 50; ++round) {
            TableData table{.columns = {{.title = u"n"_s, .written = [](double v) { return QString::number(v); }}}};
            const double scale = std::pow(10, random.bounded(12) - 4);
            for (int row = 0; row < 60; ++row)
                table.rows.push_back({numberCell((random.generateDouble() - 0.3) * scale)});
            qsizetype counted = 0;
            for (const charts::ColumnValue &value : charts::columnValues(table, 0)) {
                QVERIFY(value.filter.texts.isEmpty());
                const Rows rows = charts::orderedRows(table, {.search = {}, .filters = {value.filter}});
                QCOMPARE(static_cast<qsizetype>(rows.size()), value.count);
                counted += value.count;
            }
            QCOMPARE(counted, 60);
        }
    }

    void fewNumbersAreChosenFromOneByOne()
    {
        TableData table{.columns = {{.title = u"n"_s, .written = [](double v) { return QString::number(v); }}}};
        for (int row = 0; row < 40; ++row)
            table.rows.push_back({numberCell(row % 3)});
        QCOMPARE(charts::columnValues(table, 0).size(), 3U);
    }
};

ANJUNGAN_TEST(QApplication, RowOrderTest)
#include "row_order_test.moc"
