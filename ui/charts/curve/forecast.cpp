// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve/forecast.h"

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

namespace {

std::optional<double> valueAt(const PlotValues &values, std::size_t place)
{
    if (place >= values.size() || !values[place] || !std::isfinite(*values[place]))
        return std::nullopt;
    return values[place];
}

std::optional<std::size_t> lastPlaceOf(const CourseSoFar &course)
{
    for (std::size_t at = std::min(course.actual.size(), course.places.size()); at > 0; --at)
        if (valueAt(course.actual, at - 1))
            return at - 1;
    return std::nullopt;
}

/// The mean growth in one step up to `last`; none over a gap or after a fall.
std::optional<double> paceUpTo(const CourseSoFar &course, std::size_t last)
{
    if (last < pacePeriods)
        return std::nullopt;
    // Steps are months or days as whole numbers: half of one tells neighbours from others.
    for (std::size_t at = last - pacePeriods + 1; at <= last; ++at) {
        const auto before = valueAt(course.actual, at - 1), value = valueAt(course.actual, at);
        if (!before || !value || *value < *before ||
            std::abs(course.places[at] - course.places[at - 1] - course.step) > course.step / 2)
            return std::nullopt;
    }
    return (*course.actual[last] - *course.actual[last - pacePeriods]) / pacePeriods;
}

} // namespace

double Forecast::low(std::size_t place) const
{
    return isBand() ? std::min(*steady[place], rush[place].value_or(*steady[place])) : *steady[place];
}

double Forecast::high(std::size_t place) const
{
    return isBand() ? std::max(*steady[place], rush[place].value_or(*steady[place])) : *steady[place];
}

std::optional<Forecast> forecastOf(const CourseSoFar &course)
{
    const auto last = lastPlaceOf(course);
    if (!last || *last + 1 >= course.places.size() || !(course.step > 0))
        return std::nullopt;
    const double now = *course.actual[*last];
    const auto pace = paceUpTo(course, *last);
    if (!pace || (course.most && now >= *course.most))
        return std::nullopt;
    const auto bounded = [&course](double value) { return course.most ? std::min(value, *course.most) : value; };

    const std::size_t count = course.places.size();
    Forecast forecast{.from = *last, .pace = *pace, .steady = PlotValues(count), .rush = {}, .middle = {}};
    for (std::size_t at = *last; at < count; ++at)
        forecast.steady[at] = bounded(now + *pace * (course.places[at] - course.places[*last]) / course.step);

    const auto then = valueAt(course.lastYear, *last), end = valueAt(course.lastYear, count - 1);
    if (then && end && *end >= *then) {
        forecast.rush.resize(count);
        for (std::size_t at = *last; at < count; ++at)
            if (const auto value = valueAt(course.lastYear, at))
                forecast.rush[at] = bounded(now + std::max(0.0, *value - *then));
    }
    forecast.middle.resize(count);
    for (std::size_t at = *last; at < count; ++at)
        if (!forecast.isBand())
            forecast.middle[at] = forecast.steady[at];
        else if (forecast.rush[at])
            forecast.middle[at] = (*forecast.steady[at] + *forecast.rush[at]) / 2;
    return forecast;
}

std::optional<double> neededPace(const CourseSoFar &course, const Forecast &forecast, double goal)
{
    const double missing = goal - *course.actual[forecast.from];
    const double steps = (course.places.back() - course.places[forecast.from]) / course.step;
    if (!(forecast.pace > 0) || missing <= 0 || !(steps > 0))
        return std::nullopt;
    return missing / steps / forecast.pace;
}

} // namespace anjungan::charts
