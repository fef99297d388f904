// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timing/patient_transport.h"
#include "tests/core/sync/many_datasets_device.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTimer>

#include <mutex>

using namespace anjungan;
using namespace anjungan::sync;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;
using std::chrono::milliseconds;

/// A source that is busy for a short time, on the real engine: its answers within one run. Waiting takes no time here;
/// the clock moves instead.
class BusySourceTest : public QObject
{
    Q_OBJECT

    struct Device : ManyDatasetsDevice
    {
        Device() : ManyDatasetsDevice(u"abcd"_s)
        {
            options.random = [] { return 0.0; };
            options.pause = [this](milliseconds time, const std::stop_token &) -> QCoro::Task<bool> {
                clock.pass(time);
                pauses << time;
                co_return true;
            };
        }

        Report sync(const std::function<void(SyncEngine &)> &prepare = {})
        {
            return withEngine([&](SyncEngine &engine) {
                if (prepare)
                    prepare(engine);
                const Report report = QCoro::waitFor(engine.run());
                waits = engine.backoff().waits();
                return report;
            });
        }

        QList<milliseconds> pauses;
        QList<Wait> waits;
    };

    class BusyTransport final : public source::Transport
    {
    public:
        QCoro::Task<std::expected<source::Response, source::SourceError>> get(source::Request, std::stop_token) override
        {
            co_return std::unexpected(
                source::SourceError{.kind = source::ErrorKind::Busy, .what = {}, .url = {}, .retryAfter = {}});
        }
    };

private Q_SLOTS:
    void aCanceledWaitShowsNothingOfTheSourcesQuery()
    {
        BusyTransport busy;
        PatientTransport patient(
            busy, 1, [](milliseconds, const std::stop_token &) -> QCoro::Task<bool> { co_return false; },
            [] { return 0.0; });
        const auto answered = QCoro::waitFor(patient.get({.url = QUrl(u"http://127.0.0.1/?kunci=rahasia"_s),
                                                          .accept = {},
                                                          .validator = {},
                                                          .onBytes = {},
                                                          .sourceQuery = u"kunci=rahasia"_s},
                                                         {}));
        QVERIFY(!answered);
        QCOMPARE(answered.error().kind, source::ErrorKind::Canceled);
        QCOMPARE(answered.error().url, QUrl(u"http://127.0.0.1/?kunci=\u2026"_s));
    }

    void aShortRetryAfterIsWaitedFor_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("429") << 429;
        QTest::newRow("503") << 503;
    }

    void aShortRetryAfterIsWaitedFor()
    {
        QFETCH(int, status);
        Device device;
        device.options.parallel = 1;
        device.source.fail(u"/collections/b/items"_s, fault::status(status, {{"Retry-After", "7"}}));
        QVERIFY(device.sync().allCurrent());
        QCOMPARE(device.pauses.first(), 7s);
        QCOMPARE(device.source.requestCount(u"/collections/b/items"_s), 2);
        QVERIFY(device.waits.isEmpty());
    }

    /// Like nginx with `limit_req rate=2r/s`: every request within half a second of the last accepted one is refused.
    void aLimitedRateIsKeptAndNothingFails()
    {
        Device device;
        std::mutex mutex;
        QDateTime last;
        int refused = 0;
        device.source.fail(
            u"/"_s,
            [&](test::HttpAnswer &answer) {
                const std::scoped_lock lock(mutex);
                const QDateTime now = device.clock.now();
                if (last.isValid() && last.msecsTo(now) < 500) {
                    ++refused;
                    answer = {.status = 503};
                } else {
                    last = now;
                }
            },
            -1);
        const Report report = device.sync();
        for (const Observation &seen : report.datasets)
            QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
        QVERIFY(refused > 0);
        QVERIFY2(refused <= 4, qPrintable(QString::number(refused))); // those that were under way at the first
        QVERIFY(device.waits.isEmpty());
    }

    void afterA429OneRequestIsSentAtATime()
    {
        for (const bool isLimited : {false, true}) {
            Device device;
            if (isLimited)
                device.source.fail(u"/"_s, fault::status(429, {{"Retry-After", "1"}}));
            device.source.fail(u"/"_s, fault::late(30ms), -1);
            QVERIFY(device.sync().allCurrent());
            QCOMPARE(device.source.mostAtOnce() == 1, isLimited);
        }
    }

    void aSourceThatStaysBusyIsLeftInPeace()
    {
        Device device;
        device.source.fail(u"/"_s, fault::status(503), -1);
        for (const Observation &seen : device.sync().datasets)
            QCOMPARE(seen.outcome, Outcome::SourceDown);
        QVERIFY2(device.source.requestCount() <= 6, qPrintable(QString::number(device.source.requestCount())));
        QCOMPARE(device.waits.size(), 1);
        QCOMPARE(device.waits.first().kind, source::ErrorKind::Busy);
    }

    void aLongRetryAfterIsNotWaitedForInTheRun()
    {
        Device device;
        device.options.parallel = 1;
        device.source.fail(u"/"_s, fault::status(429, {{"Retry-After", "31"}}), -1);
        QVERIFY(!device.sync().allCurrent());
        QVERIFY(device.pauses.isEmpty());
        QCOMPARE(device.source.requestCount(), 1);
    }

    void cancelEndsTheWaitAtOnce()
    {
        Device device;
        device.options.pause = timerPause;
        device.source.fail(u"/"_s, fault::status(429, {{"Retry-After", "30"}}), -1);
        QElapsedTimer timer;
        timer.start();
        const Report report = device.sync([&](SyncEngine &engine) {
            auto *look = new QTimer(&engine);
            connect(look, &QTimer::timeout, &engine, [&] {
                if (device.source.requestCount() > 0)
                    engine.cancel();
            });
            look->start(20);
        });
        QCOMPARE(report.datasets.first().outcome, Outcome::Canceled);
        QVERIFY(timer.elapsed() < 10'000);
    }
};

ANJUNGAN_TEST(QCoreApplication, BusySourceTest)
#include "busy_source_test.moc"
