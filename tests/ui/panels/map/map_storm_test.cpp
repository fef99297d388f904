// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/support/told.h"
#include "tests/ui/map/picture_compare.h"
#include "tests/ui/panels/map/layers_cache.h"
#include "tests/ui/panels/map/map_desk.h"
#include "tests/ui/panels/map/odd_shapes.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/map/map_view.h"
#include "ui/map/sheet/sheet.h"

#include <QApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 1000;
constexpr int warmUp = 300;

/// Megabytes that the process uses; none if unknown.
std::optional<double> residentMegabytes()
{
#if defined(__SANITIZE_ADDRESS__)
    return {}; // it keeps what was freed
#endif
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    return {};
}

/// 900 squares, so that a leaked scene needs noticeable memory; all of them move with the version.
source::RowPage versionOf(int version)
{
    std::vector<source::SourceRow> features;
    for (int number = 0; number < 900; ++number) {
        const double shift = version % 7 * 0.01;
        const int row = number / 30;
        features.push_back(test::squareShape(number, 98 + (number % 30) * 0.1 + shift, 2 + row * 0.03, 0.015,
                                             QString::number(version % 3 + 1)));
    }
    return test::pageOfShapes(std::move(features));
}

} // namespace

/// A finger moves the map all the time while a sync publishes.
class TestMapStorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zoomsAThousandTimesWhileASyncPublishes()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        test::DemoCache cache(test::layersWorkspace());
        test::fillLayers(cache, versionOf(0), test::morning);
        cache.close();
        test::MapDesk desk(cache, {700, 500}, map::MapSurface::Interactive);
        QVERIFY(desk.settle());

        std::atomic_bool ends = false;
        std::atomic_int published = 0;
        QString error;
        const std::unique_ptr<QThread> sync(QThread::create([&] {
            const auto writer = store::Writer::open(cache.file());
            error = writer ? QString() : test::told(writer.error());
            while (!ends && error.isEmpty()) {
                const int version = published + 1;
                error = test::publishPage(**writer, *cache.workspace().dataset(u"aneh"_s), versionOf(version),
                                          test::morning);
                published = version;
                QMetaObject::invokeMethod(&desk.panel, [&desk] { desk.panel.refresh({u"aneh"_s}); });
            }
        }));
        sync->start();
        std::optional<double> warm;
        std::vector<std::weak_ptr<const render::Scene>> scenes;
        for (int step = 0; step < steps; ++step) {
            if (step == warmUp)
                warm = residentMegabytes();
            const auto key = random.bounded(20) == 0 ? Qt::Key_Home : step / 10 % 2 ? Qt::Key_Minus : Qt::Key_Plus;
            QTest::keyClick(&desk.panel.view(), key);
            // A frame, unless the camera is at its limits.
            const double zoom = desk.panel.view().viewport().zoom;
            (void)QTest::qWaitFor([&] { return desk.panel.view().viewport().zoom != zoom; }, 10);
            if (const auto scene = desk.panel.sheet().scene; scenes.empty() || scenes.back().lock() != scene)
                scenes.push_back(scene);
        }
        const auto alive = [&scenes] {
            return std::ranges::count_if(scenes, [](const auto &scene) { return !scene.expired(); });
        };
        const std::optional<double> after = residentMegabytes();
        const auto heldMeanwhile = alive();
        ends = true;
        QVERIFY(sync->wait(10'000));
        QCOMPARE(error, QString());
        qInfo() << published.load() << "versions;" << warm.value_or(0) << "MB after" << warmUp << "steps,"
                << after.value_or(0) << "MB after" << steps;
        QVERIFY(published > 5);
        // The visible one, those with replacement tiles, and those being painted.
        QVERIFY2(heldMeanwhile < 10, qPrintable(QString::number(heldMeanwhile)));

        QTest::keyClick(&desk.panel.view(), Qt::Key_Home);
        QTest::qWait(0);
        QVERIFY(desk.settle());
        test::MapDesk anew(cache, {700, 500}, map::MapSurface::Interactive);
        QVERIFY(anew.settle());
        for (const double zoom : {7.0, 10.0})
            QCOMPARE(desk.picture(99.5, 2.5, zoom), anew.picture(99.5, 2.5, zoom));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return test::compare(desk.panel.view().grab().toImage(), anew.panel.view().grab().toImage())
                    .isTolerable();
            },
            5'000));
        QVERIFY(scenes.size() > 5);
        QTRY_VERIFY2(alive() <= 1, qPrintable(QString::number(alive())));
        // A scene needs some 3 MB with its levels, its tiles at one zoom 4 MB: one leak per step would be gigabytes.
        if (warm)
            QVERIFY2(*after < *warm + 120, qPrintable(u"%1 MB, then %2 MB"_s.arg(*warm).arg(*after)));
    }
};

ANJUNGAN_TEST(QApplication, TestMapStorm)
#include "map_storm_test.moc"
