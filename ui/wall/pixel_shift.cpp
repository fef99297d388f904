// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/pixel_shift.h"

namespace anjungan::wall {

namespace {

/// 0 1 … n−1 n−1 … 1 0, and again: neighbours differ by one at most.
int backAndForth(qint64 step, int count)
{
    const int at = static_cast<int>(step % (2LL * count));
    return at < count ? at : 2 * count - 1 - at;
}

} // namespace

QPoint pixelShift(std::chrono::milliseconds running, int most)
{
    const int count = 2 * most + 1;
    // It begins in the middle of the places.
    const qint64 step = running / shiftEvery + static_cast<qint64>(count) * most + most;
    return {backAndForth(step, count) - most, backAndForth(step / count, count) - most};
}

} // namespace anjungan::wall
