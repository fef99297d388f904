// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/cache_connection.h"
#include "tests/core/sync/faulty_device.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QSqlQuery>

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using source::ErrorKind;
using sync::Outcome;

namespace {

/// Replaces a row's number in the second page by the given bytes.
fault::Fault insteadOfNumber(const QByteArray &bytes)
{
    return [=](HttpAnswer &answer) { answer.body.replace("\"nilai\":12", "\"nilai\":" + bytes); };
}

fault::Fault insteadOfGeometry(const QByteArray &bytes)
{
    return [=](HttpAnswer &answer) {
        const qsizetype begin = answer.body.indexOf("\"geometry\":") + 11;
        const qsizetype end = answer.body.indexOf("}", begin) + 1;
        answer.body.replace(begin, end - begin, bytes);
    };
}

QJsonObject geometry(const QString &type, const QJsonArray &coordinates)
{
    return {{u"type"_s, type}, {u"coordinates"_s, coordinates}};
}

QJsonObject polygon(const QJsonArray &ring, const QJsonArray &hole = {})
{
    QJsonArray rings;
    for (const QJsonArray &one : {ring, hole})
        if (!one.isEmpty())
            rings.append(one);
    return geometry(u"Polygon"_s, rings);
}

QJsonArray ring(std::initializer_list<std::pair<double, double>> positions)
{
    QJsonArray made;
    for (const auto &[x, y] : positions)
        made.append(QJsonArray{x, y});
    return made;
}

} // namespace

/// Every kind of wrong content of a page, on the real engine: what is refused, with its error, and what is accepted.
class ContentFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesATextOfAHundredMegabytes();
    void keepsValues_data();
    void keepsValues();
    void keepsGeometries_data();
    void keepsGeometries();
    void keepsNames_data();
    void keepsNames();
    void keepsNamesThatDifferInCase();
    void keepsADatasetWithoutAnyGeometry();
};

void ContentFaultsTest::refuses_data()
{
    QTest::addColumn<fault::Fault>("fault");
    QTest::addColumn<Told>("told");
    const auto row = [](const char *name, const fault::Fault &fault, const QString &words,
                        ErrorKind cause = ErrorKind::Malformed) {
        QTest::newRow(name) << fault << Told{Outcome::Faulty, cause, words};
    };
    const auto shape = u"source.geometry_coordinates()"_s;
    row("text that is not UTF-8", insteadOfNumber("\"KAF\xc9\""), u"source.not_utf8("_s);
    row("surrogate as UTF-8", insteadOfNumber("\"\xed\xa0\x80\""), u"source.not_utf8("_s);
    row("name that is not UTF-8", insteadOfNumber("12,\"n\xff\":1"), u"source.not_utf8("_s);
    row("word that is no value", insteadOfNumber("NaNs"), u"source.property_flaw(nilai, [source.value_not_json()])"_s);
    row("number of two points", insteadOfNumber("1.2.3"), u"nilai"_s);
    row("nested lists", insteadOfNumber(QByteArray(10'000, '[') + QByteArray(10'000, ']')),
        u"source.property_flaw(nilai, [source.value_too_deep()])"_s, ErrorKind::TooLarge);
    row("nested objects", insteadOfNumber(QByteArray("{\"a\":").repeated(10'000) + "1" + QByteArray(10'000, '}')),
        u"source.property_flaw(nilai, [source.value_too_deep()])"_s, ErrorKind::TooLarge);
    row("nested without end", insteadOfNumber(QByteArray(10'000, '[')), QString(), ErrorKind::TooLarge);
    row("a field twice", insteadOfNumber("12,\"nilai\":13"), u"source.property_twice(nilai)"_s);
    row("long name", insteadOfNumber("12,\"" + QByteArray(2000, 'x') + "\":1"), u"source.property_name_too_long("_s,
        ErrorKind::TooLarge);
    row(
        "many fields",
        [](HttpAnswer &answer) {
            QByteArray more = "12";
            for (int i = 0; i < 1000; ++i)
                more += ",\"f" + QByteArray::number(i) + "\":1";
            insteadOfNumber(more)(answer);
        },
        u"source.too_many_fields(1000)"_s, ErrorKind::TooLarge);
    row("coordinates of another kind", insteadOfGeometry("{\"type\":\"Polygon\",\"coordinates\":[98,2]}"), shape);
    row("NaN in coordinates", insteadOfGeometry("{\"type\":\"Point\",\"coordinates\":[NaN,2]}"), shape);
    row("coordinate beyond all numbers", insteadOfGeometry("{\"type\":\"Point\",\"coordinates\":[1e999,2]}"), shape);
    row("coordinate as text", insteadOfGeometry("{\"type\":\"Point\",\"coordinates\":[\"98\",\"2\"]}"), shape);
    row("coordinates nested deep",
        insteadOfGeometry("{\"type\":\"Polygon\",\"coordinates\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') +
                          "}"),
        shape);
    row("no geometry type", insteadOfGeometry("{\"type\":\"Circle\",\"coordinates\":[98,2]}"),
        u"source.geometry_type_unknown(Circle)"_s);
    row("geometry that is text", insteadOfGeometry("\"POINT(98 2)\""), u"source.geometry_not_object()"_s);
    row(
        "collections nested deep",
        [](HttpAnswer &answer) {
            QByteArray nested = "{\"type\":\"Point\",\"coordinates\":[98,2]}";
            for (int i = 0; i < 100; ++i)
                nested = "{\"type\":\"GeometryCollection\",\"geometries\":[" + nested + "]}";
            insteadOfGeometry(nested)(answer);
        },
        u"source.geometry_too_deep()"_s);
}

void ContentFaultsTest::refuses()
{
    QFETCH(fault::Fault, fault);
    QFETCH(Told, told);
    FaultyDevice device;
    proveSurvived(device, [&] { device.source.fail(u"offset=10"_s, fault, -1); }, told);
}

void ContentFaultsTest::refusesATextOfAHundredMegabytes()
{
    FaultyDevice device;
    proveSurvived(
        device,
        [&] { device.source.fail(u"offset=10"_s, insteadOfNumber('"' + QByteArray(100'000'000, 'x') + '"'), -1); },
        {Outcome::Faulty, ErrorKind::TooLarge, u"source.text_too_long("_s});
}

void ContentFaultsTest::keepsValues_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("kept");
    QTest::newRow("more digits than 64 bits")
        << QByteArray("123456789012345678901234567890") << u"123456789012345678901234567890"_s;
    QTest::newRow("the greatest integer") << QByteArray("9223372036854775807") << u"9223372036854775807"_s;
    QTest::newRow("one more") << QByteArray("9223372036854775808") << u"9223372036854775808"_s;
    QTest::newRow("the greatest double") << QByteArray("1.7976931348623157e308") << u"1.7976931348623157e+308"_s;
    QTest::newRow("SQL") << QByteArray("\"'); DROP TABLE wilayah; --\"") << u"'); DROP TABLE wilayah; --"_s;
    QTest::newRow("markup") << QByteArray("\"<b onclick=x>&amp;</b>\"") << u"<b onclick=x>&amp;</b>"_s;
    QTest::newRow("zero byte") << QByteArray("\"a\\u0000b\"") << QString(u"a\0b"_s);
    QTest::newRow("lone surrogate") << QByteArray("\"\\ud800\"") << u"\\ud800"_s;
    QTest::newRow("text turned around") << QByteArray("\"\\u202e123\"") << u"\u202e123"_s;
    QTest::newRow("list") << QByteArray("[ 1, {\"a\": null} ]") << u"[1,{\"a\":null}]"_s;
    QTest::newRow("empty text") << QByteArray("\"\"") << u""_s;
    for (const char *number : {"NaN", "-Infinity", "1e999"})
        QTest::newRow(number) << QByteArray(number) << u""_s;
}

void ContentFaultsTest::keepsValues()
{
    QFETCH(QByteArray, sent);
    FaultyDevice device;
    QCOMPARE(device.sync().outcome, Outcome::Published);
    device.source.fail(u"offset=10"_s, insteadOfNumber(sent), -1);
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    const auto reader = store::Reader::open(device.file());
    QVERIFY(reader);
    QSqlQuery query((*reader)->connection().database());
    QVERIFY(query.exec(u"SELECT nilai FROM wilayah WHERE kode = '12.12'"_s) && query.next());
    QTEST(query.value(0).toString(), "kept");
    QCOMPARE(device.sync().outcome, Outcome::Unchanged);
    device.source.mend();
    QCOMPARE(device.sync().outcome, Outcome::Published);
    QCOMPARE(device.cacheRows(), device.sourceRows());
    QCOMPARE(device.held().flaws, QStringList());
}

void ContentFaultsTest::keepsGeometries_data()
{
    QTest::addColumn<QJsonValue>("geometry");
    QTest::addColumn<QString>("words"); // of the told fault; empty: none
    const auto row = [](const char *name, const QJsonValue &geometry, const QString &words = {}) {
        QTest::newRow(name) << geometry << words;
    };
    const auto off = u"sync.rows_off_earth(1)"_s;
    row("null", QJsonValue::Null);
    row("no rings", geometry(u"Polygon"_s, {}));
    row("a point among areas", point(98, 2));
    row("a line among areas", geometry(u"LineString"_s, ring({{98, 2}, {99, 3}})));
    row("ring that is not closed", polygon(ring({{98, 2}, {99, 2}, {99, 3}, {98, 3}})));
    row("ring of two positions", polygon(ring({{98, 2}, {99, 2}})));
    row("ring that crosses itself", polygon(ring({{98, 2}, {99, 3}, {99, 2}, {98, 3}, {98, 2}})));
    row("ring the other way round", polygon(ring({{98, 2}, {98, 3}, {99, 3}, {99, 2}, {98, 2}})));
    row("hole outside",
        polygon(ring({{98, 2}, {99, 2}, {99, 3}, {98, 2}}), ring({{10, 2}, {11, 2}, {11, 3}, {10, 2}})));
    row("swapped", point(2, 98), off);
    row("off the earth", point(200, 2), off);
    row("metres", point(464'000, 396'000), off);
    row("almost beyond all numbers", point(1e308, -1e308), off);
    row("three coordinates", geometry(u"Point"_s, {98, 2, 1000}));
}

void ContentFaultsTest::keepsGeometries()
{
    QFETCH(QJsonValue, geometry);
    QFETCH(QString, words);
    FaultyDevice device;
    QCOMPARE(device.sync().outcome, Outcome::Published);
    const auto good = device.collection.features;
    device.collection.features[12].insert(u"geometry"_s, geometry);
    device.serve();
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(seen.changed, 1);
    QCOMPARE(test::told(seen.error), words);
    QCOMPARE(device.cacheRows().size(), 25);
    const Held held = device.held();
    QCOMPARE(held, (Held{device.freshRows(), {}}));
    QCOMPARE(device.sync().outcome, Outcome::Unchanged);

    device.collection.features = good;
    device.serve();
    QCOMPARE(device.sync().outcome, Outcome::Published);
    QCOMPARE(device.cacheRows(), device.sourceRows());
    QCOMPARE(device.held(), (Held{device.freshRows(), {}}));
}

void ContentFaultsTest::keepsNames_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"\"; DROP TABLE wilayah; --"_s,
                             u"') OR 1=1 --"_s,
                             u"<script>alert(1)</script>"_s,
                             u"select"_s,
                             u"order"_s,
                             u"geom"_s,
                             u"fid"_s,
                             u"rowid"_s,
                             u"oid"_s,
                             u"_key"_s,
                             u"ogc_fid"_s,
                             u"a.b"_s,
                             u"a b"_s,
                             u"%1"_s,
                             u":x"_s,
                             u"?1"_s,
                             u"é"_s,
                             u"\u202e"_s,
                             u"a\nb"_s,
                             u"[x]"_s,
                             u"`x`"_s,
                             u""_s,
                             QString(1000, u'x')})
        QTest::newRow(qPrintable(name.isEmpty() ? u"empty"_s : name.left(30).simplified())) << name;
}

void ContentFaultsTest::keepsNames()
{
    QFETCH(QString, name);
    FaultyDevice device;
    QCOMPARE(device.sync().outcome, Outcome::Published);
    const auto good = device.collection.features;
    for (QJsonObject &feature : device.collection.features) {
        QJsonObject properties = feature[u"properties"].toObject();
        properties.insert(name, u"isi "_s + properties[u"kode"].toString());
        feature[u"properties"] = properties;
    }
    device.serve();
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
    QCOMPARE(device.held().flaws, QStringList());
    QCOMPARE(device.sync().outcome, Outcome::Unchanged);

    device.collection.features = good;
    device.serve();
    const sync::Observation healed = device.sync();
    QVERIFY2(healed.outcome == Outcome::Published, qPrintable(test::told(healed.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
}

void ContentFaultsTest::keepsNamesThatDifferInCase()
{
    FaultyDevice device;
    for (QJsonObject &feature : device.collection.features) {
        QJsonObject properties = feature[u"properties"].toObject();
        properties.insert(u"NAMA"_s, 1);
        properties.insert(u"Nama"_s, true);
        properties.insert(u"KODE"_s, u"x"_s);
        feature[u"properties"] = properties;
    }
    device.serve();
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
    const auto reader = store::Reader::open(device.file());
    QVERIFY(reader);
    QSqlQuery query((*reader)->connection().database());
    QVERIFY(query.exec(u"SELECT min(key) FROM anjungan_row_wilayah"_s) && query.next());
    QCOMPARE(query.value(0).toString(), u"12.00"_s); // of the field with exactly that name
    QCOMPARE(device.sync().outcome, Outcome::Unchanged);
}

void ContentFaultsTest::keepsADatasetWithoutAnyGeometry()
{
    FaultyDevice device;
    QCOMPARE(device.sync().outcome, Outcome::Published);
    for (QJsonObject &feature : device.collection.features)
        feature.insert(u"geometry"_s, QJsonValue::Null);
    device.serve();
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
    device.serve(2);
    QCOMPARE(device.sync().outcome, Outcome::Published);
    QCOMPARE(device.cacheRows(), device.sourceRows());
    QCOMPARE(device.held(), (Held{device.freshRows(), {}}));
}

ANJUNGAN_TEST(QCoreApplication, ContentFaultsTest)
#include "content_faults_test.moc"
