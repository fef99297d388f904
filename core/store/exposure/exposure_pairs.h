// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/exposure/exposure_plan.h"

#include <vector>

namespace anjungan::store {

/// A row of the points' table and one of the zones' that holds it.
struct ExposurePair
{
    qint64 point; ///< fid
    qint64 zone;  ///< fid

    bool operator==(const ExposurePair &) const = default;
};

struct ExposurePairs
{
    std::vector<ExposurePair> pairs; ///< by the points' fid
    qint64 points = 0;               ///< rows that were looked at
    qint64 placeless = 0;            ///< of them those without a point
    qint64 zones = 0;
    qint64 unreadable = 0; ///< zones without a polygon that can be read
};

/// For each point and each combination of `by` values the zone that counts: of those that hold the point the most
/// severe, of several alike the first by key and content, so that every device finds the same. A row with several
/// points lies wherever one of them does. Reads both tables once; in memory are the points, one zone at a time, and the
/// outcome.
CacheResult<ExposurePairs> findPairs(const CacheConnection &connection, const workspace::Exposure &exposure,
                                     const ExposurePlan &plan);

} // namespace anjungan::store
