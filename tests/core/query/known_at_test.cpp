// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/core/query/province.h"
#include "tests/core/query/synced_source.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace anjungan;

namespace {

const QByteArray twoOfThem = R"([{"id": "k", "source": "s", "collection": "k", "key": "id", "title": "Paket"},
    {"id": "baru", "source": "s", "collection": "baru", "key": "id", "title": "Baru"}])";
const QByteArray sums = R"({"dataset": "k", "measures": [{"id": "n", "by": "sum", "field": "nilai"}]})";
const QByteArray sumsOfYesterday =
    R"({"dataset": "k", "as": "-P1D", "measures": [{"id": "n", "by": "sum", "field": "nilai"}]})";
const QByteArray ofThisMonth = R"({"dataset": "k", "where": [{"field": "hari", "is": "during", "time": "this-month"}],
    "measures": [{"id": "n", "by": "count"}]})";
const QByteArray ofTheNewOne = R"({"dataset": "baru", "measures": [{"id": "n", "by": "count"}]})";

/// 10 on 21 November, 20 from 22 on, confirmed on 23 November; another dataset from 25 December on.
struct FourDays : test::SyncedSource
{
    FourDays() : SyncedSource(twoOfThem)
    {
        serve(u"k"_s, R"([{"id": "a", "nilai": 10, "hari": "2026-11-02"}])");
        sync(true);
        for (int day = 0; day < 2; ++day) {
            clock.pass(std::chrono::days(1));
            serve(u"k"_s, R"([{"id": "a", "nilai": 20, "hari": "2026-11-02"}])");
            sync(true);
        }
        clock.pass(std::chrono::days(32));
        serve(u"k"_s,
              R"([{"id": "a", "nilai": 30, "hari": "2026-12-02"}, {"id": "b", "nilai": 1, "hari": "2026-11-03"}])");
        serve(u"baru"_s, R"([{"id": "x"}])");
        sync(true);
    }

    /// The first value of the answer, or the error's sentence.
    QString askedOn(QDate day, const QByteArray &query) const
    {
        const QDateTime end = day.addDays(1).startOfDay(workspace().timeZone).addMSecs(-1);
        const auto service =
            query::QueryService::asKnownAt(end, file(), std::make_shared<const workspace::Workspace>(workspace()));
        const auto spec = workspace::readQuery(QJsonDocument::fromJson(query).object());
        if (!spec)
            return u"no query"_s;
        const auto answer = service->ask(*spec, {}, u"id"_s).result();
        return answer ? (*answer)->rows.front().value(0).toString() : test::errorText(answer.error());
    }

    query::Provenance provenanceOn(QDate day) const
    {
        const QDateTime end = day.addDays(1).startOfDay(workspace().timeZone).addMSecs(-1);
        const auto service =
            query::QueryService::asKnownAt(end, file(), std::make_shared<const workspace::Workspace>(workspace()));
        const auto spec = workspace::readQuery(QJsonDocument::fromJson(sums).object());
        const auto answer = service->ask(*spec, {}, u"id"_s).result();
        return answer ? (*answer)->provenance : query::Provenance();
    }
};

} // namespace

/// A service that answers as one of an earlier day would have.
class KnownAtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyQueryIsOfThatDay_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("expected");
        const QDate first(2026, 11, 21), second(2026, 11, 22), later(2026, 12, 24), last(2026, 12, 25);
        QTest::newRow("the first") << first << sums << u"10"_s;
        QTest::newRow("the next") << second << sums << u"20"_s;
        QTest::newRow("a month on") << later << sums << u"20"_s;
        QTest::newRow("the last") << last << sums << u"31"_s;
        QTest::newRow("the day before that day") << second << sumsOfYesterday << u"10"_s;
        QTest::newRow("now is that day") << second << ofThisMonth << u"1"_s;
        QTest::newRow("and not the present") << later << ofThisMonth << u"0"_s;
        QTest::newRow("the newest month") << last << ofThisMonth << u"1"_s;
    }

    void everyQueryIsOfThatDay()
    {
        QFETCH(const QDate, day);
        QFETCH(const QByteArray, query);
        const FourDays source;
        QTEST(source.askedOn(day, query), "expected");
    }

    void beforeTheHistoryNothingIsAnswered()
    {
        const FourDays source;
        QVERIFY2(source.askedOn({2026, 11, 20}, sums).contains(u"before_history"_s),
                 qPrintable(source.askedOn({2026, 11, 20}, sums)));
        QVERIFY2(source.askedOn({2026, 12, 24}, ofTheNewOne).contains(u"before_history"_s),
                 qPrintable(source.askedOn({2026, 12, 24}, ofTheNewOne)));
        QCOMPARE(source.askedOn({2026, 12, 25}, ofTheNewOne), u"1"_s);
    }

    void theClocksAreThoseOfThatDay()
    {
        const FourDays source;
        const QDateTime start({2026, 11, 21}, {7, 5}, QTimeZone::UTC);
        QCOMPARE(source.provenanceOn({2026, 11, 22}).confirmedAt, start.addDays(1));
        QCOMPARE(source.provenanceOn({2026, 12, 1}).confirmedAt, start.addDays(2)); // confirmed without a change
        QCOMPARE(source.provenanceOn({2026, 12, 1}).asOfPublish, start.addDays(1));
    }

    void whatIsOnlyKnownNowIsRefused()
    {
        const FourDays source;
        const auto service =
            query::QueryService::asKnownAt(QDateTime({2026, 12, 1}, {0, 0}, QTimeZone::UTC), source.file(),
                                           std::make_shared<const workspace::Workspace>(source.workspace()));
        const auto status = service->status().result();
        QVERIFY(!status);
        QCOMPARE(status.error().what.code, message::Code::QueryOnlyNow);
        QVERIFY(!service->exposures().result());
        QVERIFY(!service->changes({}, u"id"_s).result());
    }
};

ANJUNGAN_TEST(QCoreApplication, KnownAtTest)
#include "known_at_test.moc"
