// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/told.h"

#include <QTemporaryDir>

namespace anjungan::sync {

/// One device with one source that has many datasets of five rows each.
struct ManyDatasetsDevice
{
    /// A dataset for each letter.
    explicit ManyDatasetsDevice(const QString &ids)
    {
        workspace.sources = {
            {.id = QStringLiteral("pusat"), .type = QStringLiteral("ogcapi-features"), .url = source.url()}};
        for (const QChar id : ids) {
            test::LoopbackCollection collection;
            collection.id = id;
            collection.features = test::numberedPoints(5);
            source.put(collection);
            workspace.datasets << workspace::Dataset{
                .id = id, .source = QStringLiteral("pusat"), .collection = id, .key = QStringLiteral("kode")};
        }
    }

    QString file() const { return folder.filePath(QStringLiteral("cache.gpkg")); }

    template<typename Use> auto withEngine(const Use &use)
    {
        auto cache = store::Writer::open(file());
        if (!cache)
            qFatal("%s", qPrintable(test::told(cache.error())));
        source::HttpTransport transport(options.limits);
        SyncEngine engine(workspace, transport, **cache, clock, options);
        return use(engine);
    }

    QTemporaryDir folder;
    test::LoopbackSource source;
    workspace::Workspace workspace;
    test::ManualClock clock;
    Options options;
};

} // namespace anjungan::sync
