// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace anjungan::source {

/// Whether two URLs have the same scheme, host and port (RFC 6454).
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);

} // namespace anjungan::source
