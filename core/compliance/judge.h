// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/sighting.h"
#include "core/compliance/verdict.h"

namespace anjungan::compliance {

/// Judges the promises, which are in the order of time, by the sightings, which are in the order of the ledger. A pure
/// function; docs/compliance.md has its rules with examples. Nobody is late who could not be asked: Late and Delinquent
/// stand on an answer of the source after the due time that had nothing new.
///
/// `byPeriod`: a promise is kept by content that contains its period, which the sightings tell; otherwise by content
/// that is new since the period began.
///
/// `first`: the verdicts begin with this promise; those before it only have the deliveries that kept them.
[[nodiscard]] QList<Verdict> judge(const QList<Promise> &promises, const QList<Sighting> &sightings, bool byPeriod,
                                   const QDateTime &now, qsizetype first = 0);

} // namespace anjungan::compliance
