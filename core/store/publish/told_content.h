// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ledger/ledger.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/sync/values/observation.h"
#include "core/sync/values/publication.h"
#include "core/workspace/dataset.h"

namespace anjungan::store {

/// What the record tells after a publish, whose rows are already written. After a full pass what that found. A delta
/// has seen only some of the rows: what was told of the others stays until the next full pass, since nobody knows
/// whether these rows had it, beside what is new; of a thing that both tell the greater number counts, which is the
/// least there can be. What is judged by all rows is told as it is now.
[[nodiscard]] CacheResult<ToldContent> toldContent(const CacheConnection &connection, const workspace::Dataset &dataset,
                                                   const sync::Publication &publication,
                                                   const sync::Observation &observation);

} // namespace anjungan::store
