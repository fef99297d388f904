// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/device.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// A sync in a separate process that is killed by SIGKILL: the cache has the complete old or new dataset, and the next
/// sync converges.
class SuddenDeathTest : public QObject
{
    Q_OBJECT

    test::Device m_device;

    struct Ended
    {
        bool wasKilled = false;
        qint64 accesses = 0;
    };

    Ended sync(const QString &file, const QString &what, qint64 at)
    {
        QProcess process;
        process.start(QStringLiteral(ANJUNGAN_DYING_SYNC),
                      {file, m_device.source.url().toString(), what, QString::number(at)});
        if (!process.waitForFinished(60'000))
            qFatal("the sync does not end: %s", qPrintable(process.errorString()));
        return {.wasKilled = process.exitStatus() == QProcess::CrashExit,
                .accesses = process.readAllStandardOutput().trimmed().toLongLong()};
    }

    /// Empty if the file of a sync that was killed between two versions is correct.
    QString wrongWith(const QString &file, int from, int to)
    {
        const test::Held left = test::held(file, u"wilayah"_s);
        if (!left.flaws.isEmpty())
            return left.flaws.join(u", "_s);
        if (left != m_device.content(from) && left != m_device.content(to))
            return u"neither old nor new: %1 rows"_s.arg(left.rows.size());
        m_device.clock.pass(std::chrono::minutes(1));
        const auto next = test::syncInto(file, m_device.workspace, m_device.clock);
        if (!next || !next->allCurrent())
            return u"the next sync: "_s + (next ? test::told(next->datasets.first().error) : test::told(next.error()));
        const test::Held then = test::held(file, u"wilayah"_s);
        return then == m_device.content(to) ? QString() : u"after the next sync: "_s + then.flaws.join(u", "_s);
    }

    /// True where the sync died.
    bool diesAt(const QString &what, qint64 at, int from, int to)
    {
        const QString file = m_device.fresh({.version = from});
        const bool wasKilled = sync(file, what, at).wasKilled;
        const QString wrong = wrongWith(file, from, to);
        if (!wrong.isEmpty())
            qFatal("killed at %lld of the %s from version %d to %d: %s", at, qPrintable(what), from, to,
                   qPrintable(wrong));
        return wasKilled;
    }

    void prepare(int from, int to)
    {
        m_device.content(from);
        m_device.content(to);
        m_device.serve(to);
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_UNIX
        QSKIP("needs SIGKILL");
#endif
        prepare(0, 1);
        const Ended whole = sync(m_device.fresh({}), u"accesses"_s, -1);
        if (!whole.wasKilled && whole.accesses == 0)
            QSKIP("QtSql's driver has an SQLite of its own here");
        QVERIFY(whole.accesses > 100);
    }

    void atEveryCommit_data() { syncs(); }

    void atEveryCommit()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        prepare(from, to);
        qint64 at = 0;
        while (diesAt(u"commits"_s, at, from, to))
            ++at;
        qInfo("died at each of %lld commits and fsyncs", at);
        QVERIFY(at > 3);
    }

    void atRandomMoments_data() { syncs(); }

    /// ANJUNGAN_SEED sets another seed.
    void atRandomMoments()
    {
        constexpr int moments = 50;
        QFETCH(int, from);
        QFETCH(int, to);
        bool isSet = false;
        const uint set = qEnvironmentVariable("ANJUNGAN_SEED").toUInt(&isSet);
        const uint seed = isSet ? set : 20261122 + static_cast<uint>(from * 10 + to);
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        prepare(from, to);
        const qint64 accesses = sync(m_device.fresh({.version = from}), u"accesses"_s, -1).accesses;
        int deaths = 0;
        for (int i = 0; i < moments; ++i)
            deaths += diesAt(u"accesses"_s, random.bounded(accesses), from, to) ? 1 : 0;
        QVERIFY2(deaths > moments * 9 / 10, qPrintable(QString::number(deaths)));
    }

private:
    static void syncs()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("first") << 0 << 1;
        QTest::newRow("differing") << 1 << 2;
        QTest::newRow("unchanged") << 2 << 2;
        QTest::newRow("another table") << 2 << 3;
    }
};

ANJUNGAN_TEST(QCoreApplication, SuddenDeathTest)
#include "sudden_death_test.moc"
