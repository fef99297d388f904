// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/shrink_guard.h"

namespace anjungan::sync {

namespace {

GuardReason reasonToHold(const Shrinking &delivery, double share)
{
    if (delivery.published == 0 || delivery.removed == 0)
        return GuardReason::None;
    if (delivery.rows == 0)
        return GuardReason::Empty;
    const bool isTooMuch = static_cast<double>(delivery.removed) > share * static_cast<double>(delivery.published);
    if (isTooMuch)
        return GuardReason::Drops;
    return delivery.doubles > 0 ? GuardReason::Doubles : GuardReason::None;
}

} // namespace

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
    const GuardReason reason = reasonToHold(delivery, rule.share);
    if (reason == GuardReason::None || isAllowed(consent, delivery.mark, delivery.rows, delivery.removed, held))
        return {};
    GuardRuling ruling{.reason = reason,
                       .since = heldSince(delivery.mark, held, confirmedAt, now),
                       .until = {},
                       .rejectedAt = isSame(delivery.mark, held) ? held->rejectedAt : std::nullopt};
    if (reason == GuardReason::Empty || ruling.rejectedAt)
        return ruling;
    ruling.until = rule.hold.after(ruling.since);
    // The first sight never counts as the second, however short the time is.
    const bool isSeenForTheTime = isSame(delivery.mark, held) && *ruling.until <= now;
    return isSeenForTheTime ? GuardRuling{} : ruling;
}

} // namespace anjungan::sync
