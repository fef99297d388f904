// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/course.h"

#include "core/base/period_format.h"
#include "ui/panels/period_column.h"
#include "ui/panels/values.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// The rows in the order of their places; those without one are left out.
std::vector<std::size_t> placedRows(const PeriodAxis &axis)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < axis.places.size(); ++row)
        if (axis.places[row])
            rows.push_back(row);
    std::ranges::stable_sort(rows, {}, [&axis](std::size_t row) { return *axis.places[row]; });
    return rows;
}

QStringList periodsOf(const query::Answer &answer, const QString &x, const QTimeZone &zone)
{
    QStringList periods;
    for (std::size_t row = 0; row < answer.rows.size(); ++row)
        periods.append(periodOf(answer, row, x, zone));
    return periods;
}

charts::PlotValues valuesBefore(const query::Answer &before, const CourseColumns &columns, const QTimeZone &zone,
                                const theme::Formatter &format, const std::vector<double> &places, double year)
{
    const auto axis = periodAxis(periodsOf(before, columns.x, zone), format);
    if (!axis || axis->year != year)
        return {};
    QHash<qint64, double> byPlace;
    for (std::size_t row = 0; row < axis->places.size(); ++row)
        if (const auto value = number(cell(before, row, columns.actual).value); value && axis->places[row])
            byPlace.insert(qRound64(*axis->places[row]), *value);
    charts::PlotValues values;
    bool isAny = false;
    for (const double place : places) {
        const auto found = byPlace.constFind(qRound64(place - year));
        values.push_back(found == byPlace.cend() ? std::nullopt : std::optional(*found));
        isAny = isAny || values.back();
    }
    return isAny ? values : charts::PlotValues{};
}

} // namespace

std::optional<std::size_t> Course::last() const
{
    for (std::size_t at = values.actual.size(); at > 0; --at)
        if (values.actual[at - 1])
            return at - 1;
    return std::nullopt;
}

std::optional<base::DaySpan> Course::days(std::size_t point) const
{
    return base::daysOf(periods.value(static_cast<qsizetype>(point)));
}

std::optional<int> Course::yearBefore() const
{
    const auto span = periods.isEmpty() ? std::nullopt : base::daysOf(periods.last());
    return span ? std::optional(span->first.year() - 1) : std::nullopt;
}

Course courseOf(const query::Answer &answer, const query::Answer *before, const CourseColumns &columns,
                const QTimeZone &zone, const theme::Formatter &format)
{
    Course course;
    const QStringList periods = periodsOf(answer, columns.x, zone);
    course.rows.resize(answer.rows.size());
    std::iota(course.rows.begin(), course.rows.end(), std::size_t{0});
    course.axis = periodAxis(periods, format);
    if (course.axis) {
        course.rows = placedRows(*course.axis);
        course.values.step = course.axis->bridged;
    }
    course.placeless = answer.rows.size() - course.rows.size();
    for (const std::size_t row : course.rows) {
        course.periods.append(periods[static_cast<qsizetype>(row)]);
        if (course.axis)
            course.values.places.push_back(*course.axis->places[row]);
        course.values.actual.push_back(number(cell(answer, row, columns.actual).value));
        course.plan.push_back(number(cell(answer, row, columns.plan).value));
    }
    if (before && course.axis && course.axis->year > 0)
        course.values.lastYear = valuesBefore(*before, columns, zone, format, course.values.places, course.axis->year);
    return course;
}

QJsonValue queryOfAllYears(const QJsonValue &query, const QString &period)
{
    QJsonArray where;
    for (const QJsonValue condition : query["where"_L1].toArray())
        if (condition["field"_L1] != period || condition["is"_L1] == "present"_L1)
            where.append(condition);
    QJsonObject all = query.toObject();
    if (where.isEmpty())
        all.remove("where"_L1);
    else
        all["where"_L1] = where;
    return all;
}

} // namespace anjungan::panels
