// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/observation.h"
#include "core/sync/values/publication.h"

/// The ledger (anjungan_observation) and what it makes of a dataset's record (anjungan_dataset), as statements for one
/// transaction.
namespace anjungan::store {

/// Appends the observation and brings the record's clocks, state and error up to it. What is published, and its told
/// fault, stays.
SqlCommands recordCommands(const sync::Observation &observation);

/// As recordCommands(), and remembers the content that was held back.
SqlCommands holdCommands(const sync::Observation &observation);

/// As recordCommands(), after the dataset's content was brought to what was staged. `hasNewContent`: something of it
/// differs.
SqlCommands publishedCommands(const sync::Publication &publication, const sync::Observation &observation,
                              const QString &period, bool hasNewContent);

} // namespace anjungan::store
