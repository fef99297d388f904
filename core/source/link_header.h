// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/limits.h"
#include "core/source/link.h"

#include <QByteArray>

namespace anjungan::source {

/// The links of a Link header (RFC 8288), of which several fields may be joined by commas. What cannot be read is left
/// out; at most Limits::maxLinks, each address at most Limits::maxLinkBytes.
[[nodiscard]] Links linksOfHeader(const QByteArray &value, const Limits &limits);

} // namespace anjungan::source
