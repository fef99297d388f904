// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_age.h"

#include <algorithm>

namespace anjungan::source {

using std::chrono::seconds;

std::chrono::seconds parseAge(QByteArrayView value)
{
    constexpr seconds oldest = std::chrono::days(365);
    const qsizetype comma = value.indexOf(',');
    const QByteArrayView digits = (comma < 0 ? value : value.first(comma)).trimmed();
    if (digits.isEmpty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return seconds(0);
    bool fits = false;
    const qlonglong age = digits.toLongLong(&fits);
    return fits ? std::min(seconds(age), oldest) : oldest;
}

} // namespace anjungan::source
