// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"
#include "core/source/limits.h"
#include "core/source/link.h"
#include "core/source/row_page.h"

#include <QByteArray>

#include <expected>

namespace anjungan::source {

/// A page and the information needed to continue the listing after it.
struct ParsedPage
{
    RowPage page;
    Links links;
    QString crs; ///< the coordinate reference system that GeoJSON's old member `crs` names; may be empty
    bool hasNullFeatures = false; ///< "features" is null: read as empty
    bool isRepeat = false;        ///< an earlier page again, where the next was expected (nextCursor())
    message::Messages notes;      ///< where it does not follow its standard, which is tolerated
    std::size_t digest = 0;       ///< of the features' text, to recognise an identical page within this process
};

/// Reads a GeoJSON FeatureCollection (RFC 7946, with the members of OGC API - Features). Values are read by
/// readValue(), geometries by GeometryReader. Other members are ignored. Errors, without a URL: Malformed if it is not
/// JSON or not a FeatureCollection, has no "features" (null is read as empty, and noted), has a property twice with
/// different values, or has an invalid feature, which is named by its number (from 1) and id; TooLarge for a limit.
/// Pass the body by move: it is parsed in place. `isIncomplete` is set where a malformed body ends before its JSON
/// does.
[[nodiscard]] std::expected<ParsedPage, SourceError> parsePage(QByteArray body, const Limits &limits,
                                                               bool *isIncomplete = nullptr);

} // namespace anjungan::source
