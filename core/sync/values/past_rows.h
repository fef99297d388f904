// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QtTypes>

namespace anjungan::sync {

/// How many rows of a dataset were published before other rows replaced them.
struct PastRows
{
    qint64 rows = 0;
    QDateTime until; ///< when they were replaced, UTC; in the future if the clock was set back since

    bool operator==(const PastRows &) const = default;
};

} // namespace anjungan::sync
