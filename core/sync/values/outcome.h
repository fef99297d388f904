// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace anjungan::sync {

/// What one sync found of one dataset. A late agency, a dead server and an offline tablet are different outcomes.
enum class Outcome {
    Published,     ///< new content is in the cache
    Unchanged,     ///< the source confirmed what is there
    TouchedOnly,   ///< time stamps moved, content did not
    Held,          ///< fetched and verified, but not published: see the error
    SourceDown,    ///< the source could not be reached or failed
    DeviceOffline, ///< this device had no network
    Refused,       ///< the source wants other credentials
    Faulty,        ///< what the source sent is not what was promised
    CacheFault,    ///< the cache could not be written
    Canceled,
};

/// "published", "unchanged", "touched_only", "held", "source_down", …: as in the ledger and in --json.
QString outcomeName(Outcome outcome);
std::optional<Outcome> outcomeOf(const QString &name);

/// True where the cache holds what the source had at that moment.
bool isCurrent(Outcome outcome);

/// How a sync found out what the source has: the cheapest way that was enough.
enum class Way {
    None,      ///< it did not
    Validator, ///< the source said that nothing has changed
    Delta,     ///< what changed since the last sync was asked for
    Full,      ///< all rows were listed and compared
    Bundle,    ///< a bundle was applied
};

/// "none", "validator", "delta", "full", "bundle": as in the ledger and in --json.
QString wayName(Way way);
std::optional<Way> wayOf(const QString &name);

} // namespace anjungan::sync
