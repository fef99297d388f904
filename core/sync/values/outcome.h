// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace anjungan::sync {

/// The result of one sync of one dataset. A late agency, a server that is down and an offline tablet are different
/// outcomes.
enum class Outcome {
    Published,     ///< new content is in the cache
    Unchanged,     ///< the source confirmed the published content
    TouchedOnly,   ///< time stamps have changed, content has not
    Held,          ///< fetched and verified, but not published: see the error
    SourceDown,    ///< the source could not be reached or failed
    DeviceOffline, ///< this device had no network
    Refused,       ///< the source requires other credentials
    Faulty,        ///< the source's data are not as promised
    CacheFault,    ///< the cache could not be written
    Canceled,
};

/// The name for the ledger and --json: "published", "unchanged", "touched_only", "held", "source_down", …
QString outcomeName(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeOf(const QString &name);

/// True if the cache then had the source's content.
[[nodiscard]] bool isCurrent(Outcome outcome);

/// How a sync learned the source's state: the cheapest sufficient way.
enum class Way {
    None,      ///< it did not learn it
    Versions,  ///< the source's list of versions said so
    Validator, ///< the source said that nothing has changed
    Newest,    ///< its newest row and its number of rows are those that are published
    Delta,     ///< the changed rows were requested
    Full,      ///< all rows were listed and compared
    Bundle,    ///< a bundle was applied
};

/// The name for the ledger and --json: "none", "versions", "validator", "newest", "delta", "full", "bundle".
QString wayName(Way way);
[[nodiscard]] std::optional<Way> wayOf(const QString &name);

} // namespace anjungan::sync
