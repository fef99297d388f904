// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_service.h"
#include "core/workspace/document/reader.h"
#include "tests/core/query/synced_source.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::SyncedSource;

namespace {

const QByteArray latestQuery = R"({"dataset": "k", "where": [{"field": "periode", "is": "latest", "param": "period"},
    {"field": "fisik", "is": "present"}, {"field": "opd", "is": "=", "param": "opd"}],
    "measures": [{"id": "n", "by": "avg", "field": "fisik"}]})";
const QByteArray sumQuery = R"({"dataset": "k", "measures": [{"id": "n", "by": "sum", "field": "fisik"}]})";
const QByteArray octoberQuery = R"({"dataset": "k", "where": [{"field": "periode", "is": "=", "value": "2026-10"}],
    "select": ["opd"]})";
const QByteArray anyQuery = R"({"dataset": "k", "select": ["opd"]})";
const QByteArray unknownQuery =
    R"({"dataset": "k", "where": [{"field": "tiada", "is": "present"}], "select": ["opd"]})";
const QByteArray hostileQuery = R"({"dataset": "k", "where": [{"field": "opd", "is": "=", "value": "\u0027 OR 1=1 --"}],
    "select": ["opd"]})";
const QByteArray performance = R"([{"id": "k", "source": "s", "collection": "k", "key": "id", "modified": "diubah",
    "period": {"field": "periode"}}])";

QByteArray row(int id, const QString &opd, const QString &period, const QJsonValue &value, const QString &at)
{
    return QJsonDocument(QJsonObject{{u"id"_s, QString::number(id)},
                                     {u"opd"_s, opd},
                                     {u"periode"_s, period},
                                     {u"fisik"_s, value},
                                     {u"diubah"_s, at}})
        .toJson(QJsonDocument::Compact);
}

/// Three agencies in two months; one has no value yet.
QByteArray rowsOfTwoMonths()
{
    return "[" + row(1, u"a"_s, u"2026-09"_s, 10, u"2026-10-01T01:10:00Z"_s) + "," +
           row(2, u"b"_s, u"2026-09"_s, 20, u"2026-10-01T01:50:00Z"_s) + "," +
           row(3, u"c"_s, u"2026-09"_s, 30, u"2026-10-02T05:00:00Z"_s) + "," +
           row(4, u"a"_s, u"2026-10"_s, 15, u"2026-11-01T01:10:00Z"_s) + "," +
           row(5, u"b"_s, u"2026-10"_s, 25, u"2026-11-01T01:50:00Z"_s) + "," +
           row(6, u"c"_s, u"2026-10"_s, QJsonValue(), u"2026-11-09T07:00:00Z"_s) + "]";
}

query::QueryResult<query::Origin> asked(const QByteArray &text, SyncedSource &source,
                                        const query::Parameters &parameters = {})
{
    query::QueryService queries(source.file(), std::make_shared<workspace::Workspace>(source.workspace()),
                                [&source] { return source.clock.now(); });
    const auto spec = workspace::readQuery(QJsonDocument::fromJson(text).object());
    auto future = queries.origin(*spec, parameters, u"id"_s);
    future.waitForFinished();
    return future.result();
}

} // namespace

class OriginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreUsedOrLeftOutByACondition()
    {
        SyncedSource source(performance);
        source.serve(u"k"_s, rowsOfTwoMonths());
        QVERIFY(source.sync().allCurrent());
        const auto all = asked(latestQuery, source);
        QVERIFY(all);
        QCOMPARE(all->rows, 6);
        QCOMPARE(all->used, 2);
        QCOMPARE(all->leftOut.size(), 2U);
        QCOMPARE(all->leftOut[0].condition.field, u"fisik"_s);
        QCOMPARE(all->leftOut[0].rows, 1);
        QCOMPARE(all->leftOut[1].condition.field, u"periode"_s);
        QCOMPARE(all->leftOut[1].rows, 3);

        const auto one = asked(latestQuery, source, {{u"opd"_s, u"b"_s}, {u"period"_s, u"2026-09"_s}});
        QVERIFY(one);
        QCOMPARE(one->used, 1);
        qint64 left = 0;
        for (const auto &reason : one->leftOut)
            left += reason.rows;
        QCOMPARE(one->used + left, one->rows);
    }

    void withoutConditionsAllAreUsed()
    {
        SyncedSource source(performance);
        source.serve(u"k"_s, rowsOfTwoMonths());
        QVERIFY(source.sync().allCurrent());
        const auto origin = asked(sumQuery, source);
        QVERIFY(origin);
        QCOMPARE(origin->used, 6);
        QVERIFY(origin->leftOut.empty());
        QCOMPARE(origin->withoutValue, 1);
    }

    void rowsArriveByTheHour()
    {
        SyncedSource source(performance);
        source.serve(u"k"_s, rowsOfTwoMonths());
        QVERIFY(source.sync().allCurrent());
        const auto origin = asked(octoberQuery, source);
        QVERIFY(origin);
        QCOMPARE(origin->arrivals.size(), 2U);
        QCOMPARE(origin->arrivals[0].at, QDateTime(QDate(2026, 11, 1), QTime(1, 0), QTimeZone::UTC));
        QCOMPARE(origin->arrivals[0].rows, 2);
        QCOMPARE(origin->arrivals[1].at, QDateTime(QDate(2026, 11, 9), QTime(7, 0), QTimeZone::UTC));
    }

    void theLedgerTellsWhatChanged()
    {
        SyncedSource source(performance);
        source.serve(u"k"_s, "[" + row(1, u"a"_s, u"2026-09"_s, 10, u"2026-10-01T01:10:00Z"_s) + "]");
        QVERIFY(source.sync().allCurrent());
        source.clock.pass(std::chrono::hours(24 * 10));
        source.serve(u"k"_s, rowsOfTwoMonths());
        QVERIFY(source.sync().allCurrent());
        source.clock.pass(std::chrono::hours(1));
        QVERIFY(source.sync().allCurrent());
        const auto origin = asked(anyQuery, source);
        QVERIFY(origin);
        QCOMPARE(origin->observations, 2); // the first was ten days ago
        QCOMPARE(origin->changes.size(), 2U);
        QCOMPARE(origin->changes[0].added, 5);
        QCOMPARE(origin->changes[1].added, 1);
        QCOMPARE(origin->contentHash.size(), 32); // SHA-256
    }

    void mistakesAreErrors()
    {
        SyncedSource source(performance);
        QCOMPARE(asked(anyQuery, source).error().kind, query::QueryErrorKind::NeverSynced);
        source.serve(u"k"_s, rowsOfTwoMonths());
        QVERIFY(source.sync().allCurrent());
        QCOMPARE(asked(unknownQuery, source).error().kind, query::QueryErrorKind::UnknownField);
        QCOMPARE(asked(hostileQuery, source)->used, 0);
    }
};

ANJUNGAN_TEST(QCoreApplication, OriginTest)
#include "origin_test.moc"
