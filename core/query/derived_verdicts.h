// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/derived_rows.h"

namespace anjungan::query {

/// Rows of Derivation::Verdicts: by dataset, the earliest period first. They are those of the keeper's export that the
/// derived dataset names, if it is published, with what is wrong with it as the fault; otherwise of this device's own
/// ledger. `place`: see JudgedRow. `message` is the conclusion as message::toJson() writes it; `evidence` has lines: of
/// this device an array of [time, message, entry, hash] in JSON, of a keeper as the export has them, text.
[[nodiscard]] QueryResult<DerivedRows> verdictRows(const Context &context, const DerivedFrom &from);

/// Rows of Derivation::Scores, the best first, from the same verdicts. `periods` has one letter for each place, the
/// earliest first: the worst verdict of the publisher's datasets, "o"n time, "d"ue, "l"ate, "x" delinquent, "?" not
/// enough evidence, "-" none.
[[nodiscard]] QueryResult<DerivedRows> scoreRows(const Context &context, const DerivedFrom &from);

} // namespace anjungan::query
