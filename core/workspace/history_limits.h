// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace anjungan::workspace {

/// How much of the former values of rows the device keeps, for all datasets together. What is beyond it is dropped, the
/// oldest publish first.
struct HistoryLimits
{
    int days = 400;                     ///< since the publish that changed or removed them; 0: nothing is kept
    qint64 bytes = 200LL * 1024 * 1024; ///< of values, without the file's own overhead

    bool operator==(const HistoryLimits &) const = default;
};

} // namespace anjungan::workspace
