// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/device_network.h"
#include "core/source/error.h"
#include "core/source/http_exchange.h"

#include <QDateTime>

namespace anjungan::source {

/// The error of a reply that is not a valid answer: the connection, a limit, its status, or a body shorter than its
/// Content-Length (Qt notices that except for a compressed body, where the incomplete JSON shows it). None for a
/// complete 200, a 304 and a redirect (3xx with a Location). A Retry-After date is relative to `now`; `isOffline` is
/// called if nothing or only a part was received.
[[nodiscard]] std::optional<SourceError> errorOfReply(const HttpReply &reply, const QUrl &url, const QDateTime &now,
                                                      const OfflineCheck &isOffline);

} // namespace anjungan::source
