// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/lateness.h"
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace anjungan;
using query::Lateness;
using std::chrono::hours;
using sync::Outcome;

/// A late agency, a server that is down and an offline tablet are different, in the ledger and in answers.
class TestLateness : public QObject
{
    Q_OBJECT

    /// One device with one source and one dataset, whose agency promises new data each day, with six hours of grace.
    /// The newest row is of 21 November, 00:00 UTC; it is 07:05.
    struct Device
    {
        Device()
        {
            collection.id = u"laporan"_s;
            collection.features = {
                test::feature(u"1"_s, {}, {{u"kode"_s, u"1"_s}, {u"diubah"_s, u"2026-11-21T00:00:00Z"_s}})};
            serve();
            workspace::Dataset dataset;
            dataset.id = dataset.collection = u"laporan"_s;
            dataset.source = u"pusat"_s;
            dataset.key = u"kode"_s;
            dataset.modified = u"diubah"_s;
            dataset.cadence = workspace::Duration{.days = 1};
            dataset.grace = workspace::Duration{.seconds = 6LL * 3600};
            workspace.datasets = {dataset};
            workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
        }

        void serve() { source.put(collection); }

        void sync()
        {
            auto cache = store::Writer::open(file());
            if (!cache)
                qFatal("%s", qPrintable(test::told(cache.error())));
            source::HttpTransport transport(
                {}, [this] { return clock.now(); }, nullptr, [this](const QUrl &) { return isOffline; });
            sync::SyncEngine engine(workspace, transport, **cache, clock, {});
            QCoro::waitFor(engine.run());
        }

        QString file() const { return folder.filePath(u"cache.gpkg"_s); }

        query::Freshness freshness() const
        {
            const auto reader = store::Reader::open(file());
            const auto record = (*reader)->dataset(u"laporan"_s);
            return query::freshnessOf(workspace, record->value_or(store::DatasetRecord{.id = u"laporan"_s}),
                                      clock.now());
        }

        /// The entries of the ledger, the oldest first.
        QList<Outcome> outcomes() const
        {
            const auto reader = store::Reader::open(file());
            const auto entries = (*reader)->observations(u"laporan"_s, 100);
            QList<Outcome> outcomes;
            for (const store::LedgerEntry &entry : *entries)
                outcomes.prepend(entry.seen.outcome);
            return outcomes;
        }

        QTemporaryDir folder;
        test::LoopbackSource source;
        test::LoopbackCollection collection;
        workspace::Workspace workspace;
        test::ManualClock clock;
        bool isOffline = false;
    };

    static QDateTime time(int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone::UTC);
    }

private Q_SLOTS:
    void anAgencyOnTimeIsNotLate()
    {
        Device device;
        device.sync();
        const query::Freshness fresh = device.freshness();
        QCOMPARE(fresh.lateness, Lateness::Current);
        QCOMPARE(fresh.dueAt, time(22, 6));
        QCOMPARE(fresh.reason, QString());
    }

    void aLateAgency()
    {
        Device device;
        device.sync();
        device.clock.pass(hours(24));
        device.sync();
        const query::Freshness late = device.freshness();
        QCOMPARE(late.lateness, Lateness::Late);
        QCOMPARE(late.reason, u"agency_late"_s);
        QCOMPARE(late.since, time(22, 6));
        QVERIFY(sync::isCurrent(device.outcomes().last()));

        device.collection.features = {
            test::feature(u"1"_s, {}, {{u"kode"_s, u"1"_s}, {u"diubah"_s, u"2026-11-22T07:30:00Z"_s}})};
        device.serve();
        device.clock.pass(hours(1));
        device.sync();
        QCOMPARE(device.freshness().lateness, Lateness::Current);
        QCOMPARE(device.freshness().reason, QString());
    }

    void aDeadServer()
    {
        Device device;
        device.sync();
        device.source.stop();
        device.clock.pass(hours(1));
        device.sync();
        QCOMPARE(device.freshness().lateness, Lateness::Current);
        device.clock.pass(hours(24));
        device.sync();
        QCOMPARE(device.outcomes(), QList({Outcome::Published, Outcome::SourceDown, Outcome::SourceDown}));
        const query::Freshness down = device.freshness();
        QCOMPARE(down.reason, u"source_down"_s);
        QCOMPARE(down.since, time(21, 8, 5));
        // It is due by now, but the device could not check whether it was delivered.
        QCOMPARE(down.lateness, Lateness::Unknown);
    }

    void anOfflineTablet()
    {
        Device device;
        device.sync();
        device.source.stop();
        device.isOffline = true;
        device.clock.pass(hours(30));
        device.sync();
        QCOMPARE(device.outcomes(), QList({Outcome::Published, Outcome::DeviceOffline}));
        QCOMPARE(device.freshness().reason, u"device_offline"_s);
        QCOMPARE(device.freshness().since, time(22, 13, 5));
        QCOMPARE(device.freshness().lateness, Lateness::Unknown);

        // The network is back, but the server is down as well.
        device.isOffline = false;
        device.clock.pass(hours(1));
        device.sync();
        QCOMPARE(device.freshness().reason, u"source_down"_s);
        QCOMPARE(device.freshness().since, time(22, 14, 5));

        device.source.start();
        device.clock.pass(hours(1));
        device.sync();
        QCOMPARE(device.freshness().reason, u"agency_late"_s);
    }

    void aServerThatFailsWhileTheAgencyIsKnownToBeLate()
    {
        Device device;
        device.clock.pass(hours(48));
        device.sync();
        device.source.stop();
        device.clock.pass(hours(1));
        device.sync();
        QCOMPARE(device.freshness().lateness, Lateness::Late);
        QCOMPARE(device.freshness().reason, u"source_down"_s);
    }

    void nothingIsKnownOfWhatNeverCame()
    {
        Device device;
        device.isOffline = true;
        device.source.stop();
        const auto never = query::freshnessOf(device.workspace, {.id = u"laporan"_s}, device.clock.now());
        QCOMPARE(never.lateness, Lateness::Unknown);
        QCOMPARE(never.reason, u"never_synced"_s);
        device.sync();
        QCOMPARE(device.freshness().reason, u"device_offline"_s);
    }

    void withoutACadenceNothingIsLate()
    {
        Device device;
        device.workspace.datasets.first().cadence.reset();
        device.clock.pass(hours(24 * 365));
        device.sync();
        QCOMPARE(device.freshness().lateness, Lateness::Unknown);
        QCOMPARE(device.freshness().reason, QString());
    }
};

ANJUNGAN_TEST(QCoreApplication, TestLateness)
#include "lateness_test.moc"
