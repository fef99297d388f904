// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"
#include "core/source/limits.h"
#include "core/source/link.h"
#include "core/source/row_page.h"

#include <QByteArray>

#include <expected>

namespace anjungan::source {

/// A page and what a listing needs to go on after it.
struct ParsedPage
{
    RowPage page;
    Links links;
    std::size_t digest = 0; ///< of the features' text: the same page again has the same, within this process
};

/// Reads a GeoJSON FeatureCollection (RFC 7946; OGC API - Features' members beside it). Values are read as readValue()
/// says, geometries as GeometryReader does. Other members are passed over. Errors, without a URL: Malformed for what is
/// no JSON, no FeatureCollection, has no features, names a property twice with different values, or has a flawed
/// feature, told with its number (from 1) and id; TooLarge for a bound. Pass the body by move: it is parsed in place.
std::expected<ParsedPage, SourceError> parsePage(QByteArray body, const Limits &limits);

} // namespace anjungan::source
