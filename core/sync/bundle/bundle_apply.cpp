// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle/bundle_apply.h"

#include "core/sync/bundle/dataset_bundling.h"
#include "core/sync/exposures.h"
#include "core/sync/history.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

using message::Code;
using message::make;

namespace {

bool isPublished(Cache &cache, const QString &dataset)
{
    const auto state = cache.state(dataset);
    return state && state->published;
}

/// Like an engine's run: drops exposures that the workspace no longer has, and updates the others, except those with a
/// dataset that the cache does not have yet, since a bundle may contain only some datasets.
QList<ExposureUpdate> updateExposures(const workspace::Workspace &workspace, Cache &cache, const Clock &clock)
{
    keepExposures(cache, workspace);
    QList<ExposureUpdate> updates;
    for (const workspace::Exposure &exposure : workspace.exposures) {
        if (!isPublished(cache, exposure.points) || !isPublished(cache, exposure.zones))
            continue;
        updates << updateExposure(cache, exposure, clock.now());
    }
    return updates;
}

Applied skipped(const QString &dataset, Applied::Left left, const message::Message &why)
{
    Applied skipped{.left = left, .seen = {}};
    skipped.seen.dataset = dataset;
    skipped.seen.way = Way::Bundle;
    skipped.seen.note = {why};
    return skipped;
}

/// If that fails, the next sync tries again.
void attend(const BundleReport &report, const workspace::Workspace &workspace, Cache &cache, const Clock &clock,
            const Attending &attending)
{
    if (!attending || workspace.attention.isEmpty())
        return;
    const auto keep = [&](const QString &dataset) {
        const QDateTime now = clock.now();
        static_cast<void>(cache.keepAttention(attending(dataset, now), now));
    };
    for (const Applied &applied : report.datasets)
        if (applied.left == Applied::Left::No)
            keep(applied.seen.dataset);
    keep({});
}

} // namespace

bool Applied::isFine() const { return left == Left::No ? isCurrent(seen.outcome) : left != Left::OtherDefinition; }

QString outcomeName(const Applied &applied)
{
    switch (applied.left) {
    case Applied::Left::No:
        return outcomeName(applied.seen.outcome);
    case Applied::Left::NotNewer:
        return u"not_newer"_s;
    case Applied::Left::OtherDefinition:
        return u"other_definition"_s;
    case Applied::Left::NotInWorkspace:
        return u"not_in_workspace"_s;
    case Applied::Left::LeftOut:
        return u"left_out"_s;
    }
    std::unreachable();
}

bool BundleReport::isFine() const
{
    return std::ranges::all_of(datasets, &Applied::isFine) &&
           std::ranges::none_of(
               exposures, [](const ExposureUpdate &one) { return one.outcome == ExposureUpdate::Outcome::Failed; });
}

CacheResult<BundleReport> applyBundle(const workspace::Workspace &workspace, Bundle &bundle, Cache &cache,
                                      const Clock &clock, const BundleOptions &options,
                                      const std::function<void(const Applied &)> &onApplied)
{
    auto bundled = bundle.datasets();
    if (!bundled)
        return std::unexpected(bundled.error());
    if (!options.datasets.isEmpty())
        bundled->removeIf([&](const BundledDataset &one) { return !options.datasets.contains(one.id); });
    BundleReport report;
    const auto add = [&](const Applied &applied) {
        report.datasets << applied;
        if (onApplied)
            onApplied(applied);
    };
    for (const workspace::Dataset &dataset : workspace.datasets) {
        const auto found = std::ranges::find(*bundled, dataset.id, &BundledDataset::id);
        const workspace::Source *source = workspace.source(dataset.source);
        if (found != bundled->cend() && dataset.isLeftOut)
            add(skipped(dataset.id, Applied::Left::LeftOut, make<Code::BundleLeftOut>()));
        else if (found != bundled->cend() && source)
            add(DatasetBundling(*source, dataset, found->state, bundle, cache, clock, options).run());
    }
    for (const BundledDataset &one : *bundled)
        if (!std::ranges::contains(workspace.datasets, one.id, &workspace::Dataset::id))
            add(skipped(one.id, Applied::Left::NotInWorkspace, make<Code::BundleNotInWorkspace>()));
    report.exposures = updateExposures(workspace, cache, clock);
    trimHistory(cache, workspace.history, clock.now());
    attend(report, workspace, cache, clock, options.attending);
    return report;
}

} // namespace anjungan::sync
