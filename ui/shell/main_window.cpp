// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/workspace/ids.h"
#include "ui/briefing/briefing_sheet.h"
#include "ui/charts/held_tips.h"
#include "ui/charts/spoken_role.h"
#include "ui/map/canvas/scene_graph.h"
#include "ui/map/canvas/shared_qml_engine.h"
#include "ui/panels/page_context.h"
#include "ui/panels/page_view.h"
#include "ui/sheet/keyboard_room.h"
#include "ui/sheet/sheet.h"
#include "ui/shell/attention_notices.h"
#include "ui/shell/attention_watch.h"
#include "ui/shell/client_menu.h"
#include "ui/shell/detail_keys.h"
#include "ui/shell/filters/filters.h"
#include "ui/shell/key_stepper.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/page_touch.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/round_button.h"
#include "ui/shell/search/recent_searches.h"
#include "ui/shell/search/search_box.h"
#include "ui/shell/search/search_sheet.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/shown_pages.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/sync_monitor.h"
#include "ui/shell/tab_stops.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/window_troubles.h"
#include "ui/trouble/trouble_bar.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

const QString syncPageId = workspace::syncPage.toString();

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_navigation(parts.navigation ? *parts.navigation : m_own),
      m_format(parts.language, parts.workspace.timeZone),
      m_monitor(new SyncMonitor(parts.workspace, parts.queries, parts.syncing, parts.clock, parts.cacheFile, this)),
      m_troubles(new WindowTroubles(*m_monitor, m_format, parts.workspace.timeZone, this)),
      m_services{.queries = parts.queries,
                 .workspace = m_parts.workspace,
                 .theme = parts.theme,
                 .format = m_format,
                 .clock = parts.clock,
                 .language = parts.language,
                 .tilesFolder = parts.cacheFile.isEmpty() ? QString() : parts.cacheFile + u".tiles"_s,
                 .mapSurface = parts.mapSurface,
                 .mapEngine = parts.mapEngine,
                 .isAttended = parts.isAttended,
                 .isOffline = [this] { return m_monitor->reach() == Reach::Offline; },
                 .lastVisit = parts.lastVisit,
                 .seen = parts.seen ? parts.seen : new panels::SeenAttention({}, this),
                 .areaName = [this](const QString &code) { return m_filters->areaName(code); }},
      m_attention(new AttentionWatch(m_parts.workspace, parts.queries, *m_services.seen, parts.language, this)),
      m_rail(new NavigationRail(u"A"_s, parts.theme, this)), m_top(new TopBar(parts.theme, this)),
      m_trouble(new trouble::TroubleBar(parts.theme, this)), m_pages(new QStackedWidget(this)),
      m_status(new StatusBar(parts.theme, this)), m_filters(new Filters(*m_top->chips(),
                                                                        {.queries = parts.queries,
                                                                         .workspace = m_parts.workspace,
                                                                         .format = m_format,
                                                                         .theme = parts.theme,
                                                                         .language = parts.language},
                                                                        this)),
      m_shown(new ShownPages(m_services, m_navigation, *m_pages)),
      m_ownPages(new OwnPages({.services = m_services,
                               .theme = parts.theme,
                               .monitor = *m_monitor,
                               .syncing = parts.syncing,
                               .attributions = parts.attributions,
                               .cacheFile = parts.cacheFile,
                               .choices = parts.choices,
                               .notices = parts.notices,
                               .positions = parts.positions,
                               .nearby = parts.nearby},
                              *m_pages)),
      m_recent(parts.recent ? parts.recent : new RecentSearches({}, this)),
      m_keys(new DetailKeys(parts.queries, parts.language, this))
{
    map::prepareForMaps(*this, parts.mapSurface == map::MapSurface::Interactive);
    if (parts.mapEngine)
        parts.mapEngine->hold();
    charts::setSpokenRole(*this, QAccessible::Window);
    setWindowTitle(m_parts.workspace.title.in(parts.language) + u" – Anjungan"_s);
    m_top->setNotice(m_parts.workspace.notice.in(parts.language));
    QStringList pages;
    for (const workspace::PageSpec &page : m_parts.workspace.pages) {
        if (page.detail)
            continue;
        m_rail->addPage(page.id, page.icon, page.title.in(parts.language));
        pages.append(page.id);
    }
    if (m_parts.workspace.around) {
        const QString around = workspace::aroundPage.toString();
        const workspace::Text &title = m_parts.workspace.around->title;
        m_rail->addPage(around, u"pin"_s, title.isEmpty() ? tr("Around me") : title.in(parts.language));
        pages.append(around);
    }
    m_rail->addPage(syncPageId, u"sync"_s, tr("Sync"));
    if (parts.isAttended)
        addShortcuts(*this, m_navigation, pages + QStringList{syncPageId}, [this] { m_filters->search(); });
    addSearchKeys(*this, [this] { openSearch(); });
    m_top->setSearchable(parts.isAttended);
    layOut();

    connect(m_top, &TopBar::searchWanted, this, &MainWindow::openSearch);
    connect(m_rail, &NavigationRail::pageChosen, &m_navigation, &selection::Navigation::show);
    connect(m_rail->menuButton(), &RailButton::clicked, this, &MainWindow::openMenu);
    connect(m_attention, &AttentionWatch::changed, this, &MainWindow::showUnseen);
    connect(m_attention, &AttentionWatch::settled, this, &MainWindow::emitIfSettled);
    // A run ends after the last of its datasets was answered for.
    if (parts.syncing && !m_attention->page().isEmpty())
        connect(parts.syncing, &sync::SyncService::finished, this, [this] {
            m_attention->ask();
            m_shown->refresh({m_attention->dataset()});
        });
    connect(m_monitor, &SyncMonitor::published, this, &MainWindow::refresh);
    connect(m_monitor, &SyncMonitor::changed, this, [this] {
        m_status->setText(m_monitor->status(m_format));
        emitIfSettled();
    });
    if (parts.isAttended && parts.syncing) {
        m_troubles->show(*m_trouble, *parts.syncing);
        connect(m_troubles, &WindowTroubles::detailsWanted, this, [this] { m_navigation.show(syncPageId); });
        connect(m_troubles, &WindowTroubles::roomWanted, this, [this] {
            m_navigation.show(settingsPageId);
            m_ownPages->showStorage();
        });
        connect(m_troubles, &WindowTroubles::remedyWanted, this, &MainWindow::remedyWanted);
    }
    connect(m_shown, &ShownPages::settled, this, &MainWindow::emitIfSettled);
    connect(m_ownPages, &OwnPages::settled, this, &MainWindow::emitIfSettled);
    connect(m_ownPages, &OwnPages::changed, this, &MainWindow::refresh);
    connect(m_ownPages, &OwnPages::titleChanged, this,
            [this] { m_top->setTitle(m_ownPages->page(m_current).title, m_ownPages->page(m_current).subtitle); });
    connect(m_ownPages, &OwnPages::choicesMade, this, &MainWindow::choicesMade);
    connect(m_ownPages, &OwnPages::otherWorkspaceWanted, this,
            [this] { Q_EMIT remedyWanted(trouble::Remedy::OtherWorkspace); });
    connect(m_ownPages, &OwnPages::draftWanted, this, &MainWindow::draftWanted);
    connect(m_ownPages, &OwnPages::conductChosen, this, &MainWindow::conductChosen);
    connect(m_ownPages, &OwnPages::datasetChosen, this, [this](const QString &id) {
        m_navigation.choose(m_navigation.selection().with(workspace::datasetParameter.toString(), id));
    });
    connect(m_filters, &Filters::settled, this, &MainWindow::emitIfSettled);
    connect(m_keys, &DetailKeys::settled, this, &MainWindow::emitIfSettled);
    connect(m_keys, &DetailKeys::changed, this, &MainWindow::showTitle);
    connect(m_top->stepper(), &KeyStepper::stepped, m_keys, &DetailKeys::step);
    connect(m_top->backButton(), &RoundButton::clicked, this, &MainWindow::leave);
    connect(&m_parts.theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    if (parts.isAttended) {
        auto *touch = new PageTouch(*m_pages, parts.theme);
        connect(touch, &PageTouch::swiped, this, &MainWindow::turn);
        if (parts.syncing)
            connect(touch, &PageTouch::pulled, this, [this] { m_parts.syncing->syncNow(); });
        new charts::HeldTips(*this);
        new sheet::KeyboardRoom(*this);
    }
    m_status->setText(m_monitor->status(m_format));
    connect(&m_navigation, &selection::Navigation::moved, this, &MainWindow::follow);
    const QString first = pages.value(0, syncPageId);
    if (hasPage(m_navigation.place().page))
        follow();
    else
        m_navigation.go({first, m_navigation.selection()}, selection::Navigation::Step::Replace);
}

MainWindow::~MainWindow()
{
    // Hidden first: otherwise each destroyed view would be replaced by the next, which may emit settled() while others
    // are destroyed already.
    m_pages->hide();
    m_ownPages->end();
    m_shown->end(); // before the members that they refer to
}

void MainWindow::layOut()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_rail, 0, 0, 4, 1);
    grid->addWidget(m_top, 0, 1);
    grid->addWidget(m_trouble, 1, 1);
    grid->addWidget(m_pages, 2, 1);
    grid->addWidget(m_status, 3, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
}

bool MainWindow::hasPage(const QString &id) const { return m_ownPages->has(id) || m_parts.workspace.page(id); }

bool MainWindow::showPage(const QString &id)
{
    if (!hasPage(id))
        return false;
    m_navigation.show(id);
    return true;
}

void MainWindow::follow()
{
    const QString id = m_navigation.place().page;
    if (id == m_current && m_ownPages->has(id))
        m_ownPages->follow(m_navigation.selection());
    if (id == m_current || !hasPage(id))
        return;
    // Before the selection is read, so that a page that is left does not put its questions once more.
    m_shown->leave(m_current);
    m_current = id;
    if (const workspace::PageSpec *page = m_parts.workspace.page(id)) {
        ShownPages::Shown &made = m_shown->at(*page);
        made.context->setShown(true);
        m_pages->setCurrentWidget(made.view);
        m_filters->showPage(*page, *made.context);
        m_keys->showPage(*page, *made.context);
        showTitle();
    } else {
        showOwn(id);
        m_ownPages->follow(m_navigation.selection());
    }
    const workspace::PageSpec *page = m_parts.workspace.page(id);
    m_rail->setCurrent(page && page->detail ? page->detail->within : id);
    m_pages->currentWidget()->setFocus(); // no focus ring unless the keyboard is used
    emitIfSettled();
}

std::map<QString, KeptPage> MainWindow::keptPages() const { return m_shown->kept(); }

void MainWindow::goOnFrom(std::map<QString, KeptPage> pages) { m_shown->goOnFrom(std::move(pages)); }

void MainWindow::showTitle()
{
    const workspace::PageSpec *page = m_parts.workspace.page(m_current);
    if (!page)
        return;
    const QString title = page->title.in(m_parts.language);
    const QString subtitle = page->subtitle.in(m_parts.language);
    if (!m_keys->isShown()) {
        m_top->setTrail({});
        return m_top->setTitle(title, subtitle.isEmpty() ? m_parts.workspace.title.in(m_parts.language) : subtitle);
    }
    m_top->setTrail(m_keys->fullName().isEmpty() ? title : title + u" › "_s + m_keys->fullName());
    m_top->setTitle(m_keys->name(), subtitle);
    const int at = m_keys->place();
    //: the place of an agency, or of another key, among all of them, from 1 on
    const QString words =
        at < 0 ? QString() : tr("no. %1 of %2").arg(m_format.integer(at + 1), m_format.integer(m_keys->count()));
    m_top->stepper()->setPlace(words, at > 0, at >= 0 && at + 1 < m_keys->count());
}

/// To where the page was opened from, else to the page that it belongs to.
void MainWindow::leave()
{
    const workspace::PageSpec *page = m_parts.workspace.page(m_current);
    if (m_navigation.canGoBack())
        m_navigation.back();
    else if (page && page->detail && hasPage(page->detail->within))
        m_navigation.show(page->detail->within);
    else if (!page)
        m_navigation.show(m_parts.workspace.pages.isEmpty() ? syncPageId : m_parts.workspace.pages.first().id);
}

void MainWindow::showOwn(const QString &id)
{
    const OwnPage page = m_ownPages->page(id);
    m_pages->setCurrentWidget(page.widget);
    m_filters->hide();
    m_keys->hide();
    m_top->setTrail({});
    m_top->setTitle(page.title, page.subtitle);
    m_top->setBackVisible(!page.isInRail);
}

void MainWindow::showRenewed(const message::Message &what) { m_troubles->setRenewed(what); }

void MainWindow::setTrouble(const std::optional<trouble::Trouble> &trouble) { m_troubles->setOfWorkspace(trouble); }

void MainWindow::showTaken()
{
    refresh({});
    m_monitor->ask();
}

bool MainWindow::isSettled() const
{
    return m_monitor->isSettled() && m_filters->isSettled() && m_keys->isSettled() && m_attention->isSettled() &&
           m_shown->isSettled(m_current) && m_ownPages->isSettled();
}

void MainWindow::emitIfSettled()
{
    if (!isSettled())
        return;
    if (m_parts.mapEngine)
        m_parts.mapEngine->beginSoon();
    Q_EMIT settled();
}

void MainWindow::refresh(const QStringList &datasets)
{
    // What is derived may depend on any of them.
    const QStringList derived = workspace::idsOf(m_parts.workspace.derived);
    m_shown->refresh(datasets.isEmpty() ? datasets : datasets + derived);
    m_ownPages->refresh(datasets);
    m_filters->refresh();
    m_keys->refresh();
    m_attention->ask();
}

void MainWindow::showUnseen()
{
    const std::vector<AttentionWatch::Item> unseen = m_attention->unseen();
    m_rail->setBadge(m_attention->page(), static_cast<int>(unseen.size()));
    if (m_parts.notices && m_parts.isAttended)
        m_parts.notices->tell(unseen);
}

/// To the page beside the one that is shown, in the order of the rail; nothing at its ends.
void MainWindow::turn(int step)
{
    const QStringList pages = m_rail->pages();
    const workspace::PageSpec *page = m_parts.workspace.page(m_current);
    const qsizetype at = pages.indexOf(page && page->detail ? page->detail->within : m_current);
    if (at >= 0 && at + step >= 0 && at + step < pages.size())
        m_navigation.show(pages[at + step]);
}

void MainWindow::openMenu()
{
    auto *menu = new ClientMenu({.language = m_parts.language,
                                 .scheme = m_parts.theme.scheme(),
                                 .canSync = m_parts.syncing != nullptr,
                                 .hasBriefings = !m_parts.workspace.briefings.isEmpty(),
                                 .notifies = m_parts.notices ? std::optional(m_parts.notices->isOn()) : std::nullopt},
                                *m_rail->menuButton(), m_parts.theme);
    connect(menu, &ClientMenu::languageChosen, this, &MainWindow::languageChosen);
    connect(menu, &ClientMenu::schemeChosen, this, &MainWindow::schemeChosen);
    connect(menu, &ClientMenu::noticesWanted, this, [this](bool wanted) {
        m_parts.notices->setOn(wanted);
        showUnseen();
    });
    connect(menu, &ClientMenu::syncWanted, this, [this] { m_parts.syncing->syncNow(); });
    connect(menu, &ClientMenu::carryWanted, this, [this] { m_ownPages->openCarry(*m_rail->menuButton()); });
    connect(menu, &ClientMenu::describeWanted, this, [this] { m_ownPages->openDescribe(*m_rail->menuButton()); });
    connect(menu, &ClientMenu::briefingWanted, this, [this] {
        briefing::BriefingSheet::open(
            {.services = m_services, .theme = m_parts.theme, .selection = m_navigation.selection()},
            *m_rail->menuButton());
    });
    connect(menu, &ClientMenu::settingsWanted, this, [this] { m_navigation.show(settingsPageId); });
    connect(menu, &ClientMenu::aboutWanted, this, [this] { m_navigation.show(aboutPageId); });
}

SearchBox *MainWindow::openSearch()
{
    for (const sheet::Sheet *sheet : findChildren<sheet::Sheet *>(Qt::FindDirectChildrenOnly))
        if (sheet->isVisible())
            return nullptr;
    return shell::openSearch(*m_top, m_services, *m_recent, m_navigation);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *stop = stopBeside(*this, focusWidget(), next);
    if (stop)
        stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return stop != nullptr;
}

/// Gets what nobody else has a use for.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isFullScreen() && m_parts.isAttended)
        setWindowState(windowState() & ~Qt::WindowFullScreen);
    else
        QWidget::keyPressEvent(event);
}

void MainWindow::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_parts.theme.tokens().ground); }

} // namespace anjungan::shell
