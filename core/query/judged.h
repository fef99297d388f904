// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/export_row.h"
#include "core/query/derived_rows.h"

/// The verdicts that derived datasets are made of.
namespace anjungan::query {

struct JudgedRow
{
    compliance::ExportRow row;
    QString touched;     ///< when only time stamps changed; empty: not known
    qsizetype place = 0; ///< of its period among those that count now, from 1; the newest has usualPeriods
};

/// All verdicts on one dataset, the earliest period first.
using Judged = QList<JudgedRow>;

struct AllJudged
{
    QList<Judged> datasets; ///< none of them empty
    DerivedContent content; ///< without rows
};

/// Whether the rows have their `message` and `evidence`, as derived datasets tell them: most of the work, which scores
/// have no use for.
enum class WithEvidence { Yes, No };

/// Those of the keeper's export that the derived dataset names, if it is published, with what is wrong with it as the
/// fault, and with what a second one says differently; otherwise of this device's own ledger. BadQuery if the export
/// has no row that can be read: that nobody was judged would be wrong.
[[nodiscard]] QueryResult<AllJudged> judgedBy(const Context &context, const workspace::Derived &derived,
                                              const QString &language, WithEvidence evidence);

} // namespace anjungan::query
