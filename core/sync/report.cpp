// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/report.h"

#include <algorithm>

namespace anjungan::sync {

bool Report::allCurrent() const
{
    return std::ranges::all_of(datasets, [](const Observation &one) { return isCurrent(one.outcome); });
}

} // namespace anjungan::sync
