// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::store {

/// The changes in the rows of an area; rows that moved are removed from one area and added to another.
struct AreaChange
{
    QString area; ///< its code as the dataset writes it; empty: rows without one
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;

    bool operator==(const AreaChange &) const = default;
};

} // namespace anjungan::store
