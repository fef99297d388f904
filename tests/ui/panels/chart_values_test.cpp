// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/bullet_bars.h"
#include "ui/charts/curve/s_curve.h"
#include "ui/charts/key_values.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/unit_label.h"

#include <QApplication>
#include <QTableView>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;
using test::paintedBy;

namespace {

// The slashes are escaped for moc, which takes two of them for a comment.
constexpr auto chartsDocument = R"({
  "version": 1, "id": "uji", "title": "Uji", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
  "datasets": [{"id": "d", "source": "s", "collection": "d", "key": "id", "title": "D",
    "fields": {"a": {"title": "A", "type": "real", "unit": "km"}, "b": {"title": "B", "type": "real", "unit": "km"}}}],
  "pages": [{"id": "uji", "title": "Uji", "panels": [
    {"id": "desimal", "type": "bullets", "title": "D", "at": {"wide": [0, 0, 4, 1], "narrow": [0, 0, 6, 1]},
     "query": {"dataset": "d", "select": ["id", "a", "b"], "order": ["id"]},
     "label": "id", "value": "a", "target": "b", "format": "decimal", "tone": {"good": 0, "warning": -0.25}},
    {"id": "batang", "type": "bars", "title": "B", "at": {"wide": [4, 0, 4, 1], "narrow": [0, 1, 6, 1]},
     "query": {"dataset": "d", "group": ["jenis", "seri"], "order": ["jenis"], "measures": [{"id": "n", "by": "sum", "field": "a"}]},
     "label": "jenis", "series": "seri", "value": "n", "format": "decimal", "legend": false, "order": ["z"]},
    {"id": "legenda", "type": "bars", "title": "L", "at": {"wide": [8, 0, 4, 1], "narrow": [0, 2, 6, 1]},
     "query": {"dataset": "d", "group": ["jenis", "seri"], "order": ["jenis"], "measures": [{"id": "n", "by": "sum", "field": "a"}]},
     "label": "jenis", "series": "seri", "value": "n", "format": "decimal"},
    {"id": "kurva", "type": "curve", "title": "K", "at": {"wide": [0, 1, 4, 1], "narrow": [0, 3, 6, 1]},
     "query": {"dataset": "d", "select": ["id", "a", "b", "masa"], "order": ["id"]},
     "x": "masa", "actual": "a", "plan": "b", "format": "decimal"},
    {"id": "tabel", "type": "table", "title": "T", "at": {"wide": [4, 1, 4, 1], "narrow": [0, 4, 6, 1]},
     "query": {"dataset": "d", "select": ["id", "a", "b"], "order": ["id"], "limit": 7},
     "columns": [{"field": "id", "title": "Id", "format": "text"}, {"field": "a", "title": "Panjang KM", "format": "decimal"},
                 {"field": "b", "title": "B", "format": "decimal", "bar": true}]},
    {"id": "enam", "type": "table", "title": "E", "at": {"wide": [8, 1, 4, 1], "narrow": [0, 5, 6, 1]},
     "query": {"dataset": "d", "select": ["id"], "limit": 6}, "columns": [{"field": "id", "title": "Id", "format": "text"}]}
  ]}]
})";

QByteArray chartRows()
{
    QByteArray features;
    const QList<std::tuple<const char *, const char *, const char *, const char *, const char *>> values{
        {"1.5", "1.25", "x", "s1", "2026-01"}, {"2", "2.5", "x", "s2", "2026-02"}, {"3", "3", "x", "s3", "Semester"},
        {"4", "null", "x", "s4", "2026-13"},   {"5", "-1", "x", "s5", "2026-04"},  {"6", "10", "z", "s6", "2026-05"}};
    for (qsizetype at = 0; at < values.size(); ++at) {
        const auto &[a, b, kind, series, period] = values[at];
        features += QByteArray(at > 0 ? "," : "") + R"({"type":"Feature","geometry":null,"properties":{"id":"r)" +
                    QByteArray::number(at + 1) + R"(","a":)" + a + R"(,"b":)" + b + R"(,"jenis":")" + kind +
                    R"(","seri":")" + series + R"(","masa":")" + period + R"("}})";
    }
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

} // namespace

/// What panels make of values at their edges: exact bounds, the last of a list, more than there are colours.
class ChartValuesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<Desk> m_desk;

    template<typename Chart> std::unique_ptr<test::PaintLog> drawn(const QString &panel, QSize size = {600, 260})
    {
        return paintedBy(*m_desk->find<Chart>(panel), size);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto workspace = workspace::read(chartsDocument, u"uji"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        m_cache = std::make_unique<test::DemoCache>(*workspace);
        QCOMPARE(m_cache->publish(u"d"_s, chartRows(), test::morning), QString());
        m_desk = std::make_unique<Desk>(*m_cache, u"uji"_s, QSize(1196, 1000));
        QVERIFY(m_desk->settle());
    }
    void cleanupTestCase() { m_desk.reset(); }

    void aDeviationHasTheDigitsOfItsValue()
    {
        const QStringList words = drawn<charts::BulletBars>(u"desimal"_s)->words();
        for (const QString &word :
             {u"1,50 km"_s, u"+0,25 km"_s, u"−0,50 km"_s, u"0,00 km"_s, u"+6,00 km"_s, u"−4,00 km"_s})
            QVERIFY2(words.contains(word), qPrintable(word + u" of "_s + words.join(u'|')));
        const auto log = drawn<charts::BulletBars>(u"desimal"_s);
        QCOMPARE(log->text(u"+0,25 km"_s).ink, QColor(0x2E, 0x7D, 0x4F));
        QCOMPARE(log->text(u"−0,50 km"_s).ink, QColor(0xB3, 0x26, 0x1E));
    }

    void whatIsNoMonthStaysAsItIs()
    {
        const QString told = m_desk->find<charts::SCurve>(u"kurva"_s)->accessibleDescription();
        QCOMPARE(
            told.section(u';', 0, 3),
            u"2026-01 1,50 km / 1,25 km; 2026-02 2,00 km / 2,50 km; Semester 3,00 km / 3,00 km; 2026-13 4,00 km / –"_s);
        QCOMPARE(m_desk->find<charts::SCurve>(u"kurva"_s)->accessibleName(), u"K"_s);
    }

    void barsOfATableReachFromZeroToTheGreatest()
    {
        auto *table = m_desk->find<charts::DataTable>(u"tabel"_s);
        const auto log = paintedBy(*table, {600, 400});
        QVERIFY(log->words().contains(u"Panjang KM"_s)); // its unit is in it, in other letters
        QVERIFY(log->words().contains(u"B (km)"_s));
        QCOMPARE(m_desk->find<panels::UnitLabel>(u"tabel"_s)->accessibleName(),
                 QString()); // one less than it asked for
        QCOMPARE(m_desk->find<panels::UnitLabel>(u"enam"_s)->accessibleName(), u"the first 6"_s);
        std::vector<double> widths;
        for (const auto &bar : log->filled(QColor(0x0B, 0x6E, 0x6E)))
            widths.push_back(bar.rect.width());
        QVERIFY(widths.size() >= 4);
        const double longest = std::ranges::max(widths);
        QVERIFY(qAbs(widths[0] / longest - 0.125) < 0.02);
        QVERIFY(qAbs(widths[1] / longest - 0.25) < 0.02);
        QVERIFY(qAbs(widths[2] / longest - 0.3) < 0.02);
        QCOMPARE(widths.back(), longest);
        QCOMPARE(table->accessibleName(), u"T"_s);
    }
};

ANJUNGAN_TEST(QApplication, ChartValuesTest)
#include "chart_values_test.moc"
