// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/key_values.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/panels/area_heading.h"
#include "ui/panels/panel_title.h"

#include <QApplication>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

/// A page with a parameter that some of the numbers follow.
const QByteArray document = R"({
  "version": 1, "id": "uji", "title": "Uji",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
  "datasets": [{"id": "data", "source": "s", "collection": "data", "key": "kode"}],
  "pages": [{"id": "p", "title": "P",
   "parameters": [{"id": "kelas", "title": "Kelas", "choices": [{"value": "a", "title": "Kelas A"},
                                                                {"value": "b", "title": "Kelas B"}]}],
   "panels": [
      {"id": "d", "type": "area", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]}, "rows": [
         {"title": "Kelas ini", "value": "n", "format": "integer",
          "query": {"dataset": "data", "where": [{"field": "kelas", "is": "=", "param": "kelas"}],
                    "measures": [{"id": "n", "by": "count"}]}},
         {"title": "Semua", "value": "n", "format": "integer",
          "query": {"dataset": "data", "measures": [{"id": "n", "by": "count"}]}}]},
       {"id": "f", "type": "figure", "title": "f", "at": {"wide": [6, 0, 6, 1], "narrow": [0, 1, 6, 1]},
        "query": {"dataset": "data", "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer",
        "sub": {"query": {"dataset": "data", "where": [{"field": "kelas", "is": "=", "param": "kelas"}],
                "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"}}]}]
})";

} // namespace

/// A number that is about one choice of the page says which: the choices are offered elsewhere, or nowhere.
class ChosenWordsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        QVERIFY(m_cache);
    }

    void aFigureNamesTheHazardThatItIsAbout()
    {
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        auto *tile = desk.find<charts::FigureTile>(u"desa_rawan"_s);
        QCOMPARE(tile->data().scope, u"Banjir"_s);
        QCOMPARE(desk.find<charts::FigureTile>(u"sekolah"_s)->data().scope, QString());
        QCOMPARE(desk.find<panels::PanelTitle>(u"peta"_s)->scope(), QString()); // its chips show it
        QVERIFY(desk.context.set(u"bahaya"_s, u"tsunami"_s));
        QVERIFY(desk.settle());
        QCOMPARE(tile->data().scope, u"Tsunami"_s);
        QVERIFY(desk.context.set(u"period"_s, u"2026-05"_s));
        QVERIFY(desk.settle());
        QCOMPARE(tile->data().scope, u"Tsunami · 2026"_s);
    }

    void aTableAndTheCardOfAnAreaNameItToo()
    {
        Desk desk(*m_cache, u"bencana"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(desk.find<panels::PanelTitle>(u"terpapar"_s)->scope(), u"Banjir"_s);
        QCOMPARE(desk.find<map::MapFoot>(u"peta"_s)->accessibleName(), u"Batas skematis"_s);
        auto *heading = desk.find<panels::AreaHeading>(u"daerah"_s);
        QCOMPARE(heading->accessibleDescription(), u"Tap an area on the map · Banjir"_s);
        QVERIFY(desk.context.set(u"area"_s, u"12.07"_s));
        QVERIFY(desk.context.set(u"bahaya"_s, u"longsor"_s));
        QVERIFY(desk.settle());
        QCOMPARE(heading->accessibleDescription(), u"12.07 · Longsor"_s);
        QCOMPARE(heading->accessibleName(), u"Deli Serdang"_s);
    }

    void whereOnlySomeNumbersFollowItTheySaySo()
    {
        const auto workspace = workspace::read(document, u"uji"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        test::DemoCache cache(*workspace);
        QCOMPARE(cache.publish(u"data"_s, test::plainRows(R"(
            {"kode": "A", "kelas": "a"}
            {"kode": "B", "kelas": "b"})"),
                               test::morning),
                 QString());
        Desk desk(cache, u"p"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(desk.find<charts::KeyValues>(u"d"_s)->accessibleDescription(), u"Kelas ini · Kelas A 1; Semua 2"_s);
        QCOMPARE(desk.find<panels::AreaHeading>(u"d"_s)->accessibleDescription(), u"Tap an area on the map"_s);
        QCOMPARE(desk.find<charts::FigureTile>(u"f"_s)->data().scope, QString());
        QCOMPARE(desk.find<charts::FigureTile>(u"f"_s)->data().note, u"1 · Kelas A"_s);
    }
};

ANJUNGAN_TEST(QApplication, ChosenWordsTest)
#include "chosen_words_test.moc"
