// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/time_series.h"

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

QStringList TimeSeries::linesAt(std::size_t category) const
{
    QStringList lines;
    for (const PlotSeries &one : series) {
        const bool has = category < one.values.size() && one.values[category] &&
                         category < static_cast<std::size_t>(one.texts.size());
        const QString text = has ? one.texts[static_cast<qsizetype>(category)] : noValue;
        lines.append(series.size() == 1 || one.name.isEmpty() ? text : one.name + u' ' + text);
    }
    return lines;
}

StackEnds stackEnds(const TimeSeries &data)
{
    StackEnds ends{PlotValues(data.places.size()), PlotValues(data.places.size())};
    for (const PlotSeries &one : data.series) {
        for (std::size_t at = 0; at < std::min(one.values.size(), data.places.size()); ++at) {
            const double value = one.values[at].value_or(0);
            if (!one.values[at] || !std::isfinite(value))
                continue;
            std::optional<double> &end = value < 0 ? ends.below[at] : ends.above[at];
            end = end.value_or(0) + value;
        }
    }
    return ends;
}

double placeStep(const std::vector<double> &places)
{
    double step = std::numeric_limits<double>::infinity();
    for (std::size_t at = 1; at < places.size(); ++at)
        if (places[at] > places[at - 1])
            step = std::min(step, places[at] - places[at - 1]);
    return std::isfinite(step) ? step : 1;
}

} // namespace anjungan::charts
