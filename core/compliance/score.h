// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/verdict.h"

#include <QString>

#include <optional>

namespace anjungan::compliance {

/// The verdicts on one dataset, the earliest first.
struct DatasetVerdicts
{
    QString dataset;
    QString publisher;
    QList<Verdict> verdicts;
};

/// How far a publisher keeps what it promised.
struct Score
{
    QString publisher;
    double points = 0; ///< of the periods that can be judged: 1 on time, 0.5 late, 0 delinquent
    int judged = 0;    ///< their number
    int onTime = 0;    ///< of them
    int late = 0;
    int delinquent = 0;
    int unproven = 0;     ///< periods without enough evidence, which do not count
    Kind now = Kind::Due; ///< delinquent if any period's data have not come; else the worst of the last periods
    QStringList datasets;

    /// From 0 to 1; none if nothing can be judged.
    [[nodiscard]] std::optional<double> share() const
    {
        return judged == 0 ? std::nullopt : std::optional(points / judged);
    }

    bool operator==(const Score &) const = default;
};

/// What a verdict of that kind earns; none: it does not count.
[[nodiscard]] std::optional<double> pointsOf(Kind kind);

/// The worse of two: delinquent, late, unproven, due, on time.
[[nodiscard]] Kind worse(Kind one, Kind other);

/// One for each publisher with promises, the best first. Equal ones are in the order of the more that was judged, then
/// of their ids; those that cannot be judged are last.
[[nodiscard]] QList<Score> scores(const QList<DatasetVerdicts> &datasets);

} // namespace anjungan::compliance
