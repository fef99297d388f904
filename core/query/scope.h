// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/query/names.h"
#include "core/query/parameters.h"
#include "core/query/subject.h"
#include "core/workspace/query_spec.h"

namespace anjungan::query {

/// What of the page's parameters the conditions follow, and whether they depend on the day. `areas` are the tables of
/// areaTables(), `part` is keptPart().
[[nodiscard]] QueryResult<Scope> scopeOf(const Context &context, const QuestionSubject &subject,
                                         const QList<workspace::Condition> &conditions, const Parameters &parameters,
                                         const QList<AreaTable> &areas, const QStringList &part);

/// Whether a `latest` among the conditions finds no value, see Scope::isBeforeData.
[[nodiscard]] QueryResult<bool> lacksLatest(const Context &context, const QuestionSubject &subject,
                                            const QList<workspace::Condition> &conditions,
                                            const Parameters &parameters);

} // namespace anjungan::query
