// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/wall_program.h"

#include "app/console.h"
#include "app/demo_history.h"
#include "app/lines.h"
#include "app/service_manager.h"
#include "app/start.h"
#include "app/window/preferences.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anjungan::app {

namespace {

const QString wallMemoryKey = u"wall/siaga"_s;
/// How often what could not be started is tried again, and how often the workspace's address is asked for a newer one.
constexpr std::chrono::seconds tryAgainAfter = 30s, askForNewer = 15min;

} // namespace

WallProgram::WallProgram(Arguments arguments, QSettings &settings, wall::Screens &screens, const QString &language)
    : m_arguments(std::move(arguments)), m_settings(settings), m_known(settings), m_screens(screens),
      m_language(language), m_cache(m_arguments.cache)
{
    connect(&m_again, &QTimer::timeout, this, &WallProgram::begin);
    connect(&m_newer, &QTimer::timeout, this, &WallProgram::askForAnother);
    m_again.setSingleShot(true);
    begin();
}

WallProgram::~WallProgram() = default;

/// What the cache kept is shown at once; the network is asked afterwards, on a thread of its own.
void WallProgram::begin()
{
    const bool hasCache = !m_cache.isEmpty() && QFileInfo::exists(m_cache);
    if (m_arguments.demo) {
        auto started = startDemo();
        if (!started)
            return wait(started.error());
        m_demo = std::move(started->demoSource);
        return open(started->loaded);
    }
    if (isWebLocation(m_arguments.workspace) || m_arguments.workspace.isEmpty()) {
        const auto kept = hasCache ? keptWorkspace(m_cache)
                                   : LoadResult(std::unexpected(LoadError{{Lines::tr("nothing is stored yet")}}));
        if (kept && (m_arguments.workspace.isEmpty() || kept->location == m_arguments.workspace))
            return open(*kept);
        if (m_arguments.workspace.isEmpty())
            return wait(m_cache.isEmpty()
                            ? QStringList{Lines::tr("which workspace? Give --workspace FILE|URL, or --demo")}
                            : kept.error().lines);
        if (!m_notice)
            wait({Lines::tr("waiting for the workspace")});
        return askForAnother();
    }
    auto started = start(m_arguments); // a file
    if (started)
        return open(started->loaded);
    const auto kept = hasCache ? keptWorkspace(m_cache) : LoadResult(std::unexpected(LoadError{}));
    if (!kept)
        return wait(started.error());
    printErrors(started.error());
    open(*kept);
}

void WallProgram::open(Loaded loaded)
{
    if (loaded.workspace.page(m_arguments.page)) { // only that one
        loaded.workspace.wall.pages = {{.page = m_arguments.page, .selection = m_arguments.selection}};
        for (workspace::WallScreen &screen : loaded.workspace.wall.screens)
            screen.pages.clear();
    }
    m_again.stop();
    m_newer.start(askForNewer);
    m_document = loaded.document;
    const QString given = m_arguments.demo ? demoLocation : m_arguments.workspace;
    const QString location = canonicalLocation(given.isEmpty() ? loaded.location : given);
    if (m_cache.isEmpty())
        m_cache = m_known.newCache(loaded.workspace.id, location, cacheFolder());
    m_known.remember({location, m_cache, loaded.workspace.title.in(m_language)});
    m_watchdog.reset();
    // The old one must release the cache first; its picture is seen until the new one has its own.
    const auto former = m_session ? m_session->room().pictures() : QHash<QString, QPixmap>();
    m_session.reset();
    if (m_demo)
        giveHistory(*m_demo, loaded, m_cache, m_clock);
    m_session = std::make_unique<WallSession>(loaded, m_cache, m_clock, m_screens, m_language,
                                              m_settings.value(wallMemoryKey).toStringList(), former);
    connect(m_session.get(), &WallSession::memoryChanged, this,
            [this](const QStringList &memory) { m_settings.setValue(wallMemoryKey, memory); });
    m_notice.reset(); // after the wall's own windows are there
    m_watchdog = watchdogOf(m_session->syncing());
    if (!std::exchange(m_isReady, true))
        tellServiceManager("READY=1");
    Q_EMIT opened();
}

/// Nothing can be shown yet.
void WallProgram::wait(const QStringList &why)
{
    if (m_session)
        return;
    if (why != std::exchange(m_why, why))
        printErrors(why);
    if (!m_notice) {
        m_notice = std::make_unique<wall::WallNotice>(workspace::WallSight());
        m_notice->showFullScreen();
    }
    m_notice->setLines(QStringList{Lines::tr("The wall has nothing to show yet"),
                                   Lines::tr("It tries again by itself every %1 s.").arg(tryAgainAfter.count())} +
                       why.first(std::min<qsizetype>(why.size(), 3)));
    if (!std::exchange(m_isReady, true))
        tellServiceManager("READY=1");
    if (!m_idle && watchdogTime())
        m_idle = std::make_unique<Watchdog>(
            Watchdog::Parts{.within = std::chrono::duration_cast<std::chrono::milliseconds>(*watchdogTime()),
                            .feed = [this] { feedWhileWaiting(); },
                            .ask = {},
                            .steady = steadyNow});
    m_again.start(tryAgainAfter);
}

void WallProgram::feedWhileWaiting() const
{
    if (!m_session)
        tellServiceManager("WATCHDOG=1");
}

void WallProgram::askForAnother()
{
    if (m_arguments.demo || m_arguments.workspace.isEmpty())
        return;
    m_reload.emplace(m_arguments.workspace, [this](const LoadResult &loaded) {
        if (!loaded)
            wait(loaded.error().lines);
        else if (!m_session || loaded->document != m_document)
            open(*loaded);
    });
}

} // namespace anjungan::app
