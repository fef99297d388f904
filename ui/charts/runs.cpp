// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/runs.h"

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

std::vector<std::vector<QPointF>> runs(const std::vector<std::optional<double>> &values,
                                       const std::vector<double> &places, double bridged)
{
    std::vector<std::vector<QPointF>> runs;
    bool isBroken = true;
    for (std::size_t i = 0; i < std::min(values.size(), places.size()); ++i) {
        if (!values[i] || !std::isfinite(*values[i])) {
            isBroken = true;
            continue;
        }
        const bool isFar = !runs.empty() && places[i] - runs.back().back().x() > bridged;
        if (std::exchange(isBroken, false) || isFar)
            runs.emplace_back();
        runs.back().emplace_back(places[i], *values[i]);
    }
    return runs;
}

} // namespace anjungan::charts
