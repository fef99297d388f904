// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_window.h"

#include "app/window/appearance.h"
#include "app/window/attributions.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

/// Qt says so of the platform without a display at each window, which buries what the test says.
void muteSizeHints()
{
    static QtMessageHandler next = nullptr;
    if (!next)
        next = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
            if (text != "This plugin does not support propagateSizeHints()"_L1)
                next(type, context, text);
        });
}

} // namespace

DemoWindow::DemoWindow(const DemoCache &cache, const DemoLook &look)
    : m_cache(cache), m_look(look), m_language(look.language), m_theme(look.scheme),
      m_queries(cache.file(), cache.shared(), [this] { return m_clock.now(); })
{
    muteSizeHints();
    m_theme.setTouch(true);
    m_theme.setFactor(look.factor);
    app::applyTheme(m_theme);
    open();
}

void DemoWindow::open()
{
    m_language.set(m_look.language);
    const auto old = std::move(m_window);
    m_window = std::make_unique<shell::MainWindow>(shell::WindowParts{.workspace = m_cache.workspace(),
                                                                      .queries = m_queries,
                                                                      .theme = m_theme,
                                                                      .navigation = &m_navigation,
                                                                      .clock = m_clock,
                                                                      .syncing = m_look.syncing,
                                                                      .cacheFile = m_cache.file(),
                                                                      .language = m_look.language,
                                                                      .mapSurface = m_look.maps,
                                                                      .mapEngine = m_look.mapEngine,
                                                                      .attributions = app::builtInAttributions()});
    connect(m_window.get(), &shell::MainWindow::schemeChosen, this,
            [this](theme::Scheme scheme) { m_theme.setScheme(scheme); });
    // Queued, since the menu that emits this belongs to the window that is replaced.
    connect(
        m_window.get(), &shell::MainWindow::languageChosen, this,
        [this](const QString &language) {
            m_look.language = language;
            open();
        },
        Qt::QueuedConnection);
    if (old)
        m_window->goOnFrom(old->keptPages());
    m_window->resize(old ? old->size() : m_look.size);
    m_window->show();
}

DemoWindow::~DemoWindow()
{
    m_window.reset();
    qApp->setStyleSheet({});
}

QStringList DemoWindow::pages() const
{
    QStringList pages;
    for (const workspace::PageSpec &page : m_cache.workspace().pages)
        pages << page.id;
    return pages << u"sync"_s << u"about"_s;
}

QStringList DemoWindow::everyPage() const { return pages() << u"around"_s << u"settings"_s; }

bool DemoWindow::show(const QString &page)
{
    constexpr int patience = 30'000;
    // The minimum of its parts may be larger than the screen of the tests.
    m_window->resize(m_look.size);
    if (!m_window->showPage(page))
        return false;
    const bool isReady = QTest::qWaitFor([this] { return m_window->isSettled(); }, patience);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    return isReady && QTest::qWaitFor([this] { return m_window->isSettled(); }, patience);
}

selection::Place DemoWindow::placeOf(const QString &page)
{
    selection::Place place{page, {}};
    if (page == u"opd"_s || page == u"program"_s)
        place.selection.set(u"opd"_s, u"pupr"_s);
    if (page == u"program"_s)
        place.selection.set(u"program"_s, u"Penyelenggaraan Jalan"_s);
    return place;
}

QString DemoWindow::where() const
{
    return u"%1, %2, %3, %4×%5"_s
        .arg(m_window->currentPage(), m_look.language, base::nameIn(theme::schemeNames, m_theme.scheme()))
        .arg(m_window->width())
        .arg(m_window->height());
}

QList<DemoLook> demoLooks()
{
    QList<DemoLook> looks;
    for (const QString &language : {u"id"_s, u"en"_s})
        for (const theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark})
            for (const QSize size : {QSize(1280, 800), QSize(800, 1280), QSize(1920, 1080)})
                looks.append({.language = language, .scheme = scheme, .size = size});
    return looks;
}

} // namespace anjungan::test
