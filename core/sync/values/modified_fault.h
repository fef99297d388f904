// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace anjungan::sync {

/// The values of a dataset's `modified` field that say nothing about its freshness.
struct ModifiedFault
{
    qint64 unread = 0;                 ///< neither a date nor a time
    QString unreadExample;             ///< the first of them
    qint64 future = 0;                 ///< after the time of the sync
    std::optional<QDateTime> greatest; ///< the last of them, UTC

    bool operator==(const ModifiedFault &) const = default;
};

} // namespace anjungan::sync
