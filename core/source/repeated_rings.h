// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace anjungan::source {

/// MapServer 8 writes a multipolygon of n outer rings as n polygons that each have all n rings. No valid multipolygon
/// looks like that, and there is one reading of it: each ring is a polygon of its own. `wkb` is little-endian ISO WKB
/// as this layer writes it; whatever is not of that form comes back as it is.
QByteArray mendRepeatedRings(const QByteArray &wkb);

} // namespace anjungan::source
