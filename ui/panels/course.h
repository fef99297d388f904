// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/period_format.h"
#include "core/query/answer.h"
#include "ui/charts/curve/forecast.h"
#include "ui/panels/period_axis.h"

#include <QJsonValue>
#include <QTimeZone>

namespace anjungan::panels {

/// The columns of a query that has a course: its period, what came true, what was planned.
struct CourseColumns
{
    QString x, actual, plan;
};

/// Rows of periods as a course. All lists have one entry for each point.
struct Course
{
    std::vector<std::size_t> rows; ///< of the answer, in the order of time
    QStringList periods;
    std::optional<PeriodAxis> axis; ///< none: the points are in the order of the rows
    charts::CourseSoFar values;     ///< the places are empty without an axis
    charts::PlotValues plan;
    std::size_t placeless = 0; ///< rows without a period

    /// The last point with an actual value.
    [[nodiscard]] std::optional<std::size_t> last() const;
    /// The year before that of the last point; none where periods have no year.
    [[nodiscard]] std::optional<int> yearBefore() const;
    /// The days of a point's period.
    [[nodiscard]] std::optional<base::DaySpan> days(std::size_t point) const;
};

/// `before` is the answer to queryOfAllYears(), for last year's course; it may be null.
[[nodiscard]] Course courseOf(const query::Answer &answer, const query::Answer *before, const CourseColumns &columns,
                              const QTimeZone &zone, const theme::Formatter &format);

/// The query without its conditions on the period, so that it has the year before, too.
[[nodiscard]] QJsonValue queryOfAllYears(const QJsonValue &query, const QString &period);

} // namespace anjungan::panels
