// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/panels/values.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>

namespace anjungan::panels {

/// What tells the rows of an answer apart. Labels do not: two areas may have one name.
class RowLabels
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::RowLabels)

public:
    /// The value as a label: never empty, and different for a missing value and an empty text.
    static QString labelOf(const QVariant &value);

    /// The same of a cell, with "ya" and "tidak" for truth values.
    static QString labelOf(const theme::Formatter &formatter, const AnswerCell &cell);

    /// Equal for equal values of the same columns only; null is not an empty text.
    static QString keyOf(const QVariantList &values);

    /// The column with the id that a name column belongs to ("opd" for "opd.short"), or the column itself.
    static QString idColumn(const query::Answer &answer, const QString &column);

    /// Makes labels that look the same different: the mark of its row (its key, as people read it) is added to each, or
    /// its number where the marks do not differ either.
    static void makeDistinct(QStringList &labels, const QStringList &marks);

    /// What so many rows that are not shown are called: `pattern` with their number for "%1", "25 other agencies", or
    /// "25 others" where the pattern is empty.
    static std::function<QString(int)> othersWords(const QString &pattern);

    /// "Rencana 74,2 %": the target of a row, for its description; empty without one.
    static QString targetText(const theme::Formatter &formatter, const query::Answer &answer, std::size_t row,
                              const QString &target, const ValueStyle &style);
};

} // namespace anjungan::panels
