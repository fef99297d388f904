// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/picture_compare.h"
#include "tests/ui/panels/map/layers_cache.h"
#include "tests/ui/panels/map/map_desk.h"
#include "tests/ui/panels/map/odd_shapes.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/map/map_view.h"
#include "ui/map/sheet/sheet.h"

#include <QApplication>
#include <QFile>

using namespace anjungan;
using namespace Qt::StringLiterals;
using State = panels::Panel::State;

namespace {

void publish(test::DemoCache &cache, const QString &dataset, const source::RowPage &page)
{
    if (const QString error = cache.publish(dataset, page, test::morning); !error.isEmpty())
        qFatal("%s", qPrintable(error));
}

source::RowPage before() { return test::pageOfShapes(test::goodShapes()); }

source::RowPage otherShapes()
{
    return test::pageOfShapes({test::squareShape(1, 99.1, 2.1, 0.7, u"2"_s), test::squareShape(7, 98, 3, 0.4, u"1"_s),
                               test::squareShape(8, 100, 3, 0.4, u"3"_s)});
}

source::RowPage withoutGeometry(source::RowPage page)
{
    for (source::SourceRow &feature : page.features) {
        feature.wkb.clear();
        feature.box = {};
        feature.type = 0;
    }
    return page;
}

QImage seen(const test::MapDesk &desk) { return desk.panel.view().grab().toImage(); }

} // namespace

/// The drawn data change in the cache, and the window changes its size.
class TestMapChanges : public QObject
{
    Q_OBJECT

    /// Whether two desks show the same; new tiles are visible in the next frame.
    static bool showTheSame(const test::MapDesk &one, const test::MapDesk &other)
    {
        return QTest::qWaitFor([&] { return test::compare(seen(one), seen(other)).isTolerable(); }, 5'000);
    }

private Q_SLOTS:
    void aReplacedDatasetIsShownAsItIsNow_data()
    {
        QTest::addColumn<source::RowPage>("page");
        QTest::newRow("other shapes") << otherShapes();
        QTest::newRow("fewer rows") << test::pageOfShapes({test::goodShapes()[3]});
        source::RowPage renamed = otherShapes();
        renamed.fields = {u"kode"_s, u"lain"_s};
        QTest::newRow("other fields") << renamed;
        QTest::newRow("without geometry") << withoutGeometry(otherShapes());
        QTest::newRow("no rows") << test::pageOfShapes({});
        QTest::newRow("bad shapes") << test::pageOfShapes(test::unseenShapes().features);
    }

    void aReplacedDatasetIsShownAsItIsNow()
    {
        QFETCH(source::RowPage, page);
        const auto cache = test::layersCache(before());
        test::MapDesk still(*cache, {500, 400}), movable(*cache, {500, 400}, map::MapSurface::Interactive);
        QVERIFY(still.settle() && movable.settle());
        const QImage old = seen(still);
        publish(*cache, u"aneh"_s, page);
        for (test::MapDesk *desk : {&still, &movable}) {
            desk->panel.refresh({u"aneh"_s});
            QVERIFY(desk->settle());
        }
        test::MapDesk stillAnew(*cache, {500, 400}), movableAnew(*cache, {500, 400}, map::MapSurface::Interactive);
        QVERIFY(stillAnew.settle() && movableAnew.settle());
        QVERIFY(showTheSame(still, stillAnew));
        QVERIFY(showTheSame(movable, movableAnew));
        QVERIFY(!test::compare(seen(still), old).isTolerable());
        QCOMPARE(still.panel.sheet().note, stillAnew.panel.sheet().note);
        QCOMPARE(still.panel.state(), State::Ready);
    }

    void removedAreasAreReportedAndReturn()
    {
        const auto cache = test::layersCache(before());
        test::MapDesk desk(*cache, {500, 400}, map::MapSurface::Interactive);
        QVERIFY(desk.settle());
        source::RowPage rows = withoutGeometry(otherShapes());
        rows.fields = {u"kode"_s, u"nama"_s};
        publish(*cache, u"kabkota"_s, rows);
        desk.panel.refresh({u"kabkota"_s});
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel.state(), State::Error);
        QVERIFY2(desk.panel.message().contains(u"geometry"_s), qPrintable(desk.panel.message()));
        QCOMPARE(cache->publish(u"kabkota"_s, test::smallAreas(), test::morning), QString());
        desk.panel.refresh({u"kabkota"_s});
        QVERIFY(desk.settle());
        test::MapDesk anew(*cache, {500, 400}, map::MapSurface::Interactive);
        QVERIFY(anew.settle());
        QCOMPARE(desk.panel.state(), State::Ready);
        QVERIFY(showTheSame(desk, anew));
    }

    void aDatasetMayChangeWhileItsTilesArePainted()
    {
        const auto cache = test::layersCache(before());
        test::MapDesk desk(*cache, {900, 700}, map::MapSurface::Interactive);
        QVERIFY(desk.settle());
        for (int round = 0; round < 30; ++round) {
            publish(*cache, u"aneh"_s, round % 2 ? otherShapes() : before());
            desk.panel.refresh(round % 3 ? QStringList{u"aneh"_s} : QStringList());
            QTest::keyClick(&desk.panel.view(), round % 4 < 2 ? Qt::Key_Plus : Qt::Key_Minus);
            QCoreApplication::processEvents(QEventLoop::AllEvents, round % 5 * 10);
        }
        QTest::keyClick(&desk.panel.view(), Qt::Key_Home);
        QVERIFY(desk.settle());
        test::MapDesk anew(*cache, {900, 700}, map::MapSurface::Interactive);
        QVERIFY(anew.settle());
        QVERIFY(showTheSame(desk, anew));
    }

    void aMissingTableIsReported()
    {
        const auto cache = test::layersCache(before());
        const auto without = test::layersCache(test::pageOfShapes({}));
        test::MapDesk desk(*cache, {500, 400}), expected(*without, {500, 400});
        QVERIFY(desk.settle() && expected.settle());
        QCOMPARE(test::tamper(*cache, {u"DROP TABLE aneh"_s}), QString());
        desk.panel.refresh({});
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel.state(), State::Ready);
        QVERIFY2(!desk.panel.sheet().note.isEmpty() && !desk.panel.sheet().note.contains(u'\n'),
                 qPrintable(desk.panel.sheet().note));
        QVERIFY(test::compare(desk.picture(99, 2.5, 7), expected.picture(99, 2.5, 7)).isTolerable());
        QCOMPARE(test::tamper(*cache, {u"DROP TABLE kabkota"_s}), QString());
        desk.panel.refresh({});
        QVERIFY(desk.settle());
        QVERIFY(desk.panel.state() != State::Ready);
        QVERIFY(!desk.panel.message().isEmpty());
    }

    void aDatasetThatTheWorkspaceDroppedIsTold()
    {
        workspace::Workspace workspace = test::layersWorkspace();
        workspace.datasets.removeIf([](const workspace::Dataset &dataset) { return dataset.id == u"aneh"_s; });
        test::DemoCache cache(workspace);
        QCOMPARE(cache.publish(u"kabkota"_s, test::smallAreas(), test::morning), QString());
        test::MapDesk desk(cache, {500, 400});
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel.state(), State::Ready);
        QVERIFY2(desk.panel.sheet().note.contains(u"aneh"_s), qPrintable(desk.panel.sheet().note));
    }

    void anotherCacheFileIsShown()
    {
        const auto cache = test::layersCache(before());
        test::MapDesk desk(*cache, {500, 400}, map::MapSurface::Interactive);
        QVERIFY(desk.settle());
        cache->close();
        const auto other = test::layersCache(otherShapes());
        other->close(); // all of it is in the file itself then
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(cache->file() + suffix);
        QVERIFY(QFile::copy(other->file(), cache->file() + u".new"_s));
        QVERIFY(QFile::remove(cache->file()) && QFile::rename(cache->file() + u".new"_s, cache->file()));
        desk.panel.refresh({});
        QVERIFY(desk.settle());
        test::MapDesk anew(*other, {500, 400}, map::MapSurface::Interactive);
        QVERIFY(anew.settle());
        QVERIFY(showTheSame(desk, anew));

        QVERIFY(QFile::remove(cache->file()));
        desk.panel.refresh({});
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel.state(), State::Empty);
        QVERIFY(!desk.panel.message().isEmpty());
    }

    void anyWindowSettles_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<map::MapSurface>("surface");
        for (const QSize size : {QSize(1, 1), QSize(1, 4320), QSize(7680, 1), QSize(7680, 4320)}) {
            QTest::addRow("static %d×%d", size.width(), size.height()) << size << map::MapSurface::Static;
            QTest::addRow("interactive %d×%d", size.width(), size.height()) << size << map::MapSurface::Interactive;
        }
    }

    void anyWindowSettles()
    {
        QFETCH(QSize, size);
        QFETCH(map::MapSurface, surface);
        const auto cache = test::layersCache(before());
        test::MapDesk desk(*cache, {500, 400}, surface);
        QVERIFY(desk.settle());
        desk.panel.setMinimumSize(0, 0);
        desk.panel.view().resize(size); // the panel's own line and foot take more than a pixel
        QCoreApplication::processEvents();
        QVERIFY(desk.settle());
        const map::MapView &view = desk.panel.view();
        QCOMPARE(view.size(), size);
        QCOMPARE(view.viewport().size.toSize(), size);
        if (size.width() < 1000 || size.height() < 1000) {
            seen(desk);
            return;
        }
        // The middle of the three areas, and the sea around them.
        const auto at = [&](double longitude, double latitude) {
            const geo::Point world = geo::toUnitSquare({longitude, latitude});
            return view.viewport().toScreen({world.x, world.y}).toPoint();
        };
        const QPoint land = at(99.05, 2.95), sea = at(99.5, 1.5);
        QVERIFY(QRect({}, size).contains(land));
        const QColor water = desk.panel.sheet().style.water;
        QTRY_VERIFY(seen(desk).pixelColor(land) != water);
        if (QRect({}, size).contains(sea))
            QCOMPARE(seen(desk).pixelColor(sea), water);
    }
};

ANJUNGAN_TEST(QApplication, TestMapChanges)
#include "map_changes_test.moc"
