// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/known.h"
#include "core/query/sql.h"

namespace anjungan::query {

/// The publisher and the three clocks of the rows that meet the clauses. The period is empty if the cache lacks the
/// field that the workspace names for it. The publisher's due time follows the calendar of the workspace's time zone.
[[nodiscard]] QueryResult<Provenance> provenance(const Context &context, const Known &known,
                                                 const std::vector<Sql> &clauses);

/// Notes that the rows are of these areas alone, with the names of the areas; does nothing without any.
[[nodiscard]] QueryResult<void> addPart(Provenance &provenance, const Context &context, const QStringList &part);

} // namespace anjungan::query
