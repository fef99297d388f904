// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace anjungan::query {

/// The dataset that a question is about, as the workspace and the cache know it. Refers to both: make it on the stack.
struct QuestionSubject
{
    const workspace::Workspace &workspace;
    const workspace::Dataset &dataset;
    const store::Table &table;

    /// The cache's column of a field, or UnknownField.
    [[nodiscard]] QueryResult<const store::TableColumn *> column(const QString &field) const;
};

/// A column of the subject's table in SQL, where the table goes by the name t.
QString columnSql(const store::TableColumn &column);

/// " FROM <the subject's table> AS t".
QString fromSql(const QuestionSubject &subject);

/// The title that the workspace gives a field, in `language`; the field's own name where it gives none.
QString fieldTitle(const QuestionSubject &subject, const QString &field, const QString &language);

/// The unit that the workspace gives a field, in `language`; empty where it gives none.
QString fieldUnit(const QuestionSubject &subject, const QString &field, const QString &language);

} // namespace anjungan::query
