// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <optional>

namespace anjungan::map {

/// Where the device was at a moment.
struct Fix
{
    geo::Point degrees;
    std::optional<double> accuracy; ///< metres; the true place is within them most of the time
    std::optional<double> heading;  ///< degrees clockwise from true north, where the device moves; 0 to below 360
};

} // namespace anjungan::map
