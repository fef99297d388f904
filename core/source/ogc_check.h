// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/abilities.h"
#include "core/source/api_definition.h"
#include "core/source/ogc_requests.h"

namespace anjungan::source {

/// What a source says about itself: its landing page, its conformance, its API definition.
struct CheckedSource
{
    Links links = {}; ///< of the landing page
    QUrl url = {};    ///< of the landing page, after redirects
    Abilities abilities = {};
    ItemsParameters parameters = {};

    /// Why it may not be a source at all. It is no refusal, since servers lack these documents or have them wrong, but
    /// explains why a collection is not there.
    std::optional<SourceError> doubt = {};
};

/// Reads a source's own documents, and teaches `address` the server's base. A landing page or conformance that is not
/// there or not right is tolerated; a source that does not answer is an error. Adds what it used to `traffic`. All must
/// outlive the task.
[[nodiscard]] QCoro::Task<std::expected<CheckedSource, SourceError>>
checkSource(const OgcRequests &requests, SourceAddress &address, SourceTraffic &traffic, std::stop_token stop);

} // namespace anjungan::source
