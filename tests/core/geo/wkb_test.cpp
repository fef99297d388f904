// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geometry.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <geos_c.h>

using namespace anjungan::geo;
using Kind = Geometry::Kind;

namespace {

// GEOS, as the reference writer.
class Geos
{
public:
    Geos() : m_context(GEOS_init_r()) {}
    ~Geos() { GEOS_finish_r(m_context); }
    Q_DISABLE_COPY_MOVE(Geos)

    QByteArray wkb(const char *wkt, int byteOrder, int dimensions = 2) const
    {
        GEOSWKTReader *reader = GEOSWKTReader_create_r(m_context);
        GEOSGeometry *geometry = GEOSWKTReader_read_r(m_context, reader, wkt);
        GEOSWKBWriter *writer = GEOSWKBWriter_create_r(m_context);
        GEOSWKBWriter_setFlavor_r(m_context, writer, GEOS_WKB_ISO);
        GEOSWKBWriter_setByteOrder_r(m_context, writer, byteOrder);
        GEOSWKBWriter_setOutputDimension_r(m_context, writer, dimensions);
        std::size_t size = 0;
        unsigned char *bytes = GEOSWKBWriter_write_r(m_context, writer, geometry, &size);
        const QByteArray wkb(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
        GEOSFree_r(m_context, bytes);
        GEOSWKBWriter_destroy_r(m_context, writer);
        GEOSGeom_destroy_r(m_context, geometry);
        GEOSWKTReader_destroy_r(m_context, reader);
        return wkb;
    }

private:
    GEOSContextHandle_t m_context;
};

struct Case
{
    const char *wkt;
    Kind kind;
    std::vector<Point> points;
    std::vector<std::uint32_t> pathEnds;
    std::vector<std::uint32_t> partEnds;
    int dimensions = 2;
};

const std::vector<Point> squareRing{{0, 0}, {9, 0}, {9, 9}, {0, 0}};
const std::vector<Point> squareWithHole{{0, 0}, {9, 0}, {9, 9}, {0, 0}, {5, 1}, {6, 1}, {6, 2}, {5, 1}};

const std::vector<Case> cases{
    {"POINT (98.67 3.59)", Kind::Points, {{98.67, 3.59}}, {1}, {1}},
    {"POINT EMPTY", Kind::Empty, {}, {}, {}},
    {"POINT Z (1 2 3)", Kind::Points, {{1, 2}}, {1}, {1}, 3},
    {"POINT M (1 2 3)", Kind::Points, {{1, 2}}, {1}, {1}, 4},
    {"LINESTRING ZM (1 2 3 4, 5 6 7 8)", Kind::Lines, {{1, 2}, {5, 6}}, {2}, {1}, 4},
    {"LINESTRING (1 2, 3 4, 5 6)", Kind::Lines, {{1, 2}, {3, 4}, {5, 6}}, {3}, {1}},
    {"LINESTRING EMPTY", Kind::Empty, {}, {}, {}},
    {"POLYGON ((0 0, 9 0, 9 9, 0 0))", Kind::Polygons, squareRing, {4}, {1}},
    {"POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))", Kind::Polygons, squareWithHole, {4, 8}, {2}},
    {"MULTIPOINT (1 2, 3 4)", Kind::Points, {{1, 2}, {3, 4}}, {1, 2}, {1, 2}},
    {"MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))", Kind::Lines, {{1, 2}, {3, 4}, {5, 6}, {7, 8}}, {2, 4}, {1, 2}},
    {"MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1)), ((20 0, 21 0, 21 1, 20 0)))",
     Kind::Polygons,
     {{0, 0}, {9, 0}, {9, 9}, {0, 0}, {5, 1}, {6, 1}, {6, 2}, {5, 1}, {20, 0}, {21, 0}, {21, 1}, {20, 0}},
     {4, 8, 12},
     {2, 3}},
    {"MULTIPOLYGON EMPTY", Kind::Empty, {}, {}, {}},
    {"GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (LINESTRING (3 4, 5 6), POLYGON EMPTY))",
     Kind::Mixed,
     {{1, 2}, {3, 4}, {5, 6}},
     {1, 3},
     {1, 2}},
    {"GEOMETRYCOLLECTION (LINESTRING (3 4, 5 6))", Kind::Lines, {{3, 4}, {5, 6}}, {2}, {1}},
};

// A point within `depth` nested collections.
QByteArray nested(int depth)
{
    return QByteArray::fromHex("010700000001000000").repeated(depth) +
           QByteArray::fromHex("0101000000000000000000f03f0000000000000040");
}

} // namespace

class TestWkb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likeGeos_data()
    {
        QTest::addColumn<qsizetype>("index");
        QTest::addColumn<int>("byteOrder");
        for (std::size_t i = 0; i < cases.size(); ++i)
            for (const int byteOrder : {int(GEOS_WKB_XDR), int(GEOS_WKB_NDR)})
                QTest::addRow("%s, byte order %d", cases[i].wkt, byteOrder) << qsizetype(i) << byteOrder;
    }

    void likeGeos()
    {
        QFETCH(qsizetype, index);
        QFETCH(int, byteOrder);
        const Case &expected = cases[std::size_t(index)];
        const auto geometry = readWkb(m_geos.wkb(expected.wkt, byteOrder, expected.dimensions));
        QVERIFY(geometry);
        QCOMPARE(geometry->kind, expected.kind);
        QVERIFY(geometry->points == expected.points);
        QVERIFY(geometry->pathEnds == expected.pathEnds);
        QVERIFY(geometry->partEnds == expected.partEnds);
        QCOMPARE(geometry->partKinds.size(), expected.partEnds.size());
        Box box;
        for (const Point &point : expected.points)
            box.add(point.x, point.y);
        QCOMPARE(geometry->box, box);
    }

    void partsOfACollectionKeepTheirKind()
    {
        const auto geometry =
            readWkb(m_geos.wkb("GEOMETRYCOLLECTION (POINT (1 2), POLYGON ((0 0, 9 0, 9 9, 0 0)))", GEOS_WKB_NDR));
        QVERIFY(geometry);
        QVERIFY((geometry->partKinds == std::vector{Kind::Points, Kind::Polygons}));
    }

    void truncatedAnywhereIsRefused()
    {
        for (const Case &whole : cases) {
            const QByteArray wkb = m_geos.wkb(whole.wkt, GEOS_WKB_NDR, whole.dimensions);
            for (qsizetype size = 0; size < wkb.size(); ++size) {
                const auto geometry = readWkb(QByteArrayView(wkb).first(size));
                QVERIFY(!geometry);
                QCOMPARE(geometry.error(), GeometryError::Truncated);
            }
        }
    }

    void damagedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("wkb");
        QTest::addColumn<int>("error");
        const auto row = [](const char *name, const QByteArray &hex, GeometryError error) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << static_cast<int>(error);
        };
        row("no byte order", "0201000000000000000000f03f0000000000000040", GeometryError::BadHeader);
        row("type 0", "0100000000000000000000f03f0000000000000040", GeometryError::UnknownType);
        row("a curve", "010800000000000000", GeometryError::UnknownType);
        row("EWKB with an SRID", "0101000020e6100000000000000000f03f0000000000000040", GeometryError::UnknownType);
        row("a point among lines", "0105000000010000000101000000000000000000f03f0000000000000040",
            GeometryError::UnknownType);
        row("infinite", "0101000000000000000000f07f0000000000000040", GeometryError::NotFinite);
        row("half a point", "0101000000000000000000f87f0000000000000040", GeometryError::NotFinite);
        row("four thousand million points", "0102000000ffffffff000000000000f03f0000000000000040",
            GeometryError::Truncated);
        row("four thousand million rings", "0103000000ffffffff00000000", GeometryError::Truncated);
        row("four thousand million members", "0107000000ffffffff", GeometryError::Truncated);
    }

    void damagedIsRefused()
    {
        QFETCH(QByteArray, wkb);
        QFETCH(int, error);
        const auto geometry = readWkb(wkb);
        QVERIFY(!geometry);
        QCOMPARE(static_cast<int>(geometry.error()), error);
    }

    void nestingBombIsRefused()
    {
        QVERIFY(readWkb(nested(30)));
        const auto bomb = readWkb(nested(1'000'000));
        QVERIFY(!bomb);
        QCOMPARE(bomb.error(), GeometryError::TooDeep);
    }

    // Each byte of a valid geometry in turn is changed: every result is consistent.
    void damagedBytesAreHarmless()
    {
        const auto seed = static_cast<quint32>(qEnvironmentVariableIntValue("ANJUNGAN_SEED"));
        qInfo("ANJUNGAN_SEED=%u", seed);
        QRandomGenerator random(seed);
        int refused = 0;
        for (const Case &whole : cases) {
            const QByteArray wkb = m_geos.wkb(whole.wkt, GEOS_WKB_NDR, whole.dimensions);
            for (int round = 0; round < 500; ++round) {
                QByteArray damaged = wkb;
                damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
                refused += holdsTogether(damaged) ? 0 : 1;
            }
        }
        QVERIFY(refused > 100);
        for (int round = 0; round < 10'000; ++round) {
            QByteArray noise(random.bounded(200), Qt::Uninitialized);
            for (char &byte : noise)
                byte = static_cast<char>(random.bounded(8));
            holdsTogether(noise);
        }
    }

private:
    // False if it is refused.
    static bool holdsTogether(const QByteArray &wkb)
    {
        const auto geometry = readWkb(wkb);
        if (!geometry)
            return false;
        const auto &[kind, points, pathEnds, partEnds, partKinds, box] = *geometry;
        const auto rising = [](const auto &ends) {
            return std::ranges::adjacent_find(ends, std::ranges::greater_equal()) == ends.end();
        };
        const bool ok = rising(pathEnds) && rising(partEnds) && partKinds.size() == partEnds.size() &&
                        (pathEnds.empty() ? 0 : pathEnds.back()) == points.size() &&
                        (partEnds.empty() ? 0 : partEnds.back()) == pathEnds.size() &&
                        box.isEmpty() == points.empty() && (kind == Kind::Empty) == points.empty() &&
                        points.size() * 16 <= std::size_t(wkb.size());
        if (!ok)
            QTest::qFail(qPrintable(QLatin1StringView("torn geometry of ") + QString::fromLatin1(wkb.toHex())),
                         __FILE__, __LINE__);
        return true;
    }

    Geos m_geos;
};

ANJUNGAN_TEST(QCoreApplication, TestWkb)
#include "wkb_test.moc"
