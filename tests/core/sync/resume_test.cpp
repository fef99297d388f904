// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/collection_fetcher.h"
#include "core/sync/definition.h"
#include "tests/core/sync/register.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QFile>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::Register;
namespace fault = anjungan::test::fault;

/// An interrupted listing continues after the last received page, unless the source has changed.
class ResumeTest : public QObject
{
    Q_OBJECT

    /// A register whose first sync was interrupted after two of its four pages.
    struct BrokenOff : Register
    {
        explicit BrokenOff(const std::function<void(test::LoopbackCollection &)> &listing = {})
        {
            if (listing)
                listing(collection);
            serve();
            source.fail(u"offset=20"_s, fault::status(500));
            first = sync();
            clock.pass(std::chrono::minutes(5));
        }

        Observation first;
    };

private Q_SLOTS:
    void continuesAfterTheLastPage()
    {
        BrokenOff office;
        QCOMPARE(office.first.outcome, Outcome::SourceDown);
        QCOMPARE(office.first.cause, source::ErrorKind::ServerFault);
        QVERIFY(office.rows().isEmpty());
        const Observation seen = office.sync();
        QCOMPARE(seen.error, message::Messages());
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(office.source.requestCount(), 3); // the last page again, and the two that were missing
        QCOMPARE(seen.requests, 3);
        QVERIFY2(test::told(seen.note).contains(u"sync.went_on(20)"_s), qPrintable(test::told(seen.note)));
        QCOMPARE(office.rows(), office.rowsAtSource());
        QCOMPARE(seen.contentHash, office.contentHashOfFreshDevice());
        // Nothing proves that the first pages are still valid: their age is that of the pass.
        QCOMPARE(seen.confirmedAt, office.clock.now().addSecs(-300));
        QVERIFY(!QFile::exists(office.file() + u".stage"_s));
    }

    void valuesThatAreReadByPromiseContinueToo()
    {
        Register office;
        office.workspace.datasets.first().fields = {{.name = u"nilai"_s, .type = workspace::FieldType::Integer}};
        const auto asText = fault::eachFeature([](QJsonObject &feature) {
            QJsonObject properties = feature[u"properties"].toObject();
            properties[u"nilai"] = QString::number(properties[u"nilai"].toInt());
            feature[u"properties"] = properties;
        });
        office.source.fail(u"offset=20"_s, fault::status(500));
        office.source.fail(u"/items"_s, asText, -1);
        QCOMPARE(office.sync().outcome, Outcome::SourceDown);
        const Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY2(test::told(seen.note).contains(u"sync.went_on(20)"_s), qPrintable(test::told(seen.note)));
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void survivesAnyNumberOfBreaks()
    {
        Register office;
        for (const auto &page : {u"offset=10"_s, u"offset=20"_s, u"offset=30"_s}) {
            office.source.fail(page, fault::cutAfter(100));
            QVERIFY(!isCurrent(office.sync().outcome));
        }
        QCOMPARE(office.sync().outcome, Outcome::Published);
        QCOMPARE(office.source.requestCount(), 2);
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void aValidatorProvesThatItIsStillSo()
    {
        BrokenOff office([](test::LoopbackCollection &listing) { listing.etag = "\"1\""; });
        const Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(office.source.requestCount(), 3); // one that proves it, two pages
        QVERIFY(!seen.confirmedAt);
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void aValidatorThatMovedBeginsAgain()
    {
        BrokenOff office([](test::LoopbackCollection &listing) { listing.etag = "\"1\""; });
        office.write(u"1"_s, 4711);
        office.collection.etag = "\"2\"";
        office.serve();
        const Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY2(test::told(seen.note).contains(u"sync.began_again([sync.changed_meanwhile()])"_s),
                 qPrintable(test::told(seen.note)));
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void aCountThatMovedBeginsAgain()
    {
        BrokenOff office;
        office.erase(u"1"_s);
        office.serve();
        const Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY2(test::told(seen.note).contains(u"sync.began_again("_s), qPrintable(test::told(seen.note)));
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void fieldsThatMovedBeginAgain()
    {
        BrokenOff office;
        for (QJsonObject &row : office.collection.features) {
            QJsonObject properties = row[u"properties"].toObject();
            properties.insert(u"baru"_s, 1);
            row[u"properties"] = properties;
        }
        office.source.put(office.collection);
        const Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY2(test::told(seen.note).contains(u"sync.began_again([sync.changed_meanwhile()])"_s),
                 qPrintable(test::told(seen.note)));
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void anAddressThatEndedBeginsAgain()
    {
        BrokenOff office;
        office.source.fail(u"offset=10"_s, fault::status(404));
        const Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY2(test::told(seen.note).contains(u"sync.began_again([sync.next_page_unknown()])"_s),
                 qPrintable(test::told(seen.note)));
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void anotherDefinitionBeginsAgain()
    {
        BrokenOff office;
        office.workspace.datasets.first().period = u"diubah"_s;
        const Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY2(test::told(seen.note).contains(u"sync.began_again([sync.definition_changed()])"_s),
                 qPrintable(test::told(seen.note)));
    }

    void withoutProofPagesAreKeptForAWhileOnly()
    {
        const auto tellsNothing = [](test::LoopbackCollection &listing) { listing.tellsMatched = false; };
        BrokenOff soon(tellsNothing);
        QCOMPARE(soon.sync().outcome, Outcome::Published);
        QCOMPARE(soon.source.requestCount(), 3);
        BrokenOff late(tellsNothing);
        late.clock.pass(std::chrono::hours(2));
        const Observation seen = late.sync();
        QVERIFY2(test::told(seen.note).contains(u"sync.began_again("_s), qPrintable(test::told(seen.note)));
        QCOMPARE(late.rows(), late.rowsAtSource());
    }

    /// Setting the clock back makes pages neither old nor new.
    void aClockThatJumpsBackBreaksNothing()
    {
        BrokenOff office;
        office.clock.pass(-std::chrono::hours(24 * 400));
        QCOMPARE(office.sync().outcome, Outcome::Published);
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void nonsenseFromTheSourceIsNotKept()
    {
        Register office;
        office.source.fail(u"offset=20"_s, fault::body("{\"type\": \"FeatureCollection\", \"features\": 1}"));
        QCOMPARE(office.sync().outcome, Outcome::Faulty);
        QCOMPARE(office.sync().outcome, Outcome::Published);
        QCOMPARE(office.source.requestCount(u"/items"_s), 4);
        QCOMPARE(office.rows(), office.rowsAtSource());
    }

    void aDeltaContinuesToo()
    {
        Register office;
        office.source.declare({.filters = true});
        office.sync();
        office.clock.pass(std::chrono::hours(7));
        for (int i = 100; i < 125; ++i)
            office.write(QString::number(i), i);
        office.serve();
        office.source.fail(u"offset=20"_s, fault::cutAfter(100));
        QCOMPARE(office.sync().outcome, Outcome::SourceDown);
        QCOMPARE(office.rows().size(), 35);
        const Observation seen = office.sync();
        QCOMPARE(std::pair(seen.outcome, seen.way), std::pair(Outcome::Published, Way::Delta));
        QCOMPARE(seen.added, 25);
        QCOMPARE(office.source.requestCount(u"filter"_s), 2); // the last page again, and the one that was missing
        QCOMPARE(office.rows(), office.rowsAtSource());
        QCOMPARE(office.contentHash(), office.contentHashOfFreshDevice());
    }

    /// Killed between the publish and the cleanup: published pages must not count as fresh again.
    void pagesThatWerePublishedAreNotPublishedAgain()
    {
        BrokenOff office;
        QVERIFY(QFile::copy(office.file() + u".stage"_s, office.file() + u".copy"_s));
        QCOMPARE(office.sync().outcome, Outcome::Published);
        QVERIFY(QFile::rename(office.file() + u".copy"_s, office.file() + u".stage"_s));
        office.clock.pass(std::chrono::hours(1));
        office.write(u"1"_s, 4711);
        office.serve();
        const Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(office.source.requestCount(u"/items"_s), 4);
        QCOMPARE(office.rows(), office.rowsAtSource());
        QVERIFY(!seen.confirmedAt);
    }

    /// All pages were received before the disk, the power or the program failed: validators prove that they are still
    /// valid, a count does not.
    void aListingThatWasCompleteIsPublishedLaterOnlyIfProven()
    {
        for (const bool proves : {false, true}) {
            Register office;
            if (proves)
                office.collection.etag = "\"1\"";
            office.serve();
            {
                auto cache = store::Writer::open(office.file());
                QVERIFY(cache.has_value());
                source::HttpTransport transport(office.options.limits);
                const workspace::Workspace &workspace = office.workspace;
                auto connector = source::makeConnector(workspace.sources.first(), transport, office.options.limits);
                auto stage = (*cache)->stage(workspace.datasets.first());
                const auto opened = QCoro::waitFor((*connector)->open(u"sekolah"_s, {}));
                Pass pass{.id = u"one"_s,
                          .definition = definitionOf(workspace.sources.first(), workspace.datasets.first()),
                          .base = {},
                          .startedAt = office.clock.now(),
                          .next = opened->first,
                          .last = {},
                          .promise = {},
                          .pages = {},
                          .lastModified = {}};
                CollectionFetcher collection(**connector, {.id = u"sekolah"_s, .key = u"kode"_s}, 100, {}, {});
                QVERIFY(QCoro::waitFor(collection.list(**stage, pass, {})).has_value());
            }
            office.clock.pass(std::chrono::minutes(10));
            const Observation seen = office.sync();
            QCOMPARE(seen.outcome, Outcome::Published);
            QCOMPARE(office.source.requestCount(u"/items"_s), proves ? 1 : 4);
            QCOMPARE(seen.confirmedAt, std::nullopt);
            QCOMPARE(test::told(seen.note),
                     proves ? u"sync.went_on(35)"_s : u"sync.began_again([sync.stage_unproven()])"_s);
            QCOMPARE(office.rows(), office.rowsAtSource());
        }
    }

    void aStageThatIsDamagedIsDropped()
    {
        BrokenOff office;
        QFile stage(office.file() + u".stage"_s);
        QVERIFY(stage.open(QIODevice::ReadWrite));
        stage.write(QByteArray(4'096, 'x'));
        stage.close();
        const Observation seen = office.sync();
        QCOMPARE(seen.error, message::Messages());
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(office.rows(), office.rowsAtSource());
    }
};

ANJUNGAN_TEST(QCoreApplication, ResumeTest)
#include "resume_test.moc"
