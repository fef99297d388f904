// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace_loader.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <stop_token>

namespace anjungan::app {

/// Reads the workspace at an http(s) URL anew, on a thread of its own, while the one that was kept is in use.
class WorkspaceReload
{
public:
    /// `done` is called once, on the thread that makes this, and not after a cancel.
    WorkspaceReload(const QString &location, std::function<void(const LoadResult &)> done);

    /// Cancels: a request that is under way ends at once, so that this takes no longer than checking one document.
    ~WorkspaceReload();
    Q_DISABLE_COPY_MOVE(WorkspaceReload)

private:
    std::stop_source m_stop;
    QObject m_home; ///< on the thread that `done` is called on
    std::unique_ptr<QThread> m_thread;
};

} // namespace anjungan::app
