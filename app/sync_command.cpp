// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/progress_line.h"
#include "app/report_json.h"
#include "app/start.h"
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/engine.h"

#include <QJsonDocument>

namespace anjungan::app {

namespace {

QString lineOf(const sync::ExposureUpdate &update)
{
    const QString line = QStringLiteral("%1: %2, %3 rows, %4 ms")
                             .arg(update.exposure, sync::outcomeName(update.outcome))
                             .arg(update.rows)
                             .arg(update.milliseconds);
    const QString remark = update.error.isEmpty() ? update.fault : update.error;
    return remark.isEmpty() ? line : line + QStringLiteral(": ") + remark;
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
    const sync::SystemClock clock;
    auto cache = store::Writer::open(arguments.cache);
    const auto saved = cache ? (*cache)->saveWorkspace(loaded.document, loaded.location, clock.now())
                             : sync::CacheResult<void>(std::unexpected(cache.error()));
    if (!saved) {
        printError(saved.error().line());
        return wrongCall;
    }

    sync::Options options;
    options.acceptHeld = arguments.acceptShrink;
    source::HttpTransport transport(options.limits);
    sync::Engine engine(loaded.workspace, transport, **cache, clock, options);
    ProgressLine progress(loaded.workspace.datasets.size());
    QObject::connect(&engine, &sync::Engine::progressed, &engine,
                     [&progress](const sync::Progress &one) { progress.show(one); });
    const sync::Report report = QCoro::waitFor(engine.run());
    for (const sync::ExposureUpdate &update : report.exposures)
        printError(lineOf(update));
    if (arguments.json)
        printOut(QString::fromUtf8(QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact)));
    return report.allCurrent() ? allCurrent : someFailed;
}

} // namespace anjungan::app
