// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/position/doubt.h"

#include "core/geo/geodesic.h"

#include <cmath>

namespace anjungan::field {

namespace {

bool isOnEarth(const geo::Point &degrees)
{
    return std::isfinite(degrees.x) && std::isfinite(degrees.y) && std::abs(degrees.x) <= 180 &&
           std::abs(degrees.y) <= 90;
}

bool isNullIsland(const geo::Point &degrees)
{
    constexpr double near = 1e-4; // 11 m
    return std::abs(degrees.x) < near && std::abs(degrees.y) < near;
}

bool isOld(const Fix &fix, const QDateTime &now) { return fix.time.isValid() && fix.time.addDuration(oldest) <= now; }

bool isJump(const Fix &fix, const Fix &before)
{
    constexpr double leastSeconds = 1; // two fixes of one second
    const double apart =
        geo::courseOf(before.degrees, fix.degrees).metres - before.accuracy.value_or(0) - fix.accuracy.value_or(0);
    const double seconds = std::abs(static_cast<double>(before.time.msecsTo(fix.time))) / 1000;
    return apart > fastest * std::max(seconds, leastSeconds);
}

} // namespace

std::optional<Doubt> doubtOf(const Fix &fix, const std::optional<Fix> &before, const std::optional<Fix> &last,
                             const QDateTime &now)
{
    if (!isOnEarth(fix.degrees))
        return Doubt::NotOnEarth;
    if (isNullIsland(fix.degrees))
        return Doubt::NullIsland;
    if (fix.accuracy && (!std::isfinite(*fix.accuracy) || *fix.accuracy > vaguest || *fix.accuracy < 0))
        return Doubt::Vague;
    if (last && last->time == fix.time && last->degrees == fix.degrees)
        return Doubt::Repeated;
    const bool isClockWrong = last && isOld(*last, now) && last->time < fix.time;
    if (isOld(fix, now) && !isClockWrong)
        return Doubt::Old;
    if (before && isJump(fix, *before))
        return Doubt::Jump;
    return std::nullopt;
}

std::optional<Doubt> PlausibleTrack::take(const Fix &fix, const QDateTime &now)
{
    std::optional<Doubt> doubt = doubtOf(fix, m_believed, m_seen, now);
    m_seen = fix;
    if (doubt == Doubt::Jump) {
        m_there = m_elsewhere && !isJump(fix, *m_elsewhere) ? m_there + 1 : 1;
        m_elsewhere = fix;
        if (m_there >= enough)
            doubt.reset();
    }
    if (!doubt) {
        m_believed = fix;
        m_elsewhere.reset();
        m_there = 0;
    }
    return doubt;
}

} // namespace anjungan::field
