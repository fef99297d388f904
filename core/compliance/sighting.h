// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/observation.h"

#include <QList>

namespace anjungan::compliance {

/// What one entry of the ledger says about the publisher of a dataset.
struct Sighting
{
    qint64 seq = 0;  ///< of the entry
    QByteArray hash; ///< of the entry
    QDateTime at;    ///< when the source had what it says; of a failure, when it was asked
    sync::Outcome outcome = sync::Outcome::Faulty;
    bool isNew = false;                      ///< the content was not there before
    std::optional<QDateTime> sourceModified; ///< as the source claims it
    QString period;                          ///< the newest of the dataset then; empty if it is not known

    /// The source answered, and the device then had its content.
    [[nodiscard]] bool isAnswer() const { return sync::isCurrent(outcome); }
};

/// `period`: the newest of the dataset after it, or empty.
[[nodiscard]] Sighting sightingOf(const sync::Observation &seen, qint64 seq, const QByteArray &hash,
                                  const QString &period);

/// Which of the sightings, in the order of the ledger, have times that can be true together: the most of them whose
/// times never go back by more than clocks differ. A device whose clock jumped is left with the others.
[[nodiscard]] QList<bool> trusted(const QList<Sighting> &sightings);

} // namespace anjungan::compliance
