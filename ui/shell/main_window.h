// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "ui/field/position/position_source.h"
#include "ui/field/share/nearby.h"
#include "ui/panels/panel_services.h"
#include "ui/selection/navigation.h"
#include "ui/settings/choices.h"
#include "ui/shell/kept_page.h"
#include "ui/shell/used_works.h"
#include "ui/trouble/trouble.h"

#include <QWidget>

#include <map>
#include <memory>

class QStackedWidget;

namespace anjungan::trouble {
class TroubleBar;
}

namespace anjungan::shell {

class AttentionNotices;
class AttentionWatch;
class DetailKeys;
class Filters;
class NavigationRail;
class OwnPages;
class RecentSearches;
class SearchBox;
class ShownPages;
class StatusBar;
class SyncMonitor;
class TopBar;
class WindowTroubles;

/// The parts that a window uses. All references must outlive the window.
struct WindowParts
{
    const workspace::Workspace &workspace;
    query::QueryService &queries;
    theme::Theme &theme;
    selection::Navigation *navigation = nullptr; ///< null: the window's own
    RecentSearches *recent = nullptr;            ///< likewise
    panels::SeenAttention *seen = nullptr;       ///< likewise
    AttentionNotices *notices = nullptr;         ///< null: the system has none, or nobody attends the window
    const sync::Clock &clock;
    sync::SyncService *syncing = nullptr; ///< null: the window only shows the cache
    QString cacheFile;
    QString language = QStringLiteral("id"); ///< "id" or "en"
    map::MapSurface mapSurface = map::MapSurface::Interactive;
    map::SharedQmlEngine *mapEngine = nullptr; ///< shared by its maps; null: each has its own
    bool isAttended = true;                    ///< see PanelServices
    std::optional<QDateTime> lastVisit = {};   ///< likewise
    QList<Attribution> attributions;
    settings::Choices choices = {};      ///< what the page Settings shows, but for the language
    field::MakePositions positions = {}; ///< where the page "around" has positions from; null: it has none
    field::MakeNearby nearby = {};       ///< what finds devices nearby that give a bundle; null: addresses are typed
};

/// The window: rail, top bar, the current page, status bar. It shows the page of its navigation. It is created for one
/// language; create a new one to change it, which goes on where the old one was. Pages are created when they are first
/// shown.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// False if the workspace has no such page. Every workspace has "sync", the list of datasets, and "about"; one
    /// with an `around` has that.
    bool showPage(const QString &id);
    const QString &currentPage() const { return m_current; }

    selection::Navigation &navigation() { return m_navigation; }

    /// How its pages are scrolled and its maps moved, by page id.
    std::map<QString, KeptPage> keptPages() const;
    /// Goes on from there.
    void goOnFrom(std::map<QString, KeptPage> pages);

    /// Opens the search, over whatever page is shown; null while another sheet is open.
    SearchBox *openSearch();

    /// A damaged cache was made anew: tells it until the person has read it.
    void showRenewed(const message::Message &what);
    /// What is wrong with the workspace; nothing where it is right.
    void setTrouble(const std::optional<trouble::Trouble> &trouble);

    /// A bundle was taken in: what is shown is asked for anew.
    void showTaken();

    /// Whether all queries of the current page and the bars are answered and painted.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void settled(); ///< may be emitted several times
    void languageChosen(const QString &language);
    void schemeChosen(anjungan::theme::Scheme scheme);
    void conductChosen(const anjungan::sync::Conduct &conduct);
    void remedyWanted(anjungan::trouble::Remedy remedy); ///< one that is not the window's own
    void choicesMade(const anjungan::settings::Choices &choices);
    void draftWanted(const QByteArray &document); ///< a workspace that was proposed, to be opened

protected:
    /// Tab goes from stop to stop as the window is read, not in the order in which its parts were made.
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    [[nodiscard]] bool hasPage(const QString &id) const;
    void follow();
    void showOwn(const QString &id);
    void showTitle();
    void leave();
    void emitIfSettled();
    void refresh(const QStringList &datasets);
    void openMenu();
    void turn(int step);
    void showUnseen();

    const WindowParts m_parts;
    selection::Navigation m_own; ///< used if the parts have none
    selection::Navigation &m_navigation;
    const theme::Formatter m_format;
    SyncMonitor *m_monitor;
    WindowTroubles *m_troubles;
    const panels::PanelServices m_services;
    AttentionWatch *m_attention; ///< before the rest is made, as its first answer takes longest
    NavigationRail *m_rail;
    TopBar *m_top;
    trouble::TroubleBar *m_trouble;
    QStackedWidget *m_pages;
    StatusBar *m_status;
    Filters *m_filters;
    ShownPages *m_shown;
    OwnPages *m_ownPages;
    RecentSearches *m_recent;
    DetailKeys *m_keys;
    QString m_current;
};

} // namespace anjungan::shell
