// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace anjungan::sync {

/// How far the published rows' `modified` field is known to be complete.
struct Watermark
{
    QDateTime time;       ///< UTC
    bool isExact = false; ///< the field's times have a zone; else they may be up to a day off
    bool isDate = false;  ///< they are dates

    bool operator==(const Watermark &) const = default;
};

} // namespace anjungan::sync
