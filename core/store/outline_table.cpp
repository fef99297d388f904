// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outline_table.h"

#include "core/geo/outline_builder.h"
#include "core/geo/outline_pack.h"
#include "core/store/geopackage.h"
#include "core/store/sql_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// Position of the heads among the packs; the levels follow.
constexpr int headsAt = 0;
/// The work takes about 40 bytes a vertex.
constexpr std::size_t mostVertices = 20'000'000;

CacheResult<void> readInto(geo::OutlineBuilder &builder, const Connection &connection, const QString &dataset)
{
    auto statement =
        Statement::prepare(connection, u"SELECT fid, geom FROM main.%1 ORDER BY fid"_s.arg(quoted(dataset)));
    if (!statement)
        return std::unexpected(statement.error());
    if (const auto done = statement->execute(); !done)
        return done;
    while (builder.vertices() <= mostVertices) {
        const auto more = statement->next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            break;
        const qint64 fid = statement->value(0).toLongLong();
        const QByteArray blob = statement->value(1).toByteArray();
        const auto geometry = blob.isEmpty() ? geo::Geometry{} : geo::wkbOfGpkgBlob(blob).and_then(geo::readWkb);
        if (geometry)
            builder.add(fid, *geometry);
        else
            builder.addUnreadable(fid);
    }
    return {};
}

/// Whether all of it can be painted.
bool isWhole(const geo::Outlines &outlines)
{
    return std::ranges::all_of(outlines.levels, [&outlines](const geo::Outlines::Level &level) {
        return geo::unpackLevel(level.pack, outlines.heads.size()).has_value();
    });
}

CacheResult<void> keep(const Connection &connection, const QString &dataset, int position, const QByteArray &pack)
{
    return run(connection, u"INSERT INTO anjungan_outline (dataset, position, pack) VALUES (?, ?, ?)"_s,
               {dataset, position, pack});
}

} // namespace

Commands outlineTable()
{
    return {{u"CREATE TABLE anjungan_outline (dataset TEXT NOT NULL, position INTEGER NOT NULL, pack BLOB NOT NULL, "
             "PRIMARY KEY (dataset, position))"_s},
            registerProductTable(u"anjungan_outline"_s),
            // Datasets of before are listed anew at their next sync, which makes their outlines.
            {u"UPDATE anjungan_dataset SET pages = NULL"_s}};
}

CacheResult<OutlineWork> OutlineWork::begin(const Connection &connection, const QString &dataset,
                                            const QString &geometryType, bool differs)
{
    OutlineWork work;
    if (!differs) {
        const auto kept = readOutlines(connection, dataset);
        if (!kept)
            return std::unexpected(kept.error());
        if (*kept && isWhole(**kept))
            work.m_stay = true;
    }
    const bool isPoints = geometryType == "POINT"_L1 || geometryType == "MULTIPOINT"_L1;
    if (work.m_stay || geometryType.isEmpty() || isPoints)
        return work;
    geo::OutlineBuilder builder;
    if (const auto read = readInto(builder, connection, dataset); !read)
        return std::unexpected(read.error());
    if (builder.hasLines() && builder.vertices() <= mostVertices)
        work.m_outlines =
            std::async(std::launch::async, [builder = std::move(builder)]() mutable { return builder.build(); });
    return work;
}

CacheResult<void> OutlineWork::keep(const Connection &connection, const QString &dataset)
{
    if (m_stay)
        return {};
    CacheResult<void> done = run(connection, u"DELETE FROM anjungan_outline WHERE dataset = ?"_s, {dataset});
    if (!done || !m_outlines.valid())
        return done;
    const geo::Outlines outlines = m_outlines.get();
    done = store::keep(connection, dataset, headsAt, geo::packHeads(outlines.heads));
    for (std::size_t level = 0; level < outlines.levels.size() && done; ++level)
        done = store::keep(connection, dataset, headsAt + 1 + static_cast<int>(level), outlines.levels[level].pack);
    return done;
}

CacheResult<std::optional<geo::Outlines>> readOutlines(const Connection &connection, const QString &dataset)
{
    return rows(connection, u"SELECT pack FROM anjungan_outline WHERE dataset = ? ORDER BY position"_s, {dataset})
        .transform([](const std::vector<QVariantList> &packs) -> std::optional<geo::Outlines> {
            if (packs.size() < 2)
                return std::nullopt;
            auto heads = geo::unpackHeads(packs.front().front().toByteArray());
            if (!heads)
                return std::nullopt;
            geo::Outlines outlines{std::move(*heads), {}};
            for (std::size_t i = 1; i < packs.size(); ++i) {
                const QByteArray pack = packs[i].front().toByteArray();
                const auto zoom = geo::zoomOfPack(pack);
                if (!zoom || (!outlines.levels.empty() && *zoom <= outlines.levels.back().maxZoom))
                    return std::nullopt;
                outlines.levels.push_back({*zoom, pack});
            }
            return outlines;
        });
}

} // namespace anjungan::store
