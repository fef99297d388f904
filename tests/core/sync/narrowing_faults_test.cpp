// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/register.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using sync::Outcome;

namespace {

fault::Fault withoutField(const QString &name)
{
    return fault::eachFeature([=](QJsonObject &feature) {
        QJsonObject properties = feature[u"properties"].toObject();
        properties.remove(name);
        feature[u"properties"] = properties;
    });
}

} // namespace

/// Faulty answers to restricted requests: changed rows, keys, the number of rows. In every case the cache has its old
/// content or the source's, and is reported as current only in the latter case.
class NarrowingFaultsTest : public QObject
{
    Q_OBJECT

    /// A register of 60 rows in pages of twenty, synced once, in which rows were then added, changed and removed: more
    /// than a page of changes, and of keys.
    struct Office : Register
    {
        Office() : Register(60)
        {
            options.limits.pageSize = collection.maxLimit = 20; // so that "limit=1" is nothing but the count
            source.declare({.filters = true, .projects = true});
            serve();
            sync();
            before = rows();
            clock.pass(std::chrono::hours(7));
            for (int row = 5; row < 35; ++row)
                write(QString::number(row), 1000 + row);
            erase(u"50"_s);
            erase(u"51"_s);
            write(u"61"_s, 61);
            serve();
        }

        QStringList before;
    };

private Q_SLOTS:
    void holdsTheOldOrTheNew_data();
    void holdsTheOldOrTheNew();
    void listsAllWhereItIsRefused_data();
    void listsAllWhereItIsRefused();
    void missingKeysAreNotTakenForDeletions();
    void takesRowsThatWereNotAskedFor();
};

void NarrowingFaultsTest::holdsTheOldOrTheNew_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<fault::Fault>("fault");
    QTest::addColumn<bool>("canBeNoticed"); // else it is what the source has, as far as anybody can know
    const std::map<const char *, QString> parts{{"changes", u"filter="_s},
                                                {"more changes", u"cql2-text&f=json&limit=20&offset=20"_s},
                                                {"keys", u"properties="_s},
                                                {"more keys", u"properties=kode&f=json&limit=20&offset=20"_s},
                                                {"number", u"limit=1"_s}};
    const std::map<const char *, fault::Fault> faults{
        {"400", fault::status(400)},
        {"401", fault::status(401)},
        {"404", fault::status(404)},
        {"429", fault::status(429)},
        {"500", fault::status(500)},
        {"503", fault::status(503)},
        {"reset", fault::reset()},
        {"cut", fault::cutAfter(100)},
        {"portal", fault::html()},
        {"damaged gzip", fault::packedBadly()},
        {"broken JSON", fault::body("{")},
        {"no rows", fault::features({})},
        {"no rows and no more pages", fault::both(fault::features({}), fault::next({}))},
        {"no more pages", fault::next({})},
        {"rows missing", fault::member(u"numberReturned"_s, 99)},
        {"more rows counted", fault::member(u"numberMatched"_s, 1000)},
        {"fewer rows counted", fault::member(u"numberMatched"_s, 2)},
        {"not counted", fault::member(u"numberMatched"_s, QJsonValue::Undefined)},
        {"no keys", withoutField(u"kode"_s)},
        {"no times", withoutField(u"diubah"_s)},
        {"next elsewhere", fault::next(u"http://example.invalid/"_s)},
    };
    for (const auto &[place, part] : parts) {
        const bool isOfRows = part.contains(u"cql2-text"_s) || part == u"filter=";
        for (const auto &[name, fault] : faults) {
            const QByteArray what(name);
            const bool isContent = isOfRows && (what == "no keys" || what == "no times");
            const bool isSilence = part == u"limit=1" && what == "not counted";
            QTest::addRow("%s: %s", place, name) << part << fault << !(isContent || isSilence);
        }
    }
}

void NarrowingFaultsTest::holdsTheOldOrTheNew()
{
    QFETCH(QString, part);
    QFETCH(fault::Fault, fault);
    QFETCH(bool, canBeNoticed);
    Office office;
    office.source.fail(part, fault, -1);
    office.source.clearRequests();
    const sync::Observation seen = office.sync();
    QVERIFY(office.source.requestCount(part) > 0);
    QVERIFY2(office.source.requestCount() < 40, qPrintable(QString::number(office.source.requestCount())));
    if (!sync::isCurrent(seen.outcome))
        QCOMPARE(office.rows(), office.before);
    else if (canBeNoticed)
        QCOMPARE(office.rows(), office.rowsAtSource());
    QVERIFY(sync::isCurrent(seen.outcome) || (!seen.error.isEmpty() && !test::told(seen.error).contains(u'\n')));

    office.source.mend();
    office.clock.pass(std::chrono::hours(1));
    const sync::Observation healed = office.sync();
    QVERIFY2(sync::isCurrent(healed.outcome), qPrintable(test::told(healed.error)));
    QCOMPARE(office.rows(), office.rowsAtSource());
    QCOMPARE(office.contentHash(), office.contentHashOfFreshDevice());
}

void NarrowingFaultsTest::listsAllWhereItIsRefused_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<fault::Fault>("fault");
    const std::map<const char *, fault::Fault> faults{
        {"400", fault::status(400)},
        {"a redirect elsewhere", fault::redirect("http://example.invalid/")},
        {"a page in HTML", fault::html()},
        {"an exception with status 200", fault::body(R"({"code":"NoApplicableCode","description":"no such filter"})")},
        {"an exception in XML", fault::body("<ows:ExceptionReport/>")},
        {"no features", fault::member(u"features"_s, QJsonValue::Null)},
        {"fewer rows than it says", fault::member(u"numberReturned"_s, 99)},
        {"the count of all rows", fault::member(u"numberMatched"_s, 59)},
    };
    for (const auto &[name, fault] : faults) {
        QTest::addRow("changes: %s", name) << u"filter="_s << fault;
        if (!QByteArray(name).startsWith("the count"))
            QTest::addRow("keys: %s", name) << u"properties="_s << fault;
    }
    QTest::newRow("one row: refused") << u"limit=1"_s << fault::status(400);
    QTest::newRow("one row: a page in HTML") << u"limit=1"_s << fault::html();
}

/// Permanently, because the source declares an ability for all its collections that this one does not have, or says so
/// in its own way.
void NarrowingFaultsTest::listsAllWhereItIsRefused()
{
    QFETCH(QString, part);
    QFETCH(fault::Fault, fault);
    Office office;
    office.source.fail(part, fault, -1);
    const sync::Observation seen = office.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(seen.way, sync::Way::Full);
    QVERIFY(!seen.note.isEmpty());
    QCOMPARE(office.rows(), office.rowsAtSource());
}

void NarrowingFaultsTest::missingKeysAreNotTakenForDeletions()
{
    // Like a source that ignores the name and sends no count.
    Office office;
    office.collection.tellsMatched = false;
    office.serve();
    office.source.fail(u"properties="_s, withoutField(u"kode"_s), -1);
    office.clock.pass(std::chrono::hours(48)); // a complete pass is due
    const sync::Observation seen = office.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(office.rows(), office.rowsAtSource());
}

void NarrowingFaultsTest::takesRowsThatWereNotAskedFor()
{
    // Like a source, or a proxy, that ignores the filter.
    Office office;
    office.source.fail(
        u"filter="_s,
        [&office](HttpAnswer &answer) {
            QJsonArray all;
            for (const QJsonObject &row : office.collection.features)
                all.append(row);
            fault::features(all)(answer);
            fault::member(u"numberMatched"_s, all.size())(answer);
            fault::next({})(answer);
        },
        -1);
    const sync::Observation seen = office.sync();
    QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
    QCOMPARE(office.rows(), office.rowsAtSource());
}

ANJUNGAN_TEST(QCoreApplication, NarrowingFaultsTest)
#include "narrowing_faults_test.moc"
