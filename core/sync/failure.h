// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"
#include "core/sync/values/cache_error.h"
#include "core/sync/values/outcome.h"

#include <expected>

namespace anjungan::sync {

/// Why a sync of a dataset ended early, for the ledger.
struct Failure
{
    Outcome outcome = Outcome::Faulty;
    message::Messages why;
    std::optional<source::ErrorKind> cause;
    std::optional<std::chrono::seconds> retryAfter;
    int status = 0;        ///< of the HTTP answer, if it was an error
    QString sentence = {}; ///< the source's own explanation

    /// The source has changed since the rows were staged: they are useless, but a listing from the start may succeed.
    bool hasMoved = false;
};

template<typename T> using Attempt = std::expected<T, Failure>;

Failure failureOf(const source::SourceError &error);
Failure failureOf(const CacheError &error);

/// Whether the source answered, but not with what was requested: another request may succeed. Servers answer 500 to
/// conditions that they do not know, or an exception with status 200.
[[nodiscard]] bool isOfTheRequest(const Failure &failure);

/// The run was canceled between two requests.
Failure canceled();

/// The source changed between the pages of a pass.
Failure moved(const message::Message &why);

/// Whether the pass can be continued after the failure: not if the source sent invalid data, which a listing from the
/// start may not receive again.
[[nodiscard]] bool leavesStage(const Failure &failure);

/// Whether other requests to this source would fail in the same way now.
[[nodiscard]] bool speaksOfAllRequests(source::ErrorKind kind);

} // namespace anjungan::sync
