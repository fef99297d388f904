// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "app/demo/demo_source.h"
#include "app/window/known_workspaces.h"
#include "app/window/wall_session.h"
#include "app/workspace_reload.h"
#include "ui/wall/wake.h"
#include "ui/wall/wall_notice.h"

#include <QSettings>
#include <QTimer>

#include <memory>
#include <optional>

namespace anjungan::app {

/// One wall, from its start on: what it shows, and what it waits for. What goes wrong is shown and tried again. Lives
/// on the UI thread.
class WallProgram : public QObject
{
    Q_OBJECT

public:
    /// `settings`, where it keeps which conditions were seen, and `screens` must outlive it.
    WallProgram(Arguments arguments, QSettings &settings, wall::Screens &screens, const QString &language);
    ~WallProgram() override;

    /// Null while nothing can be shown. Another one after each change of the workspace.
    WallSession *session() const { return m_session.get(); }

Q_SIGNALS:
    /// There is another session.
    void opened();

private:
    void begin();
    void open(Loaded loaded);
    void wait(const QStringList &why);
    void feedWhileWaiting() const;
    void askForAnother();

    const Arguments m_arguments;
    QSettings &m_settings;
    KnownWorkspaces m_known;
    wall::Screens &m_screens;
    const QString m_language;
    QString m_cache; ///< empty: not known before the workspace is
    const sync::SystemClock m_clock;
    wall::Wake m_wake;
    std::unique_ptr<demo::DemoSource> m_demo;
    std::unique_ptr<wall::WallNotice> m_notice;
    std::unique_ptr<WallSession> m_session;
    std::unique_ptr<Watchdog> m_watchdog; ///< after the session, whose sync it asks
    std::unique_ptr<Watchdog> m_idle;     ///< while there is no session
    std::optional<WorkspaceReload> m_reload;
    QByteArray m_document; ///< of the workspace that is shown
    QStringList m_why;
    QTimer m_again, m_newer;
    bool m_isReady = false;
};

} // namespace anjungan::app
