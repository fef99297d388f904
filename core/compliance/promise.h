// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/dataset.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace anjungan::compliance {

/// One delivery that a publisher has promised by a dataset's cadence.
struct Promise
{
    QString period; ///< in the dataset's own form if `like` had one, otherwise "2026-10", "2026-Q3", "2026-S1", "2026",
                    ///< or the day on which it begins
    QDateTime begins; ///< the three times are in the workspace's zone
    QDateTime ends;   ///< not in the period any more: its data can be complete from then on
    QDateTime due;    ///< `ends` plus grace; what came before it is on time

    bool operator==(const Promise &) const = default;
};

/// The last `count` periods that have ended at `now`, the earliest first; none without a cadence. Cadences of 1, 3, 6
/// and 12 months are calendar periods, seven days are weeks from Monday on; others are counted from 1 January 2000 on.
///
/// `like`: a period as the dataset writes it, such as its newest, or empty.
[[nodiscard]] QList<Promise> promisesBefore(const workspace::Dataset &dataset, const QTimeZone &zone,
                                            const QDateTime &now, int count, QStringView like = {});

/// Likewise from the period that contains `from` on; the newest `most` of them.
[[nodiscard]] QList<Promise> promisesSince(const workspace::Dataset &dataset, const QTimeZone &zone,
                                           const QDateTime &from, const QDateTime &now, int most,
                                           QStringView like = {});

/// A period of the dataset as promises write it, so that the two can be compared; empty where it is not of the
/// cadence's kind (a day and a quarter are no months).
[[nodiscard]] QString promisedPeriod(const workspace::Dataset &dataset, QStringView period, QStringView like);

} // namespace anjungan::compliance
