// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/render_briefing.h"

#include "app/console.h"
#include "app/lines.h"
#include "app/window/commands.h"
#include "core/query/as_of.h"
#include "core/query/query_service.h"
#include "core/sync/timing/clock.h"
#include "core/workspace/ids.h"
#include "ui/briefing/briefing_file.h"
#include "ui/briefing/briefing_run.h"
#include "ui/saving/save_request.h"

#include <QEventLoop>

#include <memory>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

QString noBriefingText(const Arguments &arguments, const workspace::Workspace &workspace)
{
    const QString others =
        workspace.briefings.isEmpty()
            ? Lines::tr("it has none")
            : Lines::tr("its briefings are %1").arg(workspace::idsOf(workspace.briefings).join(u", "_s));
    return Lines::tr("%1: its workspace has no briefing “%2”; %3").arg(arguments.cache, arguments.briefing, others);
}

QString notWritten(const QString &file, const saving::SaveError &error)
{
    using Fault = saving::SaveError::Fault;
    switch (error.fault) {
    case Fault::NoFolder:
        return Lines::tr("%1: its folder does not exist").arg(file);
    case Fault::NotAllowed:
        return Lines::tr("%1: nothing may be written there").arg(file);
    case Fault::NoRoom:
        return Lines::tr("%1: there is no room on the disk").arg(file);
    case Fault::Memory:
    case Fault::Other:
        break;
    }
    return Lines::tr("%1: cannot be written (%2); does its folder exist, and is there room?").arg(file, error.detail);
}

/// Why there is no document; empty when it is ready.
QString waitFor(briefing::BriefingRun &run)
{
    QEventLoop loop;
    QString failure;
    QObject::connect(&run, &briefing::BriefingRun::ready, &loop, &QEventLoop::quit);
    QObject::connect(&run, &briefing::BriefingRun::failed, &loop, [&](const QString &line) {
        failure = line;
        loop.quit();
    });
    QMetaObject::invokeMethod(&run, &briefing::BriefingRun::start, Qt::QueuedConnection);
    loop.exec();
    return failure;
}

} // namespace

int renderBriefing(const Arguments &arguments, const workspace::Workspace &workspace, const QString &language)
{
    const workspace::Briefing *briefing = workspace.briefing(arguments.briefing);
    if (!briefing) {
        printError(noBriefingText(arguments, workspace));
        return wrongCall;
    }
    const sync::SystemClock system;
    const auto shared = std::make_shared<const workspace::Workspace>(workspace);
    std::unique_ptr<query::QueryService> queries;
    if (arguments.knownOn) {
        const QDateTime end = query::endOfDay(workspace, *arguments.knownOn);
        if (end >= system.now()) {
            printError(Lines::tr("--as %1: that day is not over; leave out --as for the present")
                           .arg(arguments.knownOn->toString(Qt::ISODate)));
            return wrongCall;
        }
        queries = query::QueryService::asKnownAt(end, arguments.cache, shared);
    } else {
        queries = std::make_unique<query::QueryService>(arguments.cache, shared, [&system] { return system.now(); });
    }
    theme::Theme theme(theme::Scheme::Light);
    const theme::Formatter format(language, workspace.timeZone);
    const panels::PanelServices services{.queries = *queries,
                                         .workspace = workspace,
                                         .theme = theme,
                                         .format = format,
                                         .clock = system,
                                         .language = language,
                                         .tilesFolder = {},
                                         .mapSurface = map::MapSurface::Static,
                                         .isAttended = false};
    briefing::BriefingRun run({.briefing = *briefing, .selection = arguments.selection, .knownOn = arguments.knownOn},
                              services);
    if (const QString failure = waitFor(run); !failure.isEmpty()) {
        printError(Lines::tr("%1: briefing “%2”: %3").arg(arguments.cache, briefing->id, failure));
        return someFailed;
    }
    briefing::BriefingFile file(run);
    while (file.paintNext()) {
    }
    if (const auto written = saving::writeWhole(arguments.out, file.bytes()); !written) {
        printError(notWritten(arguments.out, written.error()));
        return wrongCall;
    }
    printOut(arguments.out);
    return allCurrent;
}

} // namespace anjungan::app
