// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/promise.h"
#include "core/sync/values/outcome.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace anjungan::compliance {

enum class Kind {
    OnTime,     ///< it was seen before it was due
    Due,        ///< it has not come, and is not due yet
    Late,       ///< it came after it was due: an answer after the due time had nothing new
    Delinquent, ///< it has not come: an answer after the due time had nothing new
    Unproven,   ///< not enough evidence
};

/// Why a verdict is not better, or why there is not enough evidence.
enum class Why {
    None,
    Agency,        ///< the source was asked and had nothing
    TouchedOnly,   ///< the source changed time stamps, and nothing else, before the data came
    SourceSilent,  ///< it did not answer when it counts
    DeviceOffline, ///< the device had no network then
    NotAsked,      ///< nobody asked then
    Held,          ///< something came that waits for a person's decision
    Faulty,        ///< the source answered with data that are not as promised, or refused
    ClockJumped,   ///< the device's clock was wrong then
};

/// Requests in a row that got no answer, for one reason.
struct Silence
{
    Why why = Why::NotAsked;
    QDateTime from; ///< of the first request
    QDateTime to;   ///< of the last one
    int requests = 0;
    qint64 firstEntry = 0;

    bool operator==(const Silence &) const = default;
};

/// What the ledger proves about one promise.
struct Verdict
{
    Promise promise;
    Kind kind = Kind::Unproven;
    Why why = Why::None;
    std::optional<QDateTime> claimed; ///< when the source says that it changed
    std::optional<QDateTime> seen;    ///< the first answer with the data
    std::optional<QDateTime> without; ///< the last answer without them, which proves Late and Delinquent
    std::optional<QDateTime> touched; ///< when only time stamps changed
    QList<Silence> silences;          ///< from the period's end until the data were seen, or until the last entry
    qint64 seenEntry = 0;             ///< of the ledger: that of `seen`; 0 if there is none, as in the next two
    qint64 withoutEntry = 0;
    qint64 touchedEntry = 0;
    QList<qint64> entries; ///< of the ledger, on which the verdict stands, ascending

    /// Whole days by which the data are late at least; of Delinquent, at the last answer. 0 of others.
    [[nodiscard]] qint64 daysLate() const
    {
        const auto until = kind == Kind::Delinquent ? without : kind == Kind::Late ? came() : std::nullopt;
        constexpr qint64 secondsOfDay = 86'400;
        return until ? promise.due.secsTo(*until) / secondsOfDay : 0;
    }

    /// When the data came: as claimed, where that is after the last answer without them; otherwise that answer.
    [[nodiscard]] std::optional<QDateTime> came() const
    {
        return claimed && (!without || *claimed > *without) ? claimed : without;
    }

    /// Of data that were seen after the due time: whole days between the two, which prove no delay by themselves.
    [[nodiscard]] qint64 daysUntilSeen() const
    {
        constexpr qint64 secondsOfDay = 86'400;
        return seen && *seen > promise.due ? promise.due.secsTo(*seen) / secondsOfDay : 0;
    }

    bool operator==(const Verdict &) const = default;
};

} // namespace anjungan::compliance
