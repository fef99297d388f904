// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/matrix/matrix_chart.h"
#include "ui/charts/parts/donut.h"
#include "ui/charts/plot/series_chart.h"
#include "ui/charts/plot/series_view.h"
#include "ui/charts/plot/time_line.h"
#include "ui/charts/ranking_list.h"
#include "ui/charts/text_block.h"
#include "ui/panels/unit_label.h"

#include <QApplication>
#include <QLineF>
#include <QSignalSpy>

#include <cmath>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::Panel;
using test::Desk;

namespace {

QByteArray placed(QByteArray panel)
{
    static int row = 0;
    const QByteArray at = QByteArray::number(row++ % 50);
    return panel.replace("AT", R"("at": {"wide": [0, )" + at + R"(, 12, 1], "narrow": [0, )" + at + ", 6, 1]}");
}

const QByteArray matrixOptions = R"(
    "row": "opd", "column": "bulan", "value": "deviasi", "format": "decimal",
    "bar": {"value": "nyata", "target": "rencana", "format": "percent", "tone": {"good": -2, "warning": -8}},
    "classes": [{"upTo": -8, "title": "jauh", "colour": "diverging-1"}, {"upTo": 8, "title": "dekat", "colour": "diverging-4"}]})";

QByteArray matrixOf(const QByteArray &dataset)
{
    return QByteArray(R"({"id": "matriks", "type": "matrix", "title": "Matriks", AT, "link": {"select": {"opd": "opd"}},
        "query": {"dataset": "DATASET", "group": ["opd", "bulan"], "measures": [
            {"id": "nyata", "by": "avg", "field": "nyata"}, {"id": "rencana", "by": "avg", "field": "rencana"},
            {"id": "deviasi", "by": "avg", "field": "nyata", "minus": "rencana"}]},)")
               .replace("DATASET", dataset) +
           matrixOptions;
}

QByteArray progress()
{
    return R"(
        {"kode": "1", "opd": "A", "bulan": "2026-01", "nyata": 10, "rencana": 10, "jenis": "x"}
        {"kode": "2", "opd": "A", "bulan": "2026-03", "nyata": 20, "rencana": 40, "jenis": "x"}
        {"kode": "3", "opd": "B", "bulan": "2026-01", "nyata": 5, "rencana": 15, "jenis": "y"}
        {"kode": "4", "opd": "B", "bulan": "2026-03", "nyata": 41, "rencana": 40, "jenis": "y"}
        {"kode": "5", "opd": "C", "bulan": "2026-01", "nyata": 30, "rencana": 10, "jenis": "z"}
        {"kode": "6", "opd": "C", "bulan": "2026-03", "nyata": null, "rencana": 40, "jenis": "z"}
        {"kode": "7", "opd": "C", "bulan": null, "nyata": 1, "rencana": 1, "jenis": "z"}
        {"kode": "8", "opd": "A", "bulan": "2026-04", "nyata": null, "rencana": 50, "jenis": "x"})";
}

/// Its only class has that look, and contains the first event of progress(); the second is of no class.
QByteArray timelineWith(const QByteArray &colour, const QByteArray &marker)
{
    const QByteArray named = marker.isEmpty() ? marker : QByteArray(R"(, "marker": "NAME")").replace("NAME", marker);
    return QByteArray(
               R"({"id": "x", "type": "timeline", "title": "X", AT, "x": "bulan", "label": "opd", "class": "jenis",
                   "classes": [{"value": "x", "title": "Kelas", "colour": "COLOUR" MARKER}],
                   "query": {"dataset": "data", "select": ["bulan", "opd", "jenis"]}})")
        .replace("COLOUR", colour)
        .replace("MARKER", named);
}

/// What stands around that place: "disc", "diamond", "square" or "ring".
QString eventShapeAt(const test::PaintLog &log, const QPointF &middle)
{
    for (const test::PaintLog::Shape &shape : log.shapes) {
        const QRectF &rect = shape.rect;
        if (QLineF(rect.center(), middle).length() > 1 || rect.width() > 20)
            continue;
        if (shape.path.contains(rect.center() + (rect.bottomRight() - rect.center()) * 0.9) &&
            !shape.path.contains(rect.center() + (rect.topRight() - rect.center()) * 0.6))
            return u"triangle"_s;
        if (std::abs(rect.width() - rect.height()) > 1)
            continue;
        if (!shape.fill.isValid())
            return u"ring"_s;
        // How far it reaches from its middle to its rectangle's corner.
        const auto has = [&](double share) {
            return shape.path.contains(rect.center() + (rect.bottomRight() - rect.center()) * share);
        };
        return has(0.95) ? u"square"_s : has(0.65) ? u"disc"_s : has(0.45) ? u"diamond"_s : u"nothing"_s;
    }
    return {};
}

} // namespace

/// What matrices, plots over time, rankings, donuts, timelines and texts make of their answers.
class NewerKindsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<Desk> m_desk;

    void open(const QByteArray &panel, const QByteArray &rows = progress())
    {
        m_desk.reset();
        m_cache = std::make_unique<test::DemoCache>(test::pageOf("data belum", placed(panel)));
        QCOMPARE(m_cache->publish(u"data"_s, test::plainRows(rows), test::morning), QString());
        m_desk = std::make_unique<Desk>(*m_cache, u"p"_s, QSize(1000, 420));
        QVERIFY(m_desk->settle());
    }
    const charts::Matrix &matrix() const { return m_desk->find<charts::MatrixView>(u"matriks"_s)->matrix(); }
    QStringList labels() const
    {
        QStringList all;
        for (const charts::MatrixRow &row : matrix().rows)
            all.append(row.label);
        return all;
    }
    QString note(const QString &panel) const
    {
        return test::paintedBy(*m_desk->find<panels::UnitLabel>(panel), {400, 20})->words().join(u'|');
    }

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }

    void aMatrixSortsByTheChosenPeriod()
    {
        open(matrixOf("data"));
        QCOMPARE(matrix().columns, (QStringList{u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s})); // February has its place
        QCOMPARE(matrix().chosen, std::optional<std::size_t>(2));
        QCOMPARE(labels(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
        const charts::MatrixRow &worst = matrix().rows[0];
        QCOMPARE(worst.deltaText, u"−20,0 pp"_s);
        QCOMPARE(worst.tone, theme::Tone::Bad);
        QCOMPARE(worst.cells[2].of, std::optional<std::size_t>(0));
        QCOMPARE(worst.cells[0].of, std::optional<std::size_t>(1));
        QVERIFY(worst.cells[1].text.isEmpty());
        QVERIFY(matrix().rows[2].cells[2].text.isEmpty());
        QVERIFY(matrix().rows[2].cells[0].text.startsWith(u"20"_s));
        QVERIFY(!matrix().rows[2].cells[0].of); // outside of all classes
        QStringList legend;
        for (const charts::LegendItem &item : matrix().legend)
            legend.append(item.label);
        QCOMPARE(legend, (QStringList{u"jauh"_s, u"dekat"_s, u"other"_s, u"no data yet"_s}));
        QVERIFY(note(u"matriks"_s).contains(u"1 without a period"_s));

        m_desk->context.set(u"period"_s, u"2026-02"_s); // nothing in February: January is the last before it
        QCOMPARE(matrix().chosen, std::optional<std::size_t>(0));
        QCOMPARE(labels(), (QStringList{u"B"_s, u"A"_s, u"C"_s}));
    }

    /// Cells without a row are none: no column is chosen, the greatest sum comes first and stands beside its row.
    void aMatrixWithoutUnknownCellsSortsBySum()
    {
        open(QByteArray(matrixOf("data"))
                 .replace("\"value\": \"deviasi\"", "\"empty\": \"none\", \"value\": \"rencana\"")
                 .replace("\"bar\": {\"value\": \"nyata\", \"target\": \"rencana\", \"format\": \"percent\", \"tone\": "
                          "{\"good\": -2, \"warning\": -8}},",
                          ""));
        QVERIFY(matrix().hasGaps);
        QVERIFY(!matrix().chosen);
        for (const charts::LegendItem &item : matrix().legend)
            QVERIFY(item.label != u"no data yet"_s);
        double before = 1e9;
        for (const charts::MatrixRow &row : matrix().rows) {
            QString text = row.valueText;
            const double sum = text.replace(u',', u'.').toDouble();
            QVERIFY2(sum > 0 && sum <= before, qPrintable(row.valueText));
            before = sum;
        }
    }

    void aTouchOnTheOpenRowFollowsItsLink()
    {
        open(matrixOf("data"));
        auto *view = m_desk->find<charts::MatrixView>(u"matriks"_s);
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(m_desk->navigation.place().selection.value(u"opd"_s).isEmpty());
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(m_desk->navigation.place().selection.value(u"opd"_s), u"B"_s);
    }

    void statesOfAMatrix()
    {
        open(matrixOf("belum"));
        QCOMPARE(m_desk->panel(u"matriks"_s)->state(), Panel::State::Empty);
        QCOMPARE(m_desk->panel(u"matriks"_s)->message(), u"Not synced yet"_s);
        open(matrixOf("data").replace("\"field\": \"nyata\"", "\"field\": \"tiada\""));
        QCOMPARE(m_desk->panel(u"matriks"_s)->state(), Panel::State::Error);
        open(matrixOf("data").replace("\"group\"",
                                      "\"where\": [{\"field\": \"opd\", \"is\": \"=\", \"value\": \"Q\"}], \"group\""));
        QCOMPARE(m_desk->panel(u"matriks"_s)->state(), Panel::State::Empty);
        open(matrixOf("data"));
        QCOMPARE(m_cache->fail(u"data"_s, u"http://s/: answered 404"_s, test::morning), QString());
        m_desk->panel(u"matriks"_s)->refresh({u"data"_s});
        QVERIFY(m_desk->settle());
        QCOMPARE(m_desk->panel(u"matriks"_s)->state(), Panel::State::Ready); // what was published stays
        QVERIFY(m_desk->panel(u"matriks"_s)->foot().text().tone != theme::Tone::Good);
    }

    void columnsAndLinesHaveASeriesForEachValueOrKey()
    {
        open(
            R"({"id": "x", "type": "lines", "title": "X", AT, "x": "bulan", "values": ["nyata", "rencana"], "format": "percent",
                "query": {"dataset": "data", "group": ["bulan"], "measures": [
                    {"id": "nyata", "by": "avg", "field": "nyata", "title": "Nyata"},
                    {"id": "rencana", "by": "avg", "field": "rencana", "title": "Rencana"}]}})");
        QCOMPARE(m_desk->find<charts::SeriesChart>(u"x"_s)->accessibleDescription(),
                 u"Januari 2026 Nyata 15,0 % · Rencana 11,7 %; Feb Nyata – · Rencana –; "
                 "Maret 2026 Nyata 30,5 % · Rencana 40,0 %; April 2026 Nyata – · Rencana 50,0 %"_s);
        open(
            R"({"id": "x", "type": "columns", "title": "X", AT, "x": "bulan", "values": ["n"], "series": "opd", "format": "integer",
                "query": {"dataset": "data", "group": ["bulan", "opd"], "measures": [{"id": "n", "by": "sum", "field": "rencana"}]}})");
        QVERIFY2(m_desk->find<charts::SeriesChart>(u"x"_s)->accessibleDescription().startsWith(
                     u"Januari 2026 A 10 · B 15 · C 10;"_s),
                 qPrintable(m_desk->find<charts::SeriesChart>(u"x"_s)->accessibleDescription()));
        QVERIFY(note(u"x"_s).contains(u"1 without a period"_s));
    }

    void theUnitStandsOnceAndTheNewestPlaceHasItsLabel()
    {
        open(
            R"({"id": "x", "type": "columns", "title": "X", AT, "x": "bulan", "values": ["n"], "format": "integer",
                "query": {"dataset": "data", "group": ["bulan"], "measures": [
                    {"id": "n", "by": "sum", "field": "rencana", "unit": "orang"}]}})");
        QVERIFY2(note(u"x"_s).startsWith(u"orang"_s), qPrintable(note(u"x"_s)));
        const auto *chart = m_desk->find<charts::SeriesChart>(u"x"_s);
        QVERIFY(chart->accessibleDescription().contains(u" orang"_s));
        QStringList words = test::paintedBy(*chart->findChild<charts::SeriesView *>(), {400, 240})->words();
        QVERIFY2(!words.join(u' ').contains(u"orang"_s), qPrintable(words.join(u'|')));
        words = test::paintedBy(*chart->findChild<charts::SeriesView *>(), {130, 240})->words();
        QVERIFY2(words.filter(u"Apr"_s).size() == 1, qPrintable(words.join(u'|')));
    }

    void tooManySeriesAreSummedOrCounted()
    {
        QByteArray rows;
        for (int at = 0; at < 9; ++at)
            rows += QByteArray(R"({"kode": "KX", "opd": "OX", "bulan": "2026-01", "n": N}
                               )")
                        .replace('X', QByteArray::number(at))
                        .replace("N}", QByteArray::number(100 - at) + '}');
        const QByteArray panel =
            R"({"id": "x", "type": "columns", "title": "X", AT, "x": "bulan", "values": ["n"], "series": "opd", "format": "integer",
                "query": {"dataset": "data", "select": ["bulan", "opd", "n"]}, "stacked": true})";
        open(panel, rows);
        QVERIFY2(m_desk->find<charts::SeriesChart>(u"x"_s)->accessibleDescription().endsWith(u"4 others 374"_s),
                 qPrintable(m_desk->find<charts::SeriesChart>(u"x"_s)->accessibleDescription()));
        open(QByteArray(panel).replace(R"(, "stacked": true)", ""), rows);
        QVERIFY(note(u"x"_s).contains(u"4 series not drawn"_s));
    }

    void aRankingHasTheWorstFirstAndFollowsItsLink()
    {
        open(
            R"({"id": "x", "type": "ranking", "title": "X", AT, "label": "opd", "value": "nyata", "target": "rencana", "format": "percent",
                "link": {"select": {"opd": "opd"}}, "first": 1, "others": "%1 OPD lain",
                "query": {"dataset": "data", "select": ["opd", "nyata", "rencana"], "where": [{"field": "bulan", "is": "=", "value": "2026-03"}]}})");
        auto *list = m_desk->find<charts::RankingList>(u"x"_s);
        QCOMPARE(list->accessibleDescription(), u"1 A 20,0 %, rencana 40,0 %, −20,0 pp; 2 OPD lain"_s);
        QTest::keyClick(list, Qt::Key_End);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(list->accessibleDescription().contains(u"2 B 41,0 %, rencana 40,0 %, +1,0 pp; 3 C –"_s));
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_desk->navigation.place().selection.value(u"opd"_s), u"B"_s);
    }

    void aDonutRefusesWhatIsNoWhole()
    {
        const QByteArray donut =
            R"({"id": "x", "type": "donut", "title": "X", AT, "label": "jenis", "value": "n", "format": "integer",
                "query": {"dataset": "data", "group": ["jenis"], "measures": [{"id": "n", "by": "sum", "field": "nyata"}]}})";
        open(donut);
        QCOMPARE(m_desk->find<charts::Donut>(u"x"_s)->accessibleDescription(),
                 u"107: y 43,0 % · 46; z 29,0 % · 31; x 28,0 % · 30"_s);
        open(QByteArray(donut).replace("\"sum\"", "\"avg\""));
        QCOMPARE(m_desk->panel(u"x"_s)->state(), Panel::State::Error);
        open(donut, R"({"kode": "1", "jenis": "x", "nyata": 5}
                       {"kode": "2", "jenis": "y", "nyata": -5})");
        QCOMPARE(m_desk->panel(u"x"_s)->message(), u"Not parts of a whole: some values are negative"_s);
        open(donut, R"({"kode": "1", "jenis": "x", "nyata": 0})");
        QCOMPARE(m_desk->panel(u"x"_s)->message(), u"All parts are 0"_s);
    }

    void aTimelineHasALaneForEachClassThatOccurs()
    {
        const QByteArray timeline =
            R"({"id": "x", "type": "timeline", "title": "X", AT, "x": "bulan", "label": "opd", "class": "jenis",
                "classes": [{"value": "z", "title": "Genting", "colour": "bad"}, {"value": "q", "title": "Tiada", "colour": "bad"},
                            {"value": "x", "title": "Pantau", "colour": "accent"}],
                "query": {"dataset": "data", "select": ["bulan", "opd", "jenis"]}})";
        open(timeline);
        const QStringList words = test::paintedBy(*m_desk->find<charts::TimeLine>(u"x"_s), {600, 200})->words();
        for (const QString &lane : {u"Genting"_s, u"Pantau"_s, u"other"_s})
            QVERIFY2(words.contains(lane), qPrintable(lane));
        QVERIFY(!words.contains(u"Tiada"_s));
        QVERIFY(note(u"x"_s).contains(u"1 without a date"_s));
        open(timeline, R"({"kode": "1", "bulan": "kapan-kapan", "opd": "A", "jenis": "z"})");
        QCOMPARE(m_desk->panel(u"x"_s)->message(), u"No dates that lie on one axis"_s);
    }

    /// People who cannot tell colours apart go by the shapes.
    void theShapesOfATimelineSayTheSeverity_data()
    {
        QTest::addColumn<QByteArray>("colour");
        QTest::addColumn<QByteArray>("marker");
        QTest::addColumn<QString>("shape");
        QTest::newRow("bad") << QByteArray("bad") << QByteArray() << u"square"_s;
        QTest::newRow("high hazard") << QByteArray("hazard-high") << QByteArray() << u"square"_s;
        QTest::newRow("warning") << QByteArray("warning") << QByteArray() << u"diamond"_s;
        QTest::newRow("medium hazard") << QByteArray("hazard-medium") << QByteArray() << u"diamond"_s;
        QTest::newRow("accent") << QByteArray("accent") << QByteArray() << u"disc"_s;
        QTest::newRow("named disc") << QByteArray("bad") << QByteArray("circle") << u"disc"_s;
        QTest::newRow("named square") << QByteArray("accent") << QByteArray("square") << u"square"_s;
        QTest::newRow("named diamond") << QByteArray("bad") << QByteArray("diamond") << u"diamond"_s;
        QTest::newRow("named triangle") << QByteArray("bad") << QByteArray("triangle") << u"triangle"_s;
        QTest::newRow("of maps only") << QByteArray("bad") << QByteArray("cross") << u"ring"_s;
    }

    void theShapesOfATimelineSayTheSeverity()
    {
        QFETCH(const QByteArray, colour);
        QFETCH(const QByteArray, marker);
        QFETCH(const QString, shape);
        open(timelineWith(colour, marker));
        auto *line = m_desk->find<charts::TimeLine>(u"x"_s);
        const auto log = test::paintedBy(*line, line->size());
        // In the order of time: of the class "x", and of none.
        QCOMPARE(eventShapeAt(*log, line->placeOf(0)), shape);
        QCOMPARE(eventShapeAt(*log, line->placeOf(1)), u"ring"_s);
    }

    void aTextHasItsValuesAndNeedsNoQuery()
    {
        open(R"({"id": "x", "type": "text", "title": "X", AT, "text": ["%1 dari %2, bukan %3 atau %.", "<b>Kedua</b>"],
                "query": {"dataset": "data", "measures": [{"id": "n", "by": "count"}, {"id": "s", "by": "max", "field": "nyata"}]},
                "values": [{"value": "n", "format": "integer"}, {"value": "s", "format": "percent"}]})");
        QCOMPARE(m_desk->find<charts::TextBlock>(u"x"_s)->accessibleDescription(),
                 u"8 dari 41,0 %, bukan %3 atau %.\n<b>Kedua</b>"_s);
        open(R"({"id": "x", "type": "text", "title": "X", AT, "text": [{"id": "Satu", "en": "One"}]})");
        QCOMPARE(m_desk->panel(u"x"_s)->state(), Panel::State::Ready);
        QCOMPARE(m_desk->find<charts::TextBlock>(u"x"_s)->accessibleDescription(), u"Satu"_s);
    }
};

ANJUNGAN_TEST(QApplication, NewerKindsTest)
#include "newer_kinds_test.moc"
