// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"

#include <QByteArray>
#include <QDateTime>

namespace anjungan::source {

/// Retry-After (RFC 9110, 10.2.3): seconds, or an HTTP date in any of its three forms, measured from `now`. Never
/// negative, at most a day, so that no source can block itself permanently; none if it cannot be parsed.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

/// A time in one of HTTP's three forms (RFC 9110, 5.6.7), UTC; none for other text.
[[nodiscard]] std::optional<QDateTime> parseHttpDate(const QByteArray &value);

/// The error for a status other than 200 and 304. `reason` is the answer's reason phrase.
SourceError errorOfStatus(int status, const QString &reason, const QUrl &url,
                          std::optional<std::chrono::seconds> retryAfter);

} // namespace anjungan::source
