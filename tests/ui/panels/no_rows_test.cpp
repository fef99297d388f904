// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/curve/s_curve.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/key_values.h"
#include "ui/charts/table/data_table.h"

#include <QApplication>
#include <QTableView>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

/// Area 12.07 has events without a number of victims, 12.10 has none, 12.71 two with one.
QByteArray events()
{
    return test::plainRows(R"(
        {"kode": "1", "kab": "12.07", "bulan": "2026-01", "korban": null, "berat": null}
        {"kode": "2", "kab": "12.71", "bulan": "2026-02", "korban": 3, "berat": 1.5}
        {"kode": "3", "kab": "12.71", "bulan": "2026-04", "korban": 4, "berat": 2.5})");
}

constexpr const char *measured = R"("where": [{"field": "kab", "is": "within", "param": "area"}],
    "measures": [{"id": "n", "by": "count"}, {"id": "s", "by": "sum", "field": "korban"},
                 {"id": "r", "by": "sum", "field": "berat"}, {"id": "a", "by": "avg", "field": "korban"}])";

QByteArray noRowsPanels()
{
    return QByteArray(R"(
    {"id": "angka", "type": "figure", "title": "Angka", "at": {"wide": [0, 0, 3, 1], "narrow": [0, 0, 3, 1]},
     "query": {"dataset": "data", MEASURED}, "value": "n", "format": "integer",
     "sub": {"value": "s", "format": "integer"}},
    {"id": "baris", "type": "figure", "title": "Baris", "at": {"wide": [3, 0, 3, 1], "narrow": [3, 0, 3, 1]},
     "query": {"dataset": "data", "where": [{"field": "kab", "is": "within", "param": "area"}], "select": ["korban"]},
     "value": "korban", "format": "integer"},
    {"id": "daerah", "type": "area", "at": {"wide": [0, 1, 6, 1], "narrow": [0, 1, 6, 1]}, "rows": [
      {"title": "Kejadian", "query": {"dataset": "data", MEASURED}, "value": "n", "format": "integer"},
      {"title": "Korban", "query": {"dataset": "data", MEASURED}, "value": "s", "format": "integer"},
      {"title": "Rata", "query": {"dataset": "data", MEASURED}, "value": "a", "format": "integer"},
      {"title": "Baris", "query": {"dataset": "data", "where": [{"field": "kab", "is": "within", "param": "area"}],
        "select": ["korban"]}, "value": "korban", "format": "integer"},
      {"title": "Belum", "query": {"dataset": "belum", MEASURED}, "value": "s", "format": "integer"}]},
    {"id": "tabel", "type": "table", "title": "Tabel", "at": {"wide": [6, 1, 6, 1], "narrow": [0, 2, 6, 1]},
     "query": {"dataset": "data", MEASURED},
     "columns": [{"field": "n", "title": "N", "format": "integer"}, {"field": "s", "title": "S", "format": "integer"},
                 {"field": "r", "title": "R", "format": "decimal"}, {"field": "a", "title": "A", "format": "decimal"}]},
    {"id": "kurva", "type": "curve", "title": "Kurva", "at": {"wide": [0, 2, 12, 1], "narrow": [0, 3, 6, 1]},
     "query": {"dataset": "data", "group": ["bulan"], "order": ["bulan"],
               "measures": [{"id": "s", "by": "sum", "field": "korban"}, {"id": "n", "by": "count"}]},
     "x": "bulan", "actual": "s", "plan": "n", "format": "integer"})")
        .replace("MEASURED", measured);
}

} // namespace

/// Nothing to count, a value that nobody knows, nothing that has a value, and no data: each looks the same everywhere.
class NoRowsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<Desk> m_desk;

    void choose(const QString &area)
    {
        QVERIFY(m_desk->context.set(u"area"_s, area));
        QVERIFY(m_desk->settle());
    }

    charts::Figure figure(const QString &panel) const { return m_desk->find<charts::FigureTile>(panel)->data(); }
    QString facts() const { return m_desk->find<charts::KeyValues>(u"daerah"_s)->accessibleDescription(); }

    QStringList cells() const
    {
        const QAbstractItemModel *model = m_desk->find<charts::DataTable>(u"tabel"_s)->view().model();
        QStringList texts;
        for (int column = 0; column < model->columnCount(); ++column)
            texts << model->index(0, column).data().toString();
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = std::make_unique<test::DemoCache>(test::pageOf("kabkota data:kab belum:kab", noRowsPanels()));
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::threeAreas(), test::morning), QString());
        QCOMPARE(m_cache->publish(u"data"_s, events(), test::morning), QString());
        m_desk = std::make_unique<Desk>(*m_cache, u"p"_s, QSize(1196, 900));
        QVERIFY(m_desk->settle());
    }

    void cleanupTestCase() { m_desk.reset(); }

    void overNoRowsCountsAndSumsAreZero()
    {
        choose(u"12.10"_s);
        QCOMPARE(figure(u"angka"_s).value, u"0"_s);
        QCOMPARE(figure(u"angka"_s).note, u"0"_s);
        QCOMPARE(cells(), QStringList({u"0"_s, u"0"_s, u"0,00"_s, u"–"_s}));
        QCOMPARE(facts(), u"Kejadian 0; Korban 0; Rata –; Baris –; Belum Not synced yet"_s);
        // A row that is not there has no value, in a figure as in the card.
        QCOMPARE(figure(u"baris"_s).value, u"–"_s);
        QCOMPARE(figure(u"baris"_s).note, u"No data for this choice"_s);
    }

    void aSumOfRowsWithoutAValueIsNotKnown()
    {
        choose(u"12.07"_s);
        QCOMPARE(figure(u"angka"_s).value, u"1"_s);
        QCOMPARE(figure(u"angka"_s).note, u"–"_s);
        QCOMPARE(cells(), QStringList({u"1"_s, u"–"_s, u"–"_s, u"–"_s}));
        QCOMPARE(facts(), u"Kejadian 1; Korban –; Rata –; Baris –; Belum Not synced yet"_s);
    }

    void whatHasAValueShowsIt()
    {
        choose(u"12.71"_s);
        QCOMPARE(figure(u"angka"_s).note, u"7"_s);
        QCOMPARE(cells(), QStringList({u"2"_s, u"7"_s, u"4,00"_s, u"3,50"_s}));
    }

    void aCurveHasNoPointWithoutRowsAndNoneWithoutAValue()
    {
        QCOMPARE(m_desk->find<charts::SCurve>(u"kurva"_s)->accessibleDescription(),
                 u"Jan – / 1; Feb 3 / 1; Apr 4 / 1"_s);
    }
};

ANJUNGAN_TEST(QApplication, NoRowsTest)
#include "no_rows_test.moc"
