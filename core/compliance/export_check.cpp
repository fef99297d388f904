// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/export_check.h"

#include <algorithm>

namespace anjungan::compliance {

using message::Code;
using message::make;

namespace {

bool isOfSameExport(const ExportRow &one, const ExportRow &other)
{
    return one.keeper == other.keeper && one.ledgerHead == other.ledgerHead && one.rows == other.rows &&
           one.exportedAt == other.exportedAt;
}

/// A keeper that has not enough evidence contradicts nobody; what was due came or did not come, and what had not come
/// may have come since.
bool agree(const ExportRow &one, const ExportRow &other)
{
    const bool isOrdered = one.exportedAt <= other.exportedAt;
    const auto earlier = kindOfName((isOrdered ? one : other).verdict);
    const auto later = kindOfName((isOrdered ? other : one).verdict);
    return earlier == later || earlier == Kind::Unproven || later == Kind::Unproven || earlier == Kind::Due ||
           (earlier == Kind::Delinquent && later == Kind::Late);
}

} // namespace

ExportFindings checkExport(QList<ExportRow> rows)
{
    ExportFindings findings;
    if (rows.isEmpty()) {
        findings.faults << make<Code::ExportUnsigned>();
        return findings;
    }
    std::ranges::stable_sort(rows, {}, &ExportRow::row);
    const ExportRow &first = rows.first();
    findings.keeper = first.keeper;
    findings.ledgerHead = first.ledgerHead;
    findings.exportedAt = first.exportedAt;
    qint64 broken = 0, mixed = 0;
    QString before;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        const ExportRow &row = rows[at];
        if (broken == 0 && (row.row != at + 1 || row.row > row.rows || row.hash != rowHash(row, before)))
            broken = row.row;
        if (mixed == 0 && !isOfSameExport(first, row))
            mixed = row.row;
        before = row.hash;
    }
    if (mixed != 0)
        findings.faults << make<Code::ExportMixed>(mixed);
    if (broken != 0)
        findings.faults << make<Code::ExportBroken>(broken);
    if (rows.size() < first.rows)
        findings.faults << make<Code::ExportCut>(rows.size(), first.rows);
    if (first.keeper.isEmpty() || first.ledgerHead.isEmpty())
        findings.faults << make<Code::ExportUnsigned>();
    return findings;
}

message::Messages disagreements(const QList<ExportRow> &one, const QList<ExportRow> &other)
{
    QHash<QString, const ExportRow *> byId;
    for (const ExportRow &row : other)
        byId.insert(row.dataset + u'.' + row.period, &row);
    message::Messages found;
    for (const ExportRow &row : one)
        if (const ExportRow *match = byId.value(row.dataset + u'.' + row.period); match && !agree(row, *match))
            found << make<Code::ExportsDisagree>(row.dataset, row.period, row.keeper, match->keeper);
    return found;
}

} // namespace anjungan::compliance
