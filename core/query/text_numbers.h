// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/query/subject.h"

namespace anjungan::query {

/// The fields that a query sorts, or seeks the least or greatest value of.
QStringList sortedFields(const workspace::QuerySpec &spec);

/// The fields that conditions compare by more and less.
QStringList comparedFields(const QList<workspace::Condition> &conditions);

/// BadQuery if the texts of one of these fields are mostly numbers and sort in another order than the numbers do: as
/// text 95 is greater than 700. Texts of the same length, such as codes, sort alike both ways. The whole table decides,
/// so that the error does not come and go with what is selected. A field that the workspace declares as text may be
/// sorted, and so may the key and codes of areas and agencies.
[[nodiscard]] QueryResult<void> refuseTextNumbers(const Context &context, const QuestionSubject &subject,
                                                  const QStringList &fields);

} // namespace anjungan::query
