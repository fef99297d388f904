// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/own_pages.h"

#include "core/workspace/ids.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/about_page.h"
#include "ui/shell/attention_notices.h"
#include "ui/shell/sync_page.h"

#include <QStackedWidget>

#include <utility>

namespace anjungan::shell {

OwnPages::OwnPages(Parts parts, QStackedWidget &pages) : QObject(&pages), m_parts(std::move(parts)), m_pages(pages) {}

bool OwnPages::has(const QString &id) const
{
    return id == workspace::syncPage || id == aboutPageId || id == settingsPageId;
}

OwnPage OwnPages::page(const QString &id)
{
    return id == aboutPageId ? aboutPage() : id == settingsPageId ? settingsPage() : syncPage();
}

void OwnPages::follow(const workspace::Selection &selection)
{
    if (m_sync && m_pages.currentWidget() == m_sync)
        m_sync->choose(selection.value(workspace::datasetParameter));
}

OwnPage OwnPages::syncPage()
{
    if (!m_sync) {
        m_sync = new SyncPage(m_parts.workspace, m_parts.queries, m_parts.monitor, m_parts.syncing, m_parts.theme,
                              m_parts.format, m_parts.language, &m_pages);
        m_pages.addWidget(m_sync);
        connect(m_sync, &SyncPage::conductChosen, this, &OwnPages::conductChosen);
        connect(m_sync, &SyncPage::datasetChosen, this, &OwnPages::datasetChosen);
    }
    return {.widget = m_sync,
            .title = tr("Sync"),
            .subtitle = tr("What each agency has delivered, and when"),
            .isInRail = true};
}

OwnPage OwnPages::settingsPage()
{
    if (!m_settings) {
        m_settings = new settings::SettingsPage(
            {.workspace = m_parts.workspace,
             .queries = m_parts.queries,
             .syncing = m_parts.syncing,
             .theme = m_parts.theme,
             .format = m_parts.format,
             .language = m_parts.language,
             .cacheFile = m_parts.cacheFile,
             .notifies = m_parts.notices ? std::optional(m_parts.notices->isOn()) : std::nullopt,
             .now = [this] { return m_parts.monitor.now(); },
             .records = [this] { return m_parts.monitor.records(); }},
            m_parts.choices, &m_pages);
        m_pages.addWidget(m_settings);
        connect(m_settings, &settings::SettingsPage::chosen, this, &OwnPages::choicesMade);
        connect(m_settings, &settings::SettingsPage::conductChosen, this, &OwnPages::conductChosen);
        connect(m_settings, &settings::SettingsPage::noticesWanted, this,
                [this](bool wanted) { m_parts.notices->setOn(wanted); });
        connect(m_settings, &settings::SettingsPage::otherWorkspaceWanted, this, &OwnPages::otherWorkspaceWanted);
    }
    return {.widget = m_settings, .title = tr("Settings"), .subtitle = tr("This device")};
}

OwnPage OwnPages::aboutPage()
{
    if (!m_about) {
        QList<Attribution> shown = m_parts.attributions;
        for (const workspace::TileSource &tiles : m_parts.workspace.tiles)
            shown.append({tiles.title.in(m_parts.language), tiles.attribution, {}});
        m_about = new AboutPage(shown, m_parts.theme, &m_pages);
        m_pages.addWidget(m_about);
    }
    return {.widget = m_about, .title = tr("About Anjungan"), .subtitle = tr("Version, licences and sources")};
}

} // namespace anjungan::shell
