// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/faulty_device.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonDocument>

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using source::ErrorKind;
using sync::Outcome;

namespace {

/// Makes each page contain another row, for a listing that never ends.
QByteArray oneMoreRow(qint64 row)
{
    const QString code = u"99.%1"_s.arg(row);
    const QJsonObject made =
        feature(code, rectangle(98, 2, 99, 3), {{u"kode"_s, code}, {u"nilai"_s, row}, {u"nama"_s, u"x"_s}});
    return QJsonDocument(made).toJson(QJsonDocument::Compact);
}

QJsonArray firstRows(const FaultyDevice &device, int count)
{
    QJsonArray rows;
    for (int row = 0; row < count; ++row)
        rows.append(device.collection.features[static_cast<std::size_t>(row)]);
    return rows;
}

fault::Fault withField(const QString &name, const QJsonValue &value)
{
    return fault::eachFeature([=](QJsonObject &feature) {
        QJsonObject properties = feature[u"properties"].toObject();
        properties.insert(name, value); // inserting undefined removes
        feature[u"properties"] = properties;
    });
}

const auto again = u"source.same_page_again()"_s;

} // namespace

/// Every inconsistency between a listing's pages, on the real engine.
class PagingFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survives_data();
    void survives();
    void survivesAListingWithoutEnd();
    void survivesACollectionThatIsGone_data();
    void survivesACollectionThatIsGone();
    void survivesACollectionThatGoesWhileItIsListed();
    void neverTakesARepeatedPageForDeletions_data();
    void neverTakesARepeatedPageForDeletions();
    void continuesAfterAnEmptyPage_data();
    void continuesAfterAnEmptyPage();
    void beginsAgainWhereTheCountMovesOnce();
    void takesALimitThatIsLowered_data();
    void takesALimitThatIsLowered();
    void aNextLinkToThePageItselfIsTheLastPage();
    void keepsARowThatCameTwiceOnce();
    void tellsAKeyOfTwoRows();
    void followsFields_data();
    void followsFields();
    void refusesATypeThatWasNotPromised();
};

void PagingFaultsTest::survives_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<fault::Fault>("fault");
    QTest::addColumn<bool>("tellsMatched");
    QTest::addColumn<Told>("told");
    const auto row = [](const char *name, const QString &part, const fault::Fault &fault, bool tells, Outcome outcome,
                        std::optional<ErrorKind> cause, const QString &words) {
        QTest::newRow(name) << part << fault << tells << Told{outcome, cause, words, 20};
    };
    const auto items = u"/items"_s;
    const auto second = u"offset=10"_s;
    const auto last = u"offset=20"_s;
    row("next to another host", second, fault::next(u"http://example.invalid/items?offset=20"_s), true, Outcome::Faulty,
        ErrorKind::Malformed, u"source.next_page_elsewhere("_s);
    row("next to another port", items, fault::next(u"http://127.0.0.1:1/items?offset=10"_s), true, Outcome::Faulty,
        ErrorKind::Malformed, u"source.next_page_elsewhere("_s);
    row("next to a file", items, fault::next(u"file:///etc/passwd"_s), true, Outcome::Faulty, ErrorKind::Malformed,
        u"source.next_page_elsewhere("_s);
    row("next in a circle of two", second, fault::next(u"items?offset=0&limit=10"_s), false, Outcome::Faulty,
        ErrorKind::Malformed, again);
    row("next in a circle of three, counted", last, fault::next(u"items?offset=0&limit=10"_s), true, Outcome::Faulty,
        ErrorKind::Malformed, again);
    row("next to itself by another name", second, fault::next(u"items?offset=10&limit=10"_s), false, Outcome::Faulty,
        ErrorKind::Malformed, again);
    row(
        "the same rows on every page", items,
        [](HttpAnswer &answer) {
            static QJsonArray first;
            QJsonObject page = QJsonDocument::fromJson(answer.body).object();
            if (first.isEmpty())
                first = page[u"features"].toArray();
            fault::features(first)(answer);
        },
        false, Outcome::Faulty, ErrorKind::Malformed, again);
    row("more rows promised", items, fault::member(u"numberMatched"_s, 40), true, Outcome::Faulty, {},
        u"sync.other_row_count(40, 25)"_s);
    row("fewer rows promised", items, fault::member(u"numberMatched"_s, 20), true, Outcome::Faulty, {},
        u"sync.other_row_count(20, 25)"_s);
    row("fewer rows in the page than it says", second, fault::member(u"numberReturned"_s, 11), true, Outcome::Faulty,
        ErrorKind::Short, u"source.missing_rows(11, 10)"_s);
    row("the count moves in every pass", second, fault::member(u"numberMatched"_s, 26), true, Outcome::Faulty, {},
        u"sync.source_changed"_s);
    row("the last page is missing", last, fault::both(fault::features({}), fault::next({})), true, Outcome::Faulty, {},
        u"sync.other_row_count(25, 20)"_s);
    row("a page is no page", second, fault::body("{\"type\":\"FeatureCollection\"}"), true, Outcome::Faulty,
        ErrorKind::Malformed, u"source.no_features()"_s);
    row("400 in the middle", second, fault::status(400), true, Outcome::Faulty, ErrorKind::BadRequest,
        u"source.status(400"_s);
}

void PagingFaultsTest::survives()
{
    QFETCH(QString, part);
    QFETCH(fault::Fault, fault);
    QFETCH(bool, tellsMatched);
    QFETCH(Told, told);
    FaultyDevice device;
    proveSurvived(
        device,
        [&] {
            device.collection.tellsMatched = tellsMatched;
            device.serve();
            device.source.fail(part, fault, -1);
        },
        told);
}

void PagingFaultsTest::survivesAListingWithoutEnd()
{
    FaultyDevice device;
    device.options.limits.maxPages = 12;
    proveSurvived(
        device,
        [&] {
            device.collection.made = MadeRows{.count = 1'000'000'000'000, .feature = oneMoreRow};
            device.serve();
        },
        {Outcome::Faulty, ErrorKind::TooLarge, u"source.too_many_pages(12)"_s, 3 + 12}, [&] { device.serve(2); });
}

void PagingFaultsTest::survivesACollectionThatIsGone_data()
{
    QTest::addColumn<bool>("isRenamed");
    QTest::addColumn<QByteArray>("etag");
    QTest::newRow("gone") << false << QByteArray();
    QTest::newRow("gone, with validators") << false << QByteArray("\"1\"");
    QTest::newRow("renamed") << true << QByteArray();
    QTest::newRow("renamed, with validators") << true << QByteArray("\"1\"");
}

void PagingFaultsTest::survivesACollectionThatIsGone()
{
    QFETCH(bool, isRenamed);
    QFETCH(QByteArray, etag);
    FaultyDevice device;
    device.collection.etag = etag;
    device.serve();
    proveSurvived(
        device,
        [&] {
            device.source.remove(u"wilayah"_s);
            LoopbackCollection renamed = device.collection;
            renamed.id = u"wilayah_2026"_s;
            if (isRenamed)
                device.source.put(renamed);
        },
        {Outcome::Faulty, ErrorKind::NotFound, u"source.unknown_collection(wilayah)"_s}, [&] { device.serve(); });
}

void PagingFaultsTest::survivesACollectionThatGoesWhileItIsListed()
{
    FaultyDevice device;
    proveSurvived(
        device, [&] { device.source.fail(u"/items"_s, [&](HttpAnswer &) { device.source.remove(u"wilayah"_s); }); },
        {Outcome::Faulty, ErrorKind::NotFound, u"source.status_not_found("_s}, [&] { device.serve(); });
}

void PagingFaultsTest::neverTakesARepeatedPageForDeletions_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("rows");
    QTest::newRow("the second is the first") << u"offset=10"_s << 10;
    QTest::newRow("the last is a part of the first") << u"offset=20"_s << 5;
}

/// The number of rows is right, but some are missing.
void PagingFaultsTest::neverTakesARepeatedPageForDeletions()
{
    QFETCH(QString, part);
    QFETCH(int, rows);
    FaultyDevice device;
    QCOMPARE(device.sync().outcome, Outcome::Published);
    const Held before = device.held();
    device.source.fail(part, fault::features(firstRows(device, rows)));
    const sync::Observation seen = device.sync();
    QVERIFY2(!sync::isCurrent(seen.outcome), qPrintable(sync::outcomeName(seen.outcome)));
    QVERIFY(!seen.error.isEmpty());
    QCOMPARE(device.held(), before);
    const sync::Observation healed = device.sync();
    QVERIFY2(healed.outcome == Outcome::Unchanged, qPrintable(test::told(healed.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
}

void PagingFaultsTest::continuesAfterAnEmptyPage_data()
{
    QTest::addColumn<bool>("tellsMatched");
    QTest::newRow("counted") << true;
    QTest::newRow("not counted") << false;
}

void PagingFaultsTest::continuesAfterAnEmptyPage()
{
    QFETCH(bool, tellsMatched);
    FaultyDevice device;
    QCOMPARE(device.sync().outcome, Outcome::Published);
    device.serve(2);
    device.collection.tellsMatched = tellsMatched;
    device.serve();
    device.source.fail(u"offset=10"_s,
                       fault::both(fault::features({}), fault::next(u"items?offset=10&limit=10&f=json"_s)));
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
}

void PagingFaultsTest::beginsAgainWhereTheCountMovesOnce()
{
    FaultyDevice device;
    QCOMPARE(device.sync().outcome, Outcome::Published);
    // Between the first and the second page the source loads its next version, with one more row.
    device.source.fail(u"offset=10"_s, [&](HttpAnswer &answer) {
        device.serve(2);
        device.collection.features.push_back(
            feature(u"13.01"_s, rectangle(99, 2, 100, 3), {{u"kode"_s, u"13.01"_s}, {u"nilai"_s, 1}}));
        device.serve();
        fault::member(u"numberMatched"_s, 26)(answer);
    });
    device.source.clearRequests();
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QVERIFY2(test::told(seen.note).contains(u"sync.source_changed"_s), qPrintable(test::told(seen.note)));
    QVERIFY(device.source.requestCount() <= 3 + 2 + 1 + 4);
    QCOMPARE(device.cacheRows(), device.sourceRows());
}

void PagingFaultsTest::takesALimitThatIsLowered_data()
{
    QTest::addColumn<bool>("isDuring");
    QTest::newRow("between syncs") << false;
    QTest::newRow("between pages") << true;
}

void PagingFaultsTest::takesALimitThatIsLowered()
{
    QFETCH(bool, isDuring);
    FaultyDevice device;
    QCOMPARE(device.sync().outcome, Outcome::Published);
    device.serve(2);
    const auto lower = [&device] {
        device.collection.maxLimit = 4;
        device.collection.linksNext = false;
        device.serve();
    };
    if (isDuring)
        device.source.fail(u"/items"_s, [&](HttpAnswer &) { lower(); });
    else
        lower();
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
}

void PagingFaultsTest::aNextLinkToThePageItselfIsTheLastPage()
{
    FaultyDevice device;
    device.source.fail(u"offset=20"_s, fault::next(u"items?f=json&limit=10&offset=20"_s));
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(device.source.requestCount(u"/items"_s), 3);
    QCOMPARE(device.cacheRows(), device.sourceRows());
}

void PagingFaultsTest::keepsARowThatCameTwiceOnce()
{
    FaultyDevice device;
    QJsonObject twin = device.collection.features.front();
    twin[u"id"] = u"another"_s;
    device.collection.features.push_back(twin);
    device.serve();
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QVERIFY2(test::told(seen.error).contains(u"sync.rows_twice("_s), qPrintable(test::told(seen.error)));
    QCOMPARE(seen.rows, 25);
    device.collection.features.pop_back();
    QCOMPARE(device.cacheRows(), device.sourceRows());
    QCOMPARE(device.held().flaws, QStringList());
}

void PagingFaultsTest::tellsAKeyOfTwoRows()
{
    FaultyDevice device;
    QJsonObject other = device.collection.features.front();
    QJsonObject properties = other[u"properties"].toObject();
    properties.insert(u"nilai"_s, -1);
    other[u"properties"] = properties;
    device.collection.features.push_back(other);
    device.serve();
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QVERIFY2(test::told(seen.error).contains(u"sync.keys_shared(1, 12.00"_s), qPrintable(test::told(seen.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
    QCOMPARE(device.sync().outcome, Outcome::Unchanged);

    device.collection.features.pop_back();
    device.serve();
    const sync::Observation healed = device.sync();
    QCOMPARE(std::tuple(healed.outcome, healed.removed, test::told(healed.error)),
             std::tuple(Outcome::Published, 1, QString()));
    QCOMPARE(device.cacheRows(), device.sourceRows());
}

void PagingFaultsTest::followsFields_data()
{
    QTest::addColumn<QString>("part"); // the pages that are changed
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    for (const auto &[name, part] :
         {std::pair("on one page", u"offset=10"_s), std::pair("on all pages", u"/items"_s)}) {
        QTest::addRow("added %s", name) << part << u"baru"_s << QJsonValue(u"isi"_s);
        QTest::addRow("removed %s", name) << part << u"nama"_s << QJsonValue(QJsonValue::Undefined);
        QTest::addRow("null %s", name) << part << u"nama"_s << QJsonValue();
        QTest::addRow("number to text %s", name) << part << u"nilai"_s << QJsonValue(u"dua puluh"_s);
        QTest::addRow("text to number %s", name) << part << u"nama"_s << QJsonValue(42);
        QTest::addRow("integer to real %s", name) << part << u"nilai"_s << QJsonValue(0.5);
        QTest::addRow("text to list %s", name) << part << u"nama"_s << QJsonValue(QJsonArray{1, 2});
    }
    QTest::newRow("number to boolean on all pages") << u"/items"_s << u"nilai"_s << QJsonValue(true);
}

void PagingFaultsTest::followsFields()
{
    QFETCH(QString, part);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    FaultyDevice device;
    QCOMPARE(device.sync().outcome, Outcome::Published);
    device.source.fail(part, withField(field, value), -1);
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));

    const auto changed = device.collection.features;
    for (std::size_t row = 0; row < device.collection.features.size(); ++row) {
        if (part != u"/items" && (row < 10 || row >= 20))
            continue;
        QJsonObject &feature = device.collection.features[row];
        QJsonObject properties = feature[u"properties"].toObject();
        properties.insert(field, value);
        feature[u"properties"] = properties;
    }
    QCOMPARE(device.cacheRows(), device.sourceRows());
    QCOMPARE(device.held().flaws, QStringList());
    device.collection.features = changed;
    device.source.mend();
    QCOMPARE(device.sync().outcome, Outcome::Published);
    QCOMPARE(device.cacheRows(), device.sourceRows());
    QCOMPARE(device.held().flaws, QStringList());
}

void PagingFaultsTest::refusesATypeThatWasNotPromised()
{
    FaultyDevice device;
    device.workspace.datasets.first().fields = {{.name = u"nilai"_s, .type = workspace::FieldType::Integer}};
    proveSurvived(device, [&] { device.source.fail(u"offset=10"_s, withField(u"nilai"_s, u"banyak"_s), -1); },
                  {Outcome::Faulty, {}, u"sync.values_too_unreadable(nilai, "_s});
}

ANJUNGAN_TEST(QCoreApplication, PagingFaultsTest)
#include "paging_faults_test.moc"
