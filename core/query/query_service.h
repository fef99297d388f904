// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/query/device_report.h"
#include "core/query/exposure_status.h"
#include "core/query/feature_query.h"
#include "core/query/origin.h"
#include "core/query/parameters.h"
#include "core/query/row_changes.h"
#include "core/query/used_rows.h"
#include "core/store/reader.h"
#include "core/workspace/query_spec.h"
#include "core/workspace/workspace.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace anjungan::query {

struct AroundAnswer;
struct AroundQuestion;
struct SearchAnswer;
struct SearchQuestion;

/// Answers queries from the cache, on its own worker threads; every call returns at once. For any thread. Each answer
/// is from one published state: its rows, names and clocks belong together. If the cache file does not exist yet,
/// nothing is synced (NeverSynced); a cache file that was replaced is opened again.
///
/// Futures can be canceled: queued work is dropped, running work ends at the next row; a canceled future has no result.
/// The destructor cancels all work and waits; open futures then end canceled or with QueryErrorKind::Canceled.
class QueryService
{
public:
    /// `now` gives the moment that relative times are counted from; it is called on any thread.
    QueryService(QString cacheFile, std::shared_ptr<const workspace::Workspace> workspace,
                 std::function<QDateTime()> now);

    /// One that answers as a service would have answered at that past moment: relative times are counted from it, rows
    /// and clocks are those of then. Where the history does not reach back, the answer is BeforeHistory; what is
    /// derived from the present, and status(), exposures() and changes(), are refused.
    static std::unique_ptr<QueryService> asKnownAt(const QDateTime &past, QString cacheFile,
                                                   std::shared_ptr<const workspace::Workspace> workspace);
    ~QueryService();

    QFuture<QueryResult<std::shared_ptr<const Answer>>> ask(const workspace::QuerySpec &spec,
                                                            const Parameters &parameters, const QString &language);
    QFuture<QueryResult<std::shared_ptr<const MapAnswer>>>
    features(const FeatureQuery &query, const Parameters &parameters, const QString &language);

    /// Where the figures of a query come from.
    QFuture<QueryResult<Origin>> origin(const workspace::QuerySpec &spec, const Parameters &parameters,
                                        const QString &language);

    /// The rows that the figures of a query are computed from, `most` at most.
    QFuture<QueryResult<UsedRows>> usedRows(const workspace::QuerySpec &spec, const Parameters &parameters,
                                            const QString &language, int most);

    /// Every dataset of the workspace in its order, including those never synced, with state and clocks.
    QFuture<QueryResult<QList<store::DatasetRecord>>> status();

    /// Every exposure of the workspace in its order, including those never computed.
    QFuture<QueryResult<QList<ExposureStatus>>> exposures();

    /// The different periods of a dataset that have data (see workspace::Dataset::periodPresent), the newest first;
    /// none if it has no period field.
    QFuture<QueryResult<QStringList>> periods(const QString &dataset);

    /// What is around a position (around.h). Errors of single datasets are within the answer.
    QFuture<QueryResult<std::shared_ptr<const AroundAnswer>>> around(const AroundQuestion &question);

    /// What a person looks for, by its name. Without a cache, none of its rows.
    QFuture<QueryResult<SearchAnswer>> search(const SearchQuestion &question);

    /// Which rows are others than at an earlier time.
    QFuture<QueryResult<RowChanges>> changes(const ChangesQuery &query, const QString &language);

    /// The latest syncs of a dataset, the newest first, `most` at most; none without a cache.
    QFuture<QueryResult<QList<store::LedgerEntry>>> syncs(const QString &dataset, int most);

    /// What the cache file is full of.
    QFuture<QueryResult<Storage>> storage();

    /// Whether the ledger was changed from outside: reads all of it.
    QFuture<QueryResult<store::LedgerCheck>> ledgerCheck();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace anjungan::query
