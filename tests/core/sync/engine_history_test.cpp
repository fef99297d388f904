// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/one_source_device.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;

namespace {

/// The cache, with a note of each call that trims its history.
class NotedCache final : public Cache
{
public:
    explicit NotedCache(Cache &cache) : m_cache(cache) {}

    CacheResult<DatasetState> state(const QString &dataset) override { return m_cache.state(dataset); }
    CacheResult<std::unique_ptr<Stage>> stage(const workspace::Dataset &dataset) override
    {
        return m_cache.stage(dataset);
    }
    CacheResult<void> keepStages(const QStringList &wanted) override { return m_cache.keepStages(wanted); }
    CacheResult<void> record(const Observation &observation) override { return m_cache.record(observation); }
    CacheResult<QList<PastRows>> pastRows(const QString &dataset, const QDateTime &from, const QDateTime &now) override
    {
        return m_cache.pastRows(dataset, from, now);
    }
    CacheResult<void> reject(const QString &dataset, const QDateTime &at) override
    {
        return m_cache.reject(dataset, at);
    }
    CacheResult<ExposureUpdate> update(const workspace::Exposure &exposure, const QDateTime &at) override
    {
        return m_cache.update(exposure, at);
    }
    CacheResult<void> keepExposures(const QStringList &wanted) override { return m_cache.keepExposures(wanted); }
    CacheResult<void> leaveOut(const QStringList &datasets) override { return m_cache.leaveOut(datasets); }
    CacheResult<void> keepAttention(const AttentionKeeping &keeping, const QDateTime &now) override
    {
        return m_cache.keepAttention(keeping, now);
    }
    CacheResult<qint64> trimHistory(const workspace::HistoryLimits &limits, const QDateTime &now) override
    {
        asked << limits;
        if (isFailing)
            return std::unexpected(
                CacheError{CacheErrorKind::NoSpace, u"cache.gpkg"_s, message::make<message::Code::CacheDiskFull>()});
        return m_cache.trimHistory(limits, now);
    }
    CacheResult<QList<Wait>> waits() override { return m_cache.waits(); }
    CacheResult<void> keepWaits(const QList<Wait> &waits) override { return m_cache.keepWaits(waits); }
    CacheResult<QList<PageSize>> pageSizes() override { return m_cache.pageSizes(); }
    CacheResult<void> keepPageSize(const PageSize &size) override { return m_cache.keepPageSize(size); }
    CacheResult<QList<LastAttempt>> lastAttempts() override { return m_cache.lastAttempts(); }

    QList<workspace::HistoryLimits> asked;
    bool isFailing = false;

private:
    Cache &m_cache;
};

struct ChangingDevice : OneSourceDevice
{
    /// Every row becomes another one.
    void change()
    {
        for (QJsonObject &feature : collection.features) {
            QJsonObject properties = feature[u"properties"_s].toObject();
            properties.insert(u"nilai"_s, ++number);
            feature[u"properties"_s] = properties;
        }
        collection.etag = '"' + QByteArray::number(number) + '"';
        serve();
        clock.pass(std::chrono::hours(24));
    }

    Report syncInto(NotedCache &cache)
    {
        source::HttpTransport transport(options.limits);
        SyncEngine engine(workspace, transport, cache, clock, options);
        return QCoro::waitFor(engine.run());
    }

    qint64 formerRows() const { return value(u"SELECT coalesce(sum(rows), 0) FROM anjungan_history"_s).toLongLong(); }

    int number = 0;
};

} // namespace

/// When the engine trims the history, and that it is never in the way.
class EngineHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTrimmedOnceAfterEachRun()
    {
        ChangingDevice device;
        device.workspace.history = {.days = 3, .bytes = 1 << 20};
        auto writer = store::Writer::open(device.file());
        QVERIFY(writer);
        NotedCache cache(**writer);
        for (int day = 0; day < 6; ++day) {
            device.change();
            QVERIFY(device.syncInto(cache).allCurrent());
            QCOMPARE(cache.asked.size(), day + 1);
            QCOMPARE(cache.asked.last(), device.workspace.history);
        }
        QCOMPARE(device.value(u"SELECT count(*) FROM anjungan_history"_s), 4); // of now and of three days
        QCOMPARE(device.formerRows(), 4 * 25);
    }

    void withoutDaysNothingIsKept()
    {
        ChangingDevice device;
        device.workspace.history.days = 0;
        for (int day = 0; day < 3; ++day) {
            device.change();
            QVERIFY(device.sync().allCurrent());
            QCOMPARE(device.formerRows(), 0);
            QCOMPARE(device.value(u"SELECT count(*) FROM sqlite_schema WHERE name = 'anjungan_past_sekolah'"_s),
                     day > 0 ? 1 : 0);
        }
        QCOMPARE(device.value(u"SELECT count(*) FROM anjungan_past_sekolah"_s), 0);
    }

    void aFailureIsHarmless()
    {
        ChangingDevice device;
        auto writer = store::Writer::open(device.file());
        QVERIFY(writer);
        NotedCache cache(**writer);
        cache.isFailing = true;
        for (int day = 0; day < 2; ++day) {
            device.change();
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^the history is not trimmed: "_s));
            QVERIFY(device.syncInto(cache).allCurrent());
        }
        QCOMPARE(device.formerRows(), 25);
    }
};

ANJUNGAN_TEST(QCoreApplication, EngineHistoryTest)
#include "engine_history_test.moc"
