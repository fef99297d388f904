// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/lines.h"
#include "app/progress_line.h"
#include "app/start.h"
#include "app/stop_signal.h"
#include "app/survey_json.h"
#include "app/survey_table.h"
#include "core/source/http_transport.h"
#include "core/survey/survey.h"

#include <QJsonDocument>

namespace anjungan::app {

namespace {

[[nodiscard]] std::expected<Start, LoadError> load(const Arguments &arguments)
{
    if (arguments.demo)
        return startDemo().transform_error([](const QStringList &lines) { return LoadError{.lines = lines}; });
    source::HttpTransport transport{source::Limits{}};
    auto loaded = QCoro::waitFor(loadWorkspace(arguments.workspace, transport));
    if (!loaded)
        return std::unexpected(loaded.error());
    return Start{.loaded = std::move(*loaded), .demoSource = nullptr};
}

sync::CacheResult<survey::Survey> askSources(const workspace::Workspace &workspace)
{
    const sync::SystemClock clock;
    const sync::Options options;
    source::HttpTransport transport(options.limits);
    survey::SourceSurvey survey(workspace, transport, clock, options);
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopped, &stop, [&survey] { survey.cancel(); });
    ProgressLine progress(workspace.datasets.size());
    return QCoro::waitFor(survey.run([&progress](const sync::Progress &one) {
        if (one.phase != sync::Progress::Phase::Done)
            progress.show(one);
    }));
}

void printJson(const QJsonObject &object)
{
    printOut(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QString countedText(const workspace::Workspace &workspace)
{
    return Lines::tr("%1: valid; sources: %2, datasets: %3, pages: %4")
        .arg(workspace.id, number(workspace.sources.size()), number(workspace.datasets.size()),
             number(workspace.pages.size()));
}

int report(const workspace::Workspace &workspace, const survey::Survey &survey, bool isJson)
{
    if (isJson)
        printJson(toJson(workspace, survey));
    else
        for (const QString &line : tableOf(survey))
            printOut(line);
    printErrors(wrongLinesOf(survey));
    if (survey.isCanceled)
        printError(Lines::tr("anjungan: the check was canceled; what is above is not all"));
    return survey.isRight() ? allCurrent : someFailed;
}

} // namespace

int runCheck(const Arguments &arguments)
{
    const auto started = load(arguments);
    if (!started) {
        if (arguments.json)
            printJson(toJson(started.error()));
        printErrors(started.error().lines);
        return wrongCall;
    }
    const workspace::Workspace &workspace = started->loaded.workspace;
    if (!arguments.askSources) {
        if (arguments.json)
            printJson(toJson(workspace, std::nullopt));
        else
            printOut(countedText(workspace));
        return allCurrent;
    }
    const auto survey = askSources(workspace);
    if (!survey) {
        printError(words::sentence(survey.error().toMessage()));
        return someFailed;
    }
    return report(workspace, *survey, arguments.json);
}

} // namespace anjungan::app
