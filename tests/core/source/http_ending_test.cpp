// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "tests/core/source/http_get.h"
#include "tests/support/loopback_server.h"
#include "tests/support/loopback_source.h"
#include "tests/support/test_main.h"
#include "tests/support/tls.h"
#include "tests/support/told.h"

#include <QTimeZone>

#include <thread>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::source;
using namespace anjungan::test;

/// Redirects, and requests that are stopped or end with their transport: over a real connection.
class TestHttpEnding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsRedirectsWithinTheOrigin();
    void refusesRedirects_data();
    void refusesRedirects();
    void boundsRedirects();
    void stopsFromAnotherThread();
    void sendsNothingWhenStoppedBefore();
    void endsRequestsWhenItGoes();
    void tellsBytes();

private:
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/a?b=c"_s.arg(m_server->port())); }

    HttpAnswer m_answer; ///< given to each request
    std::vector<HttpRequest> m_requests;
    std::mutex m_mutex;
    std::unique_ptr<LoopbackServer> m_server;
};

void TestHttpEnding::init()
{
    m_requests.clear();
    m_answer = jsonAnswer(R"({"a":1})");
    m_server = std::make_unique<LoopbackServer>([this](const HttpRequest &request) {
        const std::scoped_lock lock(m_mutex);
        m_requests.push_back(request);
        return m_answer;
    });
}

void TestHttpEnding::followsRedirectsWithinTheOrigin()
{
    m_server = std::make_unique<LoopbackServer>([](const HttpRequest &request) {
        const int hop = request.path().mid(1).toInt();
        HttpAnswer answer = jsonAnswer("{}");
        if (hop < 5)
            fault::redirect("/" + QByteArray::number(hop + 1), 301 + hop % 2)(answer);
        return answer;
    });
    HttpTransport transport(quickLimits());
    const Answer answer = getFrom(transport, url().resolved(QUrl(u"/0"_s)));
    QVERIFY2(answer, qPrintable(answer ? QString() : told(answer.error())));
    QCOMPARE(answer->url, url().resolved(QUrl(u"/5"_s)));
}

void TestHttpEnding::refusesRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("other host") << QByteArray("http://localhost:%1/x");
    QTest::newRow("other port") << QByteArray("http://127.0.0.1:1/x");
    QTest::newRow("other scheme") << QByteArray("https://127.0.0.1:%1/x");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("no URL") << QByteArray("http://[");
    QTest::newRow("to itself") << QByteArray("/a?b=c");
}

void TestHttpEnding::refusesRedirects()
{
    QFETCH(QByteArray, location);
    fault::redirect(location.replace("%1", QByteArray::number(m_server->port())))(m_answer);
    HttpTransport transport(quickLimits());
    const Answer answer = getFrom(transport, url());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Redirect);
    QCOMPARE(m_requests.size(), std::size_t{1});
}

void TestHttpEnding::boundsRedirects()
{
    int hops = 0;
    m_server = std::make_unique<LoopbackServer>([&hops](const HttpRequest &) {
        HttpAnswer answer;
        fault::redirect("/" + QByteArray::number(++hops))(answer);
        return answer;
    });
    HttpTransport transport(quickLimits());
    QCOMPARE(getFrom(transport, url()).error().kind, ErrorKind::Redirect);
    QCOMPARE(hops, 6);
}

void TestHttpEnding::stopsFromAnotherThread()
{
    HttpTransport transport({.idleTimeout = std::chrono::minutes(5)});
    fault::stallAfter(3)(m_answer);
    std::stop_source stop;
    std::jthread stopper;
    const Answer answer = QCoro::waitFor(
        transport.get({.url = url(),
                       .accept = "*/*",
                       .validator = {},
                       .onBytes = [&](qint64) { stopper = std::jthread([&stop] { stop.request_stop(); }); }},
                      stop.get_token()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Canceled);
}

void TestHttpEnding::sendsNothingWhenStoppedBefore()
{
    HttpTransport transport(quickLimits());
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(getFrom(transport, url(), {}, stop.get_token()).error().kind, ErrorKind::Canceled);
    QVERIFY(m_requests.empty());
}

void TestHttpEnding::endsRequestsWhenItGoes()
{
    auto transport = std::make_unique<HttpTransport>(Limits{.idleTimeout = std::chrono::minutes(5)});
    fault::silence()(m_answer);
    auto task = transport->get({.url = url(), .accept = "*/*", .validator = {}, .onBytes = {}}, {});
    transport.reset();
    const Answer answer = QCoro::waitFor(std::move(task));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Canceled);
}

void TestHttpEnding::tellsBytes()
{
    HttpTransport transport({});
    m_answer = jsonAnswer(QByteArray(3'000'000, ' '));
    std::vector<qint64> told;
    const Answer answer = QCoro::waitFor(transport.get(
        {.url = url(), .accept = "*/*", .validator = {}, .onBytes = [&](qint64 bytes) { told.push_back(bytes); }}, {}));
    QVERIFY(answer);
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.back(), 3'000'000);
}

ANJUNGAN_TEST(QCoreApplication, TestHttpEnding)
#include "http_ending_test.moc"
