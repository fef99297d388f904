// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/table/data_table.h"
#include "ui/charts/table/table_delegate.h"
#include "ui/map/map_view.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map_panel.h"

#include <QApplication>
#include <QTableView>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr auto mapAndRows = R"(
    {"id": "peta", "type": "map", "title": "Peta", "at": {"wide": [0, 0, 8, 1], "narrow": [0, 0, 6, 1]},
     "areas": "kabkota", "details": ["nama"],
     "layers": [{"dataset": "sekolah", "kind": "points", "name": "nama", "details": ["nama"], "select": "sekolah"},
                {"dataset": "posko", "kind": "points", "name": "nama", "details": ["nama"]}]},
    {"id": "daftar", "type": "table", "title": "Daftar", "at": {"wide": [8, 0, 4, 1], "narrow": [0, 1, 6, 1]},
     "link": {"select": {"sekolah": "kode", "area": "kab"}},
     "query": {"dataset": "sekolah", "select": ["kode", "nama", "kab"], "order": ["kode"]},
     "columns": [{"field": "nama", "title": "Nama", "format": "text"}]})";

} // namespace

/// One point of a map, and its row in a table beside it.
class ChosenFeatureTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<test::Desk> m_desk;

    panels::MapPanel &map() const { return *qobject_cast<panels::MapPanel *>(m_desk->panel(u"peta"_s)); }
    panels::FeatureCard &card() const { return *m_desk->find<panels::FeatureCard>(u"peta"_s); }
    int markedRow() const { return m_desk->find<charts::TableDelegate>(u"daftar"_s)->marked(); }
    QString chosen() const { return m_desk->context.value(u"sekolah"_s); }
    void tapRow(int row) const
    {
        QTableView &view = m_desk->find<charts::DataTable>(u"daftar"_s)->view();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(view.model()->index(row, 0)).center());
    }
    /// The id of a feature by its name.
    QString feature(const QString &name) const
    {
        const map::Sheet sheet = map().sheet();
        for (const render::Layer &layer : sheet.scene->layers)
            for (std::size_t at = 0; at < layer.features->size(); ++at)
                if (layer.features->name(at) == name)
                    return layer.features->id(at);
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = std::make_unique<test::DemoCache>(test::pageOf("kabkota sekolah posko", mapAndRows));
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::threeAreas(), test::deskTime), QString());
        QCOMPARE(
            m_cache->publish(
                u"sekolah"_s,
                test::features(R"({"type":"Point","coordinates":[98.7,3.55]} | {"kode":"1","nama":"SD 1","kab":"12.07"}
                                       {"type":"Point","coordinates":[98.75,3.55]} | {"kode":"2","nama":"SD 2","kab":"12.07"}
                                       null | {"kode":"3","nama":"SD 3","kab":"12.07"})"),
                test::deskTime),
            QString());
        QCOMPARE(m_cache->publish(
                     u"posko"_s,
                     test::features(R"({"type":"Point","coordinates":[98.8,3.5]} | {"kode":"1","nama":"Posko"})"),
                     test::deskTime),
                 QString());
    }

    void init()
    {
        m_desk = std::make_unique<test::Desk>(*m_cache, u"p"_s, test::widePage);
        QVERIFY(m_desk->settle());
    }
    void cleanup() { m_desk.reset(); }

    void aRowFindsItsPoint()
    {
        const double whole = map().view().viewport().zoom;
        tapRow(1);
        QVERIFY(m_desk->settle());
        QCOMPARE(chosen(), u"2"_s);
        QCOMPARE(m_desk->context.value(u"area"_s), u"12.07"_s);
        QVERIFY(card().isVisible()); // the point's, not the area's
        QCOMPARE(card().details().title, u"SD 2"_s);
        QCOMPARE(markedRow(), 1);
        QVERIFY(map().view().viewport().zoom > whole + 2);
        const geo::Point place = geo::toUnitSquare(geo::Point{98.75, 3.55});
        QVERIFY(map().view().rect().contains(map().view().viewport().toScreen({place.x, place.y}).toPoint()));
    }

    void aPointFindsItsRow()
    {
        Q_EMIT map().view().activated({feature(u"SD 1"_s)});
        QVERIFY(m_desk->settle());
        QCOMPARE(chosen(), u"1"_s);
        QCOMPARE(markedRow(), 0);
        Q_EMIT map().view().activated({feature(u"Posko"_s)}); // of a layer that chooses nothing
        QVERIFY(m_desk->settle());
        QCOMPARE(chosen(), QString());
        QCOMPARE(card().details().title, u"Posko"_s);
        QCOMPARE(markedRow(), -1);
    }

    void whoeverClosesTheCardChoosesNothingAnyMore()
    {
        const render::Viewport before = map().view().viewport();
        m_desk->context.set(u"sekolah"_s, u"1"_s);
        QVERIFY(m_desk->settle());
        QVERIFY(card().isVisible());
        QTest::keyClick(&map().view(), Qt::Key_Escape);
        QVERIFY(m_desk->settle());
        QVERIFY(!card().isVisible());
        QCOMPARE(chosen(), QString());
        QTRY_VERIFY(std::abs(map().view().viewport().zoom - before.zoom) < 1e-6); // back to where it was
        m_desk->navigation.back();                                                // the way back has it
        QVERIFY(m_desk->settle());
        QCOMPARE(card().details().title, u"SD 1"_s);
        m_desk->context.set(u"sekolah"_s, {});
        QVERIFY(!card().isVisible());
    }

    void anotherAreaTakesItsPlace()
    {
        tapRow(0);
        QVERIFY(m_desk->settle());
        Q_EMIT map().view().activated({u"12.71"_s});
        QVERIFY(m_desk->settle());
        QCOMPARE(chosen(), QString());
        QCOMPARE(m_desk->context.value(u"area"_s), u"12.71"_s);
        QCOMPARE(card().details().title, u"Kota Medan"_s);
    }

    void whatIsNotOnTheMapIsNotFound()
    {
        const render::Viewport before = map().view().viewport();
        m_desk->context.set(u"sekolah"_s, u"3"_s); // it has no place
        QVERIFY(m_desk->settle());
        QVERIFY(!card().isVisible());
        QCOMPARE(map().view().viewport().zoom, before.zoom);
        QCOMPARE(markedRow(), 2);
    }

    void aMapThatIsShownLaterBeginsThere()
    {
        m_desk.reset();
        m_desk = std::make_unique<test::Desk>(*m_cache, u"p"_s, test::widePage);
        m_desk->context.set(u"sekolah"_s, u"2"_s); // before the first answer
        QVERIFY(m_desk->settle());
        QCOMPARE(card().details().title, u"SD 2"_s);
    }
};

ANJUNGAN_TEST(QApplication, ChosenFeatureTest)
#include "chosen_feature_test.moc"
