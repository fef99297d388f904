// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/score.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

#include <QHash>

namespace anjungan::compliance {

/// How many periods are judged.
inline constexpr int usualPeriods = 12;

/// What a cache's ledger proves about the publishers of a workspace.
struct LedgerVerdicts
{
    QList<DatasetVerdicts> datasets;  ///< those with a cadence, in the workspace's order
    QHash<qint64, QByteArray> hashes; ///< of the entries that the verdicts name, by their numbers
    [[nodiscard]] QList<Score> ranking() const { return scores(datasets); }
};

/// Judges all datasets of a workspace that have a cadence. Reads from the cache, in one snapshot: for worker threads; a
/// ledger of a million entries takes seconds where all of them count.
[[nodiscard]] sync::CacheResult<LedgerVerdicts> ledgerVerdicts(const workspace::Workspace &workspace,
                                                               store::Reader &reader, const QDateTime &now,
                                                               int periods = usualPeriods);

/// The same within a snapshot of the reader that the caller has begun.
[[nodiscard]] sync::CacheResult<LedgerVerdicts> verdictsInSnapshot(const workspace::Workspace &workspace,
                                                                   const store::Reader &reader, const QDateTime &now,
                                                                   int periods = usualPeriods);

} // namespace anjungan::compliance
