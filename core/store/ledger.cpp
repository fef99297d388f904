// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger.h"

#include "core/store/page_validators.h"
#include "core/store/sql_names.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

using sync::Observation;
using sync::Outcome;

namespace {

QVariant timeOrNull(const std::optional<QDateTime> &time)
{
    return time && time->isValid() ? QVariant(utcText(*time)) : QVariant();
}

QVariant bytesOrNull(const QByteArray &bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); }

QVariant textOrNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

Command appendObservation(const Observation &seen)
{
    return {u"INSERT INTO anjungan_observation (dataset, at, outcome, source_modified, rows, added, changed, removed, "
            u"touched, bytes, "
            "requests, ms, content_hash, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {seen.dataset, timeOrNull(seen.at), sync::outcomeName(seen.outcome), timeOrNull(seen.sourceModified),
             seen.rows, seen.added, seen.changed, seen.removed, seen.touched, seen.bytes, seen.requests,
             seen.milliseconds, bytesOrNull(seen.contentHash), textOrNull(seen.error)}};
}

Command ensureRecord(const QString &dataset)
{
    return {u"INSERT INTO anjungan_dataset (id) VALUES (?) ON CONFLICT (id) DO NOTHING"_s, {dataset}};
}

/// Confirmed: what is published is what the source has, so that a held content is no longer on its way.
Command confirm(const Observation &seen)
{
    const QString at = utcText(seen.at);
    return {
        u"UPDATE anjungan_dataset SET attempted_at = ?, outcome = ?, state = 'current', confirmed_at = ?, error = "
        u"NULL, "
        "fault = coalesce(?, fault), source_modified = coalesce(?, source_modified), held_hash = NULL WHERE id = ?"_s,
        {at, sync::outcomeName(seen.outcome), at, textOrNull(seen.error), timeOrNull(seen.sourceModified),
         seen.dataset}};
}

/// A run that was canceled says nothing of the dataset: its state stays.
Command fail(const Observation &seen)
{
    const QVariant state = seen.outcome == Outcome::Canceled ? QVariant()
                           : seen.outcome == Outcome::Held   ? QVariant(u"held"_s)
                                                             : QVariant(u"failed"_s);
    return {u"UPDATE anjungan_dataset SET attempted_at = ?, outcome = ?, state = coalesce(?, state), error = ? "
            "WHERE id = ?"_s,
            {utcText(seen.at), sync::outcomeName(seen.outcome), state, textOrNull(seen.error), seen.dataset}};
}

} // namespace

Commands recordCommands(const Observation &observation)
{
    return {appendObservation(observation), ensureRecord(observation.dataset),
            sync::isCurrent(observation.outcome) ? confirm(observation) : fail(observation)};
}

Commands holdCommands(const Observation &observation)
{
    Commands commands = recordCommands(observation);
    commands.push_back({u"UPDATE anjungan_dataset SET held_hash = ? WHERE id = ?"_s,
                        {bytesOrNull(observation.contentHash), observation.dataset}});
    return commands;
}

Commands publishedCommands(const sync::Publication &publication, const Observation &observation, const QString &period,
                           bool hasNewContent)
{
    Commands commands = recordCommands(observation);
    commands.push_back(
        {u"UPDATE anjungan_dataset SET rows = ?, period = ?, source_modified = ?, content_hash = ?, definition = ?, "
         "pages = ?, fault = ?, held_hash = NULL, "
         "published_at = CASE WHEN ? OR published_at IS NULL THEN ? ELSE published_at END WHERE id = ?"_s,
         {observation.rows, textOrNull(period), timeOrNull(publication.sourceModified),
          bytesOrNull(observation.contentHash), publication.definition, toJson(publication.pages),
          textOrNull(observation.error), hasNewContent, utcText(observation.at), observation.dataset}});
    return commands;
}

Commands ledgerColumns()
{
    return {{u"ALTER TABLE anjungan_observation ADD COLUMN way TEXT"_s},
            {u"ALTER TABLE anjungan_observation ADD COLUMN note TEXT"_s},
            {u"ALTER TABLE anjungan_observation ADD COLUMN confirmed_at DATETIME"_s},
            {u"ALTER TABLE anjungan_observation ADD COLUMN hash BLOB"_s}};
}

CacheResult<sync::DatasetState> readState(const Connection &connection, const QString &dataset)
{
    return rows(connection,
                u"SELECT published_at, rows, pages, definition, held_hash FROM anjungan_dataset WHERE id = ?"_s,
                {dataset})
        .transform([](const std::vector<QVariantList> &found) {
            sync::DatasetState state;
            if (found.empty())
                return state;
            const QVariantList &row = found.front();
            state.published = !row[0].isNull();
            state.rows = row[1].toLongLong();
            state.pages = pageValidatorsOf(row[2].toString());
            state.definition = row[3].toString();
            state.held = !row[4].isNull();
            state.heldHash = row[4].toByteArray();
            return state;
        });
}

} // namespace anjungan::store
