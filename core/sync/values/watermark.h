// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace anjungan::sync {

/// The time up to which all rows, by their `modified` field, are known to be published.
struct Watermark
{
    QDateTime time;       ///< UTC
    bool isExact = false; ///< the field's times have a zone; otherwise they may be off by up to a day
    bool isDate = false;  ///< the field has dates

    bool operator==(const Watermark &) const = default;
};

} // namespace anjungan::sync
