// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace anjungan::sync {

/// What a source that sorts says of the row that changed last.
struct NewestRow
{
    QString field;   ///< with the rows' time of change
    QDateTime time;  ///< the greatest of them, UTC
    qint64 rows = 0; ///< number of rows of the collection

    bool operator==(const NewestRow &) const = default;
};

} // namespace anjungan::sync
