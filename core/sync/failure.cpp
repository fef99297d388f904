// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/failure.h"

#include <utility>

namespace anjungan::sync {

using source::ErrorKind;

namespace {

Outcome outcomeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return Outcome::DeviceOffline;
    case ErrorKind::Refused:
        return Outcome::Refused;
    case ErrorKind::Canceled:
        return Outcome::Canceled;
    case ErrorKind::Unreachable:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Redirect:
    case ErrorKind::Busy:
    case ErrorKind::ServerFault:
    case ErrorKind::Cut:
        return Outcome::SourceDown;
    case ErrorKind::NotFound:
    case ErrorKind::BadRequest:
    case ErrorKind::WrongType:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
    case ErrorKind::Short:
        return Outcome::Faulty;
    }
    std::unreachable();
}

} // namespace

Failure failureOf(const source::SourceError &error)
{
    return {.outcome = outcomeFor(error.kind),
            .why = {error.toMessage()},
            .cause = error.kind,
            .retryAfter = error.retryAfter,
            .status = error.status,
            .sentence = error.sentence,
            .hasMoved = false};
}

Failure failureOf(const CacheError &error)
{
    return {
        .outcome = Outcome::CacheFault, .why = {error.toMessage()}, .cause = {}, .retryAfter = {}, .hasMoved = false};
}

bool isOfTheRequest(const Failure &failure)
{
    switch (failure.cause.value_or(ErrorKind::Canceled)) {
    case ErrorKind::Redirect:
    case ErrorKind::WrongType:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
    case ErrorKind::Short:
        return true;
    default:
        return failure.status >= 400;
    }
}

Failure canceled()
{
    return {.outcome = Outcome::Canceled,
            .why = {message::make<message::Code::Canceled>()},
            .cause = ErrorKind::Canceled,
            .retryAfter = {},
            .hasMoved = false};
}

Failure moved(const message::Message &why)
{
    return {.outcome = Outcome::Faulty, .why = {why}, .cause = {}, .retryAfter = {}, .hasMoved = true};
}

bool leavesStage(const Failure &failure)
{
    if (failure.hasMoved)
        return false;
    // A login page of the network, or an incomplete page, says nothing about the source.
    return failure.outcome != Outcome::Faulty || failure.cause == ErrorKind::WrongType ||
           failure.cause == ErrorKind::Short;
}

bool speaksOfAllRequests(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Unreachable:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Refused:
    case ErrorKind::Busy:
    case ErrorKind::Canceled:
        return true;
    default:
        return false;
    }
}

} // namespace anjungan::sync
