// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

#include <QHash>

namespace anjungan::query {

/// A table of cells, see Cells. It has the dataset's columns that tell the cells apart, under their names.
struct CellTable
{
    QString name;                    ///< in SQL
    QHash<QString, QString> columns; ///< what a cell has of its rows, as SQL over the dataset's table: the column's SQL
};

/// The dataset of a query, in the workspace and in the cache. Refers to both: create it on the stack.
struct QuestionSubject
{
    const workspace::Workspace &workspace;
    const workspace::Dataset &dataset;
    const store::Table &table;
    const CellTable *cells = nullptr;  ///< read in place of the rows; null: the rows
    const QString *pastRows = nullptr; ///< SQL of the rows as they were, read in place of the table; null: the table

    /// The cache's column of a field, or UnknownField.
    [[nodiscard]] QueryResult<const store::TableColumn *> column(const QString &field) const;
};

/// A column of the subject's table in SQL, where the table has the alias t.
QString columnSql(const store::TableColumn &column);

/// " FROM <the subject's table, its cells, or its past rows> AS t".
QString fromSql(const QuestionSubject &subject);

/// The title of a dataset in the workspace, in `language`; default: its id.
QString titleOf(const workspace::Dataset &dataset, const QString &language);

/// The title of a field in the workspace, in `language`; default: the field's name.
QString fieldTitle(const QuestionSubject &subject, const QString &field, const QString &language);

/// The column of an answer for a field: its title, unit, digits and titles of values in the workspace, in `language`.
/// Keys, periods and codes of areas are not grouped.
AnswerColumn answerColumn(const QuestionSubject &subject, const store::TableColumn &column, const QString &language);

} // namespace anjungan::query
