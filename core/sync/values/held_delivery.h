// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace anjungan::sync {

/// A delivery that is held: it was received and verified, but not published. Its rows are not stored.
struct HeldDelivery
{
    QByteArray mark; ///< of what is held; two deliveries with the same mark are the same as far as the reason goes
    QDateTime since; ///< when it was first held, UTC
    std::optional<QDateTime> rejectedAt; ///< when a person rejected it; then time does not release it
    qint64 rows = 0;                     ///< that it has
    qint64 removed = 0;                  ///< published rows that it does not have

    bool operator==(const HeldDelivery &) const = default;
};

} // namespace anjungan::sync
