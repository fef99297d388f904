// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/shrink_guard.h"

#include <algorithm>

namespace anjungan::sync {

namespace {

/// Whether one step from `rows` to fewer is more than the share.
bool isTooMuch(double share, qint64 rows, qint64 fewer)
{
    return static_cast<double>(rows - fewer) > share * static_cast<double>(rows);
}

/// Those of the rows published before that were still published within the guard's time, and of which the delivery
/// would leave too few. None if it leaves no fewer than are published.
QList<PastRows> tooMany(const Shrinking &delivery, const GuardRule &rule, const QDateTime &now)
{
    QList<PastRows> found;
    if (delivery.rows >= delivery.published)
        return found;
    for (const PastRows &past : delivery.past)
        if (rule.hold.after(past.until) > now && isTooMuch(rule.share, past.rows, delivery.rows))
            found.append(past);
    return found;
}

GuardReason reasonToHold(const Shrinking &delivery, const GuardRule &rule, const QList<PastRows> &before)
{
    if (delivery.published == 0 || delivery.removed == 0)
        return GuardReason::None;
    if (delivery.rows == 0)
        return GuardReason::Empty;
    if (isTooMuch(rule.share, delivery.published, delivery.published - delivery.removed))
        return GuardReason::Drops;
    if (!before.isEmpty())
        return GuardReason::Steps;
    return delivery.doubles > 0 ? GuardReason::Doubles : GuardReason::None;
}

/// When the last of `before` is no longer within the guard's time, as far as the clock is right.
QDateTime endOf(const QList<PastRows> &before, const GuardRule &rule, const QDateTime &now)
{
    QDateTime end = now;
    for (const PastRows &past : before)
        end = std::max(end, rule.hold.after(std::min(past.until, now)));
    return end;
}

} // namespace

GuardRule guardRuleOf(const workspace::Dataset &dataset, double share)
{
    return {.share = share, .hold = dataset.hold.value_or(workspace::usualHold)};
}

bool isSame(const QByteArray &mark, const std::optional<HeldDelivery> &held)
{
    return held && !mark.isEmpty() && held->mark == mark;
}

bool isAllowed(Consent consent, const QByteArray &mark, qint64 rows, qint64 removed,
               const std::optional<HeldDelivery> &held)
{
    if (consent != Consent::Seen)
        return consent == Consent::Any;
    const bool isEmptyOnlyNow = held && rows == 0 && held->rows > 0;
    return isSame(mark, held) || (held && removed <= held->removed && !isEmptyOnlyNow);
}

QDateTime heldSince(const QByteArray &mark, const std::optional<HeldDelivery> &held,
                    const std::optional<QDateTime> &confirmedAt, const QDateTime &now)
{
    if (!isSame(mark, held) || held->since > now)
        return now;
    const bool isBeforePublished = confirmedAt && *confirmedAt <= now && held->since < *confirmedAt;
    return isBeforePublished ? now : held->since;
}

GuardRuling guard(const Shrinking &delivery, const std::optional<HeldDelivery> &held, const GuardRule &rule,
                  Consent consent, const std::optional<QDateTime> &confirmedAt, const QDateTime &now)
{
    const QList<PastRows> before = tooMany(delivery, rule, now);
    const std::optional<QDateTime> rejectedAt = isSame(delivery.mark, held) ? held->rejectedAt : std::nullopt;
    GuardReason reason = reasonToHold(delivery, rule, before);
    if (reason == GuardReason::None && rejectedAt) // the rows published before are no reason any more
        reason = GuardReason::Drops;
    if (reason == GuardReason::None)
        return {};
    if (isAllowed(consent, delivery.mark, delivery.rows, delivery.removed, held))
        return {.release = Release::ByPerson};
    GuardRuling ruling{.reason = reason,
                       .since = heldSince(delivery.mark, held, confirmedAt, now),
                       .until = {},
                       .rejectedAt = rejectedAt};
    if (reason == GuardReason::Steps)
        ruling.most = std::ranges::max(before, {}, &PastRows::rows);
    if (reason == GuardReason::Empty || ruling.rejectedAt)
        return ruling;
    ruling.until = rule.hold.after(ruling.since);
    // The first sight never counts as the second, however short the time is.
    if (isSame(delivery.mark, held) && *ruling.until <= now)
        return {.release = Release::ByTime, .seenSince = ruling.since};
    if (reason == GuardReason::Steps)
        ruling.until = std::min(*ruling.until, endOf(before, rule, now));
    return ruling;
}

} // namespace anjungan::sync
