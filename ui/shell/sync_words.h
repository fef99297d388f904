// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/lateness.h"
#include "core/store/reader.h"
#include "core/sync/timing/plan.h"
#include "ui/theme/format.h"
#include "ui/theme/tokens.h"

namespace anjungan::shell {

/// What a sync has found, in a few words.
QString outcomeText(sync::Outcome outcome);
theme::Tone outcomeTone(sync::Outcome outcome);

/// What a data steward can do about a dataset's state; empty where there is nothing to do. `agency` is its publisher's
/// short name, `next` when it is synced again, if that is known.
QString adviceOn(const store::DatasetRecord &record, query::Lateness lateness, const QString &agency,
                 const std::optional<QDateTime> &next, const theme::Formatter &format);

/// What a check of the ledger has found.
QString ledgerText(const store::LedgerCheck &check, const theme::Formatter &format);

/// The plan of the sync as one line: when it runs next, or why it does not.
QString planText(const sync::Plan &plan, const theme::Formatter &format);

} // namespace anjungan::shell
