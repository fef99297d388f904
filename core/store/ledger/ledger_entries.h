// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ledger/ledger_entry.h"
#include "core/store/sqlite/statement.h"
#include "core/sync/values/observation.h"

#include <optional>

/// The ledger's entries (anjungan_observation) as observations.
namespace anjungan::store {

/// SQL: the number that AUTOINCREMENT will assign to the next entry.
inline constexpr auto nextEntry =
    QLatin1StringView("(SELECT 1 + max(coalesce((SELECT max(seq) FROM main.anjungan_observation), 0), "
                      "coalesce((SELECT seq FROM main.sqlite_sequence WHERE name = 'anjungan_observation'), 0)))");

/// SQL: the outcomes of requests after which the device had the source's content, see sync::isCurrent().
inline constexpr auto answers = QLatin1StringView("('published', 'unchanged', 'touched_only')");

/// The entry is complete after chainLastEntry() (ledger_chain.h) in the same transaction. `period`: the newest of the
/// published content after it, if the observation changes that; otherwise it is the one in the dataset's record.
SqlCommand appendObservation(const sync::Observation &seen, const std::optional<QString> &period = {});

/// The latest entries, the newest first; of all datasets if `dataset` is empty.
[[nodiscard]] CacheResult<QList<LedgerEntry>> readObservations(const CacheConnection &connection,
                                                               const QString &dataset, int most);

/// The last entry not later than `until` that found the published content to be the source's.
[[nodiscard]] CacheResult<std::optional<LedgerEntry>>
readLastConfirmation(const CacheConnection &connection, const QString &dataset, const QDateTime &until);

/// None if the ledger has no such entry.
[[nodiscard]] CacheResult<std::optional<LedgerEntry>> readObservation(const CacheConnection &connection, qint64 seq);

} // namespace anjungan::store
