// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/http_transport.h"
#include "core/store/reader.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/patience.h"
#include "tests/support/told.h"

#include <QSqlQuery>
#include <QTemporaryDir>

namespace anjungan::sync {

using namespace Qt::StringLiterals;

/// One device with one source that has the dataset "sekolah" of 25 rows.
struct OneSourceDevice
{
    OneSourceDevice()
    {
        collection.id = u"sekolah"_s;
        collection.features = test::numberedPoints(25);
        workspace.datasets = {dataset(u"sekolah"_s)};
        workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
        options.limits.idleTimeout = test::patient(std::chrono::milliseconds(500));
        serve();
    }

    static workspace::Dataset dataset(const QString &id)
    {
        return {.id = id, .source = u"pusat"_s, .collection = id, .key = u"kode"_s};
    }

    void serve() { source.put(collection); }
    QString file() const { return folder.filePath(u"cache.gpkg"_s); }

    Report sync()
    {
        auto cache = store::Writer::open(file());
        if (!cache)
            qFatal("%s", qPrintable(test::told(cache.error())));
        source::HttpTransport transport(options.limits);
        SyncEngine engine(workspace, transport, **cache, clock, options);
        return QCoro::waitFor(engine.run());
    }

    Observation syncOne() { return sync().datasets.first(); }

    QVariant value(const QString &sql) const
    {
        auto reader = store::Reader::open(file());
        if (!reader)
            return {};
        QSqlQuery query((*reader)->connection().database());
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }

    qint64 rows() const { return value(u"SELECT count(*) FROM sekolah"_s).toLongLong(); }

    store::DatasetRecord record() const
    {
        auto reader = store::Reader::open(file());
        const auto found = (*reader)->dataset(u"sekolah"_s);
        return found && *found ? **found : store::DatasetRecord{};
    }

    QTemporaryDir folder;
    test::LoopbackSource source;
    test::LoopbackCollection collection;
    workspace::Workspace workspace;
    test::ManualClock clock;
    Options options;
};

} // namespace anjungan::sync
