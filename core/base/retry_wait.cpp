// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/retry_wait.h"

#include <algorithm>

namespace anjungan::base {

using std::chrono::milliseconds;

milliseconds retryWindow(milliseconds first, milliseconds cap, int failures)
{
    return std::min(cap, first * (milliseconds::rep{1} << std::clamp(failures - 1, 0, mostDoublings)));
}

milliseconds drawnFrom(milliseconds window, const std::function<double()> &random)
{
    return milliseconds(static_cast<milliseconds::rep>(random() * static_cast<double>(window.count())));
}

} // namespace anjungan::base
