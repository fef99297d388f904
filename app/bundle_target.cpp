// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle_target.h"

#include "app/console.h"
#include "app/lines.h"
#include "app/start.h"
#include "core/store/repair/renewal.h"

#include <QFileInfo>

namespace anjungan::app {

namespace {

[[nodiscard]] LoadResult workspaceIn(const store::BundleReader &bundle)
{
    const auto kept = bundle.workspace();
    if (!kept)
        return std::unexpected(LoadError{{words::sentence(kept.error().toMessage())}});
    return readDocument(kept->document, kept->location);
}

QStringList linesOfError(const LoadError &error) { return error.lines; }

struct Choice
{
    Loaded loaded;
    bool isNew = false; ///< to be stored in the cache
};

[[nodiscard]] std::expected<Choice, QStringList> chooseWorkspace(const Arguments &arguments,
                                                                 const store::BundleReader &bundle)
{
    const auto choice = [](bool isNew) { return [isNew](Loaded loaded) { return Choice{std::move(loaded), isNew}; }; };
    if (arguments.demo || !arguments.workspace.isEmpty())
        return start(arguments)
            .transform([](Start started) { return std::move(started.loaded); })
            .transform(choice(true));
    const auto reader = store::Reader::open(arguments.cache);
    if (reader) {
        const auto kept = (*reader)->workspace();
        if (!kept)
            return std::unexpected(QStringList{words::sentence(kept.error().toMessage())});
        if (*kept)
            return readDocument((*kept)->document, (*kept)->location)
                .transform(choice(false))
                .transform_error(linesOfError);
    } else if (reader.error().kind != sync::CacheErrorKind::NoSuchFile) {
        return std::unexpected(QStringList{words::sentence(reader.error().toMessage())});
    }
    return workspaceIn(bundle).transform(choice(true)).transform_error(linesOfError);
}

} // namespace

std::expected<BundleTarget, QStringList> openBundleTarget(const Arguments &arguments, const store::BundleReader &bundle,
                                                          const QDateTime &now)
{
    BundleTarget target;
    const auto open = [&]() -> sync::CacheResult<void> {
        return store::openOrRenew(arguments.cache, now).transform([&target](store::OpenedCache opened) {
            if (opened.renewed)
                printError(words::sentence(*opened.renewed));
            target.cache = std::move(opened.writer);
        });
    };
    const auto lines = [](const sync::CacheError &error) { return QStringList{words::sentence(error.toMessage())}; };
    // An existing cache is upgraded or, if damaged, renewed before its workspace is read.
    if (QFileInfo::exists(arguments.cache)) {
        if (const auto opened = open(); !opened)
            return std::unexpected(lines(opened.error()));
    }
    auto chosen = chooseWorkspace(arguments, bundle);
    if (!chosen)
        return std::unexpected(chosen.error());
    target.loaded = std::move(chosen->loaded);
    auto ready = target.cache ? sync::CacheResult<void>() : open();
    if (ready && chosen->isNew)
        ready = target.cache->saveWorkspace(target.loaded.document, target.loaded.location, now);
    if (!ready)
        return std::unexpected(lines(ready.error()));
    return target;
}

} // namespace anjungan::app
