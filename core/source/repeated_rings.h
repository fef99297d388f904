// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace anjungan::source {

/// MapServer 8 writes a multipolygon of n outer rings as n polygons that each have all n rings. No valid multipolygon
/// has this form, and it can only mean that each ring is a polygon. `wkb` is little-endian ISO WKB as this layer writes
/// it; geometries of another form are returned unchanged.
QByteArray mendRepeatedRings(const QByteArray &wkb);

} // namespace anjungan::source
