// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <cstddef>
#include <cstdint>

namespace anjungan::source {

/// Where a listing goes on. Opaque to all but the connector that made it; can be kept as text.
struct Cursor
{
    enum class By {
        Link,   ///< the source gave the URL
        Offset, ///< the source promised more rows than came and gave no URL
        Guess,  ///< a look beyond the last page of a source that promises nothing
    };

    QUrl url;
    std::int64_t offset = 0; ///< rows that came before
    int page = 0;            ///< pages that came before
    By by = By::Link;
    std::size_t mark = 0; ///< digest of an earlier page, to notice a circle; means nothing to another process

    bool operator==(const Cursor &) const = default;
};

/// Rows whose field is not before a moment. Where that is given in whole seconds (days), parts of one are cut off, so
/// that no row is missed.
struct Since
{
    QString field;
    QDateTime time;      ///< UTC
    bool isDate = false; ///< the field holds dates without a time of day
};

} // namespace anjungan::source
