// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_parts.h"

#include "core/query/attention_rows.h"
#include "core/source/http_transport.h"
#include "core/store/repair/renewal.h"
#include "core/sync/timing/system_network.h"

namespace anjungan::app {

sync::ServiceParts serviceParts(const Loaded &loaded, const QString &cacheFile, const sync::Clock &clock,
                                std::function<void(const message::Message &)> report)
{
    sync::ServiceParts parts;
    parts.openCache = [document = loaded.document, location = loaded.location, cacheFile, &clock,
                       report = std::move(report)]() -> sync::CacheResult<std::unique_ptr<sync::Cache>> {
        auto cache = store::openOrRenew(cacheFile, clock.now());
        if (!cache)
            return std::unexpected(cache.error());
        if (cache->renewed)
            report(*cache->renewed);
        if (const auto saved = cache->writer->saveWorkspace(document, location, clock.now()); !saved)
            return std::unexpected(saved.error());
        return std::move(cache->writer);
    };
    parts.makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); };
    parts.makeNetwork = [] { return std::make_unique<sync::SystemNetwork>(); };
    return parts;
}

sync::Options syncOptions(const workspace::Workspace &workspace, const QString &cacheFile)
{
    sync::Options options;
    options.attending = query::attendingTo(workspace, cacheFile);
    return options;
}

} // namespace anjungan::app
