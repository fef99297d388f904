// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/s_curve.h"
#include "ui/theme/format.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace anjungan::panels {

/// The places of periods on an axis of time, so that a missing month has its room.
struct PeriodAxis
{
    std::vector<std::optional<double>> places; ///< by period; none for one that is empty
    QStringList texts;                         ///< by period, as on the axis
    std::vector<charts::AxisLabel> labels;     ///< from the first to the last period, also for those that are missing
    double bridged = 0;                        ///< periods further apart than this have others between them
};

/// The axis for periods whose days are known (base::PeriodFormat), or times of days. None if the periods are of several
/// kinds or of another one, or if all are empty.
[[nodiscard]] std::optional<PeriodAxis> periodAxis(const QStringList &periods, const theme::Formatter &format);

} // namespace anjungan::panels
