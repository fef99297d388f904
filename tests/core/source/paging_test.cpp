// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/source/ogc_features.h"
#include "tests/support/loopback_source.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QCoroTask>

#include <functional>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::source;
using namespace anjungan::test;

namespace {

/// A whole listing as a sync would do it.
struct Listing
{
    std::vector<QString> ids;
    int pages = 0;
    std::optional<SourceError> error;
};

Listing listAll(Connector &connector, const QString &collection)
{
    Listing listing;
    const auto opened = QCoro::waitFor(connector.open(collection, {}));
    std::optional<Cursor> cursor;
    if (opened)
        cursor = opened->first;
    else
        listing.error = opened.error();
    while (cursor && listing.pages < 50) {
        const auto fetched = QCoro::waitFor(connector.fetch(*cursor, {}, {}, {}));
        if (!fetched) {
            listing.error = fetched.error();
            break;
        }
        ++listing.pages;
        for (const SourceRow &feature : fetched->page.features)
            listing.ids.push_back(feature.id);
        cursor = fetched->next;
    }
    return listing;
}

std::vector<QString> numbers(int count)
{
    std::vector<QString> ids;
    for (int i = 1; i <= count; ++i)
        ids.push_back(QString::number(i));
    return ids;
}

} // namespace

/// Listings of all kinds of sources, with ten rows per page: every row once, in few requests, and an end to every loop.
class TestPaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAll_data();
    void listsAll();
    void continuesWithoutNext();
    void aNextLinkToThePageItselfIsTheLastPage();
    void continuesAfterAnEmptyPage();
    void endsAfterTwoEmptyPages();
    void noticesACircleWithAnEmptyPage();
    void noticesCircles_data();
    void noticesCircles();
    void staysAtTheOrigin_data();
    void staysAtTheOrigin();
    void noticesMissingRows();
    void boundsPages();

private:
    const Limits m_limits{.pageSize = 10, .idleTimeout = std::chrono::seconds(20)};
};

void TestPaging::listsAll_data()
{
    QTest::addColumn<LoopbackCollection>("collection");
    QTest::addColumn<int>("requests"); // of items
    const auto row = [](const char *name, int count, int requests,
                        const std::function<void(LoopbackCollection &)> &change = {}) {
        LoopbackCollection collection{.id = u"titik"_s, .features = numberedPoints(count)};
        if (change)
            change(collection);
        QTest::newRow(name) << collection << requests;
    };
    const auto promisesNothing = [](LoopbackCollection &c) { c.linksNext = c.tellsMatched = c.tellsReturned = false; };
    row("empty", 0, 1);
    row("one page", 7, 1);
    row("full page", 10, 1);
    row("pages", 25, 3);
    row("lowered limit", 25, 9, [](auto &c) { c.maxLimit = 3; });
    row("no items link", 25, 3, [](auto &c) { c.linksItems = false; });
    row("no numberMatched", 25, 3, [](auto &c) { c.tellsMatched = false; });
    row("no numberMatched, one page: may be lowered", 7, 2, [](auto &c) { c.tellsMatched = false; });
    row("no numberMatched, full last page", 20, 3, [](auto &c) { c.tellsMatched = false; });
    row("no next", 25, 3, [](auto &c) { c.linksNext = false; });
    row("no next, lowered limit", 25, 9, [](auto &c) {
        c.linksNext = false;
        c.maxLimit = 3;
    });
    row("no word", 25, 4, promisesNothing);
    row("no word, empty", 0, 1, promisesNothing);
    row("no word, lowered limit", 25, 10, [&](auto &c) {
        promisesNothing(c);
        c.maxLimit = 3;
    });
    row("no word, 400 beyond the end", 25, 4, [&](auto &c) {
        promisesNothing(c);
        c.refusesOffsetBeyondEnd = true;
    });
    row("a file: one short page", 7, 2, [&](auto &c) {
        promisesNothing(c);
        c.ignoresLimit = c.ignoresOffset = true;
    });
    row("a file: one long page", 25, 2, [&](auto &c) {
        promisesNothing(c);
        c.ignoresLimit = c.ignoresOffset = true;
    });
}

void TestPaging::listsAll()
{
    QFETCH(LoopbackCollection, collection);
    LoopbackSource source;
    source.put(collection);
    HttpTransport transport(m_limits);
    OgcFeatures connector(source.url(), transport, m_limits);
    const Listing listing = listAll(connector, u"titik"_s);
    QVERIFY2(!listing.error, qPrintable(told(listing.error.value_or(SourceError{}))));
    QCOMPARE(listing.ids, numbers(static_cast<int>(collection.features.size())));
    QTEST(source.requestCount(u"/items"_s), "requests");
}

void TestPaging::continuesWithoutNext()
{
    LoopbackSource source;
    source.put({.id = u"titik"_s, .features = numberedPoints(25)});
    source.fail(u"/items"_s, fault::next({}), 1, 1);
    HttpTransport transport(m_limits);
    OgcFeatures connector(source.url(), transport, m_limits);
    const Listing listing = listAll(connector, u"titik"_s);
    QVERIFY(!listing.error);
    QCOMPARE(listing.ids, numbers(25));
    QCOMPARE(listing.pages, 3);
}

void TestPaging::aNextLinkToThePageItselfIsTheLastPage()
{
    LoopbackSource source;
    source.put({.id = u"titik"_s, .features = numberedPoints(15)});
    source.fail(u"offset=10"_s, fault::next(u"items?f=json&limit=10&offset=10"_s));
    HttpTransport transport(m_limits);
    OgcFeatures connector(source.url(), transport, m_limits);
    const Listing listing = listAll(connector, u"titik"_s);
    QVERIFY(!listing.error);
    QCOMPARE(listing.ids, numbers(15));
}

void TestPaging::continuesAfterAnEmptyPage()
{
    LoopbackSource source;
    LoopbackCollection collection{.id = u"titik"_s, .features = numberedPoints(25)};
    collection.tellsMatched = false;
    source.put(collection);
    source.fail(u"offset=10"_s, fault::both(fault::features({}), fault::next(u"items?offset=10&limit=10&f=json"_s)));
    HttpTransport transport(m_limits);
    OgcFeatures connector(source.url(), transport, m_limits);
    const Listing listing = listAll(connector, u"titik"_s);
    QVERIFY(!listing.error);
    QCOMPARE(listing.ids, numbers(25));
    QCOMPARE(source.requestCount(u"/items"_s), 4);
}

void TestPaging::endsAfterTwoEmptyPages()
{
    LoopbackSource source;
    LoopbackCollection collection{.id = u"titik"_s, .features = numberedPoints(20)};
    collection.tellsMatched = false;
    source.put(collection);
    // Always links to a next page, as some servers do; there is no last page.
    const auto on = [](int page) { return fault::next(u"items?f=json&limit=10&offset=%1"_s.arg(10 * page)); };
    for (int page = 2; page < 10; ++page)
        source.fail(u"offset=%1"_s.arg(10 * (page - 1)), on(page), -1);
    HttpTransport transport(m_limits);
    OgcFeatures connector(source.url(), transport, m_limits);
    const Listing listing = listAll(connector, u"titik"_s);
    QVERIFY(!listing.error);
    QCOMPARE(listing.ids, numbers(20));
    QCOMPARE(source.requestCount(u"/items"_s), 4);
}

void TestPaging::noticesACircleWithAnEmptyPage()
{
    LoopbackSource source;
    LoopbackCollection collection{.id = u"titik"_s, .features = numberedPoints(30)};
    collection.tellsMatched = false;
    source.put(collection);
    source.fail(u"offset=20"_s, fault::both(fault::features({}), fault::next(u"items?offset=10&limit=10&f=json"_s)),
                -1);
    HttpTransport transport(m_limits);
    OgcFeatures connector(source.url(), transport, m_limits);
    const Listing listing = listAll(connector, u"titik"_s);
    QVERIFY(listing.error);
    QCOMPARE(listing.error->kind, ErrorKind::Malformed);
    QVERIFY2(listing.pages <= 8, qPrintable(QString::number(listing.pages)));
}

void TestPaging::noticesCircles_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("1") << 1;
    QTest::newRow("2") << 2;
    QTest::newRow("3") << 3;
    QTest::newRow("7") << 7;
}

void TestPaging::noticesCircles()
{
    QFETCH(int, length);
    LoopbackSource source;
    LoopbackCollection collection{.id = u"titik"_s, .features = numberedPoints(100)};
    collection.tellsMatched = false;
    source.put(collection);
    // The last page of the loop leads back to its first; only the digest shows it, since no URL occurs twice.
    const int last = 10 * length;
    source.fail(u"offset=%1"_s.arg(last), fault::next(u"items?offset=10&limit=10&f=json"_s), -1);
    HttpTransport transport(m_limits);
    OgcFeatures connector(source.url(), transport, m_limits);
    const Listing listing = listAll(connector, u"titik"_s);
    QVERIFY(listing.error);
    QCOMPARE(listing.error->kind, ErrorKind::Malformed);
    QVERIFY2(listing.pages <= 3 * (length + 1), qPrintable(QString::number(listing.pages)));
}

void TestPaging::staysAtTheOrigin_data()
{
    QTest::addColumn<QString>("next");
    QTest::newRow("other port") << u"http://127.0.0.1:1/items"_s;
    QTest::newRow("other host") << u"http://example.invalid/items?token=abc"_s;
    QTest::newRow("other scheme") << u"file:///etc/passwd"_s;
}

void TestPaging::staysAtTheOrigin()
{
    QFETCH(QString, next);
    LoopbackSource source;
    source.put({.id = u"titik"_s, .features = numberedPoints(25)});
    source.fail(u"/items"_s, fault::next(next));
    HttpTransport transport(m_limits);
    OgcFeatures connector(source.url(), transport, m_limits);
    const Listing listing = listAll(connector, u"titik"_s);
    QVERIFY(listing.error);
    QCOMPARE(listing.error->kind, ErrorKind::Malformed);
    QVERIFY(!told(*listing.error).contains(u"abc"_s));
    QCOMPARE(source.requestCount(u"/items"_s), 1);
}

void TestPaging::noticesMissingRows()
{
    LoopbackSource source;
    source.put({.id = u"titik"_s, .features = numberedPoints(7)});
    source.fail(u"/items"_s, fault::member(u"numberReturned"_s, 8));
    HttpTransport transport(m_limits);
    OgcFeatures connector(source.url(), transport, m_limits);
    const Listing listing = listAll(connector, u"titik"_s);
    QVERIFY(listing.error);
    QCOMPARE(listing.error->kind, ErrorKind::Short);
    QCOMPARE(listing.error->what, message::make<message::Code::MissingRows>(8, 7));
}

void TestPaging::boundsPages()
{
    LoopbackSource source;
    source.put({.id = u"titik"_s, .features = numberedPoints(25)});
    Limits limits = m_limits;
    limits.maxPages = 2;
    HttpTransport transport(limits);
    OgcFeatures connector(source.url(), transport, limits);
    const Listing listing = listAll(connector, u"titik"_s);
    QVERIFY(listing.error);
    QCOMPARE(listing.error->kind, ErrorKind::TooLarge);
    QCOMPARE(source.requestCount(u"/items"_s), 2);
}

ANJUNGAN_TEST(QCoreApplication, TestPaging)
#include "paging_test.moc"
