// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/own_pages.h"

#include "core/source/error_text.h"
#include "core/workspace/ids.h"
#include "ui/describe/describe_sheet.h"
#include "ui/field/around/around_page.h"
#include "ui/field/carry/carry_sheet.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/about_page.h"
#include "ui/shell/attention_notices.h"
#include "ui/shell/sync_monitor.h"
#include "ui/shell/sync_page.h"

#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

OwnPages::OwnPages(Parts parts, QStackedWidget &pages) : QObject(&pages), m_parts(std::move(parts)), m_pages(pages) {}

bool OwnPages::has(const QString &id) const
{
    const bool isAround = id == workspace::aroundPage && m_parts.services.workspace.around;
    return id == workspace::syncPage || id == aboutPageId || id == settingsPageId || isAround;
}

OwnPage OwnPages::page(const QString &id)
{
    if (id == aboutPageId)
        return aboutPage();
    if (id == settingsPageId)
        return settingsPage();
    return id == workspace::aroundPage ? aroundPage() : syncPage();
}

void OwnPages::follow(const workspace::Selection &selection)
{
    if (m_sync && m_pages.currentWidget() == m_sync)
        m_sync->choose(selection.value(workspace::datasetParameter));
}

void OwnPages::refresh(const QStringList &datasets)
{
    if (m_around)
        m_around->refresh(datasets);
    if (m_settings)
        m_settings->refresh();
}

bool OwnPages::isSettled() const
{
    const QWidget *shown = m_pages.currentWidget();
    return (!m_around || shown != m_around || m_around->isSettled()) &&
           (!m_settings || shown != m_settings || m_settings->isSettled());
}

void OwnPages::end() { delete m_around; }

OwnPage OwnPages::syncPage()
{
    const panels::PanelServices &services = m_parts.services;
    if (!m_sync) {
        m_sync = new SyncPage(services.workspace, services.queries, m_parts.monitor, m_parts.syncing, m_parts.theme,
                              services.format, services.language, &m_pages);
        m_pages.addWidget(m_sync);
        connect(m_sync, &SyncPage::conductChosen, this, &OwnPages::conductChosen);
        connect(m_sync, &SyncPage::carryWanted, this, &OwnPages::openCarry);
        connect(m_sync, &SyncPage::datasetChosen, this, &OwnPages::datasetChosen);
    }
    return {.widget = m_sync,
            .title = tr("Sync"),
            .subtitle = tr("What each agency has delivered, and when"),
            .isInRail = true};
}

OwnPage OwnPages::settingsPage()
{
    const panels::PanelServices &services = m_parts.services;
    if (!m_settings) {
        const auto notifies = m_parts.notices ? std::optional(m_parts.notices->isOn()) : std::nullopt;
        settings::Choices choices = m_parts.choices;
        choices.language = services.language;
        m_settings = new settings::SettingsPage({.workspace = services.workspace,
                                                 .queries = services.queries,
                                                 .syncing = m_parts.syncing,
                                                 .theme = m_parts.theme,
                                                 .format = services.format,
                                                 .language = services.language,
                                                 .cacheFile = m_parts.cacheFile,
                                                 .notifies = notifies,
                                                 .now = [this] { return m_parts.monitor.now(); },
                                                 .records = [this] { return m_parts.monitor.records(); }},
                                                choices, &m_pages);
        m_pages.addWidget(m_settings);
        connect(m_settings, &settings::SettingsPage::chosen, this, &OwnPages::choicesMade);
        connect(m_settings, &settings::SettingsPage::conductChosen, this, &OwnPages::conductChosen);
        connect(m_settings, &settings::SettingsPage::noticesWanted, this,
                [this](bool wanted) { m_parts.notices->setOn(wanted); });
        connect(m_settings, &settings::SettingsPage::otherWorkspaceWanted, this, &OwnPages::otherWorkspaceWanted);
        connect(m_settings, &settings::SettingsPage::settled, this, &OwnPages::settled);
    }
    return {.widget = m_settings, .title = tr("Settings"), .subtitle = tr("This device")};
}

OwnPage OwnPages::aboutPage()
{
    if (!m_about) {
        QList<Attribution> shown = m_parts.attributions;
        for (const workspace::TileSource &tiles : m_parts.services.workspace.tiles)
            shown.append({tiles.title.in(m_parts.services.language), tiles.attribution, {}});
        m_about = new AboutPage(shown, m_parts.theme, &m_pages);
        m_pages.addWidget(m_about);
    }
    return {.widget = m_about, .title = tr("About Anjungan"), .subtitle = tr("Version, licences and sources")};
}

OwnPage OwnPages::aroundPage()
{
    if (!m_around) {
        const auto none = [] { return std::unique_ptr<field::PositionSource>(); };
        m_around = new field::AroundPage(m_parts.services, m_parts.positions ? m_parts.positions : none,
                                         field::systemTicks, &m_pages);
        m_around->setObjectName(u"view_"_s + workspace::aroundPage.toString());
        m_pages.addWidget(m_around);
        connect(m_around, &field::AroundPage::settled, this, &OwnPages::settled);
        connect(m_around, &field::AroundPage::placeChanged, this, [this] {
            if (m_pages.currentWidget() == m_around)
                Q_EMIT titleChanged();
        });
    }
    return {.widget = m_around, .title = m_around->title(), .subtitle = m_around->place(), .isInRail = true};
}

void OwnPages::showStorage()
{
    if (m_settings)
        m_settings->showStorage();
}

void OwnPages::openCarry(QWidget &anchor)
{
    field::CarrySheet::open({.services = m_parts.services,
                             .cacheFile = m_parts.cacheFile,
                             .syncing = m_parts.syncing,
                             .folders = {},
                             .onTaken =
                                 [this] {
                                     Q_EMIT changed({});
                                     m_parts.monitor.ask();
                                 },
                             .nearby = m_parts.nearby},
                            anchor);
}

void OwnPages::openDescribe(QWidget &anchor)
{
    const auto &sources = m_parts.services.workspace.sources;
    const QString url =
        sources.isEmpty() ? QString() : source::withoutSecrets(sources.first().url).toString(QUrl::RemoveQuery);
    auto *sheet =
        describe::DescribeSheet::open({.theme = m_parts.theme, .format = m_parts.services.format, .url = url}, anchor);
    connect(sheet, &describe::DescribeSheet::openWanted, this, &OwnPages::draftWanted);
}

} // namespace anjungan::shell
