// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/observation.h"

namespace anjungan::store {

/// An entry of the ledger.
struct LedgerEntry
{
    qint64 seq = 0; ///< from 1, without gaps
    sync::Observation seen;
};

} // namespace anjungan::store
