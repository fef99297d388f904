// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/bullet_bars.h"
#include "ui/charts/curve/s_curve.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/unit_label.h"

#include <QApplication>

#include <numeric>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using test::Desk;
using test::near;
using test::paintedBy;
using test::PaintLog;

namespace {

std::vector<QRectF> rectsOf(const std::vector<PaintLog::Shape> &shapes)
{
    std::vector<QRectF> rects;
    rects.reserve(shapes.size());
    for (const PaintLog::Shape &shape : shapes)
        rects.push_back(shape.rect);
    return rects;
}

// Qt's moc does not understand a raw string that ends in a quotation mark.
QByteArray bars(const QByteArray &id, const QByteArray &label, const QByteArray &group, const QByteArray &more = {})
{
    static int place = 0;
    return QByteArray(R"({"id": "ID", "type": "bars", "title": "ID", "label": "LABEL", "value": "v",
                          "format": "integer", "at": {"wide": [0, ROW, 12, 1], "narrow": [0, ROW, 6, 1]},
                          "query": {"dataset": "data", "group": [GROUP],
                                    "measures": [{"id": "v", "by": "sum", "field": "n"}]}MORE})")
        .replace("ID", id)
        .replace("LABEL", label)
        .replace("ROW", QByteArray::number(place++))
        .replace("GROUP", group)
        .replace("MORE", more);
}

} // namespace

/// Bars, bullets, tables and curves of rows that other dashboards drew wrong.
class BarsCasesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<Desk> m_desk;

    void open(const QByteArray &panels, const QByteArray &rows, const QByteArray &datasets = "data")
    {
        m_desk.reset();
        m_cache = std::make_unique<test::DemoCache>(test::pageOf(datasets, panels));
        QCOMPARE(m_cache->publish(u"data"_s, test::plainRows(rows), test::morning), QString());
    }

    void show()
    {
        m_desk = std::make_unique<Desk>(*m_cache, u"p"_s, QSize(1196, 800));
        QVERIFY(m_desk->settle());
    }

    QString described(const QString &panel) const
    {
        return m_desk->find<charts::StackedBars>(panel)->accessibleDescription();
    }

    template<typename Chart> std::unique_ptr<PaintLog> drawn(const QString &panel, QSize size = {500, 240}) const
    {
        return paintedBy(*m_desk->find<Chart>(panel), size);
    }

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }

    void labelsAreNoKeys() // B03
    {
        open(bars("wilayah", "kec.name", R"("kec")") + "," + bars("jenis", "jenis", R"("jenis")"), R"(
            {"kode": "1", "kec": "12.08.31", "jenis": "SD", "n": 100}
            {"kode": "2", "kec": "12.07.30", "jenis": "SD", "n": 40}
            {"kode": "3", "kec": "12.71.01", "jenis": null, "n": 30}
            {"kode": "4", "kec": "12.71.01", "jenis": "", "n": 12})",
             "data:kec kecamatan");
        QCOMPARE(m_cache->publish(u"kecamatan"_s, test::plainRows(R"(
            {"kode": "12.08.31", "nama": "Siantar"}
            {"kode": "12.07.30", "nama": "Siantar"}
            {"kode": "12.71.01", "nama": "Medan Kota"})"),
                                  test::morning),
                 QString());
        show();
        QCOMPARE(described(u"wilayah"_s), u"Siantar (12.07.30) 40; Siantar (12.08.31) 100; Medan Kota 42"_s);
        QCOMPARE(described(u"jenis"_s), u"empty 12; SD 140; not stated 30"_s);
        const auto log = drawn<charts::StackedBars>(u"wilayah"_s);
        const auto drawnBars = rectsOf(log->filled(light::accent));
        QCOMPARE(drawnBars.size(), std::size_t(3));
        QVERIFY(near(drawnBars[0].width() / drawnBars[1].width(), 0.4, 0.02));
        QVERIFY(near(drawnBars[2].width() / drawnBars[1].width(), 0.42, 0.02));
    }

    /// Totals of parts are summed here, as exactly as the cache sums rows.
    void totalsHaveAllTheirDigits()
    {
        QByteArray rows;
        for (int at = 0; at < 8; ++at) // more series than can be told apart: the others are summed as well
            rows += QByteArray(R"({"kode": "K1", "nama": "A", "jenis": "J1", "n": 9007199254740993}
                               )")
                        .replace("K1", "K" + QByteArray::number(at))
                        .replace("J1", "J" + QByteArray::number(at));
        open(bars("seri", "nama", R"("nama", "jenis")", R"(, "series": "jenis")"),
             rows + R"({"kode": "L", "nama": "B", "jenis": "J0", "n": 9223372036854775807}
                       {"kode": "M", "nama": "B", "jenis": "J1", "n": 1})");
        show();
        QCOMPARE(described(u"seri"_s), u"A 72.057.594.037.927.944; B 9,2 × 10¹⁸"_s);
        const QStringList words = drawn<charts::StackedBars>(u"seri"_s, {900, 300})->words();
        QVERIFY2(words.contains(u"3 others: 27.021.597.764.222.979"_s), qPrintable(words.join(u'|')));
    }

    void seriesAndSelectedRowsAreNotMergedEither()
    {
        const QByteArray select =
            R"({"id": "baris", "type": "bars", "title": "baris", "at": {"wide": [0, 5, 12, 1], "narrow": [0, 5, 6, 1]},
                "label": "nama", "series": "jenis", "value": "n", "format": "integer",
                "query": {"dataset": "data", "select": ["nama", "jenis", "n"], "order": ["n"]}},
               {"id": "polos", "type": "bars", "title": "polos", "at": {"wide": [0, 6, 12, 1], "narrow": [0, 6, 6, 1]},
                "label": "nama", "value": "n", "format": "integer",
                "query": {"dataset": "data", "select": ["nama", "n"], "order": ["n"]}})";
        open(bars("seri", "nama", R"("nama", "jenis")", R"(, "series": "jenis")") + "," + select, R"(
            {"kode": "1", "nama": "A", "jenis": null, "n": 1}
            {"kode": "2", "nama": "A", "jenis": "", "n": 2}
            {"kode": "3", "nama": "A", "jenis": "x", "n": 4}
            {"kode": "4", "nama": "A", "jenis": "x", "n": 8})");
        show();
        QCOMPARE(described(u"seri"_s), u"A 15"_s);
        const auto log = drawn<charts::StackedBars>(u"seri"_s);
        QVERIFY(log->words().contains(u"empty"_s) && log->words().contains(u"not stated"_s));
        // A second value for the same segment is a bar of its own.
        QCOMPARE(described(u"baris"_s), u"A (1) 7; A (2) 8"_s);
        QCOMPARE(described(u"polos"_s), u"A (1) 1; A (2) 2; A (3) 4; A (4) 8"_s);
    }

    void belowZeroGoesToTheLeft() // B12
    {
        open(bars("bertumpuk", "kab", R"("kab", "jenis")", R"(, "series": "jenis")") + "," +
                 bars("satu", "kab", R"("kab")"),
             R"(
            {"kode": "0", "kab": "Deli Serdang", "jenis": "masuk", "n": 100}
            {"kode": "1", "kab": "Deli Serdang", "jenis": "koreksi", "n": -40}
            {"kode": "2", "kab": "Kota Medan", "jenis": "masuk", "n": 60}
            {"kode": "3", "kab": "Labuhanbatu", "jenis": "masuk", "n": 0}
            {"kode": "4", "kab": "Labuhanbatu", "jenis": "koreksi", "n": -80})");
        show();
        QCOMPARE(described(u"bertumpuk"_s), u"Deli Serdang 60; Kota Medan 60; Labuhanbatu −80"_s);
        const auto log = drawn<charts::StackedBars>(u"bertumpuk"_s);
        const double zero = log->filled(light::ink3).at(0).rect.center().x();
        const auto in = log->filled(light::sequence3); // "masuk" comes after "koreksi"
        const auto out = log->filled(light::accent);
        QVERIFY(near(in.at(0).rect.left(), zero, 1.0) && near(in.at(1).rect.left(), zero, 1.0));
        QVERIFY(near(out.at(0).rect.right(), zero, 1.0) && near(out.at(1).rect.right(), zero, 1.0));
        QVERIFY(near(out.at(1).rect.width() / out.at(0).rect.width(), 2, 0.05));
        QVERIFY(near(log->filled(light::ink).at(0).rect.center().x(), in.at(1).rect.right(),
                     1.0)); // equal totals look equal
        const auto single = drawn<charts::StackedBars>(u"satu"_s);
        const auto parts = rectsOf(single->filled(light::accent));
        QCOMPARE(parts.size(), std::size_t(3));
        QCOMPARE(parts[0].width(), parts[1].width());
        QVERIFY(near(parts[2].right(), parts[0].left(), 1.0));
        QVERIFY(near(parts[2].width() / parts[0].width(), 80.0 / 60, 0.02));
    }

    void manySeriesAreToldApartAndTheRestHasItsSum()
    {
        QByteArray rows;
        for (int series = 1; series <= 9; ++series)
            rows += QByteArray(R"({"kode": "N", "kab": "A", "jenis": "sN", "n": N})")
                        .replace("N", QByteArray::number(series)) +
                    '\n';
        open(bars("banyak", "kab", R"("kab", "jenis")", R"(, "series": "jenis")"), rows);
        show();
        auto *stacks = m_desk->find<charts::StackedBars>(u"banyak"_s);
        const auto log = paintedBy(*stacks, {500, 120});
        for (const QString &series : {u"s5"_s, u"s6"_s, u"s7"_s, u"s8"_s, u"s9"_s})
            QVERIFY2(log->words().contains(series), qPrintable(log->words().join(u'|')));
        QVERIFY(!log->words().contains(u"s4"_s));
        QVERIFY(log->words().contains(u"4 others: 10"_s));
        QCOMPARE(described(u"banyak"_s), u"A 45"_s);
        // Each of the five has a colour of its own, and so have the others.
        QList<QRgb> colours;
        for (const PaintLog::Shape &shape : log->shapes)
            if (shape.fill.isValid() && near(shape.rect.height(), 13, 0.1))
                colours.append(shape.fill.rgb());
        QCOMPARE(colours.size(), 6);
        QCOMPARE(QSet<QRgb>(colours.begin(), colours.end()).size(), 6);
    }

    void oneOutlierLeavesTheOthersTheirBars()
    {
        open(bars("pencilan", "kab", R"("kab")"), R"(
            {"kode": "1", "kab": "A", "n": 50}
            {"kode": "2", "kab": "B", "n": 9000000000000000}
            {"kode": "3", "kab": "C", "n": 25})");
        show();
        const auto log = drawn<charts::StackedBars>(u"pencilan"_s);
        const auto lengths = rectsOf(log->filled(light::accent));
        QVERIFY(lengths[0].width() > 150);
        QVERIFY(near(lengths[0].width(), 2 * lengths[2].width(), 1.0));
        QVERIFY(lengths[1].width() > lengths[0].width() + 10);
        QCOMPARE(log->lined(light::card).size(), std::size_t(2)); // the cut
        QVERIFY(log->lined(light::card).at(0).rect.center().y() > lengths[1].top() &&
                log->lined(light::card).at(0).rect.center().y() < lengths[1].bottom());
    }

    void bulletsAndTablesHaveOneScale() // B24
    {
        open(
            R"({"id": "peluru", "type": "bullets", "title": "peluru", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
                 "label": "kode", "value": "fisik", "target": "target", "format": "percent",
                 "tone": {"good": -2, "warning": -8},
                 "query": {"dataset": "data", "select": ["kode", "fisik", "target"], "order": ["kode"]}},
                {"id": "tabel", "type": "table", "title": "tabel", "at": {"wide": [6, 0, 6, 1], "narrow": [0, 1, 6, 1]},
                 "query": {"dataset": "data", "select": ["kode", "fisik", "n"], "order": ["kode"]},
                 "columns": [{"field": "kode", "title": "kode", "format": "text"},
                             {"field": "fisik", "title": "fisik", "format": "percent", "bar": true},
                             {"field": "n", "title": "n", "format": "integer", "bar": true}]})",
            R"(
            {"kode": "A", "fisik": 134.5, "target": 100, "n": 5}
            {"kode": "B", "fisik": -12.5, "target": 10, "n": 0}
            {"kode": "C", "fisik": 0, "target": 0, "n": -3}
            {"kode": "D", "fisik": null, "target": 50, "n": null}
            {"kode": "E", "fisik": 50, "target": null, "n": 2})");
        show();
        const auto log = drawn<charts::BulletBars>(u"peluru"_s);
        const QRectF track = log->filled(light::line).at(0).rect;
        const auto at = [&track](double value) { return track.left() + track.width() * (value + 12.5) / 147; };
        QVERIFY(near(log->filled(light::good).at(0).rect.right(), track.right(), 1.0));
        QVERIFY(near(log->filled(light::bad).at(0).rect.left(), track.left(), 1.0));
        QVERIFY(near(log->filled(light::bad).at(0).rect.right(), at(0), 1.0));
        QVERIFY(near(log->filled(light::accent).at(0).rect.right(), at(50), 1.0));
        for (const QString &text : {u"134,5 %"_s, u"−12,5 %"_s, u"0,0 %"_s, u"–"_s, u"50,0 %"_s})
            QVERIFY2(log->words().contains(text), qPrintable(text));

        auto *table = m_desk->find<charts::DataTable>(u"tabel"_s);
        const auto cells = paintedBy(*table, {700, 240});
        std::vector<QRectF> tracks;
        for (const PaintLog::Shape &shape : cells->filled(light::line))
            if (near(shape.rect.height(), 10, 0.1))
                tracks.push_back(shape.rect);
        QCOMPARE(tracks.size(), std::size_t(10));
        for (std::size_t row = 1; row < 5; ++row) {
            QCOMPARE(tracks[2 * row].width(), tracks[0].width());
            QCOMPARE(tracks[2 * row + 1].width(), tracks[1].width());
        }
        const auto lengths = rectsOf(cells->filled(light::accent));
        QCOMPARE(lengths.size(), std::size_t(6)); // a 0 and a missing value have none
        const double percent = tracks[0].width() / 112.5;
        QVERIFY(near(lengths[0].width(), 100 * percent, 1.0)); // 134.5 is cut at 100 …
        QCOMPARE(cells->lined(light::card).size(), std::size_t(2));
        QVERIFY(near(lengths[2].width(), 12.5 * percent, 1.0));
        QVERIFY(near(lengths[2].right(), lengths[0].left(), 1.0));
        QVERIFY(near(lengths[4].width(), 50 * percent, 1.0));
        QVERIFY(near(lengths[1].width() / lengths[3].width(), 5.0 / 3, 0.03));
        QVERIFY(near(lengths[3].right(), lengths[1].left(), 1.0));
        QVERIFY(cells->words().contains(u"134,5 %"_s)); // … and says so
    }

    void missingMonthsHaveTheirRoom() // B15
    {
        open(R"({"id": "kurva", "type": "curve", "title": "kurva", "at": {"wide": [0, 0, 8, 1], "narrow": [0, 0, 6, 1]},
                 "x": "periode", "actual": "fisik", "plan": "target", "format": "percent",
                 "query": {"dataset": "data", "select": ["periode", "fisik", "target"]}})",
             R"(
            {"kode": "5", "periode": "2026-10", "fisik": 70, "target": 80}
            {"kode": "1", "periode": "2026-01", "fisik": 2, "target": 5}
            {"kode": "2", "periode": "2026-02", "fisik": 6, "target": 10}
            {"kode": "3", "periode": "2026-03", "fisik": 10, "target": 15}
            {"kode": "4", "periode": "2026-09", "fisik": 20, "target": 70}
            {"kode": "6", "periode": null, "fisik": 99, "target": 99})");
        show();
        const auto log = drawn<charts::SCurve>(u"kurva"_s, {600, 260});
        const auto centre = [&log](const QString &month) { return log->text(month).rect.center().x(); };
        const double month = centre(u"Feb"_s) - centre(u"Jan"_s);
        QVERIFY(month > 20);
        for (const auto &[text, place] : {std::pair(u"Mar"_s, 2), std::pair(u"Apr"_s, 3), std::pair(u"Sep"_s, 8)})
            QVERIFY2(near(centre(text), centre(u"Jan"_s) + place * month, 2), qPrintable(text));
        QRectF joined; // what is between March and September
        for (const PaintLog::Shape &shape : log->lined(light::accent))
            for (int at = 1; at < shape.path.elementCount(); ++at)
                if (shape.path.elementAt(at).isLineTo() &&
                    shape.path.elementAt(at).x - shape.path.elementAt(at - 1).x > 1.5 * month)
                    joined = shape.rect;
        QVERIFY(joined.isEmpty());
        QCOMPARE(m_desk->find<panels::UnitLabel>(u"kurva"_s)->accessibleName(), u"1 without a period"_s);
        QCOMPARE(log->text(u"70,0 %"_s).ink, light::accent); // the last is the newest, whatever the rows' order
    }
};

ANJUNGAN_TEST(QApplication, BarsCasesTest)
#include "bars_cases_test.moc"
