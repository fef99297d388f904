// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/query/exposure_status.h"
#include "core/query/feature_query.h"
#include "core/query/parameters.h"
#include "core/store/reader.h"
#include "core/workspace/query_spec.h"
#include "core/workspace/workspace.h"

#include <QFuture>

#include <memory>

namespace anjungan::query {

/// Answers questions from the cache, on worker threads of its own; every call returns at once. Safe from any thread.
/// Each answer is of one published state: its rows, names and clocks belong together. A cache file that is not there
/// yet holds nothing that was synced (NeverSynced); one that is replaced by another is opened again.
///
/// Futures can be canceled: work that has not begun is dropped, work that has ends at the next row; a canceled future
/// has no result. Destroying the service ends all work so and waits; futures that were under way then end canceled or
/// with QueryErrorKind::Canceled.
class QueryService
{
public:
    QueryService(QString cacheFile, std::shared_ptr<const workspace::Workspace> workspace);
    ~QueryService();

    QFuture<QueryResult<std::shared_ptr<const Answer>>> ask(const workspace::QuerySpec &spec,
                                                            const Parameters &parameters, const QString &language);
    QFuture<QueryResult<std::shared_ptr<const MapAnswer>>>
    features(const FeatureQuery &query, const Parameters &parameters, const QString &language);

    /// Every dataset of the workspace in its order, also those that were never synced, with state and clocks.
    QFuture<QueryResult<QList<store::DatasetRecord>>> status();

    /// Every exposure of the workspace in its order, also those that were never computed.
    QFuture<QueryResult<QList<ExposureStatus>>> exposures();

    /// The different values of a dataset's period that have data (see workspace::Dataset::periodPresent), greatest
    /// first; none where it has no period.
    QFuture<QueryResult<QStringList>> periods(const QString &dataset);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace anjungan::query
