// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/observation.h"

#include <array>
#include <utility>

namespace anjungan::sync {

namespace {
constexpr std::array<std::pair<Outcome, const char *>, 10> names{{
    {Outcome::Published, "published"},
    {Outcome::Unchanged, "unchanged"},
    {Outcome::TouchedOnly, "touched_only"},
    {Outcome::Held, "held"},
    {Outcome::SourceDown, "source_down"},
    {Outcome::DeviceOffline, "device_offline"},
    {Outcome::Refused, "refused"},
    {Outcome::Faulty, "faulty"},
    {Outcome::CacheFault, "cache_fault"},
    {Outcome::Canceled, "canceled"},
}};
} // namespace

QString outcomeName(Outcome outcome)
{
    for (const auto &[value, name] : names) {
        if (value == outcome)
            return QString::fromLatin1(name);
    }
    std::unreachable();
}

std::optional<Outcome> outcomeOf(const QString &name)
{
    for (const auto &[value, text] : names) {
        if (name == QLatin1StringView(text))
            return value;
    }
    return std::nullopt;
}

bool isCurrent(Outcome outcome)
{
    return outcome == Outcome::Published || outcome == Outcome::Unchanged || outcome == Outcome::TouchedOnly;
}

} // namespace anjungan::sync
