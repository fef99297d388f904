// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger.h"

#include "core/store/page_validators.h"
#include "core/store/sql_names.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

using sync::Observation;
using sync::Outcome;

namespace {

QVariant timeOrNull(const std::optional<QDateTime> &time) { return time ? QVariant(utcText(*time)) : QVariant(); }

QVariant bytesOrNull(const QByteArray &bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); }

QVariant textOrNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

Command appendObservation(const Observation &seen)
{
    return {u"INSERT INTO anjungan_observation (dataset, at, outcome, source_modified, rows, added, changed, removed, touched, bytes, "
            "requests, ms, content_hash, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {seen.dataset, utcText(seen.at), sync::outcomeName(seen.outcome), timeOrNull(seen.sourceModified), seen.rows, seen.added,
             seen.changed, seen.removed, seen.touched, seen.bytes, seen.requests, seen.milliseconds, bytesOrNull(seen.contentHash),
             textOrNull(seen.error)}};
}

Command ensureRecord(const QString &dataset)
{
    return {u"INSERT INTO anjungan_dataset (id) VALUES (?) ON CONFLICT (id) DO NOTHING"_s, {dataset}};
}

/// Confirmed: what is published is what the source has, so that a held content is no longer on its way.
Command confirm(const Observation &seen)
{
    return {u"UPDATE anjungan_dataset SET attempted_at = ?2, outcome = ?3, state = 'current', confirmed_at = ?2, error = NULL, "
            "fault = coalesce(?4, fault), source_modified = coalesce(?5, source_modified), held_hash = NULL WHERE id = ?1"_s,
            {seen.dataset, utcText(seen.at), sync::outcomeName(seen.outcome), textOrNull(seen.error),
             timeOrNull(seen.sourceModified)}};
}

/// A run that was canceled says nothing of the dataset: its state stays.
Command fail(const Observation &seen)
{
    const QVariant state = seen.outcome == Outcome::Canceled ? QVariant()
                           : seen.outcome == Outcome::Held   ? QVariant(u"held"_s)
                                                             : QVariant(u"failed"_s);
    return {u"UPDATE anjungan_dataset SET attempted_at = ?2, outcome = ?3, state = coalesce(?4, state), error = ?5 WHERE id = ?1"_s,
            {seen.dataset, utcText(seen.at), sync::outcomeName(seen.outcome), state, textOrNull(seen.error)}};
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
    commands.push_back({u"UPDATE anjungan_dataset SET rows = ?2, period = ?3, source_modified = ?4, content_hash = ?5, definition = ?6, "
                        "pages = ?7, fault = ?8, held_hash = NULL, "
                        "published_at = CASE WHEN ?9 OR published_at IS NULL THEN ?10 ELSE published_at END WHERE id = ?1"_s,
                        {observation.dataset, observation.rows, textOrNull(period), timeOrNull(publication.sourceModified),
                         bytesOrNull(observation.contentHash), publication.definition, toJson(publication.pages),
                         textOrNull(observation.error), hasNewContent, utcText(observation.at)}});
    return commands;
}

CacheResult<sync::DatasetState> readState(const Connection &connection, const QString &dataset)
{
    return rows(connection, u"SELECT published_at, rows, pages, definition, held_hash FROM anjungan_dataset WHERE id = ?"_s, {dataset})
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
