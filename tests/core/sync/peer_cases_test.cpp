// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/reader.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_folder.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QFile>
#include <QJsonArray>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

/// Cases after bug reports of other programs (../shared/cases, named by their ids), on the real engine: what must come
/// out of a source that fails without saying so.
class PeerCasesTest : public QObject
{
    Q_OBJECT

    /// A device with the dataset "data", keyed by "kode".
    struct Device
    {
        Device()
        {
            collection.id = u"data"_s;
            workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
            workspace.datasets = {{.id = u"data"_s, .source = u"pusat"_s, .collection = u"data"_s, .key = u"kode"_s}};
        }

        /// Rows "R00000"… with the text `isi`.
        void serve(int rows, const QString &isi = u"x"_s)
        {
            collection.features.clear();
            for (int i = 0; i < rows; ++i)
                collection.features.push_back(test::feature(
                    i, QJsonValue::Null, {{u"kode"_s, u"R%1"_s.arg(i, 5, 10, QChar(u'0'))}, {u"isi"_s, isi}}));
            source.put(collection);
        }

        Observation sync(const std::function<void(const Progress &)> &progressed = {})
        {
            auto cache = store::Writer::open(file());
            if (!cache)
                qFatal("%s", qPrintable(test::told(cache.error())));
            source::HttpTransport transport(options.limits);
            SyncEngine engine(workspace, transport, **cache, clock, options);
            if (progressed)
                QObject::connect(&engine, &SyncEngine::progressed, &engine, progressed);
            return QCoro::waitFor(engine.run()).datasets.first();
        }

        QString file() const { return folder.filePath(u"cache.gpkg"_s); }

        /// The number of rows with the text; -1 if nothing is published.
        static int rows(const QString &file, const QString &isi)
        {
            const auto reader = store::Reader::open(file);
            if (!reader)
                return -1;
            QSqlQuery query((*reader)->connection().database());
            query.prepare(u"SELECT count(*) FROM data WHERE isi = ?"_s);
            query.addBindValue(isi);
            return query.exec() && query.next() ? query.value(0).toInt() : -1;
        }
        int rows(const QString &isi = u"x"_s) const { return rows(file(), isi); }

        QTemporaryDir folder{test::memoryFolder()};
        test::LoopbackSource source;
        test::LoopbackCollection collection;
        workspace::Workspace workspace;
        test::ManualClock clock;
        Options options;
    };

private Q_SLOTS:
    /// A table that is emptied and loaded at night: 200 without a row, as often as it is asked.
    void b08_anEmptyListingDoesNotEmptyTheDataset()
    {
        Device device;
        device.serve(5);
        QCOMPARE(device.sync().outcome, Outcome::Published);
        device.serve(0);
        for (int day = 0; day < 40; ++day) {
            const Observation seen = device.sync();
            QCOMPARE(seen.outcome, Outcome::Held);
            QCOMPARE(test::told(seen.error), u"sync.held_for_empty(5); sync.held_for_person()"_s);
            QCOMPARE(device.rows(), 5);
            device.clock.pass(std::chrono::days(1));
        }
        device.serve(5);
        QCOMPARE(device.sync().outcome, Outcome::Unchanged);
        device.serve(0);
        device.options.acceptHeld = true;
        QCOMPARE(device.sync().outcome, Outcome::Published);
        QCOMPARE(device.rows(), 0);
    }

    /// 20 rows are promised and 20 come, but the order moved: two twice, two never.
    void b11_eighteenRowsOfTwentyAreNotPublished()
    {
        Device device;
        device.collection.maxLimit = 10;
        device.serve(20);
        QJsonArray second;
        for (std::size_t i = 8; i < 18; ++i)
            second.append(device.collection.features[i]);
        device.source.fail(u"offset=10"_s, fault::features(second), -1);
        const Observation seen = device.sync();
        QCOMPARE(seen.outcome, Outcome::Held);
        QCOMPARE(test::told(seen.error), u"sync.rows_missing(2, 20); sync.held_for_person()"_s);
        QCOMPARE(device.rows(), -1);
    }

    /// Broken off at the fourth page of six, it goes on; the file alone, without its log, has all rows afterwards.
    void b26_itGoesOnAndACopyIsWhole()
    {
        Device device;
        device.collection.maxLimit = 10;
        device.serve(60);
        device.source.fail(u"offset=40"_s, fault::status(500));
        QCOMPARE(device.sync().outcome, Outcome::SourceDown);
        device.source.clearRequests();
        const Observation seen = device.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(device.source.requestCount(), 3); // the last page again, and the two that were missing
        QCOMPARE(device.source.requestCount(u"offset=30"_s), 1);
        const QString copy = device.folder.filePath(u"copy.gpkg"_s);
        QVERIFY(QFile::copy(device.file(), copy));
        QCOMPARE(Device::rows(copy, u"x"_s), 60);
    }

    /// No room while a whole listing is published: the old rows stay, and the next sync publishes what the source has
    /// then, not what was received before.
    void b27_whatCouldNotBePublishedIsNotPublishedLater_data()
    {
        QTest::addColumn<QString>("then"); // what the source has at the next sync
        QTest::addColumn<int>("pageRows");
        QTest::newRow("B27: the same, one page") << u"y"_s << 10'000;
        QTest::newRow("B27: the same, pages") << u"y"_s << 100;
        QTest::newRow("B27S: taken back, one page") << u"x"_s << 10'000;
        QTest::newRow("B27S: taken back, pages") << u"x"_s << 100;
        QTest::newRow("something else") << u"z"_s << 100;
    }

    void b27_whatCouldNotBePublishedIsNotPublishedLater()
    {
        QFETCH(QString, then);
        QFETCH(int, pageRows);
        test::FaultVfs disk;
        Device device;
        device.collection.maxLimit = pageRows;
        device.serve(400);
        QCOMPARE(device.sync().outcome, Outcome::Published);
        if (disk.opened() == 0)
            QSKIP("QtSql's driver has an SQLite of its own here");
        device.serve(400, u"y"_s);
        const Observation failed = device.sync([&disk](const Progress &progress) {
            if (progress.phase == Progress::Phase::Publishing)
                disk.arm({.kind = test::DiskFault::Kind::NoSpace, .lasts = true});
        });
        disk.disarm();
        QCOMPARE(failed.outcome, Outcome::CacheFault);
        QVERIFY(!failed.error.isEmpty());
        QCOMPARE(device.rows(), 400);

        device.serve(400, then);
        const Observation healed = device.sync();
        QVERIFY2(isCurrent(healed.outcome), qPrintable(test::told(healed.error)));
        QCOMPARE(device.rows(then), 400);
        QVERIFY(!healed.confirmedAt); // all of it was received in this sync
    }

    /// One row is deleted and another added while a listing is broken off: the count is the same, the rows have moved.
    void b27_ofAMovedListingNoRowIsMissingOrKept()
    {
        Device device;
        device.collection.maxLimit = 10;
        device.serve(40);
        device.source.fail(u"offset=20"_s, fault::status(500));
        QCOMPARE(device.sync().outcome, Outcome::SourceDown);
        device.collection.features.erase(device.collection.features.begin() + 3);
        device.collection.features.push_back(
            test::feature(99, QJsonValue::Null, {{u"kode"_s, u"R00099"_s}, {u"isi"_s, u"baru"_s}}));
        device.source.put(device.collection);
        const Observation seen = device.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY2(test::told(seen.note).contains(u"sync.began_again([sync.changed_meanwhile()])"_s),
                 qPrintable(test::told(seen.note)));
        QCOMPARE(std::pair(device.rows(), device.rows(u"baru"_s)), std::pair(39, 1));
        QCOMPARE(seen.rows, 40);
    }
};

ANJUNGAN_TEST(QCoreApplication, PeerCasesTest)
#include "peer_cases_test.moc"
