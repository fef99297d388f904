// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/outline_table.h"

#include "core/geo/outline_pack.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// Index of the heads among the packs; the levels follow.
constexpr int headsAt = 0;
/// Whether all levels are valid.
bool isWhole(const geo::Outlines &outlines)
{
    return std::ranges::all_of(outlines.levels, [&outlines](const geo::Outlines::Level &level) {
        return geo::unpackLevel(level.pack, outlines.heads.size()).has_value();
    });
}

[[nodiscard]] CacheResult<void> keep(const CacheConnection &connection, const QString &dataset, int position,
                                     const QByteArray &pack)
{
    return run(connection, u"INSERT INTO anjungan_outline (dataset, position, pack) VALUES (?, ?, ?)"_s,
               {dataset, position, pack});
}

} // namespace

bool canHaveOutlines(GeometryType type)
{
    return type != GeometryType::None && type != GeometryType::Point && type != GeometryType::MultiPoint;
}

CacheResult<bool> hasWholeOutlines(const CacheConnection &connection, const QString &dataset)
{
    return readOutlines(connection, dataset).transform([](const std::optional<geo::Outlines> &kept) {
        return kept && isWhole(*kept);
    });
}

CacheResult<void> keepOutlines(const CacheConnection &connection, const QString &dataset,
                               const std::optional<geo::Outlines> &outlines)
{
    CacheResult<void> done = run(connection, u"DELETE FROM anjungan_outline WHERE dataset = ?"_s, {dataset});
    if (!done || !outlines)
        return done;
    done = keep(connection, dataset, headsAt, geo::packHeads(outlines->heads));
    for (std::size_t level = 0; level < outlines->levels.size() && done; ++level)
        done = keep(connection, dataset, headsAt + 1 + static_cast<int>(level), outlines->levels[level].pack);
    return done;
}

CacheResult<std::optional<geo::Outlines>> readOutlines(const CacheConnection &connection, const QString &dataset)
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
