// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"
#include "core/store/sqlite/damage.h"
#include "tests/core/sync/disk_sweep.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QRandomGenerator>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::DiskFault;
using Kind = test::DiskFault::Kind;

/// The real engine and cache on a disk that fails, in each possible way, at a sample of SQLite's accesses.
/// disk_writes_test.cpp tries faults of writing at every single access.
class DiskFaultsTest : public QObject
{
    Q_OBJECT

    test::DiskSweep m_sweep;

    /// The number of missing entries according to the check of the ledger's chain.
    static qint64 missing(const QString &file)
    {
        const auto reader = store::Reader::open(file);
        const auto check = reader ? (*reader)->checkLedger() : CacheResult<store::LedgerCheck>();
        return check ? check->missing + check->cut : 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::Device &device = m_sweep.device({});
        QCOMPARE(device.content(1).flaws, QStringList());
        if (m_sweep.disk().opened() == 0)
            QSKIP("QtSql's driver has an SQLite of its own here");
        QCOMPARE(device.content(1).rows.size(), 25);
        for (const int version : {2, 3})
            QCOMPARE(device.content(version).flaws, QStringList());
        QVERIFY(device.content(1).rows != device.content(2).rows);
    }

    void survives_data()
    {
        QTest::addColumn<DiskFault>("fault");
        QTest::addColumn<test::SweepWay>("way");
        const std::pair<const char *, DiskFault> faults[] = {
            {"no space", {.kind = Kind::NoSpace}},
            {"no space for long", {.kind = Kind::NoSpace, .lasts = true}},
            {"any error", {.kind = Kind::Io}},
            {"dead disk", {.kind = Kind::Io, .lasts = true}},
            {"locked", {.kind = Kind::Locked, .lasts = true}},
            {"read-only", {.kind = Kind::ReadOnly, .lasts = true}},
        };
        for (const auto &[name, fault] : faults)
            for (const auto &[what, way] : test::ways())
                QTest::addRow("%s, %s", name, what) << fault << way;
    }

    void survives()
    {
        QFETCH(DiskFault, fault);
        QFETCH(test::SweepWay, way);
        constexpr qint64 mostTried = 12;
        const qint64 all = m_sweep.accesses(fault, way);
        QVERIFY(all > 0);
        QRandomGenerator random(20261122);
        const auto tried = m_sweep.sweep(fault, way, [&]() -> qint64 {
            return all <= mostTried ? 1 : 1 + random.bounded(static_cast<int>(2 * all / mostTried));
        });
        QVERIFY2(tried, tried ? "" : qPrintable(tried.error()));
        qInfo("%d of %lld accesses tried", *tried, all);
        QVERIFY(*tried > 0);
    }

    /// Reads return noise. SQLite cannot notice all of it, having no checksums; damage that it notices leads to an
    /// intact cache, or to a new one that reports what its ledger lost.
    void getsOverNoise_data()
    {
        QTest::addColumn<test::SweepWay>("way");
        for (const auto &[what, way] : test::ways())
            QTest::newRow(what) << way;
    }

    void getsOverNoise()
    {
        QFETCH(test::SweepWay, way);
        m_sweep.prepare(way);
        test::Device &device = m_sweep.device(way);
        int tried = 0, renewed = 0, latent = 0;
        QRandomGenerator random(20261122);
        for (DiskFault fault{.kind = Kind::Corrupt};; fault.at += 1 + random.bounded(3), ++tried) {
            const QString file = device.fresh(way.from);
            m_sweep.disk().arm(fault);
            const auto report = test::syncInto(file, device.workspace, device.clock);
            m_sweep.disk().disarm();
            if (m_sweep.disk().strikes() == 0)
                break;
            // The first run may have damaged the file on the disk. The next reader meets the damage, and the next run
            // repairs it.
            std::expected<Report, CacheError> next;
            for (int run = 0; run < 3; ++run) {
                test::held(file, u"wilayah"_s);
                device.clock.pass(std::chrono::minutes(1));
                next = test::syncInto(file, device.workspace, device.clock);
            }
            const QString at = u"access %1: %2; %3"_s.arg(fault.at).arg(test::lineOf(report), test::lineOf(next));
            QVERIFY2(next && next->allCurrent(), qPrintable(at));
            test::Held then = test::held(file, u"wilayah"_s);
            if (then.flaws.join(u' ').contains(u"in database main"_s)) { // where neither syncs nor readers look
                ++latent;
                store::suspect(file);
                QVERIFY(test::syncInto(file, device.workspace, device.clock));
                then = test::held(file, u"wilayah"_s);
            }
            if (missing(file) > 0)
                then.flaws.removeIf([](const QString &flaw) { return flaw.startsWith(u"entries without a gap"); });
            QVERIFY2(then.flaws.isEmpty(), qPrintable(at + then.flaws.join(u", "_s)));
            QVERIFY2(then.rows == device.content(way.to).rows, qPrintable(at));
            renewed += QDir(QFileInfo(file).path()).entryList({u"*.damaged-*Z"_s}).isEmpty() ? 0 : 1;
        }
        qInfo("%d reads tried, every other one; the cache was renewed %d times, %d of them once somebody doubted it",
              tried, renewed, latent);
        QVERIFY(tried > 0);
    }
};

ANJUNGAN_TEST(QCoreApplication, DiskFaultsTest)
#include "disk_faults_test.moc"
