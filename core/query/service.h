// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/store/reader.h"
#include "core/workspace/query_spec.h"
#include "core/workspace/workspace.h"

#include <QFuture>
#include <QHash>
#include <memory>

namespace anjungan::query {

/// Values of the page's parameters; an empty or missing one leaves out the conditions that use it.
using Parameters = QHash<QString, QVariant>;

struct FeatureQuery
{
    QString dataset;
    QStringList fields;
    QList<workspace::Condition> where;
    std::optional<geo::Box> box; ///< only features whose box meets it, found through the rtree
};

/// Answers questions from the cache, on worker threads of its own; every call returns at once. Safe from any thread. Futures can be canceled: work that has not begun is
/// dropped, work that has ends at the next row. Destroying it cancels and waits.
class Service
{
public:
    Service(QString cacheFile, std::shared_ptr<const workspace::Workspace> workspace);
    ~Service();

    QFuture<QueryResult<std::shared_ptr<const Answer>>> ask(const workspace::QuerySpec &spec, const Parameters &parameters,
                                                            const QString &language);
    QFuture<QueryResult<std::shared_ptr<const FeatureSet>>> features(const FeatureQuery &query, const Parameters &parameters,
                                                                     const QString &language);

    /// Every dataset of the workspace, also those that were never synced, with state and clocks.
    QFuture<QueryResult<QList<store::DatasetRecord>>> status();

    /// The different values of a dataset's period, greatest first.
    QFuture<QueryResult<QStringList>> periods(const QString &dataset);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace anjungan::query
