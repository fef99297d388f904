// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/around.h"
#include "core/query/context.h"
#include "core/query/feature_query.h"
#include "core/query/parameters.h"
#include "core/workspace/query_spec.h"

/// The queries of the service, each run on the thread and in the snapshot of its context.
namespace anjungan::query {

[[nodiscard]] QueryResult<std::shared_ptr<const Answer>>
answer(const Context &context, const workspace::QuerySpec &spec, const Parameters &parameters, const QString &language);

[[nodiscard]] QueryResult<std::shared_ptr<const MapAnswer>>
featureSet(const Context &context, const FeatureQuery &query, const Parameters &parameters, const QString &language);

/// The workspace's `around` answered; an error of one dataset is within the answer.
[[nodiscard]] QueryResult<std::shared_ptr<const AroundAnswer>> around(const Context &context,
                                                                      const AroundQuestion &question);

/// Every dataset of the workspace that this device keeps, in its order, as in `heard`; those not in it have the state
/// "never". A period that is a moment becomes its day in the workspace's zone.
QList<store::DatasetRecord> recordsOf(const workspace::Workspace &workspace, const QList<store::DatasetRecord> &heard);

/// recordsOf() the records of the cache, with their holdingFaults().
[[nodiscard]] QueryResult<QList<store::DatasetRecord>> records(const Context &context);

/// The periods that have data, the newest first; none if the dataset has no period field. UnknownField if the cache
/// lacks it, BadQuery if they do not sort as time.
[[nodiscard]] QueryResult<QStringList> periods(const Context &context, const QString &dataset);

} // namespace anjungan::query
