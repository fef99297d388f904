// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/key_values.h"
#include "ui/charts/matrix/matrix_chart.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/table/data_table.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QPainterPath>
#include <QRegularExpression>
#include <QSet>
#include <QTableView>

#include <algorithm>
#include <chrono>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

double sumOf(const QList<QJsonObject> &rows, const QString &field)
{
    double sum = 0;
    for (const QJsonObject &row : rows)
        sum += row[field].toDouble();
    return sum;
}

QList<QJsonObject> where(QList<QJsonObject> rows, const QString &field, const QString &value)
{
    rows.removeIf([&](const QJsonObject &row) { return row[field].toString() != value; });
    return rows;
}

/// The rows of the newest month that has a value in `field`.
QList<QJsonObject> newest(const QList<QJsonObject> &rows, const QString &field)
{
    QString period;
    for (const QJsonObject &row : rows)
        if (!row[field].isNull())
            period = std::max(period, row[u"periode"].toString());
    return where(rows, u"periode"_s, period);
}

/// Those of the month before that.
QList<QJsonObject> before(QList<QJsonObject> rows, const QString &field)
{
    const QString period = newest(rows, field).first()[u"periode"].toString();
    rows.removeIf([&period](const QJsonObject &row) { return row[u"periode"].toString() >= period; });
    return newest(rows, field);
}

/// Average of `field` weighted by `weight`.
double mean(const QList<QJsonObject> &rows, const QString &field, const QString &weight)
{
    double sum = 0;
    for (const QJsonObject &row : rows)
        sum += row[field].toDouble() * row[weight].toDouble();
    return sum / sumOf(rows, weight);
}

/// A GeoJSON geometry of polygons as a QPainterPath, which also uses the odd-even rule.
QPainterPath pathOf(const QJsonObject &geometry)
{
    QPainterPath path;
    const QJsonArray coordinates = geometry[u"coordinates"].toArray();
    const QJsonArray parts = geometry[u"type"] == u"Polygon"_s ? QJsonArray{coordinates} : coordinates;
    for (const QJsonValue part : parts) {
        for (const QJsonValue ring : part.toArray()) {
            QPolygonF corners;
            for (const QJsonValue at : ring.toArray())
                corners << QPointF(at[0].toDouble(), at[1].toDouble());
            path.addPolygon(corners);
        }
    }
    return path;
}

/// The schools in a high zone of a hazard, according to Qt.
QList<QJsonObject> schoolsInHighZones(const QString &hazard)
{
    QList<QPainterPath> high;
    for (const QJsonObject &zone : test::demoFeatures(u"zona_bahaya"_s))
        if (zone[u"properties"][u"bahaya"] == hazard && zone[u"properties"][u"kelas"] == u"tinggi"_s)
            high << pathOf(zone[u"geometry"].toObject());
    QList<QJsonObject> found;
    for (const QJsonObject &school : test::demoFeatures(u"sekolah"_s)) {
        const QJsonValue at = school[u"geometry"][u"coordinates"];
        const QPointF place(at[0].toDouble(), at[1].toDouble());
        if (std::ranges::any_of(high, [&](const QPainterPath &zone) { return zone.contains(place); }))
            found << school[u"properties"].toObject();
    }
    return found;
}

} // namespace

/// The demo's pages compared with figures computed independently from its GeoJSON.
class DemoFiguresTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    theme::Formatter m_format{theme::Language::Indonesian, QTimeZone("Asia/Jakarta")};

    QString figureOf(const Desk &desk, const QString &panel) const
    {
        return desk.find<charts::FigureTile>(panel)->accessibleDescription();
    }

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::morning); }

    void everyPanelOfEveryPageIsReady()
    {
        for (const workspace::PageSpec &page : std::as_const(m_cache->workspace().pages)) {
            Desk desk(*m_cache, page.id, test::widePage);
            if (page.id == u"program"_s)
                desk.navigation.choose(*workspace::Selection::read(u"opd=pupr,program=Penyelenggaraan Jalan"_s));
            else if (page.detail)
                desk.navigation.choose(desk.navigation.selection().with(page.detail->parameter, u"pupr"_s));
            QVERIFY(desk.settle());
            for (const panels::Panel *panel : desk.view->panels()) {
                // Nothing has changed in a cache that was published once, and no sync has found what needs attention.
                const bool mayBeEmpty = (page.id == u"perubahan"_s || page.id == u"perhatian"_s) &&
                                        panel->state() == panels::Panel::State::Empty;
                QVERIFY2(panel->state() == panels::Panel::State::Ready || mayBeEmpty,
                         qPrintable(page.id + u'/' + panel->definition().id + u": "_s + panel->message()));
                QVERIFY2(mayBeEmpty || !panel->foot().text().line.isEmpty(),
                         qPrintable(page.id + u'/' + panel->definition().id));
            }
        }
    }

    void schools()
    {
        const QList<QJsonObject> rows = test::demoRows(u"sekolah"_s);
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(figureOf(desk, u"sekolah"_s), u"%1 sekolah %2 siswa"_s.arg(m_format.integer(double(rows.size())),
                                                                            m_format.integer(sumOf(rows, u"siswa"_s))));

        const QList<QJsonObject> medan = where(rows, u"kode_kab"_s, u"12.71"_s);
        QVERIFY(!medan.isEmpty());
        desk.context.set(u"area"_s, u"12.71"_s);
        QVERIFY(desk.settle());
        QCOMPARE(figureOf(desk, u"sekolah"_s),
                 u"%1 sekolah %2 siswa"_s.arg(m_format.integer(double(medan.size())),
                                              m_format.integer(sumOf(medan, u"siswa"_s))));
    }

    void progressIsWeightedByCeiling()
    {
        const QList<QJsonObject> rows = newest(test::demoRows(u"kinerja"_s), u"fisik"_s);
        const double reached = mean(rows, u"fisik"_s, u"pagu"_s);
        const double old = mean(before(test::demoRows(u"kinerja"_s), u"fisik"_s), u"fisik"_s, u"pagu"_s);
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(figureOf(desk, u"fisik"_s),
                 u"%1 % %2 dari rencana %3 since Sep 2026"_s.arg(
                     m_format.real(reached, 1),
                     m_format.signedReal(reached - mean(rows, u"target"_s, u"pagu"_s), 1, u"pp"_s),
                     m_format.signedReal(reached - old, 1, u"pp"_s)));
    }

    void spendingIsOfThePastOnly()
    {
        QList<QJsonObject> rows = test::demoRows(u"anggaran"_s);
        rows.removeIf([](const QJsonObject &row) { return row[u"jenis"].toString() == u"pendapatan"; });
        const double old = sumOf(before(rows, u"realisasi"_s), u"realisasi"_s);
        rows = newest(rows, u"realisasi"_s);
        const double spent = sumOf(rows, u"realisasi"_s);
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(figureOf(desk, u"serapan"_s),
                 u"%1 %2 dari pagu %3 since Sep 2026"_s.arg(m_format.money(spent),
                                                            m_format.percent(100 * spent / sumOf(rows, u"pagu"_s)),
                                                            m_format.signedReal(100 * (spent / old - 1), 1, u"%"_s)));
    }

    /// Its data stand still, and so do its figures.
    void eventsAreThoseOfTheLatestYearOnAnyDate()
    {
        QList<QJsonObject> rows = test::demoRows(u"kejadian"_s);
        QString newestDay;
        for (const QJsonObject &row : std::as_const(rows))
            newestDay = std::max(newestDay, row[u"tanggal"].toString());
        rows.removeIf([year = newestDay.first(4)](const QJsonObject &row) {
            return !row[u"tanggal"].toString().startsWith(year);
        });
        QVERIFY(!rows.isEmpty());
        const QString expected = u"%1 kejadian %2 pengungsi"_s.arg(m_format.integer(double(rows.size())),
                                                                   m_format.integer(sumOf(rows, u"mengungsi"_s)));
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        for (const int years : {0, 3}) {
            desk.clock.pass(std::chrono::years(years));
            desk.view->refresh();
            QVERIFY(desk.settle());
            QCOMPARE(figureOf(desk, u"kejadian"_s), expected);
            QCOMPARE(desk.panel(u"kurva"_s)->state(), panels::Panel::State::Ready);
        }
    }

    void theMatrixOutlinesThePeriodThatATimeStandsFor()
    {
        Desk desk(*m_cache, u"kinerja"_s, test::widePage);
        const auto outlined = [&](const QString &period) {
            desk.navigation.choose(desk.navigation.selection().with(u"period"_s, period));
            if (!desk.settle())
                return QString();
            const charts::Matrix &matrix = desk.find<charts::MatrixChart>(u"matriks"_s)->view().matrix();
            return matrix.chosen ? matrix.columns[static_cast<qsizetype>(*matrix.chosen)] : QString();
        };
        QCOMPARE(outlined({}), u"Okt"_s);
        QCOMPARE(outlined(u"2026-09"_s), u"Sep"_s);
        QCOMPARE(outlined(u"2026-01..2026-06"_s), u"Jun"_s);
        QCOMPARE(outlined(u"-P12M..now"_s), u"Okt"_s);
    }

    void noYearIsNamed()
    {
        QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/demo/workspace.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression year(u"\\b20\\d\\d"_s);
        QCOMPARE(year.match(QString::fromUtf8(file.readAll())).captured(), QString());
    }

    void anEarlierPeriodCanBeAskedFor()
    {
        const QList<QJsonObject> rows = where(test::demoRows(u"kinerja"_s), u"periode"_s, u"2026-03"_s);
        Desk desk(*m_cache, u"kinerja"_s, test::widePage);
        desk.context.set(u"period"_s, u"2026-03"_s);
        QVERIFY(desk.settle());
        QVERIFY(figureOf(desk, u"fisik"_s).startsWith(m_format.real(mean(rows, u"fisik"_s, u"pagu"_s), 1) + u" %"_s));
        QVERIFY(desk.panel(u"fisik"_s)->foot().text().line.contains(u"Mar"_s));
    }

    void hazardsFollowTheChoice()
    {
        Desk desk(*m_cache, u"ringkasan"_s, test::widePage);
        for (const QString &hazard : {u"banjir"_s, u"tsunami"_s}) {
            const QList<QJsonObject> rows = where(test::demoRows(u"indeks_bahaya"_s), u"bahaya"_s, hazard);
            desk.context.set(u"bahaya"_s, hazard);
            QVERIFY(desk.settle());
            QVERIFY(figureOf(desk, u"desa_rawan"_s)
                        .startsWith(m_format.integer(sumOf(rows, u"desa_rawan"_s)) + u" desa"_s));
        }
    }

    void schoolsInHazardZonesAreThoseThatLieThere()
    {
        Desk desk(*m_cache, u"bencana"_s, test::widePage);
        for (const QString &hazard : {u"banjir"_s, u"longsor"_s}) {
            const QList<QJsonObject> rows = schoolsInHighZones(hazard);
            QVERIFY(rows.size() > 10);
            desk.context.set(u"bahaya"_s, hazard);
            QVERIFY(desk.settle());
            const QString card = desk.find<charts::KeyValues>(u"daerah"_s)->accessibleDescription();
            for (const QString &told :
                 {u"Sekolah di zona tinggi %1 sekolah"_s.arg(m_format.integer(double(rows.size()))),
                  u"Siswa di zona tinggi %1 siswa"_s.arg(m_format.integer(sumOf(rows, u"siswa"_s)))})
                QVERIFY2(card.contains(told), qPrintable(card));
            const QAbstractItemModel *table = desk.find<charts::DataTable>(u"terpapar"_s)->view().model();
            QCOMPARE(table->rowCount(), std::min<qsizetype>(rows.size(), 100));
            const QString details = desk.panel(u"terpapar"_s)->foot().text().details.join(u'\n');
            for (const QString &publisher : {u"Dinas Pendidikan"_s, u"Badan Penanggulangan Bencana Daerah"_s})
                QVERIFY2(details.contains(publisher), qPrintable(details));
        }
    }

    void schoolsByAreaAddUp()
    {
        const QList<QJsonObject> rows = test::demoRows(u"sekolah"_s);
        QSet<QString> areas;
        for (const QJsonObject &row : rows)
            areas.insert(row[u"kode_kab"].toString());
        Desk desk(*m_cache, u"sekolah"_s, test::widePage);
        QVERIFY(desk.settle());
        const QAbstractItemModel *table = desk.find<charts::DataTable>(u"daerah"_s)->view().model();
        QCOMPARE(table->rowCount(), areas.size());
        int sum = 0;
        for (int row = 0; row < table->rowCount(); ++row)
            sum += table->index(row, 1).data().toString().remove(u'.').toInt();
        QCOMPARE(sum, rows.size());
    }
};

ANJUNGAN_TEST(QApplication, DemoFiguresTest)
#include "demo_figures_test.moc"
