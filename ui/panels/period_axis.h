// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_frame.h"
#include "ui/theme/format.h"

#include <QDate>
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
    double year = 0;                           ///< a year is so many places: 12 of months; 0 of days
};

/// The axis for periods whose days are known (base::PeriodFormat), or times of days. None if the periods are of several
/// kinds or of another one, or if all are empty.
[[nodiscard]] std::optional<PeriodAxis> periodAxis(const QStringList &periods, const theme::Formatter &format);

/// Where on the axis a day is: the place of a period is its end.
[[nodiscard]] double placeOfDay(const PeriodAxis &axis, QDate day);

} // namespace anjungan::panels
