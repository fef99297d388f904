// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey_values.h"
#include "core/workspace/dataset.h"

namespace anjungan::survey {

/// What was measured of one dataset.
struct Measured
{
    Cost first;                   ///< of all rows
    Cost quiet;                   ///< of a sync that finds nothing changed
    bool isByVersion = false;     ///< such a sync needs no request of its own; `quiet` is asked for once a day
    bool isByDelta = false;       ///< such a sync asks for changes, and all is listed as often as `complete` says
    std::optional<Cost> delivery; ///< of a sync that finds the changes of a day; nothing: all rows are listed
};

/// What it costs in a day if it is done in this interval. Rounded up.
[[nodiscard]] Cost dailyCost(const Cost &cost, const workspace::Duration &interval);

/// A day in which nothing changes: the syncs that `refresh` makes in a day, the list of versions not among them.
/// Rounded up.
[[nodiscard]] Cost quietDayOf(const Measured &measured, const workspace::Dataset &dataset);

/// A day in which one of these syncs finds a delivery.
[[nodiscard]] Cost usualDayOf(const Measured &measured, const workspace::Dataset &dataset);

} // namespace anjungan::survey
