// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interface_language.h"
#include "app/window/single_instance.h"
#include "app/workspace_loader.h"
#include "core/sync/sync_service.h"
#include "ui/map/canvas/shared_qml_engine.h"
#include "ui/shell/main_window.h"

#include <QPointer>

#include <memory>

class QSettings;

namespace anjungan::field {
class BundleIntake;
struct Intake;
} // namespace anjungan::field

namespace anjungan::app {

/// A window for one workspace and one cache, with the sync that updates the cache. The window is created again when the
/// language or the workspace changes; it stays where it was, on the screen and in the navigation.
class Session : public QObject
{
    Q_OBJECT
public:
    struct Look
    {
        QString language;
        sync::Conduct conduct;                      ///< of the sync
        QSettings *places = nullptr;                ///< where the window is, is kept there; it must outlive the session
        shell::RecentSearches *recent = nullptr;    ///< likewise; null: those of one window
        panels::SeenAttention *seen = nullptr;      ///< likewise
        shell::AttentionNotices *notices = nullptr; ///< see shell::WindowParts
        std::optional<QDateTime> lastVisit = {};    ///< see panels::PanelServices
        settings::Choices choices = {};             ///< but for the language
        field::MakePositions positions = {};        ///< see shell::WindowParts
        field::MakeNearby nearby = {};              ///< likewise
    };

    /// `clock`, `theme`, `language` and `navigation` must outlive it. Takes `bundle`, a file, before the first sync, if
    /// there is one: see take().
    Session(const Loaded &loaded, const QString &cacheFile, const sync::Clock &clock, theme::Theme &theme,
            InterfaceLanguage &language, selection::Navigation &navigation, Look look, const QString &bundle = {});
    ~Session() override;

    const QString &cacheFile() const { return m_cacheFile; }
    const QString &workspaceId() const { return m_open->workspace->id; }

    /// Goes on with another version of the workspace.
    void replace(const Loaded &loaded);
    /// What is wrong with the workspace, told in the window until it is taken back.
    void setTrouble(const std::optional<trouble::Trouble> &trouble);
    const std::optional<trouble::Trouble> &trouble() const { return m_trouble; }
    /// Publishes what is newer in a bundle of this workspace, on the sync's thread, and tells in the window what became
    /// of it.
    void take(const QString &bundle);
    /// Comes to the front, and goes where a second start wants it.
    void raise(const Handover &handover);

Q_SIGNALS:
    void languageChosen(const QString &language);
    void choicesMade(const anjungan::settings::Choices &choices);
    void conductChosen(const anjungan::sync::Conduct &conduct);
    void remedyWanted(anjungan::trouble::Remedy remedy); ///< one that the window cannot do itself
    void draftWanted(const QByteArray &document);        ///< a workspace that was proposed, to be opened

private:
    /// What shows and syncs one version of the workspace.
    struct Open
    {
        Loaded loaded;
        std::shared_ptr<const workspace::Workspace> workspace; ///< what of it this device keeps
        std::unique_ptr<sync::SyncService> sync;
        std::unique_ptr<query::QueryService> queries;
        std::unique_ptr<shell::MainWindow> window; ///< after the members that it refers to
    };

    std::unique_ptr<Open> made(const Loaded &loaded);
    void showTaken(const QString &bundle, const field::Intake &intake);
    void openWindow(Open &open, shell::MainWindow *former);
    void speak(const QString &language);
    void choose(const settings::Choices &choices);
    void reportCache(const message::Message &what);

    const QString m_cacheFile;
    const sync::Clock &m_clock;
    theme::Theme &m_theme;
    InterfaceLanguage &m_language;
    selection::Navigation &m_navigation;
    Look m_look;
    map::SharedQmlEngine m_mapEngine;
    std::optional<trouble::Trouble> m_trouble;
    QString m_bundle;                       ///< the last one
    QPointer<field::BundleIntake> m_intake; ///< while it is taken
    std::unique_ptr<Open> m_open;
};

} // namespace anjungan::app
