// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "app/workspace_loader.h"
#include "app/workspace_reload.h"
#include "core/sync/sync_service.h"

#include <QTimer>

#include <memory>

namespace anjungan::app {

/// `sync --watch`: syncs by the schedule, tells each finished run in one line on standard output, and writes the
/// verdicts after it where a file is named. Reads a workspace from a URL anew at its start and each hour, and goes on
/// with it where it differs.
class Watch : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive it.
    Watch(const Loaded &loaded, const Arguments &arguments, const sync::Clock &clock);
    ~Watch() override; ///< ends the run that is under way

private:
    void open(const Loaded &loaded);
    void reload();
    void finish(const sync::Report &report);
    QString writeVerdicts();

    const Arguments m_arguments;
    const sync::Clock &m_clock;
    Loaded m_loaded;
    std::unique_ptr<sync::SyncService> m_sync;
    std::unique_ptr<WorkspaceReload> m_reload;
    QTimer m_hourly;
    std::optional<QDateTime> m_checkedAt; ///< when the whole ledger was checked
    bool m_isWhole = true;                ///< what that found
};

} // namespace anjungan::app
