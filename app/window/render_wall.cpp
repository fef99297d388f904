// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/render_wall.h"

#include "app/console.h"
#include "app/lines.h"
#include "app/window/commands.h"
#include "app/window/settling.h"
#include "core/sync/timing/clock.h"
#include "ui/saving/png.h"
#include "ui/shell/sync_monitor.h"
#include "ui/wall/wall_window.h"

#include <QImage>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anjungan::app {

namespace {

const QString slideMark = u"{slide}"_s;

/// What a wall knows besides its pages, asked once.
struct Knowledge
{
    Knowledge(const Arguments &arguments, const workspace::Workspace &workspace, query::QueryService &queries,
              const QString &language, const sync::Clock &clock)
        : monitor(workspace, queries, nullptr, clock, arguments.cache), watch(workspace, queries, language)
    {
        watch.ask();
        QEventLoop loop;
        QTimer::singleShot(settleTimeout, &loop, &QEventLoop::quit);
        const auto look = [this, &loop] {
            if (watch.isSettled() && monitor.isSettled())
                loop.quit();
        };
        QObject::connect(&watch, &wall::SiagaWatch::answered, &loop, look, Qt::QueuedConnection);
        QObject::connect(&monitor, &shell::SyncMonitor::changed, &loop, look, Qt::QueuedConnection);
        QTimer::singleShot(0, &loop, look);
        loop.exec();
    }

    shell::SyncMonitor monitor;
    wall::SiagaWatch watch;
};

/// Those that pin this page.
std::vector<wall::Siaga> siagaOf(const QString &page, const workspace::Workspace &workspace,
                                 const std::vector<wall::Siaga> &holding)
{
    std::vector<wall::Siaga> pinning;
    const QString &own = workspace.wall.siaga.page;
    for (const wall::Siaga &siaga : holding)
        if ((own.isEmpty() ? siaga.page : own) == page)
            pinning.push_back(siaga);
    return pinning;
}

} // namespace

int renderWall(const Arguments &arguments, const workspace::Workspace &workspace, query::QueryService &queries,
               const QStringList &pages, const QString &language)
{
    const sync::SystemClock clock;
    const Knowledge known(arguments, workspace, queries, language, clock);
    for (const QString &page : pages) {
        if (!workspace.page(page)) {
            printError(Lines::tr("%1: its workspace has no page “%2”").arg(arguments.cache, page));
            return wrongCall;
        }
        wall::SiagaBoard board(workspace.wall.siaga);
        board.update(siagaOf(page, workspace, known.watch.holding()), clock.now());
        std::chrono::milliseconds steady = 1h;
        wall::WallWindow window({.workspace = workspace,
                                 .queries = queries,
                                 .clock = clock,
                                 .steady = [&steady] { return steady; },
                                 .language = language,
                                 .mapSurface = map::MapSurface::Static,
                                 .board = board,
                                 .watch = known.watch,
                                 .monitor = known.monitor},
                                nullptr);
        window.resize(arguments.size);
        showUnpainted(window);
        if (board.isEmpty()) // else it pins the page itself
            window.pinPage(page, arguments.selection);
        window.tick();
        window.tick(); // with the banner there is other room
        const bool isEach = arguments.out.contains(slideMark);
        for (std::size_t stop = 0; stop < (isEach ? std::max<std::size_t>(window.tour().stops().size(), 1) : 1);
             ++stop) {
            steady = 1h + window.tour().beginOf(stop) + 1ms;
            window.beat();
            window.tick();
            if (!waitUntilSettled(window)) {
                printError(Lines::tr("%1: page “%2” was not ready after %3 s")
                               .arg(arguments.cache, page, number(settleTimeout.count())));
                return someFailed;
            }
            window.tick(); // which part of the rows is seen
            static_cast<void>(waitUntilSettled(window));
            const QImage image = painted(window, [&window] {
                QImage whole(window.size(), QImage::Format_RGB32);
                if (!whole.isNull())
                    window.render(&whole);
                return whole;
            });
            QString file = arguments.out;
            file.replace(u"{page}"_s, page).replace(slideMark, QString::number(stop + 1));
            if (!saving::writePng(image, file)) {
                printError(Lines::tr("%1: cannot be written; does its folder exist, and is there room?").arg(file));
                return wrongCall;
            }
            printOut(file);
        }
    }
    return allCurrent;
}

} // namespace anjungan::app
