// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/bundle_opening.h"

#include "app/bundle_target.h"
#include "app/done_line.h"
#include "app/window/known_workspaces.h"
#include "core/query/attention_rows.h"
#include "core/sync/bundle/bundle_apply.h"
#include "ui/words/sentence.h"

#include <QSettings>

namespace anjungan::app {

namespace {

QStringList lineOf(const sync::CacheError &error) { return {words::sentence(error.toMessage())}; }

} // namespace

std::expected<OpenedBundle, QStringList> openBundle(const QString &file, QSettings &settings, const QString &folder,
                                                    const sync::Clock &clock)
{
    const auto bundle = store::BundleReader::open(file);
    if (!bundle)
        return std::unexpected(lineOf(bundle.error()));
    const auto kept = (*bundle)->workspace();
    if (!kept)
        return std::unexpected(lineOf(kept.error()));
    const auto loaded = readDocument(kept->document, kept->location);
    if (!loaded)
        return std::unexpected(loaded.error().lines);
    const KnownWorkspaces known(settings);
    const QString location = canonicalLocation(kept->location);
    Arguments arguments;
    arguments.cache = known.cacheOf(location, folder);
    if (arguments.cache.isEmpty())
        arguments.cache = known.newCache(loaded->workspace.id, location, folder);
    const auto target = openBundleTarget(arguments, **bundle, clock.now());
    if (!target)
        return std::unexpected(target.error());
    const sync::BundleOptions options{.attending = query::attendingTo(target->loaded.workspace, arguments.cache)};
    const auto report = sync::applyBundle(target->loaded.workspace, **bundle, *target->cache, clock, options);
    if (!report)
        return std::unexpected(lineOf(report.error()));
    OpenedBundle opened{.cache = arguments.cache, .failures = {}};
    for (const sync::Applied &applied : report->datasets)
        if (!applied.isFine())
            opened.failures << doneLine(applied);
    return opened;
}

} // namespace anjungan::app
