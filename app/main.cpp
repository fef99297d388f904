// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/log.h"
#include "app/logging.h"
#include "app/window_loader.h"

#include <QCoreApplication>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace anjungan::app;

int runWithWindows(int argc, char **argv)
{
    const auto exitCode = runInWindowModule(argc, argv);
    if (!exitCode)
        printError(exitCode.error());
    return exitCode.value_or(wrongCall);
}

int runWithout(const Arguments &arguments, int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    switch (arguments.command) {
    case CommandName::Sync:
        return runSync(arguments);
    case CommandName::BundleCreate:
    case CommandName::BundleApply:
        return runBundle(arguments);
    default:
        return runStatus(arguments);
    }
}

/// Listings come and go by the ten megabytes: what is freed goes back to the system at once, and threads don't each
/// keep their own.
void holdLittleMemory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
    mallopt(M_ARENA_MAX, 2);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    holdLittleMemory();
    QCoreApplication::setApplicationName(QStringLiteral("anjungan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ANJUNGAN_VERSION));
    const auto arguments = parseArguments(wordsOf(argc, argv));
    if (!arguments) {
        if (arguments.error().exitCode == 0)
            printOut(arguments.error().text);
        else
            printError(arguments.error().text);
        return arguments.error().exitCode;
    }
    startLogging(arguments->log);
    qCDebug(appLog).noquote() << "anjungan" << QCoreApplication::applicationVersion() << "cache" << arguments->cache;
    const bool needsWindows = arguments->command == CommandName::Window || arguments->command == CommandName::Render;
    return needsWindows ? runWithWindows(argc, argv) : runWithout(*arguments, argc, argv);
}
