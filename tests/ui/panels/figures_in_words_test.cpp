// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/table/data_table.h"

#include <QApplication>
#include <QTableView>

#include <ctime>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

QByteArray figuresDocument()
{
    return R"({
  "version": 1, "id": "uji", "title": "Provinsi Uji", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
  "datasets": [
    {"id": "kejadian", "source": "s", "collection": "kejadian", "key": "kode", "period": {"field": "waktu"},
     "fields": {"waktu": {"type": "datetime"}, "siswa": {"type": "integer", "decimals": 0, "unit": "siswa"},
                "tahun": {"type": "integer", "grouping": false}, "ppm": {"unit": "mg\/l"}}}],
  "pages": [{"id": "uji", "title": "Uji", "panels": [
    {"id": "tabel", "type": "table", "title": "Tabel", "at": {"wide": [0, 0, 12, 1], "narrow": [0, 0, 6, 1]},
     "query": {"dataset": "kejadian", "select": ["kode", "waktu", "nomor", "pagu", "ppm", "laju", "berfungsi", "tahun"], "order": ["kode"]},
     "columns": [{"field": "waktu", "title": "Hari", "format": "date"}, {"field": "waktu", "title": "Waktu", "format": "text"},
                 {"field": "nomor", "title": "Nomor", "format": "integer"}, {"field": "nomor", "title": "Nama", "format": "text"},
                 {"field": "pagu", "title": "Pagu", "format": "money"}, {"field": "ppm", "title": "Ppm", "format": "decimal"},
                 {"field": "laju", "title": "Laju", "format": "percent"}, {"field": "berfungsi", "title": "Berfungsi", "format": "text"},
                 {"field": "tahun", "title": "Tahun", "format": "integer"}]},
    {"id": "terakhir", "type": "figure", "title": "Terakhir", "at": {"wide": [0, 1, 3, 1], "narrow": [0, 1, 3, 1]}, "value": "v", "format": "date",
     "query": {"dataset": "kejadian", "measures": [{"id": "v", "by": "max", "field": "waktu"}]}},
    {"id": "pertama", "type": "figure", "title": "Pertama", "at": {"wide": [3, 1, 3, 1], "narrow": [3, 1, 3, 1]}, "value": "v", "format": "date",
     "query": {"dataset": "kejadian", "measures": [{"id": "v", "by": "min", "field": "waktu"}]}},
    {"id": "berfungsi", "type": "figure", "title": "Berfungsi", "at": {"wide": [6, 1, 3, 1], "narrow": [0, 2, 3, 1]}, "value": "v", "format": "integer",
     "query": {"dataset": "kejadian", "measures": [{"id": "v", "by": "max", "field": "berfungsi"}]}},
    {"id": "jumlah", "type": "figure", "title": "Jumlah", "at": {"wide": [9, 1, 3, 1], "narrow": [3, 2, 3, 1]}, "value": "v", "format": "money",
     "query": {"dataset": "kejadian", "measures": [{"id": "v", "by": "sum", "field": "besar"}]}},
    {"id": "rata", "type": "figure", "title": "Rata", "at": {"wide": [0, 2, 3, 1], "narrow": [0, 3, 3, 1]}, "value": "v", "format": "decimal",
     "query": {"dataset": "kejadian", "measures": [{"id": "v", "by": "avg", "field": "siswa"}]}},
    {"id": "teks", "type": "figure", "title": "Teks", "at": {"wide": [3, 2, 3, 1], "narrow": [3, 3, 3, 1]}, "value": "v", "format": "integer",
     "query": {"dataset": "kejadian", "measures": [{"id": "v", "by": "max", "field": "teks"}]}},
    {"id": "batang", "type": "bars", "title": "Batang", "at": {"wide": [6, 2, 6, 1], "narrow": [0, 4, 6, 1]},
     "query": {"dataset": "kejadian", "group": ["berfungsi"], "measures": [{"id": "n", "by": "sum", "field": "pagu"}]},
     "label": "berfungsi", "value": "n", "format": "money"}
  ]}]
})";
}

QByteArray figureRows()
{
    return R"({"type": "FeatureCollection", "features": [
  {"type": "Feature", "geometry": null, "properties": {"kode": "K1", "waktu": "2026-11-21T00:30:00+07:00", "nomor": 1271012345670001, "pagu": 9800000000000,
    "ppm": 0.004, "laju": 0.04, "berfungsi": true, "tahun": 2019, "siswa": 200, "besar": 9223372036854775807, "teks": "9"}},
  {"type": "Feature", "geometry": null, "properties": {"kode": "K2", "waktu": "2026-11-01T06:59:00+07:00", "nomor": 9007199254740993, "pagu": 640000000000,
    "ppm": -0.003, "laju": 0.0, "berfungsi": false, "tahun": 2020, "siswa": 237, "besar": 5, "teks": "80"}},
  {"type": "Feature", "geometry": null, "properties": {"kode": "K3", "waktu": "2027-01-01T00:00:00+07:00", "nomor": 127501000100100123, "pagu": null,
    "ppm": 0.0, "laju": null, "berfungsi": null, "tahun": null, "siswa": 219, "besar": 7, "teks": "700"}}]})";
}

} // namespace

/// What people read: days, digits, units and words, whatever the zone of the device.
class FiguresInWordsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<Desk> m_desk;

    QStringList column(const QString &title) const
    {
        const QAbstractItemModel &model = *m_desk->find<charts::DataTable>(u"tabel"_s)->view().model();
        QStringList texts;
        for (int at = 0; at < model.columnCount(); ++at)
            if (model.headerData(at, Qt::Horizontal).toString().startsWith(title))
                for (int row = 0; row < model.rowCount(); ++row)
                    texts.append(model.index(row, at).data().toString());
        return texts;
    }

    QString figure(const QString &panel) const
    {
        return m_desk->find<charts::FigureTile>(panel)->accessibleDescription();
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QByteArray>("deviceZone");
        for (const char *zone : {"Asia/Jakarta", "UTC", "America/Los_Angeles"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void init()
    {
        QFETCH_GLOBAL(const QByteArray, deviceZone);
        qputenv("TZ", deviceZone);
        tzset();
        const auto workspace = workspace::read(figuresDocument(), u"uji"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        m_cache = std::make_unique<test::DemoCache>(*workspace);
        QCOMPARE(m_cache->publish(u"kejadian"_s, figureRows(), test::morning), QString());
        m_desk = std::make_unique<Desk>(*m_cache, u"uji"_s, QSize(1280, 900));
        QVERIFY(m_desk->settle());
    }

    void cleanup()
    {
        m_desk.reset();
        m_cache.reset();
    }

    /// B01
    void daysAreThoseOfTheWorkspace()
    {
        QCOMPARE(column(u"Hari"_s), QStringList({u"21 Nov 2026"_s, u"1 Nov 2026"_s, u"1 Jan 2027"_s}));
        QCOMPARE(column(u"Waktu"_s).first(), u"21 Nov 2026 00.30 WIB"_s);
        QCOMPARE(figure(u"terakhir"_s), u"1 Jan 2027"_s);
        QCOMPARE(figure(u"pertama"_s), u"1 Nov 2026"_s);
        const QString foot = m_desk->panel(u"terakhir"_s)->foot().text().line;
        QVERIFY2(QString(foot).replace(QChar(QChar::Nbsp), u' ').startsWith(u"1 Nov 2026 – 1 Jan 2027"_s),
                 qPrintable(foot));
    }

    /// B13, B23, B28
    void numbersHaveTheirDigits()
    {
        QCOMPARE(column(u"Nomor"_s),
                 QStringList({u"1.271.012.345.670.001"_s, u"9.007.199.254.740.993"_s, u"127.501.000.100.100.123"_s}));
        QCOMPARE(column(u"Nama"_s),
                 QStringList({u"1271012345670001"_s, u"9007199254740993"_s, u"127501000100100123"_s}));
        QCOMPARE(column(u"Tahun"_s), QStringList({u"2019"_s, u"2020"_s, u"–"_s}));
        QCOMPARE(figure(u"jumlah"_s), u"Rp9.223.372 triliun"_s);
        QCOMPARE(figure(u"rata"_s), u"219 siswa"_s); // 218,67
    }

    void oneColumnHasOneUnit()
    {
        QCOMPARE(column(u"Pagu"_s), QStringList({u"Rp9,8 triliun"_s, u"Rp0,6 triliun"_s, u"–"_s}));
    }

    /// B14
    void smallIsNotZero()
    {
        QCOMPARE(column(u"Ppm"_s), QStringList({u"< 0,01"_s, u"> −0,01"_s, u"0,00"_s}));
        QCOMPARE(column(u"Laju"_s), QStringList({u"< 0,1 %"_s, u"0,0 %"_s, u"–"_s}));
    }

    /// B22
    void truthIsSaidInWords()
    {
        QCOMPARE(column(u"Berfungsi"_s), QStringList({u"ya"_s, u"tidak"_s, u"–"_s}));
        QCOMPARE(figure(u"berfungsi"_s), u"ya"_s);
        const QStringList words = test::paintedBy(*m_desk->find<charts::StackedBars>(u"batang"_s), {500, 240})->words();
        QVERIFY2(words.contains(u"ya"_s) && words.contains(u"tidak"_s), qPrintable(words.join(u'|')));
        QVERIFY(words.contains(u"Rp9,8 triliun"_s) && words.contains(u"Rp0,6 triliun"_s));
    }

    /// B04
    void numbersAsTextAreRefusedByTheirName()
    {
        const panels::Panel *panel = m_desk->panel(u"teks"_s);
        QCOMPARE(panel->state(), panels::Panel::State::Error);
        QVERIFY2(panel->message().contains(u"“teks”"_s), qPrintable(panel->message()));
    }
};

ANJUNGAN_TEST(QApplication, FiguresInWordsTest)
#include "figures_in_words_test.moc"
