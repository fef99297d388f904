// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/sync_monitor.h"
#include "ui/trouble/trouble.h"

#include <QObject>

#include <optional>

namespace anjungan::trouble {
class TroubleBar;
}

namespace anjungan::shell {

/// Which of all that is wrong the window tells at its top: the gravest. What a person has understood is not told again
/// until it was over. Lives on the UI thread.
class WindowTroubles : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    WindowTroubles(const SyncMonitor &monitor, const theme::Formatter &format, QTimeZone zone,
                   QObject *parent = nullptr);

    /// With the workspace.
    void setOfWorkspace(const std::optional<trouble::Trouble> &trouble);
    /// A damaged cache was made anew.
    void setRenewed(const message::Message &what);
    /// What is told now.
    const std::optional<trouble::Trouble> &current() const { return m_current; }
    /// The person has read it.
    void dismiss();
    /// Looks again.
    void update();

    /// In that strip from now on; what its buttons do with the sync is done here. Both must outlive it.
    void show(trouble::TroubleBar &bar, sync::SyncService &syncing);

Q_SIGNALS:
    void changed();
    void detailsWanted();                                ///< the page Sync
    void roomWanted();                                   ///< where a person frees room
    void remedyWanted(anjungan::trouble::Remedy remedy); ///< one that is not the window's own

private:
    void act(trouble::Remedy remedy, sync::SyncService &syncing);
    [[nodiscard]] QList<trouble::Trouble> all() const;
    [[nodiscard]] std::optional<trouble::Trouble> ofSources() const;

    const SyncMonitor &m_monitor;
    const theme::Formatter &m_format;
    const QTimeZone m_zone;
    std::optional<trouble::Trouble> m_ofWorkspace;
    std::optional<message::Message> m_renewed;
    QList<trouble::Trouble> m_understood;
    std::optional<trouble::Trouble> m_current;
};

} // namespace anjungan::shell
