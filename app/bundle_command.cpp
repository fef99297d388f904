// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle_target.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/done_line.h"
#include "app/lines.h"
#include "app/report_json.h"
#include "core/query/attention_rows.h"
#include "core/source/error_text.h"
#include "core/store/bundle/bundle_writer.h"
#include "core/sync/bundle/bundle_apply.h"
#include "core/workspace/scope.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

/// A bundle contains the unchanged workspace.
void warnOfSecrets(const QString &cache)
{
    const auto kept = keptWorkspace(cache);
    if (!kept)
        return;
    for (const workspace::Source &source : kept->workspace.sources)
        if (source::withoutSecrets(source.url) != source.url)
            printError(
                Lines::tr("warning: the workspace's address of source %1 holds a secret, which everybody who has the "
                          "bundle can read")
                    .arg(source.id));
}

int runCreate(const Arguments &arguments)
{
    const auto made = store::createBundle(arguments.cache, arguments.bundle,
                                          {.datasets = arguments.datasets,
                                           .product = QCoreApplication::applicationVersion(),
                                           .createdAt = QDateTime::currentDateTimeUtc()});
    if (!made) {
        printError(words::sentence(made.error().toMessage()));
        return wrongCall;
    }
    warnOfSecrets(arguments.cache);
    for (const store::DatasetRecord &record : made->datasets) {
        const QString confirmed = record.confirmedAt ? record.confirmedAt->toUTC().toString(Qt::ISODate) : u"-"_s;
        printError(Lines::tr("%1: %2 row(s), confirmed %3", nullptr, countOf(record.rows))
                       .arg(record.id, number(record.rows), confirmed));
    }
    if (arguments.json)
        printOut(QString::fromUtf8(QJsonDocument(toJson(*made, arguments.bundle)).toJson(QJsonDocument::Compact)));
    else
        printOut(Lines::tr("%1: %2 dataset(s), %3 kB", nullptr, countOf(made->datasets.size()))
                     .arg(arguments.bundle, number(made->datasets.size()), number(made->bytes / 1000)));
    return allCurrent;
}

/// An error for a named dataset that the bundle does not have.
QString lacking(store::BundleReader &bundle, const Arguments &arguments)
{
    const auto datasets = bundle.datasets();
    if (!datasets)
        return words::sentence(datasets.error().toMessage());
    for (const QString &id : arguments.datasets + arguments.accepted)
        if (!std::ranges::contains(*datasets, id, &sync::BundledDataset::id))
            return Lines::tr("%1: holds no dataset “%2”; correct --dataset or --accept").arg(arguments.bundle, id);
    return {};
}

int runApply(const Arguments &arguments)
{
    const auto bundle = store::BundleReader::open(arguments.bundle);
    const QString refusal = bundle ? lacking(**bundle, arguments) : words::sentence(bundle.error().toMessage());
    if (!refusal.isEmpty()) {
        printError(refusal);
        return wrongCall;
    }
    if (const QStringList &part = (*bundle)->label().part; !part.isEmpty())
        printError(Lines::tr("%1: has rows of %2 only").arg(arguments.bundle, part.join(u", "_s)));
    const sync::SystemClock clock;
    const auto target = openBundleTarget(arguments, **bundle, clock.now());
    if (!target) {
        printErrors(target.error());
        return wrongCall;
    }
    const workspace::Workspace kept = workspace::inScope(target->loaded.workspace, {.areas = arguments.areas});
    const sync::BundleOptions options{.acceptHeld = arguments.acceptShrink,
                                      .accepted = arguments.accepted,
                                      .older = arguments.older,
                                      .datasets = arguments.datasets,
                                      .attending = query::attendingTo(target->loaded.workspace, arguments.cache)};
    const auto report = sync::applyBundle(kept, **bundle, *target->cache, clock, options,
                                          [](const sync::Applied &applied) { printError(doneLine(applied)); });
    if (!report) {
        printError(words::sentence(report.error().toMessage()));
        return wrongCall;
    }
    for (const sync::ExposureUpdate &update : report->exposures)
        printError(doneLine(update));
    if (arguments.json)
        printOut(QString::fromUtf8(QJsonDocument(toJson(*report)).toJson(QJsonDocument::Compact)));
    return report->isFine() ? allCurrent : someFailed;
}

} // namespace

int runBundle(const Arguments &arguments)
{
    return arguments.command == CommandName::BundleCreate ? runCreate(arguments) : runApply(arguments);
}

} // namespace anjungan::app
