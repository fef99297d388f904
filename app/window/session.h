// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interface_language.h"
#include "app/workspace_loader.h"
#include "core/sync/sync_service.h"
#include "ui/map/canvas/shared_qml_engine.h"
#include "ui/shell/main_window.h"

#include <memory>

class QSettings;

namespace anjungan::app {

/// A window for one workspace and one cache, with the sync that updates the cache. The window is created again when the
/// language changes; it stays where it was in the navigation.
class Session : public QObject
{
    Q_OBJECT
public:
    struct Look
    {
        QString language;
        bool fullScreen = false;                    ///< a wall, which nobody attends
        sync::Conduct conduct;                      ///< of the sync
        QSettings *places = nullptr;                ///< where the window is, is kept there; it must outlive the session
        shell::RecentSearches *recent = nullptr;    ///< likewise; null: those of one window
        panels::SeenAttention *seen = nullptr;      ///< likewise
        shell::AttentionNotices *notices = nullptr; ///< see shell::WindowParts
        std::optional<QDateTime> lastVisit = {};    ///< see panels::PanelServices
        field::MakePositions positions = {};        ///< see shell::WindowParts
    };

    /// `clock`, `theme`, `language` and `navigation` must outlive it.
    Session(const Loaded &loaded, const QString &cacheFile, const sync::Clock &clock, theme::Theme &theme,
            InterfaceLanguage &language, selection::Navigation &navigation, Look look);
    ~Session() override;

Q_SIGNALS:
    void languageChosen(const QString &language);
    void schemeChosen(anjungan::theme::Scheme scheme);
    void conductChosen(const anjungan::sync::Conduct &conduct);

private:
    void openWindow();
    void reportCache(const message::Message &what);

    const std::shared_ptr<const workspace::Workspace> m_workspace;
    const QString m_cacheFile;
    const sync::Clock &m_clock;
    theme::Theme &m_theme;
    InterfaceLanguage &m_language;
    selection::Navigation &m_navigation;
    Look m_look;
    sync::SyncService m_sync;
    query::QueryService m_queries;
    map::SharedQmlEngine m_mapEngine;
    std::unique_ptr<shell::MainWindow> m_window; ///< after the members that it refers to
};

} // namespace anjungan::app
