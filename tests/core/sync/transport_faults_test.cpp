// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/faulty_device.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/support/tls.h"
#include "tests/support/told.h"

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using source::ErrorKind;
using sync::Outcome;

/// Every failure of a request, on the real engine: at the first page, at a later one, and before the listing; with and
/// without validators.
class TransportFaultsTest : public QObject
{
    Q_OBJECT

    static void addFaults();
    static void addStatuses();
    static void survivesAt(const QString &part, const QByteArray &etag, const fault::Fault &fault, const Told &told);

private Q_SLOTS:
    void survives_data();
    void survives();
    void survivesWithAndWithoutValidators();
    void survivesBeforeTheListing_data() { addStatuses(); }
    void survivesBeforeTheListing();
    void survivesARefusedConnection();
    void survivesADrip();
    void survivesABombWithoutUnpackingIt();
    void trustsNoCertificateThatDoesNotVerify();
    void followsNoRedirectToHttp();
    void takesWhatIsOnlyUnusual_data();
    void takesWhatIsOnlyUnusual();
    void anOldPageOfAProxyIsNotADeletion();
    void anOldPageOfAProxyThatOwnsUpToItIsDatedBack();
};

void TransportFaultsTest::addStatuses()
{
    QTest::addColumn<fault::Fault>("fault");
    QTest::addColumn<Told>("told");
    const auto row = [](int status, Outcome outcome, ErrorKind cause, const QString &words) {
        QTest::addRow("%d", status) << fault::status(status) << Told{outcome, cause, words};
    };
    row(400, Outcome::Faulty, ErrorKind::BadRequest, u"source.status(400"_s);
    row(401, Outcome::Refused, ErrorKind::Refused, u"source.status_login(401"_s);
    row(403, Outcome::Refused, ErrorKind::Refused, u"source.status_login(403"_s);
    row(404, Outcome::Faulty, ErrorKind::NotFound, QString());
    row(408, Outcome::SourceDown, ErrorKind::Timeout, u"source.status(408"_s);
    row(410, Outcome::Faulty, ErrorKind::NotFound, QString());
    row(413, Outcome::Faulty, ErrorKind::BadRequest, u"source.status(413"_s);
    row(429, Outcome::SourceDown, ErrorKind::Busy, u"source.status_busy(429"_s);
    row(500, Outcome::SourceDown, ErrorKind::ServerFault, u"source.status_server_fault(500"_s);
    row(502, Outcome::SourceDown, ErrorKind::ServerFault, u"source.status_server_fault(502"_s);
    row(503, Outcome::SourceDown, ErrorKind::Busy, u"source.status_busy(503"_s);
    row(504, Outcome::SourceDown, ErrorKind::ServerFault, u"source.status_server_fault(504"_s);
    QTest::newRow("captive portal") << fault::html()
                                    << Told{Outcome::Faulty, ErrorKind::WrongType, u"source.not_json_type(text/html"_s};
}

void TransportFaultsTest::addFaults()
{
    const auto row = [](const char *name, const fault::Fault &fault, Outcome outcome, ErrorKind cause,
                        const QString &words) { QTest::newRow(name) << fault << Told{outcome, cause, words}; };
    const auto silent = u"source.answer_stalled()"_s;
    row("reset", fault::reset(), Outcome::SourceDown, ErrorKind::Unreachable, u"source.no_connection("_s);
    row("reset in the body", fault::resetAfter(200), Outcome::SourceDown, ErrorKind::Cut,
        u"source.connection_broke("_s);
    row("silence", fault::silence(), Outcome::SourceDown, ErrorKind::Timeout, silent);
    row("stalled in the body", fault::stallAfter(200), Outcome::SourceDown, ErrorKind::Timeout, silent);
    row("cut, as much announced as there was", fault::cutAfter(200), Outcome::SourceDown, ErrorKind::Cut,
        u"source.connection_broke("_s);
    row("whole, more announced", fault::announce(100'000), Outcome::SourceDown, ErrorKind::Cut,
        u"source.connection_broke("_s);
    row("cut, less announced", fault::announce(200), Outcome::Faulty, ErrorKind::Malformed, u"source.broken_json("_s);
    row("cut, nothing announced",
        fault::both(fault::cutAfter(200), [](HttpAnswer &answer) { answer.announcedLength = -1; }), Outcome::SourceDown,
        ErrorKind::Cut, u"source.connection_broke("_s);
    row("redirect to another host", fault::redirect("http://example.invalid/"), Outcome::SourceDown,
        ErrorKind::Redirect, u"source.redirect_elsewhere(http://example.invalid/)"_s);
    row("redirect to another scheme", fault::redirect("ftp://127.0.0.1/"), Outcome::SourceDown, ErrorKind::Redirect,
        u"source.redirect_elsewhere("_s);
    row("redirect to nowhere", fault::status(302), Outcome::Faulty, ErrorKind::Malformed, u"source.status(302"_s);
    row(
        "redirect in a circle",
        [](HttpAnswer &answer) {
            static int hop = 0; // between two addresses that both answer so
            fault::redirect(hop++ % 2 == 0 ? "items?a=/items&offset=10" : "items?b=/items&offset=10")(answer);
        },
        Outcome::SourceDown, ErrorKind::Redirect, u"source.redirect_"_s);
    row("HTML that calls itself JSON", fault::both(fault::html(), fault::header("Content-Type", "application/json")),
        Outcome::Faulty, ErrorKind::Malformed, u"source.markup_not_json()"_s);
    row("another type", fault::header("Content-Type", "text/csv"), Outcome::Faulty, ErrorKind::WrongType,
        u"source.not_json_type(text/csv)"_s);
    row("no type, no JSON", fault::both(fault::html(), fault::header("Content-Type", "")), Outcome::Faulty,
        ErrorKind::WrongType, u"source.not_json_type()"_s);
    row("Latin-1",
        fault::both(fault::eachFeature([](QJsonObject &feature) {
                        QJsonObject properties = feature[u"properties"].toObject();
                        properties.insert(u"nama"_s, u"KAFE"_s);
                        feature[u"properties"] = properties;
                    }),
                    [](HttpAnswer &answer) {
                        answer.setHeader("Content-Type", "application/geo+json; charset=ISO-8859-1");
                        answer.body.replace("KAFE", "KAF\xc9");
                    }),
        Outcome::Faulty, ErrorKind::Malformed, u"source.not_utf8("_s);
    row(
        "UTF-16",
        [](HttpAnswer &answer) {
            const QString text = QString::fromUtf8(answer.body);
            answer.body = QByteArray(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
        },
        Outcome::Faulty, ErrorKind::Malformed, QString());
    row("damaged gzip", fault::packedBadly(), Outcome::Faulty, ErrorKind::Malformed, QString());
    row("gzip that is none", fault::header("Content-Encoding", "gzip"), Outcome::Faulty, ErrorKind::Malformed,
        QString());
    row("cut gzip", fault::both(fault::packed(), fault::cutAfter(100)), Outcome::SourceDown, ErrorKind::Cut, QString());
    row("unknown packing", fault::both(fault::packed(), fault::header("Content-Encoding", "x-secret")), Outcome::Faulty,
        ErrorKind::Malformed, QString());
}

void TransportFaultsTest::survives_data()
{
    addStatuses();
    addFaults();
}

void TransportFaultsTest::survives()
{
    QFETCH(fault::Fault, fault);
    QFETCH(Told, told);
    for (const auto &[part, etag] : {std::pair(u"/items"_s, ""), std::pair(u"offset=10"_s, "\"1\"")}) {
        survivesAt(part, etag, fault, told);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at "_s + part));
    }
}

void TransportFaultsTest::survivesWithAndWithoutValidators()
{
    survivesAt(u"/items"_s, "\"1\"", fault::reset(), {Outcome::SourceDown, ErrorKind::Unreachable, QString()});
    survivesAt(u"/items"_s, "\"1\"", fault::status(500), {Outcome::SourceDown, ErrorKind::ServerFault, QString()});
    survivesAt(u"/items"_s, "\"1\"", fault::html(), {Outcome::Faulty, ErrorKind::WrongType, QString()});
    survivesAt(u"offset=10"_s, "", fault::resetAfter(200), {Outcome::SourceDown, ErrorKind::Cut, QString()});
    survivesAt(u"offset=20"_s, "", fault::status(503), {Outcome::SourceDown, ErrorKind::Busy, QString()});
    survivesAt(u"offset=20"_s, "", fault::packedBadly(), {Outcome::Faulty, ErrorKind::Malformed, QString()});
}

void TransportFaultsTest::survivesAt(const QString &part, const QByteArray &etag, const fault::Fault &fault,
                                     const Told &told)
{
    FaultyDevice device;
    device.collection.etag = etag;
    device.serve();
    proveSurvived(
        device,
        [&] {
            if (told.cause == ErrorKind::Timeout)
                device.options.limits.idleTimeout = test::patient(std::chrono::milliseconds(400));
            device.source.fail(part, fault, -1);
        },
        told, [&] { device.options.limits.idleTimeout = std::chrono::seconds(30); });
}

void TransportFaultsTest::survivesBeforeTheListing()
{
    QFETCH(fault::Fault, fault);
    QFETCH(Told, told);
    const bool isOfTheSource = told.outcome == Outcome::SourceDown && told.cause != ErrorKind::ServerFault;
    for (const QString &part : {u"/sumut/ogcapi"_s, u"/conformance"_s, u"/collections/wilayah"_s}) {
        if (part == u"/conformance" && !isOfTheSource)
            continue; // a source without it is listed: links_test.cpp
        FaultyDevice device;
        proveSurvived(device, [&] { device.source.fail(part, fault, -1); }, told);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at "_s + part));
    }
}

void TransportFaultsTest::survivesARefusedConnection()
{
    FaultyDevice device;
    proveSurvived(
        device, [&] { device.source.stop(); },
        {Outcome::SourceDown, ErrorKind::Unreachable, u"source.connection_refused("_s, 0},
        [&] { device.source.start(); });
}

void TransportFaultsTest::survivesADrip()
{
    FaultyDevice device;
    proveSurvived(
        device,
        [&] {
            device.options.limits.responseTimeout = std::chrono::milliseconds(300); // while each byte is in time
            device.source.fail(u"offset=10"_s, fault::drip(std::chrono::milliseconds(10)), -1);
        },
        {Outcome::SourceDown, ErrorKind::Timeout, u"source.answer_too_slow()"_s},
        [&] { device.options.limits.responseTimeout = std::chrono::minutes(30); });
}

void TransportFaultsTest::survivesABombWithoutUnpackingIt()
{
    FaultyDevice device;
    device.options.limits.maxResponseBytes = 1'000'000;
    proveSurvived(device, [&] { device.source.fail(u"offset=10"_s, fault::bomb(100'000'000), -1); },
                  {Outcome::Faulty, ErrorKind::TooLarge, u"source.answer_too_large()"_s});
}

void TransportFaultsTest::trustsNoCertificateThatDoesNotVerify()
{
    if (const QString why = noServerTls(); !why.isEmpty())
        QSKIP(qPrintable(why));
    auto trust = std::make_unique<Trust>();
    FaultyDevice device(Scheme::Https);
    proveSurvived(
        device, [&] { trust.reset(); }, {Outcome::SourceDown, ErrorKind::Tls, u"source.tls_untrusted("_s, 0},
        [&] { trust = std::make_unique<Trust>(); });
}

void TransportFaultsTest::followsNoRedirectToHttp()
{
    if (const QString why = noServerTls(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const Trust trust;
    FaultyDevice device(Scheme::Https);
    QUrl plain = device.source.url();
    plain.setScheme(u"http"_s);
    proveSurvived(device, [&] { device.source.fail(u"/items"_s, fault::redirect(plain.toEncoded()), -1); },
                  {Outcome::SourceDown, ErrorKind::Redirect, u"source.redirect_elsewhere(http://"_s});
}

void TransportFaultsTest::takesWhatIsOnlyUnusual_data()
{
    QTest::addColumn<fault::Fault>("fault");
    QTest::newRow("packed") << fault::packed();
    QTest::newRow("UTF-8 under another name")
        << fault::header("Content-Type", "application/geo+json; charset=ISO-8859-1");
    QTest::newRow("no length") << fault::Fault([](HttpAnswer &answer) {
        answer.announcedLength = -1;
        answer.end = HttpAnswer::End::Close;
    });
    QTest::newRow("byte order mark") << fault::Fault([](HttpAnswer &answer) { answer.body.prepend("\xef\xbb\xbf"); });
    QTest::newRow("redirect within the source") << fault::Fault([](HttpAnswer &answer) {
        static int hop = 0;
        if (hop++ % 2 == 0)
            fault::redirect("items?f=json&limit=10&offset=0")(answer);
    });
}

void TransportFaultsTest::takesWhatIsOnlyUnusual()
{
    QFETCH(fault::Fault, fault);
    FaultyDevice device;
    device.source.fail(u"/items"_s, fault,
                       u"redirect within the source"_s == QString::fromLatin1(QTest::currentDataTag()) ? 2 : -1);
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
    QCOMPARE(device.held().flaws, QStringList());
}

/// One page of last week among new ones: one row is received twice and another is missing, which must not count as
/// removed.
void TransportFaultsTest::anOldPageOfAProxyIsNotADeletion()
{
    FaultyDevice device;
    QByteArray old;
    device.source.fail(u"offset=10"_s, [&old](HttpAnswer &answer) { old = answer.body; });
    QCOMPARE(device.sync().outcome, Outcome::Published);
    const QStringList before = device.cacheRows();
    device.serve(2);
    device.source.fail(u"offset=10"_s, [&old](HttpAnswer &answer) { answer.body = old; });
    const sync::Observation seen = device.sync();
    QVERIFY2(!sync::isCurrent(seen.outcome), qPrintable(sync::outcomeName(seen.outcome)));
    QVERIFY2(test::told(seen.error).contains(u"sync.rows_missing(1, 25)"_s), qPrintable(test::told(seen.error)));
    QCOMPARE(device.cacheRows(), before);
    QCOMPARE(device.sync().outcome, Outcome::Published);
    QCOMPARE(device.cacheRows(), device.sourceRows());
}

void TransportFaultsTest::anOldPageOfAProxyThatOwnsUpToItIsDatedBack()
{
    FaultyDevice device;
    QCOMPARE(device.sync().outcome, Outcome::Published);
    device.source.fail(u"/items"_s, fault::header("Age", "600"), -1);
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Unchanged, qPrintable(test::told(seen.error)));
    QCOMPARE(device.record().confirmedAt, device.clock.now().addSecs(-600));

    // Older than the last confirmation: nothing new is known.
    const QDateTime confirmed = *device.record().confirmedAt;
    device.source.mend();
    device.source.fail(u"/items"_s, fault::header("Age", "86400"), -1);
    device.sync();
    QVERIFY(device.record().confirmedAt <= confirmed);
    for (const HttpRequest &request : device.source.requests())
        QCOMPARE(request.header("cache-control"), QByteArray("no-cache"));
}

ANJUNGAN_TEST(QCoreApplication, TransportFaultsTest)
#include "transport_faults_test.moc"
