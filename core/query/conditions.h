// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/query/parameters.h"
#include "core/query/sql.h"
#include "core/query/subject.h"
#include "core/workspace/query_spec.h"

namespace anjungan::query {

/// The condition's own value, or that of its parameter.
QVariant valueOf(const workspace::Condition &condition, const Parameters &parameters);

/// The conditions as SQL clauses that all must hold, over the subject's table as t. The fields of all conditions are
/// checked, also of those that are ignored because their parameter is unset.
///
/// - NotEqual also selects rows without a value.
/// - Within is a range of the text ("12.07." ≤ code < "12.07/"), which can use an index on the field.
/// - Latest means the newest value that has data. It is sought among the rows that meet the conditions without
///   parameters (so that choosing an area does not change the month that is shown) and the Latest conditions before it,
///   and, where the field is the dataset's period, among the rows where Dataset::periodPresent is present. Of moments,
///   a day as its upper bound is that whole day. A parameter that is unset leaves out only its upper bound. Its shift
///   is sought among the same rows, but for the bounds.
/// - Times (timeOf()) are those of the context's day, and of the cache's state: some need a query of their own.
[[nodiscard]] QueryResult<std::vector<Sql>> clausesOf(const Context &context, const QuestionSubject &subject,
                                                      const QList<workspace::Condition> &conditions,
                                                      const Parameters &parameters);

/// The clauses for rows that count for the dataset's period: it is present, and so is Dataset::periodPresent if given.
/// The dataset must have a period. UnknownField if the cache lacks one of the two.
[[nodiscard]] QueryResult<std::vector<Sql>> periodClauses(const QuestionSubject &subject);

/// The statement for the greatest value of the column among the rows that meet the clauses.
Sql greatestSql(const QuestionSubject &subject, const store::TableColumn &column, const std::vector<Sql> &among);

} // namespace anjungan::query
