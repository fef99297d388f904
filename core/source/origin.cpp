// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/origin.h"

namespace anjungan::source {

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

} // namespace anjungan::source
