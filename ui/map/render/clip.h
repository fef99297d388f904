// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace anjungan::render {

/// `ring` cut to `rect` (Sutherland and Hodgman, 1974). Pieces that the cut parts stay joined by edges on the border of
/// `rect`, which therefore must lie outside of what is seen by more than a stroke's width.
void clipRing(std::vector<QPointF> &ring, const QRectF &rect);

} // namespace anjungan::render
