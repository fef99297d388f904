// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/sighting.h"

#include <QList>

namespace anjungan::compliance {

/// New content of a dataset, and between which times it came to the source.
struct Delivery
{
    qsizetype sighting = 0;           ///< the one that found it
    std::optional<QDateTime> after;   ///< the last answer without it; none: the source was not asked before
    std::optional<qsizetype> without; ///< the sighting of `after`
    QDateTime seen;                   ///< the first answer with it
    std::optional<QDateTime> claimed; ///< when it came, as the source says; only where that is not after `seen`
    QString period;                   ///< the newest one that the dataset then had; may be empty

    /// When it came: as claimed, if that can be true, otherwise when it was seen.
    [[nodiscard]] QDateTime time() const;
};

/// All of them, in the order of the ledger. `trusted`: as trusted() says; sightings whose time is not trusted count as
/// seen at the next one that is.
[[nodiscard]] QList<Delivery> deliveriesIn(const QList<Sighting> &sightings, const QList<bool> &trusted);

} // namespace anjungan::compliance
