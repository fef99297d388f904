// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/known.h"
#include "core/query/period_orders.h"
#include "core/query/text_orders.h"
#include "tests/core/query/synced_source.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::SyncedSource;

namespace {

const QByteArray periodDataset =
    R"([{"id": "d", "source": "s", "collection": "d", "key": "k", "period": {"field": "periode"}}])";

const QByteArray declaredText = R"([{"id": "d", "source": "s", "collection": "d", "key": "k",
                                     "period": {"field": "periode"}, "fields": {"periode": {"type": "text"}}}])";

/// One row for each period, with its place as "nilai".
QByteArray rowsOf(const QStringList &periods)
{
    QJsonArray rows;
    for (const QString &period : periods)
        rows.append(QJsonObject{{u"k"_s, u"r%1"_s.arg(rows.size())},
                                {u"periode"_s, period.isEmpty() ? QJsonValue() : QJsonValue(period)},
                                {u"nilai"_s, rows.size()}});
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

struct Periods : SyncedSource
{
    explicit Periods(const QStringList &periods, const QByteArray &datasets = periodDataset) : SyncedSource(datasets)
    {
        serve(periods);
    }

    void serve(const QStringList &periods)
    {
        SyncedSource::serve(u"d"_s, rowsOf(periods));
        if (!sync().allCurrent())
            qFatal("not synced");
        clock.pass(std::chrono::minutes(1));
    }

    QString where(const QByteArray &condition, const query::Parameters &parameters = {}) const
    {
        return rows(R"({"dataset": "d", "where": [{"field": "periode", )" + condition +
                        R"(}], "measures": [{"id": "n", "by": "sum", "field": "nilai"}]})",
                    parameters);
    }

    query::Provenance provenance(const QByteArray &where = {}) const
    {
        return answer(R"({"dataset": "d", "where": [)" + where + R"(], "select": ["nilai"]})")->provenance;
    }
};

const QString refused = u"query.periods_out_of_order"_s;

/// Queries that need the order of periods.
const QByteArrayList orderQueries{
    R"("where": [{"field": "periode", "is": "latest"}], "select": ["nilai"])",
    R"("where": [{"field": "periode", "is": "latest", "param": "period"}], "select": ["nilai"])",
    R"("where": [{"field": "periode", "is": ">=", "value": "2026-01"}], "select": ["nilai"])",
    R"("where": [{"field": "periode", "is": "<", "param": "period"}], "select": ["nilai"])",
    R"("select": ["periode"], "order": ["-periode"], "limit": 1)",
    R"("group": ["periode"], "measures": [{"id": "n", "by": "count"}], "order": ["periode"])",
    R"("measures": [{"id": "n", "by": "max", "field": "periode"}])",
    R"("measures": [{"id": "n", "by": "min", "field": "periode"}])"};

QString answerOf(const SyncedSource &source, const QByteArray &query)
{
    return source.rows(R"({"dataset": "d", )" + query + '}');
}

} // namespace

/// Periods that are texts and may sort otherwise than time: no query takes one of them for the newest.
class PeriodOrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNeedsTheirOrderIsRefused_data()
    {
        QTest::addColumn<QStringList>("periods");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("short months") << QStringList{u"2026-9"_s, u"2026-10"_s} << true;
        QTest::newRow("month first") << QStringList{u"10-2025"_s, u"09-2026"_s} << true;
        QTest::newRow("quarter first") << QStringList{u"TW IV 2025"_s, u"TW I 2026"_s} << true;
        QTest::newRow("names") << QStringList{u"September 2026"_s, u"Oktober 2026"_s} << true;
        QTest::newRow("years and months") << QStringList{u"2025"_s, u"2026-10"_s} << true;
        QTest::newRow("months") << QStringList{u"2026-09"_s, u"2026-10"_s} << false;
        QTest::newRow("quarters") << QStringList{u"2025 IV"_s, u"2026 I"_s} << false;
        QTest::newRow("one of any form") << QStringList{u"2026-9"_s, u"2026-9"_s, QString()} << false;
    }

    void whatNeedsTheirOrderIsRefused()
    {
        QFETCH(const QStringList, periods);
        QFETCH(const bool, isRefused);
        for (const QByteArray &datasets : {periodDataset, declaredText}) {
            const Periods source(periods, datasets);
            for (const QByteArray &query : orderQueries) {
                const QString answer = answerOf(source, query);
                QVERIFY2(answer.contains(refused) == isRefused, qPrintable(answer));
                if (isRefused)
                    for (const QString &named : QStringList{u"periode"_s} + periods)
                        QVERIFY2(answer.contains(u'"' + named + u'"'), qPrintable(answer));
            }
            QCOMPARE(source.periods(u"d"_s).isEmpty(), isRefused);
        }
    }

    void whatDoesNotIsAnswered()
    {
        const Periods source({u"September 2026"_s, u"Oktober 2026"_s, u"Oktober 2026"_s});
        QCOMPARE(source.where(R"("is": "=", "value": "Oktober 2026")"), u"[[3]]"_s);
        QCOMPARE(source.where(R"("is": "in", "value": ["September 2026"])"), u"[[0]]"_s);
        QCOMPARE(source.where(R"("is": "!=", "value": "Oktober 2026")"), u"[[0]]"_s);
        QCOMPARE(source.where(R"("is": "=", "param": "period")", {{u"period"_s, u"September 2026"_s}}), u"[[0]]"_s);
        QCOMPARE(source.where(R"("is": "present")"), u"[[3]]"_s);
        QCOMPARE(answerOf(source, R"("select": ["periode", "nilai"], "order": ["-nilai"], "limit": 1)"),
                 u"[[\"Oktober 2026\",2]]"_s);
    }

    void aFigureSaysItsPeriodOnlyIfItIsKnown()
    {
        Periods source({u"2026-9"_s, u"2026-10"_s, u"2026-11"_s, QString()});
        QVERIFY(source.provenance().hasUnknownSpan);
        QCOMPARE(source.provenance().periodFrom + source.provenance().periodTo, QString());
        const query::Provenance one = source.provenance(R"({"field": "periode", "is": "=", "value": "2026-9"})");
        QVERIFY(!one.hasUnknownSpan);
        QCOMPARE(one.periodFrom + u'|' + one.periodTo, u"2026-9|2026-9"_s);
        QVERIFY(!source.provenance(R"({"field": "nilai", "is": ">", "value": 2})").hasUnknownSpan); // without a period
        QCOMPARE(source.records().first().period, QString());

        source.serve({u"2026-09"_s, u"2026-10"_s, u"2026-11"_s, QString()});
        QVERIFY(!source.provenance().hasUnknownSpan);
        QCOMPARE(source.provenance().periodFrom + u'|' + source.provenance().periodTo, u"2026-09|2026-11"_s);
        QCOMPARE(source.records().first().period, u"2026-11"_s);
    }

    void aBoundOfAnotherFormIsRefused_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QString>("bound");
        QTest::addColumn<QString>("expected"); // none: refused
        const QByteArray latest = R"("is": "latest", "param": "period")", before = R"("is": "<", "param": "period")";
        QTest::newRow("quarter") << latest << u"2026-Q2"_s << u"[[2]]"_s;
        QTest::newRow("a later year") << latest << u"2027"_s << u"[[3]]"_s;
        QTest::newRow("month") << latest << u"2026-06"_s << QString();
        QTest::newRow("before a month") << before << u"2026-06"_s << QString();
        QTest::newRow("before a year") << before << u"2026"_s << u"[[0]]"_s;
        QTest::newRow("unset") << latest << QString() << u"[[3]]"_s;
        QTest::newRow("equal to a month")
            << QByteArray(R"("is": "=", "param": "period")") << u"2026-06"_s << u"[[0]]"_s;
    }

    void aBoundOfAnotherFormIsRefused()
    {
        QFETCH(const QByteArray, condition);
        QFETCH(const QString, bound);
        QFETCH(const QString, expected);
        const Periods source({u"2025-Q4"_s, u"2026-Q1"_s, u"2026-Q2"_s, u"2026-Q3"_s});
        const QString answer = source.where(condition, {{u"period"_s, bound}});
        if (!expected.isEmpty()) {
            QCOMPARE(answer, expected);
            return;
        }
        for (const QString &told : {u"query.period_of_other_form"_s, u"periode"_s, u"2025-Q4"_s, bound})
            QVERIFY2(answer.contains(told), qPrintable(answer));
    }

    void anotherContentIsDecidedAnew()
    {
        Periods source({u"2026-09"_s, u"2026-10"_s});
        QCOMPARE(source.where(R"("is": "latest")"), u"[[1]]"_s);
        source.serve({u"2026-9"_s, u"2026-10"_s});
        QVERIFY(source.where(R"("is": "latest")").contains(refused));
        source.serve({u"2026-09"_s, u"2026-10"_s, u"2026-11"_s});
        QCOMPARE(source.where(R"("is": "latest")"), u"[[2]]"_s);
    }

    /// What is known of the content is not looked for again; here it is wrong, so that it shows.
    void theSameContentIsDecidedOnce()
    {
        const Periods source({u"2026-09"_s, u"2026-10"_s});
        const auto reader = store::Reader::open(source.file());
        QVERIFY(reader);
        const QString content = (*reader)->contentId(u"d"_s).value_or(QString());
        query::TextOrders orders;
        const query::Context context{**reader, source.workspace(), source.clock.now(), [] { return false; }, &orders};
        const auto known = query::known(context, u"d"_s, {});
        QVERIFY(known.has_value());
        const auto isAccepted = [&] {
            return query::refusePeriodsOutOfOrder(context, known->subject(), {u"periode"_s}).has_value();
        };
        QVERIFY(isAccepted());
        const auto found = orders.periods.find(u"d"_s, u"periode"_s, content);
        QVERIFY(found && found->isTime() && !found->first().isEmpty());
        base::PeriodOrder wrong;
        wrong.add(u"a"_s);
        wrong.add(u"b"_s);
        orders.periods.put(u"d"_s, u"periode"_s, content, wrong);
        QVERIFY(!isAccepted());
        QVERIFY(query::refusePeriodsOutOfOrder(context, known->subject(), {u"nilai"_s}).has_value());
    }

    void aCanceledDecisionIsNotRemembered()
    {
        const Periods source({u"2026-9"_s, u"2026-10"_s});
        const auto reader = store::Reader::open(source.file());
        QVERIFY(reader);
        query::TextOrders orders;
        query::Context context{**reader, source.workspace(), source.clock.now(), [] { return false; }, &orders};
        const auto known = query::known(context, u"d"_s, {});
        QVERIFY(known.has_value());
        int asked = 0;
        context.stopped = [&asked] { return ++asked > 1; };
        const auto canceled = query::periodOrder(context, known->subject());
        QVERIFY(!canceled && canceled.error().kind == query::QueryErrorKind::Canceled);
        context.stopped = [] { return false; };
        const auto order = query::periodOrder(context, known->subject());
        QVERIFY(order && !order->isTime());
    }
};

ANJUNGAN_TEST(QCoreApplication, PeriodOrdersTest)
#include "period_orders_test.moc"
