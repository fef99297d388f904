// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geometry.h"
#include "core/source/repeated_rings.h"
#include "tests/support/test_main.h"

#include <QtEndian>

using namespace anjungan;

/// MapServer's form of a multipolygon, and similar forms that must not be changed.
class RepeatedRingsTest : public QObject
{
    Q_OBJECT

    using Rings = QList<QList<geo::Point>>;

    static void append(QByteArray &bytes, auto number)
    {
        QByteArray raw(sizeof number, Qt::Uninitialized);
        qToLittleEndian(number, raw.data());
        bytes += raw;
    }

    static QByteArray multiPolygon(const QList<Rings> &polygons)
    {
        QByteArray wkb("\1", 1);
        append(wkb, std::uint32_t{6});
        append(wkb, static_cast<std::uint32_t>(polygons.size()));
        for (const Rings &rings : polygons) {
            wkb += '\1';
            append(wkb, std::uint32_t{3});
            append(wkb, static_cast<std::uint32_t>(rings.size()));
            for (const auto &ring : rings) {
                append(wkb, static_cast<std::uint32_t>(ring.size()));
                for (const geo::Point &point : ring) {
                    append(wkb, point.x);
                    append(wkb, point.y);
                }
            }
        }
        return wkb;
    }

    static QList<geo::Point> square(double x) { return {{x, 0}, {x + 1, 0}, {x + 1, 1}, {x, 1}, {x, 0}}; }
    static QList<geo::Point> triangle(double x) { return {{x, 0}, {x + 1, 0}, {x, 1}, {x, 0}}; }

private Q_SLOTS:
    void everyRingBecomesAPolygonOfItsOwn()
    {
        const Rings all{square(0), triangle(2), square(4)};
        const QByteArray mended = source::mendRepeatedRings(multiPolygon({all, all, all}));
        QCOMPARE(mended, multiPolygon({{all[0]}, {all[1]}, {all[2]}}));
        const auto geometry = geo::readWkb(mended);
        QVERIFY(geometry);
        QCOMPARE(geometry->partEnds.size(), 3U);
    }

    void everythingElseIsLeftAsItIs()
    {
        const Rings two{square(0), square(2)};
        for (const QByteArray &wkb :
             {multiPolygon({}), multiPolygon({{square(0)}}), multiPolygon({{square(0)}, {square(2)}}),
              multiPolygon({two, {square(0), triangle(2)}}), multiPolygon({two, two, two}),
              multiPolygon({{square(0), square(2), square(4)}, {square(0), square(2), square(4)}}), QByteArray(),
              QByteArray("\1\3\0\0\0\0\0\0\0", 9)})
            QCOMPARE(source::mendRepeatedRings(wkb), wkb);
    }
};

ANJUNGAN_TEST(QCoreApplication, RepeatedRingsTest)
#include "repeated_rings_test.moc"
