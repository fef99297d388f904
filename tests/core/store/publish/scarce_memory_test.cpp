// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/outline_work.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/scarce_memory.h"
#include "tests/support/test_main.h"

using namespace anjungan;

/// Outlines can be done without: where there is no memory for them there are none, and nobody waits for ever.
class ScarceMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlinesAreLeftOut()
    {
        const QByteArray square = test::squareWkb({98, 2}, 1);
        store::OutlineWork work(store::OutlineWork::Form::Wkb);
        const test::ScarceMemory scarce;
        // More than may lie there undecoded.
        constexpr qint64 rows = 200'000;
        qint64 fid = 0;
        while (fid < rows && work.add(fid, square))
            ++fid;
        QVERIFY(fid < rows);
        work.close();
        QVERIFY(!work.outlines());
    }
};

ANJUNGAN_TEST(QCoreApplication, ScarceMemoryTest)
#include "scarce_memory_test.moc"
