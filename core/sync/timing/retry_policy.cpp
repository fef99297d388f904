// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timing/retry_policy.h"

#include <utility>

namespace anjungan::sync {

using namespace std::chrono_literals;
using source::ErrorKind;

RetryPolicy retryPolicy(std::optional<ErrorKind> kind)
{
    // All rows were received, so that another attempt costs the same number of bytes again.
    constexpr RetryPolicy content{.first = 5min, .cap = 1h};
    if (!kind)
        return content;
    switch (*kind) {
    case ErrorKind::Offline: // a retry costs nothing
        return {.ofSource = true, .isPassing = true, .first = 15s, .cap = 5min};
    case ErrorKind::Unreachable:
        return {.ofSource = true, .isPassing = true, .first = 8min, .cap = 15min};
    case ErrorKind::Timeout:
    case ErrorKind::Busy:
        return {.ofSource = true, .isPassing = true, .first = 8min, .cap = 30min};
    case ErrorKind::Tls:
    case ErrorKind::Redirect: // e.g. by a captive portal, until somebody has logged in
        return {.ofSource = true, .isPassing = true, .first = 2min, .cap = 1h};
    case ErrorKind::Refused: // lasts until a person acts
        return {.ofSource = true, .first = 15min, .cap = 6h};
    case ErrorKind::ServerFault:
    case ErrorKind::Cut:
    case ErrorKind::Short:
    case ErrorKind::WrongType: // e.g. from a captive portal, or an error page in HTML
        return {.isPassing = true, .first = 2min, .cap = 1h};
    case ErrorKind::NotFound:
    case ErrorKind::BadRequest:
    case ErrorKind::Malformed:
        return {.first = 15min, .cap = 1h};
    case ErrorKind::TooLarge: // expensive, and unlikely to shrink within minutes
        return {.first = 1h, .cap = 6h};
    case ErrorKind::Canceled:
        return content; // not reached: a canceled sync is no failure
    }
    std::unreachable();
}

} // namespace anjungan::sync
