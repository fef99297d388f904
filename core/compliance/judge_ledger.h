// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/sighting.h"
#include "core/compliance/verdict.h"

#include <QTimeZone>

namespace anjungan::compliance {

/// The verdicts on the last `periods` periods of one dataset, the earliest first; none without a cadence. A pure
/// function of the dataset's definition and of its ledger, whose entries are in its order. It is judged by the periods
/// that the content has where the dataset has a period field and these are of the cadence's kind; where the entries do
/// not tell them yet, as those of earlier versions do not, by time.
///
/// `like`: the newest period as the dataset writes it, or empty.
[[nodiscard]] QList<Verdict> judgeLedger(const workspace::Dataset &dataset, const QTimeZone &zone,
                                         const QList<Sighting> &sightings, const QString &like, const QDateTime &now,
                                         int periods);

} // namespace anjungan::compliance
