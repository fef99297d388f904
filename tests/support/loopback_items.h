// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "tests/support/http_message.h"
#include "tests/support/loopback_collection.h"

namespace anjungan::test {

/// What the loopback source answers to {collection}/items: a page, 304, or 400 for a parameter that is unknown (as OGC
/// 17-069r4 requires), unreadable, or not declared. `url` is the collection's.
HttpAnswer items(const QString &url, const LoopbackCollection &collection, const source::Abilities &abilities,
                 const HttpRequest &request);

} // namespace anjungan::test
