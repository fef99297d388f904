// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/limits.h"

#include <chrono>
#include <functional>

namespace anjungan::sync {

/// A number in [0, 1), from any thread.
double systemRandom();

/// How an engine goes about it.
struct Options
{
    source::Limits limits;
    int parallel = 4;                              ///< datasets at a time
    int requestsPerSource = 4;                     ///< at a time, whatever they are for
    double shrinkShare = 0.2;                      ///< a publish that drops more than this share of the rows is held
    bool acceptHeld = false;                       ///< a person allowed it
    std::function<double()> random = systemRandom; ///< jitter

    /// What a delta asks for before the newest row that is known: rows may become visible later than their time says.
    std::chrono::seconds overlap{10 * 60};

    /// How long after its time the newest row that is known is so old that no other of its time can still appear.
    std::chrono::seconds settled{6 * 3600};

    /// After this time all rows, or all keys, are listed although a delta would do: nothing else tells of a row that
    /// went while another came. A dataset's `complete` takes precedence.
    std::chrono::seconds completeEvery{24 * 3600};

    /// How long staged pages of a source that tells neither a validator nor a count may be gone on with.
    std::chrono::seconds keepUnproven{3600};
};

} // namespace anjungan::sync
