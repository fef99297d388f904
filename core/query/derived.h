// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/known.h"
#include "core/query/parameters.h"
#include "core/workspace/query_spec.h"

namespace anjungan::query {

/// The conditions of a query that choose rows of a derived dataset: not those of workspace::sinceField.
QList<workspace::Condition> rowConditions(const Known &known, const QList<workspace::Condition> &where);

/// The derived dataset with its rows in a temporary table of the context's connection, under its id, which stays until
/// the same dataset is asked for again. The time that it depends on is that of the first condition on
/// workspace::sinceField; workspace::usualSince without one, or while its parameter is unset. BadQuery if that is no
/// time.
[[nodiscard]] QueryResult<Known> knownDerived(const Context &context, const workspace::Derived &derived,
                                              const QList<workspace::Condition> &where, const Parameters &parameters,
                                              const QString &language);

/// The provenance of its rows.
[[nodiscard]] QueryResult<Provenance> derivedProvenance(const Context &context, const Known &known);

} // namespace anjungan::query
