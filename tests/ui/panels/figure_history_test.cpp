// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/panels/origin/figure_comparison.h"
#include "ui/panels/origin/figure_history.h"

#include <QCoreApplication>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::HistoryFinder;
using workspace::Condition;
using workspace::Measure;
using workspace::Operator;

namespace {

const Condition latest{.field = u"periode"_s, .is = Operator::Latest, .parameter = u"period"_s};

workspace::QuerySpec queryOf(QList<Condition> where)
{
    return {.dataset = u"k"_s,
            .where = std::move(where),
            .measures = {Measure{.id = u"v"_s, .by = workspace::Aggregate::Sum, .field = u"v"_s}}};
}

query::Answer shownOf(double value, const QString &period = u"2026-03"_s)
{
    query::Answer shown;
    shown.provenance.periodFrom = shown.provenance.periodTo = period;
    shown.columns = {{.id = u"v"_s, .type = store::ColumnType::Real}};
    shown.rows = {{value}};
    return shown;
}

query::Answer courseOf(const QList<std::pair<QString, QVariant>> &rows)
{
    query::Answer course;
    course.columns = {{.id = u"periode"_s}, {.id = u"v"_s, .type = store::ColumnType::Real}};
    for (const auto &[period, value] : rows)
        course.rows.push_back({period, value});
    return course;
}

} // namespace

/// When a figure has a history, and which.
class FigureHistoryTest : public QObject
{
    Q_OBJECT

    const theme::Formatter m_format{theme::Language::English, QTimeZone::UTC};
    const panels::FigureMeant m_figure{.column = u"v"_s, .format = panels::Format::Integer, .beginsEachYear = true};
    workspace::Dataset m_dataset;

    std::optional<panels::FigureHistory> history(const query::Answer &course, const query::Answer &shown) const
    {
        const workspace::QuerySpec query = queryOf({latest});
        return HistoryFinder(query, m_figure, m_dataset).history(course, shown, QTimeZone::UTC, m_format);
    }

private Q_SLOTS:
    void init()
    {
        m_dataset.id = u"k"_s;
        m_dataset.period = u"periode"_s;
        m_dataset.periodPresent = u"v"_s;
    }

    void itAsksForThePeriodsUpToTheOneShown()
    {
        const Condition other{.field = u"opd"_s, .is = Operator::Equal, .parameter = u"opd"_s};
        const workspace::QuerySpec query = queryOf({other, latest});
        const auto course = HistoryFinder(query, m_figure, m_dataset).query(shownOf(1).provenance);
        QVERIFY(course);
        QCOMPARE(course->where.size(), 3);
        QCOMPARE(course->where[0], other);
        QCOMPARE(course->where[1].is, Operator::LessOrEqual);
        QCOMPARE(course->where[1].value, QVariant(u"2026-03"_s));
        QCOMPARE(course->where[2].is, Operator::Present); // what does not count for the period
        QCOMPARE(course->group, QStringList(u"periode"_s));
        QCOMPARE(course->limit, HistoryFinder::mostPeriods);
    }

    void whereItIsNotCertainThereIsNone_data()
    {
        QTest::addColumn<QList<Condition>>("where");
        QTest::addColumn<QString>("period");
        QTest::newRow("of all periods") << QList<Condition>{} << u"2026-03"_s;
        QTest::newRow("of a span") << QList<Condition>{{.field = u"periode"_s, .is = Operator::During}} << u"2026-03"_s;
        QTest::newRow("of another time too")
            << QList<Condition>{latest, {.field = u"tanggal"_s, .is = Operator::Latest}} << u"2026-03"_s;
        QTest::newRow("bound to the same choice")
            << QList<Condition>{latest, {.field = u"bulan"_s, .is = Operator::Equal, .parameter = u"period"_s}}
            << u"2026-03"_s;
        QTest::newRow("of no known time") << QList<Condition>{latest} << u"semester ganjil"_s;
    }

    void whereItIsNotCertainThereIsNone()
    {
        QFETCH(QList<Condition>, where);
        QFETCH(QString, period);
        const workspace::QuerySpec query = queryOf(where);
        QVERIFY(!HistoryFinder(query, m_figure, m_dataset).query(shownOf(1, period).provenance));
        // But for that it has one.
        const workspace::QuerySpec good = queryOf({latest});
        QVERIFY(HistoryFinder(good, m_figure, m_dataset).query(shownOf(1).provenance));
    }

    void aMissingMonthIsAGapAndAYearBeginsAnew()
    {
        const auto found = history(courseOf({{u"2026-03"_s, 30.0},
                                             {u"2026-01"_s, 10.0},
                                             {u"2025-12"_s, 90.0},
                                             {u"2024-01"_s, 5.0}}), // beyond twelve months
                                   shownOf(30));
        QVERIFY(found);
        QCOMPARE(found->heading, u"History of 4 months"_s);
        QCOMPARE(found->values, (std::vector<std::optional<double>>{90.0, 10.0, {}, 30.0}));
        QCOMPARE(found->periods, QStringList({u"2025-12"_s, u"2026-01"_s, QString(), u"2026-03"_s}));
        QCOMPARE(found->texts.last(), u"30"_s);
        QCOMPARE(found->begins, std::vector<std::size_t>{1});
    }

    void itEndsWithTheFigureOrThereIsNone()
    {
        const query::Answer course = courseOf({{u"2026-03"_s, 30.0}, {u"2026-02"_s, 20.0}});
        QVERIFY(history(course, shownOf(30)));
        QVERIFY(!history(course, shownOf(31)));
        QVERIFY(!history(courseOf({{u"2026-03"_s, QVariant()}, {u"2026-02"_s, 20.0}}), shownOf(30)));
        QVERIFY(!history(courseOf({{u"2026-03"_s, 30.0}}), shownOf(30))); // one value is no course
    }

    void aComparisonIsOnlyWhatTheQueryDefines()
    {
        workspace::QuerySpec query = queryOf({latest});
        const panels::FigureComparison sum(query, m_figure);
        QCOMPARE(sum.query(), query);
        QVERIFY(sum.lines(shownOf(1), m_format).empty());

        query.measures = {
            Measure{.id = u"plan"_s, .by = workspace::Aggregate::Average, .field = u"p"_s},
            Measure{.id = u"v"_s, .by = workspace::Aggregate::Average, .field = u"v"_s},
            Measure{.id = u"less"_s, .by = workspace::Aggregate::Average, .field = u"other"_s, .minus = u"plan"_s}};
        QVERIFY(panels::FigureComparison(query, m_figure).lines(shownOf(1), m_format).empty());
        query.measures.last().field = u"v"_s;
        query::Answer shown = shownOf(30);
        shown.columns.push_back({.id = u"plan"_s, .title = u"Plan"_s, .type = store::ColumnType::Real});
        shown.columns.push_back({.id = u"less"_s, .type = store::ColumnType::Real});
        shown.rows[0] += QVariantList{40.0, -10.0};
        const auto lines = panels::FigureComparison(query, m_figure).lines(shown, m_format);
        QCOMPARE(lines.size(), 2U);
        QCOMPARE(lines[0].title + u' ' + lines[0].text, u"Plan 40"_s);
        QCOMPARE(lines[1].title + u' ' + lines[1].text, u"Deviation −10"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, FigureHistoryTest)
#include "figure_history_test.moc"
