// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/values/outcome.h"

#include <array>
#include <utility>

namespace anjungan::sync {

namespace {
constexpr std::array<std::pair<Outcome, const char *>, 10> outcomes{{
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

constexpr std::array<std::pair<Way, const char *>, 5> ways{{
    {Way::None, "none"},
    {Way::Validator, "validator"},
    {Way::Delta, "delta"},
    {Way::Full, "full"},
    {Way::Bundle, "bundle"},
}};

template<typename Value, std::size_t size>
QString nameIn(const std::array<std::pair<Value, const char *>, size> &names, Value wanted)
{
    for (const auto &[value, name] : names)
        if (value == wanted)
            return QString::fromLatin1(name);
    std::unreachable();
}

template<typename Value, std::size_t size>
std::optional<Value> valueIn(const std::array<std::pair<Value, const char *>, size> &names, const QString &wanted)
{
    for (const auto &[value, name] : names)
        if (wanted == QLatin1StringView(name))
            return value;
    return std::nullopt;
}
} // namespace

QString outcomeName(Outcome outcome) { return nameIn(outcomes, outcome); }

std::optional<Outcome> outcomeOf(const QString &name) { return valueIn(outcomes, name); }

QString wayName(Way way) { return nameIn(ways, way); }

std::optional<Way> wayOf(const QString &name) { return valueIn(ways, name); }

bool isCurrent(Outcome outcome)
{
    return outcome == Outcome::Published || outcome == Outcome::Unchanged || outcome == Outcome::TouchedOnly;
}

} // namespace anjungan::sync
