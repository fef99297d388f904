// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/values/outcome.h"

#include "core/base/name_table.h"

using namespace Qt::StringLiterals;

namespace anjungan::sync {

namespace {
constexpr base::NameTable<Outcome, 10> outcomes{{
    {Outcome::Published, "published"_L1},
    {Outcome::Unchanged, "unchanged"_L1},
    {Outcome::TouchedOnly, "touched_only"_L1},
    {Outcome::Held, "held"_L1},
    {Outcome::SourceDown, "source_down"_L1},
    {Outcome::DeviceOffline, "device_offline"_L1},
    {Outcome::Refused, "refused"_L1},
    {Outcome::Faulty, "faulty"_L1},
    {Outcome::CacheFault, "cache_fault"_L1},
    {Outcome::Canceled, "canceled"_L1},
}};

constexpr base::NameTable<Way, 7> ways{{
    {Way::None, "none"_L1},
    {Way::Versions, "versions"_L1},
    {Way::Validator, "validator"_L1},
    {Way::Newest, "newest"_L1},
    {Way::Delta, "delta"_L1},
    {Way::Full, "full"_L1},
    {Way::Bundle, "bundle"_L1},
}};
} // namespace

QString outcomeName(Outcome outcome) { return base::nameIn(outcomes, outcome); }

std::optional<Outcome> outcomeOf(const QString &name) { return base::valueIn(outcomes, name); }

QString wayName(Way way) { return base::nameIn(ways, way); }

std::optional<Way> wayOf(const QString &name) { return base::valueIn(ways, name); }

bool isCurrent(Outcome outcome)
{
    return outcome == Outcome::Published || outcome == Outcome::Unchanged || outcome == Outcome::TouchedOnly;
}

} // namespace anjungan::sync
