// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

#include <functional>
#include <vector>

namespace anjungan::store {

/// One numbered change of the schema.
struct MigrationStep
{
    int number = 0; ///< the schema's version after it; steps are numbered 1, 2, 3…
    SqlCommands commands;
    /// What statements alone cannot do, after them in the same transaction; may be empty.
    std::function<CacheResult<void>(const CacheConnection &)> finish = {};
};

/// All steps, in order; the first makes a new cache. A new one is a file step_N.sql here and a schemaVersion (layout.h)
/// one greater; one that was released never changes.
std::vector<MigrationStep> migrationSteps();

/// Takes the steps beyond `version`, each in a transaction. Before a step on a cache that has content (version > 0) a
/// copy is made beside it,
/// "<file>.before-step-<number>"; an older copy of that name is replaced. After an error the cache is as it was before
/// the step.
[[nodiscard]] CacheResult<void> migrate(const CacheConnection &connection, int version,
                                        const std::vector<MigrationStep> &steps);

} // namespace anjungan::store
