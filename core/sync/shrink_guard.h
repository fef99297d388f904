// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/held_delivery.h"
#include "core/sync/values/past_rows.h"
#include "core/workspace/dataset.h"

#include <QList>

/// The guard against deliveries that would remove too many of the published rows: a listing that failed or was cut
/// without an error looks like deletions. A pure function of values (docs/decisions/0021-guard.md).
namespace anjungan::sync {

/// What publishing a delivery would do to the published rows.
struct Shrinking
{
    qint64 published = 0;      ///< rows that are published
    qint64 rows = 0;           ///< rows of the delivery
    qint64 removed = 0;        ///< published rows that it does not have
    qint64 doubles = 0;        ///< rows whose key came twice, and was not published twice
    QByteArray mark;           ///< which these are; empty: unknown
    QList<PastRows> past = {}; ///< rows that were published before, since the last shrunken delivery was let through
};

/// A person's permission to publish what is held.
enum class Consent {
    None,
    Seen, ///< to what is recorded as held, or to a delivery that removes no more
    Any,  ///< to whatever is received
};

inline constexpr double usualShrinkShare = 0.2;

struct GuardRule
{
    double share = usualShrinkShare; ///< a delivery that removes more than this share of the rows is held
    /// Until it was seen the same for this time. Losses within this time count together.
    workspace::Duration hold = workspace::usualHold;
};

/// The rule of a dataset, at that share.
[[nodiscard]] GuardRule guardRuleOf(const workspace::Dataset &dataset, double share);

enum class GuardReason {
    None,
    Drops, ///< it removes more than the share
    Steps, ///< it leaves fewer rows, and together with those that went before within the time it is more than the share
    Doubles, ///< it removes rows, while others came twice: those may be the ones that are missing
    Empty,   ///< it has no rows at all, which time does not make credible
};

/// Why a delivery may be published that would be held otherwise.
enum class Release {
    None, ///< it would not be held
    ByPerson,
    ByTime,
};

struct GuardRuling
{
    GuardReason reason = GuardReason::None; ///< None: it may be published
    Release release = Release::None;
    QDateTime since;                         ///< of a held one: when it was first seen so, UTC
    std::optional<QDateTime> until;          ///< when time releases it; none: only a person does
    std::optional<QDateTime> rejectedAt;     ///< when a person rejected it
    std::optional<PastRows> most = {};       ///< of GuardReason::Steps: the most rows within the time
    std::optional<QDateTime> seenSince = {}; ///< of Release::ByTime: when it was first seen so, UTC

    bool operator==(const GuardRuling &) const = default;
};

/// Whether a delivery is the one that is recorded as held.
[[nodiscard]] bool isSame(const QByteArray &mark, const std::optional<HeldDelivery> &held);

/// Whether the consent covers a delivery of `rows` rows that removes `removed`.
[[nodiscard]] bool isAllowed(Consent consent, const QByteArray &mark, qint64 rows, qint64 removed,
                             const std::optional<HeldDelivery> &held);

/// Since when the delivery has been held; `now` if it is another one, or if a clock that was set makes the recorded
/// time impossible: in the future, or before the published rows were `confirmedAt`.
[[nodiscard]] QDateTime heldSince(const QByteArray &mark, const std::optional<HeldDelivery> &held,
                                  const std::optional<QDateTime> &confirmedAt, const QDateTime &now);

[[nodiscard]] GuardRuling guard(const Shrinking &delivery, const std::optional<HeldDelivery> &held,
                                const GuardRule &rule, Consent consent, const std::optional<QDateTime> &confirmedAt,
                                const QDateTime &now);

} // namespace anjungan::sync
