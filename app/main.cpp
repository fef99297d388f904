// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/heap.h"
#include "app/interface_language.h"
#include "app/log.h"
#include "app/logging.h"
#include "app/window_loader.h"

#include <QCoreApplication>

namespace {

using namespace anjungan::app;

int runWithWindows(int argc, char **argv)
{
    const auto exitCode = runInWindowModule(argc, argv);
    if (!exitCode)
        printError(exitCode.error());
    return exitCode.value_or(wrongCall);
}

int runWithout(const Arguments &arguments)
{
    switch (arguments.command) {
    case CommandName::Sync:
        return arguments.watch ? runWatch(arguments) : runSync(arguments);
    case CommandName::Compliance:
        return runCompliance(arguments);
    case CommandName::BundleCreate:
    case CommandName::BundleApply:
        return runBundle(arguments);
    case CommandName::Check:
        return runCheck(arguments);
    case CommandName::Describe:
        return runDescribe(arguments);
    default:
        return runStatus(arguments);
    }
}

int endWith(const Ending &ending)
{
    if (ending.exitCode == 0)
        printOut(ending.text);
    else
        printError(ending.text);
    return ending.exitCode;
}

/// The exit code; nothing where the command needs windows, and with them an application of another kind.
std::optional<int> runPlain(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = wordsOf(argc, argv);
    const InterfaceLanguage language(languageOf(words));
    const auto arguments = parseArguments(words);
    if (!arguments)
        return endWith(arguments.error());
    startLogging(arguments->log);
    qCDebug(appLog).noquote() << "anjungan" << QCoreApplication::applicationVersion() << "cache" << arguments->cache;
    if (arguments->command == CommandName::Window || arguments->command == CommandName::Render)
        return std::nullopt;
    return runWithout(*arguments);
}

} // namespace

int main(int argc, char **argv)
{
    prepareHeap();
    QCoreApplication::setApplicationName(QStringLiteral("anjungan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ANJUNGAN_VERSION));
    const auto exitCode = runPlain(argc, argv);
    return exitCode ? *exitCode : runWithWindows(argc, argv);
}
