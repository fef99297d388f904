// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/reader.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QTemporaryDir>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

/// What a run tells while it is under way, and by which moments it goes. Real source, engine and cache.
class ProgressTest : public QObject
{
    Q_OBJECT

    /// A device with the dataset "sekolah" of 25 rows, in pages of ten.
    struct Device
    {
        Device()
        {
            test::LoopbackCollection collection;
            collection.id = u"sekolah"_s;
            collection.features = test::numberedPoints(25);
            collection.maxLimit = 10;
            source.put(collection);
            workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
            add(u"sekolah"_s);
            options.limits.idleTimeout = test::patient(std::chrono::milliseconds(500));
        }

        void add(const QString &id)
        {
            workspace.datasets << workspace::Dataset{
                .id = id, .source = u"pusat"_s, .collection = id, .key = u"kode"_s};
        }

        Report sync()
        {
            auto cache = store::Writer::open(file());
            if (!cache)
                qFatal("%s", qPrintable(test::told(cache.error())));
            source::HttpTransport transport(options.limits);
            SyncEngine engine(workspace, transport, **cache, clock, options);
            told.clear();
            connect(&engine, &SyncEngine::progressed, &engine, [this](const Progress &progress) { told << progress; });
            return QCoro::waitFor(engine.run());
        }

        store::DatasetRecord record() const
        {
            const auto reader = store::Reader::open(file());
            const auto found = (*reader)->dataset(u"sekolah"_s);
            return found && *found ? **found : store::DatasetRecord{};
        }

        QString file() const { return folder.filePath(u"cache.gpkg"_s); }

        QTemporaryDir folder;
        QList<Progress> told; ///< by the last sync
        test::LoopbackSource source;
        workspace::Workspace workspace;
        test::ManualClock clock;
        Options options;
    };

private Q_SLOTS:
    void bytesOfAPageUnderWayAreTold()
    {
        Device device;
        device.source.fail(u"/items"_s, fault::stallAfter(700), -1, 1); // in the middle of the second page
        QCOMPARE(device.sync().datasets.first().outcome, Outcome::SourceDown);
        const auto first = std::ranges::find(device.told, 10, &Progress::rows);
        QVERIFY(first != device.told.end());
        qint64 most = 0;
        for (auto one = first; one != device.told.end(); ++one)
            if (one->phase == Progress::Phase::Fetching)
                most = std::max(most, one->bytes);
        QCOMPARE(most - first->bytes, 700);

        device.source.mend();
        QCOMPARE(device.sync().datasets.first().outcome, Outcome::Published);
        for (qsizetype i = 1; i < device.told.size(); ++i)
            QVERIFY2(device.told[i].bytes >= device.told[i - 1].bytes, "what came does not go again");
        QCOMPARE(device.told.last().bytes, device.told.last().done->bytes);
    }

    /// By a clock that goes on while a sync does.
    void momentsOfARunAreInTheirOrder()
    {
        Device device;
        device.add(u"gone"_s);
        device.clock.run(std::chrono::seconds(1));
        const QDateTime before = device.clock.now();
        Report report = device.sync();
        const QDateTime between = device.clock.now();
        const store::DatasetRecord first = device.record();
        QCOMPARE(report.datasets[0].outcome, Outcome::Published);
        QVERIFY(before < report.datasets[0].at && report.datasets[0].at < between);
        QVERIFY(before < report.datasets[1].at && report.datasets[1].at < between);
        QVERIFY(before < *first.confirmedAt && *first.confirmedAt <= report.datasets[0].at);
        QVERIFY(before < *first.publishedAt && *first.publishedAt <= report.datasets[0].at);

        report = device.sync();
        const QDateTime after = device.clock.now();
        const store::DatasetRecord second = device.record();
        QCOMPARE(report.datasets[0].outcome, Outcome::Unchanged);
        QVERIFY(between < report.datasets[0].at && report.datasets[0].at < after);
        QVERIFY(between < *second.confirmedAt && *second.confirmedAt <= report.datasets[0].at);
        QCOMPARE(second.publishedAt, first.publishedAt);

        device.source.stop();
        report = device.sync();
        QCOMPARE(report.datasets[0].outcome, Outcome::SourceDown);
        QVERIFY(after < report.datasets[0].at);
        QCOMPARE(device.record().confirmedAt, second.confirmedAt);
    }
};

ANJUNGAN_TEST(QCoreApplication, ProgressTest)
#include "progress_test.moc"
