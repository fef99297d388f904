// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/publish_plan.h"

#include "core/store/publish/outline_table.h"
#include "core/store/stage/stage_summary.h"
#include "core/sync/values/pass.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// The schema of the table after the publish.
TableSchema schemaAfter(const PublishedTable &published, const workspace::Dataset &dataset, const StagedFields &fields,
                        const StagedExtent &extent, sync::Pass::Kind kind)
{
    // An empty listing has no fields and no geometry, which is no reason to change the table.
    if (published.is && (kind == sync::Pass::Kind::Delta || !extent.hasRows))
        return published.schema;
    return planSchema(fields, dataset, published.schema, extent.geometryType);
}

/// True if geometries differ, or if there are no outlines or damaged ones.
[[nodiscard]] CacheResult<bool> mustMakeOutlines(const CacheConnection &connection, const PublishPlan &plan)
{
    if (!canHaveOutlines(plan.table.schema.geometryType))
        return false;
    if (plan.isNewTable || plan.difference.added + plan.difference.changed + plan.difference.removed > 0)
        return true;
    return hasWholeOutlines(connection, plan.table.dataset).transform([](bool has) { return !has; });
}

} // namespace

CacheResult<PublishPlan> planPublish(const CacheConnection &connection, const workspace::Dataset &dataset,
                                     const StagedFields &fields, const Difference &difference, sync::Pass::Kind kind)
{
    auto published = readPublished(connection, dataset.id);
    if (!published)
        return std::unexpected(published.error());
    const auto extent = stagedExtent(connection, dataset.id);
    if (!extent)
        return std::unexpected(extent.error());
    PublishPlan plan{.kind = kind,
                     .difference = difference,
                     .published = *std::move(published),
                     .table = {.dataset = dataset.id, .schema = {}, .expressions = {}},
                     .box = extent->box};
    plan.table.schema = schemaAfter(plan.published, dataset, fields, *extent, kind);
    plan.table.expressions = stagedExpressions(plan.table.schema, fields, u"v"_s);
    plan.table.lastFid = plan.published.lastFid;
    plan.isNewTable = !plan.published.is || plan.table.schema != plan.published.schema;
    if (kind == sync::Pass::Kind::Delta)
        plan.box.add(plan.published.box);
    return mustMakeOutlines(connection, plan).transform([&plan](bool must) {
        plan.makesOutlines = must;
        return std::move(plan);
    });
}

} // namespace anjungan::store
