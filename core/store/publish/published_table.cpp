// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/published_table.h"

#include "core/base/iso_time.h"
#include "core/store/records/dataset_records.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/stage/stage_tables.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

bool holds(ColumnType column, std::optional<ColumnType> staged)
{
    return !staged || *staged == column || column == ColumnType::Text || column == ColumnType::Unknown ||
           (column == ColumnType::Real && *staged == ColumnType::Integer);
}

} // namespace

CacheResult<geo::Box> publishedBox(const CacheConnection &connection, const QString &dataset)
{
    return rows(connection, u"SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?"_s, {dataset})
        .transform([](const std::vector<QVariantList> &found) {
            geo::Box box;
            if (!found.empty() && !found.front()[0].isNull()) {
                const QVariantList &row = found.front();
                box.add(row[0].toDouble(), row[1].toDouble());
                box.add(row[2].toDouble(), row[3].toDouble());
            }
            return box;
        });
}

CacheResult<PublishedTable> readPublished(const CacheConnection &connection, const QString &dataset)
{
    const auto isPublished =
        scalar(connection, u"SELECT published_at IS NOT NULL FROM anjungan_dataset WHERE id = ?"_s, {dataset});
    if (!isPublished)
        return std::unexpected(isPublished.error());
    if (!isPublished->toBool())
        return PublishedTable{};
    auto columns = readColumns(connection, dataset);
    if (!columns)
        return std::unexpected(columns.error());
    auto geometry = readGeometryType(connection, dataset);
    if (!geometry)
        return std::unexpected(geometry.error());
    const auto box = publishedBox(connection, dataset);
    if (!box)
        return std::unexpected(box.error());
    const auto lastFid = scalar(connection, u"SELECT seq FROM main.sqlite_sequence WHERE name = ?"_s, {dataset});
    if (!lastFid)
        return std::unexpected(lastFid.error());
    return PublishedTable{.is = true,
                          .schema = {.columns = std::move(*columns), .geometryType = *geometry},
                          .box = *box,
                          .lastFid = lastFid->toLongLong()};
}

bool holds(const TableSchema &schema, const StagedFields &staged, GeometryType geometryType)
{
    const bool holdsGeometry = geometryType == GeometryType::None || geometryType == schema.geometryType ||
                               schema.geometryType == GeometryType::Any;
    return holdsGeometry && std::ranges::all_of(staged.all(), [&schema](const StagedFields::Field &field) {
               const auto column = std::ranges::find(schema.columns, field.name, &TableColumn::name);
               return column != schema.columns.cend() && holds(column->type, StagedFields::type(field));
           });
}

CacheResult<qint64> olderRows(const CacheConnection &connection, const workspace::Dataset &dataset,
                              const StagedFields &staged, std::optional<qint64> latest)
{
    const auto columns = readColumns(connection, dataset.id);
    if (!columns)
        return std::unexpected(columns.error());
    const auto column = std::ranges::find(*columns, dataset.modified, &TableColumn::name);
    const auto field = std::ranges::find(staged.all(), dataset.modified, &StagedFields::Field::name);
    if (dataset.modified.isEmpty() || column == columns->cend() || field == staged.all().cend())
        return 0;
    const ColumnType type = column->type;
    if (type != ColumnType::DateTime && type != ColumnType::Date)
        return 0; // as text the order of times is unknown
    const auto position = static_cast<std::size_t>(field - staged.all().cbegin());
    const qint64 bound = latest.value_or(std::numeric_limits<qint64>::max());
    return number(connection,
                  u"SELECT count(*) FROM %1 AS r CROSS JOIN %2 AS v ON v.seq = r.seq CROSS JOIN main.%3 AS p "
                  "ON p.fid = r.fid WHERE r.state IN (2, 3) AND %4 < p.%5 AND p.%5 <= ?"_s.arg(
                      stagedRows(dataset.id), stagedValues(dataset.id), quoted(dataset.id),
                      publishedValue(type, "v."_L1 + stagedColumn(position)), quoted(column->column)),
                  {type == ColumnType::Date ? base::isoDateText(bound) : base::isoText(bound)});
}

} // namespace anjungan::store
