// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session.h"

#include "app/console.h"
#include "app/lines.h"
#include "app/service_parts.h"
#include "app/window/appearance.h"
#include "app/window/attributions.h"
#include "app/window/window_place.h"
#include "core/workspace/scope.h"
#include "ui/panels/window_watch.h"
#include "ui/shell/attention_notices.h"

#include <QScreen>

namespace anjungan::app {

Session::Session(const Loaded &loaded, const QString &cacheFile, const sync::Clock &clock, theme::Theme &theme,
                 InterfaceLanguage &language, selection::Navigation &navigation, Look look)
    : m_cacheFile(cacheFile), m_clock(clock), m_theme(theme), m_language(language), m_navigation(navigation),
      m_look(std::move(look)), m_open(made(loaded))
{
    openWindow(*m_open, nullptr);
    m_open->sync->start();
}

Session::~Session() = default;

std::unique_ptr<Session::Open> Session::made(const Loaded &loaded)
{
    auto open = std::make_unique<Open>();
    open->loaded = loaded;
    open->workspace = std::make_shared<const workspace::Workspace>(
        workspace::inScope(loaded.workspace, {.areas = m_look.choices.areas, .without = m_look.choices.without}));
    open->sync = std::make_unique<sync::SyncService>(
        *open->workspace,
        serviceParts(loaded, m_cacheFile, m_clock, [this](const message::Message &what) { reportCache(what); }),
        m_clock, syncOptions(*open->workspace, m_cacheFile));
    open->sync->setConduct(m_look.conduct);
    open->queries = std::make_unique<query::QueryService>(m_cacheFile, open->workspace,
                                                          [clock = &m_clock] { return clock->now(); });
    return open;
}

void Session::replace(const Loaded &loaded)
{
    const auto former = std::move(m_open);
    former->sync.reset(); // it must release the cache first
    m_open = made(loaded);
    openWindow(*m_open, former->window.get());
    m_open->sync->start();
}

void Session::setTrouble(const std::optional<trouble::Trouble> &trouble)
{
    m_trouble = trouble;
    m_open->window->setTrouble(trouble);
}

void Session::raise(const Handover &handover)
{
    shell::MainWindow &window = *m_open->window;
    const selection::Place here = m_navigation.place();
    if (!handover.page.isEmpty() || !handover.selection.isEmpty())
        m_navigation.go({handover.page.isEmpty() ? here.page : handover.page,
                         handover.selection.isEmpty() ? here.selection : handover.selection});
    if (!handover.activation.isEmpty()) // Wayland lets a window come to the front only with the token of a click
        qputenv("XDG_ACTIVATION_TOKEN", handover.activation.toUtf8());
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

/// Called on the sync's thread.
void Session::reportCache(const message::Message &what)
{
    printError(words::sentence(what));
    QMetaObject::invokeMethod(this, [this, what] { m_open->window->showRenewed(what); });
}

void Session::speak(const QString &language)
{
    m_look.language = language;
    const auto before = std::move(m_open->window);
    openWindow(*m_open, before.get());
    Q_EMIT languageChosen(language);
}

void Session::choose(const settings::Choices &choices)
{
    const QString language = choices.language;
    const bool isOtherScope = choices.areas != m_look.choices.areas || choices.without != m_look.choices.without;
    m_look.choices = choices;
    applyChoices(m_theme, choices);
    Q_EMIT choicesMade(choices);
    if (language != m_look.language)
        speak(language);
    if (isOtherScope)
        replace(Loaded(m_open->loaded));
}

/// In place of `former`, where there was one.
void Session::openWindow(Open &open, shell::MainWindow *former)
{
    m_language.set(m_look.language);
    auto window = std::make_unique<shell::MainWindow>(shell::WindowParts{.workspace = *open.workspace,
                                                                         .queries = *open.queries,
                                                                         .theme = m_theme,
                                                                         .navigation = &m_navigation,
                                                                         .recent = m_look.recent,
                                                                         .seen = m_look.seen,
                                                                         .notices = m_look.notices,
                                                                         .clock = m_clock,
                                                                         .syncing = open.sync.get(),
                                                                         .cacheFile = m_cacheFile,
                                                                         .language = m_look.language,
                                                                         .mapEngine = &m_mapEngine,
                                                                         .lastVisit = m_look.lastVisit,
                                                                         .attributions = builtInAttributions(),
                                                                         .choices = m_look.choices,
                                                                         .positions = m_look.positions});
    connect(window.get(), &shell::MainWindow::conductChosen, this, &Session::conductChosen);
    connect(window.get(), &shell::MainWindow::remedyWanted, this, &Session::remedyWanted);
    connect(window.get(), &shell::MainWindow::schemeChosen, this, [this](theme::Scheme scheme) {
        settings::Choices choices = m_look.choices;
        choices.scheme = scheme == theme::Scheme::Dark ? settings::SchemeChoice::Dark : settings::SchemeChoice::Light;
        choose(choices);
    });
    // Queued, since what emits these belongs to the window that is replaced.
    connect(window.get(), &shell::MainWindow::languageChosen, this, &Session::speak, Qt::QueuedConnection);
    connect(window.get(), &shell::MainWindow::choicesMade, this, &Session::choose, Qt::QueuedConnection);
    window->setTrouble(m_trouble);
    WindowMemory *memory = m_look.places ? new WindowMemory(*window, *m_look.places) : nullptr;
    if (former) {
        window->goOnFrom(former->keptPages());
        showAt(*window, placeOf(*former)); // before the old one goes, so that nothing of the desktop is seen between
    } else {
        showAt(*window, memory ? memory->place() : firstPlace(window->screen()->availableGeometry()));
    }
    // Who wants to be told while the window is away needs syncs then.
    connect(new panels::WindowWatch(*window, window.get()), &panels::WindowWatch::changed, this,
            [this, shown = window.get()](bool isSeen) {
                if (m_open && m_open->window.get() == shown) // not one that was replaced
                    m_open->sync->setWatched(isSeen || (m_look.notices && m_look.notices->isOn()));
            });
    open.window = std::move(window);
}

} // namespace anjungan::app
