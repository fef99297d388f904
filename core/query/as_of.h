// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/known.h"
#include "core/workspace/time_expression.h"

namespace anjungan::query {

/// known() the dataset as it was at the end of the day of `as`, which is an instant; as it is if there is none, or if
/// that is not over. Also errors: BeforeHistory, and BadQuery for an exposure.
[[nodiscard]] QueryResult<Known> knownAsOf(const Context &context, const QString &dataset,
                                           const std::optional<workspace::TimeExpression> &as, const QString &language);

/// The last moment of the day in the workspace's zone.
[[nodiscard]] QDateTime endOfDay(const workspace::Workspace &workspace, QDate day);

} // namespace anjungan::query
