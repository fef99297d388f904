// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/measures.h"
#include "core/query/sql.h"

namespace anjungan::query {

/// The published tables that name areas, one a level of the workspace whose dataset has been synced; all names are the
/// cache's.
struct AreaTable
{
    QString table;
    QString code;
    QString name;
};

/// The columns that name what a field's codes mean, and the joins that their SQL needs.
struct NameOutputs
{
    std::vector<Output> outputs;
    Sql joins;
};

/// The names for a field: "<field>.name" where it holds area codes (it is the dataset's area field, or the workspace
/// says "names": "area"), "<field>.name" and "<field>.short" where the workspace says "names": "agency"; else nothing.
/// A code that nobody names is its own name. A code that is listed twice does not double a row. `code` is the SQL of
/// the field's value and `index` tells the joins of one statement apart.
NameOutputs nameOutputs(const QuestionSubject &subject, const QList<AreaTable> &areas, const AnswerColumn &field,
                        const QString &code, int index);

} // namespace anjungan::query
