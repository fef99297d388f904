// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/query/parameters.h"
#include "core/workspace/query_spec.h"

#include <QDateTime>

#include <vector>

namespace anjungan::query {

struct Context;

/// Where a query's figures come from: which rows of the dataset they use, and why not the others.
struct Origin
{
    /// Rows that meet the conditions before this one, but not it.
    struct LeftOut
    {
        workspace::Condition condition;
        qint64 rows = 0;
    };

    /// Rows that changed at the source within one hour.
    struct Arrival
    {
        QDateTime at; ///< the hour's beginning, UTC
        qint64 rows = 0;
    };

    /// A publish on this device that changed rows.
    struct Change
    {
        QDateTime at;
        qint64 added = 0;
        qint64 changed = 0;
        qint64 removed = 0;
    };

    qint64 rows = 0;               ///< of the dataset
    qint64 used = 0;               ///< that meet all conditions
    std::vector<LeftOut> leftOut;  ///< conditions that leave out any, those that seek the latest value last
    qint64 withoutValue = 0;       ///< of those used, without a value in the first measure's field
    std::vector<Arrival> arrivals; ///< of those used, the oldest first; the newest mostArrivals hours; none if the
                                   ///< dataset has no field with the time of a row's change
    int observations = 0;          ///< entries of the ledger in the last seven days
    QByteArray contentHash;        ///< of the published rows; empty for an exposure
    std::vector<Change> changes;   ///< the newest first, mostChanges at most; none for an exposure

    static constexpr int mostArrivals = 1000;
    static constexpr int mostChanges = 12;
};

/// For the rows that the query would use with these parameters. Runs on the context's thread, in its snapshot.
[[nodiscard]] QueryResult<Origin> originOf(const Context &context, const workspace::QuerySpec &spec,
                                           const Parameters &parameters, const QString &language);

} // namespace anjungan::query
