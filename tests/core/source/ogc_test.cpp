// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/connector.h"
#include "core/source/http_transport.h"
#include "tests/support/loopback_source.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::source;
using namespace anjungan::test;

/// How the connector reads a source's documents, and its errors for wrong ones.
class TestOgc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensACollection();
    void asksForTheSourceOnce();
    void asksForTheSourceOnceSideBySide();
    void asksAgainAfterAFailure();
    void oneStopDoesNotStopTheOthers();
    void encodesCollectionNames_data();
    void encodesCollectionNames();
    void tellsAMissingCollection_data();
    void tellsAMissingCollection();
    void aMissingCollectionOfAnotherStandardIsExplained();
    void refusesWhatIsNotASource_data();
    void refusesWhatIsNotASource();
    void fetchesFeatures();
    void asksWithValidators();
    void refusesAnUnaskedNotModified();
    void tellsFaultsOfItems_data();
    void tellsFaultsOfItems();
    void survivesAFault();
    void knowsItsType();

private:
    std::expected<Opened, SourceError> open(const QString &collection)
    {
        return QCoro::waitFor(m_connector->open(collection, {}));
    }
    std::expected<Fetched, SourceError> fetch(const Cursor &cursor, const Validator &validator = {})
    {
        return QCoro::waitFor(m_connector->fetch(cursor, validator, {}, {}));
    }

    std::unique_ptr<LoopbackSource> m_source;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<Connector> m_connector;
};

void TestOgc::init()
{
    const Limits limits{.maxDocumentBytes = 2000,
                        .maxDocumentValues = 100,
                        .pageSize = 10,
                        .idleTimeout = test::patient(std::chrono::milliseconds(300))};
    m_source = std::make_unique<LoopbackSource>();
    m_source->put({.id = u"sekolah"_s, .features = numberedPoints(3), .etag = "\"v1\""});
    m_transport = std::make_unique<HttpTransport>(limits);
    m_connector =
        makeConnector({.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = m_source->url()}, *m_transport, limits)
            .value();
}

void TestOgc::opensACollection()
{
    const auto opened = open(u"sekolah"_s);
    QVERIFY2(opened, qPrintable(opened ? QString() : told(opened.error())));
    QCOMPARE(opened->requests, 3);
    QVERIFY(opened->bytes > 500);
    QCOMPARE(opened->first.url.toString(),
             m_source->url().toString() + u"/collections/sekolah/items?f=json&limit=10"_s);
    QCOMPARE(m_source->requestCount(), 3);
    for (const HttpRequest &request : m_source->requests())
        QVERIFY(!request.header("accept").contains("html"));
}

void TestOgc::asksForTheSourceOnce()
{
    QVERIFY(open(u"sekolah"_s));
    QCOMPARE(open(u"sekolah"_s)->requests, 1);
    QCOMPARE(m_source->requestCount(), 4);
}

void TestOgc::asksForTheSourceOnceSideBySide()
{
    std::vector<QCoro::Task<std::expected<Opened, SourceError>>> tasks;
    for (int i = 0; i < 5; ++i)
        tasks.push_back(m_connector->open(u"sekolah"_s, {}));
    int requests = 0;
    for (auto &task : tasks)
        requests += QCoro::waitFor(std::move(task)).value_or(Opened{.requests = 100}).requests;
    QCOMPARE(requests, 2 + 5);
    QCOMPARE(m_source->requestCount(), 2 + 5);
}

void TestOgc::asksAgainAfterAFailure()
{
    m_source->fail(u"/conformance"_s, fault::status(503));
    const auto failed = open(u"sekolah"_s);
    QCOMPARE(failed.error().kind, ErrorKind::Busy);
    QCOMPARE(failed.error().requests, 2);
    QVERIFY(open(u"sekolah"_s));
}

void TestOgc::oneStopDoesNotStopTheOthers()
{
    m_source->fail(u"/conformance"_s, fault::silence());
    std::stop_source stop;
    auto stopped = m_connector->open(u"sekolah"_s, stop.get_token());
    auto other = m_connector->open(u"sekolah"_s, {});
    QVERIFY(QTest::qWaitFor([this] { return m_source->requestCount(u"/conformance"_s) == 1; }, 5000));
    stop.request_stop();
    QCOMPARE(QCoro::waitFor(std::move(stopped)).error().kind, ErrorKind::Canceled);
    QVERIFY(QCoro::waitFor(std::move(other)));
}

void TestOgc::encodesCollectionNames_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("space") << u"data sekolah"_s << QByteArray("data%20sekolah");
    QTest::newRow("slash") << u"a/b"_s << QByteArray("a%2Fb");
    QTest::newRow("question") << u"a?b#c"_s << QByteArray("a%3Fb%23c");
    QTest::newRow("percent") << u"50%2F"_s << QByteArray("50%252F");
    QTest::newRow("letters") << u"é"_s << QByteArray("%C3%A9");
}

void TestOgc::encodesCollectionNames()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, sent);
    (void)open(id);
    QCOMPARE(m_source->requests().back().target, QByteArray("/sumut/ogcapi/collections/" + sent));
}

void TestOgc::tellsAMissingCollection_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("not there") << u"jalan"_s;
    QTest::newRow("path up") << u".."_s;
    QTest::newRow("empty") << QString();
}

void TestOgc::tellsAMissingCollection()
{
    QFETCH(QString, id);
    const auto opened = open(id);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    QCOMPARE(opened.error().requests, m_source->requestCount());
    QVERIFY2(opened.error().what == message::make<message::Code::UnknownCollection>(id),
             qPrintable(told(opened.error())));
}

void TestOgc::aMissingCollectionOfAnotherStandardIsExplained()
{
    const QJsonArray tiles{u"http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core"_s};
    const QByteArray conformance = QJsonDocument(QJsonObject{{u"conformsTo"_s, tiles}}).toJson();
    m_source->fail(u"/conformance"_s, fault::body(conformance, "application/json"), -1);
    QCOMPARE(told(open(u"jalan"_s).error().what), u"source.not_ogc_features()"_s);
    m_source->mend();
    QVERIFY(open(u"sekolah"_s).has_value()); // it is no refusal
}

void TestOgc::refusesWhatIsNotASource_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<fault::Fault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *part, const fault::Fault &fault, ErrorKind kind,
                        const char *told) {
        QTest::newRow(name) << QString::fromUtf8(part) << fault << kind << QString::fromUtf8(told);
    };
    const char *const portal = "source.not_json_type(text/html; charset=utf-8)";
    row("portal", "", fault::html(), ErrorKind::WrongType, portal);
    row("portal at the collection", "/collections/sekolah", fault::html(), ErrorKind::WrongType, portal);
    row("array", "", fault::body("[]", "application/json"), ErrorKind::Malformed, "source.not_json_object()");
    row("cut", "/collections/sekolah", fault::body("{\"conformsTo\":[", "application/json"), ErrorKind::Malformed,
        "source.broken_json(15, 15)");
    row("too long", "/collections/sekolah", fault::body('"' + QByteArray(2000, 'x') + '"', "application/json"),
        ErrorKind::TooLarge, "source.answer_too_large()");
    row("too much in it", "/collections/sekolah",
        fault::body('[' + QByteArray("0,").repeated(100) + "0]", "application/json"), ErrorKind::TooLarge,
        "source.document_too_many_values()");
    row("gone", "", fault::status(404), ErrorKind::NotFound, "source.status_not_found(404 (Scripted))");
}

void TestOgc::refusesWhatIsNotASource()
{
    QFETCH(QString, part);
    QFETCH(fault::Fault, fault);
    m_source->fail(part, fault, -1);
    const auto opened = open(u"sekolah"_s);
    QVERIFY(!opened);
    QTEST(told(opened.error().what), "told");
    QTEST(opened.error().kind, "kind");
    QVERIFY(opened.error().url.toString().startsWith(m_source->url().toString()));
}

void TestOgc::fetchesFeatures()
{
    const auto fetched = fetch(open(u"sekolah"_s)->first);
    QVERIFY(fetched);
    QCOMPARE(fetched->page.fields, (std::vector{u"kode"_s, u"nilai"_s}));
    QCOMPARE(fetched->page.features.size(), std::size_t{3});
    QCOMPARE(fetched->page.features[2].id, u"3"_s);
    QCOMPARE(fetched->page.numberMatched, 3);
    QCOMPARE(fetched->validator.etag, QByteArray("\"v1\""));
    QVERIFY(fetched->bytes > 0);
    QCOMPARE(fetched->requests, 1);
    QVERIFY(!fetched->next);
    QVERIFY(m_source->requests().back().header("accept").startsWith("application/geo+json"));
}

void TestOgc::asksWithValidators()
{
    const Cursor first = open(u"sekolah"_s)->first;
    const auto unchanged = fetch(first, {.etag = "\"v1\"", .lastModified = {}});
    QVERIFY(unchanged);
    QVERIFY(unchanged->notModified);
    QVERIFY(!fetch(first, {.etag = "\"v0\"", .lastModified = {}})->notModified);
}

void TestOgc::refusesAnUnaskedNotModified()
{
    const Cursor first = open(u"sekolah"_s)->first;
    m_source->fail(u"/items"_s, fault::status(304));
    QCOMPARE(fetch(first).error().kind, ErrorKind::Malformed);
}

void TestOgc::tellsFaultsOfItems_data()
{
    QTest::addColumn<fault::Fault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("503") << fault::status(503, {{"Retry-After", "5"}}) << ErrorKind::Busy;
    QTest::newRow("HTML") << fault::html() << ErrorKind::WrongType;
    QTest::newRow("HTML as JSON") << fault::body("<html>") << ErrorKind::Malformed;
    QTest::newRow("JSON cut in the middle")
        << fault::body("{\"type\":\"FeatureCollection\",\"features\":[{") << ErrorKind::Malformed;
    QTest::newRow("no features") << fault::body("{\"type\":\"FeatureCollection\"}") << ErrorKind::Malformed;
    QTest::newRow("wrong type") << fault::header("Content-Type", "text/csv") << ErrorKind::WrongType;
    QTest::newRow("no type") << fault::both(fault::html(), fault::header("Content-Type", "")) << ErrorKind::WrongType;
    QTest::newRow("cut") << fault::cutAfter(100) << ErrorKind::Cut;
    QTest::newRow("cut though packed") << fault::Fault([](HttpAnswer &answer) {
        answer.setHeader("Content-Encoding", "deflate");
        answer.body = qCompress(answer.body).sliced(4); // a zlib stream behind Qt's length
        fault::cutAfter(answer.body.size() - 8)(answer);
    }) << ErrorKind::Cut;
    QTest::newRow("stall") << fault::stallAfter(100) << ErrorKind::Timeout;
    QTest::newRow("reset") << fault::reset() << ErrorKind::Unreachable;
    QTest::newRow("away") << fault::redirect("http://example.invalid/login") << ErrorKind::Redirect;
    QTest::newRow("offset refused") << fault::status(400) << ErrorKind::BadRequest;
}

void TestOgc::tellsFaultsOfItems()
{
    QFETCH(fault::Fault, fault);
    const Cursor first = open(u"sekolah"_s)->first;
    m_source->fail(u"/items"_s, fault, -1);
    const auto fetched = fetch(first);
    QVERIFY(!fetched);
    QTEST(fetched.error().kind, "kind");
    QVERIFY(!told(fetched.error()).contains(u'\n'));
    m_source->mend();
    QVERIFY(fetch(first));
}

void TestOgc::survivesAFault()
{
    m_source->stop();
    QCOMPARE(open(u"sekolah"_s).error().kind, ErrorKind::Unreachable);
    m_source->start();
    QVERIFY(open(u"sekolah"_s));
}

void TestOgc::knowsItsType()
{
    const auto connector = makeConnector({.id = u"x"_s, .type = u"wfs"_s, .url = m_source->url()}, *m_transport, {});
    QVERIFY(!connector);
    QCOMPARE(connector.error().what, message::make<message::Code::UnknownSourceType>(u"x"_s, u"wfs"_s));
}

ANJUNGAN_TEST(QCoreApplication, TestOgc)
#include "ogc_test.moc"
