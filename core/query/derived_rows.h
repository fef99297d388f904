// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"

#include <QJsonArray>
#include <QMutex>

#include <map>
#include <memory>

namespace anjungan::query {

/// Of a derivation that cannot have all rows: which ones are asked for. What is empty is not asked for.
struct DerivedChoice
{
    QString dataset;
    QString publisher;
    QString area; ///< code: its rows, and those of areas below it
};

/// What a derivation depends on, beside the cache.
struct DerivedFrom
{
    const workspace::Derived &derived;
    QDateTime since; ///< only of derivations that depend on a time
    QString language;
    DerivedChoice choice = {}; ///< only of Derivation::ChangedRows
};

/// The rows of a derived dataset, and what is to be said of all of them.
struct DerivedContent
{
    qint64 number = 0;                            ///< other content has another one; 0: it is not kept
    QJsonArray rows = {};                         ///< arrays with a value for each of its result's fields, times as in
                                                  ///< the cache
    QString keeper = {};                          ///< see Provenance::keeper
    message::Messages fault = {};                 ///< see Provenance::fault
    std::optional<QDateTime> sourceModified = {}; ///< when the keeper wrote them
    QStringList part = {};                        ///< of the datasets that they are derived from: see keptParts()
};

using DerivedRows = std::shared_ptr<const DerivedContent>;

/// Derives them from the state of the cache that the context sees.
[[nodiscard]] QueryResult<DerivedRows> derive(const Context &context, const DerivedFrom &from);

/// The rows that were derived last, for as long as the cache has nothing new: the panels of a page ask for the same
/// ones. For any thread.
class DerivedKept
{
public:
    /// As derive(); who needs what another thread is deriving waits for it.
    [[nodiscard]] QueryResult<DerivedRows> of(const Context &context, const DerivedFrom &from);

private:
    struct Kept
    {
        QString state; ///< of the cache
        DerivedRows rows;
    };

    QMutex m_mutex; ///< held while rows are derived
    qint64 m_numbers = 0;
    std::map<QString, Kept> m_kept;
};

} // namespace anjungan::query
