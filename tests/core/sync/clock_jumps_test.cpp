// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/reader.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/writer.h"
#include "core/sync/sync_service.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_folder.h"
#include "tests/support/no_pause.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace anjungan;
using namespace anjungan::sync;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

/// A device whose clock jumps back and forth by years, with a source whose time is right.
class ClockJumpsTest : public QObject
{
    Q_OBJECT

    /// A source with filters, so that syncs are deltas, and its rows by key.
    struct Device
    {
        Device()
        {
            workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
            workspace.datasets = {{.id = u"titik"_s,
                                   .source = u"pusat"_s,
                                   .collection = u"titik"_s,
                                   .key = u"kode"_s,
                                   .modified = u"diubah"_s}};
            source.declare({.filters = true, .projects = true});
            for (int i = 0; i < 25; ++i)
                set(i, i);
            serve();
        }

        void set(int row, int value)
        {
            const QString id = QString::number(row);
            rows[row] =
                test::feature(id, test::point(98, 2),
                              {{u"kode"_s, id}, {u"nilai"_s, value}, {u"diubah"_s, time.toString(Qt::ISODate)}});
        }

        void serve()
        {
            test::LoopbackCollection collection;
            collection.id = u"titik"_s;
            collection.maxLimit = 10;
            for (const auto &[row, feature] : rows)
                collection.features.push_back(feature);
            source.put(collection);
        }

        Observation sync()
        {
            auto cache = store::Writer::open(file());
            source::HttpTransport transport(Options{}.limits);
            SyncEngine engine(workspace, transport, **cache, clock, {.shrinkShare = 1});
            return QCoro::waitFor(engine.run()).datasets.first();
        }

        QString file() const { return folder.filePath(u"cache.gpkg"_s); }

        QStringList wanted() const
        {
            QStringList all;
            for (const auto &[row, feature] : rows)
                all << u"%1=%2"_s.arg(row).arg(feature[u"properties"_s][u"nilai"_s].toInt());
            return all;
        }

        QStringList cached() const
        {
            const auto reader = store::Reader::open(file());
            QSqlQuery query((*reader)->connection().database());
            QStringList all;
            query.exec(u"SELECT kode, nilai FROM titik ORDER BY CAST(kode AS INTEGER)"_s);
            while (query.next())
                all << u"%1=%2"_s.arg(query.value(0).toString(), query.value(1).toString());
            return all;
        }

        QTemporaryDir folder{test::memoryFolder()};
        test::LoopbackSource source;
        workspace::Workspace workspace;
        test::ManualClock clock;
        QDateTime time{{2026, 11, 21}, {0, 0}, QTimeZone::UTC}; ///< the source's
        std::map<int, QJsonObject> rows;
    };

private Q_SLOTS:
    /// ANJUNGAN_SEED sets another seed.
    void neverKeepASyncFromTheSource()
    {
        bool isSet = false;
        const uint set = qEnvironmentVariable("ANJUNGAN_SEED").toUInt(&isSet);
        const uint seed = isSet ? set : 20261122;
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Device device;
        QCOMPARE(device.sync().outcome, Outcome::Published);
        constexpr std::chrono::seconds jumps[] = {-400 * 24h, -24h, -1h, -1s, 0s, 1s, 1h, 24h, 400 * 24h};
        int cut = 0;
        for (int round = 0; round < 60; ++round) {
            device.clock.pass(jumps[random.bounded(int(std::size(jumps)))]);
            device.time = device.time.addSecs(random.bounded(1, 3'600));
            for (int i = 0; i < 3; ++i)
                device.set(random.bounded(40), random.bounded(1'000));
            device.rows.erase(random.bounded(40));
            device.serve();
            if (round % 5 == 0) { // what is staged has the time of before the next jump
                device.source.fail(u"offset=10"_s, fault::reset(), -1);
                cut += isCurrent(device.sync().outcome) ? 0 : 1;
                device.source.mend();
                device.clock.pass(jumps[random.bounded(int(std::size(jumps)))]);
            }
            const Observation seen = device.sync();
            const QByteArray at = QByteArray::number(round) + ": " + test::told(seen.error).toUtf8() + ' ' +
                                  test::told(seen.note).toUtf8();
            QVERIFY2(isCurrent(seen.outcome), at.constData());
            QVERIFY2(device.cached() == device.wanted(), at.constData());
            const auto reader = store::Reader::open(device.file());
            const store::DatasetRecord record = (*reader)->dataset(u"titik"_s)->value();
            QCOMPARE(record.attemptedAt, device.clock.now());
            QVERIFY2(record.confirmedAt && *record.confirmedAt <= device.clock.now(), at.constData());
            QVERIFY(seen.milliseconds >= 0);
            QVERIFY((*reader)->checkLedger()->isValid());
        }
        qInfo("%d of the syncs were cut", cut);
        QVERIFY(cut > 0);
    }

    /// A wait that was set while the clock was a year ahead is not a year long.
    void neverBlockTheSchedule()
    {
        Device device;
        device.clock.pass(400 * 24h);
        device.source.fail(u"/items"_s, fault::status(503), -1);
        const ServiceParts parts{
            .openCache = [&]() -> CacheResult<std::unique_ptr<Cache>> { return store::Writer::open(device.file()); },
            .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }};
        {
            SyncService service(device.workspace, parts, device.clock, {.pause = test::noPause});
            QSignalSpy finished(&service, &SyncService::finished);
            service.start();
            QTRY_COMPARE(finished.size(), 1);
            QCOMPARE(finished.first().first().value<Report>().datasets.first().outcome, Outcome::SourceDown);
        }
        device.source.mend();
        device.clock.pass(-400 * 24h);
        // The program starts again, with the wait that is in the cache.
        SyncService service(device.workspace, parts, device.clock, {});
        QSignalSpy finished(&service, &SyncService::finished);
        service.start();
        QTRY_VERIFY(service.plan().next || !finished.isEmpty());
        if (finished.isEmpty())
            QVERIFY(device.clock.now().secsTo(*service.plan().next) < 3'600);
        // It checks the clock every minute, and in start().
        QTRY_VERIFY((device.clock.pass(1min), service.start(), !finished.isEmpty()));
        QCOMPARE(finished.first().first().value<Report>().datasets.first().outcome, Outcome::Published);
    }
};

ANJUNGAN_TEST(QCoreApplication, ClockJumpsTest)
#include "clock_jumps_test.moc"
