// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"
#include "core/sync/values/cache_error.h"
#include "core/sync/values/outcome.h"

#include <expected>

namespace anjungan::sync {

/// Why a sync of a dataset ended early, as it goes into the ledger.
struct Failure
{
    Outcome outcome = Outcome::Faulty;
    QString line;
    std::optional<source::ErrorKind> cause;
    std::optional<std::chrono::seconds> retryAfter;

    /// What was staged is of a source that is another now: it is no good, and a listing from the start may be.
    bool hasMoved = false;
};

template<typename T> using Attempt = std::expected<T, Failure>;

Failure failureOf(const source::SourceError &error);
Failure failureOf(const CacheError &error);

/// The run was canceled between two requests.
Failure canceled();

/// The source changed between the pages of a pass.
Failure moved(const QString &why);

/// Whether pages that were staged before the failure can be gone on with: not where the source sent nonsense, which a
/// listing from the start may not meet again.
bool leavesStage(const Failure &failure);

} // namespace anjungan::sync
