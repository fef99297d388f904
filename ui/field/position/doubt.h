// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/position/fix.h"

#include <chrono>

namespace anjungan::field {

/// Why a fix is not believed.
enum class Doubt {
    NotOnEarth, ///< not a number, or beyond ±180° and ±90°
    NullIsland, ///< 0° 0°, which receivers send when they know nothing
    Vague,      ///< its accuracy says nothing about where someone is
    Old,        ///< from the receiver's memory
    Jump,       ///< nobody can have moved there since the last fix
    Repeated,   ///< the last fix once more: the receiver has no new one
};

/// A fix that is worse than this, in metres, does not say in which village someone is.
inline constexpr double vaguest = 5'000;

/// From this age on a fix is one from memory.
inline constexpr std::chrono::minutes oldest{10};

/// Metres per second; a plane that lands is slower.
inline constexpr double fastest = 150;

/// Whether a fix can be believed, after the last one that was (`before`) and the last one that came at all (`last`); at
/// `now`, the device's time, in UTC. A fix is old if it is `oldest` before `now`, unless it is newer than one that came
/// before it and was old too: then it is the device's clock that is wrong. Of a jump, the accuracies of both ends
/// count.
[[nodiscard]] std::optional<Doubt> doubtOf(const Fix &fix, const std::optional<Fix> &before,
                                           const std::optional<Fix> &last, const QDateTime &now);

/// Follows the fixes of a source. After a jump, the third fix in a row at the new place is believed: then it was the
/// old one that was wrong.
class PlausibleTrack
{
public:
    /// None: it is believed, and the last() from now on.
    [[nodiscard]] std::optional<Doubt> take(const Fix &fix, const QDateTime &now);

    const std::optional<Fix> &last() const { return m_believed; }

private:
    static constexpr int enough = 3;

    std::optional<Fix> m_believed;
    std::optional<Fix> m_seen;      ///< believed or not
    std::optional<Fix> m_elsewhere; ///< the last of those that jumped to one place
    int m_there = 0;                ///< how many they are
};

} // namespace anjungan::field
