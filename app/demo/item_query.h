// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <QUrlQuery>

#include <expected>
#include <optional>

namespace anjungan::demo {

inline constexpr qint64 defaultLimit = 100;
inline constexpr qint64 largestLimit = 1000; ///< a greater limit is lowered to this, as the standard allows

/// The parameters of /collections/{id}/items.
struct ItemQuery
{
    qint64 limit = defaultLimit; ///< 1 to largestLimit
    qint64 offset = 0;           ///< rows to skip, 0 or more; may be beyond the end
    std::optional<QRectF>
        box; ///< degrees, x is the longitude; selects features that touch it, and rows without a geometry

    /// The query string; equal for equivalent queries.
    QString toString() const;
};

/// The error says which parameter is wrong and what it may be. Unknown parameters are errors, as the standard requires
/// (OGC 17-069r4, requirement 8): ignoring a filter would silently give a wrong answer.
[[nodiscard]] std::expected<ItemQuery, QString> readItemQuery(const QUrlQuery &query);

} // namespace anjungan::demo
