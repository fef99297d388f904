// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/derived_rows.h"
#include "core/sync/values/attention_found.h"

namespace anjungan::query {

/// Rows of Derivation::Attention: those of which a condition holds now, and those that the cache knows to have ended;
/// the fault tells what could not be checked.
[[nodiscard]] QueryResult<DerivedRows> attentionRows(const Context &context, const DerivedFrom &from);

/// Opens the cache to answer the conditions after each sync, see sync::Options.
[[nodiscard]] sync::Attending attendingTo(const workspace::Workspace &workspace, const QString &cacheFile);

} // namespace anjungan::query
