// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session.h"

#include "app/console.h"
#include "app/lines.h"
#include "app/service_parts.h"
#include "app/window/attributions.h"
#include "app/window/window_place.h"

#include <QScreen>

namespace anjungan::app {

Session::Session(const Loaded &loaded, const QString &cacheFile, const sync::Clock &clock, theme::Theme &theme,
                 InterfaceLanguage &language, selection::Navigation &navigation, Look look)
    : m_workspace(std::make_shared<const workspace::Workspace>(loaded.workspace)), m_cacheFile(cacheFile),
      m_clock(clock), m_theme(theme), m_language(language), m_navigation(navigation), m_look(std::move(look)),
      m_sync(loaded.workspace,
             serviceParts(loaded, cacheFile, clock, [this](const message::Message &what) { reportCache(what); }), clock,
             syncOptions(loaded.workspace, cacheFile)),
      m_queries(cacheFile, m_workspace, [&clock] { return clock.now(); })
{
    m_sync.setConduct(m_look.conduct);
    openWindow();
    m_sync.start();
}

Session::~Session() = default;

/// Called on the sync's thread.
void Session::reportCache(const message::Message &what)
{
    printError(words::sentence(what));
    QMetaObject::invokeMethod(this, [this, what] { m_window->showRemark(what); });
}

void Session::openWindow()
{
    m_language.set(m_look.language);
    const auto old = std::move(m_window);
    m_window = std::make_unique<shell::MainWindow>(shell::WindowParts{.workspace = *m_workspace,
                                                                      .queries = m_queries,
                                                                      .theme = m_theme,
                                                                      .navigation = &m_navigation,
                                                                      .recent = m_look.recent,
                                                                      .seen = m_look.seen,
                                                                      .notices = m_look.notices,
                                                                      .clock = m_clock,
                                                                      .syncing = &m_sync,
                                                                      .cacheFile = m_cacheFile,
                                                                      .language = m_look.language,
                                                                      .mapEngine = &m_mapEngine,
                                                                      .isAttended = !m_look.fullScreen,
                                                                      .lastVisit = m_look.lastVisit,
                                                                      .attributions = builtInAttributions(),
                                                                      .positions = m_look.positions});
    connect(m_window.get(), &shell::MainWindow::schemeChosen, this, [this](theme::Scheme scheme) {
        m_theme.setScheme(scheme);
        Q_EMIT schemeChosen(scheme);
    });
    connect(m_window.get(), &shell::MainWindow::conductChosen, this, &Session::conductChosen);
    // Queued, since the menu that emits this belongs to the window that is replaced.
    connect(
        m_window.get(), &shell::MainWindow::languageChosen, this,
        [this](const QString &language) {
            m_look.language = language;
            openWindow();
            Q_EMIT languageChosen(language);
        },
        Qt::QueuedConnection);
    WindowMemory *memory = m_look.places ? new WindowMemory(*m_window, *m_look.places) : nullptr;
    if (old) {
        m_window->goOnFrom(old->keptPages());
        showAt(*m_window, placeOf(*old)); // before the old one goes, so that nothing of the desktop is seen between
    } else if (m_look.fullScreen) {       // in case there is no window manager to do it, as on a kiosk
        showAt(*m_window, {.normal = m_window->screen()->geometry(), .shape = WindowShape::FullScreen});
    } else {
        showAt(*m_window, memory ? memory->place() : firstPlace(m_window->screen()->availableGeometry()));
    }
}

} // namespace anjungan::app
