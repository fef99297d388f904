// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/source/flaw.h"
#include "core/source/geojson_page.h"

namespace anjungan::source {

/// Where a listing of OGC API - Features goes on.
///
/// `next` is followed as it is given (the GeoJSON one of several), within the origin of the page. A `next` to the page
/// itself counts as none. One that forgot what the listing is narrowed to is told again. Where there is none, and the
/// page is not empty:
/// - numberMatched says that all rows came: the end;
/// - numberMatched promises more: on by offset;
/// - nothing is promised: a look beyond by offset, after the first page and after each page that came full or by such a
///   look, because a server may have lowered the limit without a word. A source that then sends the same page again
///   does not page: it had sent all.
/// An empty page is the end, too, unless it links on and not all promised rows came: then one page more is looked at,
/// because some servers filter a page after they cut it. The same page again is an error otherwise; it is found with
/// Brent's algorithm, which keeps one mark and notices any circle after at most three times its pages.
///
/// `answeredFrom` is the page's URL after redirects. The rows of a page that came again without harm are taken out of
/// `parsed`. Errors (without a URL): Malformed for another origin or a circle, TooLarge beyond Limits::maxPages.
std::expected<std::optional<Cursor>, Flaw> nextCursor(const Cursor &at, const QUrl &answeredFrom, ParsedPage &parsed,
                                                      const Limits &limits);

/// Whether an error at a cursor only says that nothing is beyond the last page: some sources answer 400 there.
bool isBeyondEnd(const Cursor &at, const SourceError &error);

} // namespace anjungan::source
