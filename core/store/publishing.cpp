// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publishing.h"

#include "core/store/area_changes.h"
#include "core/store/dataset_records.h"
#include "core/store/field_indexes.h"
#include "core/store/geopackage.h"
#include "core/store/ledger.h"
#include "core/store/ledger_chain.h"
#include "core/store/outline_table.h"
#include "core/store/published_table.h"
#include "core/store/rtree_load.h"
#include "core/store/sql_names.h"
#include "core/store/stage_summary.h"
#include "core/store/table_content.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// The shape of the table after the publish.
TableSchema schemaAfter(const PublishedTable &published, const workspace::Dataset &dataset, const StagedFields &fields,
                        const StagedExtent &extent, sync::Pass::Kind kind)
{
    // An empty listing shows no fields and no geometry; that is no reason to make the table another.
    if (published.is && (kind == sync::Pass::Kind::Delta || !extent.hasRows))
        return published.schema;
    return planSchema(fields, dataset, published.schema, extent.geometryType);
}

/// What the standard's metadata say of the table, after its content.
Commands metadataCommands(const workspace::Dataset &dataset, const StagedTable &table, const geo::Box &box,
                          const QDateTime &changedAt, bool isNewTable)
{
    const bool isSpatial = !table.schema.geometryType.isEmpty();
    Commands commands{registerContents({.table = dataset.id,
                                        .dataType = isSpatial ? u"features"_s : u"attributes"_s,
                                        .description = dataset.title.in(u"id"_s),
                                        .lastChange = utcText(changedAt),
                                        .box = box})};
    if (isNewTable && isSpatial) {
        const Commands geometry = registerGeometry(dataset.id, table.schema.geometryType);
        commands.insert(commands.end(), geometry.begin(), geometry.end());
    }
    if (isNewTable) {
        const Commands fields = fieldCommands(dataset.id, table.schema.columns);
        commands.insert(commands.end(), fields.begin(), fields.end());
    }
    return commands;
}

/// The greatest period, as the dataset's definition says.
CacheResult<QString> readPeriod(const Connection &connection, const workspace::Dataset &dataset,
                                const TableSchema &schema)
{
    const QString period = schema.columnOf(dataset.period);
    if (period.isEmpty())
        return QString();
    QString sql = u"SELECT max(%1) FROM main.%2"_s.arg(quoted(period), quoted(dataset.id));
    if (const QString present = schema.columnOf(dataset.periodPresent); !present.isEmpty())
        sql += " WHERE "_L1 + quoted(present) + " IS NOT NULL"_L1;
    return scalar(connection, sql).transform([](const QVariant &value) { return value.toString(); });
}

} // namespace

CacheResult<void> publish(const Connection &connection, const workspace::Dataset &dataset, const StagedFields &fields,
                          const Compared &compared, const sync::Publication &publication,
                          const sync::Observation &observation)
{
    const Difference &difference = compared.difference;
    const auto published = readPublished(connection, dataset.id);
    if (!published)
        return std::unexpected(published.error());
    const auto extent = stagedExtent(connection, dataset.id);
    if (!extent)
        return std::unexpected(extent.error());

    StagedTable table{.dataset = dataset.id,
                      .schema = schemaAfter(*published, dataset, fields, *extent, compared.kind),
                      .expressions = {},
                      .lastFid = published->lastFid};
    table.expressions = stagedExpressions(table.schema, fields, u"v"_s);
    const bool isNewTable = !published->is || table.schema != published->schema;
    const bool differs = isNewTable || !difference.isEmpty();
    const bool geometryDiffers = isNewTable || difference.added + difference.changed + difference.removed > 0;
    geo::Box box = extent->box;
    if (compared.kind == sync::Pass::Kind::Delta)
        box.add(published->box);

    ContentCommands content;
    if (differs) {
        content = isNewTable ? replaceContent(table, published->is, !published->schema.geometryType.isEmpty())
                             : applyDifference(table);
        const Commands metadata = metadataCommands(dataset, table, box, observation.at, isNewTable);
        content.indexes.insert(content.indexes.end(), metadata.begin(), metadata.end());
    }
    return inTransaction(connection, [&] {
        return (difference.isEmpty()
                    ? CacheResult<void>()
                    : countAreaChanges(connection, dataset, published->is ? &published->schema : nullptr, table))
            .and_then([&] { return runAll(connection, content.rows); })
            .and_then(
                [&] { return OutlineWork::begin(connection, dataset.id, table.schema.geometryType, geometryDiffers); })
            .and_then([&](OutlineWork outlines) {
                return runAll(connection, content.indexes)
                    .and_then([&] {
                        return content.boxes.isEmpty() ? CacheResult<void>()
                                                       : loadRtree(connection, rtreeTable(dataset.id), content.boxes);
                    })
                    .and_then([&] { return updateIndexes(connection, dataset, table.schema); })
                    .and_then([&] { return outlines.keep(connection, dataset.id); });
            })
            .and_then([&] { return readPeriod(connection, dataset, table.schema); })
            .and_then([&](const QString &period) {
                return runAll(connection, publishedCommands(publication, observation, period, differs));
            })
            .and_then([&] { return chainLastEntry(connection); });
    });
}

} // namespace anjungan::store
