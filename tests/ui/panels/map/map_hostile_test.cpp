// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/picture_compare.h"
#include "tests/ui/panels/map/layers_cache.h"
#include "tests/ui/panels/map/map_desk.h"
#include "tests/ui/panels/map/odd_shapes.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/map/map_view.h"
#include "ui/map/sheet/sheet.h"

#include <QApplication>
#include <QRandomGenerator>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// The pictures of the whole map, of two areas, of a corner and of almost nothing.
std::vector<QImage> picturesOf(const test::MapDesk &desk)
{
    return {desk.picture(99, 2.5, 5), desk.picture(99, 2.5, 7.3), desk.picture(98.6, 2.3, 9.6),
            desk.picture(98.6, 2.6, 13)};
}

std::vector<source::SourceRow> joined(std::vector<source::SourceRow> one, const std::vector<source::SourceRow> &other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

} // namespace

/// Every kind of geometry through the whole chain: page, publish, outlines in the cache, answer, scene, picture.
class TestMapHostile : public QObject
{
    Q_OBJECT

    static void compareAll(const std::vector<QImage> &actual, const std::vector<QImage> &expected)
    {
        for (std::size_t at = 0; at < actual.size(); ++at) {
            const test::Difference difference = test::compare(actual[at], expected[at]);
            if (!difference.isTolerable()) {
                actual[at].save(u"actual-%1.png"_s.arg(at));
                expected[at].save(u"expected-%1.png"_s.arg(at));
            }
            QVERIFY2(difference.isTolerable(), qPrintable(u"picture %1 differs by %2"_s.arg(at).arg(difference.share)));
        }
    }

private Q_SLOTS:
    void badShapesLeaveTheGoodOnesAsTheyAre()
    {
        const test::OddShapes unseen = test::unseenShapes();
        const auto good = test::layersCache(test::pageOfShapes(test::goodShapes()));
        const auto mixed = test::layersCache(test::pageOfShapes(joined(
            joined(joined(test::goodShapes(), unseen.features), test::degenerateShapes()), test::strangeShapes())));
        test::MapDesk expected(*good, {600, 500}), actual(*mixed, {600, 500});
        QVERIFY(expected.settle() && actual.settle());
        QCOMPARE(actual.panel.state(), panels::Panel::State::Ready);
        QCOMPARE(actual.panel.sheet().scene->layers.size(), std::size_t(11));
        compareAll(picturesOf(actual), picturesOf(expected));
        QVERIFY2(actual.panel.sheet().note.contains(u"%1 shapes cannot be read"_s.arg(unseen.unreadable)),
                 qPrintable(actual.panel.sheet().note));
        QVERIFY(actual.panel.sheet().note.contains(u"without a location"_s));
        QVERIFY(!expected.panel.sheet().note.contains(u"cannot be read"_s));
        // The picture is not empty.
        QVERIFY(!test::compare(picturesOf(expected)[1], picturesOf(expected)[0]).isTolerable());
    }

    void strangeShapesAreDrawnAsTheyAre()
    {
        const auto strange = test::layersCache(test::pageOfShapes(test::strangeShapes()));
        const auto nothing = test::layersCache(test::pageOfShapes(test::unseenShapes().features));
        test::MapDesk with(*strange, {600, 500}), without(*nothing, {600, 500});
        QVERIFY(with.settle() && without.settle());
        // A place in each of them, if it is within the world.
        for (const geo::Point at : {geo::Point{10, 50}, {20.9, 50.3}, {30.5, 50.5}, {0, 75}, {178, 51}})
            QVERIFY2(!test::compare(with.picture(at.x, at.y, 6), without.picture(at.x, at.y, 6)).isTolerable(),
                     qPrintable(u"%1, %2"_s.arg(at.x).arg(at.y)));
    }

    void outlinesShowWhatTheGeometryShows()
    {
        const auto cache = test::layersCache(test::pageOfShapes(
            joined(joined(test::goodShapes(), test::unseenShapes().features), test::strangeShapes())));
        std::vector<QImage> outlined;
        {
            test::MapDesk desk(*cache, {600, 500});
            QVERIFY(desk.settle());
            outlined = picturesOf(desk);
        }
        QCOMPARE(test::tamper(*cache, {u"DELETE FROM anjungan_outline"_s}), QString());
        test::MapDesk desk(*cache, {600, 500});
        QVERIFY(desk.settle());
        compareAll(picturesOf(desk), outlined);
    }

    void outlinesTellWhatTheGeometryTells()
    {
        const test::OddShapes unseen = test::unseenShapes();
        const auto cache = test::layersCache(
            test::pageOfShapes(joined(joined(test::goodShapes(), unseen.features), test::strangeShapes())));
        query::QueryService service(cache->file(), cache->shared(), &QDateTime::currentDateTimeUtc);
        for (const bool outlines : {true, false}) {
            const auto set =
                service
                    .features(
                        {.dataset = u"aneh"_s, .fields = {u"kode"_s}, .where = {}, .outlines = outlines, .box = {}}, {},
                        u"id"_s)
                    .result();
            QVERIFY(set.has_value());
            QCOMPARE((*set)->outlines != nullptr, outlines);
            QCOMPARE((*set)->unreadable, unseen.unreadable);
            QCOMPARE((*set)->placeless, unseen.empty);
            QCOMPARE((*set)->features.size(), test::goodShapes().size() + test::strangeShapes().size());
        }
    }

    void damagedOutlinesShowTheIntactLevels_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("heads") << u"UPDATE anjungan_outline SET pack = substr(pack, 1, 40) WHERE position = 0"_s;
        QTest::newRow("no heads") << u"DELETE FROM anjungan_outline WHERE position = 0"_s;
        for (int level = 1; level < 5; ++level)
            QTest::addRow("level %d", level)
                << u"UPDATE anjungan_outline SET pack = substr(pack, 1, length(pack) - 4) WHERE position = %1"_s.arg(
                       level);
    }

    void damagedOutlinesShowTheIntactLevels()
    {
        QFETCH(QString, damage);
        const auto cache = test::layersCache(test::pageOfShapes(test::goodShapes()));
        std::vector<QImage> expected;
        {
            test::MapDesk desk(*cache, {600, 500});
            QVERIFY(desk.settle());
            expected = picturesOf(desk);
        }
        QCOMPARE(test::tamper(*cache, {damage}), QString());
        test::MapDesk desk(*cache, {600, 500});
        QVERIFY(desk.settle());
        compareAll(picturesOf(desk), expected);
    }

    void withoutItsFinestLevelTheNextCoarserIsShown()
    {
        const auto cache = test::layersCache(test::pageOfShapes(test::goodShapes()));
        std::vector<QImage> expected;
        {
            test::MapDesk desk(*cache, {600, 500});
            QVERIFY(desk.settle());
            expected = picturesOf(desk);
        }
        QCOMPARE(test::tamper(*cache, {u"UPDATE anjungan_outline SET pack = substr(pack, 1, length(pack) - 4) "
                                       "WHERE position = 5"_s}),
                 QString());
        test::MapDesk desk(*cache, {600, 500});
        QVERIFY(desk.settle());
        const std::vector<QImage> actual = picturesOf(desk);
        for (std::size_t at = 0; at < actual.size(); ++at)
            QVERIFY(test::compare(actual[at], expected[at]).share < 0.02);
        // Without outlines nothing is drawn until the next publish makes them again.
        QCOMPARE(test::tamper(*cache, {u"UPDATE anjungan_outline SET pack = substr(pack, 1, 12) WHERE position > 0"_s}),
                 QString());
        test::MapDesk without(*cache, {600, 500});
        QVERIFY(without.settle());
        picturesOf(without);
        test::fillLayers(*cache, test::pageOfShapes(test::goodShapes()), test::morning);
        test::MapDesk mended(*cache, {600, 500});
        QVERIFY(mended.settle());
        compareAll(picturesOf(mended), expected);
    }

    void bytesChangedByChanceDoNoHarm()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        const auto cache = test::layersCache(test::pageOfShapes(test::damagedShapes(seed, 400)));
        test::MapDesk desk(*cache, {600, 500});
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel.state(), panels::Panel::State::Ready);
        for (const double zoom : {0.0, 3.0, 7.0, 12.0, 18.0})
            desk.picture(98.6, 2.3, zoom);
        desk.panel.view().grab();
    }
};

ANJUNGAN_TEST(QApplication, TestMapHostile)
#include "map_hostile_test.moc"
