// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/held_delivery.h"
#include "core/sync/values/observation.h"
#include "core/sync/values/publication.h"

/// Statements for one transaction that append to the ledger (anjungan_observation) and update a dataset's record
/// (anjungan_dataset).
namespace anjungan::store {

/// What a dataset's record tells of its published rows.
struct ToldContent
{
    message::Messages fault;
    message::Messages remark; ///< how values were read, where that is no fault
};

/// Appends the observation and updates the record's clocks, state and error. The published content and its fault stay.
SqlCommands recordCommands(const sync::Observation &observation);

/// Like recordCommands(), and stores what is held.
SqlCommands holdCommands(const sync::HeldDelivery &held, const sync::Observation &observation);

/// Like recordCommands(), after the staged content was published. `hasNewContent`: some of it differs.
SqlCommands publishedCommands(const sync::Publication &publication, const sync::Observation &observation,
                              const ToldContent &told, const QString &period, bool hasNewContent);

} // namespace anjungan::store
