// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/scripted_api.h"
#include "tests/support/fault.h"
#include "tests/support/loopback_answers.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using message::Code;
using sync::Outcome;

namespace {

/// An API definition in which the items have the parameter `sortby`.
HttpAnswer definition()
{
    return jsonAnswer(R"({"paths":{"/collections/{collectionId}/items":{"get":{"parameters":[
        {"$ref":"#/components/parameters/limit"},{"name":"sortby","in":"query"}]}}}})",
                      "application/vnd.oai.openapi+json;version=3.0");
}

HttpAnswer landingWithDefinition()
{
    return jsonAnswer(R"({"links":[{"rel":"data","href":"/ogc/collections"},
        {"rel":"service-desc","type":"application/vnd.oai.openapi+json;version=3.0","href":"/ogc/api"}]})");
}

using Change = std::function<void(const HttpRequest &, QJsonObject &page, HttpAnswer &answer)>;

/// The only row's geometry, and what else the page says.
Change oneGeometry(const QByteArray &geometry, const QJsonObject &more = {}, const QByteArray &contentCrs = {})
{
    return [=](const HttpRequest &, QJsonObject &page, HttpAnswer &answer) {
        QJsonObject row = page[u"features"][0].toObject();
        row[u"geometry"_s] = QJsonDocument::fromJson(geometry).object();
        page[u"features"_s] = QJsonArray{row};
        for (auto member = more.begin(); member != more.end(); ++member)
            page.insert(member.key(), member.value());
        if (!contentCrs.isEmpty())
            answer.setHeader("Content-Crs", contentCrs);
    };
}

QJsonObject namedCrs(const QString &name)
{
    return {{u"crs"_s, QJsonObject{{u"type"_s, u"name"_s}, {u"properties"_s, QJsonObject{{u"name"_s, name}}}}}};
}

} // namespace

/// What servers do that is not quite what the standard describes, on the real engine.
class ServerHabitsTest : public QObject
{
    Q_OBJECT

    /// The envelope of the only row's geometry, rounded: "minX maxX minY maxY".
    static QString envelope(const ScriptedApi &api)
    {
        return api
            .column(u"SELECT group_concat(v, ' ') FROM (SELECT printf('%.4f', minx) v FROM rtree_sekolah_geom "
                    "UNION ALL SELECT printf('%.4f', miny) FROM rtree_sekolah_geom)"_s)
            .value(0);
    }

private Q_SLOTS:
    void nextIsFollowedWhateverItsTypeIs_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonValue>("rel");
        for (const auto &type : {u"application/geo+json"_s, u"application/vnd.geo+json"_s, u"application/geojson"_s,
                                 u"text/json"_s, u"application/json"_s, u"text/html"_s, u"x"_s, QString()})
            QTest::addRow("type %s", qPrintable(type)) << type << QJsonValue(u"next"_s);
        const QString usual = u"application/geo+json"_s;
        QTest::newRow("a list of relations") << usual << QJsonValue(QJsonArray{u"last"_s, u"next"_s});
        QTest::newRow("relations in one text") << usual << QJsonValue(u"last next"_s);
        QTest::newRow("the address at IANA") << usual << QJsonValue(u"http://www.iana.org/assignments/relation/next"_s);
        QTest::newRow("in capitals") << usual << QJsonValue(u"NEXT"_s);
    }

    void nextIsFollowedWhateverItsTypeIs()
    {
        QFETCH(QString, type);
        QFETCH(QJsonValue, rel);
        ScriptedApi api({.nextType = type, .nextRel = rel, .tellsMatched = false});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 25);
    }

    void ofSeveralNextTheGeoJsonOneIsFollowed()
    {
        ScriptedApi api(
            {.nextType = u"application/geojson"_s, .change = [](const HttpRequest &, QJsonObject &page, HttpAnswer &) {
                 QJsonArray links = page[u"links"].toArray();
                 if (links.isEmpty())
                     return;
                 links.prepend(QJsonObject{
                     {u"rel"_s, u"next"_s}, {u"type"_s, u"application/x-ndjson"_s}, {u"href"_s, u"/ogc/nowhere"_s}});
                 page[u"links"_s] = links;
             }});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 25);
    }

    void nextMayBeInTheHead()
    {
        ScriptedApi api(
            {.tellsMatched = false, .change = [](const HttpRequest &, QJsonObject &page, HttpAnswer &answer) {
                 const QString href = page[u"links"][0][u"href"].toString();
                 page.remove(u"links"_s);
                 if (!href.isEmpty())
                     answer.setHeader("Link", "</x>; rel=\"prev\", <" + href.toUtf8() +
                                                  ">; rel=\"next\"; type=\"application/geo+json\"");
             }});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 25);
        QCOMPARE(api.itemTargets().size(), 3);
    }

    void aRefusedLimitStepsDown_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("requests");
        const QByteArray ogc = R"({"code":"InvalidParameterValue","description":"limit must be in the range 0-10"})";
        QTest::newRow("QGIS, pygeoapi: 400") << 400 << ogc << u"limit must be in the range 0-10"_s << 4;
        QTest::newRow("tipg: 422")
            << 422 << QByteArray(R"({"detail":[{"loc":["query","limit"],"msg":"must be less than or equal to 10"}]})")
            << u"limit: must be less than or equal to 10"_s << 4;
        QTest::newRow("413, without a word") << 413 << QByteArray("{}") << QString() << 8;
    }

    void aRefusedLimitStepsDown()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, sentence);
        QFETCH(int, requests);
        ScriptedApi api({.refusedStatus = status, .refusedBody = body});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 25);
        QCOMPARE(api.itemTargets().size(), requests);
        const message::Message *const note = find(seen.note, Code::PageSizeRefused);
        QVERIFY2(note, qPrintable(told(seen.note)));
        QCOMPARE(std::get<qint64>(note->arguments[0]), 10'000);
        QCOMPARE(std::get<qint64>(note->arguments[1]), 10);
        QVERIFY2(told(*note).contains(sentence), qPrintable(told(*note)));
    }

    void aRefusedLimitIsRememberedForTheSource()
    {
        ScriptedApi api({.refusedStatus = 400, .refusedBody = R"({"description":"the maximum of limit is 10"})"});
        QCOMPARE(api.sync().outcome, Outcome::Published);
        api.clear();
        const sync::Observation again = api.sync(); // by another engine, with another connector
        QCOMPARE(again.outcome, Outcome::Unchanged);
        QCOMPARE(api.itemTargets().size(), 3);
        QVERIFY2(api.itemTargets().first().contains(u"limit=10"_s) && !api.itemTargets().first().contains(u"10000"_s),
                 qPrintable(api.itemTargets().first()));
    }

    void aSourceThatSortsIsListedInTheOrderOfTheKey()
    {
        ScriptedApi api({.documents = {{QString(), landingWithDefinition()}, {u"/api"_s, definition()}}});
        QCOMPARE(api.sync().outcome, Outcome::Published);
        QVERIFY2(api.itemTargets().first().contains(u"sortby=kode"_s), qPrintable(api.itemTargets().first()));
    }

    void aKeyThatCannotBeSortedIsListedAnyhow()
    {
        ScriptedApi api({.documents = {{QString(), landingWithDefinition()}, {u"/api"_s, definition()}},
                         .change = [](const HttpRequest &request, QJsonObject &, HttpAnswer &answer) {
                             if (!request.query().hasQueryItem(u"sortby"_s))
                                 return;
                             answer.status = 400;
                             answer.body = R"({"description":"bad sort property"})";
                         }});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 25);
        QCOMPARE(api.itemTargets().size(), 4);
    }

    void coordinatesOfOtherSystemsAreConverted_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QByteArray>("geometry");
        QTest::addColumn<QString>("lonLat");
        QTest::addColumn<Code>("code"); // Plain: nothing is told
        const auto point = [](const char *xy) { return QByteArray(R"({"type":"Point","coordinates":)") + xy + "}"; };
        const QByteArray metres = point("[10982758.698, 399809.490]");
        const QByteArray latFirst = point("[3.5892, 98.6598]");
        const QByteArray lonFirst = point("[98.6598, 3.5892]");
        const QString medan = u"98.6598 3.5892"_s;
        QTest::newRow("EPSG:3857 in the head") << QByteArray("<http://www.opengis.net/def/crs/EPSG/0/3857>")
                                               << QString() << metres << medan << Code::CrsTransformed;
        QTest::newRow("EPSG:3857 in the page")
            << QByteArray() << u"urn:ogc:def:crs:EPSG::3857"_s << metres << medan << Code::CrsTransformed;
        QTest::newRow("EPSG:900913") << QByteArray() << u"EPSG:900913"_s << metres << medan << Code::CrsTransformed;
        QTest::newRow("EPSG:4326 in the head") << QByteArray("<http://www.opengis.net/def/crs/EPSG/0/4326>")
                                               << QString() << latFirst << medan << Code::CrsSwapped;
        QTest::newRow("EPSG:4326 in the head, longitude first")
            << QByteArray("<http://www.opengis.net/def/crs/EPSG/0/4326>") << QString() << lonFirst << medan
            << Code::Plain;
        QTest::newRow("EPSG:4326 in the page")
            << QByteArray() << u"urn:ogc:def:crs:EPSG::4326"_s << lonFirst << medan << Code::Plain;
        QTest::newRow("EPSG:4326 in the page, latitude first")
            << QByteArray() << u"urn:ogc:def:crs:EPSG::4326"_s << latFirst << medan << Code::CrsSwapped;
        QTest::newRow("CRS84") << QByteArray("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>")
                               << u"urn:ogc:def:crs:OGC:1.3:CRS84"_s << lonFirst << medan << Code::Plain;
    }

    void aSystemIsFoundWhereverItIsNamed_data()
    {
        QTest::addColumn<QByteArray>("geometry");
        QTest::addColumn<QJsonObject>("more"); // of the page
        const QByteArray metres = R"({"type":"Point","coordinates":[10982758.698, 399809.490]})";
        const QByteArray lonFirst = R"({"type":"Point","coordinates":[98.6598, 3.5892]})";
        QTest::newRow("text") << metres << QJsonObject{{u"crs"_s, u"EPSG:3857"_s}};
        QTest::newRow("the geometry's own, by PostGIS")
            << QByteArray(R"({"type":"Point","crs":{"type":"name","properties":{"name":"EPSG:3857"}},)"
                          R"("coordinates":[10982758.698, 399809.490]})")
            << QJsonObject();
        QTest::newRow("the geometry's own, at its end")
            << QByteArray(R"({"type":"Point","coordinates":[10982758.698, 399809.490],)"
                          R"("crs":{"type":"name","properties":{"name":"EPSG:3857"}}})")
            << QJsonObject();
        QTest::newRow("longitude and latitude by their URN of WFS 1.1")
            << lonFirst << namedCrs(u"urn:ogc:def:crs:OGC:2:84"_s);
        QTest::newRow("WGS 84 by its name") << lonFirst << namedCrs(u"WGS 84"_s);
    }

    void aSystemIsFoundWhereverItIsNamed()
    {
        QFETCH(QByteArray, geometry);
        QFETCH(QJsonObject, more);
        ScriptedApi api({.rows = 1, .change = oneGeometry(geometry, more)});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(envelope(api), u"98.6598 3.5892"_s);
    }

    void coordinatesOfOtherSystemsAreConverted()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, member);
        QFETCH(QByteArray, geometry);
        QFETCH(Code, code);
        ScriptedApi api(
            {.rows = 1, .change = oneGeometry(geometry, member.isEmpty() ? QJsonObject() : namedCrs(member), header)});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QTEST(envelope(api), "lonLat");
        QCOMPARE(tells(seen.note, code), code != Code::Plain);
        QVERIFY2(seen.error.isEmpty(), qPrintable(told(seen.error))); // nothing is off the earth
    }

    void anyOtherSystemIsRefusedByName()
    {
        ScriptedApi api({.rows = 1,
                         .change = oneGeometry(R"({"type":"Point","coordinates":[464000,397000]})",
                                               namedCrs(u"urn:ogc:def:crs:EPSG::23847"_s))});
        const sync::Observation seen = api.sync();
        QCOMPARE(seen.outcome, Outcome::Faulty);
        QVERIFY2(told(seen.error).contains(u"source.crs_unknown(urn:ogc:def:crs:EPSG::23847)"_s),
                 qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 0);
    }

    void emptyPositionsAreLeftOutAndTold_data()
    {
        QTest::addColumn<QByteArray>("geometry");
        QTest::addColumn<QString>("least"); // corner of the envelope; empty: no geometry
        QTest::newRow("of several points")
            << QByteArray(R"({"type":"MultiPoint","coordinates":[[],[98,3]]})") << u"98.0000 3.0000"_s;
        QTest::newRow("of a line") << QByteArray(R"({"type":"LineString","coordinates":[[98,3],[],[99,4]]})")
                                   << u"98.0000 3.0000"_s;
        QTest::newRow("nulls in a ring")
            << QByteArray(R"({"type":"Polygon","coordinates":[[[98,3],[99,3],[null,null],[99,4],[98,3]]]})")
            << u"98.0000 3.0000"_s;
        QTest::newRow("in a collection")
            << QByteArray(
                   R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[]},{"type":"Point","coordinates":[98,3]}]})")
            << u"98.0000 3.0000"_s;
        QTest::newRow("the only one") << QByteArray(R"({"type":"Point","coordinates":[]})") << QString();
        QTest::newRow("no coordinates at all") << QByteArray(R"({"type":"Polygon","coordinates":null})") << QString();
    }

    void emptyPositionsAreLeftOutAndTold()
    {
        QFETCH(QByteArray, geometry);
        QFETCH(QString, least);
        ScriptedApi api({.rows = 1, .change = oneGeometry(geometry)});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 1);
        if (!least.isEmpty())
            QCOMPARE(envelope(api), least);
        QVERIFY2(tells(seen.note, message::make<Code::PositionsEmpty>(1)), qPrintable(told(seen.note)));
    }

    void nullsBesideRowsAreReadAsEmptyAndTold()
    {
        ScriptedApi api({.rows = 20,
                         .tellsMatched = false,
                         .change = [](const HttpRequest &request, QJsonObject &page, HttpAnswer &) {
                             const int offset = request.query().queryItemValue(u"offset"_s).toInt();
                             if (offset == 10)
                                 page[u"links"_s] = QJsonArray{
                                     QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, u"items?limit=10&offset=20"_s}}};
                             if (offset == 20) {
                                 page[u"features"_s] = QJsonValue::Null;
                                 page[u"links"_s] = QJsonValue::Null;
                             }
                         }});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 20);
        QVERIFY2(told(seen.note).contains(u"source.nulls_read("_s), qPrintable(told(seen.note)));
    }

    /// The repeated page has no rows that its numbers without a value could belong to.
    void aPageThatIsRepeatedMayHaveNaN()
    {
        ScriptedApi api({.tellsMatched = false, .change = [](const HttpRequest &, QJsonObject &, HttpAnswer &answer) {
                             answer.body = QByteArray("{'type': 'FeatureCollection', 'features': [{'type': 'Feature', "
                                                      "'id': 1, 'geometry': null, 'properties': {'kode': 'R01', "
                                                      "'n': NaN}}]}")
                                               .replace('\'', '"');
                         }});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(told(seen.error), u"sync.values_not_finite_in(n, 1, R01)"_s);
        QCOMPARE(api.rows(), 1);
    }

    void aCutBodyIsTheSourcesFailureAndItsBytesCount()
    {
        ScriptedApi api({.change = [](const HttpRequest &, QJsonObject &, HttpAnswer &answer) {
            answer.body = QByteArray(150'000, ' ');
            fault::cutAfter(100'000)(answer);
        }});
        const sync::Observation seen = api.sync();
        QCOMPARE(seen.outcome, Outcome::SourceDown);
        QVERIFY2(told(seen.error).contains(u"source.connection_broke(100000)"_s), qPrintable(told(seen.error)));
        QVERIFY2(seen.bytes > 100'000 && seen.bytes < 105'000, qPrintable(QString::number(seen.bytes)));
    }

    void theTypeOfTheAnswerMaySayLittle_data()
    {
        QTest::addColumn<QByteArray>("type");
        for (const char *type : {"application/json", "application/vnd.geo+json", "application/geojson", "text/json",
                                 "text/plain; charset=utf-8", "application/octet-stream"})
            QTest::newRow(type) << QByteArray(type);
    }

    void theTypeOfTheAnswerMaySayLittle()
    {
        QFETCH(QByteArray, type);
        ScriptedApi api({.change = [type](const HttpRequest &, QJsonObject &, HttpAnswer &answer) {
            answer.setHeader("Content-Type", type);
        }});
        const sync::Observation seen = api.sync();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 25);
    }
};

ANJUNGAN_TEST(QCoreApplication, ServerHabitsTest)
#include "server_habits_test.moc"
