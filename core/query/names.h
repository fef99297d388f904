// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/measures.h"
#include "core/query/sql.h"

namespace anjungan::query {

/// A published table with the names of areas, for one level of the workspace whose dataset is synced; all names are the
/// cache's.
struct AreaTable
{
    QString table;
    QString code;
    QString name;
};

/// The columns with the names for a field's codes, and the joins that their SQL needs.
struct NameOutputs
{
    std::vector<Output> outputs;
    Sql joins;
};

/// The names for a field: "<field>.name" if it contains area codes (it is the dataset's area field, or has "names":
/// "area"), "<field>.name" and "<field>.short" if it has "names": "agency"; otherwise none. An unknown code is its own
/// name. A code that is listed twice does not duplicate a row. `code` is the SQL of the field's value, and `index` is
/// different for each join of a statement.
NameOutputs nameOutputs(const QuestionSubject &subject, const QList<AreaTable> &areas, const AnswerColumn &field,
                        const QString &code, int index);

} // namespace anjungan::query
