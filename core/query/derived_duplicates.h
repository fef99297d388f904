// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/derived_rows.h"

namespace anjungan::query {

/// Rows of Derivation::Duplicates: one for each row of the dataset that is in a group of likely duplicates, by group,
/// the largest first, then by key. None while the dataset is not published. What the workspace names and the data do
/// not have counts as not known.
[[nodiscard]] QueryResult<DerivedRows> duplicateRows(const Context &context, const DerivedFrom &from);

} // namespace anjungan::query
