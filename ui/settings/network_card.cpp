// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/network_card.h"

#include "ui/settings/setting_row.h"
#include "ui/settings/switch.h"
#include "ui/sheet/segments.h"

using namespace Qt::StringLiterals;

namespace anjungan::settings {

NetworkCard::NetworkCard(sync::SyncService &syncing, const theme::Theme &theme, QWidget *parent)
    : SettingCard(tr("Network and sync"), theme, parent), m_syncing(syncing),
      m_saver(new Switch(tr("Data saver"), theme)), m_automatic(new sheet::Segments(theme)),
      m_now(new SettingRow(tr("Network now"), nullptr, theme))
{
    m_saver->setObjectName(u"settings_saver"_s);
    m_automatic->setObjectName(u"settings_automatic"_s);
    m_automatic->setTitles({tr("Automatic"), tr("By hand")});
    auto *saver = new SettingRow(tr("Data saver"), m_saver, theme);
    saver->setHint(tr("On metered networks only what you ask for"));
    add(saver);
    add(m_now);
    auto *automatic = new SettingRow(tr("Sync"), m_automatic, theme);
    automatic->setHint(tr("Each dataset as often as the workspace says, while there is a network"));
    add(automatic);
    connect(m_saver, &Switch::clicked, this, [this](bool isOn) {
        sync::Conduct conduct = m_syncing.conduct();
        conduct.onMetered = isOn ? sync::OnMetered::Wait : sync::OnMetered::SyncDue;
        choose(conduct);
    });
    connect(m_automatic, &sheet::Segments::chosen, this, [this](int at) {
        sync::Conduct conduct = m_syncing.conduct();
        conduct.isPaused = at == 1;
        choose(conduct);
    });
    connect(&syncing, &sync::SyncService::planned, this, &NetworkCard::show);
    show();
}

void NetworkCard::show()
{
    const sync::Conduct &conduct = m_syncing.conduct();
    m_saver->setChecked(conduct.onMetered == sync::OnMetered::Wait);
    m_automatic->setCurrent(conduct.isPaused ? 1 : 0);
    const sync::NetworkState &network = m_syncing.plan().network;
    m_now->setValue(!network.isReachable        ? tr("not known")
                    : !*network.isReachable     ? tr("none")
                    : !network.isMetered        ? tr("connected")
                    : network.isMetered.value() ? tr("connected, metered")
                                                : tr("connected, not metered"));
}

void NetworkCard::choose(const sync::Conduct &conduct)
{
    m_syncing.setConduct(conduct);
    show();
    Q_EMIT conductChosen(conduct);
}

} // namespace anjungan::settings
