// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/export_row.h"

namespace anjungan::compliance {

/// What an export of verdicts is worth to a client that received it.
struct ExportFindings
{
    message::Messages faults; ///< one of each kind: ExportBroken, ExportCut, ExportMixed, ExportUnsigned
    QString keeper;           ///< as the first row says; may be empty
    QString ledgerHead;       ///< likewise; the keeper can be asked for it
    QDateTime exportedAt;

    /// The rows are those that were written, all of them, and somebody answers for them. Whoever wrote them can have
    /// written what they liked: only the keeper's ledger proves what happened.
    [[nodiscard]] bool isSound() const { return faults.isEmpty(); }
};

/// Checks the rows of one export, which may be in any order. None at all are nobody's.
[[nodiscard]] ExportFindings checkExport(QList<ExportRow> rows);

/// ExportsDisagree for each dataset and period that two exports judge differently. Who has not enough evidence
/// contradicts nobody; nor does a later export for which what was due has been judged, or what had not come is late.
[[nodiscard]] message::Messages disagreements(const QList<ExportRow> &one, const QList<ExportRow> &other);

} // namespace anjungan::compliance
