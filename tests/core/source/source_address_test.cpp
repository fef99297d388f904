// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/explanation.h"
#include "core/source/link_header.h"
#include "core/source/query_items.h"
#include "core/source/source_address.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::source;

/// How links become requests, as values.
class SourceAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsLinks_data()
    {
        QTest::addColumn<QString>("workspace");
        QTest::addColumn<QString>("data"); // the landing page's link
        QTest::addColumn<QString>("href");
        QTest::addColumn<QString>("requested"); // empty: not followed
        const auto row = [](const char *name, const char *workspace, const char *data, const char *href,
                            const char *requested) {
            QTest::newRow(name) << QString::fromUtf8(workspace) << QString::fromUtf8(data) << QString::fromUtf8(href)
                                << QString::fromUtf8(requested);
        };
        const char *const https = "https://data.go.id/ogc?key=k1";
        row("as it is", https, "https://data.go.id/ogc/collections", "https://data.go.id/ogc/collections/a/items?x=1",
            "https://data.go.id/ogc/collections/a/items?x=1&key=k1");
        row("relative", https, "collections", "items?offset=10",
            "https://data.go.id/ogc/collections/a/items?offset=10&key=k1");
        row("only a query", https, "collections", "?cursor=a%2Bb%2F3%3D%3D",
            "https://data.go.id/ogc/collections/a/items?cursor=a%2Bb%2F3%3D%3D&key=k1");
        row("host, scheme, port", https, "http://inner:5000/ogc/collections",
            "http://inner:5000/ogc/collections/a/items", "https://data.go.id/ogc/collections/a/items?key=k1");
        row("lost prefix", https, "http://inner:5000/collections", "http://inner:5000/collections/a/items",
            "https://data.go.id/ogc/collections/a/items?key=k1");
        row("a prefix like the path", https, "http://inner:5000/collections", "http://inner:5000/ogcx/a",
            "https://data.go.id/ogc/ogcx/a?key=k1");
        row("QGIS Server", https, "http://inner/wfs3/collections.json", "http://inner/wfs3/collections/a/items.geojson",
            "https://data.go.id/ogc/collections/a/items.geojson?key=k1");
        row("at another host than the landing page says", https, "https://data.go.id/ogc/collections",
            "http://10.0.0.5/api/collections/a/items?offset=10",
            "https://data.go.id/ogc/collections/a/items?offset=10&key=k1");
        row("not of the source", https, "https://data.go.id/ogc/collections", "https://example.org/x/items", "");
        row("a file", https, "https://data.go.id/ogc/collections", "file:///etc/passwd", "");
        row("at the root", "http://a.id:81", "http://b.id/collections", "https://b.id/collections/a?z",
            "http://a.id:81/collections/a?z");
        row("user info", "http://u:p@a.id/x", "http://a.id/x/collections", "http://a.id/x/collections/a",
            "http://u:p@a.id/x/collections/a");
    }

    void mapsLinks()
    {
        QFETCH(QString, workspace);
        QFETCH(QString, data);
        QFETCH(QString, href);
        SourceAddress address{QUrl(workspace)};
        address.learn({{.rel = u"data"_s, .type = u"application/json"_s, .href = data}}, QUrl(workspace));
        const QUrl document = address.fixed(u"collections/a/items"_s);
        const auto requested = address.follow(href, document);
        QTEST(requested ? requested->toString(QUrl::FullyEncoded) : QString(), "requested");
    }

    void addsAQueryOnce_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("all");
        QTest::newRow("none") << u"a=1"_s << QString() << u"a=1"_s;
        QTest::newRow("lacking") << u"a=1"_s << u"key=k"_s << u"a=1&key=k"_s;
        QTest::newRow("there") << u"key=k&a=1"_s << u"key=k"_s << u"key=k&a=1"_s;
        QTest::newRow("in another encoding") << u"map=%2Fx&a=1"_s << u"map=/x"_s << u"map=%2Fx&a=1"_s;
        QTest::newRow("in capitals") << u"MAP=/x"_s << u"map=/x"_s << u"map=/x"_s;
        QTest::newRow("another value") << u"token=inner&a=1"_s << u"token=outer"_s << u"a=1&token=outer"_s;
        QTest::newRow("the request's own") << u"limit=10&f=json"_s << u"limit=500&f=html"_s << u"limit=10&f=json"_s;
        QTest::newRow("several of a name") << u"a=1"_s << u"k=1&k=2"_s << u"a=1&k=1&k=2"_s;
    }

    void addsAQueryOnce()
    {
        QFETCH(QString, query);
        QFETCH(QString, kept);
        QTEST(withQuery(QUrl(u"http://a.id/x?"_s + query), kept).query(QUrl::FullyEncoded), "all");
    }

    void hidesTheSourcesQuery()
    {
        const SourceAddress address{QUrl(u"http://u:p@a.id/x?sandi=rahasia"_s)};
        QCOMPARE(address.shown(QUrl(u"http://u:p@a.id/y?SANDI=rahasia&limit=1"_s)).toDisplayString(),
                 u"http://a.id/y?SANDI=…&limit=1"_s);
        QCOMPARE(withoutValues(u"no a b+c, no a%20b%2Bc"_s, u"k=a%20b%2Bc"_s), u"no …, no …"_s);
        QCOMPARE(withoutValues(u"A%2fb, a/B"_s, u"k=a%2Fb"_s), u"…, …"_s);
    }

    void readsLinkHeaders()
    {
        const Links links = linksOfHeader(
            R"(<https://a.id/x?a=1,2>; rel="next last"; type="application/geo+json", </y>;rel=prev , <z>; title="a \"b\", c"; REL=self)",
            {});
        QCOMPARE(links.size(), std::size_t(3));
        QCOMPARE(links[0].href, u"https://a.id/x?a=1,2"_s);
        QCOMPARE(links[0].rel, u"next last"_s);
        QCOMPARE(links[0].type, u"application/geo+json"_s);
        QCOMPARE(links[1].rel, u"prev"_s);
        QCOMPARE(links[2].rel, u"self"_s);
        QCOMPARE(linksOfHeader("garbage; a=b, <x>; rel=next foo, <y>; rel=prev", {}).size(), std::size_t{2});
        QVERIFY(linksOfHeader("nothing", {}).empty());
        QVERIFY(linksOfHeader("<unfinished", {}).empty());
    }

    void findsWhatAServerSays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("said");
        QTest::newRow("OGC") << QByteArray(R"({"code":"X","description":"no\nsuch field"})") << u"no such field"_s;
        QTest::newRow("QGIS Server") << QByteArray(R"([{"code":"Bad request error","description":"limit"}])")
                                     << u"limit"_s;
        QTest::newRow("RFC 9457") << QByteArray(R"({"title":"Bad Request","detail":"limit too high","status":400})")
                                  << u"limit too high"_s;
        QTest::newRow("FastAPI") << QByteArray(
                                        R"({"detail":[{"loc":["query","limit"],"msg":"at most 10000","type":"x"}]})")
                                 << u"limit: at most 10000"_s;
        QTest::newRow("nested") << QByteArray(R"({"error":{"code":1,"message":"quota"}})") << u"quota"_s;
        QTest::newRow("OWS") << QByteArray("<ows:ExceptionReport><ows:Exception><ows:ExceptionText>no map"
                                           "</ows:ExceptionText></ows:Exception></ows:ExceptionReport>")
                             << u"no map"_s;
        QTest::newRow("text") << QByteArray("invalid signature") << u"invalid signature"_s;
        QTest::newRow("HTML") << QByteArray("<html><h1>502 Bad Gateway</h1></html>") << QString();
        QTest::newRow("nothing") << QByteArray("{}") << QString();
    }

    void findsWhatAServerSays()
    {
        QFETCH(QByteArray, body);
        QTEST(explanationIn(body), "said");
    }
};

ANJUNGAN_TEST(QCoreApplication, SourceAddressTest)
#include "source_address_test.moc"
