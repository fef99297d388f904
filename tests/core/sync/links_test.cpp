// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/scripted_api.h"
#include "tests/support/loopback_answers.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using sync::Outcome;

namespace {

HttpAnswer withStatus(int status)
{
    HttpAnswer answer = jsonAnswer("{}");
    answer.status = status;
    return answer;
}

HttpAnswer page(const QByteArray &json) { return jsonAnswer(json); }

HttpAnswer conformance(const QByteArray &declared) { return page("{\"conformsTo\":[\"" + declared + "\"]}"); }

HttpAnswer htmlPage() { return jsonAnswer("<!doctype html><title>OGC API</title>", "text/html"); }

} // namespace

/// The base URL is the source, its query too; the links of a server are hints.
class LinksTest : public QObject
{
    Q_OBJECT

    static void publishesAll(ScriptedApi &api)
    {
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.column(u"SELECT min(n) || ' ' || max(n) || ' ' || count(*) FROM sekolah"_s),
                 QStringList(u"1 25 25"_s));
        for (const QString &target : api.targets())
            QVERIFY2(target.startsWith(u"/ogc"_s), qPrintable(target));
    }

private Q_SLOTS:
    void theQueryOfTheBaseGoesOnEveryRequest_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("a key") << u"kunci=sumut 2026"_s;
        QTest::newRow("a map file") << u"MAP=/srv/peta/sumut.qgs"_s;
        QTest::newRow("encoded") << u"apikey=a+b/c=="_s;
    }

    void theQueryOfTheBaseGoesOnEveryRequest()
    {
        QFETCH(QString, key);
        ScriptedApi api({.key = key});
        publishesAll(api);
        for (const QString &target : api.targets())
            QVERIFY2(target.count(key) == 1, qPrintable(target));
    }

    void aLinkWithTheKeyDoesNotDoubleIt()
    {
        ScriptedApi api({.key = u"kunci=sumut"_s, .change = [](const HttpRequest &, QJsonObject &page, HttpAnswer &) {
                             QJsonArray links = page[u"links"].toArray();
                             if (links.isEmpty())
                                 return;
                             QJsonObject next = links[0].toObject();
                             next[u"href"_s] = next[u"href"].toString() + u"&KUNCI=sumut"_s;
                             page[u"links"_s] = QJsonArray{next};
                         }});
        publishesAll(api);
        for (const QString &target : api.targets())
            QVERIFY2(target.count(u"kunci="_s, Qt::CaseInsensitive) == 1, qPrintable(target));
    }

    void aRedirectDoesNotLoseTheQuery()
    {
        HttpAnswer moved = withStatus(302);
        moved.setHeader("Location", "/ogc/collections/sekolah/items?limit=10&f=json");
        ScriptedApi api(
            {.key = u"kunci=sumut"_s,
             .documents = {{u"/collections/sekolah"_s, page(R"({"links":[{"rel":"items","href":"/ogc/lama"}]})")},
                           {u"/lama"_s, moved}}});
        publishesAll(api);
    }

    void noErrorShowsTheQuery()
    {
        HttpAnswer refused = page(R"({"description":"no access with rahasia"})");
        refused.status = 403;
        ScriptedApi api({.key = u"kunci=rahasia"_s, .documents = {{u"/collections/sekolah/items"_s, refused}}});
        const sync::Observation seen = api.sync();
        QCOMPARE(seen.outcome, Outcome::Refused);
        QVERIFY2(!told(seen.error).contains(u"rahasia"_s), qPrintable(told(seen.error)));
        QVERIFY2(told(seen.error).contains(u"no access with …"_s), qPrintable(told(seen.error)));
    }

    void linksOfTheServerBehindAProxyAreMapped_data()
    {
        QTest::addColumn<QString>("base");
        QTest::newRow("another host") << u"http://qgis.dalam:8080/ogc"_s;
        QTest::newRow("another port") << u"http://127.0.0.1:1/ogc"_s;
        QTest::newRow("another scheme") << u"https://127.0.0.1/ogc"_s;
        QTest::newRow("without the prefix") << u"http://localhost:5000"_s;
        QTest::newRow("with another prefix") << u"http://localhost/cgi-bin/qgis_mapserv.fcgi/wfs3"_s;
        QTest::newRow("relative, without the prefix") << u"/wfs3"_s;
    }

    void linksOfTheServerBehindAProxyAreMapped()
    {
        QFETCH(QString, base);
        ScriptedApi api({.linkBase = base, .tellsMatched = false});
        publishesAll(api);
    }

    void aLinkToAnotherPlaceIsNamed()
    {
        ScriptedApi api({.tellsMatched = false, .change = [](const HttpRequest &, QJsonObject &page, HttpAnswer &) {
                             page[u"links"_s] = QJsonArray{QJsonObject{
                                 {u"rel"_s, u"next"_s}, {u"href"_s, u"http://example.invalid/lain?token=x1y2z3"_s}}};
                         }});
        const sync::Observation seen = api.sync();
        QCOMPARE(seen.outcome, Outcome::Faulty);
        QVERIFY2(told(seen.error).contains(u"source.next_page_elsewhere(http://example.invalid/lain?token=…)"_s),
                 qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 0);
    }

    void thePathOfTheStandardStandsInForALink_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("status"); // of /lain; 0: HTML
        const QByteArray items = R"({"links":[{"rel":"items","type":"application/geo+json","href":"/ogc/lain"}]})";
        const QByteArray landing =
            R"({"links":[{"rel":"data","type":"application/json","href":"/ogc/lain"},{"rel":"conformance","href":"/ogc/lain"}]})";
        for (const int status : {404, 401, 0}) {
            QTest::addRow("items: %d", status) << u"/collections/sekolah"_s << items << status;
            QTest::addRow("data, conformance: %d", status) << QString() << landing << status;
        }
        QTest::newRow("no link to the items") << u"/collections/sekolah"_s << QByteArray(R"({"id":"sekolah"})") << 404;
        QTest::newRow("links are null") << u"/collections/sekolah"_s << QByteArray(R"({"links":null})") << 404;
        QTest::newRow("items as HTML only")
            << u"/collections/sekolah"_s
            << QByteArray(R"({"links":[{"rel":"items","type":"text/html","href":"/ogc/lain"}]})") << 404;
        QTest::newRow("no links on the landing page") << QString() << QByteArray(R"({"title":"x"})") << 404;
    }

    void thePathOfTheStandardStandsInForALink()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, json);
        QFETCH(int, status);
        ApiHabits habits;
        habits.documents[path] = page(json);
        habits.documents[u"/lain"_s] = status == 0 ? htmlPage() : withStatus(status);
        habits.documents[u"/lain/sekolah"_s] = habits.documents[u"/lain"_s];
        ScriptedApi api(habits);
        publishesAll(api);
    }

    void aNextThatFailsIsRequestedAtThePathOfItsPage_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("401") << 401;
        QTest::newRow("404") << 404;
    }

    void aNextThatFailsIsRequestedAtThePathOfItsPage()
    {
        QFETCH(int, status);
        ScriptedApi api({.documents = {{u"/lain"_s, withStatus(status)}},
                         .change = [](const HttpRequest &, QJsonObject &page, HttpAnswer &) {
                             QString href = page[u"links"][0][u"href"].toString();
                             if (href.isEmpty())
                                 return;
                             href.replace(u"/collections/sekolah/items"_s, u"/lain"_s);
                             page[u"links"_s] = QJsonArray{QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, href}}};
                         }});
        publishesAll(api);
        QCOMPARE(api.targets().filter(u"/lain"_s).size(), 1);
    }

    void aLinkThatFailsIsNamedWhereNothingStandsInForIt()
    {
        ScriptedApi api(
            {.documents = {{u"/collections/sekolah"_s, page(R"({"links":[{"rel":"items","href":"/ogc/lain"}]})")},
                           {u"/collections/sekolah/items"_s, withStatus(404)}}});
        const sync::Observation seen = api.sync();
        QCOMPARE(seen.outcome, Outcome::Faulty);
        QVERIFY2(told(seen.error).contains(u"/ogc/lain?limit=10000"_s), qPrintable(told(seen.error)));
    }

    void whatIsNoSourceIsTold_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<HttpAnswer>("answer");
        QTest::addColumn<QString>("words");
        QTest::newRow("no links") << QString() << page(R"({"title":"x"})") << u"source.not_landing_page()"_s;
        QTest::newRow("another standard")
            << u"/conformance"_s << conformance("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core")
            << u"source.not_ogc_features()"_s;
        QTest::newRow("a source without the collection")
            << u"/lain"_s << page("{}") << u"source.unknown_collection(sekolah)"_s;
    }

    void whatIsNoSourceIsTold()
    {
        QFETCH(QString, path);
        QFETCH(HttpAnswer, answer);
        QFETCH(QString, words);
        ScriptedApi api({.documents = {{path, answer}, {u"/collections/sekolah"_s, withStatus(404)}}});
        const sync::Observation seen = api.sync();
        QCOMPARE(seen.outcome, Outcome::Faulty);
        QVERIFY2(told(seen.error).contains(words), qPrintable(told(seen.error)));
    }

    void theConformanceIsNoCondition_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<HttpAnswer>("answer");
        const QString path = u"/conformance"_s;
        QTest::newRow("missing") << path << withStatus(404);
        QTest::newRow("for others only") << path << withStatus(401);
        QTest::newRow("broken") << path << withStatus(500);
        QTest::newRow("HTML") << path << htmlPage();
        QTest::newRow("core only") << path
                                   << conformance("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
        QTest::newRow("of the draft") << path << conformance("http://www.opengis.net/spec/wfs-1/3.0/req/core");
        QTest::newRow("with a slash at the end")
            << path << conformance("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core/");
        QTest::newRow("of another standard")
            << path << conformance("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core");
        QTest::newRow("no landing page") << QString() << withStatus(404);
        QTest::newRow("a landing page as HTML") << QString() << htmlPage();
    }

    void theConformanceIsNoCondition()
    {
        QFETCH(QString, path);
        QFETCH(HttpAnswer, answer);
        ScriptedApi api({.documents = {{path, answer}}});
        publishesAll(api);
    }
};

ANJUNGAN_TEST(QCoreApplication, LinksTest)
#include "links_test.moc"
