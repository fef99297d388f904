// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geometry.h"
#include "core/source/geojson_page.h"
#include "tests/core/source/page_text.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::source;
using test::featureOf;
using test::pageOf;

namespace {

RowPage parsed(const QByteArray &body, const Limits &limits = {})
{
    auto page = parsePage(body, limits);
    if (!page)
        qCritical("%ls", qUtf16Printable(anjungan::test::told(page.error())));
    return page ? std::move(page->page) : RowPage();
}

SourceRow parsedFeature(const QByteArray &feature) { return parsed(pageOf(feature)).features.at(0); }

} // namespace

/// The content read from a page, and the errors for invalid pages.
class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValues_data();
    void readsValues();
    void readsIds_data();
    void readsIds();
    void keepsFieldsInTheOrderTheyWereSeen();
    void takesMembersInAnyOrder();
    void readsCountsAndLinks();
    void readsGeometry_data();
    void readsGeometry();
    void writesWkb();
    void countsWhatIsOutsideTheWorld();
    void digestIsOfTheFeatures();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void holdsItsBounds_data();
    void holdsItsBounds();
    void passesOverWhatItDoesNotKnow();
};

void TestPage::readsValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &json, const Value &value, const QString &text) {
        QTest::newRow(name) << json << static_cast<int>(value.index()) << text;
    };
    row("null", "null", Value(), u""_s);
    row("true", "true", true, u"true"_s);
    row("integer", "42", std::int64_t{}, u"42"_s);
    row("least", "-9223372036854775808", std::int64_t{}, u"-9223372036854775808"_s);
    row("most", "9223372036854775807", std::int64_t{}, u"9223372036854775807"_s);
    row("over 64 bits signed", "9223372036854775808", QString(), u"9223372036854775808"_s);
    row("over 64 bits", "123456789012345678901234567890", QString(), u"123456789012345678901234567890"_s);
    row("double", "-2.50", 0.0, u"-2.5"_s);
    row("exponent", "1e3", 0.0, u"1000"_s);
    row("text", R"("Nias")", QString(), u"Nias"_s);
    row("escapes", R"("a\n\"\u00e9\ud83c\udf0b\/")", QString(), u"a\n\"é🌋/"_s);
    row("lone surrogate", R"("a\ud83cb")", QString(), u"a\\ud83cb"_s);
    row("another lone surrogate", R"("a\uD83Db\n")", QString(), u"a\\uD83Db\n"_s);
    row("surrogates in the wrong order", R"("\udf0b\ud83c")", QString(), u"\\udf0b\\ud83c"_s);
    row("byte order mark", R"("\ufeffa")", QString(), u"\uFEFFa"_s);
    row("swapped byte order mark", R"("\ufffea")", QString(), u"\uFFFEa"_s);
    for (const char *number : {"NaN", "Infinity", "-Infinity", "nan", "-inf", "1e999", "-1e999"})
        row(number, number, Value(), u""_s);
    row("NaN in a list", "[1,NaN, -Infinity]", Json(), u"[1,null,null]"_s);
    row("code", R"("12.07")", QString(), u"12.07"_s);
    row("array", R"([ 1 , [ true,null ] , "a b" ])", Json(), uR"([1,[true,null],"a b"])"_s);
    row("object", "{ \"a\" : { \"b\\n\" : [ ] },\n\"c\":1.10 }", Json(), uR"({"a":{"b\n":[]},"c":1.10})"_s);
}

void TestPage::readsValues()
{
    QFETCH(QByteArray, json);
    const SourceRow feature = parsedFeature(featureOf(R"({"nilai": )" + json + "}"));
    QCOMPARE(feature.values.size(), std::size_t{1});
    const Value &value = feature.values.at(0);
    QTEST(static_cast<int>(value.index()), "kind");
    const auto text = [](const auto &held) -> QString {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::monostate>)
            return u""_s;
        else if constexpr (std::is_same_v<Held, bool>)
            return held ? u"true"_s : u"false"_s;
        else if constexpr (std::is_same_v<Held, Json>)
            return held.text;
        else if constexpr (std::is_same_v<Held, QString>)
            return held;
        else
            return QString::number(held);
    };
    QTEST(std::visit(text, value), "text");
}

void TestPage::readsIds_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("id");
    QTest::newRow("text") << QByteArray(R"("id":"12.07",)") << u"12.07"_s;
    QTest::newRow("integer") << QByteArray(R"("id": 7 ,)") << u"7"_s;
    QTest::newRow("large integer") << QByteArray(R"("id":12345678901234567890123,)") << u"12345678901234567890123"_s;
    QTest::newRow("real") << QByteArray(R"("id":1.50,)") << u"1.50"_s;
    QTest::newRow("null") << QByteArray(R"("id":null,)") << QString();
    QTest::newRow("missing") << QByteArray() << QString();
}

void TestPage::readsIds()
{
    QFETCH(QByteArray, member);
    QTEST(parsedFeature("{" + member + R"("type":"Feature","geometry":null,"properties":{}})").id, "id");
}

void TestPage::keepsFieldsInTheOrderTheyWereSeen()
{
    const RowPage page = parsed(pageOf(featureOf(R"({"b":1,"a":2})") + "," + featureOf(R"({"a":3,"c":4})") + "," +
                                       featureOf("null") + "," + featureOf(R"({"b":5,"b":5})")));
    QCOMPARE(page.fields, (std::vector{u"b"_s, u"a"_s, u"c"_s}));
    QCOMPARE(page.features.size(), std::size_t{4});
    QCOMPARE(page.features[0].values, (std::vector<Value>{std::int64_t{1}, std::int64_t{2}}));
    QCOMPARE(page.features[1].values, (std::vector<Value>{Value(), std::int64_t{3}, std::int64_t{4}}));
    QCOMPARE(page.features[2].values, std::vector<Value>{});
    QCOMPARE(page.features[3].values, std::vector<Value>{std::int64_t{5}});
}

void TestPage::takesMembersInAnyOrder()
{
    const RowPage page =
        parsed("\xEF\xBB\xBF {\"numberMatched\":1, \"x\":{\"features\":[]}, \"features\":[{\"properties\":{\"n\":1},"
               "\"geometry\":{\"bbox\":[0,0,1,1],\"coordinates\":[98.5,2.25],\"type\":\"Point\"},"
               "\"type\":\"Feature\",\"id\":\"a\"}], \"type\":\"FeatureCollection\"} \n");
    QCOMPARE(page.features.size(), std::size_t{1});
    QCOMPARE(page.features[0].id, u"a"_s);
    QCOMPARE(page.features[0].box, (geo::Box{98.5, 2.25, 98.5, 2.25}));
    QCOMPARE(page.numberMatched, 1);
}

void TestPage::readsCountsAndLinks()
{
    const auto page =
        parsePage(R"({"type":"FeatureCollection","features":[],"numberMatched":"unknown","numberReturned":0,
        "links":[{"rel":"next","href":"/x?offset=1","type":"application/geo+json","title":"n"},{"rel":1}]})",
                  {});
    QVERIFY(page);
    QVERIFY(!page->page.numberMatched);
    QCOMPARE(page->page.numberReturned, 0);
    QCOMPARE(page->links.size(), std::size_t{2});
    QCOMPARE(page->links[0].href, u"/x?offset=1"_s);
    QCOMPARE(page->links[1].rel, QString());
}

void TestPage::readsGeometry_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("points"); // as geo::readWkb() sees them
    const auto row = [](const char *name, const QByteArray &type, const QByteArray &coordinates, geo::Type code,
                        int points) {
        QTest::newRow(name) << QByteArray(R"({"type":")" + type + R"(","coordinates":)" + coordinates + "}")
                            << static_cast<int>(code) << points;
    };
    using geo::Type;
    row("point", "Point", "[98,2]", Type::Point, 1);
    row("point with height and measure", "Point", "[98,2,300,7]", Type::Point, 1);
    row("line", "LineString", "[[98,2],[99,3.5]]", Type::LineString, 2);
    row("polygon with a hole", "Polygon", "[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]", Type::Polygon, 8);
    row("points", "MultiPoint", "[[98,2],[99,3]]", Type::MultiPoint, 2);
    row("lines", "MultiLineString", "[[[98,2],[99,3]],[[1,1],[2,2]]]", Type::MultiLineString, 4);
    row("polygons", "MultiPolygon", "[[[[0,0],[4,0],[4,4],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]", Type::MultiPolygon, 8);
    QTest::newRow("collection")
        << QByteArray(R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},
        {"coordinates":[[3,4],[5,6]],"type":"LineString"}]})")
        << static_cast<int>(Type::GeometryCollection) << 3;
    QTest::newRow("null") << QByteArray("null") << 0 << 0;
    QTest::newRow("empty point") << QByteArray(R"({"type":"Point","coordinates":[]})") << 0 << 0;
    QTest::newRow("empty polygons") << QByteArray(R"({"type":"MultiPolygon","coordinates":[]})") << 0 << 0;
    QTest::newRow("empty collection") << QByteArray(R"({"type":"GeometryCollection","geometries":[]})") << 0 << 0;
}

void TestPage::readsGeometry()
{
    QFETCH(QByteArray, json);
    QFETCH(int, points);
    const SourceRow feature = parsedFeature(featureOf("{}", json));
    QTEST(static_cast<int>(feature.type), "type");
    QCOMPARE(feature.wkb.isEmpty(), points == 0);
    QCOMPARE(feature.box.isEmpty(), points == 0);
    if (points == 0)
        return;
    const auto geometry = geo::readWkb(feature.wkb);
    QVERIFY(geometry);
    QCOMPARE(std::ssize(geometry->points), points);
    QCOMPARE(geometry->box, feature.box);
}

void TestPage::writesWkb()
{
    const SourceRow feature =
        parsedFeature(featureOf("{}", R"({"type":"MultiPoint","coordinates":[[1,2,9],[-0.5,0]]})"));
    QCOMPARE(feature.wkb.toHex(), "0104000000"
                                  "02000000"
                                  "0101000000"
                                  "000000000000f03f"
                                  "0000000000000040"
                                  "0101000000"
                                  "000000000000e0bf"
                                  "0000000000000000"_ba);
    QCOMPARE(feature.box, (geo::Box{-0.5, 0, 1, 2}));
}

void TestPage::countsWhatIsOutsideTheWorld()
{
    const auto at = [](const QByteArray &position) {
        return featureOf("{}", R"({"type":"Point","coordinates":)" + position + "}");
    };
    const RowPage page = parsed(pageOf(at("[180,-90]") + "," + at("[180.5,0]") + "," + at("[0,100.1357]")));
    QCOMPARE(page.features.size(), std::size_t{3});
    QCOMPARE(page.outsideWorld, 2);
}

void TestPage::digestIsOfTheFeatures()
{
    const auto digest = [](const QByteArray &features, const QByteArray &stamp) {
        return parsePage(R"({"timeStamp":")" + stamp + R"(","type":"FeatureCollection","features":[)" + features + "]}",
                         {})
            ->digest;
    };
    QCOMPARE(digest(featureOf("{}"), "1"), digest(featureOf("{}"), "22"));
    QVERIFY(digest(featureOf("{}"), "1") != digest(featureOf("{}", "null", "2"), "1"));
}

void TestPage::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QByteArray &body, const char *told) {
        QTest::newRow(name) << body << QString::fromUtf8(told);
    };
    const auto geometry = [&](const char *name, const QByteArray &json, const char *told) {
        row(name, pageOf(featureOf("{}") + "," + featureOf("{}", json, R"("12.07")")), told);
    };
    row("nothing", "", "source.broken_json(0, 0)");
    row("HTML", "<!DOCTYPE html><p>", "source.markup_not_json()");
    row("array", "[1]", "source.not_json_object()");
    row("number", "1", "source.not_json_object()");
    row("text alone", R"("x")", "source.not_json_object()");
    row("other object", R"({"code":"x"})", "source.not_feature_collection()");
    row("single feature", featureOf("{}"), "source.not_feature_collection()");
    row("no features", R"({"type":"FeatureCollection"})", "source.no_features()");
    row("features is no list", R"({"type":"FeatureCollection","features":{}})", "source.features_not_array()");
    row("features twice", R"({"type":"FeatureCollection","features":[],"features":[]})", "source.features_not_array()");
    row("links", R"({"type":"FeatureCollection","features":[],"links":7})", "source.links_not_array()");
    row("link", R"({"type":"FeatureCollection","features":[],"links":[1]})", "source.link_not_object()");
    row("cut", R"({"type":"FeatureCollection","features":[{"type":"Fea)", "source.broken_json(52, 52)");
    row("more behind it", pageOf("") + "{}", "source.broken_json(42, 44)");
    row("UTF-8", pageOf(featureOf("{\"a\":\"\xe9\"}")), "source.not_utf8(100)");
    row("feature", pageOf("7"), "source.feature_flaw(1, [source.not_object()])");
    row("no Feature", pageOf(R"({"type":"Point"})"), "source.feature_flaw(1, [source.not_feature()])");
    row("properties", pageOf(featureOf("[]")), "source.named_feature_flaw(1, 1, [source.properties_not_object()])");
    row("id", pageOf(featureOf("{}", "null", "[]")), "source.feature_flaw(1, [source.id_not_text_nor_number()])");
    row("literal", pageOf(featureOf(R"({"a":nul})")),
        "source.named_feature_flaw(1, 1, [source.property_flaw(a, [source.value_not_json()])])");
    for (const char *number : {"NaNs", "Infinit", "-", "+1", "1e", "01", "1.2.3", "0000000000000000688000"})
        QTest::newRow(number)
            << pageOf(featureOf(QByteArray(R"({"a":)") + number + '}'))
            << u"source.named_feature_flaw(1, 1, [source.property_flaw(a, [source.value_not_json()])])"_s;
    row("inner JSON", pageOf(featureOf(R"({"a":[1 2]})")),
        "source.named_feature_flaw(1, 1, [source.property_flaw(a, [source.value_not_json()])])");
    row("mixed brackets", pageOf(featureOf(R"({"a":[1}]})")),
        "source.named_feature_flaw(1, 1, [source.property_flaw(a, [source.value_not_json()])])");
    row("property twice", pageOf(featureOf(R"({"a":1,"b":2,"a":3})")),
        "source.named_feature_flaw(1, 1, [source.property_twice(a)])");
    row("null, then a value", pageOf(featureOf(R"({"a":null,"a":3})")),
        "source.named_feature_flaw(1, 1, [source.property_twice(a)])");
    geometry("geometry", "7", "source.named_feature_flaw(2, 12.07, [source.geometry_not_object()])");
    geometry("geometry without type", "{}", "source.named_feature_flaw(2, 12.07, [source.geometry_without_type()])");
    geometry("geometry of no type", R"({"type":"Circle\n","coordinates":[]})",
             "source.named_feature_flaw(2, 12.07, [source.geometry_type_unknown(Circle)])");
    geometry("no coordinates", R"({"type":"Point"})",
             "source.named_feature_flaw(2, 12.07, [source.geometry_without_coordinates()])");
    const char *const misfit = "source.named_feature_flaw(2, 12.07, [source.geometry_coordinates()])";
    geometry("one coordinate", R"({"type":"Point","coordinates":[1]})", misfit);
    geometry("too shallow", R"({"type":"Polygon","coordinates":[[1,2],[3,4]]})", misfit);
    geometry("too deep", R"({"type":"Point","coordinates":[[1,2]]})", misfit);
    geometry("text for numbers", R"({"type":"Point","coordinates":["1","2"]})", misfit);
    geometry("coordinate null", R"({"type":"Point","coordinates":[null,1]})", misfit);
    geometry("infinite", R"({"type":"Point","coordinates":[1e400,1]})", misfit);
    geometry("half a point of several", R"({"type":"MultiPoint","coordinates":[[1]]})", misfit);
}

void TestPage::tellsWhatIsWrong()
{
    QFETCH(QByteArray, body);
    const auto page = parsePage(body, {});
    QVERIFY(!page);
    QTEST(anjungan::test::told(page.error().what), "told");
    QCOMPARE(page.error().kind, ErrorKind::Malformed);
}

void TestPage::holdsItsBounds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QByteArray collections = R"({"type":"Point","coordinates":[1,2]})";
    for (int i = 0; i < 9; ++i)
        collections = R"({"type":"GeometryCollection","geometries":[)" + collections + "]}";
    QTest::newRow("deep value") << pageOf(featureOf(R"({"a":)" + deep + "}")) << ErrorKind::TooLarge;
    QTest::newRow("deep objects") << pageOf(featureOf(R"({"a":)" + QByteArray(R"({"a":)").repeated(9) + "1" +
                                                      QByteArray(9, '}') + "}"))
                                  << ErrorKind::TooLarge;
    QTest::newRow("deep collections") << pageOf(featureOf("{}", collections)) << ErrorKind::Malformed;
    QTest::newRow("deep coordinates") << pageOf(featureOf("{}", R"({"type":"Polygon","coordinates":)" + deep + "}"))
                                      << ErrorKind::Malformed;
    QTest::newRow("long text") << pageOf(featureOf(R"({"a":")" + QByteArray(101, 'x') + R"("})"))
                               << ErrorKind::TooLarge;
    QTest::newRow("long JSON") << pageOf(featureOf(R"({"a":[")" + QByteArray(101, 'x') + R"("]})"))
                               << ErrorKind::TooLarge;
    QTest::newRow("fields") << pageOf(featureOf(R"({"a":1,"b":1,"c":1,"d":1,"e":1})")) << ErrorKind::TooLarge;
    QTest::newRow("rows") << pageOf(QByteArray(featureOf("{}") + ",").repeated(5) + featureOf("{}"))
                          << ErrorKind::TooLarge;
    QTest::newRow("values") << pageOf(QByteArray(featureOf(R"({"a":1,"b":1,"c":1})") + ",").repeated(3) +
                                      featureOf(R"({"c":1})"))
                            << ErrorKind::TooLarge;
    QTest::newRow("long name") << pageOf(featureOf(R"({")" + QByteArray(21, 'x') + R"(":1})")) << ErrorKind::TooLarge;
    QTest::newRow("long id") << pageOf(R"({"type":"Feature","geometry":null,"properties":{},"id":")" +
                                       QByteArray(101, 'x') + R"("})")
                             << ErrorKind::TooLarge;
    QTest::newRow("links") << QByteArray(R"({"type":"FeatureCollection","features":[],"links":[{},{},{}]})")
                           << ErrorKind::TooLarge;
}

void TestPage::holdsItsBounds()
{
    QFETCH(QByteArray, body);
    const Limits limits{.maxPageRows = 5,
                        .maxPageValues = 10,
                        .maxFields = 4,
                        .maxNesting = 8,
                        .maxTextBytes = 100,
                        .maxNameBytes = 20,
                        .maxLinks = 2};
    const auto page = parsePage(body, limits);
    QVERIFY(!page);
    QTEST(page.error().kind, "kind");
}

void TestPage::passesOverWhatItDoesNotKnow()
{
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    const QByteArray href(20'000, 'x');
    const auto page = parsePage(R"({"type":"FeatureCollection","features":[],"other":)" + deep +
                                    R"(,"links":[{"rel":"next","href":")" + href + R"("},{"rel":"self","href":"a"}]})",
                                {});
    QVERIFY2(page, qPrintable(page ? QString() : anjungan::test::told(page.error())));
    QCOMPARE(page->links.size(), std::size_t{2});
    QCOMPARE(page->links.front().href, QString()); // no address is so long
    QCOMPARE(page->links.back().href, u"a"_s);
}

ANJUNGAN_TEST(QCoreApplication, TestPage)
#include "page_test.moc"
