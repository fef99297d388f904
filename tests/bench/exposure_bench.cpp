// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"
#include "tests/support/told.h"

#include <QCoreApplication>
#include <QSqlQuery>

#include <cstdio>
#include <geos_c.h>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

workspace::Workspace schoolsAndVillages()
{
    workspace::Workspace workspace;
    workspace.datasets = {{.id = u"sekolah"_s, .key = u"npsn"_s}, {.id = u"desakel"_s, .key = u"kode"_s}};
    workspace::Exposure exposure{
        .id = u"sekolah_desa"_s, .points = u"sekolah"_s, .zones = u"desakel"_s, .by = {u"kode"_s}};
    exposure.result = workspace::resultOf(exposure, workspace);
    workspace.exposures = {exposure};
    return workspace;
}

/// The product: reads the cache, computes the pairs, writes them as a table of the cache.
int expose(const QString &cache)
{
    const workspace::Workspace workspace = schoolsAndVillages();
    const auto writer = store::Writer::open(cache);
    const auto update = writer.and_then([&](const std::unique_ptr<store::Writer> &open) {
        return open->keepExposures({}).and_then(
            [&] { return open->update(workspace.exposures.first(), QDateTime::currentDateTimeUtc()); });
    });
    if (!update || !update->error.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(update ? test::told(update->error) : test::told(update.error())));
        return 1;
    }
    std::printf("%lld\n", update->rows);
    return 0;
}

/// GEOS's geometry of a GeoPackage blob as Anjungan writes them: a header of 8 bytes, with an envelope of 32 more.
GEOSGeometry *geometryOf(GEOSContextHandle_t geos, GEOSWKBReader *reader, const QByteArray &blob)
{
    if (blob.size() < 8)
        return nullptr;
    const qsizetype header = (blob[3] & 0x0e) != 0 ? 40 : 8;
    return GEOSWKBReader_read_r(geos, reader, reinterpret_cast<const unsigned char *>(blob.constData() + header),
                                static_cast<std::size_t>(blob.size() - header));
}

/// The peer: the same tables, an STR tree of the villages and prepared geometries; the pairs are only counted.
int exposeByGeos(const QString &cache)
{
    const GEOSContextHandle_t geos = GEOS_init_r();
    GEOSWKBReader *reader = GEOSWKBReader_create_r(geos);
    GEOSSTRtree *tree = GEOSSTRtree_create_r(geos, 10);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(cache);
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!database.open() || !query.exec(u"SELECT kode, geom FROM desakel"_s))
        return 1;
    while (query.next())
        if (GEOSGeometry *outline = geometryOf(geos, reader, query.value(1).toByteArray()))
            GEOSSTRtree_insert_r(geos, tree, outline, const_cast<GEOSPreparedGeometry *>(GEOSPrepare_r(geos, outline)));
    qint64 pairs = 0;
    if (!query.exec(u"SELECT npsn, geom FROM sekolah"_s))
        return 1;
    while (query.next()) {
        GEOSGeometry *place = geometryOf(geos, reader, query.value(1).toByteArray());
        if (!place)
            continue;
        std::vector<void *> near;
        GEOSSTRtree_query_r(
            geos, tree, place,
            [](void *item, void *list) { static_cast<std::vector<void *> *>(list)->push_back(item); }, &near);
        for (void *village : near)
            pairs += GEOSPreparedContains_r(geos, static_cast<const GEOSPreparedGeometry *>(village), place) == 1;
        GEOSGeom_destroy_r(geos, place);
    }
    std::printf("%lld\n", pairs);
    return 0;
}

} // namespace

/// usage: exposure_bench anjungan|geos CACHE: prints the number of pairs of a school and the village that contains it,
/// for a cache with the datasets "sekolah" and "desakel".
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    return arguments[1] == u"geos" ? exposeByGeos(arguments[2]) : expose(arguments[2]);
}
