// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/export_row.h"

#include <QString>

namespace anjungan::app {

/// An export of verdicts to a file.
struct ComplianceOrder
{
    QString cache;
    QString file;   ///< .geojson or .csv
    QString keeper; ///< empty: nobody answers for it
    /// Whether the whole chain of the ledger is checked, which takes seconds for a million entries.
    bool checksLedger = true;
};

struct ComplianceMade
{
    QList<compliance::ExportRow> rows;
    QList<compliance::Score> ranking;
    compliance::Keeper keeper;                ///< without a head where the ledger is broken or empty
    std::optional<store::LedgerCheck> ledger; ///< if it was checked
};

/// Judges the datasets of the workspace by the cache's ledger and writes all verdicts; the file is replaced at once or
/// stays as it was. The error is one line.
[[nodiscard]] std::expected<ComplianceMade, QString>
exportCompliance(const workspace::Workspace &workspace, const ComplianceOrder &order, const QDateTime &now);

} // namespace anjungan::app
