// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/prepare.h"
#include "core/query/questions.h"
#include "core/query/values.h"

namespace anjungan::query {

namespace {

constexpr int fidColumn = 0, geometryColumn = 1, firstField = 2;

std::expected<geo::Geometry, geo::GeometryError> readBlob(const QByteArray &blob)
{
    return geo::wkbOfGpkgBlob(blob).and_then(geo::readWkb);
}

void addFeature(FeatureSet &set, const QSqlQuery &row, const std::optional<geo::Box> &box)
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
    // The rtree keeps single precision, rounded outwards: it finds some that only nearly meet the box.
    if (box && !box->intersects(geometry->box))
        return;
    MapFeature feature{row.value(fidColumn).toLongLong(), std::move(*geometry), {}};
    for (std::size_t i = 0; i < set.fields.size(); ++i)
        feature.values << answered(row.value(firstField + int(i)), set.fields[i].type);
    set.features.push_back(std::move(feature));
}

} // namespace

QueryResult<std::shared_ptr<const FeatureSet>> featureSet(const Context &context, const FeatureQuery &query,
                                                          const Parameters &parameters, const QString &language)
{
    auto prepared =
        prepare(context, query.dataset, query.where, parameters, language,
                [&](const Subject &subject, const std::vector<Sql> &clauses, const QList<AreaTable> &areas) {
                    return compileFeatures(subject, query, clauses, areas, language);
                });
    if (!prepared)
        return std::unexpected(prepared.error());

    auto set = std::make_shared<FeatureSet>();
    set->provenance = std::move(prepared->provenance);
    set->fields = std::move(prepared->statement.columns);
    const auto read =
        eachRow(context, prepared->statement.sql, [&](const QSqlQuery &row) { addFeature(*set, row, query.box); });
    if (!read)
        return std::unexpected(read.error());
    return set;
}

} // namespace anjungan::query
