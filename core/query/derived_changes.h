// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/derived_rows.h"

namespace anjungan::query {

/// Rows of Derivation::Changes: for each dataset one for each area with changed rows, with 0 for the other areas of the
/// first level if the dataset has areas, and one, without an area, for the other rows, which is there in any case.
/// `state`, `at` and `begins` are the dataset's, on each of its rows.
[[nodiscard]] QueryResult<DerivedRows> changeCountRows(const Context &context, const DerivedFrom &from);

/// Rows of Derivation::ChangedRows, the newest first, mostChangedRows of those that are asked for at most; the fault
/// says if there are more. Of a changed row `field`, `before`,
/// `after` and `difference` are those of the first field that the workspace names and that differs; of a new or removed
/// one those of its first number.
[[nodiscard]] QueryResult<DerivedRows> changedRowRows(const Context &context, const DerivedFrom &from);

inline constexpr int mostChangedRows = 1000;

} // namespace anjungan::query
