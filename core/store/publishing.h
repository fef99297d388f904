// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/comparison.h"
#include "core/store/staged_fields.h"
#include "core/store/statement.h"

namespace anjungan::store {

/// What is staged, once compared.
struct Compared
{
    Difference difference;
    sync::Pass::Kind kind = sync::Pass::Kind::Full; ///< of a delta the table is known to hold what is staged
};

/// Replaces what is published of a dataset by what is staged and compared, with its record and its observation, in one
/// transaction: readers see the old or the new. Where nothing differs only the record is written. After an error all is
/// as before.
CacheResult<void> publish(const Connection &connection, const workspace::Dataset &dataset, const StagedFields &fields,
                          const Compared &compared, const sync::Publication &publication,
                          const sync::Observation &observation);

} // namespace anjungan::store
