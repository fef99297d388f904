// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records/held_record.h"
#include "core/store/sqlite/statement.h"

#include <optional>

/// The held deliveries in the datasets' records (columns held_… of anjungan_dataset).
namespace anjungan::store {

/// Their columns, for a SELECT; heldOf() reads them from `row`, beginning at `place`.
inline constexpr auto heldColumns =
    QLatin1StringView("held_hash, held_since, held_rows, held_removed, held_rejected_at");

/// Their assignments that say that nothing is held, for an UPDATE.
inline constexpr auto heldCleared = QLatin1StringView(
    "held_hash = NULL, held_since = NULL, held_rows = NULL, held_removed = NULL, held_rejected_at = NULL");
[[nodiscard]] std::optional<sync::HeldDelivery> heldOf(const QVariantList &row, qsizetype place);

/// What is held of the dataset, if anything is.
[[nodiscard]] CacheResult<std::optional<sync::HeldDelivery>> readHeld(const CacheConnection &connection,
                                                                      const QString &dataset);

/// Stores it. A rejection of the same delivery stays, also one that was written meanwhile.
SqlCommand keepHeld(const QString &dataset, const sync::HeldDelivery &held);

/// Removes it from the dataset's record, with its changes.
SqlCommands forgetHeld(const QString &dataset);

SqlCommand rejectHeld(const QString &dataset, const QDateTime &at);

/// The recorded changes of the dataset's held delivery, those with the most removed rows first.
[[nodiscard]] CacheResult<QList<HeldChange>> readHeldChanges(const CacheConnection &connection, const QString &dataset);

} // namespace anjungan::store
