// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <QDateTime>

#include <optional>

namespace anjungan::field {

/// A position of the device at one time. A plain value.
struct Fix
{
    geo::Point degrees;             ///< WGS 84, longitude and latitude
    std::optional<double> accuracy; ///< metres, above 0; the true place is mostly within this distance
    std::optional<double> heading;  ///< degrees clockwise from true north, 0 to below 360; none while it stands still
    QDateTime time;                 ///< UTC; when the receiver had it
    bool isRecording = false;       ///< it was played from a recording, whose times they are

    bool operator==(const Fix &) const = default;
};

} // namespace anjungan::field
