// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"

#include <QByteArray>
#include <QDateTime>
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

/// One row of the append-only ledger.
struct Observation
{
    QString dataset;
    QDateTime at; ///< when the sync of this dataset ended, UTC
    Outcome outcome = Outcome::Faulty;
    Way way = Way::None;
    std::optional<QDateTime> confirmedAt;    ///< of a current outcome: what is published is what the source had then;
                                             ///< nothing: at `at`
    std::optional<QDateTime> sourceModified; ///< the source's own time: newest row, else Last-Modified
    qint64 rows = 0;                         ///< published rows after it
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    qint64 touched = 0; ///< rows of which only the time stamp moved
    qint64 bytes = 0;   ///< received
    int requests = 0;
    qint64 milliseconds = 0;
    QByteArray contentHash; ///< of the published rows; empty where nothing was fetched
    QString error; ///< one line; also set where a published dataset has a told fault, e.g. a key that occurs twice
    QString note;  ///< one line on how it went that is no fault, e.g. why a listing began again

    /// Of a failure at the source; what decides when to ask again. Not kept in the ledger.
    std::optional<source::ErrorKind> cause;
    std::optional<std::chrono::seconds> retryAfter;
};

} // namespace anjungan::sync
