// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace anjungan::source {

/// Why a source could not be read. The kind decides what a sync does next (wait, give up, report).
enum class ErrorKind {
    Offline,     ///< this device has no network
    Unreachable, ///< no connection: refused, no such host, reset
    Timeout,
    Tls,         ///< the certificate is invalid; never ignored
    Redirect,    ///< to another origin, to http, or in a loop
    NotFound,    ///< 404, 410
    Refused,     ///< 401, 403
    Busy,        ///< 429, 503: see retryAfter
    ServerFault, ///< other 5xx
    BadRequest,  ///< other 4xx
    WrongType,   ///< the content type is not the requested one, e.g. a captive portal's HTML
    Malformed,   ///< the body is not (complete) JSON, or not in the form of the protocol
    TooLarge,    ///< a limit was exceeded: see limits.h
    Cut,         ///< fewer bytes were received than promised
    Short,       ///< fewer rows were received than promised
    Canceled,
};

/// Whether the source answered, but not at this URL: the same may be at another one.
[[nodiscard]] bool isWrongUrl(ErrorKind kind);

/// "unreachable", "not_found", "busy", …: the name stored in the cache.
QString kindName(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> kindOf(const QString &name);

struct SourceError
{
    ErrorKind kind = ErrorKind::Malformed;
    message::Message what; ///< without the URL's secrets
    QUrl url;              ///< without user info and secret query values
    int status = 0;
    std::optional<std::chrono::seconds> retryAfter;
    int requests = 1;      ///< sent until it failed; a redirected request counts once
    qint64 bytes = 0;      ///< received until it failed
    QString sentence = {}; ///< the server's own explanation, for people; may be empty

    /// What was wrong, and at which URL.
    message::Message toMessage() const;
};

} // namespace anjungan::source
