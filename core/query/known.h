// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/query/names.h"
#include "core/query/subject.h"

namespace anjungan::query {

/// What workspace and cache know of a dataset that has been published or an exposure that was computed. Refers to the
/// context's workspace.
struct Known
{
    const workspace::Workspace &workspace;
    const workspace::Dataset &dataset;
    store::Table table;
    store::DatasetRecord record;                   ///< empty of an exposure
    std::optional<store::ExposureRecord> exposure; ///< where it is one

    QuestionSubject subject() const { return {workspace, dataset, table}; }
};

/// UnknownDataset, NeverSynced (with its title in `language`; of an exposure that of the dataset it waits for),
/// NotComputed or what the cache says.
QueryResult<Known> known(const Context &context, const QString &dataset, const QString &language);

/// The error of a question about a dataset that nothing was synced of: NeverSynced, or UnknownDataset where the
/// workspace has no such dataset. `lastError` says why it was not, where a sync was tried.
std::unexpected<QueryError> unsynced(const workspace::Workspace &workspace, const QString &dataset,
                                     const QString &language, const QString &lastError = {});

/// The tables of the workspace's area levels that have been synced and have the fields that the workspace names.
QueryResult<QList<AreaTable>> areaTables(const Context &context);

} // namespace anjungan::query
