// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <cstddef>
#include <cstdint>

namespace anjungan::source {

/// Where a listing continues. Opaque to all but the connector that made it; can be stored as text.
struct Cursor
{
    enum class By {
        Link,    ///< the source gave the URL
        Offset,  ///< the source promised more rows than it sent and gave no URL
        Guess,   ///< a check beyond the last page of a source that promises no number
        Surplus, ///< the source gave the URL, but all rows that it promises have come
    };

    QUrl url;
    std::int64_t offset = 0; ///< rows received before
    int page = 0;            ///< pages received before
    By by = By::Link;
    std::size_t mark = 0; ///< digest of an earlier page, to notice a loop; only valid within this process

    bool operator==(const Cursor &) const = default;
};

/// Selects rows whose field is not before a time. If the protocol needs whole seconds (days), the time is rounded down,
/// so that no row is missed.
struct Since
{
    QString field;
    QDateTime time;      ///< UTC
    bool isDate = false; ///< the field holds dates without a time of day
};

} // namespace anjungan::source
