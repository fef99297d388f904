// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/outline_builder.h"
#include "core/geo/outline_levels.h"
#include "core/geo/outline_pack.h"
#include "core/geo/visual_centre.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <cmath>
#include <map>
#include <numbers>
#include <random>

using namespace anjungan;
using geo::Geometry;
using geo::Point;

namespace {

using Kind = Geometry::Kind;
using Path = std::vector<Point>;

void addPart(Geometry &geometry, Kind kind, const std::vector<Path> &paths)
{
    for (const Path &path : paths) {
        geometry.points.insert(geometry.points.end(), path.begin(), path.end());
        geometry.pathEnds.push_back(static_cast<std::uint32_t>(geometry.points.size()));
    }
    geometry.partEnds.push_back(static_cast<std::uint32_t>(geometry.pathEnds.size()));
    geometry.partKinds.push_back(kind);
    geometry.kind = kind;
}

Geometry polygon(const std::vector<Path> &rings)
{
    Geometry geometry;
    addPart(geometry, Kind::Polygons, rings);
    return geometry;
}

Geometry square(double x, double y, double side)
{
    return polygon({{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}});
}

geo::Outlines outlinesOf(const std::vector<Geometry> &geometries)
{
    geo::OutlineBuilder builder;
    for (std::size_t i = 0; i < geometries.size(); ++i)
        builder.add(static_cast<std::int64_t>(i), geometries[i]);
    return builder.build();
}

geo::OutlineLevel levelOf(const geo::Outlines &outlines, std::size_t level)
{
    return geo::unpackLevel(outlines.levels[level].pack, outlines.heads.size()).value();
}

/// A border from `a` to `b` that deviates from the straight line by up to `stray`.
Path border(Point a, Point b, double stray, std::mt19937 &random)
{
    std::uniform_real_distribution<double> off(-stray, stray);
    Path path{a};
    constexpr int steps = 40;
    for (int i = 1; i < steps; ++i) {
        const double t = double(i) / steps;
        path.push_back({a.x + (b.x - a.x) * t + off(random), a.y + (b.y - a.y) * t + off(random)});
    }
    path.push_back(b);
    return path;
}

constexpr int cells = 8;
constexpr Point corner{98, 2};
constexpr double side = 0.05;

/// A chequerboard of cells × cells areas whose inner borders are crooked and the same for both neighbours.
std::vector<Geometry> chequerboard(std::mt19937 &random)
{
    const auto node = [](int x, int y) { return Point{corner.x + x * side, corner.y + y * side}; };
    std::map<std::array<int, 3>, Path> borders; // x, y, 0: to the east, 1: to the north
    for (int y = 0; y <= cells; ++y) {
        for (int x = 0; x <= cells; ++x) {
            borders[{x, y, 0}] = border(node(x, y), node(x + 1, y), y % cells ? side / 20 : 0, random);
            borders[{x, y, 1}] = border(node(x, y), node(x, y + 1), x % cells ? side / 20 : 0, random);
        }
    }
    std::vector<Geometry> areas;
    for (int y = 0; y < cells; ++y) {
        for (int x = 0; x < cells; ++x) {
            Path ring = borders[{x, y, 0}];
            const auto add = [&ring](Path path, bool isBackwards) {
                if (isBackwards)
                    std::ranges::reverse(path);
                ring.insert(ring.end(), path.begin() + 1, path.end());
            };
            add(borders[{x + 1, y, 1}], false);
            add(borders[{x, y + 1, 0}], true);
            add(borders[{x, y, 1}], true);
            if ((x + y) % 2)
                std::ranges::reverse(ring);
            areas.push_back(polygon({ring}));
        }
    }
    return areas;
}

/// Whether the point is on the chequerboard's outer, straight border.
bool isOutside(const Point &world)
{
    const Point least = geo::toUnitSquare({corner.x, corner.y + cells * side});
    const Point greatest = geo::toUnitSquare({corner.x + cells * side, corner.y});
    constexpr double near = 1e-5;
    return world.x < least.x + near || world.x > greatest.x - near || world.y < least.y + near ||
           world.y > greatest.y - near;
}

double distanceTo(std::span<const Point> ring, const Point &point)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++)
        nearest = std::min(nearest, geo::squaredDistance(point, ring[before], ring[i]));
    return std::sqrt(nearest);
}

} // namespace

class TestOutlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", m_seed);
    }

    /// Every inner edge is drawn once in each direction: by one neighbour and by the other.
    void keepsSharedBordersShared()
    {
        std::mt19937 random(m_seed);
        const geo::Outlines outlines = outlinesOf(chequerboard(random));
        QCOMPARE(outlines.levels.size(), geo::levelZooms.size());
        for (std::size_t i = 0; i < outlines.levels.size(); ++i) {
            const geo::OutlineLevel level = levelOf(outlines, i);
            std::map<std::array<double, 4>, int> edges;
            for (std::size_t path = 0; path < level.pathEnds.size(); ++path) {
                const auto ring = level.path(path);
                QVERIFY2(geo::doubledArea(ring) > 0, "an outer ring runs the wrong way");
                for (std::size_t at = 0; at < ring.size(); ++at) {
                    const Point &a = ring[at], &b = ring[(at + 1) % ring.size()];
                    ++edges[{a.x, a.y, b.x, b.y}];
                    --edges[{b.x, b.y, a.x, a.y}];
                }
            }
            for (const auto &[edge, count] : edges) {
                const bool isHull = isOutside({edge[0], edge[1]}) && isOutside({edge[2], edge[3]});
                QVERIFY2(count == 0 || isHull, qPrintable(QStringLiteral("level %1: a gap").arg(i)));
            }
        }
        QVERIFY(levelOf(outlines, 0).points.size() * 2 < levelOf(outlines, 4).points.size());
    }

    void staysWithinHalfAPixel()
    {
        std::mt19937 random(m_seed);
        const std::vector<Geometry> areas = chequerboard(random);
        const geo::Outlines outlines = outlinesOf(areas);
        for (std::size_t i = 0; i < outlines.levels.size(); ++i) {
            const geo::OutlineLevel level = levelOf(outlines, i);
            const double pixel = 1 / (256 * std::exp2(outlines.levels[i].maxZoom));
            for (std::size_t area = 0; area < areas.size(); ++area)
                for (const Point &point : areas[area].points)
                    QVERIFY(distanceTo(level.path(area), geo::toUnitSquare(point)) < 0.55 * pixel);
        }
    }

    void keepsASpeckOfWhatIsTooSmall()
    {
        Geometry islands = square(98, 2, 0.001);
        addPart(islands, Kind::Polygons, {{{98.1, 2}, {98.1002, 2}, {98.1002, 2.0002}, {98.1, 2}}});
        const geo::Outlines outlines = outlinesOf({square(98, 2, 0.00001), islands});
        const geo::OutlineLevel coarse = levelOf(outlines, 0);
        QCOMPARE(coarse.partEnds, (std::vector<std::uint32_t>{1, 2}));
        for (std::size_t path = 0; path < coarse.pathEnds.size(); ++path)
            QVERIFY(std::abs(geo::doubledArea(coarse.path(path))) > 0);
        QCOMPARE(levelOf(outlines, 4).parts.size(), 3U);
    }

    void holesRunTheOtherWay()
    {
        const Path outer{{98, 2}, {98, 3}, {99, 3}, {99, 2}, {98, 2}};
        const Path hole{{98.2, 2.2}, {98.2, 2.8}, {98.8, 2.8}, {98.8, 2.2}, {98.2, 2.2}};
        const geo::OutlineLevel level = levelOf(outlinesOf({polygon({outer, hole})}), 2);
        QVERIFY(geo::doubledArea(level.path(0)) > 0);
        QVERIFY(geo::doubledArea(level.path(1)) < 0);
        QCOMPARE(level.parts.front().endPath - level.parts.front().firstPath, 2U);
    }

    void drawsAnyGeometry_data()
    {
        QTest::addColumn<QList<Geometry>>("geometries");
        QTest::addColumn<int>("drawn");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        Geometry mixed;
        addPart(mixed, Kind::Points, {{{98, 2}}});
        addPart(mixed, Kind::Lines, {{{98, 2}, {99, 3}}});
        addPart(mixed, Kind::Polygons, {{{98, 2}, {99, 2}, {99, 3}, {98, 2}}});
        mixed.kind = Kind::Mixed;
        QTest::newRow("empty") << QList<Geometry>{{}} << 0;
        QTest::newRow("not finite") << QList{polygon({{{nan, 2}, {98, nan}, {nan, nan}}})} << 0;
        QTest::newRow("two vertices") << QList{polygon({{{98, 2}, {99, 2}, {98, 2}}})} << 0;
        QTest::newRow("one place again and again") << QList{polygon({Path(50, Point{98, 2})})} << 0;
        QTest::newRow("unclosed") << QList{polygon({{{98, 2}, {99, 2}, {99, 3}}})} << 1;
        QTest::newRow("crossing itself") << QList{polygon({{{98, 2}, {99, 3}, {99, 2}, {98, 3}, {98, 2}}})} << 1;
        QTest::newRow("twice the same") << QList{square(98, 2, 1), square(98, 2, 1)} << 2;
        QTest::newRow("off the earth") << QList{polygon({{{1e300, 2}, {-1e300, 1e300}, {5, -1e300}}})} << 1;
        QTest::newRow("over the antimeridian") << QList{polygon({{{179, -1}, {-179, -1}, {-179, 1}, {179, 1}}})} << 1;
        QTest::newRow("mixed") << QList{mixed} << 1;
        QTest::newRow("a hole without its ring") << QList{polygon({{{98, 2}}, {{98, 2}, {99, 2}, {99, 3}}})} << 0;
    }

    void drawsAnyGeometry()
    {
        QFETCH(QList<Geometry>, geometries);
        QFETCH(int, drawn);
        const geo::Outlines outlines = outlinesOf({geometries.begin(), geometries.end()});
        QCOMPARE(std::ranges::count(outlines.heads, geo::OutlineHead::State::Drawn, &geo::OutlineHead::state), drawn);
        for (std::size_t i = 0; i < outlines.levels.size(); ++i)
            QCOMPARE(levelOf(outlines, i).partEnds.size(), std::size_t(geometries.size()));
        QCOMPARE(geo::unpackHeads(geo::packHeads(outlines.heads)).value().size(), outlines.heads.size());
    }

    /// A zigzag that Douglas and Peucker's algorithm would split one vertex at a time.
    void handlesAZigzag()
    {
        Path path;
        constexpr int vertices = 300'000;
        for (int i = 0; i < vertices; ++i)
            path.push_back({90 + i * 1e-5, (i % 2 ? 1.0 : -1.0) * (1 + i * 1e-5)});
        Geometry line;
        addPart(line, Kind::Lines, {path});
        QCOMPARE(levelOf(outlinesOf({line}), 4).points.size(), std::size_t(vertices));
    }

    void pointsHaveOneLevel()
    {
        Geometry point;
        addPart(point, Kind::Points, {{{98.5, 3.5}}});
        const geo::Outlines outlines = outlinesOf({point});
        QCOMPARE(outlines.levels.size(), 1U);
        const Point world = levelOf(outlines, 0).points.front();
        const Point degrees = geo::fromUnitSquare(world);
        QVERIFY(std::abs(degrees.x - 98.5) < 2e-6 && std::abs(degrees.y - 3.5) < 2e-6);
    }

    void aLevelServesItsZooms()
    {
        const geo::Outlines outlines = outlinesOf({square(98, 2, 1)});
        QCOMPARE(outlines.levelFor(0), 0U);
        QCOMPARE(outlines.levelFor(geo::levelZooms[0]), 0U);
        QCOMPARE(outlines.levelFor(geo::levelZooms[0] + 0.01), 1U);
        QCOMPARE(outlines.levelFor(30), geo::levelZooms.size() - 1);
    }

    /// Damaged packs give an error or a consistent level.
    void refusesDamagedPacks()
    {
        std::mt19937 random(m_seed);
        const geo::Outlines outlines = outlinesOf(chequerboard(random));
        const QByteArray heads = geo::packHeads(outlines.heads);
        const QByteArray level = outlines.levels[1].pack;
        QVERIFY(!geo::unpackLevel(level, outlines.heads.size() + 1).has_value());
        for (int i = 0; i < 3000; ++i) {
            QByteArray damaged = i % 2 ? level : heads;
            if (i % 3 == 0)
                damaged.truncate(std::uniform_int_distribution<qsizetype>(0, damaged.size() - 1)(random));
            for (int change = 0; change < 1 + i % 4 && !damaged.isEmpty(); ++change) {
                const auto at = std::uniform_int_distribution<qsizetype>(0, damaged.size() - 1)(random);
                damaged[at] = static_cast<char>(random());
            }
            if (const auto unpacked = geo::unpackHeads(damaged))
                QVERIFY(std::ranges::is_sorted(*unpacked, {}, &geo::OutlineHead::fid));
            const auto unpacked = geo::unpackLevel(damaged, outlines.heads.size());
            if (!unpacked)
                continue;
            QCOMPARE(unpacked->partEnds.size(), outlines.heads.size());
            QCOMPARE(unpacked->partEnds.back(), unpacked->parts.size());
            for (const geo::OutlinePart &part : unpacked->parts)
                QVERIFY(part.firstPath <= part.endPath && part.endPath <= unpacked->pathEnds.size());
            QVERIFY(std::ranges::is_sorted(unpacked->pathEnds));
            QCOMPARE(unpacked->pathEnds.empty() ? 0 : unpacked->pathEnds.back(), unpacked->points.size());
        }
    }

    /// Each byte is valid, but the whole is never packed like this, and would break painters.
    void refusesWhatIsNeverPacked_data()
    {
        QTest::addColumn<QByteArray>("feature");
        QTest::addColumn<bool>("isTaken");
        const QByteArray point("\1\2", 2); // from node -1 on, as the first
        QTest::newRow("a point") << QByteArray("\1\4\1", 3) + point << true;
        QTest::newRow("a part without paths") << QByteArray("\1\0\0\0", 4) << false;
        QTest::newRow("a path without points") << QByteArray("\1\4\0\0\0", 5) << false;
        QTest::newRow("beyond the map") << QByteArray("\1\4\1\3\0", 5) << false;
        QTest::newRow("beyond all numbers")
            << QByteArray("\1\4\2", 3) + point + QByteArray(9, '\xFE') + QByteArray("\1\0", 2) << false;
    }

    void refusesWhatIsNeverPacked()
    {
        QFETCH(QByteArray, feature);
        QFETCH(bool, isTaken);
        const QByteArray head = geo::packLevel({.points = {}, .pathEnds = {}, .parts = {}, .partEnds = {}}, 7).first(9);
        QCOMPARE(geo::unpackLevel(head + QByteArray("\1\1", 2) + feature, 1).has_value(), isTaken);
    }

    /// Far from the middle of its box, in both directions.
    void theCentreIsWhereThereIsMostRoom()
    {
        const Path ring{{100, 4}, {100, 3.9}, {97, 3.9}, {97, 3.8}, {100, 3.8}, {100, 2}, {102, 2}, {102, 4}, {100, 4}};
        const geo::OutlineHead wide = outlinesOf({polygon({ring})}).heads[0];
        Path turned;
        for (const Point &vertex : ring)
            turned.push_back({100 + vertex.y, vertex.x - 100});
        const geo::OutlineHead high = outlinesOf({polygon({turned})}).heads[0];
        const Point east = geo::fromUnitSquare(wide.anchor);
        const Point north = geo::fromUnitSquare(high.anchor);
        QVERIFY(std::abs(east.x - 101) < 0.1 && std::abs(east.y - 3) < 0.1);
        QVERIFY(std::abs(north.x - 103) < 0.1 && std::abs(north.y - 1) < 0.1);
        for (const geo::OutlineHead &head : {wide, high})
            QVERIFY(std::abs(head.radius - 1.0 / 360) < 0.02 / 360);
    }

    void keepsWhyNothingIsDrawn()
    {
        using Head = geo::OutlineHead;
        std::vector<Head> heads = outlinesOf({square(98, 2, 1), Geometry{}, Geometry{}}).heads;
        QCOMPARE(heads[1].state, Head::State::Empty);
        heads[2].state = Head::State::Unreadable;
        const auto unpacked = geo::unpackHeads(geo::packHeads(heads));
        QVERIFY(unpacked);
        for (std::size_t at = 0; at < heads.size(); ++at) {
            QCOMPARE(unpacked->at(at).fid, heads[at].fid);
            QCOMPARE(unpacked->at(at).state, heads[at].state);
            QCOMPARE(unpacked->at(at).box.isEmpty(), heads[at].state != Head::State::Drawn);
        }
    }

    void refusesRoomThatIsNotANumber()
    {
        QByteArray pack = geo::packHeads(outlinesOf({square(98, 2, 1)}).heads);
        QVERIFY(geo::unpackHeads(pack).has_value());
        pack.replace(pack.size() - 4, 4, QByteArray("\0\0\xC0\x7F", 4)); // not a number
        QVERIFY(!geo::unpackHeads(pack).has_value());
    }

private:
    unsigned m_seed = 0;
};

ANJUNGAN_TEST(QCoreApplication, TestOutlines)
#include "outlines_test.moc"
