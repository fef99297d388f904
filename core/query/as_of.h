// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/known.h"
#include "core/query/parameters.h"
#include "core/workspace/query_spec.h"

namespace anjungan::query {

/// What a query is about. Refers to its parts.
struct AskedRows
{
    const QString &dataset;
    const std::optional<workspace::TimeExpression> &as; ///< see workspace::QuerySpec::as
    const QList<workspace::Condition> &where;
    const Parameters &parameters;
};

/// known() the dataset as it was at the end of the day of `as`; as it is if there is none, or if that is not over. A
/// derived dataset with its rows. Also errors: BeforeHistory, and BadQuery for what has no history.
[[nodiscard]] QueryResult<Known> knownAsOf(const Context &context, const AskedRows &asked, const QString &language);

/// The last moment of the day in the workspace's zone.
[[nodiscard]] QDateTime endOfDay(const workspace::Workspace &workspace, QDate day);

} // namespace anjungan::query
