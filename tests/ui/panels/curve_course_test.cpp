// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/curve/s_curve.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace anjungan;

namespace {

constexpr auto coursePanels = R"(
    {"id": "kurva", "type": "curve", "title": "Kurva", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
     "x": "periode", "actual": "fisik", "plan": "target", "format": "percent",
     "tone": {"good": -2, "warning": -8}, "lastYear": true, "forecast": true,
     "query": {"dataset": "data", "where": [{"field": "periode", "is": "during", "time": "latest-year"}],
               "group": ["periode"],
               "measures": [{"id": "fisik", "by": "avg", "field": "fisik", "unit": "%", "title": "Realisasi"},
                            {"id": "target", "by": "avg", "field": "target", "unit": "%", "title": "Rencana"}]}},
    {"id": "polos", "type": "curve", "title": "Polos", "at": {"wide": [6, 0, 6, 1], "narrow": [0, 1, 6, 1]},
     "x": "periode", "actual": "fisik", "plan": "target", "format": "percent",
     "query": {"dataset": "data", "where": [{"field": "periode", "is": "during", "time": "latest-year"}],
               "select": ["periode", "fisik", "target"]}})";

/// Two years of months: 2025 is complete and ended at 89, of 2026 there are ten months.
QByteArray courseRows()
{
    const std::array actual{1.0, 3.0, 6.0, 11.6, 17.6, 26.4, 34.4, 41.2, 50.1, 57.4};
    const std::array before{1.0, 4.0, 7.0, 12.0, 20.0, 28.0, 36.0, 45.0, 53.5, 62.0, 75.5, 89.0};
    const std::array plan{2.5, 6.0, 11.0, 18.0, 27.0, 36.0, 46.0, 56.0, 65.0, 74.2, 87.0, 100.0};
    QByteArray rows;
    for (const int year : {2025, 2026}) {
        for (std::size_t month = 0; month < 12; ++month) {
            const bool isKnown = year == 2025 || month < actual.size();
            const double value = year == 2025 ? before[month] : isKnown ? actual[month] : 0;
            rows += QByteArray(R"({"kode": ")") + QByteArray::number(year * 100 + int(month)) + R"(", "periode": ")" +
                    QByteArray::number(year) + (month < 9 ? "-0" : "-") + QByteArray::number(int(month) + 1) +
                    R"(", "fisik": )" + (isKnown ? QByteArray::number(value) : QByteArray("null")) + R"(, "target": )" +
                    QByteArray::number(plan[month]) + "}\n";
        }
    }
    return rows;
}

} // namespace

/// A curve's course of last year and its forecast, from data to words.
class CurveCourseTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<test::Desk> m_desk;

    void open(QStringView language)
    {
        m_desk.reset();
        m_desk = std::make_unique<test::Desk>(*m_cache, u"p"_s, test::widePage, theme::Scheme::Light,
                                              map::MapSurface::Static, language);
        QVERIFY(m_desk->settle());
    }
    charts::SCurve *curve(const QString &id) const { return m_desk->find<charts::SCurve>(id); }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = std::make_unique<test::DemoCache>(test::pageOf("data", coursePanels));
        QCOMPARE(m_cache->publish(u"data"_s, test::plainRows(courseRows()), test::morning), QString());
        open(theme::Language::Indonesian);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void lastYearIsThatOfTheSameMonths()
    {
        const charts::Curves &curves = curve(u"kurva"_s)->data();
        QCOMPARE(curves.categories.size(), 12);
        QCOMPARE(curves.lastYear.size(), std::size_t(12));
        QCOMPARE(curves.lastYear[9], std::optional(62.0));
        QCOMPARE(curves.lastYearText, u"89 % in 2025"_s);
        QVERIFY(curve(u"polos"_s)->data().lastYear.empty());
        QVERIFY(!curve(u"polos"_s)->data().forecast);
    }

    void theForecastIsToldInWordsAndInTheFoot()
    {
        const charts::Curves &curves = curve(u"kurva"_s)->data();
        QVERIFY(curves.forecast);
        QCOMPARE(curves.headline, u"If this pace continues: 79 %, plan 100 %"_s);
        QCOMPARE(curves.forecastRange, u"(73–84 %)"_s);
        QCOMPARE(curves.rule, u"Band: 73 % at a steady 7,7 pp a month, 84 % if it rises as at the end of 2025"_s);
        QCOMPARE(curves.deviationText, u"−16,8 pp from plan"_s);
        QCOMPARE(curves.tone, theme::Tone::Bad);
        QCOMPARE(curves.planText, u"100 % rencana"_s);
        const auto &foot = m_desk->panel(u"kurva"_s)->foot().text();
        QVERIFY(foot.line.endsWith(u"forecast:\u00A0Anjungan"_s));
        QVERIFY(foot.details.contains(curves.rule));
        m_desk->panel(u"kurva"_s)->updateFoot(); // as each minute
        QCOMPARE(m_desk->panel(u"kurva"_s)->foot().text().line.count(u"Anjungan"_s), 1);
        QVERIFY(!m_desk->panel(u"polos"_s)->foot().text().line.contains(u"Anjungan"_s));
        const QString told = curve(u"kurva"_s)->accessibleDescription();
        QVERIFY2(told.contains(u"Okt 57 % / 74 % / 62 %; Nov – / 87 % / 76 %"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Forecast, not data: 79 % (73–84 %) at the end"_s), qPrintable(told));
    }

    void todayIsOnTheAxisAndMovesWithTheDay()
    {
        // 21 November: a month's point is its end.
        const auto place = [this] { return *curve(u"kurva"_s)->data().today - curve(u"kurva"_s)->data().places[9]; };
        QVERIFY(std::abs(place() - 21.0 / 30) < 1e-9);
        const auto drawn = test::paintedBy(*curve(u"kurva"_s), {520, 320});
        QVERIFY(drawn->words().contains(u"today"_s));
        m_desk->clock.pass(std::chrono::days(60));
        m_desk->panel(u"kurva"_s)->askForDay(QDate(2027, 1, 20));
        QVERIFY(place() > 2);
        QVERIFY(!test::paintedBy(*curve(u"kurva"_s), {520, 320})->words().contains(u"today"_s));
    }

    void englishHasItsWords()
    {
        open(theme::Language::English);
        const charts::Curves &curves = curve(u"kurva"_s)->data();
        QCOMPARE(curves.headline, u"If this pace continues: 79%, plan 100%"_s);
        QCOMPARE(curves.rule, u"Band: 73% at a steady 7.7 pp a month, 84% if it rises as at the end of 2025"_s);
        QCOMPARE(curves.lastYearText, u"89% in 2025"_s);
        QCOMPARE(curves.forecastRange, u"(73–84%)"_s);
    }
};

ANJUNGAN_TEST(QApplication, CurveCourseTest)
#include "curve_course_test.moc"
