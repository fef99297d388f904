// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/source/ogc_features.h"
#include "core/source/ogc_narrowing.h"
#include "tests/support/loopback_source.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace anjungan::source;
using namespace anjungan::test;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::UTC);

QString hour(int n) { return noon.addSecs(3600LL * n).toString(Qt::ISODate); }

/// `count` rows, row n changed n hours after noon.
std::vector<QJsonObject> hourly(int count)
{
    std::vector<QJsonObject> rows;
    for (int n = 0; n < count; ++n)
        rows.push_back(feature(n, point(98, 2), {{u"kode"_s, QString::number(n)}, {u"ubah"_s, hour(n)}}));
    return rows;
}

} // namespace

/// Restricted listings: changed rows, keys, a count; the restriction holds from page to page.
class TestNarrowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAbilities_data();
    void readsAbilities();
    void tellsAbilities();
    void writesTheFilter_data();
    void writesTheFilter();
    void writesTheFilterOfAPart_data();
    void writesTheFilterOfAPart();
    void joinsPartAndTime();
    void keepsThePartOfAPage();
    void sendsTheFilterAsItIs();
    void listsWhatChanged_data();
    void listsWhatChanged();
    void leavesALinkWithATokenAlone();
    void listsKeys();
    void listsKeysWithoutGeometries();
    void asksForTheOutermostRows();
    void countsRows();
    void leavesOutWhatCannotBeSaid();
    void tellsThatASourceRefuses();
    void listsAMillionRowsThatAreNotThere();

private:
    std::vector<Fetched> list(Cursor cursor)
    {
        std::vector<Fetched> pages;
        for (std::optional<Cursor> at = cursor; at && pages.size() < 50;) {
            auto fetched = QCoro::waitFor(m_connector->fetch(*at, {}, {}, {}));
            if (!fetched) {
                qWarning("%ls", qUtf16Printable(told(fetched.error())));
                return {};
            }
            at = fetched->next;
            pages.push_back(*std::move(fetched));
        }
        return pages;
    }
    Opened open() { return QCoro::waitFor(m_connector->open(u"titik"_s, {})).value_or(Opened{}); }

    const Limits m_limits{.pageSize = 10, .idleTimeout = std::chrono::seconds(20)};
    std::unique_ptr<LoopbackSource> m_source;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<OgcFeatures> m_connector;
};

void TestNarrowing::init()
{
    m_source = std::make_unique<LoopbackSource>();
    m_source->declare({.filters = true, .projects = true});
    m_source->put({.id = u"titik"_s, .features = hourly(40)});
    m_transport = std::make_unique<HttpTransport>(m_limits);
    m_connector = std::make_unique<OgcFeatures>(m_source->url(), *m_transport, m_limits);
}

void TestNarrowing::readsAbilities_data()
{
    QTest::addColumn<QStringList>("classes");
    QTest::addColumn<Abilities>("abilities");
    const QString ogc = u"http://www.opengis.net/spec/"_s;
    const QStringList filter{ogc + u"ogcapi-features-3/1.0/conf/filter"_s,
                             ogc + u"ogcapi-features-3/1.0/conf/features-filter"_s};
    QTest::newRow("nothing") << QStringList() << Abilities{};
    QTest::newRow("part 3 and CQL2") << filter + QStringList{ogc + u"cql2/1.0/conf/cql2-text"_s}
                                     << Abilities{.filters = true};
    QTest::newRow("part 3's draft") << filter + QStringList{ogc + u"ogcapi-features-3/1.0/conf/filter-cql2-text"_s}
                                    << Abilities{.filters = true};
    QTest::newRow("CQL2 as JSON only") << filter + QStringList{ogc + u"cql2/1.0/conf/cql2-json"_s} << Abilities{};
    QTest::newRow("filter, but not of features")
        << QStringList{filter.first(), ogc + u"cql2/1.0/conf/cql2-text"_s} << Abilities{};
    QTest::newRow("queryables only, as pygeoapi")
        << QStringList{ogc + u"ogcapi-features-3/1.0/conf/queryables"_s,
                       ogc + u"ogcapi-features-3/1.0/conf/queryables-query-parameters"_s}
        << Abilities{};
    QTest::newRow("part 6's draft, as ldproxy")
        << QStringList{ogc + u"ogcapi-features-6/0.0/conf/properties"_s} << Abilities{.projects = true};
    QTest::newRow("part 6") << QStringList{ogc + u"ogcapi-features-6/1.0/conf/properties-features"_s}
                            << Abilities{.projects = true};
    QTest::newRow("another's filter") << QStringList{u"https://api.stacspec.org/v1.0.0/item-search#filter"_s}
                                      << Abilities{};
}

void TestNarrowing::readsAbilities()
{
    QFETCH(QStringList, classes);
    QFETCH(Abilities, abilities);
    QVERIFY(abilitiesOf({{u"conformsTo"_s, QJsonArray::fromStringList(classes)}}) == abilities);
}

void TestNarrowing::tellsAbilities()
{
    QVERIFY(open().abilities == (Abilities{.filters = true, .projects = true}));
    LoopbackSource plain;
    plain.put({.id = u"titik"_s, .features = hourly(1)});
    OgcFeatures connector(plain.url(), *m_transport, m_limits);
    QVERIFY(QCoro::waitFor(connector.open(u"titik"_s, {}))->abilities == Abilities{});
}

void TestNarrowing::writesTheFilter_data()
{
    QTest::addColumn<Since>("since");
    QTest::addColumn<QString>("filter");
    const auto row = [](const char *name, const Since &since, const QString &filter) {
        QTest::newRow(name) << since << filter;
    };
    row("time", {u"ubah"_s, noon}, u"\"ubah\" >= TIMESTAMP('2026-11-20T12:00:00Z')"_s);
    row("parts of a second are cut off", {u"ubah"_s, noon.addMSecs(999)},
        u"\"ubah\" >= TIMESTAMP('2026-11-20T12:00:00Z')"_s);
    row("any zone becomes UTC", {u"ubah"_s, noon.toOffsetFromUtc(7 * 3600)},
        u"\"ubah\" >= TIMESTAMP('2026-11-20T12:00:00Z')"_s);
    row("date", {u"tanggal"_s, noon, true}, u"\"tanggal\" >= DATE('2026-11-20')"_s);
    row("reserved word", {u"and"_s, noon}, u"\"and\" >= TIMESTAMP('2026-11-20T12:00:00Z')"_s);
    row("space, plus, apostrophe", {u"a+b c'd&e"_s, noon}, u"\"a+b c'd&e\" >= TIMESTAMP('2026-11-20T12:00:00Z')"_s);
}

void TestNarrowing::writesTheFilter()
{
    QFETCH(Since, since);
    const QUrl url = changedSinceUrl(QUrl(u"http://a.id/items?f=json&token=a%2Bb&limit=10"_s), since);
    const QUrlQuery query(url);
    QTEST(query.queryItemValue(u"filter"_s, QUrl::FullyDecoded), "filter");
    QCOMPARE(query.queryItemValue(u"filter-lang"_s), u"cql2-text"_s);
    QCOMPARE(query.queryItemValue(u"limit"_s), u"10"_s);
    QVERIFY2(url.toEncoded().contains("token=a%2Bb&"), url.toEncoded().constData());
}

void TestNarrowing::writesTheFilterOfAPart_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QString>("filter");
    const QString one = u"\"kode\" = '12.07' OR \"kode\" LIKE '12.07.%'"_s;
    QTest::newRow("one") << u"kode"_s << QStringList(u"12.07"_s) << one;
    QTest::newRow("two") << u"kode"_s << QStringList{u"12.07"_s, u"12"_s}
                         << one + u" OR \"kode\" = '12' OR \"kode\" LIKE '12.%'"_s;
    QTest::newRow("reserved word") << u"and"_s << QStringList(u"1"_s) << u"\"and\" = '1' OR \"and\" LIKE '1.%'"_s;
    QTest::newRow("all rows") << u"kode"_s << QStringList() << QString();
    QTest::newRow("a name with a quote") << u"ko\"de"_s << QStringList(u"12"_s) << QString();
    QTest::newRow("no name") << QString() << QStringList(u"12"_s) << QString();
    for (const auto &other : {u"12' OR '1'='1"_s, u"12%"_s, u"_"_s, u""_s, u"12."_s})
        QTest::newRow(qPrintable(u"no code: "_s + other)) << u"kode"_s << QStringList{u"12"_s, other} << QString();
    QStringList many;
    for (int i = 0; i < 200; ++i)
        many << u"12.%1"_s.arg(i);
    QTest::newRow("too many for a URL") << u"kode"_s << many << QString();
}

void TestNarrowing::writesTheFilterOfAPart()
{
    QFETCH(QString, field);
    QFETCH(QStringList, codes);
    const QUrl first(u"http://a.id/items?f=json&token=a%2Bb&limit=10"_s);
    const QUrl url = partUrl(first, {field, codes});
    QTEST(QUrlQuery(url).queryItemValue(u"filter"_s, QUrl::FullyDecoded), "filter");
    QCOMPARE(url == first, QUrlQuery(url).queryItemValue(u"filter"_s).isEmpty());
    QVERIFY2(url.toEncoded().contains("token=a%2Bb&"), url.toEncoded().constData());
    QVERIFY(url.toEncoded().size() < 8'000);
}

void TestNarrowing::joinsPartAndTime()
{
    const QUrl part = partUrl(QUrl(u"http://a.id/items?limit=10"_s), {u"kab"_s, {u"12.07"_s}});
    const QUrlQuery query(changedSinceUrl(part, {u"ubah"_s, noon}));
    QCOMPARE(query.queryItemValue(u"filter"_s, QUrl::FullyDecoded),
             u"(\"kab\" = '12.07' OR \"kab\" LIKE '12.07.%') AND \"ubah\" >= TIMESTAMP('2026-11-20T12:00:00Z')"_s);
    QCOMPARE(query.allQueryItemValues(u"filter"_s).size(), 1);
    QCOMPARE(query.allQueryItemValues(u"filter-lang"_s).size(), 1);
    const QUrlQuery keys(fieldOnlyUrl(countOnlyUrl(sortedUrl(part, u"npsn"_s)), u"npsn"_s, {.projects = true}));
    QVERIFY(keys.hasQueryItem(u"filter"_s) && keys.hasQueryItem(u"properties"_s) && keys.hasQueryItem(u"sortby"_s));
}

/// What is known of rows stays with the kept ones.
void TestNarrowing::keepsThePartOfAPage()
{
    RowPage page;
    page.fields = {u"kode"_s, u"kab"_s};
    const auto add = [&page](const Value &kab) {
        page.features.push_back({.id = QString::number(page.features.size()), .values = {u"x"_s, kab}});
    };
    add(u"12.71"_s);
    add(u"12.07.02"_s);
    add(12.1); // sent as 12.10
    add(12.07);
    add(Value{});
    add(std::int64_t{12});
    add(u"12.07"_s);
    page.features[6].values.resize(2);
    page.features[4].values.resize(1);
    page.features[3].box = {.minX = 200, .minY = 0, .maxX = 200, .maxY = 0};
    page.outsideWorld = 1;
    page.digits = {{2, 1, u"12.10"_s}, {6, 0, u"1.0"_s}};
    page.notFinite = {{0, 2, 1}, {1, 1, 0}};
    RowPage other = page;
    QCOMPARE(keepPart(page, {u"kab"_s, {u"12.07"_s}}), (std::vector<std::size_t>{1, 3, 6}));
    QCOMPARE(page.features.size(), std::size_t(3));
    QCOMPARE(page.features[2].id, u"6"_s);
    QCOMPARE(page.digits, (std::vector<SentDigits>{{2, 0, u"1.0"_s}}));
    QCOMPARE(page.notFinite, (std::vector<NotFinite>{{0, 2, 0}}));
    QCOMPARE(page.outsideWorld, 1);
    RowPage whole = other;
    QCOMPARE(keepPart(whole, {u"kab"_s, {}}).size(), other.features.size());
    QCOMPARE(keepPart(whole, {u"kab"_s, {u"12.10"_s}}), (std::vector<std::size_t>{2}));
    QCOMPARE(whole.outsideWorld, 0);
    QCOMPARE(keepPart(other, {u"tiada"_s, {u"12"_s}}).size(), std::size_t(0));
}

void TestNarrowing::sendsTheFilterAsItIs()
{
    list(m_connector->changedSince(open().first, {u"ubah"_s, noon.addSecs(3600LL * 15)}));
    const QByteArray target = m_source->requests().back().target;
    const QByteArray filter = "filter=%22ubah%22%20%3E%3D%20TIMESTAMP%28%272026-11-21T03%3A00%3A00Z%27%29";
    // Compared after decoding, independent of how much is percent-encoded.
    QCOMPARE(QByteArray::fromPercentEncoding(target.mid(target.indexOf("filter="))),
             QByteArray::fromPercentEncoding(filter + "&filter-lang=cql2-text&limit=10&offset=20")
                 .replace("&limit=10&offset=20", target.contains("offset=20") ? "&f=json&limit=10&offset=20" : ""));
    QVERIFY2(!target.contains(' ') && !target.contains('"') && !target.contains('+'), target.constData());
}

void TestNarrowing::listsWhatChanged_data()
{
    QTest::addColumn<LoopbackCollection>("collection");
    const auto row = [](const char *name, const std::function<void(LoopbackCollection &)> &change) {
        LoopbackCollection collection{.id = u"titik"_s, .features = hourly(40)};
        change(collection);
        QTest::newRow(name) << collection;
    };
    row("next", [](auto &) {});
    row("next, no count", [](auto &c) { c.tellsMatched = false; });
    row("next that forgets the filter", [](auto &c) { c.nextForgetsFilter = true; });
    row("by offset", [](auto &c) { c.linksNext = false; });
    row("by offset, no word", [](auto &c) { c.linksNext = c.tellsMatched = c.tellsReturned = false; });
    row("lowered limit", [](auto &c) { c.maxLimit = 4; });
}

void TestNarrowing::listsWhatChanged()
{
    QFETCH(LoopbackCollection, collection);
    m_source->put(collection);
    std::vector<QString> ids;
    for (const Fetched &page : list(m_connector->changedSince(open().first, {u"ubah"_s, noon.addSecs(3600LL * 15)}))) {
        for (const SourceRow &feature : page.page.features)
            ids.push_back(feature.id);
        if (collection.tellsMatched)
            QCOMPARE(page.page.numberMatched, 25);
    }
    std::vector<QString> wanted;
    for (int n = 15; n < 40; ++n)
        wanted.push_back(QString::number(n));
    QCOMPARE(ids, wanted);
}

void TestNarrowing::leavesALinkWithATokenAlone()
{
    const QUrl page(u"http://a.id/items?filter=x&properties=k&limit=10"_s);
    const QUrl byToken(u"http://a.id/items?cursor=Zm9v"_s);
    QCOMPARE(asNarrowAs(page, byToken), byToken);
    const QUrl whole(u"http://a.id/items?filter=x&properties=k&limit=10&offset=10"_s);
    QCOMPARE(asNarrowAs(page, whole), whole);
    QCOMPARE(QUrlQuery(asNarrowAs(page, QUrl(u"http://a.id/items?offset=10"_s))).queryItemValue(u"properties"_s),
             u"k"_s);
    const QUrl wide(u"http://a.id/items?limit=10&offset=10"_s);
    QCOMPARE(asNarrowAs(QUrl(u"http://a.id/items?limit=10"_s), wide), wide);
}

void TestNarrowing::listsKeys()
{
    const auto pages = list(m_connector->keysOnly(open().first, u"kode"_s, {.projects = true}));
    QCOMPARE(pages.size(), std::size_t{4});
    for (const Fetched &page : pages) {
        QCOMPARE(page.page.fields, std::vector{u"kode"_s});
        QVERIFY(std::ranges::all_of(page.page.features, [](const SourceRow &row) { return row.wkb.isEmpty(); }));
    }
    QCOMPARE(pages.back().page.features.back().values.at(0), Value(u"39"_s));
    for (const HttpRequest &request : m_source->requests())
        QVERIFY(!request.target.contains("skipGeometry"));
}

/// Many servers select fields and send geometries all the same.
void TestNarrowing::listsKeysWithoutGeometries()
{
    m_source->put({.id = u"titik"_s, .features = hourly(40), .sendsGeometry = true});
    m_source->declare({.projects = true, .skipsGeometry = true});
    const Opened opened = open();
    QVERIFY(opened.abilities.skipsGeometry);
    const auto pages = list(m_connector->keysOnly(opened.first, u"kode"_s, opened.abilities));
    QCOMPARE(pages.size(), std::size_t{4}); // the condition is kept from page to page
    for (const Fetched &page : pages)
        QVERIFY(std::ranges::all_of(page.page.features, [](const SourceRow &row) { return row.wkb.isEmpty(); }));
}

void TestNarrowing::asksForTheOutermostRows()
{
    m_source->declare({.sorts = true});
    const Opened opened = open();
    QCOMPARE(opened.abilities, (Abilities{.sorts = true}));
    const Cursor sorted = m_connector->sortedBy(opened.first, u"kode"_s);
    for (const auto &[which, code] : {std::pair(Outermost::Greatest, u"39"_s), std::pair(Outermost::Least, u"0"_s)}) {
        const Cursor cursor = m_connector->outermost(sorted, u"ubah"_s, which, opened.abilities);
        const auto fetched = QCoro::waitFor(m_connector->fetch(cursor, {}, {}, {}));
        QVERIFY(fetched);
        QCOMPARE(fetched->page.features.size(), std::size_t{1});
        QCOMPARE(fetched->page.features.front().values.at(0), Value(code));
        QCOMPARE(fetched->page.numberMatched, 40);
        QCOMPARE(fetched->url, cursor.url);
    }
    QCOMPARE(m_connector->outermost(opened.first, u"a,b"_s, Outermost::Least, opened.abilities), opened.first);
    // Without the order it would be any row.
    m_source->fail(u"sortby=-ubah"_s, fault::status(400), -1);
    const auto refused = QCoro::waitFor(
        m_connector->fetch(m_connector->outermost(sorted, u"ubah"_s, Outermost::Greatest, {}), {}, {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadRequest);
}

void TestNarrowing::countsRows()
{
    const auto fetched = QCoro::waitFor(m_connector->fetch(m_connector->countOnly(open().first), {}, {}, {}));
    QVERIFY(fetched);
    QCOMPARE(fetched->page.numberMatched, 40);
    QCOMPARE(fetched->page.features.size(), std::size_t{1});
}

void TestNarrowing::leavesOutWhatCannotBeSaid()
{
    const Cursor first = open().first;
    QCOMPARE(m_connector->changedSince(first, {u"a\"b"_s, noon}), first);
    QCOMPARE(m_connector->changedSince(first, {QString(), noon}), first);
    QCOMPARE(m_connector->changedSince(first, {u"ubah"_s, QDateTime()}), first);
    QCOMPARE(m_connector->keysOnly(first, u"a,b"_s, {.projects = true}), first);
    QCOMPARE(m_connector->keysOnly(first, QString(), {.projects = true}), first);
}

void TestNarrowing::tellsThatASourceRefuses()
{
    const Cursor first = open().first;
    m_source->declare({}); // as one that declares for all its collections what this one can't
    for (const Cursor &cursor : {m_connector->changedSince(first, {u"ubah"_s, noon}),
                                 m_connector->keysOnly(first, u"kode"_s, {.projects = true})})
        QCOMPARE(QCoro::waitFor(m_connector->fetch(cursor, {}, {}, {})).error().kind, ErrorKind::BadRequest);
}

void TestNarrowing::listsAMillionRowsThatAreNotThere()
{
    MadeRows made{.count = 1'000'000, .feature = [](qint64 row) {
                      return "{\"type\":\"Feature\",\"id\":" + QByteArray::number(row) +
                             ",\"geometry\":null,\"properties\":{\"kode\":\"" + QByteArray::number(row) + "\"}}";
                  }};
    made.matching = [](const NotBefore &condition) {
        return condition.field == u"ubah" ? std::vector<qint64>{7, 999'999} : std::vector<qint64>{};
    };
    m_source->put({.id = u"titik"_s, .features = {}, .made = made});
    const Cursor first = open().first;
    const auto pages = list(m_connector->changedSince(first, {u"ubah"_s, noon}));
    QCOMPARE(pages.size(), std::size_t{1});
    QCOMPARE(pages.front().page.features.back().id, u"999999"_s);
    QCOMPARE(QCoro::waitFor(m_connector->fetch(m_connector->countOnly(first), {}, {}, {}))->page.numberMatched,
             1'000'000);
}

ANJUNGAN_TEST(QCoreApplication, TestNarrowing)
#include "narrowing_test.moc"
