// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <optional>

namespace anjungan::map {

/// The device's position at one time.
struct Fix
{
    geo::Point degrees;
    std::optional<double> accuracy; ///< metres; the true place is mostly within this distance
    std::optional<double>
        heading; ///< degrees clockwise from true north, 0 to below 360; none if the device does not move
};

} // namespace anjungan::map
