// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace anjungan::sync {

/// By how much the clocks of devices and servers differ without being wrong.
inline constexpr std::chrono::minutes clockSlack{5};

/// The latest time that is not in the future at `now`.
[[nodiscard]] inline QDateTime latestNow(const QDateTime &now)
{
    return now.addSecs(std::chrono::seconds(clockSlack).count());
}

} // namespace anjungan::sync
