// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "tests/core/source/http_get.h"
#include "tests/support/gzip.h"
#include "tests/support/loopback_server.h"
#include "tests/support/loopback_source.h"
#include "tests/support/test_main.h"
#include "tests/support/tls.h"
#include "tests/support/told.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::source;
using namespace anjungan::test;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(7, 5), QTimeZone::UTC);

QByteArray zipped(const QByteArray &bytes)
{
    return qCompress(bytes).sliced(4); // without Qt's length it is a zlib stream, which HTTP calls deflate
}

} // namespace

/// GET over a real connection, and all its failures.
class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fetches();
    void sendsWhatItShould();
    void asksWithValidators();
    void tellsTheAgeOfAnAnswer_data();
    void tellsTheAgeOfAnAnswer();
    void passesOverLongValidators();
    void keepsNoCookies();
    void unpacks();
    void tellsFaults_data();
    void tellsFaults();
    void waitsAsLongAsToldByDate();
    void refusesConnection();
    void refusesOtherSchemes();
    void refusesUntrustedTls();
    void boundsUnpackedBytes_data();
    void boundsUnpackedBytes();
    void takesLessWhereAskedTo();
    void boundsHeads_data();
    void boundsHeads();
    void endsADrip();

private:
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/a?b=c"_s.arg(m_server->port())); }

    HttpAnswer m_answer; ///< given to each request
    std::vector<HttpRequest> m_requests;
    std::mutex m_mutex;
    std::unique_ptr<LoopbackServer> m_server;
};

void TestHttp::init()
{
    m_requests.clear();
    m_answer = jsonAnswer(R"({"a":1})");
    m_server = std::make_unique<LoopbackServer>([this](const HttpRequest &request) {
        const std::scoped_lock lock(m_mutex);
        m_requests.push_back(request);
        return m_answer;
    });
}

void TestHttp::fetches()
{
    HttpTransport transport(quickLimits());
    m_answer.headers += HttpHeaders{{"ETag", "\"v1\""}, {"Last-Modified", "Fri, 20 Nov 2026 07:05:00 GMT"}};
    const Answer answer = getFrom(transport, url());
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray(R"({"a":1})"));
    QCOMPARE(answer->contentType, QByteArray("application/json"));
    QCOMPARE(answer->url, url());
    QCOMPARE(answer->wireBytes, 7);
    QCOMPARE(answer->validator, (Validator{"\"v1\"", "Fri, 20 Nov 2026 07:05:00 GMT"}));
    QVERIFY(!answer->notModified);
}

void TestHttp::sendsWhatItShould()
{
    HttpTransport transport(quickLimits());
    QVERIFY(getFrom(transport, url()));
    QCOMPARE(m_requests.size(), std::size_t{1});
    const HttpRequest &request = m_requests.at(0);
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/a?b=c"));
    QCOMPARE(request.header("accept"), QByteArray("application/json"));
    QVERIFY(request.header("user-agent").startsWith("Anjungan/"));
    QVERIFY(request.header("accept-encoding").contains("gzip"));
    QCOMPARE(request.header("cache-control"), QByteArray("no-cache"));
    QVERIFY(request.header("if-none-match").isEmpty());
    QVERIFY(request.header("if-modified-since").isEmpty());
}

void TestHttp::asksWithValidators()
{
    HttpTransport transport(quickLimits());
    m_answer.status = 304;
    const Validator validator{"W/\"v1\"", "Fri, 20 Nov 2026 07:05:00 GMT"};
    const Answer answer = getFrom(transport, url(), validator);
    QVERIFY(answer);
    QVERIFY(answer->notModified);
    QVERIFY(answer->body.isEmpty());
    QCOMPARE(m_requests.at(0).header("if-none-match"), validator.etag);
    QCOMPARE(m_requests.at(0).header("if-modified-since"), validator.lastModified);
}

void TestHttp::tellsTheAgeOfAnAnswer_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");
    constexpr int year = 365 * 86400;
    QTest::newRow("none") << QByteArray() << 0;
    QTest::newRow("fresh") << QByteArray("0") << 0;
    QTest::newRow("an hour") << QByteArray(" 3600 ") << 3600;
    QTest::newRow("list: the first") << QByteArray("60, 7") << 60;
    QTest::newRow("more than a year") << QByteArray("2147483648") << year;
    QTest::newRow("more than 64 bits") << QByteArray("99999999999999999999999") << year;
    QTest::newRow("negative") << QByteArray("-5") << 0;
    QTest::newRow("fraction") << QByteArray("1.5") << 0;
    QTest::newRow("words") << QByteArray("old") << 0;
    QTest::newRow("list of nothing") << QByteArray(",5") << 0;
}

void TestHttp::tellsTheAgeOfAnAnswer()
{
    QFETCH(QByteArray, header);
    if (!header.isEmpty())
        m_answer.setHeader("Age", header);
    HttpTransport transport(quickLimits());
    const Answer answer = getFrom(transport, url());
    QVERIFY(answer);
    QTEST(static_cast<int>(answer->age.count()), "seconds");
    m_answer.status = 304; // that, too, may come from a cache
    const Answer unchanged = getFrom(transport, url(), {"\"v1\"", {}});
    QVERIFY(unchanged && unchanged->notModified);
    QTEST(static_cast<int>(unchanged->age.count()), "seconds");
}

void TestHttp::passesOverLongValidators()
{
    m_answer.setHeader("ETag", '"' + QByteArray(2000, 'x') + '"');
    m_answer.setHeader("Last-Modified", "Fri, 20 Nov 2026 07:05:00 GMT");
    HttpTransport transport(quickLimits());
    const Answer answer = getFrom(transport, url());
    QVERIFY(answer);
    QCOMPARE(answer->validator, (Validator{{}, "Fri, 20 Nov 2026 07:05:00 GMT"}));
}

void TestHttp::keepsNoCookies()
{
    HttpTransport transport(quickLimits());
    m_answer.setHeader("Set-Cookie", "session=1; Path=/");
    QVERIFY(getFrom(transport, url()));
    QVERIFY(getFrom(transport, url()));
    QCOMPARE(m_requests.size(), std::size_t{2});
    QVERIFY(m_requests.at(1).header("cookie").isEmpty());
}

void TestHttp::unpacks()
{
    HttpTransport transport(quickLimits());
    const QByteArray body = "[" + QByteArray("1,").repeated(20'000) + "1]";
    m_answer = jsonAnswer(zipped(body));
    m_answer.setHeader("Content-Encoding", "deflate");
    const Answer answer = getFrom(transport, url());
    QVERIFY2(answer, qPrintable(answer ? QString() : told(answer.error())));
    QCOMPARE(answer->body, body);
}

void TestHttp::tellsFaults_data()
{
    QTest::addColumn<fault::Fault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("retryAfter"); // -1: none
    QTest::newRow("404") << fault::status(404) << ErrorKind::NotFound << -1;
    QTest::newRow("401") << fault::status(401, {{"WWW-Authenticate", "Basic realm=\"x\""}}) << ErrorKind::Refused << -1;
    QTest::newRow("500") << fault::status(500) << ErrorKind::ServerFault << -1;
    QTest::newRow("503, later") << fault::status(503, {{"Retry-After", "7"}}) << ErrorKind::Busy << 7;
    QTest::newRow("429, later") << fault::status(429, {{"Retry-After", "120"}}) << ErrorKind::Busy << 120;
    QTest::newRow("redirect to nowhere") << fault::status(302) << ErrorKind::Malformed << -1;
    QTest::newRow("silence") << fault::silence() << ErrorKind::Timeout << -1;
    QTest::newRow("stall in the body") << fault::stallAfter(3) << ErrorKind::Timeout << -1;
    QTest::newRow("cut") << fault::cutAfter(3) << ErrorKind::Cut << -1;
    QTest::newRow("cut before the body") << fault::cutAfter(0) << ErrorKind::Cut << -1;
    QTest::newRow("more announced than sent") << fault::announce(1000) << ErrorKind::Cut << -1;
    QTest::newRow("reset") << fault::reset() << ErrorKind::Unreachable << -1;
    QTest::newRow("reset in the body") << fault::resetAfter(3) << ErrorKind::Cut << -1;
    QTest::newRow("too large by its word") << fault::announce(100'001) << ErrorKind::TooLarge << -1;
    QTest::newRow("too large without a word") << fault::Fault([](HttpAnswer &answer) {
        answer.body = QByteArray(100'001, ' ');
        answer.announcedLength = -1;
        answer.end = HttpAnswer::End::Close;
    }) << ErrorKind::TooLarge << -1;
    QTest::newRow("broken packing") << fault::Fault([](HttpAnswer &answer) {
        answer.setHeader("Content-Encoding", "gzip");
        answer.body = "this is no gzip";
    }) << ErrorKind::Malformed << -1;
}

void TestHttp::tellsFaults()
{
    QFETCH(fault::Fault, fault);
    HttpTransport transport(quickLimits(), [] { return now; });
    fault(m_answer);
    const Answer answer = getFrom(transport, url());
    QVERIFY(!answer);
    const SourceError &error = answer.error();
    QVERIFY2(told(error).startsWith(u"at("_s + url().toString() + u", ["_s), qPrintable(told(error)));
    QVERIFY(!told(error).contains(u'\n'));
    QTEST(error.kind, "kind");
    QTEST(error.retryAfter ? static_cast<int>(error.retryAfter->count()) : -1, "retryAfter");
}

void TestHttp::waitsAsLongAsToldByDate()
{
    HttpTransport transport(quickLimits(), [] { return now; });
    fault::status(503, {{"Retry-After", "Sat, 21 Nov 2026 07:06:30 GMT"}})(m_answer);
    QCOMPARE(getFrom(transport, url()).error().retryAfter, std::chrono::seconds(90));
}

void TestHttp::refusesConnection()
{
    HttpTransport transport(quickLimits());
    m_server->stop();
    const Answer answer = getFrom(transport, url());
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QCOMPARE(answer.error().what.code, message::Code::ConnectionRefused);
    m_server->start();
    QVERIFY(getFrom(transport, url()));
}

void TestHttp::refusesOtherSchemes()
{
    HttpTransport transport(quickLimits());
    for (const auto &address : {u"file:///etc/hostname"_s, u"ftp://a.id/x"_s, u"data:,x"_s, u"http:///x"_s, u""_s})
        QCOMPARE(getFrom(transport, QUrl(address)).error().kind, ErrorKind::Malformed);
}

void TestHttp::refusesUntrustedTls()
{
    if (const QString why = noServerTls(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const LoopbackServer server([](const HttpRequest &) { return jsonAnswer("{}"); }, Scheme::Https);
    const QUrl address(u"https://127.0.0.1:%1/"_s.arg(server.port()));
    HttpTransport transport(quickLimits());
    const Answer answer = getFrom(transport, address);
    QVERIFY(!answer);
    QVERIFY2(answer.error().kind == ErrorKind::Tls, qPrintable(told(answer.error())));

    const Trust trust; // by a certificate that verifies all is well
    HttpTransport trusting(quickLimits());
    QVERIFY(getFrom(trusting, address));
}

void TestHttp::boundsUnpackedBytes_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<QByteArray>("encoding");
    const QByteArray spaces(50'000'000, ' ');
    QTest::newRow("deflate") << zipped(spaces) << QByteArray("deflate");
    QTest::newRow("gzip") << gzip(spaces) << QByteArray("gzip");
    QTest::newRow("gzip, many members") << gzip(QByteArray(50'000, ' ')).repeated(1000) << QByteArray("gzip");
}

void TestHttp::boundsUnpackedBytes()
{
    QFETCH(QByteArray, packed);
    QFETCH(QByteArray, encoding);
    HttpTransport transport(quickLimits());
    m_answer = jsonAnswer(packed);
    m_answer.setHeader("Content-Encoding", encoding);
    QVERIFY(m_answer.body.size() < 100'000);
    QCOMPARE(getFrom(transport, url()).error().kind, ErrorKind::TooLarge);
}

void TestHttp::takesLessWhereAskedTo()
{
    HttpTransport transport(quickLimits());
    m_answer = jsonAnswer(QByteArray(1001, ' '));
    Request request{.url = url(), .accept = "*/*", .validator = {}, .onBytes = {}, .maxBytes = 1000};
    QCOMPARE(QCoro::waitFor(transport.get(request, {})).error().kind, ErrorKind::TooLarge);
    request.maxBytes = 1001;
    QVERIFY(QCoro::waitFor(transport.get(request, {})));
    m_answer = jsonAnswer(QByteArray(100'001, ' ')); // never more than the limits say
    request.maxBytes = 1'000'000;
    QCOMPARE(QCoro::waitFor(transport.get(request, {})).error().kind, ErrorKind::TooLarge);
}

void TestHttp::boundsHeads_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    HttpHeaders many;
    for (int i = 0; i < 10'000; ++i)
        many.append({"X-" + QByteArray::number(i), "x"});
    QTest::newRow("long field") << HttpHeaders{{"X", QByteArray(1'000'000, 'x')}};
    QTest::newRow("many fields") << many;
}

void TestHttp::boundsHeads()
{
    QFETCH(HttpHeaders, headers);
    m_answer.headers += headers;
    HttpTransport transport(quickLimits());
    const Answer answer = getFrom(transport, url());
    QVERIFY(!answer);
    QVERIFY2(answer.error().kind == ErrorKind::Timeout, // Qt reads no further and says nothing
             qPrintable(told(answer.error())));
}

void TestHttp::endsADrip()
{
    // Each byte arrives in time, but the whole answer does not.
    HttpTransport transport(
        {.idleTimeout = std::chrono::seconds(20), .responseTimeout = std::chrono::milliseconds(200)});
    m_answer = jsonAnswer(QByteArray(1000, ' '));
    fault::drip(std::chrono::milliseconds(5))(m_answer);
    const Answer answer = getFrom(transport, url());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
}

ANJUNGAN_TEST(QCoreApplication, TestHttp)
#include "http_test.moc"
