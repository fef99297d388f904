// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_order.h"

#include "core/query/lateness.h"

#include <algorithm>
#include <numeric>

namespace anjungan::shell {

namespace {

int urgencyOf(const workspace::Workspace &workspace, const store::DatasetRecord &record, const QDateTime &now)
{
    enum { Held, Failed, Faulty, Late, Due, Never, Fine };
    const query::Freshness fresh = query::freshnessOf(workspace, record, now);
    if (record.held)
        return Held;
    if (fresh.isFailing)
        return Failed;
    if (!record.fault.isEmpty())
        return Faulty;
    if (fresh.lateness == query::Lateness::Late)
        return Late;
    if (fresh.dueAt && *fresh.dueAt < now)
        return Due;
    return record.publishedAt ? Fine : Never;
}

} // namespace

QList<int> syncOrder(const workspace::Workspace &workspace, const QList<store::DatasetRecord> &records,
                     const QDateTime &now)
{
    QList<int> urgency;
    for (const workspace::Dataset &dataset : workspace.datasets) {
        const auto found = std::ranges::find(records, dataset.id, &store::DatasetRecord::id);
        urgency.append(
            urgencyOf(workspace, found != records.end() ? *found : store::DatasetRecord{.id = dataset.id}, now));
    }
    QList<int> order(workspace.datasets.size());
    std::iota(order.begin(), order.end(), 0);
    order.removeIf([&workspace](int at) { return workspace.datasets[at].isLeftOut; });
    std::ranges::stable_sort(order, {}, [&urgency](int at) { return urgency[at]; });
    return order;
}

} // namespace anjungan::shell
