// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>
#include <chrono>

namespace anjungan::source {

/// Bounds on what a source may send, checked before memory is spent. Generous: real pages are far below.
struct Limits
{
    qint64 maxResponseBytes = 256LL * 1024 * 1024; ///< after decompression
    int maxPages = 100'000;
    int maxFields = 1'000;
    int maxNesting = 64;
    qint64 maxTextBytes = 16LL * 1024 * 1024;
    int pageSize = 10'000; ///< asked for; a server may give less
    std::chrono::milliseconds idleTimeout{30'000}; ///< without a byte
};

} // namespace anjungan::source
