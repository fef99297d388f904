// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/matrix/matrix_chart.h"
#include "ui/charts/parts/donut.h"
#include "ui/charts/plot/series_chart.h"
#include "ui/charts/ranking_list.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::Panel;
using test::Desk;

namespace {

QByteArray oddPanels()
{
    return R"([
    {"id": "matriks", "type": "matrix", "title": "Matriks", "at": {"wide": [0, 0, 8, 2], "narrow": [0, 0, 6, 1]},
     "query": {"dataset": "opd", "group": ["opd", "periode"],
               "measures": [{"id": "fisik", "by": "avg", "field": "fisik"}, {"id": "target", "by": "avg", "field": "target"},
                            {"id": "deviasi", "by": "avg", "field": "fisik", "minus": "target"}]},
     "row": "opd.name", "column": "periode", "value": "deviasi", "format": "points",
     "bar": {"value": "fisik", "target": "target", "format": "percent", "tone": {"good": -2, "warning": -8}},
     "classes": [{"upTo": -8, "title": "jauh", "colour": "diverging-1"}, {"upTo": 2, "title": "dekat", "colour": "diverging-4"}]},
    {"id": "hitung", "type": "matrix", "title": "Hitung", "at": {"wide": [8, 0, 4, 1], "narrow": [0, 1, 6, 1]},
     "query": {"dataset": "banyak", "select": ["k", "s", "n"]},
     "row": "k", "column": "s", "value": "n", "format": "integer", "worst": "greatest",
     "classes": {"method": "quantile", "count": 4}},
    {"id": "daftar", "type": "ranking", "title": "Daftar", "at": {"wide": [8, 1, 4, 1], "narrow": [0, 2, 6, 1]},
     "query": {"dataset": "opd", "select": ["opd", "fisik", "target"]},
     "label": "opd.name", "value": "fisik", "target": "target", "format": "percent", "first": 6},
    {"id": "kolom", "type": "columns", "title": "Kolom", "at": {"wide": [0, 2, 4, 1], "narrow": [0, 3, 3, 1]},
     "query": {"dataset": "kurvaneg", "select": ["p", "a"]}, "x": "p", "values": ["a"], "format": "integer"},
    {"id": "satu", "type": "columns", "title": "Satu", "at": {"wide": [4, 2, 4, 1], "narrow": [3, 3, 3, 1]},
     "query": {"dataset": "kurva1", "select": ["p", "a", "r"]}, "x": "p", "values": ["a", "r"], "format": "decimal"},
    {"id": "garis", "type": "lines", "title": "Garis", "at": {"wide": [8, 2, 4, 1], "narrow": [0, 4, 3, 1]},
     "query": {"dataset": "kurva", "select": ["p", "a", "r"]}, "x": "p", "values": ["a", "r"], "format": "percent",
     "target": {"value": 90, "title": "Target"}},
    {"id": "seri", "type": "columns", "title": "Seri", "at": {"wide": [0, 3, 4, 1], "narrow": [3, 4, 3, 1]}, "stacked": true,
     "query": {"dataset": "banyak", "select": ["k", "s", "n"]}, "x": "k", "values": ["n"], "series": "s", "format": "integer"},
    {"id": "cincin", "type": "donut", "title": "Cincin", "at": {"wide": [4, 3, 4, 1], "narrow": [0, 5, 3, 1]},
     "query": {"dataset": "banyak", "group": ["k"], "measures": [{"id": "n", "by": "sum", "field": "n"}]},
     "label": "k", "value": "n", "format": "integer"},
    {"id": "utuh", "type": "donut", "title": "Utuh", "at": {"wide": [8, 3, 2, 1], "narrow": [3, 5, 3, 1]},
     "query": {"dataset": "satu", "select": ["k", "n"]}, "label": "k", "value": "n", "format": "integer"},
    {"id": "negatif", "type": "donut", "title": "Negatif", "at": {"wide": [10, 3, 2, 1], "narrow": [0, 6, 3, 1]},
     "query": {"dataset": "neg", "select": ["k", "n"]}, "label": "k", "value": "n", "format": "integer"},
    {"id": "waktu", "type": "timeline", "title": "Waktu", "at": {"wide": [0, 4, 8, 1], "narrow": [3, 6, 3, 1]},
     "query": {"dataset": "opd", "select": ["periode", "opd", "fisik"]}, "x": "periode", "label": "opd.name", "class": "fisik",
     "classes": [{"upTo": 20, "title": "Rendah", "colour": "bad"}, {"upTo": 60, "title": "Sedang", "colour": "warning"}]},
    {"id": "kosong", "type": "ranking", "title": "Kosong", "at": {"wide": [8, 4, 4, 1], "narrow": [0, 7, 6, 1]},
     "query": {"dataset": "kosong", "select": ["k", "n"]}, "label": "k", "value": "n", "format": "integer"}
    ])";
}

} // namespace

/// The newer kinds of panels with two hundred agencies of long names, negative values, outliers, nulls, one category.
class OddPanelsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = test::sharedFolder() + u"/cases/ODD/"_s;
        if (!QFile::exists(folder))
            QSKIP("there is no folder of odd data beside the checkout");
        const auto read = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QJsonObject document = QJsonDocument::fromJson(read(folder + u"workspace.json"_s)).object();
        const QJsonArray odd = QJsonDocument::fromJson(oddPanels()).array();
        QVERIFY(!odd.isEmpty());
        document[u"pages"_s] = QJsonArray{QJsonObject{{u"id"_s, u"p"_s}, {u"title"_s, u"P"_s}, {u"panels"_s, odd}}};
        const auto workspace = workspace::read(QJsonDocument(document).toJson(), u"odd"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        m_cache = std::make_unique<test::DemoCache>(*workspace);
        for (const QString &id :
             {u"opd"_s, u"kosong"_s, u"satu"_s, u"neg"_s, u"banyak"_s, u"kurva"_s, u"kurva1"_s, u"kurvaneg"_s})
            QCOMPARE(m_cache->publish(id, read(folder + id + u".geojson"_s), test::morning), QString());
    }

    void everyPanelIsDrawnInBothLanguagesAndSchemes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QString>("language");
        QTest::newRow("wide") << QSize(1196, 1300) << false << u"id"_s;
        QTest::newRow("narrow") << QSize(716, 2100) << true << u"en"_s;
        QTest::newRow("little") << QSize(420, 900) << true << u"id"_s;
    }

    void everyPanelIsDrawnInBothLanguagesAndSchemes()
    {
        QFETCH(QSize, size);
        QFETCH(bool, isDark);
        QFETCH(QString, language);
        Desk desk(*m_cache, u"p"_s, size, isDark ? theme::Scheme::Dark : theme::Scheme::Light, map::MapSurface::Static,
                  language);
        QVERIFY(desk.settle());
        QVERIFY(desk.view->grab().save(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s));
        for (const Panel *panel : desk.view->panels()) {
            const bool isEmpty = panel->definition().id == u"kosong"_s || panel->definition().id == u"negatif"_s;
            QVERIFY2(panel->state() == (isEmpty ? Panel::State::Empty : Panel::State::Ready),
                     qPrintable(panel->definition().id + u": "_s + panel->message()));
        }
    }

    void nothingOfTheRowsIsLost()
    {
        Desk desk(*m_cache, u"p"_s, QSize(1196, 1300));
        QVERIFY(desk.settle());
        const charts::Matrix &matrix = desk.find<charts::MatrixView>(u"matriks"_s)->matrix();
        QCOMPARE(matrix.rows.size(), std::size_t(200));
        for (std::size_t at = 1; at < matrix.rows.size(); ++at) {
            const auto before = matrix.rows[at - 1].delta;
            const auto here = matrix.rows[at].delta;
            QVERIFY(!here || (before && *before <= *here)); // the worst first, those without a value last
        }
        QVERIFY(!matrix.rows.back().delta);
        const charts::Donut *donut = desk.find<charts::Donut>(u"cincin"_s);
        QVERIFY2(donut->accessibleDescription().contains(u"others"_s), qPrintable(donut->accessibleDescription()));
        QVERIFY(desk.panel(u"negatif"_s)->message().contains(u"negative"_s));
    }
};

ANJUNGAN_TEST(QApplication, OddPanelsTest)
#include "odd_panels_test.moc"
