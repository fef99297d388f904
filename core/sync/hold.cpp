// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hold.h"

namespace anjungan::sync {

Attempt<void> hold(Stage &stage, const HeldDelivery &held, const Observation &seen)
{
    const auto recorded = stage.hold(held, seen);
    stage.drop();
    if (!recorded)
        return std::unexpected(failureOf(recorded.error()));
    return {};
}

} // namespace anjungan::sync
