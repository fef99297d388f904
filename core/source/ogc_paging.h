// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/source/flaw.h"
#include "core/source/geojson_page.h"
#include "core/source/source_address.h"

namespace anjungan::source {

/// Where a listing of OGC API - Features continues.
///
/// `next` is followed as given, of whatever type if it is the only one (the GeoJSON one of several), mapped onto the
/// source's address. A `next` to the page itself is ignored. Restrictions of the listing that it lacks are added.
/// Without `next`, if the page is not empty:
/// - numberMatched says that all rows were received: the end;
/// - numberMatched promises more: continue by offset;
/// - nothing is promised: a look beyond by offset, after the first page and after each page that came full or by such a
///   look, because a server may have lowered the limit without a word. A source that then sends the same page again
///   may not page and have sent all: `isRepeat` says that this is not proven.
/// An empty page is also the end, unless it has a `next` and promised rows are missing: then one more page is
/// requested, because some servers filter a page after cutting it. Otherwise a repeated page is an error; it is
/// detected with Brent's algorithm, which stores one mark and notices any loop after at most three times its pages.
///
/// `answeredFrom` is the page's URL after redirects. The rows of a harmlessly repeated page are removed from `parsed`.
/// Errors (without a URL): Malformed for a next page that is not below the source, or a loop, TooLarge beyond
/// Limits::maxPages.
[[nodiscard]] std::expected<std::optional<Cursor>, Flaw> nextCursor(const Cursor &at, const QUrl &answeredFrom,
                                                                    ParsedPage &parsed, const Limits &limits,
                                                                    const SourceAddress &address);

/// Whether an error at a cursor only marks the end of the listing: some sources answer 400 beyond the last page.
[[nodiscard]] bool isBeyondEnd(const Cursor &at, const SourceError &error);

} // namespace anjungan::source
