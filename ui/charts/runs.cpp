// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/runs.h"

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

std::vector<std::vector<QPointF>> runs(const std::vector<std::optional<double>> &values, std::size_t count)
{
    std::vector<std::vector<QPointF>> runs;
    bool isBroken = true;
    for (std::size_t i = 0; i < std::min(values.size(), count); ++i) {
        if (!values[i] || !std::isfinite(*values[i])) {
            isBroken = true;
            continue;
        }
        if (std::exchange(isBroken, false))
            runs.emplace_back();
        runs.back().emplace_back(static_cast<double>(i), *values[i]);
    }
    return runs;
}

} // namespace anjungan::charts
