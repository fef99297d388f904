// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pictures/troubles.h"

#include "app/service_parts.h"
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/support/loopback_source.h"

#include <QCoroTask>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace anjungan::pictures {

namespace {

const QString shrunken = u"sekolah"_s, silent = u"kehadiran"_s;

/// The demo's schools but for those of three areas: more than a fifth are missing.
test::LoopbackCollection fewerSchools()
{
    const QSet<QString> missing{u"12.05"_s, u"12.07"_s, u"12.71"_s};
    QFile file(QStringLiteral(ANJUNGAN_SOURCE_DIR "/resources/demo/sekolah.geojson"));
    test::LoopbackCollection collection{.id = shrunken, .features = {}};
    if (!file.open(QIODevice::ReadOnly))
        return collection;
    for (const QJsonValue feature : QJsonDocument::fromJson(file.readAll())["features"_L1].toArray())
        if (!missing.contains(feature["properties"_L1]["kode_kab"_L1].toString()))
            collection.features.push_back(feature.toObject());
    return collection;
}

} // namespace

QString makeTrouble(const QString &cacheFile)
{
    const auto kept = app::keptWorkspace(cacheFile);
    if (!kept)
        return kept.error().lines.join(u'\n');
    const auto writer = store::Writer::open(cacheFile);
    if (!writer)
        return u"%1 cannot be written"_s.arg(cacheFile);
    test::LoopbackSource source;
    source.put(fewerSchools());
    source.fail(silent, test::fault::reset(), -1);
    workspace::Workspace workspace = kept->workspace;
    workspace.sources.first().url = source.url();
    const sync::SystemClock clock;
    const sync::Options options = app::syncOptions(workspace, cacheFile);
    source::HttpTransport transport(options.limits);
    sync::SyncEngine engine(workspace, transport, **writer, clock, options);
    for (const auto &[dataset, wanted] :
         {std::pair{shrunken, sync::Outcome::Held}, std::pair{silent, sync::Outcome::SourceDown}}) {
        const sync::Report report = QCoro::waitFor(engine.run({dataset}));
        if (report.datasets.isEmpty() || report.datasets.first().outcome != wanted)
            return u"%1 was not as bad as it should be"_s.arg(dataset);
    }
    return {};
}

} // namespace anjungan::pictures
