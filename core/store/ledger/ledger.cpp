// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger/ledger.h"

#include "core/message/message_json.h"
#include "core/store/ledger/ledger_entries.h"
#include "core/store/records/held_records.h"
#include "core/store/records/record_state.h"
#include "core/store/records/sync_state.h"
#include "core/store/sqlite/nullable.h"
#include "core/sync/values/outcome.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

using sync::Observation;
using sync::Outcome;

namespace {

SqlCommand ensureRecord(const QString &dataset)
{
    return {u"INSERT INTO anjungan_dataset (id) VALUES (?) ON CONFLICT (id) DO NOTHING"_s, {dataset}};
}

/// Confirmed: the published content equals the source's, so that a held delivery is obsolete. No error is left but a
/// wrong clock.
SqlCommand confirm(const Observation &seen)
{
    const sync::KnownVersion version = seen.version.value_or(sync::KnownVersion());
    return {u"UPDATE anjungan_dataset SET attempted_at = ?, outcome = ?, state = ?, confirmed_at = ?, "
            "error = ?, fault = coalesce(?, fault), source_modified = coalesce(?, source_modified), "
            "version = coalesce(?, version), asked_at = coalesce(?, asked_at), "
            "trouble = NULL, troubled_since = NULL WHERE id = ?"_s,
            {utcText(seen.at), sync::outcomeName(seen.outcome), recordStateName(RecordState::Current),
             utcText(seen.confirmedAt.value_or(seen.at)), textOrNull(message::toText(seen.clock)),
             textOrNull(message::toText(seen.error)), timeOrNull(seen.sourceModified), textOrNull(version.version),
             timeOrNull(version.askedAt), seen.dataset}};
}

/// A canceled run says nothing about the dataset: its state and its trouble stay.
SqlCommand fail(const Observation &seen)
{
    const QString outcome = sync::outcomeName(seen.outcome);
    const bool isCanceled = seen.outcome == Outcome::Canceled;
    const RecordState failed = seen.outcome == Outcome::Held ? RecordState::Held : RecordState::Failed;
    const QVariant state = isCanceled ? QVariant() : QVariant(recordStateName(failed));
    const QVariant trouble = isCanceled ? QVariant() : QVariant(outcome);
    const QString at = utcText(seen.at);
    return {u"UPDATE anjungan_dataset SET attempted_at = ?, outcome = ?, state = coalesce(?, state), error = ?, "
            "troubled_since = iif(trouble IS coalesce(?, trouble), troubled_since, ?), trouble = coalesce(?, trouble) "
            "WHERE id = ?"_s,
            {at, outcome, state, textOrNull(message::toText(seen.error)), trouble, at, trouble, seen.dataset}};
}

SqlCommands commandsFor(const Observation &observation, const std::optional<QString> &period)
{
    const bool isCurrent = sync::isCurrent(observation.outcome);
    SqlCommands commands{appendObservation(observation, period), ensureRecord(observation.dataset),
                         isCurrent ? confirm(observation) : fail(observation)};
    if (isCurrent)
        for (const SqlCommand &command : forgetHeld(observation.dataset))
            commands.push_back(command);
    return commands;
}

} // namespace

SqlCommands recordCommands(const Observation &observation) { return commandsFor(observation, std::nullopt); }

SqlCommands holdCommands(const sync::HeldDelivery &held, const Observation &observation)
{
    SqlCommands commands = recordCommands(observation);
    commands.push_back(keepHeld(observation.dataset, held));
    return commands;
}

SqlCommands publishedCommands(const sync::Publication &publication, const Observation &observation,
                              const ToldContent &told, const QString &period, bool hasNewContent)
{
    SqlCommands commands = commandsFor(observation, period);
    commands.push_back(
        {u"UPDATE anjungan_dataset SET rows = ?, period = ?, source_modified = ?, content_hash = ?, "
         "fault = ?, remark = ?, "
         "published_at = CASE WHEN ? OR published_at IS NULL THEN ? ELSE published_at END WHERE id = ?"_s,
         {observation.rows, textOrNull(period), timeOrNull(publication.sourceModified),
          bytesOrNull(observation.contentHash), textOrNull(message::toText(told.fault)),
          textOrNull(message::toText(told.remark)), hasNewContent, utcText(observation.at), observation.dataset}});
    commands.push_back(keepState(observation.dataset, publication));
    return commands;
}

} // namespace anjungan::store
