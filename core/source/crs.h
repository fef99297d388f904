// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/flaw.h"
#include "core/source/row_page.h"

#include <expected>
#include <optional>

namespace anjungan::source {

/// The coordinate reference system that an answer names.
struct NamedCrs
{
    QString name = {};            ///< a URI, a URN, "EPSG:3857" …; empty: none is named
    bool isAuthoritative = false; ///< by Content-Crs (OGC 18-058r1), otherwise by GeoJSON's old member `crs`
};

/// The name in GeoJSON's old member `crs`, a JSON text (GeoJSON 2008, 3): {"type": "name", "properties": {"name":
/// "urn:ogc:def:crs:EPSG::3857"}}. A link's address, the code of older drafts, and plain text are names as well. Empty
/// if there is none.
QString crsNameIn(QByteArrayView json);

/// Makes the page's coordinates longitude and latitude: those of EPSG:3857 are transformed, those of EPSG:4326 swapped
/// where latitude comes first. By its definition that is so, and Content-Crs means it; the old member mostly does not:
/// the positions decide where they can, since no latitude is beyond 90°. Returns what was done, for people; a flaw that
/// names the system if it is another one. A page without geometry is never changed.
[[nodiscard]] std::expected<std::optional<message::Message>, Flaw> toLonLat(RowPage &page, const NamedCrs &crs);

} // namespace anjungan::source
