// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"

/// Rows with the fields "kode" (rising numbers) and "jenis" ("1" to "3") and every kind of geometry.
namespace anjungan::test {

struct OddShapes
{
    std::vector<source::SourceRow> features;
    int unreadable = 0; ///< that cannot be read as geometry
    int empty = 0;      ///< that have none
};

/// Areas, lines and points within 97 to 101° E and 1 to 4° N.
std::vector<source::SourceRow> goodShapes();
/// Invisible geometries: null, empty, truncated, inconsistent, of unknown types, not finite, or nested too deep.
OddShapes unseenShapes();
/// Geometries of too few positions within the bounds of the valid ones, also invisible.
std::vector<source::SourceRow> degenerateShapes();
/// Geometries that are drawn unchanged, north of 40° N: across the antimeridian, beyond the world, huge, crossing
/// themselves, unclosed, with a hole around everything.
std::vector<source::SourceRow> strangeShapes();
/// Valid ones with some random bytes changed.
std::vector<source::SourceRow> damagedShapes(quint32 seed, int count);

source::RowPage pageOfShapes(std::vector<source::SourceRow> features);

/// A square of `side` degrees with its south-western corner there.
source::SourceRow squareShape(int number, double longitude, double latitude, double side, const QString &kind);

} // namespace anjungan::test
