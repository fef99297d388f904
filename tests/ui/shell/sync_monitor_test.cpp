// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "ui/shell/sync_monitor.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>
#include <memory>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// A network that the test changes. Lives on the sync's thread.
class SwitchedNetwork final : public sync::Network
{
public:
    sync::NetworkState state() const override { return {.isReachable = m_isThere, .isMetered = {}}; }

    void become(bool isThere)
    {
        QMetaObject::invokeMethod(this, [this, isThere] {
            m_isThere = isThere;
            Q_EMIT changed();
        });
    }

private:
    bool m_isThere = false;
};

} // namespace

/// What the window knows of the device's network.
class SyncMonitorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheNetworkAtTheStartAndFromThenOn()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"cache.gpkg"_s);
        const auto workspace = std::make_shared<const workspace::Workspace>();
        const test::ManualClock clock;
        std::atomic<SwitchedNetwork *> network = nullptr;
        sync::SyncService syncing(
            *workspace,
            {.openCache = [file]() -> sync::CacheResult<std::unique_ptr<sync::Cache>> {
                 return store::Writer::open(file);
             },
             .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); },
             .makeNetwork =
                 [&network] {
                     auto made = std::make_unique<SwitchedNetwork>();
                     network = made.get();
                     return made;
                 }},
            clock, {});
        syncing.start();
        QTRY_VERIFY(syncing.plan().network.isReachable == false);
        query::QueryService queries(file, workspace, [&clock] { return clock.now(); });
        // The window may open later than the sync.
        shell::SyncMonitor monitor(*workspace, queries, &syncing, clock, file);
        QCOMPARE(monitor.reach(), shell::Reach::Offline);
        QSignalSpy changed(&monitor, &shell::SyncMonitor::changed);
        network.load()->become(true);
        QTRY_COMPARE(monitor.reach(), shell::Reach::Checking);
        QVERIFY(!changed.isEmpty());
        network.load()->become(false);
        QTRY_COMPARE(monitor.reach(), shell::Reach::Offline);
    }
};

ANJUNGAN_TEST(QApplication, SyncMonitorTest)
#include "sync_monitor_test.moc"
