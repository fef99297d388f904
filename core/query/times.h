// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/parameters.h"
#include "core/query/time_column.h"
#include "core/workspace/query_spec.h"

#include <optional>
#include <vector>

namespace anjungan::query {

/// The day of the context's moment in the workspace's zone.
[[nodiscard]] QDate todayOf(const Context &context);

/// The condition's own time, or that which the value of its parameter expresses; none if the condition compares a plain
/// value. A parameter expresses times only for During, for the dataset's period, and for dates and times; a single
/// period stays a plain value, but not for During.
[[nodiscard]] std::optional<workspace::TimeExpression> timeOf(const QuestionSubject &subject,
                                                              const store::TableColumn &column,
                                                              const workspace::Condition &condition,
                                                              const Parameters &parameters);

/// Whether the condition is another one on another day.
[[nodiscard]] bool dependsOnToday(const QuestionSubject &subject, const store::TableColumn &column,
                                  const workspace::Condition &condition, const Parameters &parameters);

/// The clause for a comparison (or During, which is Equal) with a time. An interval is compared by its end (Less,
/// LessOrEqual), its beginning (Greater, GreaterOrEqual) or both; NotEqual also selects rows without a value.
[[nodiscard]] QueryResult<Sql> timeClause(const Context &context, const QuestionSubject &subject,
                                          const store::TableColumn &column, workspace::Operator is,
                                          const workspace::TimeExpression &time);

/// The clauses for values that a Latest with this time may find: those within an interval, or not after an instant.
[[nodiscard]] QueryResult<std::vector<Sql>> latestBounds(const Context &context, const QuestionSubject &subject,
                                                         const store::TableColumn &column,
                                                         const workspace::TimeExpression &time);

/// The clause for values that may be the shifted period of `newest`, a value of the column; the greatest of them is it.
[[nodiscard]] QueryResult<Sql> shiftBounds(const Context &context, const QuestionSubject &subject,
                                           const store::TableColumn &column, const workspace::PeriodShift &shift,
                                           const QVariant &newest);

} // namespace anjungan::query
