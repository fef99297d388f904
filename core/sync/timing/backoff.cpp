// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timing/backoff.h"

#include "core/base/retry_wait.h"
#include "core/sync/timing/retry_policy.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace anjungan::sync {

using source::ErrorKind;
using std::chrono::seconds;

namespace {

/// Whether the source itself answered, even with an error; a captive portal's page does not count.
bool hasAnswered(const Observation &seen)
{
    if (isCurrent(seen.outcome) || seen.outcome == Outcome::Held)
        return true;
    return seen.cause && !retryPolicy(seen.cause).ofSource && seen.cause != ErrorKind::WrongType;
}

bool isOfTheNetwork(std::optional<ErrorKind> kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Unreachable || kind == ErrorKind::Timeout ||
           kind == ErrorKind::Tls || kind == ErrorKind::Redirect || kind == ErrorKind::WrongType;
}

} // namespace

Backoff::Backoff(Random random, QList<Wait> kept) : m_random(std::move(random))
{
    for (Wait &wait : kept)
        m_entries.push_back({.wait = std::move(wait)});
}

Backoff::Attempt Backoff::begin(const QString &source, const QString &dataset, seconds refresh)
{
    return {.source = source, .dataset = dataset, .refresh = refresh, .begun = ++m_order};
}

void Backoff::answered(const Attempt &attempt) { m_answers[attempt.source][attempt.dataset] = ++m_order; }

bool Backoff::ended(const Attempt &attempt, const Observation &seen, const QDateTime &now)
{
    if (seen.outcome == Outcome::Canceled)
        return false;
    if (hasAnswered(seen))
        succeeded(attempt);
    if (isCurrent(seen.outcome) || seen.outcome == Outcome::Held) {
        std::erase_if(m_entries, [&](const Entry &entry) {
            return entry.wait.source == attempt.source && entry.wait.dataset == attempt.dataset;
        });
        return false;
    }
    // One dataset that never answers in time must not block the others of its source.
    const bool ofSource =
        retryPolicy(seen.cause).ofSource && (seen.cause == ErrorKind::Busy || !isAnsweredElsewhere(attempt));
    failed(entryFor(attempt.source, ofSource ? QString() : attempt.dataset, seen.cause), attempt, seen, now);
    return ofSource;
}

bool Backoff::isAnsweredElsewhere(const Attempt &attempt) const
{
    const auto answers = m_answers.find(attempt.source);
    return answers != m_answers.end() && std::ranges::any_of(answers->second, [&](const auto &one) {
               return one.first != attempt.dataset && one.second > attempt.begun;
           });
}

/// An answer to an attempt that began before the last failure says nothing about the time after it.
void Backoff::succeeded(const Attempt &attempt)
{
    answered(attempt);
    std::erase_if(m_entries, [&](const Entry &entry) {
        return entry.wait.source == attempt.source && entry.wait.dataset.isEmpty() && entry.order < attempt.begun;
    });
}

void Backoff::failed(Entry &entry, const Attempt &attempt, const Observation &seen, const QDateTime &now)
{
    // Datasets synced concurrently fail for the same reason, which counts once.
    const bool isKnown = entry.order > attempt.begun;
    entry.order = ++m_order;
    const seconds asked = seen.retryAfter.value_or(seconds(0));
    Wait &wait = entry.wait;
    if (isKnown && now.addSecs(asked.count()) <= wait.until)
        return;
    if (!isKnown)
        wait.failures = std::min(wait.failures + 1, base::mostDoublings);

    const RetryPolicy policy = retryPolicy(seen.cause);
    const seconds first = std::clamp(attempt.refresh / 2, seconds(1), policy.first);
    // Devices that were given the same Retry-After are spread over a quarter of their wait.
    const std::chrono::milliseconds window =
        std::max<std::chrono::milliseconds>(base::retryWindow(first, policy.cap, wait.failures), asked / 4);
    wait.since = now;
    wait.until = now.addSecs((asked + least).count()).addDuration(base::drawnFrom(window, m_random));
}

Backoff::Entry &Backoff::entryFor(const QString &source, const QString &dataset, std::optional<ErrorKind> kind)
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &entry) {
        return entry.wait.source == source && entry.wait.dataset == dataset && entry.wait.kind == kind;
    });
    if (found != m_entries.end())
        return *found;
    return m_entries.emplace_back(Entry{.wait = {.source = source, .dataset = dataset, .kind = kind}});
}

std::optional<Backoff::Hold> Backoff::hold(const QString &source, const QString &dataset) const
{
    std::optional<Hold> hold;
    for (const Entry &entry : m_entries) {
        const Wait &wait = entry.wait;
        if (wait.source != source || (!wait.dataset.isEmpty() && wait.dataset != dataset))
            continue;
        const bool isPassing = retryPolicy(wait.kind).isPassing;
        if (!hold)
            hold = Hold{.until = wait.until, .isPassing = isPassing};
        hold->until = std::max(hold->until, wait.until);
        hold->isPassing = hold->isPassing && isPassing;
    }
    return hold;
}

bool Backoff::isDoubted(const QString &source) const
{
    const auto answers = m_answers.find(source);
    const quint64 answered = answers == m_answers.end() ? 0 : std::ranges::max(answers->second | std::views::values);
    return std::ranges::any_of(m_entries, [&](const Entry &entry) {
        return entry.wait.source == source && entry.wait.dataset.isEmpty() && entry.order >= answered;
    });
}

void Backoff::forget(const QString &source, const QString &dataset)
{
    std::erase_if(m_entries, [&](const Entry &entry) {
        return entry.wait.source == source && (entry.wait.dataset.isEmpty() || entry.wait.dataset == dataset);
    });
}

void Backoff::wake(const QDateTime &now)
{
    for (Entry &entry : m_entries)
        if (isOfTheNetwork(entry.wait.kind))
            entry.wait.until = std::min(entry.wait.until, now);
}

void Backoff::settle(const QDateTime &now)
{
    for (Entry &entry : m_entries) {
        const qint64 ahead = now.msecsTo(entry.wait.since);
        if (ahead <= 0)
            continue;
        entry.wait.since = now;
        entry.wait.until = entry.wait.until.addMSecs(-ahead);
    }
}

QList<Wait> Backoff::waits() const
{
    QList<Wait> waits;
    for (const Entry &entry : m_entries)
        waits << entry.wait;
    return waits;
}

} // namespace anjungan::sync
