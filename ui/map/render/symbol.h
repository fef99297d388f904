// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <cstdint>

namespace anjungan::render {

/// A pattern over a fill, so that classes differ not only in colour.
enum class Hatch : std::uint8_t { None, Diagonal, BackDiagonal, Cross, Dots };

enum class Marker : std::uint8_t { Circle, Square, Diamond, Triangle, Cross };

/// The look of the features of one class, for any geometry: areas use fill, hatch, casing and stroke, lines casing and
/// stroke, points all but the hatch. Whatever geometry a feature has, it is seen: a line without a stroke is drawn in
/// the fill, a point without a fill in the stroke. Otherwise an invalid colour is not painted. Lengths in
/// device-independent pixels.
struct Symbol
{
    QColor fill;
    Hatch hatch = Hatch::None;
    QColor hatchInk;
    QColor stroke;
    double strokeWidth = 1;
    QColor casing; ///< under the stroke, wider than it; around a point's marker its halo
    double casingWidth = 0;
    Marker marker = Marker::Circle;
    double radius = 4; ///< of a point's marker

    bool operator==(const Symbol &) const = default;
};

} // namespace anjungan::render
