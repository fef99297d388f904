// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timing/retry_policy.h"

#include <utility>

namespace anjungan::sync {

using namespace std::chrono_literals;
using source::ErrorKind;

RetryPolicy retryPolicy(std::optional<ErrorKind> kind)
{
    // All rows came, so that another try costs as many bytes again.
    constexpr RetryPolicy content{.first = 5min, .cap = 1h};
    if (!kind)
        return content;
    switch (*kind) {
    case ErrorKind::Offline: // costs nobody anything
        return {.ofSource = true, .isPassing = true, .first = 15s, .cap = 5min};
    case ErrorKind::Unreachable:
        return {.ofSource = true, .isPassing = true, .first = 5min, .cap = 15min};
    case ErrorKind::Timeout:
    case ErrorKind::Busy:
        return {.ofSource = true, .isPassing = true, .first = 5min, .cap = 30min};
    case ErrorKind::Tls:
    case ErrorKind::Redirect: // what a captive portal does, until somebody has logged in
        return {.ofSource = true, .isPassing = true, .first = 2min, .cap = 1h};
    case ErrorKind::Refused: // lasts until a person does something
        return {.ofSource = true, .first = 15min, .cap = 6h};
    case ErrorKind::ServerFault:
    case ErrorKind::Cut:
    case ErrorKind::WrongType: // a captive portal again, or an error page in HTML
        return {.isPassing = true, .first = 2min, .cap = 1h};
    case ErrorKind::NotFound:
    case ErrorKind::BadRequest:
    case ErrorKind::Malformed:
        return {.first = 15min, .cap = 1h};
    case ErrorKind::TooLarge: // dear, and nobody makes it smaller within minutes
        return {.first = 1h, .cap = 6h};
    case ErrorKind::Canceled:
        return content; // never comes here: who canceled knows it
    }
    std::unreachable();
}

} // namespace anjungan::sync
