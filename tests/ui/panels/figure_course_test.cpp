// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/figure_tile.h"
#include "ui/panels/figure_course.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

QJsonObject objectOf(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

} // namespace

/// What a figure was before, and its course, by the demo's own numbers.
class FigureCourseTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    charts::Figure figureOf(const QString &page, const QString &panel, const QString &chosen)
    {
        Desk desk(*m_cache, page, test::widePage);
        desk.navigation.choose(*workspace::Selection::read(chosen));
        if (!desk.settle())
            return {};
        return desk.find<charts::FigureTile>(panel)->data();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        QVERIFY(m_cache);
    }

    void queriesOfOtherPeriodsKeepTheirOtherConditions()
    {
        const QJsonObject query = objectOf(
            "{\"dataset\": \"k\", \"where\": [{\"field\": \"f\", \"is\": \"present\"},"
            "{\"field\": \"p\", \"is\": \"latest\", \"param\": \"period\"}], \"measures\": [{\"id\": \"n\"}]}");
        QCOMPARE(panels::shiftedQuery(query, u"-P1Y"_s)[u"where"],
                 objectOf("{\"w\": [{\"field\": \"f\", \"is\": \"present\"}, {\"field\": \"p\", \"is\": \"latest\","
                          "\"param\": \"period\", \"shift\": \"-P1Y\"}]}")[u"w"]);
        const QJsonObject course = panels::courseQuery(query, 12);
        QCOMPARE(course, objectOf("{\"dataset\": \"k\", \"where\": [{\"field\": \"f\", \"is\": \"present\"},"
                                  "{\"field\": \"p\", \"is\": \"<=\", \"param\": \"period\"}], \"measures\": [{\"id\": "
                                  "\"n\"}], \"group\": [\"p\"], \"order\": [\"-p\"], \"limit\": 12}"));
    }

    void theChangeIsThatSinceThePeriodBefore()
    {
        const charts::Figure october = figureOf(u"opd"_s, u"fisik"_s, u"opd=pupr,periode=2026-10"_s);
        const charts::Figure september = figureOf(u"opd"_s, u"fisik"_s, u"opd=pupr,periode=2026-09"_s);
        QCOMPARE(october.value, u"57,4"_s);
        QCOMPARE(september.value, u"50,1"_s);
        QCOMPARE(october.change, u"+7,3 pp since Sep 2026"_s);
        QCOMPARE(october.shortChange, u"+7,3 pp"_s);
    }

    void theFirstPeriodHasNothingBeforeIt()
    {
        const charts::Figure first = figureOf(u"opd"_s, u"fisik"_s, u"opd=pupr,periode=2025-01"_s);
        QVERIFY(first.value != u"–"_s);
        QCOMPARE(first.change, QString());
        QCOMPARE(first.course.size(), 1U);
    }

    void whatBeginsAgainEachYearHasACourseOfItsYear()
    {
        QCOMPARE(figureOf(u"opd"_s, u"fisik"_s, u"opd=pupr,periode=2026-03"_s).course.size(), 3U);
        QVERIFY(figureOf(u"opd"_s, u"kehadiran"_s, u"opd=pupr,periode=2026-09"_s).course.size() > 9U);
    }

    void theCourseEndsWithWhatIsShown()
    {
        const charts::Figure figure = figureOf(u"opd"_s, u"fisik"_s, u"opd=pupr,periode=2026-09"_s);
        QCOMPARE(figure.course.size(), 9U);
        QVERIFY(std::abs(*figure.course.back() - 50.1) < 0.06);
        const charts::Figure october = figureOf(u"opd"_s, u"fisik"_s, u"opd=pupr"_s);
        QCOMPARE(october.course[8], figure.course[8]);
    }

    void anAmountChangesInPercent()
    {
        const charts::Figure spent = figureOf(u"ringkasan"_s, u"serapan"_s, {});
        QVERIFY(spent.change.endsWith(u" % since Sep 2026"_s));
        QVERIFY(spent.change.startsWith(u'+'));
    }

    void whereThereAreNoDataThereIsNoChange()
    {
        const charts::Figure none = figureOf(u"opd"_s, u"fisik"_s, u"opd=nihil"_s);
        QCOMPARE(none.value, u"–"_s);
        QCOMPARE(none.change, QString());
    }
};

ANJUNGAN_TEST(QApplication, FigureCourseTest)
#include "figure_course_test.moc"
