// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"

#include <span>

/// Heads and levels as bytes. A level is a version byte, the zoom it serves, the number of features and of points, and
/// for each feature its parts, their paths, and the steps from vertex to vertex on a grid of levelCell device pixels,
/// as variable-length numbers (LEB128, signed ones zigzag). All other numbers are little endian.
namespace anjungan::geo {

/// The bytes are truncated or are not a pack.
enum class PackError { Damaged };

QByteArray packHeads(std::span<const OutlineHead> heads);
[[nodiscard]] std::expected<std::vector<OutlineHead>, PackError> unpackHeads(QByteArrayView pack);

/// Packs `level`, with its vertices rounded to the nearest node of the grid of `maxZoom`.
QByteArray packLevel(const OutlineLevel &level, double maxZoom);

/// Sizes are checked before memory is allocated; `features` must be the number packed.
[[nodiscard]] std::expected<OutlineLevel, PackError> unpackLevel(QByteArrayView pack, std::size_t features);

/// The zoom that a packed level serves.
[[nodiscard]] std::expected<double, PackError> zoomOfPack(QByteArrayView pack);

/// The side of a level's grid in world units.
double cellOf(double maxZoom);

} // namespace anjungan::geo
