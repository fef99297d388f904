// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/demo_history.h"
#include "app/done_line.h"
#include "app/lines.h"
#include "app/progress_line.h"
#include "app/report_json.h"
#include "app/service_parts.h"
#include "app/start.h"
#include "core/source/http_transport.h"
#include "core/store/repair/renewal.h"
#include "core/sync/sync_engine.h"
#include "core/workspace/scope.h"

#include <QJsonDocument>

namespace anjungan::app {

namespace {

/// Errors for named ids that the workspace does not have.
QStringList unknown(const Arguments &arguments, const workspace::Workspace &workspace)
{
    QStringList lines;
    for (const QString &id : arguments.datasets + arguments.accepted + arguments.rejected)
        if (!workspace.dataset(id))
            lines << Lines::tr("anjungan: the workspace has no dataset “%1”; correct --dataset, --accept or --reject")
                         .arg(id);
    return lines;
}

/// Rejects what is held of the named datasets: of all of them, or of none where one has nothing held. Returns errors.
QStringList reject(const QStringList &datasets, sync::Cache &cache, const QDateTime &now)
{
    QStringList lines;
    for (const QString &id : datasets) {
        const auto state = cache.state(id);
        if (!state)
            return {words::sentence(state.error().toMessage())};
        if (!state->held)
            lines << Lines::tr("anjungan: nothing of “%1” is held that could be rejected; leave out --reject").arg(id);
    }
    if (!lines.isEmpty())
        return lines;
    for (const QString &id : datasets)
        if (const auto rejected = cache.reject(id, now); !rejected)
            return {words::sentence(rejected.error().toMessage())};
    return {};
}

} // namespace

int runSync(const Arguments &arguments)
{
    const auto started = start(arguments);
    if (!started) {
        printErrors(started.error());
        return wrongCall;
    }
    const Loaded &loaded = started->loaded;
    const workspace::Workspace kept = workspace::inScope(loaded.workspace, {.areas = arguments.areas});
    if (const QStringList lines = unknown(arguments, loaded.workspace); !lines.isEmpty()) {
        printErrors(lines);
        return wrongCall;
    }
    const sync::SystemClock clock;
    if (started->demoSource)
        giveHistory(*started->demoSource, loaded, arguments.cache, clock);
    const auto cache = store::openOrRenew(arguments.cache, clock.now());
    const auto saved = cache ? cache->writer->saveWorkspace(loaded.document, loaded.location, clock.now())
                             : sync::CacheResult<void>(std::unexpected(cache.error()));
    if (!saved) {
        printError(words::sentence(saved.error().toMessage()));
        return wrongCall;
    }

    if (cache->renewed)
        printError(words::sentence(*cache->renewed));
    if (const QStringList lines = reject(arguments.rejected, *cache->writer, clock.now()); !lines.isEmpty()) {
        printErrors(lines);
        return wrongCall;
    }

    sync::Options options = syncOptions(loaded.workspace, arguments.cache);
    options.acceptHeld = arguments.acceptShrink;
    source::HttpTransport transport(options.limits);
    sync::SyncEngine engine(kept, transport, *cache->writer, clock, options);
    const qsizetype wanted =
        arguments.datasets.isEmpty() ? loaded.workspace.datasets.size() : arguments.datasets.size();
    ProgressLine progress(wanted);
    QObject::connect(&engine, &sync::SyncEngine::progressed, &engine,
                     [&progress](const sync::Progress &one) { progress.show(one); });
    const sync::Report report = QCoro::waitFor(engine.run(arguments.datasets, {.accepted = arguments.accepted}));
    for (const sync::ExposureUpdate &update : report.exposures)
        printError(doneLine(update));
    if (arguments.json)
        printOut(QString::fromUtf8(QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact)));
    return report.allCurrent() ? allCurrent : someFailed;
}

} // namespace anjungan::app
