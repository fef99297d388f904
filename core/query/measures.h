// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/subject.h"
#include "core/workspace/query_spec.h"

namespace anjungan::query {

/// A column of the answer and the SQL expression that makes it, over the subject's table as t.
struct Output
{
    AnswerColumn column;
    QString sql;
};

/// The measures as outputs of a query that may be grouped. Sums and averages need numbers. Sums of integers are exact,
/// and beyond 2⁶³ the nearest real. Over no rows a count and a sum are 0, and the others are null, as nothing has an
/// average or a greatest value. A sum of rows without any value and a quotient by 0 are null. Units: the measure's own;
/// otherwise "%" for ratios, "pp" for the difference of two percentages, none for counts, and the field's unit for the
/// others.
[[nodiscard]] QueryResult<std::vector<Output>>
measureOutputs(const QuestionSubject &subject, const QList<workspace::Measure> &measures, const QString &language);

/// The count of rows, as a part that cells have of their rows.
QString rowCount();

/// What cells need of their rows for these measures: aggregates in SQL over the dataset's table. Empty for what is not
/// known to be a measure of the subject; measureOutputs() says why.
[[nodiscard]] QStringList measurePartials(const QuestionSubject &subject, const QList<workspace::Measure> &measures);

} // namespace anjungan::query
