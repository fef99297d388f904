// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/http_transport.h"
#include "tests/support/patience.h"

#include <QCoroTask>

/// What tests of the transport over a real connection have in common.
namespace anjungan::test {

/// Small and short enough for a test to reach them.
inline source::Limits quickLimits()
{
    return {.maxResponseBytes = 100'000, .idleTimeout = patient(std::chrono::milliseconds(150))};
}

using Answer = std::expected<source::Response, source::SourceError>;

/// Waits for the answer.
inline Answer getFrom(source::HttpTransport &transport, const QUrl &url, const source::Validator &validator = {},
                      const std::stop_token &stop = {})
{
    return QCoro::waitFor(
        transport.get({.url = url, .accept = "application/json", .validator = validator, .onBytes = {}}, stop));
}

} // namespace anjungan::test
