// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/ranking_list.h"
#include "ui/charts/table/data_table.h"

#include <QApplication>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace anjungan;
using panels::Panel;

namespace {

constexpr auto agencyPanels = R"(
    {"id": "sisa", "type": "pace", "title": "Sisa", "at": {"wide": [0, 0, 2, 1], "narrow": [0, 0, 2, 1]},
     "x": "periode", "actual": "fisik", "plan": "target",
     "query": {"dataset": "data", "where": [{"field": "opd", "is": "=", "value": "a"}, {"field": "periode", "is": "during", "time": "latest-year"}],
               "group": ["periode"], "measures": [{"id": "fisik", "by": "avg", "field": "fisik"}, {"id": "target", "by": "avg", "field": "target"}]}},
    {"id": "lambat", "type": "pace", "title": "Diam", "at": {"wide": [2, 0, 2, 1], "narrow": [2, 0, 2, 1]},
     "x": "periode", "actual": "fisik", "plan": "target",
     "query": {"dataset": "data", "where": [{"field": "opd", "is": "=", "value": "b"}, {"field": "periode", "is": "during", "time": "latest-year"}],
               "group": ["periode"], "measures": [{"id": "fisik", "by": "avg", "field": "fisik"}, {"id": "target", "by": "avg", "field": "target"}]}},
    {"id": "bagian", "type": "figure", "title": "Bagian", "at": {"wide": [4, 0, 2, 1], "narrow": [4, 0, 2, 1]},
     "query": {"dataset": "data", "where": [{"field": "opd", "is": "=", "value": "a"}, {"field": "fisik", "is": "present"}, {"field": "periode", "is": "latest"}],
               "measures": [{"id": "pagu", "by": "sum", "field": "pagu"}]},
     "value": "pagu", "format": "money",
     "sub": {"query": {"dataset": "data", "where": [{"field": "fisik", "is": "present"}, {"field": "periode", "is": "latest"}],
                       "measures": [{"id": "semua", "by": "sum", "field": "pagu"}]},
             "value": "semua", "format": "money", "share": true, "text": "%1 dari semua"}},
    {"id": "berubah", "type": "changes", "title": "Berubah", "at": {"wide": [0, 1, 6, 1], "narrow": [0, 1, 6, 1]},
     "rows": [{"title": "Fisik", "value": "fisik", "format": "percent", "better": "more",
               "query": {"dataset": "data", "where": [{"field": "opd", "is": "=", "value": "a"}, {"field": "fisik", "is": "present"}, {"field": "periode", "is": "latest"}],
                         "measures": [{"id": "fisik", "by": "avg", "field": "fisik", "unit": "%"}]}},
              {"title": "Jauh", "value": "jauh", "format": "integer", "better": "less",
               "query": {"dataset": "data", "where": [{"field": "fisik", "is": ">=", "value": 41}, {"field": "periode", "is": "latest"}],
                         "measures": [{"id": "jauh", "by": "count"}]}},
              {"title": "Pagu", "value": "pagu", "format": "money",
               "query": {"dataset": "data", "where": [{"field": "opd", "is": "=", "value": "a"}, {"field": "fisik", "is": "present"}, {"field": "periode", "is": "latest"}],
                         "measures": [{"id": "pagu", "by": "sum", "field": "pagu"}]}}]},
    {"id": "tabel", "type": "table", "title": "Tabel", "at": {"wide": [6, 1, 6, 1], "narrow": [0, 2, 6, 1]}, "dense": true,
     "query": {"dataset": "data", "where": [{"field": "periode", "is": "=", "value": "2026-10"}],
               "select": ["opd", "pagu", "fisik", "target", "paket"], "order": ["opd"]},
     "columns": [{"field": "opd", "title": "OPD", "format": "text", "mark": "fisik", "below": {"text": "%1 paket, %2", "values": ["paket", "opd"]}},
                 {"field": "pagu", "title": "Pagu", "format": "money"},
                 {"field": "target", "title": "Target", "format": "percent", "bar": true, "target": "fisik", "mark": "fisik"},
                 {"field": "fisik", "title": "Fisik", "format": "percent", "tone": {"good": [50, null], "warning": [45, null]}}]},
    {"id": "peringkat", "type": "ranking", "title": "Peringkat", "at": {"wide": [0, 2, 6, 1], "narrow": [0, 3, 6, 1]},
     "query": {"dataset": "data", "where": [{"field": "periode", "is": "=", "value": "2026-10"}], "select": ["opd", "fisik", "target"]},
     "label": "opd", "value": "fisik", "target": "target", "format": "percent", "tone": {"good": -2, "warning": -20},
     "finding": "%1 dari %2 di bawah −20 pp"},
    {"id": "dataset", "type": "datasets", "title": "Dataset", "at": {"wide": [6, 2, 6, 1], "narrow": [0, 4, 6, 1]},
     "datasets": ["data", "lain"]})";

QByteArray agencyRows()
{
    const std::array actual{1.0, 3.0, 6.0, 11.6, 17.6, 26.4, 34.4, 41.2, 50.1, 57.4};
    QByteArray rows;
    for (const char opd : {'a', 'b'})
        for (int month = 1; month <= 12; ++month) {
            const bool isKnown = month <= 10;
            const double value = !isKnown ? 0 : opd == 'a' ? actual[std::size_t(month - 1)] : 40;
            const QByteArray period = QByteArray("2026-") + (month < 10 ? "0" : "") + QByteArray::number(month);
            rows += QByteArray(R"({"kode": ")") + opd + period + R"(", "opd": ")" + opd + R"(", "periode": ")" +
                    period + R"(", "paket": 1200, "pagu": )" + (opd == 'a' ? "300000000000" : "1200000000000") +
                    R"(, "fisik": )" + (isKnown ? QByteArray::number(value) : QByteArray("null")) + R"(, "target": )" +
                    QByteArray::number(month == 12 ? 100 : month * 7.4) + "}\n";
        }
    return rows;
}

} // namespace

/// The panels of an agency's page.
class AgencyPanelsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<test::Desk> m_desk;

    const charts::Figure &tile(const QString &id) const { return m_desk->find<charts::FigureTile>(id)->data(); }
    QString cell(const QString &panel, int row, int column, int role = Qt::DisplayRole) const
    {
        const auto *model = m_desk->find<charts::DataTable>(panel)->view().model();
        return model->index(row, column).data(role).toString();
    }
    QString heading(const QString &panel, int column) const
    {
        return m_desk->find<charts::DataTable>(panel)->view().model()->headerData(column, Qt::Horizontal).toString();
    }

private Q_SLOTS:
    void init()
    {
        if (!m_cache) {
            auto workspace = test::pageOf("data lain", agencyPanels);
            workspace.datasets[0].period = u"periode"_s;
            m_cache = std::make_unique<test::DemoCache>(workspace);
            QCOMPARE(m_cache->publish(u"data"_s, test::plainRows(agencyRows()), test::morning), QString());
        }
        m_desk = std::make_unique<test::Desk>(*m_cache, u"p"_s, QSize(1196, 1000));
        QVERIFY(m_desk->settle());
    }
    void cleanup() { m_desk.reset(); }

    void theTimeLeftIsCountedFromTodayAndThePaceFromTheRule()
    {
        QCOMPARE(tile(u"sisa"_s).value, u"40"_s); // 21 November to 31 December
        QCOMPARE(tile(u"sisa"_s).unit, u"days"_s);
        QCOMPARE(tile(u"sisa"_s).note, u"needs 2,8× the pace"_s);
        QCOMPARE(tile(u"sisa"_s).tone, theme::Tone::Bad);
        QCOMPARE(tile(u"lambat"_s).note, u"stands still"_s);
        Panel *panel = m_desk->panel(u"sisa"_s);
        m_desk->clock.pass(std::chrono::days(10));
        panel->askForDay(QDate(2026, 12, 1));
        QCOMPARE(tile(u"sisa"_s).value, u"30"_s);
        m_desk->clock.pass(std::chrono::days(60)); // the year is over
        panel->askForDay(QDate(2027, 1, 30));
        QCOMPARE(tile(u"sisa"_s).value, u"0"_s);
        m_desk->clock.pass(-std::chrono::days(600)); // a clock that is wrong counts from the last report
        panel->askForDay(QDate(2025, 6, 1));
        QCOMPARE(tile(u"sisa"_s).value, u"61"_s);
    }

    void aShareIsThatOfTheFigure() { QCOMPARE(tile(u"bagian"_s).note, u"20,0 % dari semua"_s); }

    void changesStandBesideTheMonthBefore()
    {
        QCOMPARE(heading(u"berubah"_s, 1), u"Sep"_s);
        QCOMPARE(heading(u"berubah"_s, 2), u"Okt"_s);
        QCOMPARE(cell(u"berubah"_s, 0, 1), u"50,1 %"_s);
        QCOMPARE(cell(u"berubah"_s, 0, 2), u"57,4 %"_s);
        QCOMPARE(cell(u"berubah"_s, 0, 3), u"+7,3 pp"_s);
        QCOMPARE(cell(u"berubah"_s, 1, 1), u"1"_s);
        QCOMPARE(cell(u"berubah"_s, 1, 3), u"0"_s);
        QCOMPARE(cell(u"berubah"_s, 2, 3), u"Rp0"_s);
        const auto log = test::paintedBy(*m_desk->find<charts::DataTable>(u"berubah"_s), {500, 200});
        QCOMPARE(log->text(u"+7,3 pp"_s).ink, test::light::good);
        QVERIFY(m_desk->panel(u"berubah"_s)->foot().text().line.contains(u"Okt"_s));
    }

    void aTableHasShapesLinesBelowAndTicks()
    {
        QCOMPARE(heading(u"tabel"_s, 1), u"Pagu (Rp miliar)"_s);
        QCOMPARE(cell(u"tabel"_s, 0, 1), u"300,0"_s);
        QCOMPARE(cell(u"tabel"_s, 1, 1), u"1.200,0"_s);
        QCOMPARE(cell(u"tabel"_s, 0, 0, Qt::AccessibleDescriptionRole), u"1.200 paket, a"_s);
        const auto log = test::paintedBy(*m_desk->find<charts::DataTable>(u"tabel"_s), {600, 200});
        QVERIFY(log->words().contains(u"1.200 paket, a"_s));
        // A disc for what is good, a square for what is bad, before the names; a tick on each bar.
        const auto shapeOf = [&](const QColor &colour) {
            for (const auto &shape : log->filled(colour))
                if (shape.rect.right() < log->text(u"a"_s).rect.left() && shape.rect.height() <= 10.5)
                    return shape;
            return test::PaintLog::Shape{};
        };
        QCOMPARE(shapeOf(test::light::good).rect.height(), 10.0);
        QVERIFY(shapeOf(test::light::good).path.elementCount() > 8); // round
        QVERIFY(shapeOf(test::light::bad).rect.height() < 10);
        const auto ticks = log->filled(test::light::ink);
        QCOMPARE(std::ranges::count_if(ticks, [](const auto &tick) { return tick.rect.width() == 2; }), 2);
    }

    void aRankingSaysWhatItFound()
    {
        QVERIFY(test::paintedBy(*m_desk->panel(u"peringkat"_s), {500, 260})
                    ->words()
                    .filter(u"1 dari 2 di bawah −20 pp"_s)
                    .size() == 1);
    }

    void aTargetIsInTheDescription()
    {
        const QString told = m_desk->find<charts::RankingList>(u"peringkat"_s)->accessibleDescription();
        QVERIFY2(told.startsWith(u"1 b 40,0 %, target 74,0 %, −34,0 pp; 2 a 57,4 %"_s), qPrintable(told));
    }

    void datasetsHaveTheirPeriodAgeAndState()
    {
        QCOMPARE(m_desk->panel(u"dataset"_s)->state(), Panel::State::Ready);
        QCOMPARE(cell(u"dataset"_s, 0, 0), u"data"_s);
        QCOMPARE(cell(u"dataset"_s, 0, 3), u"Nothing promised"_s);
        QCOMPARE(cell(u"dataset"_s, 1, 0), u"lain"_s);
        QCOMPARE(cell(u"dataset"_s, 1, 1), u"–"_s);
        QCOMPARE(cell(u"dataset"_s, 1, 3), u"Not synced yet"_s);
        QVERIFY(m_desk->panel(u"dataset"_s)->foot().text().line.contains(u"2 datasets"_s));
        QCOMPARE(m_cache->publish(u"lain"_s, test::plainRows(R"({"kode": "1"})"), test::morning), QString());
        m_desk->panel(u"dataset"_s)->refresh({u"lain"_s});
        QTRY_COMPARE(cell(u"dataset"_s, 1, 3), u"Nothing promised"_s);
    }
};

ANJUNGAN_TEST(QApplication, AgencyPanelsTest)
#include "agency_panels_test.moc"
