// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"

#include <QApplication>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace anjungan::app;

int runWithWindows(const Arguments &arguments, int argc, char **argv)
{
    if (arguments.command == Command::Render)
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture needs no display, and must not depend on one
    QApplication application(argc, argv);
    return arguments.command == Command::Render ? runRender(arguments) : runWindow(arguments, application);
}

int runWithout(const Arguments &arguments, int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    switch (arguments.command) {
    case Command::Sync:
        return runSync(arguments);
    case Command::BundleCreate:
    case Command::BundleApply:
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
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    mallopt(M_ARENA_MAX, 2);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    holdLittleMemory();
    QCoreApplication::setApplicationName(QStringLiteral("anjungan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ANJUNGAN_VERSION));
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const auto arguments = parseArguments(words);
    if (!arguments) {
        if (arguments.error().exitCode == 0)
            printOut(arguments.error().text);
        else
            printError(arguments.error().text);
        return arguments.error().exitCode;
    }
    const bool needsWindows = arguments->command == Command::Window || arguments->command == Command::Render;
    return needsWindows ? runWithWindows(*arguments, argc, argv) : runWithout(*arguments, argc, argv);
}
