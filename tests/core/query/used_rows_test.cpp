// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_service.h"
#include "core/workspace/document/reader.h"
#include "tests/core/query/synced_source.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::SyncedSource;

namespace {

const QByteArray averageQuery = R"({"dataset": "k", "where": [{"field": "opd", "is": "=", "param": "opd"},
    {"field": "periode", "is": "latest", "param": "period"}],
    "measures": [{"id": "n", "by": "avg", "field": "fisik"}]})";
const QByteArray topQuery = R"({"dataset": "k", "group": ["opd"], "order": ["-n"], "limit": 1,
    "measures": [{"id": "n", "by": "sum", "field": "fisik"}]})";
const QByteArray badQuery = R"({"dataset": "k", "where": [{"field": "tiada", "is": "present"}], "select": ["opd"]})";
const QByteArray datasets = R"([{"id": "k", "source": "s", "collection": "k", "key": "id",
    "period": {"field": "periode"}, "area": {"field": "kode", "codes": "kemendagri"},
    "fields": {"fisik": {"title": {"id": "Realisasi fisik", "en": "Progress"}, "unit": "%"}}}])";
const QByteArray rows = R"([
    {"id": "1", "opd": "a", "kode": "12.07", "kode.name": "x", "periode": "2026-09", "fisik": 10},
    {"id": "2", "opd": "b", "kode": "12.08", "kode.name": "x", "periode": "2026-09", "fisik": 20},
    {"id": "3", "opd": "a", "kode": "12.07", "kode.name": "x", "periode": "2026-10", "fisik": 15},
    {"id": "4", "opd": "b", "kode": "12.08", "kode.name": "x", "periode": "2026-10", "fisik": null},
    {"id": "5", "opd": "c", "kode": "12.08", "kode.name": "x", "periode": "2026-10", "fisik": 30}])";

query::QueryResult<query::UsedRows> asked(const QByteArray &text, SyncedSource &source, int most,
                                          const query::Parameters &parameters = {})
{
    query::QueryService queries(source.file(), std::make_shared<workspace::Workspace>(source.workspace()),
                                [&source] { return source.clock.now(); });
    const auto spec = workspace::readQuery(QJsonDocument::fromJson(text).object());
    auto future = queries.usedRows(*spec, parameters, u"en"_s, most);
    future.waitForFinished();
    return future.result();
}

QStringList columnsOf(const query::Answer &answer)
{
    QStringList ids;
    for (const query::AnswerColumn &column : answer.columns)
        ids.append(column.id);
    return ids;
}

QStringList idsOf(const query::Answer &answer)
{
    QStringList ids;
    for (const QVariantList &row : answer.rows)
        ids.append(row.value(answer.column(u"id"_s)).toString());
    return ids;
}

} // namespace

class UsedRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAnEarlierDayTheyAreThoseOfThatDay()
    {
        SyncedSource source(datasets);
        source.serve(u"k"_s, rows);
        QVERIFY(source.sync().allCurrent());
        source.clock.pass(std::chrono::hours(24));
        QByteArray more = rows.trimmed().chopped(1);
        more += R"(, {"id": "6", "opd": "d", "kode": "12.08", "kode.name": "x", "periode": "2026-10", "fisik": 40}])";
        source.serve(u"k"_s, more);
        QVERIFY(source.sync(true).allCurrent());
        const auto now = asked(averageQuery, source, 2);
        QVERIFY(now);
        QCOMPARE(now->all, 4);
        QByteArray yesterday = averageQuery;
        yesterday.replace("{\"dataset\"", "{\"as\": \"-P1D\", \"dataset\"");
        const auto before = asked(yesterday, source, 2);
        QVERIFY(before);
        QCOMPARE(before->all, 3);
        QCOMPARE(idsOf(*before->answer), QStringList({u"3"_s, u"4"_s}));
    }

    void theyAreTheRowsThatMeetTheConditionsWithAllFields()
    {
        SyncedSource source(datasets);
        source.serve(u"k"_s, rows);
        QVERIFY(source.sync().allCurrent());
        const auto all = asked(averageQuery, source, 100);
        QVERIFY(all);
        QCOMPARE(all->all, 3);
        QCOMPARE(idsOf(*all->answer), QStringList({u"3"_s, u"4"_s, u"5"_s}));
        // The name that the answer adds stands for a field with the same name.
        QCOMPARE(columnsOf(*all->answer).count(u"kode.name"_s), 1);
        QVERIFY(columnsOf(*all->answer).contains(u"opd"_s));
        const query::AnswerColumn &value =
            all->answer->columns.at(static_cast<std::size_t>(all->answer->column(u"fisik"_s)));
        QCOMPARE(value.title, u"Progress"_s);
        QCOMPARE(value.unit, u"%"_s);

        const auto one = asked(averageQuery, source, 100, {{u"opd"_s, u"b"_s}, {u"period"_s, u"2026-09"_s}});
        QCOMPARE(idsOf(*one->answer), QStringList(u"2"_s));
    }

    void groupsAndTheirLimitLeaveNoRowOut()
    {
        SyncedSource source(datasets);
        source.serve(u"k"_s, rows);
        QVERIFY(source.sync().allCurrent());
        QCOMPARE(asked(topQuery, source, 100)->all, 5);
    }

    void aCutSaysHowManyThereAre()
    {
        SyncedSource source(datasets);
        source.serve(u"k"_s, rows);
        QVERIFY(source.sync().allCurrent());
        const auto cut = asked(averageQuery, source, 2);
        QCOMPARE(cut->answer->rows.size(), 2U);
        QCOMPARE(cut->all, 3);
        QCOMPARE(asked(averageQuery, source, 3)->all, 3);
    }

    void mistakesAreErrors()
    {
        SyncedSource source(datasets);
        QCOMPARE(asked(averageQuery, source, 2).error().kind, query::QueryErrorKind::NeverSynced);
        source.serve(u"k"_s, rows);
        QVERIFY(source.sync().allCurrent());
        QCOMPARE(asked(badQuery, source, 2).error().kind, query::QueryErrorKind::UnknownField);
    }
};

ANJUNGAN_TEST(QCoreApplication, UsedRowsTest)
#include "used_rows_test.moc"
