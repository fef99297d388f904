// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/logging.h"
#include "tests/soak/measures.h"
#include "tests/soak/notify_socket.h"
#include "tests/soak/troubles.h"
#include "tests/soak/watcher.h"

#include <QSettings>
#include <QTimer>

#include <memory>
#include <random>

namespace anjungan::soak {

/// A day of a run, as it was at its end.
struct Day
{
    Measure measure; ///< the median of what was measured while the wall was in its usual state
    qint64 cacheBytes = 0;
    qint64 logBytes = 0; ///< written on that day
    qint64 ledgerEntries = 0;
    bool isLedgerValid = false;
    std::chrono::milliseconds realTime{0}; ///< what the day took
};

/// A wall that runs for some simulated time while its world changes and fails. Begins with its construction and ends
/// with the application's event loop. Lives on the UI thread.
class SoakRun : public QObject
{
public:
    struct Parts
    {
        QString folder;  ///< for cache, settings and log
        QString logFile; ///< where standard error goes
        std::chrono::seconds time;
        std::chrono::seconds dwell;
        int troublesPerDay;
        quint32 seed;
        std::function<void(const SoakRun &, const Day &)> dayIsOver;
    };

    explicit SoakRun(const Parts &parts);
    ~SoakRun() override;

    const std::vector<Day> &days() const { return m_days; }
    const std::vector<Event> &events() const { return m_events; }
    const Watcher &watcher() const { return *m_watcher; }
    const NotifySocket &notified() const { return m_notify; }
    int versions() const { return m_versions; } ///< changes at the source

private:
    void step();
    void changeRows();
    void endDay();
    QString file(const QString &name) const { return m_parts.folder + u'/' + name; }

    const Parts m_parts;
    const app::BoundLog m_log;
    NotifySocket m_notify;
    test::FaultVfs m_disk{test::FaultVfs::Waits::Yes};
    World m_world;
    OrderedScreens m_screens;
    Troubles m_troubles;
    QSettings m_settings;
    const std::vector<Event> m_events;
    std::size_t m_begun = 0;
    std::vector<Event> m_active;
    std::unique_ptr<app::WallProgram> m_program;
    std::unique_ptr<Watcher> m_watcher;
    std::mt19937 m_random;
    QTimer m_timer;
    std::chrono::milliseconds m_start, m_dayBegan, m_measuredAt{0}, m_changedAt{0};
    std::vector<Measure> m_measures; ///< of this day
    std::vector<Day> m_days;
    qint64 m_logBytes = 0;
    int m_versions = 0;
};

} // namespace anjungan::soak
