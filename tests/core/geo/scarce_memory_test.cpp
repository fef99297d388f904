// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/outline_builder.h"
#include "tests/support/scarce_memory.h"
#include "tests/support/test_main.h"

using namespace anjungan;

/// A thread that finds no memory says so to whoever waits for it.
class ScarceMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlines()
    {
        geo::OutlineBuilder builder;
        geo::Geometry square;
        square.kind = geo::Geometry::Kind::Polygons;
        square.points = {{98, 2}, {99, 2}, {99, 3}, {98, 3}, {98, 2}};
        square.pathEnds = {5};
        square.partEnds = {1};
        for (std::int64_t fid = 1; fid <= 8; ++fid)
            builder.add(fid, square);
        const test::ScarceMemory scarce;
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, static_cast<void>(builder.build()));
    }
};

ANJUNGAN_TEST(QCoreApplication, ScarceMemoryTest)
#include "scarce_memory_test.moc"
