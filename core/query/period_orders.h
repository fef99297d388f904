// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/period_order.h"
#include "core/query/context.h"
#include "core/query/parameters.h"
#include "core/query/subject.h"
#include "core/workspace/query_spec.h"

namespace anjungan::query {

/// How the periods of the dataset sort, by all rows of its table. Those that are not texts sort as time.
[[nodiscard]] QueryResult<base::PeriodOrder> periodOrder(const Context &context, const QuestionSubject &subject);

/// The same for a column, whose values are texts or whole numbers.
[[nodiscard]] QueryResult<base::PeriodOrder> periodOrder(const Context &context, const QuestionSubject &subject,
                                                         const store::TableColumn &column);

/// BadQuery if one of these fields, which a query sorts or compares, is the dataset's period and its texts do not sort
/// as time. As with refuseTextNumbers(), the whole table decides.
[[nodiscard]] QueryResult<void> refusePeriodsOutOfOrder(const Context &context, const QuestionSubject &subject,
                                                        const QStringList &fields);

/// BadQuery if a condition compares the periods, which sort as time, by more and less with a text of another form: in
/// "2026-Q3" and "2026-10" the letters decide. Time expressions have no form of their own.
[[nodiscard]] QueryResult<void> refusePeriodsOfOtherForm(const Context &context, const QuestionSubject &subject,
                                                         const QList<workspace::Condition> &conditions,
                                                         const Parameters &parameters);

} // namespace anjungan::query
