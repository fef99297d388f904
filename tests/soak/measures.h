// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace anjungan::soak {

/// What this process has of the machine.
struct Measure
{
    qint64 resident = 0; ///< bytes in memory
    qint64 heap = 0;     ///< bytes that were allocated and not freed
    qint64 sqlite = 0;   ///< of these, what SQLite has: mostly pages of the cache, up to a bound for each connection
    int files = 0;       ///< open, without those of /proc
    int threads = 0;
};

/// Now. What the allocator holds of freed memory is given back before, so that resident memory is what is in use.
Measure measureThisProcess();

/// The medians of each figure; of none 0.
Measure medianOf(const std::vector<Measure> &measures);

} // namespace anjungan::soak
