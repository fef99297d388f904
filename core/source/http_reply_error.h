// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/device_network.h"
#include "core/source/error.h"
#include "core/source/http_exchange.h"

#include <QDateTime>

namespace anjungan::source {

/// What is wrong with a reply that no answer can be made of: the connection, a bound, its status, or a body that is
/// shorter than its Content-Length (Qt notices that, but not for a packed body: there the cut JSON tells). None for a
/// whole 200, a 304 and a redirect (3xx with a Location). `now` is what a Retry-After date is measured from;
/// `isOffline` is asked where nothing came, or not all of it.
std::optional<SourceError> errorOfReply(const HttpReply &reply, const QUrl &url, const QDateTime &now,
                                        const OfflineCheck &isOffline);

} // namespace anjungan::source
