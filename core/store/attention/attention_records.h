// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/attention_found.h"

/// The records of rows of which conditions of the workspace hold or held (anjungan_attention).
namespace anjungan::store {

/// How long a row is kept after its condition ceased to hold.
inline constexpr int attentionDays = 30;

struct AttentionRecord
{
    QString condition;
    sync::AttentionRow row;         ///< as it was found last; `since` is always set
    std::optional<QDateTime> ended; ///< none: it holds
};

/// Brings the records up to what was found at `now`, in one transaction: rows that are found begin or go on, those that
/// are not end. A clock that was set back does not leave times in the future.
[[nodiscard]] CacheResult<void> keepAttention(const CacheConnection &connection, const sync::AttentionKeeping &keeping,
                                              const QDateTime &now);

/// In the order in which they began.
[[nodiscard]] CacheResult<QList<AttentionRecord>> readAttention(const CacheConnection &connection);

} // namespace anjungan::store
