// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace anjungan::sync {

/// The number of rows that are requested from a source for a page, since it has refused more. Stored in the cache.
struct PageSize
{
    QString source; ///< fingerprint of its address, without secrets
    int rows = 0;
    QDateTime at; ///< when that was found out, UTC

    bool operator==(const PageSize &) const = default;
};

} // namespace anjungan::sync
