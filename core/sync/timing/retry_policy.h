// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"

#include <chrono>
#include <optional>

namespace anjungan::sync {

/// How long a failure makes a device wait, and of whom it speaks.
struct RetryPolicy
{
    bool ofSource = false;  ///< of the whole source; else of the one dataset
    bool isPassing = false; ///< may be over in a moment and costs little to try: asked again before the refresh is over
    std::chrono::seconds first{0}; ///< the wait after one failure is drawn from zero to this, or to a third of the
                                   ///< dataset's refresh where that is shorter; doubled by each further failure
    std::chrono::seconds cap{0};   ///< up to here
};

/// Of a failure at the source; of what came but could not be published where there is no kind. docs/workspace.md has
/// the same table.
RetryPolicy retryPolicy(std::optional<source::ErrorKind> kind);

} // namespace anjungan::sync
