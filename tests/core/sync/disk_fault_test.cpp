// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/device.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::DiskFault;
using Kind = test::DiskFault::Kind;

/// The real engine and cache on a disk that fails at each access in turn: the cache holds the old or the new dataset,
/// all of it, and the next sync without a fault converges.
class DiskFaultTest : public QObject
{
    Q_OBJECT

    test::FaultVfs m_disk; // before whatever opens a connection
    test::Device m_device;

    static QString lineOf(const std::expected<Report, CacheError> &report)
    {
        return report ? sync::outcomeName(report->datasets.first().outcome) + u' ' + report->datasets.first().error
                      : report.error().line();
    }

    /// Empty where all is as it must be after `fault` met the sync that leads from one version to another.
    QString wrongAfter(const DiskFault &fault, int from, int to)
    {
        const QString file = m_device.fresh(from);
        m_device.clock.pass(std::chrono::minutes(1));
        m_disk.arm(fault);
        const auto report = test::syncInto(file, m_device.workspace, m_device.clock);
        m_disk.disarm();

        const test::Held after = test::held(file, u"wilayah"_s);
        if (!after.flaws.isEmpty())
            return u"after it: %1; the sync said: %2"_s.arg(after.flaws.join(u", "_s), lineOf(report));
        const bool isNew = after == m_device.content(to);
        if (!isNew && after != m_device.content(from))
            return u"neither old nor new: %1 rows; the sync said: %2"_s.arg(after.rows.size()).arg(lineOf(report));
        if (!isNew && report && isCurrent(report->datasets.first().outcome))
            return u"claimed as current, and is not: "_s + lineOf(report);

        m_device.clock.pass(std::chrono::minutes(1));
        const auto next = test::syncInto(file, m_device.workspace, m_device.clock);
        if (!next || !next->allCurrent())
            return u"the next sync: %1; the one before: %2"_s.arg(lineOf(next), lineOf(report));
        const test::Held then = test::held(file, u"wilayah"_s);
        return then == m_device.content(to) ? QString() : u"after the next sync: "_s + then.flaws.join(u", "_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_device.content(1);
        if (m_disk.opened() == 0)
            QSKIP("QtSql's driver has an SQLite of its own here");
        QCOMPARE(m_device.content(1).flaws, QStringList());
        QCOMPARE(m_device.content(1).rows.size(), 25);
        for (const int version : {2, 3})
            QCOMPARE(m_device.content(version).flaws, QStringList());
        QVERIFY(m_device.content(1).rows != m_device.content(2).rows);
    }

    void survives_data()
    {
        QTest::addColumn<DiskFault>("fault");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        const std::pair<const char *, DiskFault> faults[] = {
            {"no space", {.kind = Kind::NoSpace}},
            {"no space for long", {.kind = Kind::NoSpace, .lasts = true}},
            {"write error", {.kind = Kind::Io, .sparesReads = true}},
            {"any error", {.kind = Kind::Io}},
            {"dead disk", {.kind = Kind::Io, .lasts = true}},
            {"locked", {.kind = Kind::Locked, .lasts = true}},
            {"read-only", {.kind = Kind::ReadOnly, .lasts = true}},
        };
        const std::tuple<const char *, int, int> syncs[] = {
            {"first", 0, 1}, {"differing", 1, 2}, {"unchanged", 2, 2}, {"another table", 2, 3}};
        for (const auto &[name, fault] : faults) {
            for (const auto &[what, from, to] : syncs)
                QTest::addRow("%s, %s", name, what) << fault << from << to;
        }
    }

    void survives()
    {
        QFETCH(DiskFault, fault);
        QFETCH(int, from);
        QFETCH(int, to);
        m_device.content(from);
        m_device.content(to);
        m_device.serve(to);

        fault.at = std::numeric_limits<qint64>::max();
        QCOMPARE(wrongAfter(fault, from, to), QString());
        m_disk.arm(fault);
        QVERIFY(test::syncInto(m_device.fresh(from), m_device.workspace, m_device.clock));
        const qint64 all = m_disk.accesses();
        m_disk.disarm();

        constexpr qint64 mostTried = 40;
        QRandomGenerator random(20261122);
        int tried = 0;
        for (qint64 at = 0;; ++tried) {
            fault.at = at;
            const QString wrong = wrongAfter(fault, from, to);
            if (m_disk.strikes() == 0)
                break;
            QVERIFY2(wrong.isEmpty(), qPrintable(u"access %1 of %2: %3"_s.arg(at).arg(all).arg(wrong)));
            at += all <= mostTried ? 1 : 1 + random.bounded(int(2 * all / mostTried));
        }
        qInfo("%d of %lld accesses tried", tried, all);
        QVERIFY(tried > 0);
    }
};

ANJUNGAN_TEST_MAIN(QCoreApplication, DiskFaultTest)
#include "disk_fault_test.moc"
