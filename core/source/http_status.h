// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"

#include <QByteArray>
#include <QDateTime>

namespace anjungan::source {

/// Retry-After (RFC 9110, 10.2.3): seconds, or an HTTP date in any of its three forms, measured from `now`. Never
/// negative, at most a day, so that no source can silence itself for good; none where it cannot be read.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

/// The error that a status other than 200 and 304 is. `reason` is the answer's own phrase.
SourceError errorOfStatus(int status, const QString &reason, const QUrl &url,
                          std::optional<std::chrono::seconds> retryAfter);

} // namespace anjungan::source
