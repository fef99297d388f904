// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "ui/settings/setting_card.h"

namespace anjungan::sheet {
class Segments;
}

namespace anjungan::settings {

class SettingRow;
class Switch;

/// When the sync runs, and on which networks; and what the network is now.
class NetworkCard : public SettingCard
{
    Q_OBJECT

public:
    /// Both must outlive it.
    NetworkCard(sync::SyncService &syncing, const theme::Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void conductChosen(const anjungan::sync::Conduct &conduct); ///< already set in the service

private:
    void show();
    void choose(const sync::Conduct &conduct);

    sync::SyncService &m_syncing;
    Switch *m_saver;
    sheet::Segments *m_automatic;
    SettingRow *m_now;
};

} // namespace anjungan::settings
