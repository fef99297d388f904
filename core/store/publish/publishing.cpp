// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/publishing.h"

#include "core/store/format/geopackage.h"
#include "core/store/format/rtree_load.h"
#include "core/store/history/keeping.h"
#include "core/store/ledger/ledger.h"
#include "core/store/ledger/ledger_chain.h"
#include "core/store/publish/area_changes.h"
#include "core/store/publish/field_indexes.h"
#include "core/store/publish/outline_table.h"
#include "core/store/publish/told_content.h"
#include "core/store/records/dataset_records.h"
#include "core/store/search/name_index.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// The standard's metadata of the table, to be run after its content is written.
SqlCommands metadataCommands(const workspace::Dataset &dataset, const StagedTable &table, const geo::Box &box,
                             const QDateTime &changedAt, bool isNewTable)
{
    const bool isSpatial = table.schema.isSpatial();
    SqlCommands commands{registerContents({.table = dataset.id,
                                           .isSpatial = isSpatial,
                                           .description = dataset.title.in(u"id"_s),
                                           .lastChange = utcText(changedAt),
                                           .box = box})};
    if (isNewTable && isSpatial) {
        const SqlCommands geometry = registerGeometry(dataset.id, table.schema.geometryType);
        commands.insert(commands.end(), geometry.begin(), geometry.end());
    }
    if (isNewTable) {
        const SqlCommands fields = fieldCommands(dataset.id, table.schema.columns);
        commands.insert(commands.end(), fields.begin(), fields.end());
    }
    return commands;
}

/// The newest period, according to the dataset's definition; empty if there are several that do not sort as time.
[[nodiscard]] CacheResult<QString> readPeriod(const CacheConnection &connection, const workspace::Dataset &dataset,
                                              const PublishPlan &plan)
{
    const TableSchema &schema = plan.table.schema;
    const QString period = schema.columnOf(dataset.period);
    if (period.isEmpty())
        return QString();
    const QString newest =
        plan.sortsPeriods ? u"max(%1)"_s : u"CASE WHEN min(nullif(%1, '')) = max(%1) THEN max(%1) END"_s;
    QString sql = u"SELECT %1 FROM main.%2"_s.arg(newest.arg(quoted(period)), quoted(dataset.id));
    if (const QString present = schema.columnOf(dataset.periodPresent); !present.isEmpty())
        sql += " WHERE "_L1 + quoted(present) + " IS NOT NULL"_L1;
    return scalar(connection, sql).transform([](const QVariant &value) { return value.toString(); });
}

/// A query of fid and geometry, by ascending fid.
QString publishedGeometries(const QString &dataset)
{
    return u"SELECT fid, geom FROM main.%1 ORDER BY fid"_s.arg(quoted(dataset));
}

[[nodiscard]] CacheResult<void> keepMade(const CacheConnection &connection, const PublishPlan &plan, OutlineWork *work)
{
    if (work)
        return keepOutlines(connection, plan.table.dataset, work->outlines());
    // The earlier table may have had some.
    return canHaveOutlines(plan.table.schema.geometryType) ? CacheResult<void>()
                                                           : keepOutlines(connection, plan.table.dataset, std::nullopt);
}

[[nodiscard]] CacheResult<void> planNames(const CacheConnection &connection, const workspace::Dataset &dataset,
                                          const PublishPlan &plan, std::optional<NameUpdate> &names)
{
    if (!plan.differs())
        return {};
    return NameUpdate::plan(connection, {.dataset = dataset.id,
                                         .key = dataset.key,
                                         .columns = plan.table.schema.columns,
                                         .expressions = plan.table.expressions,
                                         .lastFid = plan.table.lastFid,
                                         .isNewTable = plan.isNewTable,
                                         .hasAdded = plan.difference.added > 0,
                                         .hasChanged = plan.difference.changed > 0,
                                         .hasRemoved = plan.difference.removed > 0})
        .transform([&names](NameUpdate planned) { names = std::move(planned); });
}

} // namespace

CacheResult<void> publish(const CacheConnection &connection, const workspace::Dataset &dataset, const PublishPlan &plan,
                          std::unique_ptr<OutlineWork> outlines, const sync::Publication &publication,
                          const sync::Observation &observation)
{
    const StagedTable &table = plan.table;
    ContentCommands content;
    if (plan.differs()) {
        content = plan.isNewTable ? replaceContent(table, plan.published.is, plan.published.schema.isSpatial())
                                  : applyDifference(table);
        const SqlCommands metadata = metadataCommands(dataset, table, plan.box, observation.at, plan.isNewTable);
        content.indexes.insert(content.indexes.end(), metadata.begin(), metadata.end());
    }
    // Rows that come and go with their areas are no changes of the data, and what was before is not to stay here.
    const bool isHistory = !plan.difference.isEmpty() && !publication.isOtherPart;
    std::optional<NameUpdate> names;
    return inTransaction(connection, [&] {
        return (!isHistory ? CacheResult<void>()
                           : countAreaChanges(connection, dataset, plan.published.is ? &plan.published.schema : nullptr,
                                              table))
            .and_then([&] {
                return plan.published.is && isHistory
                           ? keepPast(connection, dataset.id, plan.published.schema.columns,
                                      plan.published.schema.isSpatial(), plan.published.lastFid)
                           : CacheResult<void>();
            })
            .and_then([&] { return planNames(connection, dataset, plan, names); })
            .and_then([&] { return runAll(connection, content.rows); })
            .and_then([&]() -> CacheResult<void> {
                if (!plan.makesOutlines || outlines)
                    return {};
                return OutlineWork::of(connection, publishedGeometries(dataset.id))
                    .transform([&outlines](std::unique_ptr<OutlineWork> work) { outlines = std::move(work); });
            })
            .and_then([&] { return runAll(connection, content.indexes); })
            .and_then([&] {
                return content.boxes.isEmpty() ? CacheResult<void>()
                                               : loadRtree(connection, rtreeTable(dataset.id), content.boxes);
            })
            .and_then([&] { return updateIndexes(connection, dataset, table.schema); })
            .and_then([&] { return names ? names->apply(connection) : CacheResult<void>(); })
            .and_then([&] { return keepMade(connection, plan, outlines.get()); })
            .and_then([&] { return readPeriod(connection, dataset, plan); })
            .and_then([&](const QString &period) {
                return toldContent(connection, dataset, publication, observation)
                    .and_then([&](const ToldContent &told) {
                        return runAll(connection,
                                      publishedCommands(publication, observation, told, period, plan.differs()));
                    });
            })
            .and_then([&] { return chainLastEntry(connection); });
    });
}

} // namespace anjungan::store
