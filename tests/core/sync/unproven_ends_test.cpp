// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/device.h"
#include "tests/core/sync/scripted_api.h"
#include "tests/support/fault.h"
#include "tests/support/loopback_answers.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <atomic>

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using sync::Outcome;

namespace {

using Change = std::function<void(const HttpRequest &, QJsonObject &page, HttpAnswer &answer)>;

int offsetIn(const HttpRequest &request) { return request.query().queryItemValue(u"offset"_s).toInt(); }

QString itemsAt(int offset) { return u"/ogc/collections/sekolah/items?limit=10&offset=%1"_s.arg(offset); }

QJsonArray nextTo(const QString &href)
{
    return {QJsonObject{{u"rel"_s, u"next"_s}, {u"type"_s, u"application/geo+json"_s}, {u"href"_s, href}}};
}

/// Each page links to a next one, the last one too; what is beyond the end is as given.
Change nextWithoutEnd(const std::function<void(QJsonObject &page, HttpAnswer &answer)> &beyond)
{
    return [beyond](const HttpRequest &request, QJsonObject &page, HttpAnswer &answer) {
        page[u"links"_s] = nextTo(itemsAt(offsetIn(request) + 10));
        if (offsetIn(request) >= 25)
            beyond(page, answer);
    };
}

} // namespace

/// Where a listing ends, and what proves it, of servers that do not do it as the standard describes.
class UnprovenEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsBeyondThePromisedEndDoesNotMatter_data()
    {
        QTest::addColumn<Change>("change");
        for (const int status : {400, 404, 410, 422, 500})
            QTest::addRow("an answer %d", status) << nextWithoutEnd([status](QJsonObject &, HttpAnswer &answer) {
                answer = jsonAnswer(R"({"description":"no such page"})");
                answer.status = status;
            });
        QTest::newRow("the last page again") << nextWithoutEnd([](QJsonObject &page, HttpAnswer &) {
            QJsonArray rows;
            for (int i = 21; i <= 25; ++i)
                rows << feature(i, point(98 + i * 0.01, 3), {{u"kode"_s, u"R%1"_s.arg(i)}, {u"n"_s, i}});
            page[u"features"_s] = rows;
        });
        QTest::newRow("the last page links to itself, its parameters in another order")
            << Change([](const HttpRequest &request, QJsonObject &page, HttpAnswer &) {
                   if (offsetIn(request) == 20)
                       page[u"links"_s] = nextTo(u"?offset=20&limit=10"_s);
               });
    }

    /// All rows that the source promises have come before.
    void whatIsBeyondThePromisedEndDoesNotMatter()
    {
        QFETCH(Change, change);
        ScriptedApi api({.change = change});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 25);
        QCOMPARE(api.itemTargets().size(), 4);
    }

    void aCircleBeyondThePromisedEndEnds()
    {
        ScriptedApi api({.change = [](const HttpRequest &request, QJsonObject &page, HttpAnswer &) {
            page[u"links"_s] = nextTo(itemsAt((offsetIn(request) + 10) % 30));
        }});
        QCOMPARE(api.sync().outcome, Outcome::Faulty);
        QVERIFY2(api.itemTargets().size() < 20, qPrintable(QString::number(api.itemTargets().size())));
        QCOMPARE(api.rows(), 0);
    }

    void whatFailsBeforeThePromisedEndIsAFailure()
    {
        ScriptedApi api({.change = [](const HttpRequest &request, QJsonObject &, HttpAnswer &answer) {
            if (offsetIn(request) == 20)
                answer.status = 404;
        }});
        const sync::Observation seen = api.sync();
        QCOMPARE(seen.outcome, Outcome::Faulty);
        QVERIFY2(told(seen.error).contains(u"404"_s), qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 0);
    }

    void anOffsetThatMeansSomethingElseProvesNoEnd_data()
    {
        QTest::addColumn<std::function<int(int)>>("offsetOf");
        QTest::addColumn<int>("status"); // of each offset
        QTest::addColumn<int>("came");
        using Offset = std::function<int(int)>;
        QTest::newRow("it is not known") << Offset() << 400 << 10;
        QTest::newRow("it is not found") << Offset() << 404 << 10;
        QTest::newRow("it counts pages") << Offset([](int offset) { return offset * 10; }) << 0 << 10;
        QTest::newRow("it is one too great")
            << Offset([](int offset) { return offset > 0 ? offset + 1 : 0; }) << 0 << 24;
    }

    /// Neither next nor a count: ten rows of 25 have come, or 24.
    void anOffsetThatMeansSomethingElseProvesNoEnd()
    {
        QFETCH(std::function<int(int)>, offsetOf);
        QFETCH(int, status);
        QFETCH(int, came);
        const ApiHabits habits{.tellsMatched = false,
                               .linksNext = false,
                               .offsetOf = offsetOf,
                               .change = [status](const HttpRequest &request, QJsonObject &, HttpAnswer &answer) {
                                   if (status > 0 && request.query().hasQueryItem(u"offset"_s))
                                       answer.status = status;
                               }};
        ScriptedApi api(habits);
        for (int hour = 0; hour < 30; ++hour) {
            const sync::Observation seen = api.sync();
            QCOMPARE(seen.outcome, Outcome::Held);
            QVERIFY2(told(seen.error).contains(u"sync.end_unproven(%1)"_s.arg(came)), qPrintable(told(seen.error)));
            QVERIFY2(told(seen.error).contains(u"sync.held_for_person()"_s), qPrintable(told(seen.error)));
            QCOMPARE(api.rows(), 0);
        }
        api.set({.tellsMatched = false, .linksNext = false});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 25);
    }

    /// One request more, of the row at the end of the first page.
    void anOffsetIsProvenByOneRow()
    {
        ScriptedApi api({.tellsMatched = false, .linksNext = false});
        QCOMPARE(api.sync().outcome, Outcome::Published);
        QCOMPARE(api.rows(), 25);
        QCOMPARE(api.itemTargets().filter(u"limit=1&"_s),
                 QStringList(u"/ogc/collections/sekolah/items?limit=1&offset=9"_s));
        QCOMPARE(api.itemTargets().size(), 5); // three pages, the empty one, the row
        api.clear();
        QCOMPARE(api.sync().outcome, Outcome::Unchanged);
        QCOMPARE(api.itemTargets().size(), 5);
    }

    /// A tag confirms the staged pages, which says nothing about what is beyond them.
    void anEndThatWasNotProvenIsNotForgottenByTheNextRun()
    {
        std::atomic<bool> isBroken = true;
        ScriptedApi api({.tellsMatched = false,
                         .linksNext = false,
                         .offsetOf = [](int) { return 0; },
                         .change =
                             [&isBroken](const HttpRequest &request, QJsonObject &, HttpAnswer &answer) {
                                 if (request.query().queryItemValue(u"limit"_s) == u"1" && isBroken)
                                     fault::reset()(answer);
                                 if (request.header("if-none-match") == "\"v1\"") {
                                     answer.status = 304;
                                     answer.body.clear();
                                 }
                                 answer.setHeader("ETag", "\"v1\"");
                             }});
        QCOMPARE(api.sync().outcome, Outcome::SourceDown);
        isBroken = false;
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Held, qPrintable(told(seen.note)));
        QVERIFY2(told(seen.error).contains(u"sync.end_unproven(10)"_s), qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 0);
    }

    /// Held, and not failed: a source that refuses a single row proves nothing either.
    void aRefusedRowProvesNoEnd()
    {
        ScriptedApi api({.tellsMatched = false,
                         .linksNext = false,
                         .offsetOf = [](int) { return 0; },
                         .change =
                             [](const HttpRequest &request, QJsonObject &, HttpAnswer &answer) {
                                 if (request.query().queryItemValue(u"limit"_s) == u"1")
                                     answer.status = 400;
                             }});
        const sync::Observation seen = api.sync();
        QCOMPARE(seen.outcome, Outcome::Held);
        QVERIFY2(told(seen.error).contains(u"sync.end_unproven(10)"_s), qPrintable(told(seen.error)));
    }

    /// One collection is answered with 10,000 rows to a page; the limit of another one is ten.
    void eachCollectionHasALimitOfItsOwn()
    {
        const QByteArray row = QJsonDocument(feature(1, point(98, 3), {{u"kode"_s, u"A"_s}})).toJson();
        const QByteArray refusal = R"({"description":"limit must be at most 10"})";
        ScriptedApi api(
            {.refusedStatus = 400,
             .refusedBody = refusal,
             .documents = {{u"/collections/besar"_s, jsonAnswer(R"({"id":"besar"})")},
                           {u"/collections/besar/items"_s,
                            jsonAnswer(R"({"type":"FeatureCollection","numberMatched":1,"features":[)" + row + "]}",
                                       "application/geo+json")}}});
        workspace::Workspace workspace;
        workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = api.url()}};
        for (const auto &id : {u"besar"_s, u"sekolah"_s})
            workspace.datasets << workspace::Dataset{
                .id = id, .source = u"pusat"_s, .collection = id, .key = u"kode"_s};
        for (int run = 0; run < 2; ++run) {
            api.clear();
            const auto report = syncInto(api.file(), workspace, api.clock, {.parallel = 1});
            QVERIFY(report);
            for (const sync::Observation &seen : report->datasets)
                QVERIFY2(sync::isCurrent(seen.outcome), qPrintable(told(seen.error)));
            QCOMPARE(api.rows(), 25);
            // The one with the least limit does not slow down the other.
            QCOMPARE(api.itemTargets().filter(u"besar"_s), QStringList(u"/ogc/collections/besar/items?limit=10000"_s));
            api.clock.pass(std::chrono::hours(1));
        }
    }
};

ANJUNGAN_TEST(QCoreApplication, UnprovenEndsTest)
#include "unproven_ends_test.moc"
