// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/attention_check.h"

namespace anjungan::query {

/// Sets the beginning of rows that hold now and that no sync has found before: the publish since which the condition
/// holds of them without a break, from what was known before each of the newest publishes of the condition's dataset.
/// Rows stay as they are where there is no history: of derived datasets and exposures, and of conditions without a
/// query; and of values that have moved, which are compared with another day at each time.
[[nodiscard]] QueryResult<void> findBeginnings(const Context &context, const workspace::Attention &condition,
                                               std::vector<sync::AttentionRow *> rows);

} // namespace anjungan::query
