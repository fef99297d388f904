// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/disk_sweep.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace anjungan;

/// Each write, truncation, fsync, opening and removal of a file fails in turn: every single one, except in the two
/// syncs that create most of the tables, where it is a seeded third.
class DiskWritesTest : public QObject
{
    Q_OBJECT

    test::DiskSweep m_sweep;

private Q_SLOTS:
    void initTestCase()
    {
        m_sweep.prepare(test::ways().front().second);
        if (m_sweep.disk().opened() == 0)
            QSKIP("QtSql's driver has an SQLite of its own here");
    }

    void survives_data()
    {
        QTest::addColumn<test::SweepWay>("way");
        for (const auto &[name, way] : test::ways())
            QTest::newRow(name) << way;
    }

    void survives()
    {
        QFETCH(test::SweepWay, way);
        const test::DiskFault fault{.kind = test::DiskFault::Kind::Io, .sparesReads = true};
        const qint64 all = m_sweep.accesses(fault, way);
        QRandomGenerator random(20261122);
        const auto tried =
            m_sweep.sweep(fault, way, [&] { return all < 200 ? qint64{1} : 1 + qint64{random.bounded(5)}; });
        QVERIFY2(tried, tried ? "" : qPrintable(tried.error()));
        qInfo("%d of %lld accesses tried", *tried, all);
        QVERIFY(*tried > 20);
    }
};

ANJUNGAN_TEST(QCoreApplication, DiskWritesTest)
#include "disk_writes_test.moc"
