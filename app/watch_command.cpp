// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/lines.h"
#include "app/start.h"
#include "app/stop_signal.h"
#include "app/watch.h"

#include <QCoreApplication>
#include <QFile>

namespace anjungan::app {

namespace {

/// A service must start without its workspace's source too: then with the one that the cache kept.
[[nodiscard]] std::expected<Start, QStringList> startOrKept(const Arguments &arguments)
{
    auto started = start(arguments);
    if (started || arguments.demo || !QFile::exists(arguments.cache))
        return started;
    auto kept = keptWorkspace(arguments.cache);
    if (!kept)
        return started;
    kept->location = arguments.workspace;
    kept->warnings = started.error();
    kept->warnings << Lines::tr("%1: the workspace that it kept is used").arg(arguments.cache);
    return Start{.loaded = std::move(*kept), .demoSource = nullptr};
}

} // namespace

int runWatch(const Arguments &arguments)
{
    const auto started = startOrKept(arguments);
    if (!started) {
        printErrors(started.error());
        return wrongCall;
    }
    printErrors(started->loaded.warnings);
    if (!arguments.out.isEmpty() && arguments.keeper.isEmpty())
        printError(Lines::tr("%1: nobody stands for these verdicts; name the keeper with --keeper").arg(arguments.out));
    const sync::SystemClock clock;
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopped, qApp, &QCoreApplication::quit);
    const Watch watch(started->loaded, arguments, clock);
    QCoreApplication::exec();
    return allCurrent;
}

} // namespace anjungan::app
