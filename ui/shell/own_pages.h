// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "core/workspace/selection.h"
#include "ui/field/position/position_source.h"
#include "ui/field/share/nearby.h"
#include "ui/panels/panel_services.h"
#include "ui/settings/choices.h"
#include "ui/shell/used_works.h"

#include <QObject>

class QStackedWidget;

namespace anjungan::field {
class AroundPage;
}

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

/// The pages of the client itself: "sync", "settings", "about", and "around" where the workspace has it. They are made
/// when they are first shown. Lives on the UI thread.
class OwnPages : public QObject
{
    Q_OBJECT

public:
    /// What they show and work with; all must outlive this.
    struct Parts
    {
        const panels::PanelServices &services;
        theme::Theme &theme;
        SyncMonitor &monitor;
        sync::SyncService *syncing = nullptr; ///< null: the window only shows the cache
        QList<Attribution> attributions;
        QString cacheFile;
        settings::Choices choices;
        AttentionNotices *notices = nullptr; ///< null: the system has none
        field::MakePositions positions;      ///< null: there are none
        field::MakeNearby nearby;            ///< null: addresses are typed
    };

    OwnPages(Parts parts, QStackedWidget &pages);

    [[nodiscard]] bool has(const QString &id) const;
    /// A page that has() is true for.
    OwnPage page(const QString &id);
    /// The page that is shown follows what is chosen.
    void follow(const workspace::Selection &selection);
    /// The content of `datasets` has changed; of all if it is empty.
    void refresh(const QStringList &datasets);
    [[nodiscard]] bool isSettled() const; ///< the page that is shown
    /// Destroys the pages that refer to the services, which go before the window deletes its children.
    void end();

    /// Scrolls the page Settings, which is shown, to what this device keeps.
    void showStorage();
    /// The sheet that prepares what is taken along, and shares it.
    void openCarry(QWidget &anchor);
    /// The sheet that proposes a workspace for a source.
    void openDescribe(QWidget &anchor);

Q_SIGNALS:
    void datasetChosen(const QString &dataset); ///< by the person; empty: none any more
    void conductChosen(const anjungan::sync::Conduct &conduct);
    void choicesMade(const anjungan::settings::Choices &choices);
    void otherWorkspaceWanted();
    void draftWanted(const QByteArray &document); ///< a workspace that was proposed, to be opened
    void changed(const QStringList &datasets);    ///< of the cache's content, by a bundle; empty: any
    void titleChanged();                          ///< of the page that is shown
    void settled();

private:
    OwnPage syncPage();
    OwnPage aboutPage();
    OwnPage settingsPage();
    OwnPage aroundPage();

    const Parts m_parts;
    QStackedWidget &m_pages;
    SyncPage *m_sync = nullptr;                   ///< null until it is shown
    AboutPage *m_about = nullptr;                 ///< likewise
    settings::SettingsPage *m_settings = nullptr; ///< likewise
    field::AroundPage *m_around = nullptr;        ///< likewise
};

} // namespace anjungan::shell
