// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/one_source_device.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

namespace {

/// Two collections and their exposure, each with a validator so that they can be unchanged.
struct ExposedDevice : OneSourceDevice
{
    ExposedDevice()
    {
        collection.etag = "\"s1\"";
        serve();
        zones.id = u"zona"_s;
        zones.etag = "\"z1\"";
        zones.features = {test::feature(u"a"_s, test::rectangle(-180, -90, 180, 90),
                                        {{u"kode"_s, u"a"_s}, {u"kelas"_s, u"tinggi"_s}})};
        source.put(zones);
        workspace.datasets << dataset(u"zona"_s);
        workspace::Exposure exposure{
            .id = u"paparan"_s, .points = u"sekolah"_s, .zones = u"zona"_s, .classField = u"kelas"_s};
        exposure.result = workspace::resultOf(exposure, workspace);
        workspace.exposures = {exposure};
    }

    store::ExposureRecord exposure() const
    {
        auto reader = store::Reader::open(file());
        return (*reader)->exposure(u"paparan"_s)->value_or(store::ExposureRecord{});
    }

    test::LoopbackCollection zones;
};

} // namespace

/// When the engine computes exposures, and what it reports of them.
class EngineExposuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesExposuresAfterTheirDatasets()
    {
        using enum ExposureUpdate::Outcome;
        ExposedDevice device;
        Report report = device.sync();
        QVERIFY(report.allCurrent());
        QCOMPARE(report.exposures.size(), 1);
        QCOMPARE(report.exposures.first().outcome, Computed);
        QCOMPARE(report.exposures.first().rows, 25);
        QCOMPARE(device.value(u"SELECT count(*) FROM paparan WHERE kelas = 'tinggi'"_s), 25);
        const auto computed = device.exposure().computedAt;

        device.clock.pass(std::chrono::hours(1));
        report = device.sync();
        QCOMPARE(report.exposures.first().outcome, Unchanged);
        QCOMPARE(device.exposure().computedAt, computed);

        device.zones.etag = "\"z2\"";
        device.zones.features = {test::feature(u"a"_s, test::rectangle(-180, -90, 180, 90),
                                               {{u"kode"_s, u"a"_s}, {u"kelas"_s, u"rendah"_s}})};
        device.source.put(device.zones);
        report = device.sync();
        QCOMPARE(report.exposures.first().outcome, Computed);
        QCOMPARE(device.value(u"SELECT count(*) FROM paparan WHERE kelas = 'rendah'"_s), 25);
    }

    void makesGoodAnExposureThatACrashLeftBehind()
    {
        ExposedDevice device;
        // The state after a crash between a publish and the exposure: both datasets, no exposure; then the network
        // fails.
        const QList<workspace::Exposure> exposures = std::exchange(device.workspace.exposures, {});
        QVERIFY(device.sync().allCurrent());
        device.workspace.exposures = exposures;
        device.source.stop();
        const Report report = device.sync();
        QCOMPARE(report.datasets.first().outcome, Outcome::SourceDown);
        QCOMPARE(report.exposures.first().outcome, ExposureUpdate::Outcome::Computed);
        QCOMPARE(device.exposure().rows, 25);

        device.workspace.exposures.clear();
        device.sync();
        QVERIFY(!device.exposure().computedAt);
        QVERIFY(!device.value(u"SELECT count(*) FROM paparan"_s).isValid());
    }

    void anExposureWithoutADatasetIsAFailure()
    {
        ExposedDevice device;
        device.source.remove(u"zona"_s);
        const Report report = device.sync();
        QCOMPARE(report.datasets.first().outcome, Outcome::Published);
        QVERIFY(!report.allCurrent());
        QCOMPARE(report.exposures.first().outcome, ExposureUpdate::Outcome::Failed);
        QCOMPARE(report.exposures.first().error,
                 message::Messages{message::make<message::Code::ExposureNotSynced>(u"zona"_s)});
        QCOMPARE(device.exposure().error, report.exposures.first().error);
    }

    void tellsOfAnExposureAfterEachOfItsDatasets()
    {
        ExposedDevice device;
        auto cache = store::Writer::open(device.file());
        QVERIFY(cache.has_value());
        source::HttpTransport transport(device.options.limits);
        SyncEngine engine(device.workspace, transport, **cache, device.clock, device.options);
        QSignalSpy exposed(&engine, &SyncEngine::exposed);
        QCoro::waitFor(engine.run({u"sekolah"_s}));
        QCOMPARE(exposed.size(), 2); // at the beginning, and after the dataset
        QCoro::waitFor(engine.run({u"zona"_s}));
        QCOMPARE(exposed.size(), 4);
        const auto last = exposed.last().first().value<ExposureUpdate>();
        QCOMPARE(last.exposure, u"paparan"_s);
        QCOMPARE(last.outcome, ExposureUpdate::Outcome::Computed);
        QCoro::waitFor(engine.run({u"zona"_s})); // unchanged: still told, since its clocks moved
        QCOMPARE(exposed.last().first().value<ExposureUpdate>().outcome, ExposureUpdate::Outcome::Unchanged);
    }
};

ANJUNGAN_TEST(QCoreApplication, EngineExposuresTest)
#include "engine_exposures_test.moc"
