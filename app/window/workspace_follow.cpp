// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workspace_follow.h"

#include "app/window/known_workspaces.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace anjungan::app {

namespace {

constexpr auto betweenChanges = 1h;
/// Editors write a file in several steps.
constexpr auto afterChange = 300ms;

} // namespace

std::chrono::milliseconds waitAfter(int failures)
{
    constexpr auto first = 5s;
    constexpr std::chrono::milliseconds longest = 10min;
    constexpr int mostDoublings = 7;
    return std::min<std::chrono::milliseconds>(longest, first * (1 << std::clamp(failures - 1, 0, mostDoublings)));
}

WorkspaceFollow::WorkspaceFollow(QString location, Done done)
    : m_location(std::move(location)), m_done(std::move(done)), m_isWeb(isWebLocation(m_location))
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { request(); });
    QObject::connect(&m_files, &QFileSystemWatcher::fileChanged, &m_timer, [this] { m_timer.start(afterChange); });
    QObject::connect(&m_files, &QFileSystemWatcher::directoryChanged, &m_timer, [this] {
        if (!m_files.files().contains(m_location) && QFileInfo::exists(m_location))
            m_timer.start(afterChange); // replaced by another file of that name
    });
}

void WorkspaceFollow::start()
{
    if (m_isWeb)
        request();
    else
        watch();
}

void WorkspaceFollow::tryNow()
{
    if (!m_isReading)
        request();
}

void WorkspaceFollow::watch()
{
    if (QFileInfo::exists(m_location) && !m_files.files().contains(m_location))
        m_files.addPath(m_location);
    if (m_files.directories().isEmpty())
        m_files.addPath(QFileInfo(m_location).absolutePath());
}

void WorkspaceFollow::request()
{
    m_timer.stop();
    m_next.reset();
    if (m_isWeb) {
        m_isReading = true;
        m_reload = std::make_unique<WorkspaceReload>(m_location, [this](const LoadResult &loaded) { take(loaded); });
        return;
    }
    watch();
    m_done(readWorkspaceFile(m_location));
}

void WorkspaceFollow::take(const LoadResult &loaded)
{
    m_isReading = false;
    m_failures = loaded ? 0 : m_failures + 1;
    const auto wait = loaded ? std::chrono::milliseconds(betweenChanges) : waitAfter(m_failures);
    m_next = QDateTime::currentDateTimeUtc().addDuration(wait);
    m_timer.start(wait);
    m_done(loaded);
}

} // namespace anjungan::app
