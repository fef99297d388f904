// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/made_bundle.h"

#include "core/source/http_transport.h"
#include "core/store/bundle/bundle_writer.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "core/workspace/document/reader.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/told.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace anjungan::test {

MadeBundle madeBundle(const QString &folder, const QString &location,
                      const std::function<QByteArray(const QString &source)> &document)
{
    constexpr int rows = 50;
    LoopbackSource origin;
    LoopbackCollection collection;
    collection.id = u"d"_s;
    collection.features = numberedPoints(rows);
    origin.put(collection);
    const MadeBundle bundle{folder + u"/bundel.gpkg"_s, document(origin.url().toString())};
    const auto workspace = workspace::read(bundle.document, location);
    const QString cache = folder + u"/kantor.gpkg"_s;
    const ManualClock clock;
    {
        const auto writer = store::Writer::open(cache);
        if (!workspace || !writer || !(*writer)->saveWorkspace(bundle.document, location, clock.now()))
            qFatal("no cache");
        source::HttpTransport transport(source::Limits{});
        if (!QCoro::waitFor(sync::SyncEngine(*workspace, transport, **writer, clock, {}).run()).allCurrent())
            qFatal("no sync");
    }
    const auto made =
        store::createBundle(cache, bundle.file, {.datasets = {}, .product = u"uji"_s, .createdAt = clock.now()});
    if (!made)
        qFatal("no bundle: %s", qPrintable(told(made.error().toMessage())));
    return bundle;
}

} // namespace anjungan::test
