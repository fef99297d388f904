// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "core/source/error.h"
#include "core/sync/values/known_version.h"
#include "core/sync/values/outcome.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace anjungan::sync {

/// One row of the append-only ledger.
struct Observation
{
    QString dataset;
    QDateTime at; ///< when the sync of this dataset ended, UTC
    Outcome outcome = Outcome::Faulty;
    Way way = Way::None;
    std::optional<QDateTime> confirmedAt; ///< of a current outcome: when the published content was known to equal the
                                          ///< source's; none: at `at`
    std::optional<QDateTime> sourceModified; ///< the source's own time: newest row, else Last-Modified
    qint64 rows = 0;                         ///< published rows after it
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    qint64 touched = 0; ///< rows of which only the time stamp has changed
    qint64 bytes = 0;   ///< received
    int requests = 0;
    qint64 milliseconds = 0;
    QByteArray contentHash;  ///< of the published rows; empty if nothing was fetched
    message::Messages error; ///< also set where a published dataset has a reported fault, e.g. a key that occurs twice
    message::Messages clock; ///< ClockDiffers, if the source's clock and this device's do; not in the ledger
    message::Messages note;  ///< how it went, where that is no fault, e.g. why a listing began again

    /// Of a confirmation by the dataset itself: stored with its record. Not in the ledger.
    std::optional<KnownVersion> version;

    /// The kind of a failure at the source, which decides when to try again. Not stored in the ledger.
    std::optional<source::ErrorKind> cause;
    std::optional<std::chrono::seconds> retryAfter;
};

} // namespace anjungan::sync
