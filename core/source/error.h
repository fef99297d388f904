// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace anjungan::source {

/// Why a source could not be read. The kinds decide what a sync does next (wait, give up, tell).
enum class ErrorKind {
    Offline,     ///< this device has no network
    Unreachable, ///< no connection: refused, no such host, reset
    Timeout,
    Tls,         ///< the certificate does not verify; never passed over
    Redirect,    ///< to another origin, to http, or in a circle
    NotFound,    ///< 404, 410
    Refused,     ///< 401, 403
    Busy,        ///< 429, 503: see retryAfter
    ServerFault, ///< other 5xx
    BadRequest,  ///< other 4xx
    WrongType,   ///< the content type is not what was asked for, e.g. a captive portal's HTML
    Malformed,   ///< the body is no (whole) JSON, or not of the form that the protocol wants
    TooLarge,    ///< a bound was passed: see limits.h
    Cut,         ///< fewer bytes or rows came than were promised
    Canceled,
};

/// "unreachable", "not_found", "busy", …: as it is kept.
QString kindName(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> kindOf(const QString &name);

struct SourceError
{
    ErrorKind kind = ErrorKind::Malformed;
    message::Message what; ///< without the URL's secrets
    QUrl url;              ///< without user info and query values that are secret
    int status = 0;
    std::optional<std::chrono::seconds> retryAfter;
    int requests = 1; ///< sent for what failed; one that was redirected counts once

    /// What was wrong, and at which URL.
    message::Message toMessage() const;
};

} // namespace anjungan::source
