// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shrink_guard.h"
#include "core/sync/values/dataset_state.h"
#include "core/sync/values/outcome.h"
#include "core/sync/values/pass.h"
#include "core/sync/values/stage_summary.h"

#include <QString>

#include <optional>

/// What must be true of a staged dataset before it is published: it is whole, or not published at all; and a listing
/// that failed, was cut or looks odd is never read as deletions.
namespace anjungan::sync {

/// What a delivery is judged by, beside its rows.
struct Terms
{
    GuardRule guard;
    QList<PastRows> past = {}; ///< Shrinking::past
    Consent consent = Consent::None;
    QDateTime now;                   ///< UTC
    std::optional<QDateTime> madeAt; ///< when the source itself made the oldest of the pages; none: it does not say
};

struct Verdict
{
    Outcome outcome = Outcome::Published; ///< Published, TouchedOnly, Unchanged, Held or Faulty
    message::Messages why; ///< it is held or faulty, or faults of published data that must be reported; may be empty
    std::optional<HeldDelivery> held = {}; ///< of Outcome::Held
    message::Messages note = {};           ///< why it is published although it shrinks; Cache::pastRows() looks for it

    bool operator==(const Verdict &) const = default;
};

/// Held until a person allows it:
/// - a delivery without a field that the workspace promises and that is published, since figures would silently become
///   empty;
/// - a listing of which nothing proves that it is whole: its order changed between the pages, so that rows came twice
///   and others not at all, or the source repeats a page instead of sending the next;
/// - a delivery that is older than what is published, by its rows' `modified` or by the pages' own time: it comes from
///   a cache on the way, or from a source that was set back;
/// - an empty listing.
/// Held for a time, or until a person allows it: a delivery that removes more rows than the guard's share, by itself or
/// together with earlier ones, or any rows while keys came twice (shrink_guard.h).
Verdict verify(const StageSummary &staged, const Promise &promise, const DatasetState &published, const Terms &terms);

} // namespace anjungan::sync
