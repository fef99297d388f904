// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace_reload.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <chrono>
#include <optional>

namespace anjungan::app {

/// How long to wait after that many attempts at an address have failed in a row: 5 s, doubled up to 10 min.
std::chrono::milliseconds waitAfter(int failures);

/// Reads the workspace at a location again and again: an http(s) address at the start, each hour, and sooner and sooner
/// again after a failure; a file when it changes. Reading is on a thread of its own for an address; a file is read on
/// the thread of this. Lives on the UI thread.
class WorkspaceFollow
{
public:
    /// `done` is called after each reading, on the thread of this.
    using Done = std::function<void(const LoadResult &)>;
    WorkspaceFollow(QString location, Done done);

    const QString &location() const { return m_location; }
    void start();
    /// At once; nothing while a request is under way.
    void tryNow();
    /// When an address is tried next; nothing while it is being read, and for a file.
    std::optional<QDateTime> next() const { return m_next; }

private:
    void request();
    void take(const LoadResult &loaded);
    void watch();

    const QString m_location;
    const Done m_done;
    const bool m_isWeb;
    QTimer m_timer;
    std::optional<QDateTime> m_next;
    QFileSystemWatcher m_files;
    int m_failures = 0;
    bool m_isReading = false;
    std::unique_ptr<WorkspaceReload> m_reload;
};

} // namespace anjungan::app
