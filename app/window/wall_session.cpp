// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/wall_session.h"

#include "app/console.h"
#include "app/service_manager.h"
#include "app/service_parts.h"
#include "app/thread_work.h"
#include "ui/words/sentence.h"

namespace anjungan::app {

using std::chrono::milliseconds;

milliseconds steadyNow()
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

WallSession::WallSession(const Loaded &loaded, const QString &cacheFile, const sync::Clock &clock,
                         wall::Screens &screens, const QString &language, const QStringList &memory,
                         const QHash<QString, QPixmap> &former)
    : m_workspace(std::make_shared<const workspace::Workspace>(loaded.workspace)),
      m_sync(loaded.workspace,
             serviceParts(loaded, cacheFile, clock,
                          [](const message::Message &what) { printError(words::sentence(what)); }),
             clock, syncOptions(loaded.workspace, cacheFile)),
      m_queries(cacheFile, m_workspace, [&clock] { return clock.now(); })
{
    m_room = std::make_unique<wall::WallRoom>(wall::WallRoom::Parts{.workspace = *m_workspace,
                                                                    .queries = m_queries,
                                                                    .clock = clock,
                                                                    .steady = steadyNow,
                                                                    .syncing = &m_sync,
                                                                    .cacheFile = cacheFile,
                                                                    .language = language,
                                                                    .mapEngine = &m_mapEngine,
                                                                    .screens = screens,
                                                                    .memory = memory},
                                              former);
    connect(m_room.get(), &wall::WallRoom::memoryChanged, this, &WallSession::memoryChanged);
    m_room->start();
    m_sync.start();
}

WallSession::~WallSession() = default;

std::unique_ptr<Watchdog> watchdogOf(sync::SyncService &syncing)
{
    const auto within = watchdogTime();
    if (!within)
        return nullptr;
    const auto work = std::make_shared<ThreadWork>();
    return std::make_unique<Watchdog>(Watchdog::Parts{.within = std::chrono::duration_cast<milliseconds>(*within),
                                                      .feed = [] { tellServiceManager("WATCHDOG=1"); },
                                                      .ask =
                                                          [&syncing, work](std::function<void()> answer) {
                                                              syncing.whenFree([work, answer = std::move(answer)] {
                                                                  work->follow();
                                                                  answer();
                                                              });
                                                          },
                                                      .steady = steadyNow,
                                                      .worked = [work] { return work->used(); }});
}

} // namespace anjungan::app
