// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/exposure/exposure_plan.h"

#include <vector>

namespace anjungan::store {

/// A row of the points' table and one of the zones' that contains it.
struct ExposurePair
{
    qint64 point; ///< fid
    qint64 zone;  ///< fid

    bool operator==(const ExposurePair &) const = default;
};

struct ExposurePairs
{
    std::vector<ExposurePair> pairs; ///< by the points' fid
    qint64 points = 0;               ///< number of rows
    qint64 placeless = 0;            ///< number of rows without a point
    qint64 zones = 0;
    qint64 unreadable = 0; ///< number of zones without a readable polygon
};

/// For each point and each combination of `by` values the zone to use: of those that contain the point the most severe,
/// of several equal ones the first by key and content, so that every device has the same result. A row with several
/// points is in every zone that contains one of them. Reads both tables once; the points, one zone at a time and the
/// result are in memory.
[[nodiscard]] CacheResult<ExposurePairs> findPairs(const CacheConnection &connection,
                                                   const workspace::Exposure &exposure, const ExposurePlan &plan);

} // namespace anjungan::store
