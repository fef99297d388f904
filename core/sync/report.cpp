// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/report.h"

#include <algorithm>

namespace anjungan::sync {

bool Report::allCurrent() const
{
    return std::ranges::all_of(datasets, [](const Observation &one) { return isCurrent(one.outcome); }) &&
           std::ranges::none_of(
               exposures, [](const ExposureUpdate &one) { return one.outcome == ExposureUpdate::Outcome::Failed; });
}

} // namespace anjungan::sync
