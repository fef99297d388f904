// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/limits.h"
#include "core/sync/shrink_guard.h"
#include "core/sync/timing/pause.h"
#include "core/sync/values/attention_found.h"

#include <chrono>
#include <functional>

namespace anjungan::sync {

/// A random number in [0, 1). For any thread.
double systemRandom();

/// The settings of an engine.
struct Options
{
    source::Limits limits;
    int parallel = 4;                              ///< datasets at a time
    int requestsPerSource = 4;                     ///< at a time, of all kinds
    double shrinkShare = usualShrinkShare;         ///< see GuardRule
    bool acceptHeld = false;                       ///< publishes such datasets, allowed by a person
    bool acceptSeen = false;                       ///< likewise, if they are what was held before: Consent::Seen
    std::function<double()> random = systemRandom; ///< for jitter
    Attending attending = {};                      ///< empty: nothing is kept about conditions
    Pause pause = timerPause;                      ///< while a source is busy for a short time

    /// How far a delta reaches back before the newest known row, since rows may become visible later than their time
    /// says.
    std::chrono::seconds overlap{10 * 60};

    /// The age of the newest known row from which on no other row of its time can appear any more.
    std::chrono::seconds settled{6 * 3600};

    /// After this time all rows, or all keys, are listed although a delta is possible: nothing else shows that a row
    /// was removed while another was added. A dataset's `complete` has precedence.
    std::chrono::seconds completeEvery{24 * 3600};

    /// After this time a dataset itself is asked although the source's list of versions says that nothing has changed:
    /// a list that is wrong is found out within it. 0: the list is never used.
    std::chrono::seconds askEvery{24 * 3600};

    /// How long a pass can be continued if the source gives neither validators nor a count.
    std::chrono::seconds keepUnproven{3600};
};

} // namespace anjungan::sync
