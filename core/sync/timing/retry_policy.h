// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"

#include <chrono>
#include <optional>

namespace anjungan::sync {

/// How long a device waits after a failure, and what the failure concerns.
struct RetryPolicy
{
    bool ofSource = false; ///< concerns the whole source, otherwise the one dataset
    bool isPassing =
        false; ///< may end soon and costs little to retry: requested again before the refresh interval has passed
    std::chrono::seconds first{0}; ///< the wait after one failure is drawn from zero to this, or to half of the
                                   ///< dataset's refresh if that is shorter; doubled by each further failure
    std::chrono::seconds cap{0};   ///< up to this
};

/// The policy for a failure at the source or, without a kind, for received data that could not be published.
/// docs/decisions/0012-backoff-and-schedule.md has the same table.
RetryPolicy retryPolicy(std::optional<source::ErrorKind> kind);

} // namespace anjungan::sync
