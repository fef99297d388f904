// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/log.h"
#include "core/query/prepare.h"
#include "core/query/questions.h"
#include "core/query/refusal.h"
#include "core/query/values.h"
#include "core/store/sqlite/statement.h"

#include <QElapsedTimer>

namespace anjungan::query {

namespace {

constexpr int fidColumn = 0, geometryColumn = 1, firstField = 2;

[[nodiscard]] std::expected<geo::Geometry, geo::GeometryError> readBlob(const QByteArray &blob)
{
    return geo::wkbOfGpkgBlob(blob).and_then(geo::readWkb);
}

QVariantList valuesOf(const MapAnswer &set, const store::Statement &row)
{
    QVariantList values;
    values.reserve(qsizetype(set.fields.size()));
    for (std::size_t i = 0; i < set.fields.size(); ++i)
        values << answered(row.value(firstField + int(i)), set.fields[i].type);
    return values;
}

/// `next`: the first head that may be the row's; heads and rows are both sorted by fid.
void addOutlined(MapAnswer &set, const store::Statement &row, std::size_t &next)
{
    const auto &heads = set.outlines->heads;
    const qint64 fid = row.value(fidColumn).toLongLong();
    while (next < heads.size() && heads[next].fid < fid)
        ++next;
    const bool isKept = next < heads.size() && heads[next].fid == fid;
    if (isKept && heads[next].state == geo::OutlineHead::State::Drawn)
        set.features.push_back({.fid = fid, .geometry = {}, .outline = next, .values = valuesOf(set, row)});
    else if (isKept && heads[next].state == geo::OutlineHead::State::Empty)
        ++set.placeless;
    else
        ++set.unreadable;
}

void addFeature(MapAnswer &set, const store::Statement &row, const std::optional<geo::Box> &box)
{
    const QByteArray blob = row.value(geometryColumn).toByteArray();
    auto geometry = readBlob(blob);
    if (blob.isEmpty() || (geometry && geometry->kind == geo::Geometry::Kind::Empty)) {
        ++set.placeless;
        return;
    }
    if (!geometry) {
        ++set.unreadable;
        return;
    }
    // The rtree has single precision, rounded outwards: it also finds some that are only near the box.
    if (box && !box->intersects(geometry->box))
        return;
    set.features.push_back({.fid = row.value(fidColumn).toLongLong(),
                            .geometry = std::move(*geometry),
                            .outline = 0,
                            .values = valuesOf(set, row)});
}

} // namespace

QueryResult<std::shared_ptr<const MapAnswer>> featureSet(const Context &context, const FeatureQuery &query,
                                                         const Parameters &parameters, const QString &language)
{
    QElapsedTimer timer;
    timer.start();
    auto set = std::make_shared<MapAnswer>();
    FeatureQuery asked = query;
    if (query.outlines) {
        auto outlines = context.reader.outlines(query.dataset);
        if (!outlines)
            return Refusal::cache(outlines.error());
        asked.outlines = outlines->has_value();
        if (asked.outlines)
            set->outlines = std::make_shared<const geo::Outlines>(std::move(**outlines));
    }
    auto prepared =
        prepare(context, {.dataset = query.dataset, .where = query.where, .as = query.as}, parameters, language,
                [&](const QuestionSubject &subject, const std::vector<Sql> &clauses, const QList<AreaTable> &areas) {
                    if (subject.pastRows) { // the outlines are of the present ones
                        asked.outlines = false;
                        set->outlines.reset();
                    }
                    return compileFeatures(subject, asked, clauses, areas, language);
                });
    if (!prepared)
        return std::unexpected(prepared.error());

    set->provenance = std::move(prepared->origins.first);
    set->scope = std::move(prepared->scope);
    set->fields = std::move(prepared->statement.columns);
    std::size_t nextOutline = 0;
    const auto read = eachRow(context, prepared->statement.sql, [&](const store::Statement &row) {
        if (set->outlines)
            addOutlined(*set, row, nextOutline);
        else
            addFeature(*set, row, query.box);
    });
    if (!read)
        return std::unexpected(read.error());
    qCDebug(queryLog).noquote() << query.dataset << set->features.size() << "features" << timer.elapsed() << "ms";
    return set;
}

} // namespace anjungan::query
