// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/sync/sync_service.h"
#include "core/workspace/selection.h"
#include "ui/settings/choices.h"
#include "ui/shell/used_works.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QObject>

class QStackedWidget;

namespace anjungan::settings {
class SettingsPage;
}

namespace anjungan::shell {

class AboutPage;
class AttentionNotices;
class SyncMonitor;
class SyncPage;

/// The id of the page about the program.
inline const QString aboutPageId = QStringLiteral("about");

/// The id of the page with what a person chooses for this device.
inline const QString settingsPageId = QStringLiteral("settings");

/// A page that every window has, whatever its workspace says.
struct OwnPage
{
    QWidget *widget = nullptr; ///< among the window's pages
    QString title;
    QString subtitle;
    bool isInRail = false; ///< else it has a button that leads back
};

/// The pages of the client itself: "sync", "settings" and "about". They are made when they are first shown. Lives on
/// the UI thread.
class OwnPages : public QObject
{
    Q_OBJECT

public:
    /// What they show and work with; all must outlive this.
    struct Parts
    {
        const workspace::Workspace &workspace;
        query::QueryService &queries;
        SyncMonitor &monitor;
        sync::SyncService *syncing = nullptr; ///< null: the window only shows the cache
        theme::Theme &theme;
        const theme::Formatter &format;
        QString language;
        QList<Attribution> attributions;
        QString cacheFile;
        settings::Choices choices;
        AttentionNotices *notices = nullptr; ///< null: the system has none
    };

    OwnPages(Parts parts, QStackedWidget &pages);

    [[nodiscard]] bool has(const QString &id) const;
    /// A page that has() is true for.
    OwnPage page(const QString &id);
    /// The page that is shown follows what is chosen.
    void follow(const workspace::Selection &selection);

Q_SIGNALS:
    void datasetChosen(const QString &dataset); ///< by the person; empty: none any more
    void conductChosen(const anjungan::sync::Conduct &conduct);
    void choicesMade(const anjungan::settings::Choices &choices);
    void otherWorkspaceWanted();

private:
    OwnPage syncPage();
    OwnPage aboutPage();
    OwnPage settingsPage();

    const Parts m_parts;
    QStackedWidget &m_pages;
    SyncPage *m_sync = nullptr;                   ///< null until it is shown
    AboutPage *m_about = nullptr;                 ///< likewise
    settings::SettingsPage *m_settings = nullptr; ///< likewise
};

} // namespace anjungan::shell
