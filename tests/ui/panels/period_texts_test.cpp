// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/charts/curve/s_curve.h"
#include "ui/charts/figure_tile.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/panels/foot_text.h"
#include "ui/panels/map/time/time_bar.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

const QDateTime textMorning(QDate(2026, 11, 21), QTime(7, 0), QTimeZone::UTC);

constexpr auto textDocument = R"({
  "version": 1, "id": "uji", "title": "Provinsi Uji", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
  "datasets": [{"id": "kabkota", "source": "s", "collection": "kabkota", "key": "kode"},
               {"id": "d", "source": "s", "collection": "d", "key": "k", "title": "D", "period": {"field": "masa"}}],
  "areas": [{"level": "kabkota", "dataset": "kabkota", "code": "kode", "name": "nama"}],
  "pages": [{"id": "uji", "title": "Uji", "panels": [
    {"id": "terbaru", "type": "figure", "title": "Terbaru", "at": {"wide": [0, 0, 3, 1], "narrow": [0, 0, 3, 1]}, "value": "n", "format": "integer",
     "query": {"dataset": "d", "where": [{"field": "masa", "is": "latest"}], "measures": [{"id": "n", "by": "sum", "field": "nilai"}]}},
    {"id": "semua", "type": "figure", "title": "Semua", "at": {"wide": [3, 0, 3, 1], "narrow": [3, 0, 3, 1]}, "value": "n", "format": "integer",
     "query": {"dataset": "d", "measures": [{"id": "n", "by": "sum", "field": "nilai"}]}},
    {"id": "kurva", "type": "curve", "title": "Kurva", "at": {"wide": [6, 0, 6, 1], "narrow": [0, 1, 6, 1]}, "format": "integer",
     "x": "masa", "actual": "nilai", "plan": "rencana", "query": {"dataset": "d", "select": ["masa", "nilai", "rencana"]}},
    {"id": "menurut", "type": "curve", "title": "Menurut nomor", "at": {"wide": [0, 1, 6, 1], "narrow": [0, 2, 6, 1]}, "format": "integer",
     "x": "masa", "actual": "nilai", "plan": "rencana",
     "query": {"dataset": "d", "select": ["masa", "nilai", "rencana", "k"], "order": ["k"]}},
    {"id": "peta", "type": "map", "title": "Peta", "at": {"wide": [6, 1, 6, 1], "narrow": [0, 3, 6, 1]}, "areas": "kabkota", "format": "integer",
     "time": {"dataset": "d"},
     "measure": {"query": {"dataset": "d", "where": [{"field": "masa", "is": "=", "param": "period"}], "group": ["kode"],
                           "measures": [{"id": "n", "by": "sum", "field": "nilai"}]},
                 "area": "kode", "value": "n", "classes": [{"upTo": null, "title": "ada", "colour": "good"}]}}
  ]}]
})";

/// Rows "1", "2", … with these periods, in the order of time, and the values 1, 2, …
QByteArray rowsOf(const QStringList &periods)
{
    QJsonArray features;
    for (const QString &period : periods) {
        const int number = static_cast<int>(features.size()) + 1;
        features.append(QJsonObject{{u"type"_s, u"Feature"_s},
                                    {u"geometry"_s, QJsonValue::Null},
                                    {u"properties"_s, QJsonObject{{u"k"_s, QString::number(number)},
                                                                  {u"masa"_s, period},
                                                                  {u"kode"_s, u"12.01"_s},
                                                                  {u"nilai"_s, number},
                                                                  {u"rencana"_s, number}}}});
    }
    return QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}}).toJson();
}

} // namespace

/// What a page shows of periods that are texts and may sort otherwise than time.
class PeriodTextsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<Desk> m_desk;

    void show(const QStringList &periods)
    {
        m_desk.reset();
        const auto workspace = workspace::read(textDocument, u"uji"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        m_cache = std::make_unique<test::DemoCache>(*workspace);
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::smallAreas(), textMorning), QString());
        QCOMPARE(m_cache->publish(u"d"_s, rowsOf(periods), textMorning), QString());
        m_desk = std::make_unique<Desk>(*m_cache, u"uji"_s, QSize(1280, 900));
        QVERIFY(m_desk->settle());
    }

    QString figure(const QString &panel) const
    {
        return m_desk->find<charts::FigureTile>(panel)->accessibleDescription();
    }

    QString foot(const QString &panel) const
    {
        return QString(m_desk->panel(panel)->foot().text().line).replace(QChar(QChar::Nbsp), u' ');
    }

    QString mapNote() const { return m_desk->find<map::MapFoot>(u"peta"_s)->accessibleName(); }

private Q_SLOTS:
    void cleanupTestCase() { m_desk.reset(); }

    void aSentenceIsSeenInsteadOfAFigure()
    {
        show({u"2026-9"_s, u"2026-10"_s, u"2026-11"_s});
        const panels::Panel *latest = m_desk->panel(u"terbaru"_s);
        QCOMPARE(latest->state(), panels::Panel::State::Error);
        for (const QString &named : {u"“masa”"_s, u"“2026-9”"_s, u"“2026-10”"_s})
            QVERIFY2(latest->message().contains(named), qPrintable(latest->message()));
        QCOMPARE(m_desk->panel(u"kurva"_s)->state(), panels::Panel::State::Error);
        QCOMPARE(m_desk->panel(u"kurva"_s)->message(), latest->message());
        QVERIFY2(mapNote().contains(latest->message()), qPrintable(mapNote()));
        QVERIFY(!m_desk->find<panels::TimeBar>(u"peta"_s)->isVisible());
    }

    void whatNeedsNoOrderIsSeen()
    {
        show({u"September 2026"_s, u"Oktober 2026"_s, u"November 2026"_s});
        QCOMPARE(m_desk->panel(u"semua"_s)->state(), panels::Panel::State::Ready);
        QCOMPARE(figure(u"semua"_s), u"6"_s);
        QVERIFY2(foot(u"semua"_s).startsWith(u"several periods"_s), qPrintable(foot(u"semua"_s)));
        const QString told = m_desk->find<charts::SCurve>(u"menurut"_s)->accessibleDescription();
        QVERIFY2(told.startsWith(u"September 2026 1 / 1; Oktober 2026 2 / 2; November 2026 3 / 3"_s), qPrintable(told));
        QVERIFY(m_desk->context.set(u"period"_s, u"Oktober 2026"_s));
        QVERIFY(m_desk->settle());
        QCOMPARE(m_desk->find<charts::FigureTile>(u"semua"_s)->data().scope, u"Several periods"_s);
    }

    void periodsOfOneFormAreSeenInTheOrderOfTime()
    {
        show({u"2025 IV"_s, u"2026 I"_s, u"2026 II"_s});
        QCOMPARE(figure(u"terbaru"_s), u"3"_s);
        QVERIFY2(foot(u"semua"_s).startsWith(u"2025 IV – 2026 II"_s), qPrintable(foot(u"semua"_s)));
        const QString told = m_desk->find<charts::SCurve>(u"kurva"_s)->accessibleDescription();
        QVERIFY2(told.startsWith(u"2025 IV 1 / 1; 2026 I 2 / 2; 2026 II 3 / 3"_s), qPrintable(told));
        QVERIFY2(!mapNote().contains(u"masa"_s), qPrintable(mapNote()));
    }

    void oneOfAnyFormIsTheNewest()
    {
        show({u"Semester 1 2026"_s, u"Semester 1 2026"_s});
        QCOMPARE(figure(u"terbaru"_s), u"3"_s);
        QVERIFY2(foot(u"terbaru"_s).startsWith(u"Semester 1 2026"_s), qPrintable(foot(u"terbaru"_s)));
    }

    /// Several answers of a dataset, each of one period, are a range only where these sort.
    void answersAreJoinedInTheOrderOfTimeOnly_data()
    {
        QTest::addColumn<QStringList>("periods");
        QTest::addColumn<QString>("joined"); // none: not known
        QTest::newRow("months") << QStringList{u"2026-10"_s, u"2026-09"_s, u"2026-11"_s} << u"2026-09|2026-11"_s;
        QTest::newRow("some without") << QStringList{QString(), u"2026-10"_s, QString()} << u"2026-10|2026-10"_s;
        QTest::newRow("one of any form") << QStringList{u"TW IV 2025"_s, u"TW IV 2025"_s} << u"TW IV 2025|TW IV 2025"_s;
        QTest::newRow("quarter first") << QStringList{u"TW IV 2025"_s, u"TW I 2026"_s} << QString();
        QTest::newRow("another after them") << QStringList{u"2026-9"_s, u"2026-10"_s, u"2026-11"_s} << QString();
    }

    void answersAreJoinedInTheOrderOfTimeOnly()
    {
        QFETCH(const QStringList, periods);
        QFETCH(const QString, joined);
        QList<query::Provenance> answers;
        for (const QString &period : periods)
            answers.append({.dataset = u"d"_s, .publisher = {}, .periodFrom = period, .periodTo = period});
        const QList<query::Provenance> once = panels::eachOnce(answers);
        QCOMPARE(once.size(), 1);
        QCOMPARE(once.first().hasUnknownSpan, joined.isEmpty());
        QCOMPARE(once.first().periodFrom + u'|' + once.first().periodTo, joined.isEmpty() ? u"|"_s : joined);
    }
};

ANJUNGAN_TEST(QApplication, PeriodTextsTest)
#include "period_texts_test.moc"
