// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/retry_wait.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace std::chrono_literals;

class RetryWaitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheCap()
    {
        const auto window = [](int failures) { return base::retryWindow(2s, 5min, failures).count(); };
        QCOMPARE(window(1), 2'000);
        QCOMPARE(window(2), 4'000);
        QCOMPARE(window(8), 256'000);
        QCOMPARE(window(9), 300'000);
        QCOMPARE(window(1'000'000), 300'000);
        QCOMPARE(base::retryWindow(10min, 5min, 1).count(), 300'000);
    }

    void drawsWithinTheWindow()
    {
        QCOMPARE(base::drawnFrom(4s, [] { return 0.0; }).count(), 0);
        QCOMPARE(base::drawnFrom(4s, [] { return 0.25; }).count(), 1'000);
        QCOMPARE(base::drawnFrom(4s, [] { return 0.9999; }).count(), 3'999);
    }
};

ANJUNGAN_TEST(QCoreApplication, RetryWaitTest)
#include "retry_wait_test.moc"
